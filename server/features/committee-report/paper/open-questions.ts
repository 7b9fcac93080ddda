import type { PaperBlock } from '../../../../contract/committee-paper.ts'
import type { Reason } from '../../../../domain/statistics/reconciliation.ts'
import { crossedAt } from './tables.ts'
import { countOf, type Figures, figureOf, figuresOf, type PaperSpeech, type Said } from './words.ts'

/** What the figures show and the two sides may have to speak about: only what there is, and may be told. */
export function openQuestions(speech: PaperSpeech): PaperBlock[] {
  const { t, content } = speech
  const of = (table: Figures['table'], measure: string) => figureOf(figuresOf(speech, table, measure).figures)
  const long = (table: 'pending' | 'to_be_returned', measure: string) =>
    crossedAt(figuresOf(speech, table, measure), { waiting: '180_and_over' })
  const behind = (reason: Reason) =>
    content.reconciliations
      .flatMap(({ reasons }) => reasons)
      .reduce((sum, one) => sum + (one.reason === reason ? one.cases : 0), 0)
  const questions: [string, Said][] = [
    ['waiting_long', long('pending', 'persons_pending')],
    ['agreed_long', long('to_be_returned', 'persons_to_be_returned')],
    ['silence', figureOf(figuresOf(speech, 'consents', 'accepted').figures, { basis: 'silence' })],
    ['late', lateIn(speech)],
    ['expired', of('documents', 'documents_expired')],
    ['failed', of('transfers', 'transfers_failed')],
    ['reconsidered', of('stops', 'reconsiderations_asked')],
    ['revoked', of('stops', 'consents_revoked')],
    ['stateless', of('stops', 'statelessness_claims')],
    ['not_received', behind('not_received_yet')],
    ['no_arrival', behind('arrival_not_reported')],
    ['rules', content.openRules],
  ]
  const items = questions.flatMap(([code, count]) =>
    typeof count === 'number' && count > 0 ? [t(`committee.open.${code}`, { count })] : [],
  )
  return [items.length > 0 ? { kind: 'list', items } : { kind: 'text', text: t('committee.open.none') }]
}

/** Of how many replies the period was over; of an altered share nobody can tell. */
function lateIn(speech: PaperSpeech): number {
  const { figures } = figuresOf(speech, 'times', 'reply_days_in_time')
  const share = figureOf(figures)
  if (speech.content.protection || typeof share !== 'number') return 0
  return Math.round(countOf(figures) * (1 - share))
}
