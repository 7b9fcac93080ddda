import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { tellLive } from '../live/tell.ts'

/**
 * Says which colleague is expected to answer a request; null: nobody in particular. It gives no right and takes none.
 * @throws ProblemError 404 for a request that was not put to the official's authority; at `userId` for somebody who does not
 * answer for its registers
 */
export async function setHolder(
  services: Services,
  official: Official,
  requestId: string,
  userId: string | null,
): Promise<void> {
  if (!official.roles.includes('verifier')) throw notFound()
  await withOfficial(services, official, async (tx) => {
    const authorityId = official.authority.id
    const asked = await tx
      .selectFrom('verifications')
      .select('case_id')
      .where('request_id', '=', requestId)
      .where('authority_id', '=', authorityId)
      .executeTakeFirst()
    if (!asked) throw notFound()
    if (userId && !(await verifiersAt(tx, authorityId)).some((one) => one.userId === userId)) {
      throw problem(422, 'invalid', { fields: [{ path: 'userId', code: 'choose_one' }] })
    }
    await asSystem(tx, async () => {
      if (userId) {
        const row = { user_id: userId, set_by: official.userId, set_at: services.clock(), authority_id: authorityId }
        await tx
          .insertInto('verification_holders')
          .values({ request_id: requestId, case_id: asked.case_id, ...row })
          .onConflict((conflict) => conflict.column('request_id').doUpdateSet(row))
          .execute()
      } else {
        await tx.deleteFrom('verification_holders').where('request_id', '=', requestId).execute()
      }
      await tellLive(tx, [{ topic: 'verifications', authorityId, caseId: asked.case_id }])
    })
  })
}

/** Everybody who answers for the registers of an authority, by name. */
export async function verifiersAt(tx: Transaction, authorityId: string): Promise<{ userId: string; name: string }[]> {
  const rows = await tx
    .selectFrom('users')
    .select(['user_id', 'name', 'roles'])
    .where('authority_id', '=', authorityId)
    .where('disabled_at', 'is', null)
    .where('account_kind', '=', 'person')
    .orderBy('name')
    .orderBy('user_id')
    .execute()
  return rows.filter(({ roles }) => roles.includes('verifier')).map(({ user_id, name }) => ({ userId: user_id, name }))
}
