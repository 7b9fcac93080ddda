import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import {
  type Catalogue,
  createTranslator,
  isOfficial,
  type Language,
  languages,
  mergeCatalogues,
  officialLanguages,
  upperCase,
  withEnglish,
} from './i18n.ts'
import { faultOfMessage } from './i18n-check.ts'
import { createFormatter } from './i18n-format.ts'
import { listed } from './listed.ts'

const folder = join(import.meta.dirname, 'locales')
const areas = [...new Set(officialLanguages.flatMap((language) => readdirSync(join(folder, language))))].sort()

function readArea(language: Language, area: string): Catalogue {
  return JSON.parse(readFileSync(join(folder, language, area), 'utf8')) as Catalogue
}

function placeholders(message: CompiledMessage, found = new Set<string>()): Set<string> {
  for (const token of message) {
    if (typeof token === 'string') continue
    found.add(token[0])
    if (token[2] && typeof token[2] === 'object') {
      for (const choice of Object.values(token[2])) if (Array.isArray(choice)) placeholders(choice, found)
    }
  }
  return found
}

/** Equal in both languages on purpose: names, codes, signs and international words. */
const sameOnPurpose =
  /^(ui\.state-code|ui\.sex-mark)\.|^ui\.state\.PK$|^ui\.date\.pattern$|^scenario\.step$|^difference\.(changed|article)|^shell\.product$|^notices\.mail\.subject$|\.name\.own$/

describe.each(areas)('catalogue %s', (area) => {
  const en = readArea('en', area)
  const az = readArea('az', area)

  test('has the same ids in both languages, of its own area', () => {
    expect(Object.keys(az).sort()).toEqual(Object.keys(en).sort())
    for (const id of Object.keys(en)) expect(id).toMatch(new RegExp(`^${area.replace('.json', '')}\\.`))
  })

  test('compiles, with the same placeholders', () => {
    for (const id of Object.keys(en)) {
      const english = placeholders(compileMessageOrThrow(en[id] ?? ''))
      const azerbaijani = placeholders(compileMessageOrThrow(az[id] ?? ''))
      expect([...azerbaijani].sort(), id).toEqual([...english].sort())
    }
  })

  test('no message is empty or left in English', () => {
    for (const [id, message] of Object.entries(az)) {
      expect(message.trim(), id).not.toBe('')
      const words = /\p{L}{4}/u.test(message.replace(/\{[^{}]*\}/g, ''))
      if (words && !sameOnPurpose.test(id)) expect(message, id).not.toBe(en[id])
    }
  })
})

test('no id is defined by two areas', () => {
  for (const language of officialLanguages) {
    expect(() => mergeCatalogues(areas.map((area) => readArea(language, area)))).not.toThrow()
  }
  expect(() => mergeCatalogues([{ 'a.b': '1' }, { 'a.b': '2' }])).toThrow('a.b')
})

describe('translator', () => {
  const t = createTranslator('en', {
    'x.days': '{count, plural, one {# day} other {# days}} for {name}',
    'x.broken': '{count, plural, one {# day}',
    'x.quote': 'It’s “{what}”',
  })
  test('fills placeholders and plurals', () => {
    expect(t('x.days', { count: 1, name: 'A' })).toBe('1 day for A')
    expect(t('x.days', { count: 3, name: 'A' })).toBe('3 days for A')
    expect(t('x.quote', { what: '{not a placeholder}' })).toBe('It’s “{not a placeholder}”')
  })
  test('an unknown id throws, or is shown where a page must survive', () => {
    expect(() => t('x.nothing')).toThrow('x.nothing')
    expect(() => t('toString')).toThrow('toString')
    expect(createTranslator('az', {}, (id) => `no ${id}`)('x.nothing')).toBe('no x.nothing')
  })
  test('a broken message throws instead of printing its source', () => {
    expect(() => t('x.broken', { count: 1 })).toThrow()
  })
})

describe('formatter', () => {
  const of = (language: Language, timeZone?: string) =>
    createFormatter(
      language,
      createTranslator(language, mergeCatalogues(areas.map((area) => readArea(language, area)))),
      timeZone,
    )
  test('lists with the comma of the language, without what is not there', () => {
    expect(of('en').list(['a', 'b', 'c'])).toBe('a, b, c')
    const t = createTranslator('ur', mergeCatalogues(areas.map((area) => readArea('ur', area))))
    expect(listed(t, ['a', null, '', 'b'])).toContain('،')
    expect(listed(t, [null, false])).toBe('')
  })

  test('dates in words, with the catalogue’s own names', () => {
    expect(of('en').date('2026-11-24')).toBe('24 November 2026')
    expect(of('az').date('2026-11-24')).toBe('24 noyabr 2026')
    expect(of('en').dateWithWeekday('2026-11-24')).toBe('Tuesday, 24 November 2026')
    expect(of('az').dateWithWeekday('2026-11-29')).toBe('bazar, 29 noyabr 2026')
    expect(of('en').shortDate('2026-03-05')).toBe('05.03.2026')
  })
  test('what is no date stays as it is', () => {
    expect(of('en').date('2026-02-30')).toBe('2026-02-30')
    expect(of('az').dateWithWeekday('soon')).toBe('soon')
  })
  test('instants in the given zone', () => {
    expect(of('en', 'Asia/Baku').dateTime('2026-11-24T21:30:00Z')).toBe('25 November 2026, 01:30')
    expect(of('az', 'Europe/Berlin').time('2026-11-24T21:30:00Z')).toBe('22:30')
    expect(of('az', 'Asia/Baku').dayOf('2026-12-31T21:30:00Z')).toBe('2027-01-01')
    expect(of('az', 'Europe/Berlin').dayOf('2026-12-31T21:30:00Z')).toBe('2026-12-31')
  })
  test('numbers', () => {
    expect(of('en').number(12345.5)).toBe('12,345.5')
    expect(of('az').number(12345.5, 2)).toBe('12.345,50')
  })
  test('lists with the comma of the language', () => {
    expect(of('en').list(['a', 'b', 'c'])).toBe('a, b, c')
    expect(
      of('ur')
        .list(['ا', 'ب', 'پ'])
        .replace(/[\u2066-\u2069\u200f]/g, ''),
    ).toBe('ا، ب، پ')
    expect(of('de').list([])).toBe('')
  })
  test('upper case by the language', () => {
    expect(upperCase('az', 'ilqar qızı')).toBe('İLQAR QIZI')
    expect(upperCase('en', 'title')).toBe('TITLE')
    expect(upperCase('ka', 'საქმე')).toBe('საქმე')
  })
})

/** What is missing is said in English; what is there must be usable. */
describe.each(languages.filter((language) => !isOfficial(language)))('the catalogue of %s', (language) => {
  test('says nothing that English does not say, and each message has its form', () => {
    const faults: unknown[] = []
    for (const area of readdirSync(join(folder, language))) {
      const english = areas.includes(area) ? readArea('en', area) : {}
      for (const [id, message] of Object.entries(readArea(language, area))) {
        const fault = Object.hasOwn(english, id)
          ? faultOfMessage(language, english[id] ?? '', message)
          : `no such id in en/${area}`
        if (fault) faults.push([id, fault])
      }
    }
    expect(faults).toEqual([])
  })

  test('every message of English is said, with its own words or in English', () => {
    const own = mergeCatalogues(readdirSync(join(folder, language)).map((area) => readArea(language, area)))
    const english = mergeCatalogues(areas.map((area) => readArea('en', area)))
    const t = withEnglish(language, own, createTranslator(language, own), createTranslator('en', english))
    const filled = (message: string) =>
      Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 2]))
    for (const [id, message] of Object.entries(english)) expect(t(id, filled(message)), id).not.toMatch(/[{}]/)
  })
})

test('what a language lacks, or holds broken, is said in English, which runs its own way in a line from right to left', () => {
  const english = createTranslator('en', { 'x.a': 'Day of {state}', 'x.b': 'Two', 'x.c': 'Three' })
  const own = { 'x.a': 'دن: {state}', 'x.b': '{broken' }
  const t = withEnglish('ur', own, createTranslator('ur', own), english)
  expect(t('x.a', { state: 'PK' })).toBe('دن: \u2068PK\u2069')
  expect(t('x.b')).toBe('\u2068Two\u2069')
  expect(t('x.c')).toBe('\u2068Three\u2069')
  expect(() => t('x.d')).toThrow('x.d')
})

test('a line of Urdu runs from right to left, whatever is filled in', () => {
  const t = createTranslator('ur', {
    'x.date': '{day} {month}',
    'x.name': 'OpenRCMS میں',
    'x.plain': 'تاریخ {date}',
    'x.two': '{n, plural, one {# دن} other {# دن}}، {day}',
  })
  expect(t('x.date', { day: 3, month: 'دسمبر' })).toBe('\u200f\u20683\u2069 \u2068دسمبر\u2069')
  expect(t('x.two', { n: 2, day: 3 })).toMatch(/^\u200f/)
  expect(t('x.name')).toBe('\u200fOpenRCMS میں')
  expect(t('x.plain', { date: 'x' })).toBe('تاریخ \u2068x\u2069')
})
