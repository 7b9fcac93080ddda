import type { Localized } from '../domain/agreement/form.ts'
import type { AgreementPack } from '../domain/agreement/schema.ts'
import {
  anchors,
  evidenceTiers,
  personRelations,
  relations,
  stages,
  transferMeans,
} from '../domain/agreement/vocabulary.ts'
import type { VerificationResult } from '../domain/case/events.ts'
import type { absences, InterviewOutcome } from '../domain/case/interview-events.ts'
import { ageClasses, type Dimension, timeses, travelDocuments } from '../domain/statistics/fact.ts'
import { waitingClasses } from '../domain/statistics/tally.ts'
import type { Translate } from './i18n.ts'
import type { Formatter } from './i18n-format.ts'

/** What figures are told apart by, in words: the same on a page, on paper and on the command line. */

export interface FigureSpeech {
  t: Translate
  format: Pick<Formatter, 'date'>
  /** A text of the agreement in the reader's language. */
  text: (localized: Localized) => string
  /** A State by its code of two letters. */
  state: (code: string) => string
  /** Of whose cases the figures are: grounds, periods, procedures and categories of persons are its words. */
  pack: FigurePack
}

export type FigurePack = Pick<
  AgreementPack,
  'sides' | 'procedures' | 'personClasses' | 'refusalReasons' | 'transferFailureReasons' | 'clocks' | 'identityBases'
>

/** What stands in place of a value that a fact does not have. */
export const noValue = 'none'

// Written out, and held to the events by a test: pages that say them need not bring the schemas of all events.
const notCome = ['unknown', 'excused', 'refused'] as const satisfies typeof absences
const foundInInterviews = ['confirmed', 'not_confirmed', 'doubtful'] as const satisfies readonly InterviewOutcome[]
const foundInRegisters = [
  'match',
  'possible',
  'no_match',
  'unavailable',
] as const satisfies readonly VerificationResult[]

/** Values that the engine itself knows, with texts `statistics.value.<dimension>.<value>`; a span is told by its two anchors. */
export const ownValues = {
  relation: personRelations,
  sex: ['female', 'male', 'unspecified', 'unknown'],
  age: ageClasses,
  outcome: ['accepted', 'refused', 'partly'],
  basis: ['automatic', 'official', 'fallback', 'decision', 'paper', 'silence', 'agreement'],
  reason: notCome,
  result: [...foundInInterviews, ...foundInRegisters, 'unknown'],
  evidence: [...evidenceTiers, 'nothing'],
  questions: timeses,
  interviews: timeses,
  means: [...transferMeans, 'unknown'],
  travel_document: travelDocuments,
  anchor: anchors,
  turn: [...relations, 'nobody'],
  waiting: waitingClasses,
} as const satisfies Partial<Record<Dimension | 'anchor', readonly string[]>>

/**
 * The values that a dimension may have under an agreement, in the order in which they are told; null for those of the calendar,
 * which have no end.
 */
export function valuesOf(dimension: Dimension, pack: FigurePack): string[] | null {
  const ids = (choices: readonly { id: string }[]) => [...new Set(choices.map(({ id }) => id))]
  switch (dimension) {
    case 'month':
    case 'quarter':
    case 'year':
      return null
    case 'requesting_state':
    case 'requested_state':
      return [...new Set(pack.sides.flatMap(({ states }) => states.map(({ state }) => state)))].sort()
    case 'procedure':
      return ids(pack.procedures)
    case 'person_class':
      return ids(pack.personClasses)
    case 'ground':
      return ids(pack.refusalReasons)
    case 'clock':
      return ids(pack.clocks)
    case 'identity_basis':
      return ids(pack.identityBases)
    case 'reason':
      return [...new Set([...ids(pack.transferFailureReasons), ...ownValues.reason])]
    case 'stage':
      return [...stages]
    case 'span':
      return [...new Set(pack.clocks.flatMap(({ starts, stops }) => stops.map((stop) => `${starts}-${stop}`)))]
    default:
      return [...(dimension in ownValues ? ownValues[dimension as keyof typeof ownValues] : [])]
  }
}

/** What a dimension is called, as the heading of a column. */
export function dimensionWord({ t }: Pick<FigureSpeech, 't'>, dimension: Dimension): string {
  return t(`statistics.dimension.${dimension}`)
}

/**
 * A value of a dimension in words. A value that nobody gave words yet, as one of an older version of the agreement, is said as it is.
 *
 * @param beside the other values of the same figure: a period is called otherwise in another procedure
 */
export function valueWord(
  dimension: Dimension,
  value: string | undefined,
  { t, text, state, pack }: FigureSpeech,
  beside: Readonly<Partial<Record<Dimension, string>>> = {},
): string {
  if (value === undefined || value === noValue) return t('statistics.said.none')
  const titled = (choices: readonly { id: string; title: Localized }[]) => {
    const found = choices.find(({ id }) => id === value)
    return found && text(found.title)
  }
  const own = (known: readonly string[]) =>
    known.includes(value) ? t(`statistics.value.${dimension}.${value}`) : value
  switch (dimension) {
    case 'requesting_state':
    case 'requested_state':
      return state(value)
    case 'procedure':
      return titled(pack.procedures) ?? value
    case 'person_class':
      return titled(pack.personClasses) ?? value
    case 'ground':
      return titled(pack.refusalReasons) ?? value
    case 'identity_basis':
      return titled(pack.identityBases) ?? value
    case 'clock': {
      const { procedure } = beside
      const ofIt = pack.clocks.filter(({ procedures }) => !procedure || procedures.includes(procedure))
      return titled(ofIt) ?? titled(pack.clocks) ?? value
    }
    case 'reason':
      return titled(pack.transferFailureReasons) ?? own(ownValues.reason)
    case 'stage':
      return (stages as readonly string[]).includes(value) ? t(`ui.stage.${value}`) : value
    case 'span': {
      const [from, to] = value.split('-').map((one) => (anchors as readonly string[]).includes(one) && one)
      const anchor = (one: string) => t(`statistics.value.anchor.${one}`)
      return from && to ? t('statistics.value.span', { from: anchor(from), to: anchor(to) }) : value
    }
    case 'month':
      return monthWord(value, t)
    case 'quarter': {
      const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(value) ?? []
      return year && quarter ? t('statistics.value.quarter', { year, quarter }) : value
    }
    case 'year':
      return value
    default:
      return dimension in ownValues ? own(ownValues[dimension as keyof typeof ownValues]) : value
  }
}

function monthWord(value: string, t: Translate): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(value) ?? []
  return year && month ? t('statistics.value.month', { year, month: t(`ui.month.${Number(month)}`) }) : value
}

/** A share as one reads it, in per cent: on a page, on paper and for the public alike. */
export function shareWord(
  share: number,
  { t, format }: { t: Translate; format: Pick<Formatter, 'number'> },
  places: 0 | 1 = 1,
): string {
  const power = 10 ** places
  return t('statistics.percent', { number: format.number(Math.round(share * 100 * power) / power) })
}

/** A period as one names it: a year, half a year, a quarter or a month by its name, any other by its two days. */
export function periodWord(named: string, { t, format }: Pick<FigureSpeech, 't' | 'format'>): string {
  const [, year, half, quarter, month] = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})))?$/.exec(named) ?? []
  if (half) return t('statistics.value.half', { year: year!, half })
  if (quarter) return t('statistics.value.quarter', { year: year!, quarter })
  if (month) return monthWord(named, t)
  if (year) return year
  const [from, to] = named.split('..')
  return from && to ? t('statistics.value.days', { from: format.date(from), to: format.date(to) }) : named
}
