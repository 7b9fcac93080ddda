import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dateIn, endOfDay, startOfDay } from './zone.ts'

describe('the day of an instant', () => {
  it('differs between the two sides of a case', () => {
    const evening = '2026-03-13T20:30:00Z'
    expect(dateIn('Europe/Berlin', evening)).toBe('2026-03-13')
    expect(dateIn('Asia/Baku', evening)).toBe('2026-03-14')
    expect(dateIn('Asia/Baku', new Date(evening))).toBe('2026-03-14')
  })

  it('is over exactly when the next one begins', () => {
    expect(endOfDay('Asia/Baku', '2026-03-31')).toBe('2026-03-31T20:00:00Z')
    expect(startOfDay('Asia/Baku', '2026-04-01')).toBe('2026-03-31T20:00:00Z')
    expect(dateIn('Asia/Baku', '2026-03-31T19:59:59.999Z')).toBe('2026-03-31')
    expect(dateIn('Asia/Baku', '2026-03-31T20:00:00Z')).toBe('2026-04-01')
  })

  it('is 23 or 25 hours long when clocks change', () => {
    expect(startOfDay('Europe/Berlin', '2026-03-29')).toBe('2026-03-28T23:00:00Z')
    expect(endOfDay('Europe/Berlin', '2026-03-29')).toBe('2026-03-29T22:00:00Z')
    expect(endOfDay('Europe/Berlin', '2026-10-25')).toBe('2026-10-25T23:00:00Z')
  })

  it('is the one that the time zone database says, at any moment and around every change of clocks', () => {
    const zones = ['Europe/Berlin', 'Asia/Baku', 'America/St_Johns', 'Pacific/Apia', 'Africa/Casablanca', 'UTC']
    for (const zone of zones) {
      const expectDay = (millis: number) => {
        const there = Temporal.Instant.fromEpochMilliseconds(millis).toZonedDateTimeISO(zone)
        const instant = new Date(millis).toISOString()
        expect(dateIn(zone, instant), `${zone} ${instant}`).toBe(there.toPlainDate().toString())
      }
      const begin = Temporal.Instant.from('2008-01-01T00:00:00Z').toZonedDateTimeISO(zone)
      for (let at = begin.epochMilliseconds; at < Date.UTC(2030, 0, 1); at += 211 * 3_599_000) expectDay(at)
      let change = begin.getTimeZoneTransition('next')
      for (; change && change.year < 2030; change = change.getTimeZoneTransition('next')) {
        for (const beside of [-1, 0, 1, 3_600_000]) expectDay(change.epochMilliseconds + beside)
      }
    }
    expect(dateIn('Asia/Baku', '2026-03-14T00:30:00+04:00')).toBe('2026-03-14')
    expect(() => dateIn('Asia/Baku', '2026-02-30T12:00:00.000Z')).toThrow(RangeError)
    expect(() => dateIn('Asia/Baku', '2026-03-14T12:00:00')).toThrow(RangeError)
  })

  it('is refused for an unknown zone or a bad instant', () => {
    expect(() => dateIn('Asia/Nowhere', '2026-03-13T00:00:00Z')).toThrow(RangeError)
    expect(() => dateIn('Asia/Baku', 'yesterday')).toThrow(RangeError)
    expect(() => dateIn('Asia/Baku', new Date(Number.NaN))).toThrow(RangeError)
  })
})

describe('the time zone of the machine', () => {
  const answer = (zone: string): string => {
    const at = (file: string) => JSON.stringify(pathToFileURL(`${import.meta.dirname}/${file}`).href)
    const program = `
      import { addMonths, fromDay, toDay } from ${at('plain-date.ts')}
      import { dateIn, endOfDay } from ${at('zone.ts')}
      const noon = new Date(2026, 2, 13, 12).toISOString()
      console.log(noon)
      console.log(JSON.stringify([fromDay(toDay('2026-03-29') + 1), addMonths('2026-10-31', 1),
        dateIn('Asia/Baku', '2026-03-13T20:30:00Z'), endOfDay('Asia/Baku', '2026-03-28')]))`
    const options = { env: { ...process.env, TZ: zone }, encoding: 'utf8' } as const
    return execFileSync(process.execPath, ['--input-type=module', '-e', program], options)
  }

  it('changes nothing', () => {
    const [utc, kiritimati, honolulu] = ['UTC', 'Pacific/Kiritimati', 'Pacific/Honolulu'].map(answer)
    const expected = '["2026-03-30","2026-11-30","2026-03-14","2026-03-28T20:00:00Z"]'
    // The first line shows that the setting reached the process; the second must not notice it.
    expect(new Set([utc, kiritimati, honolulu].map((text) => text?.split('\n')[0])).size).toBe(3)
    for (const text of [utc, kiritimati, honolulu]) expect(text?.split('\n')[1]).toBe(expected)
  })
})
