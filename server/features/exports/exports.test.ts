import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExportAsked } from '../../../contract/exports.ts'
import { faultsOfSdmx } from '../../../domain/statistics/shapes/sdmx/faults.ts'
import { DatabaseUnavailable } from '../../platform/database/errors.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { countryCodes } from '../../platform/i18n/country-names.ts'
import { type Happening, listen } from '../../platform/metrics/happenings.ts'
import { spreadsheetRows } from '../../platform/tables/spreadsheet.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { tellWaiting } from '../statistics/kept/tell.ts'
import { askForExport } from './ask-for.ts'
import { downloadExport } from './download.ts'
import { endExport, endExports } from './end.ts'
import { makeExports } from './make.ts'
import { listExports, readExport } from './view.ts'

let house: House
let roles: Roles
let desk: Official
let analyst: Official
let reference: string

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  desk = house.find('az-sms', 'central_desk')
  analyst = house.find('az-sms', 'analyst')
  const filed = await house.file()
  await accept(house, roles, await house.file({ principalOnly: true }))
  reference = (await house.fold(filed.caseId, 'requested')).reference
  await tellWaiting(house.services)
})
afterAll(() => house.close())

const agreement = 'eu-azerbaijan'
const month: Pick<ExportAsked, 'agreement' | 'period'> = { agreement, period: '2026-03' }

async function made(official: Official, asked: ExportAsked) {
  const { exportId } = await askForExport(house.services, official, asked)
  await makeExports(house.services)
  return readExport(house.services, official, exportId)
}

async function fileOf(official: Official, asked: ExportAsked) {
  const job = await made(official, asked)
  expect(job).toMatchObject({ state: 'done', problem: null })
  const { stream, name, size } = await downloadExport(house.services, official, job.exportId)
  const bytes = await buffer(stream)
  expect(bytes.length).toBe(size)
  return { job, name, text: bytes.toString('utf8') }
}

const refused = (code: string) => expect.objectContaining({ code })

describe('a file', () => {
  test('of figures says them in words, and in SDMX with codes of the published structure', async () => {
    const figures = { ...month, shape: 'figures' as const, measure: 'persons_received', by: ['sex'] }
    const csv = await fileOf(desk, { ...figures, format: 'csv', language: 'en' })
    expect(csv.name).toBe('persons_received-2026-03.csv')
    expect(csv.job.rows).toBe(parse(csv.text, { bom: true }).length - 1)
    const about = ['Agreement', 'Title', 'Version of the measure', 'Period']
    expect(parse(csv.text, { bom: true })[0]).toEqual([...about, 'Sex', 'persons', 'Number behind it'])

    const sdmx = await fileOf(desk, { ...figures, format: 'sdmx-csv' })
    const lines = parse(sdmx.text) as string[][]
    expect(faultsOfSdmx(lines, '2.0', countryCodes())).toEqual([])
    const at = lines[0]!.indexOf('OBS_VALUE')
    expect(lines.slice(1).reduce((sum, line) => sum + Number(line[at]), 0)).toBe(3)
    expect(JSON.parse((await fileOf(desk, { ...figures, format: 'json' })).text)).toMatchObject({
      ...{ measure: 'persons_received', version: 2, controlled: false, columns: ['sex', 'value', 'count'] },
    })
    const compared = { ...figures, by: ['month'], compared: ['2026-01', '2025-03'] }
    const { rows } = JSON.parse((await fileOf(desk, { ...compared, format: 'json' })).text)
    expect(rows).toEqual([{ period: '2026-03', month: '2026-03', value: 3, count: 3 }])
    expect(
      faultsOfSdmx(parse((await fileOf(desk, { ...compared, format: 'sdmx-csv' })).text), '2.0', countryCodes()),
    ).toEqual([])
  })

  test('of facts has the case and no person; whoever gets figures under control gets no rows', async () => {
    const facts = { ...month, shape: 'facts', format: 'csv' } as const
    const { text, job } = await fileOf(desk, facts)
    const [, ...rows] = parse(text, { bom: true }) as string[][]
    expect(rows).toHaveLength(job.rows)
    expect(job.total).toBe(job.rows)
    expect(rows.filter(([own]) => own === reference).length).toBeGreaterThan(3)
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
    // Of somebody's health something was told, and no row says it.
    const kinds = JSON.parse((await fileOf(desk, { ...facts, format: 'json' })).text).rows.map(
      ({ fact }: { fact: string }) => fact,
    )
    expect(kinds).toContain('received')
    expect(kinds).not.toContain('health_noted')
    const noted = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('fact_topics').select('kind').where('kind', '=', 'health_noted').execute(),
    )
    expect(noted).not.toEqual([])
    await expect(askForExport(house.services, analyst, facts)).rejects.toEqual(refused('beyond_disclosure'))
    // Another State's facts are nobody's here.
    const other = await fileOf(house.find('de-bpolp', 'central_desk'), facts)
    expect(other.job.rows).toBeGreaterThan(0)
  })

  test('of what others ask for names what is not known', async () => {
    const { text } = await fileOf(desk, { ...month, shape: 'frontex', format: 'json', nationals: ['own_national'] })
    const { rows, provenance, conditions } = JSON.parse(text)
    expect(conditions).toHaveLength(6)
    expect(provenance.every(({ source }: { source: string }) => source.length > 5)).toBe(true)
    for (const row of rows) expect(row.return_type).toBe('not_available')
    const xlsx = await made(desk, { ...month, shape: 'visa_code', format: 'xlsx', decisions: 10 })
    expect(xlsx).toMatchObject({ state: 'done', fileName: 'visa-code-2026-03.xlsx' })
    const sheet = await buffer((await downloadExport(house.services, desk, xlsx.exportId)).stream)
    const lines: string[][] = []
    for await (const { cells } of spreadsheetRows(sheet)) lines.push(cells)
    expect(lines[0]!.slice(0, 3)).toEqual(['Bənd', 'Göstərici', 'Məlumat verən dövlət'])
    expect(lines[1]![0]).toBe('a')
  })
})

describe('what cannot be made', () => {
  test.each([
    ['period', { shape: 'frontex', format: 'csv', agreement, period: '2026' }],
    ['period', { shape: 'eurostat', format: 'csv', agreement, period: '2026-03' }],
    ['format', { shape: 'frontex', format: 'sdmx-csv', agreement, period: '2026-03' }],
    ['period', { shape: 'visa_code', format: 'csv', agreement, period: '2013' }],
    ['measure', { shape: 'figures', format: 'csv', agreement, period: '2026', measure: 'nothing' }],
    [
      'compared',
      { shape: 'figures', format: 'csv', agreement, period: '2026', compared: ['2026-03'], measure: 'received' },
    ],
    ['by', { shape: 'figures', format: 'csv', agreement, period: '2026', measure: 'received', by: ['sex'] }],
    ['decisions', { shape: 'frontex', format: 'csv', agreement, period: '2026-03', decisions: 3 }],
    ['nationals', { shape: 'frontex', format: 'csv', agreement, period: '2026-03', nationals: ['nobody'] }],
    ['agreement', { shape: 'visa_code', format: 'csv', agreement: 'none', period: '2026' }],
  ] as [string, ExportAsked][])('is refused at %s, with a sentence', async (path, asked) => {
    const refusal = await askForExport(house.services, desk, asked).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'invalid', options: { fields: [{ path }] } })
  })

  test.each([
    ['shape_too_fine', 'shape', { shape: 'frontex', period: '2026-03' }],
    ['shape_too_fine', 'shape', { shape: 'eurostat', period: '2025' }],
    ['records', null, { shape: 'facts', period: '2026-03' }],
    ['period_not_over', 'period', { shape: 'visa_code', period: '2026' }],
    ['period_not_named', 'period', { shape: 'figures', measure: 'received', period: '2026-01-01..2026-02-10' }],
    ['period_not_over', 'period', { shape: 'figures', measure: 'received', period: '2025', compared: ['2026'] }],
    [
      'several_values',
      'only',
      { shape: 'figures', measure: 'refused', period: '2025', only: { sex: ['male', 'female'] } },
    ],
    [
      'too_many_dimensions',
      'by',
      {
        shape: 'figures',
        measure: 'refused',
        period: '2025',
        by: ['sex', 'age', 'ground'],
        only: { relation: ['child'] },
      },
    ],
  ] as [string, string | null, Omit<ExportAsked, 'agreement' | 'format'>][])(
    'goes beyond what protects persons: the analyst is told the rule %s at %s, and what is allowed',
    async (rule, path, asked) => {
      const wanted = { ...asked, agreement, format: 'csv' } as const
      const refusal = await askForExport(house.services, analyst, wanted).catch((error: unknown) => error)
      const fields = path === null ? [] : [{ path, code: rule }]
      expect(refusal).toMatchObject({
        code: 'beyond_disclosure',
        options: { messages: `figures.rule.${rule}`, fields },
      })
    },
  )

  test('gives the analyst the one table that is coarse enough, once its period is over', async () => {
    const { text } = await fileOf(analyst, { shape: 'visa_code', format: 'json', agreement, period: '2025' })
    expect(JSON.parse(text)).toMatchObject({ controlled: true, over: true })
  })

  test('goes to nobody else, and to no role that counts nothing', async () => {
    const asked = { ...month, shape: 'visa_code', format: 'csv' } as const
    const job = await made(desk, asked)
    for (const other of [analyst, house.find('de-bpolp', 'central_desk')]) {
      await expect(readExport(house.services, other, job.exportId)).rejects.toEqual(refused('not_found'))
      await expect(downloadExport(house.services, other, job.exportId)).rejects.toEqual(refused('not_found'))
      await expect(endExport(house.services, other, job.exportId)).rejects.toEqual(refused('not_found'))
    }
    const border = house.find('az-sbs-airport', 'border_officer')
    await expect(askForExport(house.services, border, asked)).rejects.toEqual(refused('not_your_role'))
  })
})

test('a fault of the program fails the file and is told by its kind; a lost database only puts it off', async () => {
  const heard: Happening[] = []
  const leave = listen((happening) => void heard.push(happening))
  const { services } = house
  const asked = { ...month, shape: 'visa_code', format: 'csv' } as const
  const failing = (error: Error) => ({
    ...services,
    get agreements(): never {
      throw error
    },
  })
  const first = await askForExport(services, desk, asked)
  expect(await makeExports(failing(new TypeError('Of a certain person')))).toBe(0)
  leave()
  expect(await readExport(services, desk, first.exportId)).toMatchObject({ state: 'failed', problem: 'lost' })
  const told = { kind: 'job', job: 'make-export', fault: 'TypeError', ms: 0, items: 0 }
  expect(heard.filter(({ kind }) => kind === 'job')).toEqual([told])

  const second = await askForExport(services, desk, asked)
  await expect(makeExports(failing(new DatabaseUnavailable(null)))).rejects.toThrow(DatabaseUnavailable)
  expect((await readExport(services, desk, second.exportId)).state).toBe('working')
  const later = new Date(services.clock().getTime() + 61_000)
  expect(await makeExports({ ...services, clock: () => later })).toBe(1)
})

test('a file whose question nobody could ask any more is listed and fetched all the same, and one not made yet says so', async () => {
  const done = await made(desk, { ...month, shape: 'visa_code', format: 'csv' })
  const waiting = await askForExport(house.services, desk, { ...month, shape: 'visa_code', format: 'csv' })
  const change = `update exports set asked = asked || '{"shape": "of_old", "format": "ods", "reason": "x"}' where export_id = $1`
  for (const { exportId } of [done, waiting]) await house.database.system.pg.query(change, [exportId])
  const [first] = (await listExports(house.services, desk)).items.filter(({ exportId }) => exportId === done.exportId)
  expect(first).toMatchObject({ state: 'done', asked: { ...month } })
  expect(Object.keys(first!.asked).toSorted()).toEqual(['agreement', 'language', 'period'])
  const { stream, name, mediaType } = await downloadExport(house.services, desk, done.exportId)
  expect([name, mediaType, (await buffer(stream)).length]).toEqual([
    ...['visa-code-2026-03.csv', 'application/octet-stream', done.size],
  ])
  await makeExports(house.services)
  const told = await readExport(house.services, desk, waiting.exportId)
  expect(told).toMatchObject({ state: 'failed', problem: 'not_there' })
})

test('what is cancelled is not made, what was made ends after its days, and five may wait at once', async () => {
  const asked = { ...month, shape: 'visa_code', format: 'csv' } as const
  const jobs = []
  for (let at = 0; at < 5; at++) jobs.push(await askForExport(house.services, desk, asked))
  await expect(askForExport(house.services, desk, asked)).rejects.toEqual(refused('too_many_exports'))
  await endExport(house.services, desk, jobs[0]!.exportId)
  expect(await makeExports(house.services)).toBe(4)
  const [first, second] = await Promise.all(
    jobs.slice(0, 2).map(({ exportId }) => readExport(house.services, desk, exportId)),
  )
  expect([first!.state, second!.state]).toEqual(['cancelled', 'done'])
  await expect(downloadExport(house.services, desk, first!.exportId)).rejects.toEqual(refused('export_not_there'))

  const later = new Date(house.services.clock().getTime() + 8 * 86_400_000)
  const services = { ...house.services, clock: () => later }
  expect(await endExports(services)).toBeGreaterThanOrEqual(5)
  expect((await readExport(services, desk, second!.exportId)).state).toBe('ended')
  await expect(downloadExport(services, desk, second!.exportId)).rejects.toEqual(refused('export_not_there'))
  const left = await house.database.system.pg.query('select count(*)::int as n from export_pieces')
  expect(left.rows[0].n).toBe(0)
  expect((await listExports(services, desk)).items.length).toBeGreaterThanOrEqual(5)
})

describe('an attack on files', () => {
  const asked = { ...month, shape: 'visa_code', format: 'csv' } as const
  const later = (ms: number) => {
    const at = new Date(house.services.clock().getTime() + ms)
    return { ...house.services, clock: () => at }
  }
  const change = (exportId: string, set: string) =>
    house.database.system.pg.query(`update exports set ${set} where export_id = $1`, [exportId])

  test('with twenty questions at once gets five, and a process makes one file at a time', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        askForExport(house.services, desk, { ...month, shape: 'visa_code', format: 'csv' }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    const turns = Array.from({ length: 20 }, () => makeExports(house.services))
    expect(new Set(turns).size).toBe(1)
    expect(await turns[0]).toBe(5)
  })

  test('by a process that stood still writes nothing into what another has taken over', async () => {
    const job = await askForExport(house.services, desk, asked)
    const second = later(61_000)
    let overtaken: Promise<number> | undefined
    const slow = {
      ...house.services,
      // Between taking the file and its first piece the other takes it over and makes it.
      get agreements() {
        overtaken ??= makeExports(second)
        return house.services.agreements
      },
    }
    const first = makeExports(slow)
    expect((await first) + (await overtaken!)).toBe(1)
    const { stream, size } = await downloadExport(house.services, desk, job.exportId)
    expect((await buffer(stream)).length).toBe(size)
  })

  test('that ends the process again and again is given up', async () => {
    const job = await askForExport(house.services, desk, asked)
    await change(job.exportId, "state = 'working', attempts = 5, held_until = null")
    await makeExports(house.services)
    expect(await readExport(house.services, desk, job.exportId)).toMatchObject({ state: 'failed', problem: 'lost' })
  })

  test('by whoever may not have it any more gets nothing, and who takes it is written down', async () => {
    const facts = await made(desk, { ...month, shape: 'facts', format: 'csv' })
    const taken = async () => {
      const { rows } = await house.database.system.pg.query(
        "select actor_id, act from audit where details->>'exportId' = $1 order by at, audit_id",
        [facts.exportId],
      )
      return rows
    }
    await downloadExport(house.services, desk, facts.exportId)
    expect(await taken()).toEqual([
      { actor_id: desk.userId, act: 'facts_exported' },
      { actor_id: desk.userId, act: 'facts_taken' },
    ])
    const now = (more: Partial<Official>) => downloadExport(house.services, { ...desk, ...more }, facts.exportId)
    await expect(now({ roles: analyst.roles, readsCases: false })).rejects.toEqual(refused('not_your_role'))
    await expect(now({ roles: ['border_officer'], readsCases: false })).rejects.toEqual(refused('not_your_role'))
    const elsewhere = house.find('de-bpolp', 'central_desk').authority
    await expect(now({ authority: elsewhere })).rejects.toEqual(refused('not_found'))
    expect(await taken()).toHaveLength(2)
  })

  test('upon the half of it breaks off, and is not taken for the whole', async () => {
    const job = await made(desk, asked)
    await house.database.system.pg.query('delete from export_pieces where export_id = $1', [job.exportId])
    const { stream } = await downloadExport(house.services, desk, job.exportId)
    await expect(buffer(stream)).rejects.toEqual(refused('export_not_there'))
  })
})
