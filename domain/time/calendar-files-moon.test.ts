import { describe, expect, it } from 'vitest'
import { fromDay, toDay } from './plain-date.ts'
import { named, read, works, years } from './testing/calendar-files.ts'
import { gregorianEaster, moons, ummAlQuraDays } from './testing/feasts.ts'

describe('the calendars that follow the Moon', () => {
  const colombo = 5.5 / 24
  const poya = named('LK', /(?<!following Vesak )Full Moon Poya Day/)

  it('give Sri Lanka one Poya day for each full moon, on its day in Colombo or the day before', () => {
    const full = moons('full', years).map((instant) => Math.floor(instant + colombo))
    expect(poya).toHaveLength(full.length)
    for (const [index, day] of poya.entries()) {
      expect([0, 1], fromDay(day)).toContain((full[index] ?? 0) - day)
    }
  })

  it('let a second day follow each Vesak', () => {
    const vesak = named('LK', /^Vesak Full Moon/)
    expect(vesak).toHaveLength(years.length)
    expect(named('LK', /following Vesak/)).toEqual(vesak.map((day) => day + 1))
  })

  it('put Deepavali and Shivarathri of Sri Lanka just before a new moon', () => {
    const dark = moons('new', years).map((instant) => instant + colombo)
    const wait = (day: number) => Math.min(...dark.filter((instant) => instant > day).map((instant) => instant - day))
    // The fourteenth lunar day of the waning Moon (one to two days before new), at dawn and at the end of the day.
    const dawn = 0.22
    for (const [words, hour] of [
      [/Deepavali/, dawn],
      [/Shivarathri/, 1],
    ] as const) {
      for (const day of named('LK', words)) {
        expect(wait(day) - hour, fromDay(day)).toBeGreaterThan(0.9)
        expect(wait(day) - hour, fromDay(day)).toBeLessThan(2.2)
      }
    }
    expect(named('LK', /Deepavali|Shivarathri/)).toHaveLength(2 * years.length)
  })

  it.each([
    ['LK', /Id-ul-Fitr/, 10, 1],
    ['LK', /Id-ul-Alha/, 12, 10],
    ['LK', /Milad-un-Nabi/, 3, 12],
    ['PK', /Ashura \(10/, 1, 10],
    ['PK', /Eid Milad/, 3, 12],
    ['BD', /Eid-ul-Fitr(?! holiday)/, 10, 1],
    ['BD', /Eid-ul-Azha(?! holiday)/, 12, 10],
    ['BD', /Ashura/, 1, 10],
    ['BD', /Miladunnabi/, 3, 12],
    ['BD', /Shab-e-Qadr/, 9, 27],
  ] as const)('put %s %s on the Umm al-Qura day or up to two days later', (state, words, month, day) => {
    const known = ummAlQuraDays(month, day, years)
    const listed = read(state)
      .days.filter((one) => one.kind === 'holiday' && words.test(one.name.en))
      .map((one) => toDay(one.date))
    expect(listed).toHaveLength(known.length)
    for (const [index, date] of listed.entries()) {
      const later = date - (known[index] ?? 0)
      expect(date > toDay('2026-12-31') ? [1] : [0, 1, 2], fromDay(date)).toContain(later)
    }
  })

  it('give both Eids in Pakistan three days from the feast on where nothing else was notified', () => {
    for (const [words, month, day] of [
      [/Eid-ul-Fitr/, 10, 1],
      [/Eid-ul-Azha/, 12, 10],
    ] as const) {
      const first = ummAlQuraDays(month, day, [2027, 2028]).map((one) => one + 1)
      const listed = named('PK', words).filter((one) => one > toDay('2026-12-31'))
      expect(listed).toEqual(first.flatMap((one) => [one, one + 1, one + 2]))
    }
  })

  it('call fixed in Sri Lanka only the days that no order can move', () => {
    const fixed = read('LK').days.filter((day) => day.status === 'fixed')
    const expected = years.flatMap((year) => [
      toDay(`${year}-02-04`),
      gregorianEaster(year) - 2,
      toDay(`${year}-05-01`),
      toDay(`${year}-12-25`),
    ])
    // In 2026 May Day was Vesak as well and stands in the order for that year.
    const alone = expected.filter((day) => day !== toDay('2026-05-01'))
    expect(fixed.map((day) => toDay(day.date))).toEqual(alone)
    expect(named('LK', /May Day/)).toContain(toDay('2026-05-01'))
  })

  it('know no fixed day where every year has a list of its own', () => {
    for (const state of ['PK', 'BD']) {
      const later = read(state).days.filter((day) => day.date > '2026-12-31')
      expect(later.every((day) => day.status === 'predicted')).toBe(true)
      expect(read(state).days.some((day) => day.status === 'fixed')).toBe(false)
    }
  })
})

describe('the days that a decree moved', () => {
  it('let Bangladesh work on the Saturdays that paid for the longer Eid', () => {
    const worked = ['2025-05-17', '2025-05-24', '2026-05-23'].map(works('BD'))
    expect(worked).toEqual([true, true, true])
    expect(['2025-05-16', '2025-05-18', '2025-06-12', '2026-05-25'].map(works('BD'))).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('close offices in Dhaka from 5 to 14 June 2025, and on 17 to 23 March 2026', () => {
    const closed = (from: string, to: string) =>
      Array.from({ length: toDay(to) - toDay(from) + 1 }, (_, index) => works('BD')(fromDay(toDay(from) + index)))
    expect(closed('2025-06-04', '2025-06-15')).toEqual([true, ...Array(10).fill(false), true])
    expect(closed('2026-03-16', '2026-03-24')).toEqual([true, ...Array(7).fill(false), true])
  })

  it('let Georgia begin the year 2025 on 13 January and 2026 on 8 January', () => {
    const first = (year: number) => {
      const open = works('GE')
      let day = toDay(`${year}-01-01`)
      while (!open(fromDay(day))) day++
      return fromDay(day)
    }
    expect([2025, 2026, 2027].map(first)).toEqual(['2025-01-13', '2026-01-08', '2027-01-04'])
  })

  it('close offices in Colombo and Islamabad on the days that were decreed for single weeks', () => {
    expect(['2025-11-28', '2026-03-18', '2026-03-25'].map(works('LK'))).toEqual([false, false, false])
    expect(['2026-03-13', '2026-03-12', '2026-03-23', '2026-03-24'].map(works('PK'))).toEqual([
      false,
      true,
      false,
      true,
    ])
  })
})
