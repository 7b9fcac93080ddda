import { aboutLanguage, type Language, type Translate } from './i18n.ts'
import { listed } from './listed.ts'

/**
 * Dates and numbers in words. Browsers lack Azerbaijani and Georgian formats (stack-measurements), so nothing here asks
 * Intl for them: month and weekday names come from the catalogue, the marks of numbers from the file of the language, and
 * Intl only answers in English digits, which every engine has.
 */
export type Formatter = {
  /** `24 November 2026`; takes `YYYY-MM-DD`. An impossible or missing date is given back as it came. */
  date(plainDate: string): string
  /** `Tue 24 November 2026` / `ç.a., 24 noyabr 2026` */
  dateWithWeekday(plainDate: string): string
  /** `24.11.2026`, for dense tables */
  shortDate(plainDate: string): string
  /** `24 November 2026, 14:05`; takes an ISO instant */
  dateTime(instant: string): string
  /** `14:05` */
  time(instant: string): string
  /** `YYYY-MM-DD`, the day on which an instant falls */
  dayOf(instant: string): string
  /** `1,234.5` / `1.234,5` */
  number(value: number, fractionDigits?: number): string
  /** `one, another, a third`, with the comma of the language */
  list(items: readonly string[]): string
}

const plainDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Instants are shown in one time zone, the same on every page; without one, in that of this device. */
export function createFormatter(language: Language, t: Translate, timeZone?: string): Formatter {
  const date = (plainDate: string) => {
    const parts = readPlainDate(plainDate)
    if (!parts) return plainDate
    return t('ui.date.in-words', { day: parts.day, month: t(`ui.month.${parts.month}`), year: String(parts.year) })
  }
  const instantParts = (instant: string) => {
    const format = new Intl.DateTimeFormat('en-GB', {
      ...(timeZone ? { timeZone } : {}),
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    const parts = Object.fromEntries(format.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
    return { day: `${parts.year}-${parts.month}-${parts.day}`, clock: `${parts.hour}:${parts.minute}` }
  }
  return {
    date,
    dateWithWeekday(plainDate) {
      const parts = readPlainDate(plainDate)
      if (!parts) return plainDate
      const weekday = new Date(`${plainDate}T00:00:00Z`).getUTCDay() || 7
      return t('ui.date.with-weekday', { weekday: t(`ui.weekday.${weekday}`), date: date(plainDate) })
    },
    shortDate(plainDate) {
      const match = plainDatePattern.exec(plainDate)
      return match ? `${match[3]}.${match[2]}.${match[1]}` : plainDate
    },
    dateTime(instant) {
      const { day, clock } = instantParts(instant)
      return `${date(day)}, ${clock}`
    },
    time: (instant) => instantParts(instant).clock,
    dayOf: (instant) => instantParts(instant).day,
    number(value, fractionDigits) {
      const digits =
        fractionDigits === undefined
          ? {}
          : { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits }
      const english = value.toLocaleString('en-GB', digits)
      const { group, decimal } = aboutLanguage(language)
      return english.replace(/[.,]/g, (mark) => (mark === ',' ? group : decimal))
    },
    list: (items) => listed(t, items),
  }
}

function readPlainDate(text: string): { year: number; month: number; day: number } | null {
  const match = plainDatePattern.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const real = new Date(Date.UTC(year, month - 1, day))
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? { year, month, day } : null
}
