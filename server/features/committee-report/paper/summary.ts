import type { PaperBlock } from '../../../../contract/committee-paper.ts'
import { shareWord } from '../../../../contract/statistics-words.ts'
import { sidesBlock } from './reconciled.ts'
import { type Figures, figureOf, figuresOf, type PaperSpeech, type Said } from './words.ts'

/** The period in sentences, each with its number, also where it is none or one; a sentence of which a number is hidden is left out. */
export function summary(speech: PaperSpeech): PaperBlock[] {
  const { t, content } = speech
  const { protection } = content
  const of = (measure: string, table: Figures['table'] = 'overview') =>
    figureOf(figuresOf(speech, table, measure).figures)
  const say = (id: string, values: Record<string, Said>, words: Record<string, string> = {}) => {
    const told = Object.entries(values).filter((one): one is [string, number] => typeof one[1] === 'number')
    return told.length < Object.keys(values).length
      ? []
      : [t(`committee.say.${id}`, { ...Object.fromEntries(told), ...words })]
  }
  const silence = figureOf(figuresOf(speech, 'consents', 'accepted').figures, { basis: 'silence' })
  const received = figuresOf(speech, 'overview', 'received')
  const text = (id: string, values = {}): PaperBlock => ({ kind: 'text', text: t(id, values) })
  const [last] = [content.countedUntil.slice(0, 10), content.period.to].toSorted()
  const day = speech.format.date(last!)
  const different = content.reconciliations.filter(({ difference }) => difference !== 0).length
  return [
    ...(protection ? [text('committee.protection', { threshold: protection.threshold, base: protection.base })] : []),
    ...(content.countedUntil.slice(0, 10) <= content.period.to ? [text('committee.draft')] : []),
    {
      kind: 'list',
      items: [
        ...say('received', {
          applications: of('received'),
          persons: of('persons_received'),
          before: figureOf(received.before ?? []),
        }),
        ...say('answered', { persons: of('persons_answered'), accepted: of('accepted'), refused: of('refused') }),
        ...say('silence', { silence }),
        ...times(speech),
        ...say('documents', { issued: of('documents_issued'), expired: of('documents_expired', 'documents') }),
        ...say('arrived', { arrived: of('arrived'), failed: of('transfers_failed', 'transfers') }),
        ...say('pending', { pending: of('persons_pending'), agreed: of('persons_to_be_returned') }, { day }),
        ...(protection
          ? []
          : [different === 0 ? t('committee.say.alike') : t('committee.say.reconciled', { different })]),
      ],
    },
    protection ? text('committee.published.without') : sidesBlock(speech),
  ]
}

function times(speech: PaperSpeech): string[] {
  const { t } = speech
  const time = (code: string) => figureOf(figuresOf(speech, 'times', code).figures, {}, null)
  const [median, ninetieth, share] = ['reply_days_median', 'reply_days_p90', 'reply_days_in_time'].map(time)
  if (median === null || ninetieth === null || share === null) return [t('committee.say.no-times')]
  if (typeof median !== 'number' || typeof ninetieth !== 'number' || typeof share !== 'number') return []
  return [t('committee.say.times', { median, ninetieth, share: shareWord(share, speech) })]
}
