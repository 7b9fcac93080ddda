import anyAscii from 'any-ascii'

/** In which order a list writes day and month, as far as its own dates tell. */
export type DateOrder = 'day_first' | 'month_first'

export interface ListDate {
  /** As `KnownPerson.birthDate` has it; null where nothing can be understood. */
  date: string | null
  /** What is wrong with it, where something is. An impossible date is kept as written: it mostly has one wrong digit. */
  fault: 'not_understood' | 'impossible' | 'two_digit_year' | null
}

const months = [
  ...[
    'jan yan янв ocak',
    'feb fev фев subat',
    'mar мар',
    'apr авр апр nis',
    'may mai мая май',
    'jun iyn iyun июн haz',
    'jul iyl iyul июл tem',
  ],
  ...['aug avq авг agu', 'sep sen сен eyl', 'oct okt окт eki', 'nov noy ноя kas', 'dec dek дек dez ara'],
].map((names) => names.split(' ').map((name) => anyAscii(name)))

/** @returns the order, where any date of the column tells it; `mixed` where they contradict each other */
export function orderOfDates(texts: Iterable<string>): DateOrder | 'mixed' | null {
  let day = false
  let month = false
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})[./\-\s](\d{1,2})[./\-\s]\d{4}\b/.exec(text) ?? []
    day ||= Number(first) > 12
    month ||= Number(second) > 12
  }
  return day && month ? 'mixed' : day ? 'day_first' : month ? 'month_first' : null
}

/** Reads a date as lists have it: 1987-03-14, 19870314, 14.03.1987, 14/03/1987, 14 mart 1987, 1987-03, 1987. */
export function readListDate(text: string, order: DateOrder = 'day_first'): ListDate {
  // What a spreadsheet adds: the hour of midnight.
  const plain = text.trim().replace(/[T\s]+0?0:00(:00)?(\.0+)?Z?$/, '')
  if (plain === '' || /^[-–—?.0]+$/.test(plain)) return { date: null, fault: null }
  const found = (year: string, month = '', day = '') => checked(year, month, day)
  const yearFirst = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/.exec(plain)
  if (yearFirst) return found(yearFirst[1]!, yearFirst[2], yearFirst[3])
  const together = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (together) return found(together[1]!, together[2], together[3])
  const parted = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})$/.exec(plain)
  if (parted) {
    const [, one = '', two = '', year = ''] = parted
    if (year.length === 2) return { date: null, fault: 'two_digit_year' }
    // A number over twelve can only be the day, whatever the rest of the list does.
    const dayFirst = Number(one) > 12 ? true : Number(two) > 12 ? false : order === 'day_first'
    return dayFirst ? found(year, two, one) : found(year, one, two)
  }
  return inWords(plain)
}

function inWords(text: string): ListDate {
  const [, one = '', word = '', year = ''] =
    /^(\d{1,2}\.?|\p{L}+)[\s\-.]+(\p{L}+|\d{1,2})[\s.,-]+(\d{4})$/u.exec(text) ?? []
  const name = /\d/.test(one) ? word : one
  const at = months.findIndex((names) => names.some((start) => anyAscii(name).toLowerCase().startsWith(start)))
  if (!year || at < 0) return { date: null, fault: 'not_understood' }
  return checked(year, String(at + 1), (/\d/.test(one) ? one : word).replace('.', ''))
}

function checked(year: string, month: string, day: string): ListDate {
  const [m, d] = [Number(month), Number(day)]
  const date = !m ? year : !d ? `${year}-${two(m)}` : `${year}-${two(m)}-${two(d)}`
  const possible = m <= 12 && d <= daysIn(Number(year), m) && Number(year) >= 1850 && Number(year) <= 2100
  return { date, fault: possible ? null : 'impossible' }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
