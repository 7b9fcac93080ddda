// Offered to other features: the table of the desk says of open questions what its rows say.
import type { DeskItem } from '../../../contract/cases.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { reads } from './reads.ts'
import type { DeskRow } from './statements.ts'

/** The open questions of a case, for whoever reads what the two States write to each other. */
export function questionsOf(services: Services, official: Official, row: DeskRow): DeskItem['questions'] {
  const open = row.questions_of_us + row.questions_by_us
  if (open === 0 || row.question_asked_on === null || !reads(services, official, row, 'messages')) return null
  return {
    ofUs: row.questions_of_us,
    byUs: row.questions_by_us,
    askedOn: row.question_asked_on,
    wantedOn: row.question_wanted_on,
  }
}
