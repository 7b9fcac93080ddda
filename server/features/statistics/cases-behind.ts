import { z } from 'zod'
import type { FigureCases, FigureCasesQuery } from '../../../contract/statistics.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { decodeCursor, encodeCursor } from '../desk/cursor.ts'
import { deskReader, itemOf } from '../desk/read.ts'
import { chosenRows } from '../desk/statements.ts'
import { readAsked } from './asked.ts'
import { countingOf } from './counting.ts'
import { keptBy, ofState } from './figures.ts'
import { casesBehind } from './kept/cases-behind.ts'
import { logQuery } from './query-log.ts'
import { refuseBeyond, todayOf } from './refuse.ts'

const place = z.tuple([z.uuid()])

/**
 * The cases behind a figure, as the desk shows them: those on the reader's own desk, and nothing of the others, not even their
 * number. Stands in the query log.
 *
 * @throws ProblemError 403 for whoever opens no case there; 422 `beyond_disclosure` for a guarded measure; otherwise as `figuresFor`
 */
export async function readCasesBehind(
  services: Services,
  official: Official,
  { agreement, side, cursor, limit, ...asked }: FigureCasesQuery,
): Promise<FigureCases> {
  const counting = await countingOf(services, official, agreement, side)
  if (!counting.mayOpenCases) throw problem(403, 'not_your_role')
  const question = readAsked(asked, counting, todayOf(services, official))
  if (question.measure.guarded) {
    await refuseBeyond(services, official, counting, { questions: [question], records: true }, 'cases')
  }
  const after = cursor === undefined ? null : decodeCursor(place, cursor)[0]
  const reader = deskReader(services, official)
  return withOfficial(services, official, async (tx) => {
    const kept = { ...ofState(question, counting), ...keptBy(services, counting), authorityId: official.authority.id }
    const { cases, next } = await casesBehind(tx, kept, {}, { after, limit })
    const rows = cases.length === 0 ? [] : await chosenRows(tx, reader, cases)
    const outcome = { figures: rows.length, hidden: 0 }
    await logQuery(tx, services, official, counting, 'cases', [{ question, outcome }])
    const byId = rows.toSorted((one, other) => (one.case_id < other.case_id ? -1 : 1))
    return {
      items: byId.map((row) => itemOf(services, official, row, reader.today)),
      next: next === null ? null : encodeCursor([next]),
    }
  })
}
