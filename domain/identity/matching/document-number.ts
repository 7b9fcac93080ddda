import { foldedCode } from '../code-keys.ts'
import { type Finding, missing } from './finding.ts'
import { slips } from './word-distance.ts'

/** A number as it was written, and as it is where signs that readers take for one another are made one. */
export interface DocumentNumber {
  plain: string
  lookAlike: string
}

/** Shorter ones are no numbers of documents: page numbers, years, “none”. */
const shortest = 5
const alike: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  d: '0',
  i: '1',
  l: '1',
  z: '2',
  s: '5',
  g: '6',
  b: '8',
}

export function readDocumentNumbers(written: readonly string[]): DocumentNumber[] {
  const plain = new Set(written.map(foldedCode).filter((number) => number.length >= shortest && /\d/.test(number)))
  return Array.from(plain, (number) => ({
    plain: number,
    lookAlike: number.replace(/[a-z]/g, (sign) => alike[sign] ?? sign),
  }))
}

/** Documents are renewed, and a person has several kinds: other numbers say next to nothing. */
const bits = { same: 17, look_alike: 13, one_sign: 8, different: -1 }

/** @returns the best that two lists of numbers have in common */
export function compareDocumentNumbers(a: readonly DocumentNumber[], b: readonly DocumentNumber[]): Finding {
  if (a.length === 0 || b.length === 0) return missing
  const common = a.find(({ plain }) => b.some((other) => other.plain === plain))
  if (common) return { likeness: 'same', weight: bits.same, reasons: [{ code: 'document.same' }] }
  const pairs = a.flatMap((one) => b.map((other) => [one.lookAlike, other.lookAlike] as const))
  if (pairs.some(([one, other]) => one === other)) return near('look_alike')
  if (pairs.some(([one, other]) => Math.min(one.length, other.length) > 6 && slips(one, other, 1) === 1))
    return near('one_sign')
  return { likeness: 'different', weight: bits.different, reasons: [{ code: 'document.different' }] }
}

function near(code: 'look_alike' | 'one_sign'): Finding {
  return { likeness: 'near', weight: bits[code], reasons: [{ code: `document.${code}` }] }
}
