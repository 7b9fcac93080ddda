import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPeriod } from '../domain/statistics/period.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { commands } from './commands.ts'
import { chosenLanguage } from './language.ts'
import { isReportable } from './report.ts'
import { runCommand } from './run.ts'

async function rcms(line: string, language: 'en' | 'az' = 'en') {
  const out: string[] = []
  const err: string[] = []
  const words = line.split(' ').filter((word) => word !== '')
  const code = await runCommand(words, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    words: speech(language),
    env: { PORT: 'nonsense' },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const committeeReport = 'report --agreement eu-azerbaijan --to no-such-folder'
const reply = 'deadline --agreement eu-azerbaijan --clock reply --procedure normal --from 2026-03-13'

test('a deadline as JSON, without any database', async () => {
  const { code, out, err } = await rcms(`${reply} --json`)
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({
    due: '2026-03-31',
    alternative: '2026-03-28',
    remindOn: '2026-03-28',
    effect: 'deemed_consent',
    calendar: { state: 'AZ' },
    explanation: expect.arrayContaining(['The period is 15 calendar days.']),
  })
})

test('a deadline in words, in both languages', async () => {
  expect((await rcms(reply)).out).toMatch(/^Due: Tuesday, 31 March 2026\n/)
  expect((await rcms(reply, 'az')).out).toMatch(/^Son gün: çərşənbə axşamı, 31 mart 2026\n/)
})

test('where both readings agree there is no alternative', async () => {
  const line = 'deadline --agreement eu-azerbaijan --clock travel_document_validity --from 2026-01-05 --json'
  expect(JSON.parse((await rcms(line)).out).alternative).toBeNull()
})

test.each([
  ['deadline --agreement eu-azerbaijan --clock reply --from 2026-02-30', /--from: This is not a date/],
  ['deadline --agreement nobody --clock reply --from 2026-03-13', /--agreement: .*eu-azerbaijan/],
  ['deadline --clock reply --from 2026-03-13', /--agreement is missing/],
  ['deadline --colour blue', /not understood.*colour/],
  ['export --shape figures --period 2025 --out x.csv', /^--measure is missing/],
  ['stats --agreement eu-azerbaijan --measure received --period soon', /^soon is no period/],
  ['stats --agreement eu-azerbaijan --measure received --by sex --period 2025', /^received is not broken down by sex/],
  ['report --agreement eu-azerbaijan --period 2025', /^--to is missing/],
  [`${committeeReport} --period 2025-13`, /^2025-13 is no period/],
  [`${committeeReport} --period 2025-12-31..2025-01-01`, /is no period/],
  [`${committeeReport} --period 2025 --to ${import.meta.dirname}`, /is not empty. Name a new one/],
  [`${committeeReport} --period 2025 --to ${import.meta.filename}`, /exists already and is not replaced/],
  [`${committeeReport} --period 2025 --languages en,fr`, /^The report is made in these languages: en az/],
  [
    `${committeeReport} --period 2025 --way returns.requested=nobody`,
    /names no way of counting.*\n {2}returns.requested=persons,arrived$/s,
  ],
  [
    `${committeeReport} --period 2025 --for-publication --way returns.requested=persons,arrived`,
    /does not compare the two sides: leave out --way/,
  ],
  ['user remove', /no command “user remove”/],
  ['--wrong', /no command/],
])('rcms %s is not understood, and says why', async (line, sentence) => {
  const { code, out, err } = await rcms(line)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(sentence)
})

test.each([
  ['2013', false, /^The agreement is in force since 2014-09-01/],
  ['2027', false, /^This period has not begun/],
  ['1950-01-01..2099-12-31', false, /^Choose a period between 1964-09-01 and 2026-12-31/],
  ['2026', true, /^Figures that protect persons are told once a period is over/],
  ['2025-03-03..2025-04-04', true, /^Figures that protect persons are told for a month/],
  ['2026', false, /^$/],
  ['2025', true, /^$/],
])('a report of %s, for publication: %s', (text, forPublication, sentence) => {
  const err: string[] = []
  const io = { out: () => {}, err: (line: string) => err.push(line), words: speech('en'), env: {} }
  const pack = { instrument: { inForceFrom: '2014-09-01' } }
  const clock = () => new Date('2026-11-30T12:00:00Z')
  const may = isReportable({ clock }, { period: readPeriod(text)!, forPublication }, pack, io)
  expect([may, err.join('\n')]).toEqual([err.length === 0, expect.stringMatching(sentence)])
})

test('a wrong setting fails the command with its sentence', async () => {
  expect(await rcms('verify')).toMatchObject({ code: 1, err: expect.stringMatching(/^PORT must be a whole number/) })
})

test.each(['', 'help', '--help'])('“rcms %s” names every command', async (line) => {
  const { code, out } = await rcms(line)
  expect(code).toBe(0)
  for (const name of Object.keys(commands)) expect(out).toContain(`  ${name} `)
})

test.each([
  ['lab', 'lab'],
  ['agreement --help', 'agreement'],
  ['lab -h', 'lab'],
  ['help lab', 'lab'],
])('“rcms %s” names the commands of the group alone', async (line, group) => {
  const { code, out, err } = await rcms(line)
  expect([code, err]).toEqual([0, ''])
  for (const name of Object.keys(commands)) expect(out.includes(`  ${name} `), name).toBe(name.startsWith(`${group} `))
})

test('“help” before a command is its --help, and a command that a group has not is told with the way to the group', async () => {
  expect(await rcms('help lab start')).toEqual(await rcms('lab start --help'))
  // A command that is a group as well names what is under it.
  expect((await rcms('help backup')).out).toContain('  backup check ')
  expect(await rcms('help nothing')).toMatchObject({ code: 2, out: '' })
  expect((await rcms('lab open')).err).toMatch(/“lab open”.*\n.*rcms lab --help/)
})

test('the guide shows the overview as it is', async () => {
  const guide = readFileSync(join(import.meta.dirname, '..', 'docs', 'guide', 'commands.md'), 'utf8')
  const shown = /\$ rcms help\n([\s\S]*?)\n```/.exec(guide)?.[1]
  expect(shown).toBe((await rcms('help')).out)
})

test('a laboratory is opened in a folder or not at all, and where none is nothing is made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rcms-lab-'))
  const none = join(folder, 'none')
  try {
    for (const line of ['reset --progress keep', `handbook --for participants --to ${join(folder, 'book.pdf')}`])
      expect(await rcms(`lab ${line} --data ${none}`)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^There is no laboratory in /),
      })
    writeFileSync(join(folder, 'file'), '')
    expect(await rcms(`lab start --data ${join(folder, 'file')}`)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Nothing can be kept in /),
    })
    expect(readdirSync(folder)).toEqual(['file'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test.each(Object.keys(commands))('rcms %s explains itself with an example in both languages', async (name) => {
  for (const language of ['en', 'az'] as const) {
    const { code, out } = await rcms(`${name} --help`, language)
    expect(code).toBe(0)
    expect(out).toContain(speech(language).t('cli.example'))
    expect(out).toMatch(new RegExp(`^ {2}.*rcms ${name}`, 'm'))
  }
})

test.each([
  [['--language', 'az'], {}, 'az'],
  [['--language=az'], { LANG: 'en_GB.UTF-8' }, 'az'],
  [[], { LANG: 'az_AZ.UTF-8' }, 'az'],
  [[], { LC_ALL: 'C', LANG: 'az_AZ.UTF-8' }, 'en'],
  [['--language', 'fr'], {}, 'en'],
])('%j under %j speaks %s', (words, env, language) => {
  expect(chosenLanguage(words, env)).toBe(language)
})
