import { sql } from 'kysely'
import type { MessagesRead } from '../../../contract/words.ts'
import { messagesOfOther } from '../../../domain/case/threads.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { tellLive } from '../live/tell.ts'
import { loadEvents } from './load.ts'
import { accessTo } from './read-access.ts'

/**
 * Marks messages of the other State as read by this official, once each; what is no such message of the case is passed over.
 * The other State learns nothing of it. It is no line of the audit; reading the page left one.
 * @throws ProblemError 404 for a case that is not theirs, and for one whose messages they do not read
 */
export async function keepMessagesRead(
  services: Services,
  official: Official,
  caseId: string,
  { messageIds }: MessagesRead,
): Promise<void> {
  const at = services.clock().toISOString()
  await withOfficial(services, official, async (tx) => {
    const access = await accessTo(tx, services, official, caseId)
    if (!access?.visible.includes('messages')) throw notFound()
    const events = await loadEvents(tx, caseId, ['shared', access.side])
    const theirs = messagesOfOther(events, access.side)
    const read = theirs.filter((id) => messageIds.includes(id))
    if (read.length === 0) return
    const { numAffectedRows } = await sql`
      insert into message_reads (user_id, case_id, message_id, authority_id, read_at)
      select ${official.userId}::uuid, ${caseId}::uuid, id, ${official.authority.id}, ${at}
        from unnest(${read}::uuid[]) id
      on conflict do nothing`.execute(tx)
    if (numAffectedRows === 0n) return
    // The desk of this authority counts anew; nobody else is told.
    await asSystem(tx, () => tellLive(tx, [{ topic: 'desk', authorityId: official.authority.id }]))
  })
}
