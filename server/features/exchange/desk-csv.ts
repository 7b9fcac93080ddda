import type { DeskItem } from '../../../contract/cases.ts'
import type { DeskQuery } from '../../../contract/desk.ts'
import type { Language } from '../../../contract/i18n.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { withoutDirectionMarks } from '../../platform/http/direction-marks.ts'
import { type Speech, speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { csvLines, csvMark } from '../../platform/tables/write-csv.ts'
import { writeAudit, writeAudits } from '../cases/audit.ts'
import { rowsChosen } from '../desk/chosen.ts'
import { questionsOf } from '../desk/questions.ts'
import { deskPages } from '../desk/read-pages.ts'
import type { DeskRow } from '../desk/statements.ts'

export const mostRows = 10_000

export interface DeskCsv {
  /** UTF-8 with its mark, in pieces to be sent one after another. */
  pieces: string[]
  rows: number
  /** Whether the desk holds more than an export takes. */
  cut: boolean
}

/**
 * A list of the desk as a table for a spreadsheet, in the words of the language. Everything is read, and the number of rows
 * recorded, before anything leaves; a client that reads slowly holds no connection to the database.
 */
export function exportDesk(
  services: Services,
  official: Official,
  asked: Omit<DeskQuery, 'cursor' | 'limit'>,
  language: Language,
  most: number = mostRows,
): Promise<DeskCsv> {
  const words = speech(language)
  return withOfficial(
    services,
    official,
    async (tx) => {
      const pieces = [headOf(words)]
      let rows = 0
      let cut = false
      const tell = teller(services, official, words)
      for await (const page of deskPages(tx, services, official, asked)) {
        const taken = page.slice(0, most - rows)
        pieces.push(tell(taken))
        rows += taken.length
        cut = taken.length < page.length
        if (cut) break
      }
      const at = services.clock().toISOString()
      await writeAudit(tx, services, official, 'desk_exported', null, at, { view: asked.view, rows })
      return { pieces, rows, cut }
    },
    { isolation: 'repeatable read', prepared: true },
  )
}

/** The rows that were ticked, as the same table; each of them leaves its line in the audit of its case. */
export function exportChosen(
  services: Services,
  official: Official,
  caseIds: readonly string[],
  language: Language,
): Promise<string> {
  const words = speech(language)
  return withOfficial(services, official, async (tx) => {
    const rows = await rowsChosen(tx, services, official, caseIds)
    const audited = rows.map(({ case_id: caseId }) => ({ caseId, details: { rows: rows.length } }))
    await writeAudits(tx, services, official, 'desk_exported', services.clock().toISOString(), audited)
    return headOf(words) + teller(services, official, words)(rows)
  })
}

function headOf(words: Speech): string {
  return `${csvMark}${lines([columns.map(({ id }) => words.t(`exchange.desk.${id}`))])}`
}

/** Rows as lines, with what this official may read of them. */
function teller(services: Services, official: Official, words: Speech): (rows: readonly DeskRow[]) => string {
  return (rows) =>
    lines(
      rows.map((row) => {
        const questions = questionsOf(services, official, row)
        return columns.map(({ read }) => read(row, words, questions))
      }),
    )
}

function lines(rows: readonly (string | null)[][]): string {
  return csvLines(withoutDirectionMarks(rows) as (string | null)[][])
}

interface Column {
  id: string
  read(row: DeskRow, words: Speech, questions: DeskItem['questions']): string | null
}

const columns: readonly Column[] = [
  { id: 'reference', read: (row) => row.reference },
  { id: 'case', read: (row) => row.case_id },
  { id: 'agreement', read: (row) => row.agreement_id },
  { id: 'side', read: (row, { t }) => t(`exchange.desk.side.${row.side}`) },
  { id: 'other_state', read: (row) => row.other_state },
  { id: 'stage', read: (row, { t }) => t(`ui.stage.${row.reconsidered ? 'reconsidered' : row.stage}`) },
  { id: 'family_name', read: (row) => row.family_name },
  { id: 'given_names', read: (row) => row.given_names },
  { id: 'own_script', read: (row) => row.own_script },
  { id: 'birth_date', read: (row) => row.birth_date },
  { id: 'sex', read: (row, { t, has }) => (has(`ui.sex.${row.sex}`) ? t(`ui.sex.${row.sex}`) : row.sex) },
  { id: 'nationality', read: (row) => row.nationality },
  { id: 'persons', read: (row) => String(row.persons) },
  { id: 'remind_on', read: (row) => row.remind_on },
  { id: 'due_on', read: (row) => row.due_on },
  { id: 'changed_at', read: (row) => row.changed_at.toISOString() },
  { id: 'assignee', read: (row) => row.assignee_name },
  // A closed case waits for nobody.
  { id: 'turn', read: (row, { t }) => (row.stage === 'closed' ? null : t(`exchange.desk.turn.${turnOf(row)}`)) },
  { id: 'questions_of_us', read: (_, __, questions) => String(questions?.ofUs ?? 0) },
  { id: 'questions_by_us', read: (_, __, questions) => String(questions?.byUs ?? 0) },
  { id: 'question_asked_on', read: (_, __, questions) => questions?.askedOn ?? null },
  { id: 'question_wanted_on', read: (_, __, questions) => questions?.wantedOn ?? null },
]

function turnOf(row: DeskRow): 'ours' | 'others' {
  return row.my_turn ? 'ours' : 'others'
}
