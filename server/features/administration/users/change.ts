import type { z } from 'zod'
import type { userChange } from '../../../../contract/administration.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { writeAudit } from '../../cases/audit.ts'
import { administer } from '../administer.ts'
import { managedUser } from './managed.ts'
import { refuseRoles } from './roles.ts'

/** Changes name, roles or language of an account. @throws ProblemError 404, 409 for the own roles, 422 */
export async function changeUser(
  services: Services,
  official: Official,
  userId: string,
  { name, roles, language }: z.infer<typeof userChange>,
): Promise<void> {
  await administer(services, official, async (tx) => {
    const user = await managedUser(tx, official, userId)
    const given = [...new Set(roles)]
    refuseRoles(user.place, given)
    const lost = user.roles.filter((role) => !given.some((one) => one === role))
    const added = given.filter((role) => !user.roles.includes(role))
    if (userId === official.userId && lost.length + added.length > 0) throw problem(409, 'own_account')
    await tx.updateTable('users').set({ name, roles: given, language }).where('user_id', '=', userId).execute()
    await takeBack(tx, services, userId, lost)
    const details = { userId, added, lost, renamed: name !== user.name, language }
    await writeAudit(tx, services, official, 'user_changed', null, services.clock().toISOString(), details)
  })
}

/** What somebody no longer holds they no longer lend, and to hold it again later lends nothing again. */
async function takeBack(tx: Transaction, services: Services, userId: string, lost: readonly string[]): Promise<void> {
  if (lost.length === 0) return
  const running = await tx
    .selectFrom('delegations')
    .select(['delegation_id', 'roles'])
    .where('from_user', '=', userId)
    .where('ended_at', 'is', null)
    .execute()
  for (const { delegation_id, roles } of running) {
    const left = roles.filter((role) => !lost.includes(role))
    if (left.length === roles.length) continue
    await tx
      .updateTable('delegations')
      .set(left.length > 0 ? { roles: left } : { ended_at: services.clock() })
      .where('delegation_id', '=', delegation_id)
      .execute()
  }
}
