import type { PaperCell } from '../../../../contract/committee-paper.ts'
import type { ReportContent } from '../../../../contract/committee-report.ts'
import type { Language } from '../../../../contract/i18n.ts'
import type { Formatter } from '../../../../contract/i18n-format.ts'
import { type FigureSpeech, shareWord } from '../../../../contract/statistics-words.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { Dimension } from '../../../../domain/statistics/fact.ts'
import { type Formula, isShare, type Measure, measureOf } from '../../../../domain/statistics/measures.ts'

export interface PaperSpeech extends FigureSpeech {
  content: ReportContent
  language: Language
  pack: AgreementPack
  format: Formatter
}

/** Who made it, when; the digest of what stands in it. */
export interface Made {
  by: string
  at: string
  digest: string
  timeZone: string
}

export type Figures = ReportContent['figures'][number]

/** A measure of a table as the report holds it; none in one that was made before the table had it. */
export function heldIn({ content }: PaperSpeech, table: Figures['table'], measure: string): Figures[] {
  return content.figures.filter((one) => one.table === table && one.measure === measure)
}

/** A measure of a table. @throws Error for one that the report does not hold: the plan and the paper are of one piece */
export function figuresOf(speech: PaperSpeech, table: Figures['table'], measure: string): Figures {
  const [found] = heldIn(speech, table, measure)
  if (!found) throw new Error(`the report holds no ${measure} in ${table}`)
  return found
}

type Figure = Figures['figures'][number]
/** A figure as it may be said; null where there is nothing to make it of, and in a version for publication perhaps not at all. */
export type Said = number | null | typeof hidden
export const hidden = 'hidden'

export function saidOf({ value, hidden: why }: Pick<Figure, 'value' | 'hidden'>): Said {
  return why ? hidden : value
}

/** A figure that is broken down by nothing, or the one of these values. */
export function figureOf(
  figures: Figures['figures'],
  by: Partial<Record<Dimension, string>> = {},
  nothing: number | null = 0,
): Said {
  const named = Object.entries(by) as [Dimension, string][]
  const found = figures.find((one) => named.every(([dimension, value]) => one.by[dimension] === value))
  return found ? saidOf(found) : nothing
}

/** How many facts stand behind a figure that is broken down by nothing. */
export function countOf(figures: Figures['figures']): number {
  return figures[0]?.count ?? 0
}

/**
 * What figures that are all told come to: numbers are added up, shares made anew of both their numbers. Altered ones do not add up,
 * so they are told with a sum of their own.
 */
export function sumOf(
  figures: Figures['figures'],
  { formula, whole }: { formula: Formula; whole?: Figure | undefined },
): Said {
  if (whole) return saidOf(whole)
  const sum = (of: (one: Figure) => number | null | undefined) => figures.reduce((all, one) => all + (of(one) ?? 0), 0)
  if (!isShare({ formula })) return sum(({ value }) => value)
  const count = sum((one) => one.count)
  return count === 0 ? null : sum(({ part }) => part) / count
}

/** The measure in the version that the report was made with. */
export function measureIn({ content }: PaperSpeech, code: string): Measure {
  return measureOf(code, content.measures.find((one) => one.code === code)?.version)!
}

export function words(text: string, note?: string): PaperCell {
  return { text, value: null, ...(note ? { note } : {}) }
}

/** A figure as it is read: a number, days, or a share in per cent. */
export function cell({ t, format }: PaperSpeech, { formula }: Pick<Measure, 'formula'>, value: Said): PaperCell {
  if (value === hidden) return words(t('committee.hidden'))
  if (value === null) return { text: '–', value: null }
  if (!isShare({ formula })) return { text: format.number(value), value }
  return { text: shareWord(value, { t, format }), value, as: 'share' }
}

/** A difference with its sign; nothing changed is a nought without one. */
export function signed({ format }: Pick<PaperSpeech, 'format'>, value: number, digits = 0): string {
  const size = format.number(Math.abs(value), digits)
  return value === 0 ? size : `${value > 0 ? '+' : '−'}${size}`
}
