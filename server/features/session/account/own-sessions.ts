import { withSystem } from '../../../platform/database/transaction.ts'
import { notFound } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import { endOtherSessions, endSession } from '../open-session.ts'
import type { OwnSession } from '../own-session.ts'

/** @throws ProblemError 404 when it is no session of this official */
export async function endOwnSession(services: Services, own: OwnSession, sessionId: string): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    if (!(await endSession(tx, own.userId, sessionId))) throw notFound()
    await audit(tx, services, {
      actorId: own.userId,
      authorityId: own.authorityId,
      act: 'session_ended',
      details: { sessionId },
    })
  })
}

/** Ends every session but the one that asks. */
export async function endOwnOtherSessions(services: Services, own: OwnSession): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    const count = await endOtherSessions(tx, own.userId, own.sessionId)
    if (count === 0) return
    const { userId: actorId, authorityId } = own
    await audit(tx, services, { actorId, authorityId, act: 'session_ended', details: { count } })
  })
}
