import { fullHourAfter, fullHourUntil } from './zone.ts'

const hour = 3_600_000

/**
 * When a period of hours is over, in milliseconds since 1970. It runs on instants, so a change of clocks makes it neither
 * longer nor shorter. The hour in which the event falls is not counted (Regulation 1182/71 Art. 3(1)), unless the profile
 * counts from the moment itself; the end is never moved to a working day (Art. 3(4)).
 */
export function hoursAfter(amount: number, moment: string, zone: string, countEventHour: boolean): number {
  const begins = countEventHour ? Date.parse(moment) : fullHourAfter(zone, moment)
  return begins + amount * hour
}

/** The last moment that lies so many hours before another; by clear hours, before the full hour in which that one falls. */
export function hoursBefore(amount: number, moment: string, zone: string, clearHours: boolean): number {
  const ends = clearHours ? fullHourUntil(zone, moment) : Date.parse(moment)
  return ends - amount * hour
}
