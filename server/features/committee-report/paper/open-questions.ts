import type { PaperBlock } from '../../../../contract/committee-report.ts'
import type { Reason } from '../../../../domain/statistics/reconciliation.ts'
import { countOf, type Figures, figureOf, figuresOf, type PaperSpeech } from './words.ts'

/** What the figures show and the two sides may have to speak about: only what there is. */
export function openQuestions(speech: PaperSpeech): PaperBlock[] {
  const { t, content } = speech
  const of = (table: Figures['table'], measure: string) => figureOf(figuresOf(speech, table, measure).figures) ?? 0
  const long = (table: 'pending' | 'to_be_returned', measure: string) =>
    figuresOf(speech, table, measure)
      .figures.filter(({ by }) => by.waiting === '180_and_over')
      .reduce((sum, { value }) => sum + (value ?? 0), 0)
  const inTime = figuresOf(speech, 'times', 'reply_days_in_time').figures
  const late = Math.round(countOf(inTime) * (1 - (figureOf(inTime) ?? 1)))
  const behind = (reason: Reason) =>
    content.reconciliations
      .flatMap(({ reasons }) => reasons)
      .reduce((sum, one) => sum + (one.reason === reason ? one.cases : 0), 0)
  const questions: [string, number][] = [
    ['waiting_long', long('pending', 'persons_pending')],
    ['agreed_long', long('to_be_returned', 'persons_to_be_returned')],
    ['silence', figureOf(figuresOf(speech, 'consents', 'accepted').figures, { basis: 'silence' }) ?? 0],
    ['late', late],
    ['expired', of('documents', 'documents_expired')],
    ['failed', of('transfers', 'transfers_failed')],
    ['reconsidered', of('stops', 'reconsiderations_asked')],
    ['revoked', of('stops', 'consents_revoked')],
    ['stateless', of('stops', 'statelessness_claims')],
    ['not_received', behind('not_received_yet')],
    ['no_arrival', behind('arrival_not_reported')],
    ['rules', content.openRules],
  ]
  const items = questions
    .filter(([, count]) => count > 0)
    .map(([code, count]) => t(`committee.open.${code}`, { count }))
  return [items.length > 0 ? { kind: 'list', items } : { kind: 'text', text: t('committee.open.none') }]
}
