import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { calendarDefinition, compileCalendar } from './calendar.ts'
import { regulation1182 } from './deadline.ts'
import { withDecreedRest } from './decreed.ts'
import { type Explained, type ExplanationStep, explainDeadline } from './explanation.ts'
import { inventedDefinition } from './testing/invented-calendar.ts'

const root = join(import.meta.dirname, '../..')
const catalogue = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, `contract/locales/${language}/time.json`), 'utf8'))
const file = readFileSync(join(root, 'calendars/az.yaml'), 'utf8')
const azerbaijan = compileCalendar(calendarDefinition.parse(parse(file)))

const strict = { ...regulation1182, rollToWorkingDay: false }
const reply: Explained = {
  period: { amount: 15, unit: 'calendar_days' },
  from: '2026-03-13',
  calendar: azerbaijan,
  profile: regulation1182,
  alternative: strict,
  event: 'Receipt of the application',
  rule: { id: 'reply', title: 'Agreement', article: 'Art. 11(2)', certainty: 'indirect', source: 'a summary' },
  language: 'en',
}
const codes = (steps: ExplanationStep[]) => steps.map((step) => step.code)

const withOffice = compileCalendar({ ...inventedDefinition, officeHours: { opens: '09:00', closes: '18:00' } })
const decreed = withDecreedRest(withOffice, [{ from: '2026-04-13', to: '2026-04-14' }])
/** Arrived on a Friday evening, after the office of the acting State had closed. */
const late: Explained = {
  ...reply,
  calendar: withOffice,
  from: '2026-04-10',
  at: '2026-04-10T15:20:00Z',
  profile: { ...strict, receiptOutsideHours: 'next_working_day' },
  alternative: undefined,
}
const hourly: Explained = { ...late, period: { amount: 48, unit: 'hours' }, profile: strict }
const obstacle = { mode: 'calendar_days', spans: [{ from: '2026-04-20', to: '2026-04-24' }] } as const
const acted: Explained = {
  ...late,
  at: undefined,
  adjusted: {
    standstill: obstacle,
    extension: { until: '2026-07-01', upTo: { amount: 60, unit: 'calendar_days' }, on: '2026-04-30' },
    moves: [{ to: '2026-06-22', on: '2026-05-04' }],
    decreed: [{ from: '2026-04-13', to: '2026-04-14', on: '2026-04-10' }],
  },
}

/** Questions that between them reach every sentence. */
const questions: Explained[] = [
  reply,
  { ...reply, profile: strict, alternative: regulation1182 },
  { ...reply, from: '2026-04-06' },
  { ...reply, from: '2026-03-18', period: { amount: 5, unit: 'working_days' } },
  { ...reply, from: '2028-12-20', rule: { id: 'reply', title: 'Agreement', certainty: 'unknown', source: 'none' } },
  { ...reply, from: '2027-02-23', language: 'az' },
  {
    ...reply,
    calendar: compileCalendar(inventedDefinition),
    from: '2026-04-11',
    period: { amount: 2, unit: 'calendar_days' },
    profile: { countEventDay: true, rollToWorkingDay: true, minimumTwoWorkingDays: true },
  },
  late,
  { ...late, from: '2026-05-06' },
  hourly,
  { ...hourly, profile: { ...strict, countEventDay: true } },
  { ...hourly, at: undefined },
  acted,
  { ...acted, adjusted: { standstill: { ...obstacle, spans: [{ ...obstacle.spans[0], waited: 'waited' }] } } },
  { ...acted, adjusted: { standstill: { ...obstacle, spans: [{ ...obstacle.spans[0], waited: 'waiting' }] } } },
  { ...acted, adjusted: { standstill: { ...obstacle, spans: [{ ...obstacle.spans[0], heard: 'waited' }] } } },
  { ...acted, adjusted: { standstill: { ...obstacle, spans: [{ ...obstacle.spans[0], heard: 'waiting' }] } } },
  { ...reply, adjusted: { hearing: { upTo: { amount: 60, unit: 'calendar_days' }, on: reply.from } } },
  { ...acted, confirmed: { calendar: withOffice } },
  { ...reply, rule: { ...reply.rule, relied: 'unconfirmed' } },
  { ...reply, rule: { ...reply.rule, relied: { confirmedOn: '2026-02-03' } } },
  { ...acted, calendar: decreed, adjusted: {}, period: { amount: 5, unit: 'working_days' } },
  { ...acted, calendar: decreed, adjusted: {}, period: { amount: 3, unit: 'calendar_days' }, profile: regulation1182 },
  { ...acted, adjusted: { standstill: { ...obstacle, mode: 'anew' } }, standingSince: '2026-06-01' },
]

describe('the explanation of a reply date in Baku', () => {
  const steps = explainDeadline(reply)

  it('tells the way from the event to both dates, once each', () => {
    expect(codes(steps)).toEqual([
      'start',
      'period',
      'event_day_not_counted',
      'ends_on',
      'rolled_weekend',
      'rolled_weekend',
      'rolled_holiday',
      'rolled_to',
      'second_reading',
      'not_rolled',
      'two_dates',
      'due',
      'calendar',
      'rule',
      'certainty',
    ])
  })

  it('names each day that the end was moved over', () => {
    const rolled = steps.filter((step) => step.code.startsWith('rolled_')).map((step) => step.values)
    expect(rolled.map((values) => [values.date, values.weekday])).toEqual([
      ['2026-03-28', 6],
      ['2026-03-29', 7],
      ['2026-03-30', 1],
      ['2026-03-31', 2],
    ])
    expect(rolled[2]?.name).toMatch(/Ramazan holiday and Novruz coincide on 21 March/)
  })

  it('says what is reminded of and when silence has its effect', () => {
    const values = steps.find((step) => step.code === 'two_dates')?.values
    expect(values).toEqual({ due: '2026-03-31', remind: '2026-03-28' })
  })

  it('names the calendar, the rule and how sure we are', () => {
    expect(steps.slice(-3).map((step) => step.values)).toEqual([
      { state: 'AZ', version: '2026.2' },
      { id: 'reply', title: 'Agreement', article: 'Art. 11(2)' },
      { certainty: 'indirect', source: 'a summary' },
    ])
  })

  it('gives the names of holidays in the language of the reader', () => {
    const inAzerbaijani = explainDeadline({ ...reply, language: 'az' })
    expect(inAzerbaijani.find((step) => step.code === 'rolled_holiday')?.values.name).toMatch(/Ramazan bayramı/)
  })
})

describe('an explanation', () => {
  it('names each day skipped when working days are counted', () => {
    const steps = explainDeadline({ ...reply, from: '2026-03-18', period: { amount: 2, unit: 'working_days' } })
    const skipped = steps.filter((step) => step.code.startsWith('skipped_')).map((step) => step.values.date)
    expect(skipped).toHaveLength(11)
    expect([skipped[0], skipped.at(-1)]).toEqual(['2026-03-20', '2026-03-30'])
    expect(codes(steps)).toContain('readings_agree')
  })

  it('warns of days that are not known or only foreseen', () => {
    const beyond = explainDeadline({ ...reply, from: '2028-12-20' })
    expect(beyond.find((step) => step.code === 'not_covered')?.values).toEqual({ to: '2028-12-31' })
    const foreseen = explainDeadline({ ...reply, from: '2027-02-23' }).filter((step) => step.code === 'predicted')
    expect(foreseen.map((step) => step.values.date)).toEqual(['2027-03-09', '2027-03-10'])
  })

  it('says when something arrived, when the office closed, and on which day it counts', () => {
    const steps = explainDeadline(late)
    expect(codes(steps).slice(0, 5)).toEqual([
      'start_at',
      'period',
      'received_after_hours',
      'received_on',
      'event_day_not_counted',
    ])
    expect(steps[2]?.values).toEqual({ date: '2026-04-10', weekday: 5, time: '19:20', closes: '18:00' })
    expect(steps[3]?.values).toMatchObject({ date: '2026-04-13' })
  })

  it('tells the hour at which a period of hours ends, in the acting State', () => {
    const steps = explainDeadline(hourly)
    expect(steps.find((step) => step.code === 'hours_end')?.values).toMatchObject({ date: '2026-04-12', time: '20:00' })
    expect(codes(steps)).toContain('due_at')
  })

  it('names every act that made the period longer, its day, and what came of it', () => {
    const steps = explainDeadline(acted)
    expect(codes(steps).slice(4, 11)).toEqual([
      'stood_still',
      'made_up',
      'extended',
      'extended_at_most',
      'decreed',
      'moved',
      'acts_end_on',
    ])
    expect(steps.find((step) => step.code === 'stood_still')?.values).toEqual({ from: '2026-04-20', to: '2026-04-24' })
    expect(steps.find((step) => step.code === 'due')?.values).toMatchObject({ date: '2026-06-22' })
  })

  it('says how a profile counts the first day and adds days', () => {
    const steps = codes(explainDeadline(questions[6] ?? reply))
    expect(steps).toEqual(expect.arrayContaining(['event_day_counted', 'two_working_days', 'second_reading']))
  })
})

describe.each(['en', 'az'])('the catalogue in %s', (language) => {
  const messages = catalogue(language)

  it('has the same messages as the other language', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(catalogue(language === 'en' ? 'az' : 'en')))
  })

  it('has a sentence for every step and no sentence that is never used', () => {
    const used = new Set(questions.flatMap((question) => codes(explainDeadline(question))))
    const written = Object.keys(messages).filter((key) => key.startsWith('time.explain.'))
    expect(written.sort()).toEqual([...used].map((code) => `time.explain.${code}`).sort())
  })

  it('asks for no value that its step does not give', () => {
    for (const step of questions.flatMap((question) => explainDeadline(question))) {
      const message = messages[`time.explain.${step.code}`] ?? ''
      const asked = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? '')
      // `{Monday}` is a branch of a choice, not a value: branches begin with a capital or stand alone after a key.
      const branches = new Set([...message.matchAll(/(?:\d|other|one) \{([^{}]*)\}/g)].map(([, text]) => text))
      for (const name of asked.filter((value) => !branches.has(value))) expect(step.values).toHaveProperty(name)
    }
  })
})
