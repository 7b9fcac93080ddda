import { sql } from 'kysely'
import { z } from 'zod'
import type { Language } from '../../../contract/i18n.ts'
import { openingRole } from '../../../domain/access/administration.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { installAuthorities } from '../authorities/install.ts'
import { writeAudit } from '../cases/audit.ts'
import { type NewInvitation, newInvitation } from '../session/invitations/new-invitation.ts'
import { administrationLock } from './administer.ts'

export interface FirstAdministrator {
  /** Whose operator runs the installation. */
  state: string
  authorityName: string
  place: string
  email: string
  name: string
  language: Language
}

export interface Present {
  authorities: number
  users: number
}

export type SetUp =
  | ({ kind: 'done'; authorityId: string; email: string } & NewInvitation)
  | ({ kind: 'present' } & Present)
  | { kind: 'fault'; code: 'unknown_state' | 'wrong_email'; value: string }

/** What a command at the machine stands for in the audit. */
const atTheMachine = { userId: 'operator', authority: { id: '', state: '' }, roles: [] }

/** What an installation holds already. */
export async function whatIsThere(services: Services): Promise<Present> {
  return withSystem(services.pools.system, count)
}

/**
 * The first step of a real installation: the operator's authority, its administrator, and a one-time link for that person.
 * Whoever comes second changes nothing.
 */
export async function setUp(services: Services, first: FirstAdministrator): Promise<SetUp> {
  const calendar = services.calendars[first.state]
  if (!calendar) return { kind: 'fault', code: 'unknown_state', value: first.state }
  if (!z.email().max(200).safeParse(first.email).success) {
    return { kind: 'fault', code: 'wrong_email', value: first.email }
  }
  return withSystem(services.pools.system, async (tx): Promise<SetUp> => {
    await sql`select pg_advisory_xact_lock(${administrationLock})`.execute(tx)
    const present = await count(tx)
    if (present.users > 0) return { kind: 'present', ...present }
    const authorityId = `${first.state.toLowerCase()}-operator`
    const { authorityName: name, place, state } = first
    await installAuthorities(tx, [
      {
        ...{ id: authorityId, state, kind: 'operator', name: { en: name, az: name }, place },
        ...{ timeZone: calendar.timeZone, parentId: null, accreditedTo: [], crossingPoints: [], registers: [] },
      },
    ])
    const userId = services.newId()
    await tx
      .insertInto('users')
      .values({
        user_id: userId,
        authority_id: authorityId,
        email: first.email,
        name: first.name,
        roles: [openingRole],
        language: first.language,
        created_at: services.clock(),
      })
      .execute()
    const acting = { ...atTheMachine, authority: { id: authorityId, state } }
    await writeAudit(tx, services, acting, 'installation_set_up', null, services.clock().toISOString(), { userId })
    const invitation = await newInvitation(tx, services, userId, 'invitation', atTheMachine.userId)
    return { kind: 'done', authorityId, email: first.email, ...invitation }
  })
}

export type Link = ({ kind: 'made' } & NewInvitation) | { kind: 'unknown_email' | 'account_closed' }

/** A new one-time link for an account, when the first was lost or the password forgotten; earlier ones are void. */
export async function linkFor(services: Services, email: string): Promise<Link> {
  return withSystem(services.pools.system, async (tx): Promise<Link> => {
    const user = await tx
      .selectFrom('users')
      .select(['user_id', 'password_hash', 'disabled_at'])
      .where((eb) => eb(eb.fn('lower', ['email']), '=', email.trim().toLowerCase()))
      .where('account_kind', '=', 'person')
      .executeTakeFirst()
    if (!user) return { kind: 'unknown_email' }
    if (user.disabled_at) return { kind: 'account_closed' }
    const purpose = user.password_hash === null ? 'invitation' : 'reset'
    return { kind: 'made', ...(await newInvitation(tx, services, user.user_id, purpose, atTheMachine.userId)) }
  })
}

async function count(tx: Transaction): Promise<Present> {
  const rows = async (table: 'authorities' | 'users') => {
    const { n } = await tx
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return n
  }
  return { authorities: await rows('authorities'), users: await rows('users') }
}
