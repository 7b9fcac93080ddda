import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deadlineAnswer, deadlineQuery } from '../../../contract/agreements.ts'
import { projectRoot } from '../../platform/config/root.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { answerDeadline } from './deadline.ts'
import { loadInstalledPacks } from './load.ts'
import { loadCalendars } from './load-calendars.ts'

const rulebook = {
  packs: new Map(loadInstalledPacks(join(projectRoot, 'agreements')).map(({ pack }) => [pack.id, pack])),
  calendars: loadCalendars(join(projectRoot, 'calendars')),
}
const reply = { agreement: 'eu-azerbaijan', clock: 'reply', procedure: 'normal', from: '2026-03-13' }
const answer = (change: object, language: 'en' | 'az' = 'en') =>
  answerDeadline(rulebook, { ...reply, ...change }, speech(language))

test('the reply to an application received in Baku on 13 March 2026', () => {
  const found = answer({})
  expect(deadlineAnswer.parse(found)).toMatchObject({
    due: '2026-03-31',
    alternative: '2026-03-28',
    remindOn: '2026-03-28',
    effect: 'deemed_consent',
  })
  expect(found.calendar.state).toBe('AZ')
  expect(found.explanation[0]).toBe('Receipt of the application: 13 March 2026 (Friday).')
  expect(found.explanation.join(' ')).toMatch(/Working calendar used: Azerbaijan/)
})

test('in Azerbaijani every sentence is Azerbaijani', () => {
  const found = answer({}, 'az')
  expect(found.due).toBe('2026-03-31')
  expect(found.explanation[0]).toBe('Müraciətin alınması: 13 mart 2026 (cümə).')
  expect(found.explanation.join(' ')).not.toMatch(/\d{4}-\d{2}-\d{2}/)
})

test('between two States their protocol goes before the agreement, on the day on which it holds', () => {
  const pack = rulebook.packs.get('eu-azerbaijan')!
  const provenance = { article: 'Art. 4', certainty: 'verified', source: 'invented for tests' } as const
  const rule = {
    id: 'reply',
    for: { procedures: ['normal'] },
    replaces: { clock: { id: 'reply', period: { amount: 10, unit: 'calendar_days' as const } } },
    provenance,
  }
  const protocol = {
    id: 'trial',
    title: { en: 'Protocol', az: 'Protokol' },
    citation: 'Prot. DE–AZ',
    between: [['AZ'], ['DE']] as [string[], string[]],
    inForceFrom: '2026-01-01',
    provenance,
    rules: [rule],
  }
  const book = { ...rulebook, packs: new Map([[pack.id, { ...pack, protocols: [protocol] }]]) }
  const ask = (change: object) => answerDeadline(book, { ...reply, from: '2026-04-13', ...change }, speech('en'))
  const found = ask({ requesting: 'DE', requested: 'AZ' })
  expect(found).toMatchObject({ due: '2026-04-23', certainty: 'verified', calendar: { state: 'AZ' } })
  expect(found.explanation.join(' ')).toMatch(/Prot\. DE–AZ, Art\. 4/)
  expect(ask({ requesting: 'AZ', requested: 'DE' })).toMatchObject({ due: '2026-04-23', calendar: { state: 'DE' } })
  for (const other of [
    {},
    { requesting: 'PL', requested: 'AZ' },
    { requesting: 'DE', requested: 'AZ', submitted: '2025-12-31' },
  ]) {
    expect(ask(other).due).toBe('2026-04-28')
  }
})

test('another State counts by its own calendar', () => {
  const found = answer({ state: 'DE' })
  expect(found.due).toBe('2026-03-30')
  expect(found.calendar.state).toBe('DE')
})

test('the time of day tells whether a period of hours, or the office, was still open', () => {
  const pack = rulebook.packs.get(reply.agreement)!
  const [first, ...clocks] = pack.clocks
  const hourly = { ...pack, clocks: [{ ...first!, period: { amount: 48, unit: 'hours' as const } }, ...clocks] }
  const ask = (time?: string) =>
    answerDeadline({ ...rulebook, packs: new Map([[pack.id, hourly]]) }, { ...reply, time }, speech('en'))
  expect(deadlineAnswer.parse(ask('19:20'))).toMatchObject({ due: '2026-03-15', endsAt: '2026-03-15T16:00:00.000Z' })
  expect(ask('19:20').explanation.join(' ')).toMatch(/The hour in which the event fell, 19:20, is not counted/)
  expect(ask()).toMatchObject({ due: '2026-03-15', endsAt: '2026-03-15T20:00:00.000Z' })
  expect(deadlineQuery.safeParse({ ...reply, time: '24:00' }).success).toBe(false)
})

test.each([
  [{ agreement: 'nobody' }, 'agreement', 'unknown_agreement', 'eu-azerbaijan'],
  [{ clock: 'nothing' }, 'clock', 'unknown_clock', 'reply'],
  [{ procedure: 'slow' }, 'procedure', 'unknown_procedure', 'normal'],
  [{ procedure: undefined }, 'procedure', 'procedure_needed', 'accelerated'],
  [{ state: 'ZZ' }, 'state', 'unknown_calendar', 'AZ'],
])('names what is not there and what is: %j', (change, path, code, known) => {
  try {
    answer(change)
    expect.unreachable()
  } catch (error) {
    const [field] = (error as { options: { fields: { path: string; code: string; values: { known: string } }[] } })
      .options.fields
    expect(field).toMatchObject({ path, code })
    expect(field?.values.known).toContain(known)
  }
})

test('a State is looked up by its code alone, and a day must leave room for the period', () => {
  expect(() => answer({ state: 'constructor' })).toThrow(expect.objectContaining({ code: 'unknown_rule' }))
  const asked = (from: string) => deadlineQuery.safeParse({ ...reply, from }).success
  expect(['0000-01-01', '1899-12-31', '1900-01-01', '9000-12-31', '9999-12-31'].map(asked)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ])
  expect(answer({ from: '9000-12-31' }).provisional).toBe(true)
  expect(answer({ from: '1900-01-01' }).provisional).toBe(true)
})
