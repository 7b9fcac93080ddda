/*
 * Civil dates as somebody counts them on a paper calendar: from day to day, without day numbers. Shares no code with what
 * it is compared to.
 */

export type Civil = { year: number; month: number; day: number }

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const two = (number: number) => (number < 10 ? `0${number}` : `${number}`)
export const text = ({ year, month, day }: Civil) => `${year}-${two(month)}-${two(day)}`

export function read(date: string): Civil {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

export function after({ year, month, day }: Civil): Civil {
  if (day < lengthOf(year, month)) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}

export function beforehand({ year, month, day }: Civil): Civil {
  if (day > 1) return { year, month, day: day - 1 }
  if (month > 1) return { year, month: month - 1, day: lengthOf(year, month - 1) }
  return { year: year - 1, month: 12, day: 31 }
}

/** Sakamoto's rule: 0 is Sunday. */
export function isoWeekday({ year, month, day }: Civil): number {
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7 || 7
}

/** The date so many months later or earlier, by going from month to month; `missing` where the month has no such day. */
export function monthsFrom({ year, month, day }: Civil, count: number): { date: Civil; missing: boolean } {
  let at = { year, month }
  for (let left = Math.abs(count); left > 0; left--) {
    const next = at.month + Math.sign(count)
    at =
      next > 12 ? { year: at.year + 1, month: 1 } : next < 1 ? { year: at.year - 1, month: 12 } : { ...at, month: next }
  }
  const length = lengthOf(at.year, at.month)
  return { date: { ...at, day: Math.min(day, length) }, missing: day > length }
}
