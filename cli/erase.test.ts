import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ageClasses } from '../domain/statistics/fact.ts'
import type { Filed } from '../server/features/cases/testing/file-case.ts'
import { type House, openHouse } from '../server/features/cases/testing/house.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { lawOf } from '../server/testing/law.ts'
import { loadsExtracts } from './register/testing/load.ts'
import { runCommand } from './run.ts'

/** The commands of memory, of extracts and of figures, upon an installation in which one case runs since the last month but one. */

const filedAt = new Date(Date.now() - 40 * 86_400_000).toISOString()
const month = filedAt.slice(0, 7)

let house: House
let filed: Filed
beforeAll(async () => {
  house = await openHouse()
  house.setClock(filedAt)
  filed = await house.file({ principalOnly: true, marks: { principal: 'Plumbago', child: 'Plumbago' } })
  const secrets = join(house.services.config.dataDir, 'secrets')
  mkdirSync(secrets, { mode: 0o700 })
  writeFileSync(join(secrets, 'installation'), `${house.database.secret.toString('hex')}\n`, { mode: 0o600 })
})
afterAll(() => house.close())

async function rcms(...words: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommand(words, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    words: speech('en'),
    law: lawOf('practice'),
    env: { RCMS_DATA: house.services.config.dataDir, DATABASE_URL: house.database.ownerUrl },
    ask: async () => '',
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('figures of whose health something was told are protected here too, and no row of a file has them', async () => {
  const asked = ['--agreement', 'eu-azerbaijan', '--period', month]
  const notes = ['--measure', 'health_notes', '--by', 'age']
  const told = await rcms('stats', ...asked, ...notes, '--json')
  expect(told).toMatchObject({ code: 0, err: expect.stringContaining('below 5') })
  const ages = ageClasses.toSorted()
  const hidden = { count: null, value: null, hidden: 'protected' }
  expect(JSON.parse(told.out)).toMatchObject({ figures: ages.map((age) => ({ by: { age }, ...hidden })), remarks: [] })
  const now = ['--agreement', 'eu-azerbaijan', '--period', new Date().toISOString().slice(0, 7)]
  const refused = { code: 1, out: '' }
  expect(await rcms('stats', ...now, ...notes)).toMatchObject(refused)

  const saved = async (name: string, ...words: string[]) => {
    const file = join(house.services.config.dataDir, name)
    const done = await rcms('export', ...asked, '--format', 'json', '--out', file, ...words)
    expect(done.code, done.err).toBe(0)
    return JSON.parse(readFileSync(file, 'utf8')).rows
  }
  expect(await saved('notes.json', '--shape', 'figures', ...notes)).toEqual(
    ages.map((age) => ({ age, value: 'withheld', count: 'withheld' })),
  )
  const other = join(house.services.config.dataDir, 'now.json')
  expect(await rcms('export', ...now, '--shape', 'figures', ...notes, '--out', other)).toMatchObject(refused)
  const kinds = (await saved('facts.json', '--shape', 'facts')).map(({ fact }: { fact: string }) => fact)
  expect(kinds).toContain('submitted')
  expect(kinds).not.toContain('health_noted')
})

test('the record, the erasure, its certificate and the keys, each in words and figures that name nobody', async () => {
  const { dataDir } = house.services.config
  const file = join(dataDir, 'record.zip')
  expect(await rcms('record', '--person', filed.principal, '--out', file)).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  const again = await rcms('record', '--person', filed.principal, '--out', file)
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('exists already') })
  const nobody = expect.stringMatching(/^There is no person/)
  for (const person of [filed.caseId, 'nonsense']) {
    const asked = await rcms('record', '--person', person, '--out', join(dataDir, 'other.zip'))
    expect(asked).toMatchObject({ code: 1, err: nobody })
  }
  expect(await rcms('erase', '--person', 'nonsense')).toMatchObject({ code: 1, err: nobody })

  expect(await rcms('erase', '--person', filed.principal)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/still running/),
  })
  const because = ['--although-open', '--reason', 'Order 12/2026']
  const dry = await rcms('erase', '--person', filed.principal, '--dry-run', ...because)
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('would be erased') })
  // A certificate that finds no place is told before anything is destroyed.
  expect(await rcms('erase', '--person', filed.principal, '--out', file, ...because)).toMatchObject({
    code: 1,
    out: '',
  })
  const certificate = join(dataDir, 'certificate.pdf')
  const done = await rcms('erase', '--person', filed.principal, '--json', '--out', certificate, ...because)
  const [erasure] = JSON.parse(done.out)
  expect(erasure.persons[0].certificate.personId).toBe(filed.principal)
  expect(existsSync(certificate)).toBe(true)
  expect(await rcms('erase', '--person', filed.principal)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/before/),
  })

  expect(await rcms('retention', '--dry-run')).toMatchObject({ code: 0, out: 'Nothing is kept longer than it may be.' })
  expect(await rcms('keys', 'rotate')).toMatchObject({ code: 0, out: expect.stringContaining('number 2') })
  expect(await rcms('keys', 'destroy', '--epoch', '1')).toMatchObject({
    code: 1,
    err: expect.stringContaining('kept until'),
  })
  expect(await rcms('verify')).toMatchObject({ code: 0, out: expect.stringContaining('The record is sound.') })
  for (const { out, err } of [dry, done]) expect(`${out}${err}`).not.toMatch(/plumbago/i)
})

loadsExtracts(rcms, () => house.services.config.dataDir)
