import type { Certainty } from '../../agreement/vocabulary.ts'
import { readyStages } from '../measures.ts'
import type { Period } from '../period.ts'
import type { Asked, Cell, Column, PersonClass, Sheet, ShownFigure } from './sheet.ts'
import { groupedBy, notAvailable, returnedClasses, sumOf } from './sheet.ts'

/**
 * The monthly operational collection of the European Border and Coast Guard Agency, as far as the rules of the collection are
 * public: Council document 5202/1/18 REV 1, datasets 3 (persons ready to be returned for whom the removal is not organised, stock
 * at the end of the month) and 4a (persons effectively returned). The form in which the Agency takes files is not public: these
 * are its contents, not its file.
 */
const rules = 'Council document 5202/1/18 REV 1, as reproduced at 5dok.net'

/** What must be so for a person to be ready, and whether the headers of a case can tell. */
export interface Condition {
  id: 'identity' | 'document' | 'document_valid' | 'available' | 'no_suspension' | 'not_organised'
  known: 'known' | 'in_part' | 'unknown'
  certainty: Certainty
  source: string
}

/**
 * A consent stands for the confirmation of identity and citizenship, a travel document issued or its substitute accepted for the
 * document. That the document is still valid at the month's end, where the person is, and whether an appeal suspends the return, stand
 * in no header: a stopped application is left out, whatever stopped it.
 */
export const readyConditions: readonly Condition[] = [
  { id: 'identity', known: 'known', certainty: 'indirect', source: rules },
  { id: 'document', known: 'known', certainty: 'indirect', source: rules },
  { id: 'document_valid', known: 'unknown', certainty: 'indirect', source: rules },
  { id: 'available', known: 'unknown', certainty: 'indirect', source: rules },
  { id: 'no_suspension', known: 'in_part', certainty: 'indirect', source: rules },
  { id: 'not_organised', known: 'known', certainty: 'indirect', source: rules },
]

export interface MonthAsked {
  /** One month. */
  period: Period
  classes: readonly PersonClass[]
  /** Categories whose persons are citizens of the requested State; the headers themselves know no citizenship. */
  nationals: readonly string[]
}

const by = ['requesting_state', 'requested_state', 'person_class', 'sex', 'age'] as const

/** What is asked of the figures of an agreement. */
export function frontexQuestions({ period, classes }: MonthAsked): Record<'ready' | 'returned', Asked> {
  const person_class = returnedClasses(classes)
  return {
    ready: { measure: 'persons_to_be_returned', period, by, only: { person_class, stage: readyStages } },
    returned: { measure: 'arrived', period, by, only: { person_class } },
  }
}

export const frontexColumns: readonly Column[] = [
  { id: 'dataset', certainty: 'indirect', source: rules, known: true },
  { id: 'month', certainty: 'indirect', source: rules, known: true },
  { id: 'reporting_state', certainty: 'indirect', source: rules, known: true },
  { id: 'destination', certainty: 'indirect', source: rules, known: true },
  { id: 'citizenship', certainty: 'indirect', source: rules, known: true },
  { id: 'person_class', certainty: 'unknown', source: 'A column of our own, beside the citizenship', known: true },
  { id: 'sex', certainty: 'unknown', source: 'Whether the collection asks for it is not public', known: true },
  { id: 'minor', certainty: 'unknown', source: 'Whether the collection asks for it is not public', known: true },
  { id: 'return_type', certainty: 'indirect', source: rules, known: false },
  { id: 'persons', certainty: 'indirect', source: rules, known: true },
]

/**
 * Each dataset in rows. A person is counted once at the end of a month, and once in the month of arrival for each case in which an
 * arrival was reported; the State of destination reports arrivals, so a flight over midnight at a month's end counts in the next.
 */
export function frontexSheet(
  { period, nationals }: MonthAsked,
  answers: Record<'ready' | 'returned', readonly ShownFigure[]>,
): Sheet {
  const month = period.from.slice(0, 7)
  const rowsOf = (dataset: string, figures: readonly ShownFigure[]) =>
    groupedBy(figures, (figure) => keyOf(figure, nationals)).map(({ key, figures: cells }): Cell[] => [
      dataset,
      month,
      ...[key.reporting, key.destination, key.citizenship, key.class, key.sex, key.minor],
      notAvailable,
      sumOf(cells),
    ])
  return { columns: frontexColumns, rows: [...rowsOf('3', answers.ready), ...rowsOf('4a', answers.returned)] }
}

function keyOf({ by: said }: ShownFigure, nationals: readonly string[]) {
  const { requesting_state = '', requested_state = '', person_class = '', sex = 'unknown', age = 'unknown' } = said
  return {
    reporting: requesting_state,
    destination: requested_state,
    citizenship: nationals.includes(person_class) ? requested_state : notAvailable,
    class: person_class,
    sex,
    minor: age === 'unknown' ? notAvailable : age === 'under_14' || age === '14_to_17' ? 'yes' : 'no',
  }
}
