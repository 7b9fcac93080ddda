import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '../../../contract/i18n.ts'
import { roles as allRoles, type Role } from '../../../domain/agreement/vocabulary.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { effectiveRoles } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { audit } from './audit.ts'
import { type NewInvitation, newInvitation } from './invitations/new-invitation.ts'
import { hashPassword } from './password.ts'

/** What cannot be done with an account; the message is a sentence for the person who asked. */
export class AccountFault extends Error {
  override readonly name = 'AccountFault'
  readonly code:
    | 'unknown_authority'
    | 'unknown_role'
    | 'role_without_meaning'
    | 'email_taken'
    | 'wrong_email'
    | 'unknown_email'
  readonly values: Readonly<Record<string, string>>
  constructor(code: AccountFault['code'], values: AccountFault['values']) {
    super(code)
    this.code = code
    this.values = values
  }
}

export interface NewAccount {
  email: string
  name: string
  authorityId: string
  roles: readonly string[]
  language?: Language
}

/** Makes an account with a generated password, which is returned once and kept nowhere. @throws AccountFault */
export async function addAccount(services: Services, account: NewAccount): Promise<{ password: string }> {
  const password = generatedPassword()
  const passwordHash = await hashPassword(password)
  await withSystem(services.pools.system, (tx) => insertAccount(tx, services, account, passwordHash))
  return { password }
}

/** Makes an account without a password and the one-time link with which its person sets one. @throws AccountFault */
export async function inviteAccount(services: Services, account: NewAccount): Promise<NewInvitation> {
  return withSystem(services.pools.system, async (tx) => {
    const userId = await insertAccount(tx, services, account, null)
    return newInvitation(tx, services, userId, 'invitation', 'operator')
  })
}

async function insertAccount(
  tx: Transaction,
  services: Services,
  account: NewAccount,
  passwordHash: string | null,
): Promise<string> {
  const email = account.email.trim()
  if (!z.email().safeParse(email).success) throw new AccountFault('wrong_email', { email })
  const roles = account.roles.map(knownRole)
  const { authorityId } = account
  const authority = await tx
    .selectFrom('authorities')
    .select('kind')
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  if (!authority) throw new AccountFault('unknown_authority', { authority: authorityId })
  const meant = effectiveRoles(authority.kind as Parameters<typeof effectiveRoles>[0], roles)
  const meaningless = roles.find((role) => !meant.includes(role))
  if (meaningless) throw new AccountFault('role_without_meaning', { role: meaningless, authority: authorityId })
  const inserted = await tx
    .insertInto('users')
    .values({
      user_id: services.newId(),
      authority_id: authorityId,
      email,
      name: account.name.trim(),
      roles: [...roles],
      password_hash: passwordHash,
      language: account.language ?? 'en',
      created_at: services.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_id')
    .executeTakeFirst()
  if (!inserted) throw new AccountFault('email_taken', { email })
  await audit(tx, services, { actorId: 'operator', authorityId, act: 'account_added', userId: inserted.user_id })
  return inserted.user_id
}

/** Closes an account and ends its sessions at once. @throws AccountFault */
export async function disableAccount(services: Services, email: string): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    const disabled = await tx
      .updateTable('users')
      .set((eb) => ({ disabled_at: eb.fn.coalesce('disabled_at', eb.val(services.clock())) }))
      .where((eb) => eb(eb.fn('lower', ['email']), '=', email.trim().toLowerCase()))
      .returning(['user_id', 'authority_id'])
      .executeTakeFirst()
    if (!disabled) throw new AccountFault('unknown_email', { email })
    const { user_id: userId, authority_id: authorityId } = disabled
    await audit(tx, services, { actorId: 'operator', authorityId, act: 'account_disabled', userId })
    await tx.deleteFrom('sessions').where('user_id', '=', userId).execute()
  })
}

function knownRole(role: string): Role {
  const found = allRoles.find((one) => one === role)
  if (!found) throw new AccountFault('unknown_role', { role, roles: allRoles.join(', ') })
  return found
}

/** 20 letters and digits without look-alikes, in groups: about 98 bits, easy to read out once. */
function generatedPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
