import type { Period } from '../period.ts'
import type { MonthAsked } from './frontex.ts'
import type { Asked, Cell, Column, Sheet, ShownFigure } from './sheet.ts'
import { groupedBy, notAvailable, returnedClasses, sumOf } from './sheet.ts'

/**
 * The dimensions of Eurostat's tables on the enforcement of immigration law: third-country nationals returned following an order to
 * leave (migr_eirtn and those beside it), under Regulation (EC) No 862/2007, Article 7, as amended by Regulation (EU) 2020/851. A
 * statistical office takes what is ours from here; what no header knows says so. Orders to leave (migr_eiord) are another State's acts
 * before any application, and are not in this program at all.
 */
const dissemination = 'Reference metadata of Eurostat, migr_eil'
/** Of persons who have left: paragraph 1(b), in the consolidated text of 1 March 2021. */
const returns =
  'Regulation (EC) No 862/2007, Article 7(1)(b), consolidated text of 1 March 2021 (mirror legalize-eu of EUR-Lex)'
/** Public programs that read the table name its dimensions citizen, age, sex, c_dest and unit, with PER for persons. */
const table = 'Table migr_eirtn of Eurostat, as public programs that read it name its dimensions'
/** Three kinds: formal agreement of the Union, its informal arrangement, agreement of a Member State. No numbered code was found. */
const kindsOfAgreement =
  'Regulation (EC) No 862/2007, Article 9a, point (g)(iv), on pilot studies, consolidated text of 1 March 2021'

export const eurostatColumns: readonly Column[] = [
  { id: 'time', certainty: 'indirect', source: dissemination, known: true },
  { id: 'geo', certainty: 'indirect', source: dissemination, known: true },
  { id: 'citizen', certainty: 'verified', source: returns, known: true },
  { id: 'age', certainty: 'assumed', source: `${table}; its classes of age from own knowledge`, known: true },
  { id: 'sex', certainty: 'indirect', source: table, known: true },
  { id: 'c_dest', certainty: 'verified', source: returns, known: true },
  { id: 'return_type', certainty: 'verified', source: returns, known: false },
  { id: 'assistance', certainty: 'verified', source: returns, known: false },
  { id: 'agreement', certainty: 'verified', source: kindsOfAgreement, known: true },
  { id: 'unit', certainty: 'indirect', source: table, known: true },
  { id: 'value', certainty: 'indirect', source: dissemination, known: true },
]

export interface ReturnsAsked extends MonthAsked {
  /** A year or a quarter as Eurostat writes it: `2025` or `2025-Q3`. */
  time: string
  period: Period
  /** The agreement under which persons were returned, by the id of its pack. */
  agreementId: string
}

const by = ['requesting_state', 'requested_state', 'person_class', 'sex', 'age'] as const

export function eurostatQuestions({ period, classes }: ReturnsAsked): Record<'returned', Asked> {
  return { returned: { measure: 'arrived', period, by, only: { person_class: returnedClasses(classes) } } }
}

/** Age classes as Eurostat codes them. The age is that reached in the year of the arrival: headers know no birthday. */
export const eurostatAge: Readonly<Record<string, string>> = {
  under_14: 'Y_LT14',
  '14_to_17': 'Y14-17',
  '18_to_34': 'Y18-34',
  '35_and_over': 'Y_GE35',
  unknown: 'UNK',
}

/** Sex as Eurostat codes it. An unspecified sex is no code of the tables on returns, and stands among the unknown. */
export const eurostatSex: Readonly<Record<string, string>> = { female: 'F', male: 'M' }

export function eurostatSheet(
  { time, nationals, agreementId }: ReturnsAsked,
  { returned }: Record<'returned', readonly ShownFigure[]>,
): Sheet {
  const groups = groupedBy(returned, ({ by: said }) => ({
    geo: geoOf(said.requesting_state ?? ''),
    citizen: nationals.includes(said.person_class ?? '') ? geoOf(said.requested_state ?? '') : 'UNK',
    age: eurostatAge[said.age ?? 'unknown'] ?? 'UNK',
    sex: eurostatSex[said.sex ?? 'unknown'] ?? 'UNK',
    destination: geoOf(said.requested_state ?? ''),
  }))
  const rows = groups.map(({ key, figures }): Cell[] => [
    ...[time, key.geo, key.citizen, key.age, key.sex, key.destination],
    ...[notAvailable, notAvailable, agreementId, 'PER'],
    sumOf(figures),
  ])
  return { columns: eurostatColumns, rows }
}

/** Eurostat writes two countries otherwise than ISO 3166. */
function geoOf(state: string): string {
  return state === 'GR' ? 'EL' : state === 'GB' ? 'UK' : state
}
