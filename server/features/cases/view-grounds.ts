import { type GroundsView, noGrounds } from '../../../contract/grounds.ts'
import type { EstablishedIdentity } from '../../../domain/case/actions/checked.ts'
import type { CaseEvent, PersonOutcome } from '../../../domain/case/events.ts'
import { type CaseRecord, contentOf } from './read-record.ts'

/** What an outcome rests on, with the words of its payload where they are left. */
export function groundsOf(
  record: CaseRecord,
  event: Extract<CaseEvent, { type: 'reply_given' | 'reply_proposed' }> | undefined,
  { personId, checked = [], registers = [], disproved = [] }: PersonOutcome,
): GroundsView {
  if (!event) return noGrounds
  const said = contentOf<{ established?: EstablishedIdentity }>(record, event, `reply:${personId}`)
  return { checked, registers, disproved, established: said?.established ?? null }
}
