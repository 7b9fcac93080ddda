/** The moment at which a day begins on the clocks of a place. */
export function dayStart(plainDate: string, timeZone: string): string {
  const midnight = Date.parse(`${plainDate}T00:00:00Z`)
  // The offset at the guess and at the moment found can differ: clocks change at night.
  const first = midnight - offsetAt(midnight, timeZone)
  return new Date(midnight - offsetAt(first, timeZone)).toISOString()
}

/** The day on which a moment falls on the clocks of a place. */
export function dayIn(instant: string | Date, timeZone: string): string {
  const moment = new Date(instant).getTime()
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 10)
}

export function addDays(plainDate: string, days: number): string {
  const date = new Date(`${plainDate}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The Monday on or before a day. */
export function mondayOf(plainDate: string): string {
  const weekday = new Date(`${plainDate}T00:00:00Z`).getUTCDay() || 7
  return addDays(plainDate, 1 - weekday)
}

function offsetAt(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  const parts = Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, Number(part.value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}
