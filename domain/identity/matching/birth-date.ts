import { type Finding, missing, type Reason } from './finding.ts'

/** A date of birth as it is compared: as it was written, even where no calendar has it (1945-04-93), for a slip made it so. */
export interface BirthDate {
  year: number
  /** 0 where it is not known. */
  month: number
  day: number
  /** `YYYYMMDD`, with zeros for what is not known. */
  digits: string
}

/** A date with how much it says when another has it too, in bits. */
export interface WeighedDate extends BirthDate {
  bits: number
}

/** @returns null for a text that is no date, nor the beginning of one */
export function readBirthDate(text: string | null): BirthDate | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text?.trim() ?? '')
  if (!found) return null
  const [, year = '', month = '00', day = '00'] = found
  return { year: Number(year), month: Number(month), day: Number(day), digits: year + month + day }
}

/**
 * Weights in bits: how much likelier such a pair of dates is for one person than for two. Two persons share a date once in
 * some 15 000 pairs (ages spread over forty years), a year once in forty; the shares within one person are what registers
 * compared by hand are known to hold: nine of ten dates agree, one in fifty has a slip of each kind.
 */
const bits = {
  ...{ same: 0, swapped: 7.5, one_digit: 4.4, exchanged_digits: 6, year_off_by_one: 5.5 },
  ...{ unknown_day: 3.8, month_and_year: 8.4, year: 4.4, two_parts: 1.2, different: -5 },
}
/** Nine of ten dates of one person agree. */
const loss = 0.2
/** Parents and children, and persons of one name in other generations, are born at least so far apart; in years. */
const generation = 12

/** @returns what two dates say for or against one person; symmetric */
export function compareBirthDates(a: WeighedDate | null, b: WeighedDate | null): Finding {
  if (!a || !b) return missing
  const code = relation(a, b)
  if (code === 'same')
    return { likeness: 'same', weight: Math.min(a.bits, b.bits) - loss, reasons: [{ code: 'date.same' }] }
  if (code === 'different') {
    const [reason = { code: 'date.different' }] = generations(a, b)
    return { likeness: 'different', weight: bits.different, reasons: [reason] }
  }
  return { likeness: 'near', weight: bits[code], reasons: [{ code: `date.${code}` }, ...generations(a, b)] }
}

/** One wrong digit, or two exchanged, may make a son of his father: 1957 and 1987. */
function generations(a: BirthDate, b: BirthDate): Reason[] {
  const years = Math.abs(a.year - b.year)
  return years >= generation ? [{ code: 'date.generation', years }] : []
}

function relation(a: BirthDate, b: BirthDate): keyof typeof bits {
  if (a.digits === b.digits) return a.day ? 'same' : a.month ? 'month_and_year' : 'year'
  if (a.month === 0 || b.month === 0) return a.year === b.year ? 'year' : 'different'
  if (a.day === 0 || b.day === 0) return a.year === b.year && a.month === b.month ? 'month_and_year' : 'different'
  if (a.year === b.year && a.month === b.day && a.day === b.month) return 'swapped'
  if (a.year === b.year && (firstOfJanuary(a) || firstOfJanuary(b))) return 'unknown_day'
  if (exchangedDigits(a.digits, b.digits)) return 'exchanged_digits'
  const sameDay = a.month === b.month && a.day === b.day
  if (sameDay && Math.abs(a.year - b.year) === 1) return 'year_off_by_one'
  const wrong = wrongDigits(a.digits, b.digits)
  if (wrong === 1) return 'one_digit'
  // Whole generations lie between father and son of one name, more than two slips explain.
  if (Math.abs(a.year - b.year) >= generation) return 'different'
  const parts = Number(a.year === b.year) + Number(a.month === b.month) + Number(a.day === b.day)
  return parts === 2 || wrong === 2 ? 'two_parts' : 'different'
}

/** What officials write where nobody knows the day. */
function firstOfJanuary({ month, day }: BirthDate): boolean {
  return month === 1 && day === 1
}

function wrongDigits(a: string, b: string): number {
  let wrong = 0
  for (let at = 0; at < 8; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) wrong++
  return wrong
}

/** Two neighbouring digits in the wrong order, and nothing else: 1984-02-13 and 1948-02-13. */
function exchangedDigits(a: string, b: string): boolean {
  for (let at = 0; at < 7; at++) {
    if (a[at] === b[at]) continue
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  }
  return false
}
