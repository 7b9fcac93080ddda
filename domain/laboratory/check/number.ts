import type { NumberTask, NumberTruth, Verdict } from '../exercise.ts'

/** Groups of three digits, parted as people part them. */
const grouped = /^-?\d{1,3}(?:[ \u00a0\u202f.,’']\d{3})+$/
const plain = /^-?\d+(?:[.,]\d+)?$/
/** A hyphen, a minus, or a dash that a telephone or a word processor made of it. */
const minus = /^[-−–—]\s*/

/**
 * A number as it is typed in either language: `1234`, `1 234`, `12,5`, `12.5 %`, `%12,5`, `+3`, `–3`, with or without its unit: `11 days`.
 * @param whole a number of things: a comma or point before three digits parts thousands
 * @returns null for what is no number
 */
export function readNumber(text: string, whole: boolean): number | null {
  const typed = text
    .trim()
    .replace(/^%\s*/, '')
    .replace(/^\+\s*/, '')
    .replace(minus, '-')
    .replace(/(?<=\d)\s*(?:%|\p{L}[\p{L}\s]*)?\.?$/u, '')
  if (grouped.test(typed) && (whole || !/[.,]/.test(typed))) return Number(typed.replace(/[^\d-]/g, ''))
  return plain.test(typed) ? Number(typed.replace(',', '.')) : null
}

export function checkNumber({ unit, asks }: NumberTask, typed: string, truth: NumberTruth): Verdict {
  const percent = unit === 'percent'
  const value = readNumber(typed, !percent)
  if (value === null)
    return {
      state: 'unreadable',
      share: 0,
      says: [{ own: false, code: typed.trim() === '' ? 'nothing_typed' : 'no_number' }],
    }
  // A share of 0.83 is 83 per cent, unless somebody wrote the sign.
  const readings = percent && /^[-−–—+]?\s*[01]?[.,]\d+$/.test(typed.trim()) ? [value, value * 100] : [value]
  const is = (wanted: number) => readings.some((one) => Math.abs(one - wanted) <= truth.tolerance + 1e-9)
  if (is(truth.value)) return { state: 'right', share: 1, says: [{ own: false, code: 'right' }] }
  const mistake = truth.mistakes.find((one) => one.value !== null && one.value !== truth.value && is(one.value))
  if (mistake) return { state: 'wrong', share: 0, says: [{ own: true, code: `wrong.${mistake.code}` }] }
  const near = Math.abs(value - truth.value) <= Math.max(1, Math.abs(truth.value) * 0.05)
  // A number that is counted in a file has no measure, period or filter to look at again.
  const code = `${near ? 'near' : 'off'}${asks ? '' : '_file'}`
  return { state: 'wrong', share: 0, says: [{ own: false, code }] }
}
