import type { PaperBlock } from '../../../../contract/committee-report.ts'
import { sidesBlock } from './reconciled.ts'
import { type Figures, figureOf, figuresOf, type PaperSpeech, percent } from './words.ts'

/** The period in sentences, each with its number, also where it is none or one. */
export function summary(speech: PaperSpeech): PaperBlock[] {
  const { t, content } = speech
  const of = (measure: string, table: Figures['table'] = 'overview') =>
    figureOf(figuresOf(speech, table, measure).figures) ?? 0
  const time = (code: string) => figureOf(figuresOf(speech, 'times', code).figures, {}, null)
  const [median, ninetieth, share] = ['reply_days_median', 'reply_days_p90', 'reply_days_in_time'].map(time)
  const silence = figureOf(figuresOf(speech, 'consents', 'accepted').figures, { basis: 'silence' }) ?? 0
  const received = figuresOf(speech, 'overview', 'received')
  const times =
    median === null || ninetieth === null || share === null
      ? t('committee.say.no-times')
      : t('committee.say.times', { median: median!, ninetieth: ninetieth!, share: percent(speech, share!) })
  const different = content.reconciliations.filter(({ difference }) => difference !== 0).length
  return [
    ...(content.countedUntil.slice(0, 10) <= content.period.to
      ? [{ kind: 'text' as const, text: t('committee.draft') }]
      : []),
    {
      kind: 'list',
      items: [
        t('committee.say.received', {
          applications: of('received'),
          persons: of('persons_received'),
          before: figureOf(received.before ?? []) ?? 0,
        }),
        t('committee.say.answered', {
          persons: of('persons_answered'),
          accepted: of('accepted'),
          refused: of('refused'),
        }),
        t('committee.say.silence', { silence }),
        times,
        t('committee.say.documents', {
          issued: of('documents_issued'),
          expired: of('documents_expired', 'documents'),
        }),
        t('committee.say.arrived', { arrived: of('arrived'), failed: of('transfers_failed', 'transfers') }),
        t('committee.say.pending', { pending: of('persons_pending'), agreed: of('persons_to_be_returned') }),
        different === 0 ? t('committee.say.alike') : t('committee.say.reconciled', { different }),
      ],
    },
    sidesBlock(speech),
  ]
}
