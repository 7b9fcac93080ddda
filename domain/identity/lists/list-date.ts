import anyAscii from 'any-ascii'

/** In which order a list writes day and month, as far as its own dates tell. */
export type DateOrder = 'day_first' | 'month_first'

/** How a column writes its dates: `serial` are days since 1900 as a spreadsheet counts them. */
export type DateWriting = DateOrder | 'serial'

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
    const [, first, second] = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s]\d{4}\b/.exec(plainDate(text)) ?? []
    day ||= Number(first) > 12
    month ||= Number(second) > 12
  }
  return day && month ? 'mixed' : day ? 'day_first' : month ? 'month_first' : null
}

/** Whether every date of a column is a number of days, as a spreadsheet keeps dates; a single other one makes them none. */
export function areSerials(texts: Iterable<string>): boolean {
  let serials = 0
  for (const text of texts) {
    const plain = plainDate(text)
    if (plain === '') continue
    if (serialOf(plain) === null) return false
    serials++
  }
  return serials > 0
}

/** Days since 30 December 1899, from 1927 to 2064; null for every other number. */
function serialOf(text: string): string | null {
  const days = /^\d{5}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : 0
  return days >= 10_000 && days < 60_000
    ? new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
    : null
}

/** The figures of other scripts as 0 to 9, and without what is said around a date: the year, the hour of midnight. */
function plainDate(text: string): string {
  return text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u09e6-\u09ef]/g, (figure) =>
      String((figure.charCodeAt(0) & 15) - (figure >= '\u09e6' ? 6 : 0)),
    )
    .replace(/[T\s]+0?0:00(:00)?(\.0+)?Z?$/, '')
    .replace(/(?<=\d)(?:\s*-?\s*c[iıuü])?\s*(?:ildə|il|года|год|г|р)\.?$|(?<=\d)\s*-\s*c[iıuü]$/iu, '')
}

const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** Reads a date as lists have it: 1987-03-14, 19870314, 14.03.1987, 14.III.1987, 14 mart 1987-ci il, xx.03.1987, 1987-03, 03.1987, 1987. */
export function readListDate(text: string, order: DateWriting = 'day_first'): ListDate {
  const plain = plainDate(text)
  if (plain === '' || /^[-–—?.0]+$/.test(plain)) return { date: null, fault: null }
  const found = (year: string, month = '', day = '') => checked(year, month, day)
  if (order === 'serial') return { date: serialOf(plain), fault: serialOf(plain) ? null : 'not_understood' }
  const yearFirst = /^(\d{4})(?:[-./\s](\d{1,2})(?:[-./\s](\d{1,2}))?)?$/.exec(plain)
  if (yearFirst) return found(yearFirst[1]!, yearFirst[2], yearFirst[3])
  const together = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (together) return found(together[1]!, together[2], together[3])
  const unknownDay = /^[x?*_–-]{1,2}[./\-\s](?:(\d{1,2})|[x?*_–-]{1,2})[./\-\s](\d{4})$/i.exec(plain)
  if (unknownDay) return found(unknownDay[2]!, unknownDay[1])
  const monthAndYear = /^(\d{1,2})[./-](\d{4})$/.exec(plain)
  if (monthAndYear) return found(monthAndYear[2]!, monthAndYear[1])
  const roman = /^(\d{1,2})[./\-\s]+([IVX]{1,4})[./\-\s]+(\d{4})$/i.exec(plain)
  const month = roman ? romanMonths.indexOf(roman[2]!.toUpperCase()) + 1 : 0
  if (roman && month > 0) return found(roman[3]!, String(month), roman[1])
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
