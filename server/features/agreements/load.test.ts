import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../../platform/config/root.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { faultLine, faultSentence, PackFault } from './fault.ts'
import { loadInstalledPacks, loadPack, readPack } from './load.ts'
import { loadCalendars, readCalendar } from './load-calendars.ts'
import { type PackFiles, readPackFiles, readText } from './pack-files.ts'

const invented = join(projectRoot, 'server/testing/packs/norland-sudmark')
const name = 'norland-sudmark'
const files = readPackFiles(invented)

/** Replaces the first of some words in a file, and gives the line on which they stood. */
function broken(file: string, from: string, to: string): { files: PackFiles; line: number } {
  const text = files[file] ?? ''
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`“${from}” does not stand in ${file}`)
  return { files: { ...files, [file]: text.replace(from, to) }, line: text.slice(0, at).split('\n').length }
}

function faultOf(action: () => unknown): PackFault {
  try {
    action()
  } catch (error) {
    if (error instanceof PackFault) return error
    throw error
  }
  throw new Error('no fault was found')
}

type Case = [what: string, file: string, from: string, to: string, sentence: RegExp]

const rules = 'agreement.yaml'
const cases: Case[] = [
  [
    'an entry that is missing',
    rules,
    '    effect: target_missed\n',
    '',
    /“effect” is missing; possible are: deemed_consent, /,
  ],
  ['an entry nobody knows', rules, 'referencePrefix:', 'referencePrefixes:', /“referencePrefixes” is not known here/],
  [
    'a date that does not exist',
    rules,
    'inForceFrom: 2030-07-01',
    'inForceFrom: 2030-02-30',
    /“2030-02-30” is not a date that exists/,
  ],
  [
    'a word for a number',
    rules,
    'amount: 12,',
    'amount: twelve,',
    /“amount” must be a number, but “twelve” is written/,
  ],
  ['a number too small', rules, 'amount: 12,', 'amount: 0,', /“amount” must be at least 1/],
  [
    'a unit nobody knows',
    rules,
    'amount: 12, unit: working_days',
    'amount: 12, unit: weeks',
    /“weeks” cannot stand for “unit”; possible are: hours, calendar_days, /,
  ],
  [
    'a State that is no code',
    rules,
    'state: XN,',
    'state: Norland,',
    /“Norland” cannot stand for “state”: a State is written with/,
  ],
  [
    'a version that is no text',
    rules,
    "version: '2031.2'",
    'version: 2031.2',
    /“version” must be text, but “2031.2” is written/,
  ],
  [
    'a text in one language',
    rules,
    'title: { en: Norland, az: Norland }',
    'title: { en: Norland }',
    /“az” is missing. Every text is in English/,
  ],
  [
    'a rule without provenance',
    rules,
    'replyApproval: { required: false, provenance: *invented }',
    'replyApproval: { required: false }',
    /The rule has no provenance: say in which article/,
  ],
  ['a period below nothing', rules, 'amount: 12,', 'amount: -12,', /“amount” must be at least 1/],
  ['an empty text', rules, 'az: Yollanıb', "az: ''", /“az” is empty/],
  ['an action nobody knows', rules, '  lift_stop:', '  lift_hold:', /“lift_hold”/],
  [
    'a role nobody knows',
    rules,
    'roles: [approver], stages: [stopped]',
    'roles: [king], stages: [stopped]',
    /“king” cannot stand for “roles, 1”/,
  ],
  ['a list without entries', rules, 'stages: [submitted] }', 'stages: [] }', /“stages” needs at least 1/],
  [
    'parts that do not fit',
    rules,
    'validityClock: paper_validity',
    'validityClock: paper_life',
    /has no clock “paper_life”/,
  ],
  ['an entry written twice', rules, 'referencePrefix: NOSU', 'id: norland-sudmark', /written twice/],
  [
    'a bracket that is not closed',
    rules,
    'states: [{ state: XS, from: 2030-07-01 }]',
    'states: [{ state: XS, from: 2030-07-01 }',
    /./,
  ],
  ['an anchor nobody wrote', rules, 'needs: *caring', 'needs: *nursing', /“\*nursing” refers to “&nursing”/],
  [
    'the agreement of another folder',
    rules,
    'id: norland-sudmark',
    'id: norland-westmark',
    /lies in the folder “norland-sudmark”/,
  ],
  [
    'a form in the wrong file',
    rules,
    'sections:\n  identity',
    'form: {}\nsections:\n  identity',
    /described in form.yaml/,
  ],
  ['a field type nobody knows', 'form.yaml', 'type: date', 'type: day', /“day” cannot stand for “type”/],
  [
    'a template that is not there',
    'form.yaml',
    'template: forms/request.typ',
    'template: forms/letter.typ',
    /no file “forms\/letter.typ”/,
  ],
  [
    'a section of another kind',
    'form.yaml',
    '    section: health',
    '    section: dreams',
    /“dreams” cannot stand for “section”/,
  ],
  ['an identity not asked', 'form.yaml', '{ id: birth_place,', '{ id: home_place,', /does not ask for: birth_place/],
]

describe('a pack with a fault', () => {
  it.each(cases)('is refused with file, line and sentence: %s', (_what, file, from, to, sentence) => {
    const change = broken(file, from, to)
    const fault = faultOf(() => readPack(name, change.files))
    expect(fault.message).toMatch(sentence)
    expect(fault.message).toMatch(/^norland-sudmark\/(agreement|form)\.yaml line \d+, column \d+: .+\.$/m)
    expect(fault.faults.map((one) => one.file)).toContain(`${name}/${file}`)
  })

  it('names the very line, also below an anchor and a merged entry', () => {
    const lines: [string, string, string][] = [
      [rules, 'amount: 12,', 'amount: twelve,'],
      [rules, 'state: XN,', 'state: Norland,'],
      [rules, 'certainty: verified', 'certainty: sure'],
      [rules, '- { relation: requesting, roles: [case_officer] }', '- { relation: requesting, roles: [analyst] }'],
      ['form.yaml', 'type: date', 'type: day'],
    ]
    for (const [file, from, to] of lines) {
      const { files: changed, line } = broken(file, from, to)
      expect(
        faultOf(() => readPack(name, changed)).faults.map((one) => one.line),
        from,
      ).toContain(line)
    }
  })

  it('names the column too, as editors count', () => {
    const { files: changed } = broken(rules, 'state: XN,', 'state: Norland,')
    const [fault] = faultOf(() => readPack(name, changed)).faults
    const line = changed[rules]!.split('\n')[fault!.line! - 1]!
    expect(line.slice(fault!.column! - 1)).toMatch(/^state: Norland/)
  })

  it('tells it in Azerbaijani as well', () => {
    const words = speech('az')
    for (const [what, file, from, to] of cases) {
      const { faults } = faultOf(() => readPack(name, broken(file, from, to).files))
      for (const fault of faults) {
        expect(faultLine(fault, words), what).toMatch(/^norland-sudmark\/\S+ sətir \d+, sütun \d+: \S.*\.$/)
        expect(faultSentence(fault, words), what).not.toBe(faultSentence(fault, speech('en')))
      }
    }
  })

  it('tells of every file that cannot be read', () => {
    const text = (file: string) => `${files[file]}\n  - [`
    const { faults } = faultOf(() => readPack(name, { ...files, [rules]: text(rules), 'form.yaml': text('form.yaml') }))
    expect(faults.map(({ file }) => file)).toEqual([`${name}/agreement.yaml`, `${name}/form.yaml`])
  })

  it('is refused when a file is missing', () => {
    const { 'form.yaml': _, ...rest } = files
    expect(faultOf(() => readPack(name, rest)).message).toBe(
      'norland-sudmark/form.yaml: This file of the pack is missing.',
    )
  })

  it('tells every fault at once', () => {
    const { files: once } = broken(rules, 'amount: 12,', 'amount: twelve,')
    const twice = { ...once, 'form.yaml': (once['form.yaml'] ?? '').replace('type: date', 'type: day') }
    expect(faultOf(() => readPack(name, twice)).faults.map((one) => one.file)).toEqual(
      expect.arrayContaining(['norland-sudmark/agreement.yaml', 'norland-sudmark/form.yaml']),
    )
  })
})

describe('a protocol', () => {
  const readme = readText(join(projectRoot, 'docs/agreement-schema/README.md'))
  const example = /```yaml\n(id: [\s\S]*?)```/.exec(readme)![1]!
  const withProtocol = (text: string): PackFiles => ({ ...files, 'protocols/harbours.yaml': text })

  it('is read from its own file, as the documentation shows one', () => {
    const { pack, digest } = readPack(name, withProtocol(example))
    expect(pack.protocols).toMatchObject([{ id: 'harbours', rules: [{ id: 'reply' }] }])
    expect(digest).not.toBe(readPack(name, files).digest)
    expect(readPack(name, withProtocol(`# a word\n${example}`)).digest).toBe(digest)
  })

  it.each([
    ['amount: 8', 'amount: -8', /“amount” must be at least 1/],
    ['id: answer', 'id: alarm', /replaces the clock “alarm”, which the agreement does not have/],
    ['[[XN], [XS]]', '[[XN], [XN]]', /must be between States of the two different sides/],
  ])('with a fault is refused at its place: %s made %s', (from, to, sentence) => {
    const fault = faultOf(() => readPack(name, withProtocol(example.replace(from, to))))
    const line = example.slice(0, example.indexOf(from)).split('\n').length
    expect(fault.faults[0]).toMatchObject({ file: `${name}/protocols/harbours.yaml`, line })
    expect(fault.message).toMatch(sentence)
  })

  it('does not stand in the file of the agreement', () => {
    const wrong = { ...files, [rules]: `${files[rules]}\nprotocols: []\n` }
    expect(faultOf(() => readPack(name, wrong)).message).toMatch(/Protocols lie in the folder protocols/)
  })
})

describe('the digest of a pack', () => {
  const { digest } = readPack(name, files)

  it('does not depend on comments and layout', () => {
    const text = `# a word more\n${files[rules]?.replace("version: '2031.2'", 'version:   "2031.2"   # the same')}`
    expect(readPack(name, { ...files, [rules]: text }).digest).toBe(digest)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    [rules, 'amount: 12,', 'amount: 13,'],
    ['form.yaml', 'az: Nəsil', 'az: Soy'],
    ['forms/request.typ', 'Noto Serif', 'Noto Sans'],
  ])('changes with the content of %s', (file, from, to) => {
    expect(readPack(name, broken(file, from, to).files).digest).not.toBe(digest)
  })

  it('changes with a text in another language', () => {
    expect(readPack(name, { ...files, 'locales/de.json': '{"a": "b"}' }).digest).not.toBe(digest)
    expect(faultOf(() => readPack(name, { ...files, 'locales/de.json': '{' })).message).toMatch(/not valid JSON/)
  })
})

describe('the installed packs', () => {
  const made: string[] = []
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
  })

  function folderWith(packs: Record<string, PackFiles>): string {
    const folder = mkdtempSync(join(tmpdir(), 'rcms-packs-'))
    made.push(folder)
    for (const [pack, content] of Object.entries(packs)) {
      for (const [path, text] of Object.entries(content)) {
        mkdirSync(dirname(join(folder, pack, path)), { recursive: true })
        writeFileSync(join(folder, pack, path), text)
      }
    }
    return folder
  }

  it('are all those in the folder', () => {
    const loaded = loadInstalledPacks(folderWith({ [name]: files }))
    expect(loaded.map((one) => one.digest)).toEqual([loadPack(invented).digest])
  })

  it('read the same with the line endings of another system', () => {
    const crlf = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
    expect(loadInstalledPacks(folderWith({ [name]: crlf }))[0]?.digest).toBe(loadPack(invented).digest)
  })

  it('must be told apart by the prefix of their references', () => {
    const twin = { ...files, [rules]: (files[rules] ?? '').replace('id: norland-sudmark', 'id: twin') }
    expect(() => loadInstalledPacks(folderWith({ [name]: files, twin }))).toThrow(
      /“NOSU” .* taken by “norland-sudmark”/,
    )
  })

  it('are missed where there is none', () => {
    expect(() => loadInstalledPacks(folderWith({}))).toThrow(PackFault)
    expect(() => loadInstalledPacks(join(tmpdir(), 'rcms-no-such-folder'))).toThrow(/no agreement in this folder/)
  })
})

describe('a calendar', () => {
  const text = readText(join(invented, 'calendars/xn.yaml'))
  const read = (from: string, to: string) => faultOf(() => readCalendar('calendars/xn.yaml', text.replace(from, to)))

  it.each([
    ['2031-04-07', '2031-04-31', /“2031-04-31” is not a date that exists/],
    ['2031-04-07', '2041-04-07', /2041-04-07 is outside 2030-01-01 to 2033-12-31/],
    ['source: almanac', 'source: gossip', /“gossip” is not among the sources/],
    ['weekend: [5]', 'weekend: [8]', /“weekend, 1” must not be more than 7/],
    ['state: XN', 'state: XS', /belongs into the file xs.yaml/],
    ['Asia/Kathmandu', 'Asia/Nowhere', /“Asia\/Nowhere” is not the name of a time zone/],
    ['kind: holiday', 'kind: feast', /“feast” cannot stand for “kind”/],
    [
      'covers: { from: 2030-01-01, to: 2033-12-31 }',
      'covers: { from: 2033-12-31, to: 2030-01-01 }',
      /ends on 2030-01-01, before it begins on 2033-12-31/,
    ],
    ['weekend: [5]', 'weekend: [5]\nofficeHours: { opens: "17:00", closes: "09:00" }', /closes before it opens/],
  ])('with %s made %s is refused', (from, to, sentence) => {
    const fault = read(from, to)
    const line = text.slice(0, text.indexOf(from)).split('\n').length
    expect(fault.message).toMatch(sentence)
    expect(fault.faults.map((one) => one.file)).toContain('calendars/xn.yaml')
    if (!to.includes('\n')) expect(fault.faults[0]).toMatchObject({ line })
    const [first] = fault.faults
    expect(faultSentence(first!, speech('az'))).not.toBe(faultSentence(first!, speech('en')))
  })

  it('is missed for a State whose authorities work here', () => {
    const folder = join(invented, 'calendars')
    expect(Object.keys(loadCalendars(folder, ['XN', 'XS']))).toEqual(['XN', 'XS'])
    expect(() => loadCalendars(folder, ['XN', 'XQ'])).toThrow(
      /^calendars\/xq.yaml: The calendar of the State XQ is missing/,
    )
  })
})
