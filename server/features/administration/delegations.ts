import { sql } from 'kysely'
import { z } from 'zod'
import type { DelegationList, delegation, delegationQuery, newDelegation } from '../../../contract/administration.ts'
import type { Language } from '../../../contract/i18n.ts'
import { type AdministeredPlace, managesAuthority, neverLent, rolesAt } from '../../../domain/access/administration.ts'
import type { AuthorityKind, Role } from '../../../domain/agreement/vocabulary.ts'
import type { FieldFault } from '../../../domain/case/refusal.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import { orderedBy } from '../../platform/i18n/order.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { decodeCursor, encodeCursor, momentKey } from '../desk/cursor.ts'
import { placeOf } from './place.ts'

type Delegation = z.infer<typeof delegation>

const page = 50
const longest = 366 * 86_400_000
const byStart = z.tuple([momentKey, z.uuid()])

/** Who stands in for whom at an authority: the own one, or one that the administrator manages. @throws ProblemError 404 */
export async function listDelegations(
  services: Services,
  official: Official,
  { authority, cursor }: z.infer<typeof delegationQuery>,
): Promise<DelegationList> {
  const after = cursor ? decodeCursor(byStart, cursor) : null
  const now = services.clock()
  return withSystem(services.pools.system, async (tx) => {
    const place = await placeOf(tx, authority ?? official.authority.id)
    if (!place || !mayLook(official, place)) throw notFound()
    let query = delegations(tx).where('delegations.authority_id', '=', place.id)
    if (after) {
      query = query.where(
        sql<boolean>`(delegations.created_at, delegations.delegation_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    }
    const rows = await query
      .orderBy('delegations.created_at', 'desc')
      .orderBy('delegations.delegation_id', 'desc')
      .limit(page + 1)
      .execute()
    const last = rows.length > page ? rows[page - 1] : undefined
    return {
      items: rows.slice(0, page).map((row) => delegationOf(row, now)),
      colleagues: await colleaguesAt(tx, place, official.language),
      next: last ? encodeCursor([last.created_at.toISOString(), last.delegation_id]) : null,
    }
  })
}

/**
 * Lends roles for a period. Officials lend what they hold in their own right, an administrator what an official of the
 * State holds who is away; never administration, and nothing onwards that was itself lent. @throws ProblemError 404, 422
 */
export async function lend(
  services: Services,
  official: Official,
  input: z.infer<typeof newDelegation>,
): Promise<Delegation> {
  const now = services.clock()
  const id = services.newId()
  return withSystem(services.pools.system, async (tx) => {
    const lender = await holderOf(tx, input.fromUser)
    if (!lender || !mayLendFor(official, lender)) throw notFound()
    const deputy = await holderOf(tx, input.toUser)
    // What begins at once began while the page was being filled in.
    const fromAt = new Date(Math.max(Date.parse(input.fromAt), now.getTime()))
    const untilAt = new Date(input.untilAt)
    const faults: FieldFault[] = []
    if (!deputy || deputy.place.id !== lender.place.id || deputy.userId === lender.userId) {
      faults.push({ path: 'toUser', code: 'choose_one' })
    }
    if (!input.roles.every((role) => lender.lendable.includes(role))) {
      faults.push({ path: 'roles', code: 'role_not_held' })
    }
    if (untilAt <= fromAt) faults.push({ path: 'untilAt', code: 'end_before_start' })
    else if (untilAt.getTime() - fromAt.getTime() > longest) faults.push({ path: 'untilAt', code: 'period_too_long' })
    if (faults.length > 0) throw problem(422, 'invalid', { fields: faults })
    const roles = [...new Set(input.roles)]
    await tx
      .insertInto('delegations')
      .values({
        delegation_id: id,
        authority_id: lender.place.id,
        from_user: input.fromUser,
        to_user: input.toUser,
        roles,
        from_at: fromAt,
        until_at: untilAt,
        note: input.note,
        created_by: official.userId,
        created_at: now,
      })
      .execute()
    const details = { delegationId: id, fromUser: input.fromUser, toUser: input.toUser, roles, fromAt, untilAt }
    await writeAudit(tx, services, official, 'roles_lent', null, now.toISOString(), details)
    const row = await delegations(tx).where('delegations.delegation_id', '=', id).executeTakeFirstOrThrow()
    return delegationOf(row, now)
  })
}

/** Ends it at once: whoever lent or was lent the roles may, and the administrator. @throws ProblemError 404 */
export async function endDelegation(services: Services, official: Official, id: string): Promise<void> {
  const now = services.clock()
  await withSystem(services.pools.system, async (tx) => {
    const row = await delegations(tx)
      .where('delegations.delegation_id', '=', id)
      .forUpdate('delegations')
      .executeTakeFirst()
    if (!row) throw notFound()
    const party = row.from_user === official.userId || row.to_user === official.userId
    const place = await placeOf(tx, row.authority_id)
    if (!place || !(party || managesAuthority(official, place))) throw notFound()
    if (row.ended_at || row.until_at <= now) return
    await tx.updateTable('delegations').set({ ended_at: now }).where('delegation_id', '=', id).execute()
    await writeAudit(tx, services, official, 'delegation_ended', null, now.toISOString(), { delegationId: id })
  })
}

function mayLook(official: Official, place: AdministeredPlace): boolean {
  return place.id === official.authority.id || managesAuthority(official, place)
}

interface Holder {
  userId: string
  place: AdministeredPlace
  lendable: Role[]
}

function mayLendFor(official: Official, lender: Holder): boolean {
  return lender.userId === official.userId || managesAuthority(official, lender.place)
}

/** An active person with the roles held in their own right; a machine neither lends nor stands in. */
async function holderOf(tx: Transaction, userId: string): Promise<Holder | null> {
  const row = await persons(tx).where('users.user_id', '=', userId).forShare('users').executeTakeFirst()
  if (!row) return null
  const kind = row.kind as AuthorityKind
  const place = { id: row.authority_id, state: row.state, kind }
  return { userId: row.user_id, place, lendable: lendable(kind, row.roles) }
}

async function colleaguesAt(
  tx: Transaction,
  { id, kind }: AdministeredPlace,
  language: Language,
): Promise<DelegationList['colleagues']> {
  const inOrder = orderedBy(language, 'users.name')
  const rows = await persons(tx)
    .where('users.authority_id', '=', id)
    .orderBy(inOrder)
    .orderBy('users.user_id')
    .execute()
  return rows.map((row) => ({ userId: row.user_id, name: row.name, roles: lendable(kind, row.roles) }))
}

function persons(tx: Transaction) {
  return tx
    .selectFrom('users')
    .innerJoin('authorities', 'authorities.authority_id', 'users.authority_id')
    .select([
      'users.user_id',
      'users.name',
      'users.roles',
      'users.authority_id',
      'authorities.state',
      'authorities.kind',
    ])
    .where('users.disabled_at', 'is', null)
    .where('users.account_kind', '=', 'person')
}

function lendable(kind: AuthorityKind, held: readonly string[]): Role[] {
  return rolesAt(kind).filter((role) => role !== neverLent && held.includes(role))
}

function delegations(tx: Transaction) {
  return tx
    .selectFrom('delegations')
    .innerJoin('users as lender', 'lender.user_id', 'delegations.from_user')
    .innerJoin('users as deputy', 'deputy.user_id', 'delegations.to_user')
    .selectAll('delegations')
    .select(['lender.name as lender_name', 'deputy.name as deputy_name'])
}

type Row = Awaited<ReturnType<ReturnType<typeof delegations>['execute']>>[number]

function delegationOf(row: Row, now: Date): Delegation {
  return {
    delegationId: row.delegation_id,
    from: { userId: row.from_user, name: row.lender_name },
    to: { userId: row.to_user, name: row.deputy_name },
    roles: row.roles as Role[],
    fromAt: row.from_at.toISOString(),
    untilAt: row.until_at.toISOString(),
    note: row.note,
    status: statusOf(row, now),
  }
}

function statusOf({ ended_at, from_at, until_at }: Row, now: Date): Delegation['status'] {
  if (ended_at) return 'ended'
  if (until_at <= now) return 'over'
  return from_at > now ? 'coming' : 'running'
}
