import type { Certainty } from '../../agreement/vocabulary.ts'
import type { Period } from '../period.ts'
import type { Asked, Cell, Column, Sheet, ShownFigure } from './sheet.ts'
import { notAvailable, withheld } from './sheet.ts'

/**
 * What the Commission looks at every year under Article 25a(2) of the Visa Code (Regulation (EC) No 810/2009, as amended by
 * Regulation (EU) 2019/1155), made from measures where this program holds what is asked. Article 25a speaks of a third country's
 * cooperation with all Member States: these figures are of one agreement as recorded here, with each number's own measure, and prove
 * nothing beyond it.
 */
const article = 'Regulation (EC) No 810/2009, Article 25a(2)'

export interface CooperationAsked {
  period: Period
  /** Return decisions of the same States in the same period, if the official knows them: they are made elsewhere. */
  returnDecisions?: number | undefined
}

type Part =
  | { kind: 'figure'; measure: string; only?: Asked['only'] }
  | { kind: 'share'; of: string; ofOnly?: Asked['only']; among: string }
  | { kind: 'share_of_decisions'; of: string }
  | { kind: 'decisions' }

export interface Indicator {
  id: string
  point: 'a' | 'b' | 'c' | 'd(i)' | 'd(ii)' | 'd(iii)' | 'd(iv)'
  unit: 'persons' | 'applications' | 'documents' | 'journeys' | 'requests' | 'days' | 'share'
  certainty: Certainty
  part: Part
}

const of = (
  id: string,
  point: Indicator['point'],
  unit: Indicator['unit'],
  part: Part,
  certainty: Certainty = 'assumed',
): Indicator => ({ id, point, unit, part, certainty })

/** In the order of the article. Requests are told by applications and by persons, and never mixed. */
export const indicators: readonly Indicator[] = [
  of('return_decisions', 'a', 'persons', { kind: 'decisions' }),
  of('returned', 'b', 'persons', { kind: 'figure', measure: 'arrived' }),
  of('returned_of_decisions', 'b', 'share', { kind: 'share_of_decisions', of: 'arrived' }),
  of('requests_submitted', 'c', 'applications', { kind: 'figure', measure: 'submitted' }),
  of('requests_accepted', 'c', 'applications', {
    kind: 'figure',
    measure: 'answered',
    only: { outcome: ['accepted'] },
  }),
  of('requests_accepted_share', 'c', 'share', {
    kind: 'share',
    of: 'answered',
    ofOnly: { outcome: ['accepted'] },
    // Many are answered in a later period than they were sent in: only answers of the period can be a share of each other.
    among: 'answered',
  }),
  of('persons_accepted', 'c', 'persons', { kind: 'figure', measure: 'accepted' }),
  of('persons_accepted_share', 'c', 'share', { kind: 'share', of: 'accepted', among: 'persons_answered' }),
  of('information_answered_share', 'd(i)', 'share', {
    kind: 'share',
    of: 'information_answered',
    among: 'information_asked',
  }),
  of('replies_in_time', 'd(i)', 'share', { kind: 'figure', measure: 'reply_days_in_time' }),
  // What is in time rests on replies given; these two say what became of the others.
  of('accepted_by_silence', 'd(i)', 'persons', { kind: 'figure', measure: 'accepted_by_silence' }),
  of('requests_pending', 'd(i)', 'applications', { kind: 'figure', measure: 'pending' }),
  of('documents_issued', 'd(i)', 'documents', { kind: 'figure', measure: 'documents_issued' }),
  of('documents_in_time', 'd(i)', 'share', { kind: 'figure', measure: 'document_days_in_time' }),
  of('document_days', 'd(i)', 'days', { kind: 'figure', measure: 'document_days_median' }),
  of('fallback_documents', 'd(ii)', 'documents', { kind: 'figure', measure: 'fallback_documents' }),
  of('persons_refused', 'd(iii)', 'persons', { kind: 'figure', measure: 'refused' }, 'unknown'),
  of('journeys_notified', 'd(iv)', 'journeys', { kind: 'figure', measure: 'transfers_planned' }),
  of('journeys_failed', 'd(iv)', 'journeys', { kind: 'figure', measure: 'transfers_failed' }),
]

/** Each figure once, however many indicators are made of it. */
export function visaCodeQuestions({ period }: CooperationAsked): Record<string, Asked> {
  const questions: Record<string, Asked> = {}
  const ask = (measure: string, only?: Asked['only']) => {
    questions[keyOf(measure, only)] = { measure, period, by: [], ...(only ? { only } : {}) }
  }
  for (const { part } of indicators) {
    if (part.kind === 'figure') ask(part.measure, part.only)
    if (part.kind === 'share') {
      ask(part.of, part.ofOnly)
      ask(part.among)
    }
    if (part.kind === 'share_of_decisions') ask(part.of)
  }
  return questions
}

function keyOf(measure: string, only?: Asked['only']): string {
  return only
    ? `${measure} ${Object.entries(only)
        .map(([name, values]) => `${name}=${values.join('+')}`)
        .join(' ')}`
    : measure
}

export const visaCodeColumns: readonly Column[] = [
  'point',
  'indicator',
  'unit',
  'value',
  'of',
  'among',
  'certainty',
].map((id) => ({ id, certainty: 'assumed', source: article, known: true }))

/** A row for each indicator; a share stands with both its numbers, for whoever would add up several agreements. */
export function visaCodeSheet(asked: CooperationAsked, answers: Record<string, readonly ShownFigure[]>): Sheet {
  const numberOf = (measure: string, only?: Asked['only']): Cell => {
    const [figure] = answers[keyOf(measure, only)] ?? []
    return figure?.withheld ? withheld : (figure?.value ?? notAvailable)
  }
  const decisions = asked.returnDecisions ?? notAvailable
  const rows = indicators.map(({ id, point, unit, certainty, part }): Cell[] => {
    const row = (value: Cell, above: Cell = null, below: Cell = null) => [
      point,
      id,
      unit,
      value,
      above,
      below,
      certainty,
    ]
    if (part.kind === 'figure') return row(numberOf(part.measure, part.only))
    if (part.kind === 'share') return row(...shareOf(numberOf(part.of, part.ofOnly), numberOf(part.among)))
    return part.kind === 'decisions' ? row(decisions) : row(...shareOf(numberOf(part.of), decisions))
  })
  return { columns: visaCodeColumns, rows }
}

/** A share of something withheld would give it away. */
function shareOf(above: Cell, below: Cell): [share: Cell, above: Cell, below: Cell] {
  if (above === withheld || below === withheld) return [withheld, above, below]
  if (typeof above !== 'number' || typeof below !== 'number' || below === 0) return [notAvailable, above, below]
  return [above / below, above, below]
}
