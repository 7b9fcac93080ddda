import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromDay, toDay, weekday } from './plain-date.ts'
import { folder, read, states, works, years } from './testing/calendar-files.ts'
import { gregorianEaster, julianEaster, moons, ummAlQuraDays } from './testing/feasts.ts'

const byNumber = (one: number, other: number) => one - other

/** The first such weekday (1 Monday to 7 Sunday) from this date on. */
function firstFrom(date: string, wanted: number): number {
  let day = toDay(date)
  while (weekday(day) !== wanted) day++
  return day
}

type Law = {
  fixed: string[]
  afterEaster: number[]
  easter?: (year: number) => number
  /** Days that follow another rule, or were set for one year by an act. */
  others?: (year: number) => number[]
  single?: string[]
}

/** What each State's law names: fixed dates as MM-DD, others as days after Easter Sunday. */
const laws: Record<string, Law> = {
  AT: {
    fixed: ['01-01', '01-06', '05-01', '08-15', '10-26', '11-01', '12-08', '12-25', '12-26'],
    afterEaster: [1, 39, 50, 60],
  },
  BE: { fixed: ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'], afterEaster: [1, 39, 50] },
  CZ: {
    fixed: ['01-01', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17', '12-24', '12-25', '12-26'],
    afterEaster: [-2, 1],
  },
  DE: { fixed: ['01-01', '05-01', '10-03', '12-25', '12-26'], afterEaster: [-2, 1, 39, 50] },
  ES: {
    fixed: ['01-01', '01-06', '05-01', '08-15', '10-12', '11-01', '12-06', '12-08', '12-25'],
    afterEaster: [-2],
  },
  FR: { fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'], afterEaster: [1, 39, 50] },
  GE: {
    fixed: ['01-01', '01-02', '01-07', '01-19', '03-03', '03-08', '04-09', '05-09', '05-12', '05-17', '05-26'].concat([
      '08-28',
      '10-14',
      '11-23',
    ]),
    afterEaster: [-2, -1, 0, 1],
    easter: julianEaster,
    single: ['2025-01-03', '2025-01-06', '2025-01-08', '2025-01-09', '2025-01-10', '2025-08-29', '2025-10-03'].concat([
      '2026-01-05',
      '2026-01-06',
    ]),
  },
  GR: {
    fixed: ['01-01', '01-06', '03-25', '05-01', '08-15', '10-28', '12-25', '12-26'],
    afterEaster: [-48, -2, 1, 50],
    easter: julianEaster,
    // 1 May moves behind Easter when it falls into Holy Week.
    others: (year) => (julianEaster(year) - toDay(`${year}-05-01`) === 1 ? [julianEaster(year) + 2] : []),
  },
  IT: {
    fixed: ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'],
    afterEaster: [1],
    others: (year) => (year < 2026 ? [] : [toDay(`${year}-10-04`)]),
  },
  LT: {
    fixed: ['01-01', '02-16', '03-11', '05-01', '06-24', '07-06', '08-15', '11-01', '11-02', '12-24', '12-25', '12-26'],
    afterEaster: [0, 1],
    others: (year) => [firstFrom(`${year}-05-01`, 7), firstFrom(`${year}-06-01`, 7)],
  },
  LU: {
    fixed: ['01-01', '05-01', '05-09', '06-23', '08-15', '11-01', '12-25', '12-26'],
    afterEaster: [1, 39, 50],
  },
  NL: {
    fixed: ['01-01', '05-05', '12-25', '12-26'],
    afterEaster: [-2, 1, 39, 50],
    others: (year) => [weekday(toDay(`${year}-04-27`)) === 7 ? toDay(`${year}-04-26`) : toDay(`${year}-04-27`)],
    single: ['2025-05-30', '2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
  },
  PL: {
    fixed: ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-24', '12-25', '12-26'],
    afterEaster: [0, 1, 49, 60],
  },
  SE: {
    fixed: ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'],
    afterEaster: [-2, 0, 1, 39, 49],
    others: (year) => {
      const midsummer = firstFrom(`${year}-06-20`, 6)
      return [midsummer - 1, midsummer, firstFrom(`${year}-10-31`, 6)]
    },
  },
}

describe('the calendar files', () => {
  it('exist for Azerbaijan, four other partners and thirteen Member States', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
    expect(files.sort()).toEqual(states.map((state) => `${state.toLowerCase()}.yaml`))
  })

  it.each(states)('%s covers 2025 to 2028, names every day in two languages and gives its source', (state) => {
    const definition = read(state)
    expect(definition.state).toBe(state)
    expect(definition.covers).toEqual({ from: '2025-01-01', to: '2028-12-31' })
    expect(definition.notes.length).toBeGreaterThan(0)
    for (const day of definition.days) {
      expect(day.source, day.date).toBeDefined()
      expect(day.name.az, day.date).not.toBe(day.name.en)
    }
    for (const year of years) expect(definition.days.some((day) => day.date.startsWith(`${year}`))).toBe(true)
  })

  it.each(states)('%s rests on the weekend of its offices', (state) => {
    expect(read(state).weekend).toEqual(state === 'BD' ? [5, 6] : [6, 7])
  })

  it('agree with feasts and moons that are known', () => {
    expect(years.map(gregorianEaster)).toEqual(['2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16'].map(toDay))
    expect(years.map(julianEaster)).toEqual(['2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16'].map(toDay))
    // Total eclipses: of the Moon on 3 March 2026 at 11:34 UTC, of the Sun on 12 August 2026 at 17:37 UTC.
    const near = (found: number[], date: string, hours: number) =>
      Math.min(...found.map((instant) => Math.abs(instant - toDay(date) - hours / 24)))
    expect(near(moons('full', years), '2026-03-03', 11.63)).toBeLessThan(0.01)
    expect(near(moons('new', years), '2026-08-12', 17.61)).toBeLessThan(0.01)
  })

  it.each(Object.keys(laws))('hold every day that the law of %s names, and no other', (state) => {
    const { fixed, afterEaster, easter = gregorianEaster, others, single = [] } = laws[state] as Law
    const expected = new Set(single.map(toDay))
    for (const year of years) {
      for (const date of fixed) expected.add(toDay(`${year}-${date}`))
      for (const offset of afterEaster) expected.add(easter(year) + offset)
      for (const day of others?.(year) ?? []) expected.add(day)
    }
    const listed = read(state).days.map((day) => toDay(day.date))
    expect(listed).toEqual([...expected].sort(byNumber))
  })

  it.each(states)('call nothing certain in %s that was only foreseen', (state) => {
    const foreseen = read(state).sources.filter(({ id }) => /prediction|practice/.test(id))
    const ids = foreseen.map(({ id }) => id)
    for (const day of read(state).days) {
      if (ids.includes(day.source ?? '')) expect(day.status, day.date).toBe('predicted')
    }
  })

  it('leave open which days of the past could not be confirmed', () => {
    const open = states.flatMap((state) =>
      read(state)
        .days.filter((day) => day.status === 'predicted' && day.date < '2026-11-29')
        .map((day) => `${state} ${day.date}`),
    )
    const pakistan = ['2026-05-27', '2026-05-29', '2026-06-25', '2026-06-26', '2026-08-25'].map((date) => `PK ${date}`)
    expect(open).toEqual(['BD 2026-06-26', 'BD 2026-08-26', ...pakistan])
  })
})

describe('the calendar of Azerbaijan', () => {
  const definition = read('AZ')
  const holidays = ['01-01', '01-02', '01-20', '03-08', '03-20', '03-21', '03-22', '03-23', '03-24', '05-09', '05-28']
  holidays.push('06-15', '06-26', '11-08', '11-09', '12-31')
  const fixedDays = years.flatMap((year) => holidays.map((date) => toDay(`${year}-${date}`)))
  const feasts = [...ummAlQuraDays(10, 1, years), ...ummAlQuraDays(12, 10, years)].flatMap((day) => [day, day + 1])
  const votingDay = toDay('2025-01-29')
  const mourning = years.map((year) => toDay(`${year}-01-20`))

  it('holds every holiday of Labour Code Art. 105 in every year, Ramazan and Qurban by the Umm al-Qura calendar', () => {
    const listed = definition.days.filter((day) => day.kind === 'holiday').map((day) => toDay(day.date))
    expect(listed).toEqual([...new Set([...fixedDays, ...feasts, votingDay])].sort(byNumber))
  })

  it('moves every weekly rest day that coincides with a holiday, as Art. 105(5) and (6) say', () => {
    // Both rules applied to the holidays alone, without the exchanges that the Cabinet decided in 2025.
    const all = [...new Set([...fixedDays, ...feasts, votingDay])].sort(byNumber)
    const rest = new Set<number>(all)
    const moved: number[] = []
    const moveAfter = (day: number) => {
      let target = day + 1
      while (weekday(target) > 5 || rest.has(target)) target++
      rest.add(target)
      moved.push(target)
    }
    for (const day of all) if (weekday(day) > 5 && !mourning.includes(day)) moveAfter(day)
    for (const day of feasts) if (fixedDays.includes(day)) moveAfter(day)
    const last = toDay(definition.covers.to)
    const known = new Map(definition.days.map((day) => [toDay(day.date), day.kind]))
    const workedAgain = ['2025-03-10', '2025-04-01'].map(toDay)
    for (const day of moved.filter((one) => one <= last)) {
      expect(known.get(day), fromDay(day)).toBe(workedAgain.includes(day) ? 'working_day' : 'moved_rest_day')
    }
    const exchanged = ['2025-01-03', '2025-03-27', '2025-03-28', '2025-06-27'].map(toDay)
    const entered = definition.days.filter((day) => day.kind === 'moved_rest_day').map((day) => toDay(day.date))
    expect(entered.filter((day) => !moved.includes(day))).toEqual(exchanged)
  })

  it('has no working day from 20 to 30 March 2026', () => {
    const around = ['2026-03-19', '2026-03-20', '2026-03-27', '2026-03-30', '2026-03-31']
    expect(around.map(works('AZ'))).toEqual([true, false, false, false, true])
  })

  it('has the 241 working days of the production calendar of 2026', () => {
    const works2026 = works('AZ')
    const days = Array.from({ length: 365 }, (_, index) => fromDay(toDay('2026-01-01') + index))
    expect(days.filter(works2026)).toHaveLength(241)
  })

  it('calls what nobody has announced yet predicted', () => {
    const predicted = definition.days.filter((day) => day.status === 'predicted').map((day) => toDay(day.date))
    const open = ['2027', '2028'].flatMap((year) => [20, 21, 22, 23, 24].map((day) => toDay(`${year}-03-${day}`)))
    const feast = feasts.filter((day) => day > toDay('2027-01-01'))
    for (const day of [...open, ...feast]) expect(predicted, fromDay(day)).toContain(day)
    expect(Math.min(...predicted)).toBeGreaterThan(toDay('2026-12-31'))
  })
})
