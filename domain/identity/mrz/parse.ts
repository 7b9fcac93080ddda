import type { PlainDate } from '../../time/plain-date.ts'
import { checkDigit } from './check-digit.ts'
import { meant, oneExchange } from './confusions.ts'
import { type Found, findLines } from './find-lines.ts'
import { type Layout, layouts, type MrzFormat, type Place, signsAt } from './layout.ts'
import { readNames, spaced } from './names.ts'
import { readNumber } from './number.ts'
import { birthDate, expiryDate, type ShortDate } from './short-date.ts'
import { isKnownState } from './states.ts'

export const mrzFields = [
  'format',
  'documentCode',
  'issuingState',
  'surname',
  'givenNames',
  'documentNumber',
  'nationality',
  'birthDate',
  'sex',
  'expiryDate',
  'personalNumber',
  'composite',
] as const
export type MrzField = (typeof mrzFields)[number]

/** What is wrong, or only worth knowing, about a field. Each code has a sentence in the catalogue of texts. */
export interface MrzRemark {
  field: MrzField
  code: string
  /** What stands there, and what would fit; a suggestion, never taken over. */
  found?: string
  suggestion?: string
}

export interface MrzResult {
  /** Null where the lines fit none of the five; then nothing else is read. */
  format: MrzFormat | null
  /** Every check digit right, every sign possible where it stands, every date a day. Says nothing of the name. */
  valid: boolean
  documentCode: string
  /** Three letters as they stand, without fillers; Germany has one. */
  issuingState: string
  surname: string
  givenNames: string
  documentNumber: string
  nationality: string
  /** `YYYY-MM-DD`; null where it is not known, not readable or no day. */
  birthDate: PlainDate | null
  sex: 'female' | 'male' | 'unspecified' | null
  expiryDate: PlainDate | null
  personalNumber: string
  /** The fields at fault, each once. */
  errors: MrzField[]
  faults: MrzRemark[]
  /** Not wrong, but to be looked at: a name that may be cut, a date not wholly known, a specimen. */
  warnings: MrzRemark[]
  lines: string[]
}

/**
 * Reads the machine-readable lines of a travel document after ICAO Doc 9303 parts 3 to 7.
 * Correct check digits do not protect the name: no digit is counted over it.
 * @param text as typed, pasted or scanned; spaces, case and lost line breaks do not matter
 * @param today by which the century of a two-figure year is told
 */
export function parseMrz(text: string, today: PlainDate): MrzResult {
  const results = findLines(text).map((found) => readLines(found, today))
  return results.reduce((best, one) => (one.faults.length < best.faults.length ? one : best))
}

function readLines(found: Found, today: PlainDate): MrzResult {
  if (found.format === null) return unreadable(found.lines)
  const { format, lines } = found
  const layout = layouts[format]
  const at = (place: Place) => signsAt(lines, place)
  const { surname, givenNames, mayBeTruncated } = readNames(at(layout.names))
  const number = readNumber(layout, at)
  const expiry = expiryDate(at(layout.expiry), today)
  const birth = birthDate(at(layout.birth), today, isoOf(expiry))
  const faults: MrzRemark[] = [
    ...(layout.codes.test(lines[0] ?? '') ? [] : [{ field: 'documentCode', code: 'code_unknown' } as const]),
    ...strangeSigns(lines),
    ...stateFaults('issuingState', at(layout.state)),
    ...stateFaults('nationality', at(layout.nationality)),
    ...nameFaults(at(layout.names), surname),
    ...checked('documentNumber', number.signs, number.check),
    ...dateFaults('birthDate', birth, at(layout.birth), at(layout.birthCheck)),
    ...dateFaults('expiryDate', expiry, at(layout.expiry), at(layout.expiryCheck)),
    ...(/^[FM<]$/.test(at(layout.sex)) ? [] : [{ field: 'sex', code: 'sex_unknown', found: at(layout.sex) } as const]),
    ...(layout.optionalCheck ? optionalFaults(at(layout.optional), at(layout.optionalCheck)) : []),
    ...compositeFaults(layout, at),
  ]
  const warnings: MrzRemark[] = [
    ...(mayBeTruncated ? [{ field: 'surname', code: 'maybe_truncated' } as const] : []),
    ...(mayBeTruncated ? [{ field: 'givenNames', code: 'maybe_truncated' } as const] : []),
    ...(birth === 'unknown' ? [{ field: 'birthDate', code: 'date_not_known' } as const] : []),
    ...(expiry === 'unknown' ? [{ field: 'expiryDate', code: 'date_not_known' } as const] : []),
    ...(at(layout.state) === 'UTO' ? [{ field: 'issuingState', code: 'specimen' } as const] : []),
    ...(found.padded ? [{ field: 'format', code: 'padded' } as const] : []),
  ]
  return {
    format,
    valid: faults.length === 0,
    documentCode: spaced((lines[0] ?? '').slice(0, 2)),
    issuingState: spaced(at(layout.state)),
    surname,
    givenNames,
    documentNumber: spaced(number.signs),
    nationality: spaced(at(layout.nationality)),
    birthDate: isoOf(birth),
    // Some States print X here, where Doc 9303 has the filler: what is meant is read, and the fault is said.
    sex: ({ F: 'female', M: 'male', '<': 'unspecified', X: 'unspecified' } as const)[at(layout.sex)] ?? null,
    expiryDate: isoOf(expiry),
    personalNumber: [number.rest, layout.more ? at(layout.more) : ''].map(spaced).filter(Boolean).join(' '),
    errors: [...new Set(faults.map(({ field }) => field))],
    faults,
    warnings,
    lines,
  }
}

function unreadable(lines: string[]): MrzResult {
  const found = lines.map((line) => line.length).join(', ')
  return {
    ...{ format: null, valid: false, documentCode: '', issuingState: '', surname: '', givenNames: '' },
    ...{ documentNumber: '', nationality: '', birthDate: null, sex: null, expiryDate: null, personalNumber: '' },
    errors: ['format'],
    faults: [{ field: 'format', code: lines.length === 0 ? 'nothing' : 'length', found }],
    warnings: [],
    lines,
  }
}

function isoOf(date: ShortDate): PlainDate | null {
  return typeof date === 'object' ? date.iso : null
}

function checked(field: MrzField, signs: string, check: string): MrzRemark[] {
  if (checkDigit(signs) === check) return []
  if (!/^\d$/.test(check)) {
    const figure = meant(check, 'figure')
    return [{ field, code: 'letter_for_figure', found: check, ...(figure ? { suggestion: figure } : {}) }]
  }
  const suggestion = oneExchange(signs, (other) => checkDigit(other) === check)
  return [
    { field, code: 'check_digit', found: spaced(signs), ...(suggestion ? { suggestion: spaced(suggestion) } : {}) },
  ]
}

function dateFaults(field: MrzField, date: ShortDate, signs: string, check: string): MrzRemark[] {
  const letter = /[A-Z]/.exec(signs)?.[0]
  if (letter) {
    const figure = meant(letter, 'figure')
    return [{ field, code: 'letter_for_figure', found: letter, ...(figure ? { suggestion: figure } : {}) }]
  }
  // A date that is wholly unknown may carry a filler for its digit.
  const open = signs === '<<<<<<' && check === '<'
  const real: MrzRemark[] = date === 'unreal' ? [{ field, code: 'date_not_real', found: signs }] : []
  return [...real, ...(open ? [] : checked(field, signs, check))]
}

/** An empty field may carry a filler or 0 for its digit: part 4, 4.2.2.2. */
function optionalFaults(signs: string, check: string): MrzRemark[] {
  return /^<+$/.test(signs) && check === '<' ? [] : checked('personalNumber', signs, check)
}

function stateFaults(field: MrzField, signs: string): MrzRemark[] {
  const figure = /\d/.exec(signs)?.[0]
  if (figure) {
    const letter = meant(figure, 'letter')
    return [{ field, code: 'figure_for_letter', found: figure, ...(letter ? { suggestion: letter } : {}) }]
  }
  return isKnownState(spaced(signs)) ? [] : [{ field, code: 'state_unknown', found: spaced(signs) }]
}

function nameFaults(signs: string, surname: string): MrzRemark[] {
  if (surname === '') return [{ field: 'surname', code: 'no_name' }]
  const parted = signs.indexOf('<<')
  return Array.from(signs.matchAll(/\d/g))
    .slice(0, 1)
    .map(({ 0: figure, index }) => {
      const letter = meant(figure, 'letter')
      const field = parted >= 0 && index > parted ? 'givenNames' : 'surname'
      return { field, code: 'figure_for_letter', found: figure, ...(letter ? { suggestion: letter } : {}) }
    })
}

function strangeSigns(lines: readonly string[]): MrzRemark[] {
  const strange = [...new Set(lines.join('').match(/[^A-Z0-9<]/g))].join(' ')
  return strange ? [{ field: 'format', code: 'strange_sign', found: strange }] : []
}

function compositeFaults({ composite }: Layout, at: (place: Place) => string): MrzRemark[] {
  if (!composite) return []
  return checkDigit(composite.over.map(at).join('')) === at(composite.at)
    ? []
    : [{ field: 'composite', code: 'composite' }]
}
