// Offered to other features: exports, reports and questions to data quality are logged as questions are.
import type { AskedFigures } from '../../../contract/query-log.ts'
import { noValue, valuesOf } from '../../../contract/statistics-words.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Told } from '../../../domain/statistics/disclosure.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import type { Question } from '../../../domain/statistics/tally.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import type { Counting } from './counting.ts'

export type Through = AskedFigures['through']

/** What came of a question: so many figures, of which so many hidden, or the rule that refused it. */
export interface Outcome {
  figures: number
  hidden: number
  refused?: string
}

/** What came of a question that was answered, whole and part. */
export function outcomeOf({ figures, whole }: { figures: readonly Hideable[]; whole: Hideable }): Outcome {
  const all = [...figures, whole]
  return { figures: all.length, hidden: all.filter(({ hidden }) => hidden !== undefined).length }
}
type Hideable = { hidden?: Told['hidden'] | undefined }

/** Writes down that figures were asked for. What they were, and whose, is not kept. */
export async function logQuery(
  tx: Transaction,
  services: Services,
  official: Pick<Official, 'userId'> & { authority: Pick<Official['authority'], 'id'> },
  { agreementId, side, controlled }: Pick<Counting, 'agreementId' | 'side' | 'controlled'>,
  through: Through,
  questions: readonly { question: Question; outcome: Outcome }[],
): Promise<void> {
  if (questions.length === 0) return
  const at = services.clock()
  const pack = services.agreements.current.get(agreementId)?.pack
  const rows = questions.map(({ question: { measure, period, by, only = {} }, outcome }) => ({
    query_id: services.newId(),
    at,
    actor_id: official.userId,
    authority_id: official.authority.id,
    through,
    agreement_id: agreementId,
    side,
    measure: measure.code,
    version: measure.version,
    period: `${period.from}..${period.to}`,
    by: [...by],
    narrowed: JSON.stringify(inWords(only, pack)),
    controlled: controlled || measure.guarded === true,
    figures: outcome.figures,
    hidden: outcome.hidden,
    refused: outcome.refused ?? null,
  }))
  await tx.insertInto('figure_queries').values(rows).execute()
}

/**
 * Values as the log keeps them: words of the agreement, the engine and the calendar. Of anything else that somebody wrote into an
 * address, a name perhaps, only that it was no such word.
 */
function inWords(only: NonNullable<Question['only']>, pack: AgreementPack | undefined) {
  return Object.fromEntries(
    (Object.entries(only) as [Dimension, readonly string[]][]).map(([dimension, values]) => {
      const known = pack ? valuesOf(dimension, pack) : []
      const isWord = (value: string) => value === noValue || (known?.includes(value) ?? readPeriod(value) !== null)
      return [dimension, values.map((value) => (isWord(value) ? value : noWord))]
    }),
  )
}
const noWord = '?'

/** What was asked of data quality, for whoever only counts: of the months from one to another, under every agreement at once. */
export interface QualityQuestion {
  measure: 'quality_rules' | 'quality_scores'
  /** Of the rules by which records were judged. */
  edition: number
  /** Two days, `2025-01-01..2025-12-31`. */
  period: string
  /** As they were told; null for what is hidden. */
  numbers: readonly (number | null)[]
}

/** Writes down that numbers of data quality were asked for under disclosure control. */
export async function logQualityQuery(
  tx: Transaction,
  services: Pick<Services, 'clock' | 'newId'>,
  { userId, authority }: Official,
  { measure, edition, period, numbers }: QualityQuestion,
): Promise<void> {
  const hidden = numbers.filter((number) => number === null).length
  const row = {
    ...{ query_id: services.newId(), at: services.clock(), actor_id: userId, authority_id: authority.id },
    ...{ through: 'quality', agreement_id: null, side: null, measure, version: edition, period, by: ['month'] },
    ...{ narrowed: '{}', controlled: true, figures: numbers.length, hidden, refused: null },
  }
  await tx.insertInto('figure_queries').values(row).execute()
}

/** In days. */
const kept = 3 * 365

/** Ends the rows of the query log that are older than three years. */
export async function pruneQueryLog(services: Services): Promise<number> {
  const before = new Date(services.clock().getTime() - kept * 86_400_000)
  const { numDeletedRows } = await withSystem(services.pools.system, (tx) =>
    tx.deleteFrom('figure_queries').where('at', '<', before).executeTakeFirst(),
  )
  return Number(numDeletedRows)
}
