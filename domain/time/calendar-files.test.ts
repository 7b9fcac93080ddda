import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type CalendarDefinition, calendarDefinition, compileCalendar, isWorkingDay } from './calendar.ts'
import { toDay } from './plain-date.ts'

const folder = join(import.meta.dirname, '../../calendars')
const load = (file: string): CalendarDefinition =>
  calendarDefinition.parse(parse(readFileSync(join(folder, file), 'utf8')))
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
const years = [2025, 2026, 2027]

/** Gauss's rule as completed by Lichtenberg, independent of how the files were made. */
function easter(year: number): number {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const epact = (19 * (year % 19) + moon) % 30
  const correction = Math.floor((epact + Math.floor((year % 19) / 11)) / 29)
  const full = 21 + epact - correction
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7)
  return toDay(`${year}-03-01`) - 1 + full + 7 - ((full - firstSunday) % 7)
}

/** What each State's law names: fixed dates as MM-DD, others as days after Easter Sunday. */
const laws: Record<string, { fixed: string[]; afterEaster: number[] }> = {
  AT: {
    fixed: ['01-01', '01-06', '05-01', '08-15', '10-26', '11-01', '12-08', '12-25', '12-26'],
    afterEaster: [1, 39, 50, 60],
  },
  BE: { fixed: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'], afterEaster: [1, 39, 50] },
  DE: { fixed: ['01-01', '05-01', '10-03', '12-25', '12-26'], afterEaster: [-2, 1, 39, 50] },
  FR: { fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'], afterEaster: [1, 39, 50] },
  NL: { fixed: ['01-01', '05-05', '12-25', '12-26'], afterEaster: [-2, 1, 39, 50] },
  PL: {
    fixed: ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-24', '12-25', '12-26'],
    afterEaster: [0, 1, 49, 60],
  },
}
const ownDays: Record<string, string[]> = {
  NL: ['2025-04-26', '2025-05-30', '2026-01-02', '2026-04-27', '2026-05-15', '2027-04-27', '2027-05-07'],
}

describe('the calendar files', () => {
  it('exist for Azerbaijan and the six pilot States', () => {
    expect(files.sort()).toEqual(['at.yaml', 'az.yaml', 'be.yaml', 'de.yaml', 'fr.yaml', 'nl.yaml', 'pl.yaml'])
  })

  it.each(files)('%s is sound and covers 2025 to 2027', (file) => {
    const definition = load(file)
    expect(`${definition.state.toLowerCase()}.yaml`).toBe(file)
    expect(definition.covers).toEqual({ from: '2025-01-01', to: '2027-12-31' })
    for (const day of definition.days) expect(day.source, day.date).toBeDefined()
  })

  it('agree with an Easter that is known', () => {
    expect(years.map(easter)).toEqual(['2025-04-20', '2026-04-05', '2027-03-28'].map(toDay))
  })

  it.each(Object.keys(laws))('hold every day that the law of %s names, and no other', (state) => {
    const { fixed, afterEaster } = laws[state] ?? { fixed: [], afterEaster: [] }
    const expected = new Set((ownDays[state] ?? []).map(toDay))
    for (const year of years) {
      for (const date of fixed) expected.add(toDay(`${year}-${date}`))
      for (const offset of afterEaster) expected.add(easter(year) + offset)
    }
    const listed = load(`${state.toLowerCase()}.yaml`).days.map((day) => toDay(day.date))
    expect(listed).toEqual([...expected].sort((one, other) => one - other))
  })
})

describe('the calendar of Azerbaijan', () => {
  const definition = load('az.yaml')
  const calendar = compileCalendar(definition)
  const holidays = ['01-01', '01-02', '01-20', '03-08', '03-20', '03-21', '03-22', '03-23', '03-24', '05-09', '05-28']
  holidays.push('06-15', '06-26', '11-08', '11-09', '12-31')
  const feasts = ['2025-03-30', '2025-03-31', '2025-06-06', '2025-06-07', '2026-03-20', '2026-03-21', '2026-05-27']
  feasts.push('2026-05-28', '2027-03-09', '2027-03-10', '2027-05-16', '2027-05-17')

  it('holds every holiday of Labour Code Art. 105 in every year', () => {
    const expected = new Set([...years.flatMap((year) => holidays.map((date) => `${year}-${date}`)), ...feasts])
    const votingDay = '2025-01-29'
    const listed = definition.days.filter((day) => day.kind === 'holiday').map((day) => day.date)
    expect(listed).toEqual([...expected, votingDay].sort())
  })

  it('moves every weekly rest day that coincides with a holiday, as Art. 105(5) and (6) say', () => {
    const named = new Map(definition.days.map((day) => [toDay(day.date), day]))
    // Both rules applied by hand to the holidays alone, without the exchanges that the Cabinet decided in 2025.
    const rest = new Set<number>()
    const isRest = (day: number) => [6, 0].includes(new Date(day * 86_400_000).getUTCDay()) || rest.has(day)
    const listed = definition.days.filter((day) => day.kind === 'holiday')
    for (const day of listed) rest.add(toDay(day.date))
    const moved = new Set<number>()
    const moveAfter = (day: number) => {
      let target = day + 1
      while (isRest(target)) target++
      rest.add(target)
      moved.add(target)
    }
    for (const day of listed) if ([6, 0].includes(new Date(day.date).getUTCDay())) moveAfter(toDay(day.date))
    for (const date of ['2026-03-20', '2026-03-21', '2026-05-28']) moveAfter(toDay(date))
    const kinds = [...moved].sort((one, other) => one - other).map((day) => [day, named.get(day)?.kind])
    const workedAgain = [toDay('2025-03-10'), toDay('2025-04-01')]
    expect(kinds).toEqual(
      kinds.map(([day]) => [day, workedAgain.includes(day as number) ? 'working_day' : 'moved_rest_day']),
    )
    const exchanged = ['2025-01-03', '2025-03-27', '2025-03-28', '2025-06-27'].map(toDay)
    const entered = definition.days.filter((day) => day.kind === 'moved_rest_day').map((day) => toDay(day.date))
    expect(entered.filter((day) => !moved.has(day))).toEqual(exchanged)
  })

  it('has no working day from 20 to 30 March 2026', () => {
    const around = ['2026-03-19', '2026-03-20', '2026-03-27', '2026-03-30', '2026-03-31']
    expect(around.map((date) => isWorkingDay(calendar, toDay(date)))).toEqual([true, false, false, false, true])
  })

  it('has the 241 working days of the production calendar of 2026', () => {
    let working = 0
    for (let day = toDay('2026-01-01'); day <= toDay('2026-12-31'); day++) if (isWorkingDay(calendar, day)) working++
    expect(working).toBe(241)
  })

  it('calls what nobody has announced yet predicted', () => {
    const predicted = definition.days.filter((day) => day.status === 'predicted').map((day) => day.date)
    expect(predicted.every((date) => date.startsWith('2027-'))).toBe(true)
    expect(predicted).toEqual(expect.arrayContaining(['2027-03-09', '2027-03-20', '2027-05-16', '2027-05-18']))
  })
})
