import type { Certainty } from '../../agreement/vocabulary.ts'
import { measureOf } from '../measures.ts'
import type { Period } from '../period.ts'
import type { Asked, Cell, Column, Sheet, ShownFigure } from './sheet.ts'
import { notAvailable, sumOf, withheld } from './sheet.ts'

/**
 * What the Commission looks at every year under Article 25a(2) of the Visa Code (Regulation (EC) No 810/2009, as amended by
 * Regulation (EU) 2019/1155), made from measures where this program holds what is asked. Article 25a speaks of a third country's
 * cooperation with all Member States: these figures are of one agreement as recorded here, with each number's own measure, and prove
 * nothing beyond it.
 */
const article = 'Regulation (EC) No 810/2009, Article 25a(2), consolidated text (mirror legalize-eu of EUR-Lex)'
const ours = 'How a figure of this program stands for what the article names'

export interface CooperationAsked {
  period: Period
  /** Those in which persons are readmitted (`readmissionProcedures`). */
  procedures: readonly string[]
  /** Return decisions of the same States in the same period, if the official knows them: they are made elsewhere. */
  returnDecisions?: number | undefined
}

type Share = { kind: 'share'; of: string; ofOnly?: Asked['only']; among: string; perState?: true }
type Part =
  | { kind: 'figure'; measure: string; only?: Asked['only'] }
  | Share
  | { kind: 'share_of_decisions'; of: string }
  | { kind: 'decisions' }

export interface Indicator {
  id: string
  point: 'a' | 'b' | 'c' | 'd(i)' | 'd(ii)' | 'd(iii)' | 'd(iv)'
  unit: 'persons' | 'applications' | 'documents' | 'journeys' | 'requests' | 'days' | 'share'
  certainty: Certainty
  part: Part
}

const accepted = { outcome: ['accepted'] }
const acceptedOf = (among: 'submitted' | 'answered'): Share => ({
  ...{ kind: 'share', of: 'answered', ofOnly: accepted, among },
  ...(among === 'submitted' ? { perState: true } : {}),
})

const of = (
  id: string,
  point: Indicator['point'],
  unit: Indicator['unit'],
  part: Part,
  certainty: Certainty = 'assumed',
): Indicator => ({ id, point, unit, part, certainty })

/**
 * In the order of the article. `verified` is what its text names as we count it: return decisions, requests submitted and accepted,
 * and the percentage of the latter among the former, for each Member State. Everything else is ours, for what it says in general words:
 * point (b) means forced returns, and no header knows the type of a return; point (d) names stages of cooperation and no numbers.
 * Requests are told by applications and by persons, and never mixed. Numbers leave out transit and the return of persons readmitted in
 * error; days and shares in time are of all procedures.
 */
export const indicators: readonly Indicator[] = [
  of('return_decisions', 'a', 'persons', { kind: 'decisions' }, 'verified'),
  of('returned', 'b', 'persons', { kind: 'figure', measure: 'arrived' }),
  of('returned_of_decisions', 'b', 'share', { kind: 'share_of_decisions', of: 'arrived' }),
  of('requests_submitted', 'c', 'applications', { kind: 'figure', measure: 'submitted' }, 'verified'),
  of('requests_accepted', 'c', 'applications', { kind: 'figure', measure: 'answered', only: accepted }, 'verified'),
  of('requests_accepted_of_submitted', 'c', 'share', acceptedOf('submitted'), 'verified'),
  // Many are answered in a later period than they were sent in: of answers alone, a share never passes the whole.
  of('requests_accepted_share', 'c', 'share', acceptedOf('answered')),
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
  of('persons_refused', 'd(iii)', 'persons', { kind: 'figure', measure: 'refused' }),
  of('journeys_notified', 'd(iv)', 'journeys', { kind: 'figure', measure: 'transfers_planned' }),
  of('journeys_failed', 'd(iv)', 'journeys', { kind: 'figure', measure: 'transfers_failed' }),
]

/** Each figure once, however many indicators are made of it. */
export function visaCodeQuestions({ period, procedures }: CooperationAsked): Record<string, Asked> {
  const questions: Record<string, Asked> = {}
  const ask = (measure: string, only?: Asked['only'], perState = false) => {
    questions[keyOf(measure, only, perState)] = adds(measure)
      ? { measure, period, by: [...(perState ? byState : []), 'procedure'], only: { ...only, procedure: procedures } }
      : { measure, period, by: [] }
  }
  for (const { part } of indicators) {
    if (part.kind === 'figure') ask(part.measure, part.only)
    if (part.kind === 'share') {
      for (const perState of part.perState ? [false, true] : [false]) {
        ask(part.of, part.ofOnly, perState)
        ask(part.among, undefined, perState)
      }
    }
    if (part.kind === 'share_of_decisions') ask(part.of)
  }
  return questions
}

const byState = ['requesting_state'] as const

/** Numbers are of readmission alone, procedure by procedure; a median or a share in time of several procedures is no sum of theirs. */
function adds(measure: string): boolean {
  const formula = measureOf(measure)?.formula
  return formula === 'count' || formula === 'stock'
}

function keyOf(measure: string, only: Asked['only'] = {}, perState = false): string {
  const filters = Object.entries(only).map(([name, values]) => `${name}=${values.join('+')}`)
  return [measure, ...filters, ...(perState ? byState : [])].join(' ')
}

export const visaCodeColumns: readonly Column[] = [
  ...['point', 'indicator', 'reporting_state'].map((id) => ({ id, certainty: 'verified', source: article }) as const),
  ...['unit', 'value', 'of', 'among', 'certainty'].map((id) => ({ id, certainty: 'assumed', source: ours }) as const),
].map((column) => ({ ...column, known: true }))

/** What stands for the sum of all States of the requesting side. */
export const everyState = 'all'

/**
 * A row for each indicator, and one for each State where the article asks by Member State; a share stands with both its numbers, for
 * whoever would add up several agreements.
 */
export function visaCodeSheet(asked: CooperationAsked, answers: Record<string, readonly ShownFigure[]>): Sheet {
  const numberOf = (measure: string, only?: Asked['only'], state?: string): Cell => {
    const figures = answers[keyOf(measure, only, state !== undefined)]
    if (!figures) return notAvailable
    const own = figures.filter(({ by }) => state === undefined || by.requesting_state === state)
    if (adds(measure)) return sumOf(own)
    return own[0]?.withheld ? withheld : (own[0]?.value ?? notAvailable)
  }
  const decisions = asked.returnDecisions ?? notAvailable
  const rows = indicators.flatMap(({ id, point, unit, certainty, part }): Cell[][] => {
    const row = (state: string, [value, above = null, below = null]: readonly Cell[]): Cell[] => {
      return [point, id, state, unit, value!, above, below, certainty]
    }
    if (part.kind === 'figure') return [row(everyState, [numberOf(part.measure, part.only)])]
    if (part.kind === 'decisions') return [row(everyState, [decisions])]
    if (part.kind === 'share_of_decisions') return [row(everyState, shareOf(numberOf(part.of), decisions))]
    const { of, ofOnly, among } = part
    const share = (state?: string) => shareOf(numberOf(of, ofOnly, state), numberOf(among, undefined, state))
    const states = part.perState ? statesOf(answers, part) : []
    return [row(everyState, share()), ...states.map((state) => row(state, share(state)))]
  })
  return { columns: visaCodeColumns, rows }
}

/** Every State of which either number of a share is known, in the order of its code. */
function statesOf(answers: Record<string, readonly ShownFigure[]>, { of, ofOnly, among }: Share): string[] {
  const figures = [keyOf(of, ofOnly, true), keyOf(among, undefined, true)].flatMap((key) => answers[key] ?? [])
  return [...new Set(figures.map(({ by }) => by.requesting_state!))].toSorted()
}

/** A share of something withheld would give it away. */
function shareOf(above: Cell, below: Cell): [share: Cell, above: Cell, below: Cell] {
  if (above === withheld || below === withheld) return [withheld, above, below]
  if (typeof above !== 'number' || typeof below !== 'number' || below === 0) return [notAvailable, above, below]
  return [above / below, above, below]
}
