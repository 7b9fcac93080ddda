import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../server/platform/config/root.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { runCommand } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'rcms-agreement-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function rcms(words: string[], language: 'en' | 'az' = 'en') {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const code = await runCommand(words, { ...io, words: speech(language), env: { PORT: 'nonsense' } })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A copy of an invented pack, to break. */
const pack = join(folder, 'norland-sudmark')
beforeEach(() => {
  rmSync(pack, { recursive: true, force: true })
  cpSync(join(projectRoot, 'server/testing/packs/norland-sudmark'), pack, { recursive: true })
})

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(pack, file), 'utf8')
  if (!text.includes(from)) throw new Error(`“${from}” does not stand in ${file}`)
  writeFileSync(join(pack, file), text.replace(from, to))
}

test('a sound pack is told to be so', async () => {
  expect(await rcms(['agreement', 'check', pack])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Nothing is wrong with Norland–Sudmark/),
  })
  expect(JSON.parse((await rcms(['agreement', 'check', pack, '--json'])).out)).toMatchObject({
    sound: true,
    faults: [],
  })
})

test('every fault of every file is told, and is not sound for other programs', async () => {
  change('agreement.yaml', 'amount: 12,', 'amount: -12,')
  change('calendars/xn.yaml', 'weekend: [5]', 'weekend: [8]')
  mkdirSync(join(pack, 'scenarios'))
  writeFileSync(join(pack, 'scenarios', 'one.yaml'), 'title: { en: One, az: Bir }\ngiven: {}\nstory: []\n')
  const { code, out } = await rcms(['agreement', 'check', pack])
  expect(code).toBe(1)
  expect(out.split('\n').map((line) => line.replace(/ line \d+, column \d+: .*/, ''))).toEqual([
    'calendars/xn.yaml',
    'norland-sudmark/agreement.yaml',
    ...Array.from({ length: 5 }, () => 'norland-sudmark/scenarios/one.yaml'),
    '7 faults.',
  ])
  const told = JSON.parse((await rcms(['agreement', 'check', pack, '--json'], 'az')).out)
  expect(told.faults[1]).toMatchObject({
    file: 'norland-sudmark/agreement.yaml',
    line: expect.any(Number),
    column: expect.any(Number),
    code: 'entry_too_small',
    sentence: '“amount” qeydi ən azı 1 olmalıdır.',
  })
})

test.each([[['check']], [['list', join(folder, 'nowhere')]], [['check', join(folder, 'nowhere')]]])(
  'rcms agreement %j does nothing and says why',
  async (words) => {
    const { code, out, err } = await rcms(['agreement', ...words])
    expect(code).toBeGreaterThan(0)
    expect(out + err).toMatch(/is missing|no folder|no agreement/)
  },
)

test('the agreements of a folder are listed', async () => {
  expect((await rcms(['agreement', 'list', folder])).out).toMatch(/^norland-sudmark {2}2031\.2 {2}XN – XS {2}Norland/)
  const brought: { id: string }[] = JSON.parse((await rcms(['agreement', 'list', '--json'])).out)
  expect(brought.map(({ id }) => id)).toEqual([
    'eu-azerbaijan',
    'eu-bangladesh',
    'eu-georgia',
    'eu-pakistan',
    'eu-sri-lanka',
  ])
})

test('two packs are compared in words, in both languages', async () => {
  change('agreement.yaml', 'amount: 12,', 'amount: 10,')
  change('agreement.yaml', 'effect: right_lost', 'effect: target_missed')
  const original = join(projectRoot, 'server/testing/packs/norland-sudmark')
  expect((await rcms(['agreement', 'diff', original, pack])).out.split('\n')).toEqual([
    'Answer: 12 → 10 working days',
    expect.stringMatching(/^Passage: effect .+ → .+$/),
    '2 differences.',
  ])
  expect((await rcms(['agreement', 'diff', original, pack], 'az')).out).toMatch(/^Cavab: 12 → 10 iş günü\n/)
  expect((await rcms(['agreement', 'diff', pack, pack])).out).toBe('Both say the same.')
})

test('worked cases are played, and the first difference is told at its step', async () => {
  mkdirSync(join(pack, 'scenarios'))
  const story = [
    'title: { en: A letter, az: Məktub }',
    'given:',
    '  requesting: XN',
    '  requested: XS',
    '  procedure: by_letter',
    '  persons: [{ name: Una, relation: principal, class: subject, born: 1999-01-01 }]',
    'story:',
    '  - { when: 2031-04-04 10:00, by: requesting case_officer, does: submit, expect: { stage: submitted } }',
    '  - { when: 2031-04-05 20:00, by: requested case_officer, does: confirm_receipt, expect: { stage: received } }',
    '',
  ]
  const file = join(pack, 'scenarios', 'one.yaml')
  writeFileSync(file, story.join('\n'))
  expect(await rcms(['agreement', 'scenarios', pack])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^As told: A letter\n/),
  })
  writeFileSync(file, story.join('\n').replace('stage: received', 'stage: accepted'))
  const { code, out } = await rcms(['agreement', 'scenarios', pack])
  expect(code).toBe(1)
  expect(out).toMatch(/one\.yaml line 9, step 2: The case is in the stage “received”; expected was “accepted”\./)
  const [told] = JSON.parse((await rcms(['agreement', 'scenarios', pack, '--json'], 'az')).out)
  expect(told).toMatchObject({
    sound: false,
    difference: { step: 1, sentence: expect.stringMatching(/^İş “received”/) },
  })
})

test('a new folder is sound, explains itself, and its worked case runs', async () => {
  const made = join(folder, 'az-de')
  const words = [
    'agreement',
    'new',
    made,
    '--partner',
    'az',
    '--states',
    'DE, PL',
    '--from',
    '2026-01-05',
    '--title',
    'Trial: two',
  ]
  const { code, out, err } = await rcms(words)
  expect([code, err]).toEqual([0, ''])
  expect(out.split('\n')).toContain(join(made, 'agreement.yaml'))
  const text = readFileSync(join(made, 'agreement.yaml'), 'utf8')
  expect(text).not.toMatch(/\{\{/)
  expect(text.match(/^# /gm)!.length).toBeGreaterThan(20)
  expect((await rcms(['agreement', 'check', made])).out).toMatch(/^Nothing is wrong with Trial: two, version 2026\.1/)
  expect((await rcms(['agreement', 'scenarios', made])).code).toBe(0)
  expect(await rcms(words)).toMatchObject({ code: 1, out: '' })
})

test.each([
  ['--partner', 'AZE', '--states', 'DE'],
  ['--partner', 'AZ', '--states', 'AZ'],
  ['--partner', 'AZ', '--states', 'DE', '--from', '2026-02-30'],
  ['--partner', 'AZ', '--states', 'DE', '--prefix', 'a'],
])('a new folder is not made from %s %s %s %s', async (...options) => {
  const made = join(folder, 'not-made')
  const { code, err } = await rcms(['agreement', 'new', made, ...options])
  expect([code, existsSync(made)]).toEqual([2, false])
  expect(err).toMatch(/^--\w+ is not as it must be/)
})

test('a State without a calendar is named', async () => {
  expect((await rcms(['agreement', 'new', join(folder, 'qq-de'), '--partner', 'QQ', '--states', 'DE'])).out).toMatch(
    /No calendar yet for: QQ\./,
  )
})

test('the forms of a new agreement are those of the program', () => {
  const forms = (of: string) => readFileSync(join(projectRoot, of, 'forms/official.typ'), 'utf8')
  expect(forms('server/features/agreements/starting-pack')).toBe(forms('agreements/eu-azerbaijan'))
})

test('the Blueprint is made in the language that is asked for, and never over another file', async () => {
  const file = join(folder, 'blueprint.pdf')
  const words = ['agreement', 'blueprint', pack, '--to', file]
  const { code, out } = await rcms(words, 'az')
  expect(out).toMatch(
    /^Norland–Südmark konvensiyası, 2031\.2 versiyası: razılaşdırma layihəsi .+blueprint\.pdf faylındadır\.$/,
  )
  expect([code, readFileSync(file).subarray(0, 5).toString()]).toEqual([0, '%PDF-'])
  expect(await rcms(words)).toMatchObject({ code: 1, err: expect.stringContaining('exists already') })
  expect((await rcms(['agreement', 'blueprint', pack])).err).toMatch(/--to is missing/)
})
