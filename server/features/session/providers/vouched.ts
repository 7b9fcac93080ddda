import { sql } from 'kysely'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { audit } from '../audit.ts'
import type { Said } from './finish.ts'
import type { Provider } from './load.ts'

interface Vouched {
  userId: string
  authorityId: string
}

/**
 * The official a provider may speak for: linked to what it calls them, or found once by their checked address; always of
 * its authority or one below. null for everybody else. Runs as the system role.
 */
export async function vouchedUser(
  tx: Transaction,
  services: Services,
  provider: Provider,
  said: Said,
): Promise<Vouched | null> {
  const { providerId } = provider
  const linked = await tx
    .selectFrom('external_identities')
    .select('user_id')
    .where('provider_id', '=', providerId)
    .where('subject', '=', said.subject)
    .executeTakeFirst()
  if (!linked && said.email === null) return null
  const user = await tx
    .selectFrom('users')
    .select(['user_id', 'authority_id'])
    .where((eb) =>
      linked
        ? eb('user_id', '=', linked.user_id)
        : eb(eb.fn('lower', ['email']), '=', (said.email ?? '').trim().toLowerCase()),
    )
    .where('account_kind', '=', 'person')
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!user || !(await isBelow(tx, user.authority_id, provider.authorityId))) return null
  const vouched = { userId: user.user_id, authorityId: user.authority_id }
  return linked || (await link(tx, services, vouched, providerId, said.subject)) ? vouched : null
}

async function link(
  tx: Transaction,
  services: Services,
  { userId, authorityId }: Vouched,
  providerId: string,
  subject: string,
): Promise<boolean> {
  // An address may be given to somebody else one day; then the provider calls its holder by another name.
  const other = await tx
    .selectFrom('external_identities')
    .select('subject')
    .where('user_id', '=', userId)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  if (other) return false
  await tx
    .insertInto('external_identities')
    .values({ provider_id: providerId, subject, user_id: userId, linked_at: services.clock() })
    .execute()
  await audit(tx, services, { actorId: userId, authorityId, act: 'provider_linked', details: { providerId } })
  return true
}

/** Whether an authority is another one or stands below it. */
async function isBelow(tx: Transaction, authorityId: string, above: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive upward as (
      select authority_id, parent_id from authorities where authority_id = ${authorityId}
      union
      select a.authority_id, a.parent_id from authorities a join upward u on a.authority_id = u.parent_id)
    select 1 from upward where authority_id = ${above}`.execute(tx)
  return rows.length > 0
}
