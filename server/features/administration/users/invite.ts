import type { z } from 'zod'
import type { InvitationLink, newUser } from '../../../../contract/administration.ts'
import type { Language } from '../../../../contract/i18n.ts'
import type { Transaction } from '../../../platform/database/transaction.ts'
import type { Official } from '../../../platform/http/actor.ts'
import { problem } from '../../../platform/http/problems.ts'
import { mailInvitation } from '../../../platform/mail/invitation.ts'
import type { Services } from '../../../platform/services.ts'
import { writeAudit } from '../../cases/audit.ts'
import { type NewInvitation, newInvitation } from '../../session/invitations/new-invitation.ts'
import { administer } from '../administer.ts'
import { administeredPlace } from '../standing.ts'
import { invitationAddress } from './invitation-address.ts'
import { managedUser } from './managed.ts'
import { refuseRoles } from './roles.ts'

interface Made extends NewInvitation {
  userId: string
  email: string
  name: string
  language: Language
  purpose: 'invitation' | 'reset'
}

/** Makes an account without a password and a link to choose one. @throws ProblemError 404, 422 */
export async function inviteUser(
  services: Services,
  official: Official,
  input: z.infer<typeof newUser>,
  origin: string,
): Promise<InvitationLink> {
  const made = await administer(services, official, async (tx): Promise<Made> => {
    const place = await administeredPlace(tx, official, input.authorityId)
    refuseRoles(place, input.roles)
    const userId = await insertUser(tx, services, input)
    const details = { userId, authorityId: place.id, roles: input.roles }
    await writeAudit(tx, services, official, 'user_invited', null, services.clock().toISOString(), details)
    const { email, name, language } = input
    const invitation = await newInvitation(tx, services, userId, 'invitation', official.userId)
    return { userId, email, name, language, purpose: 'invitation', ...invitation }
  })
  return handOut(services, made, origin)
}

/** A new link: to choose the first password, or another one. Earlier links are void. @throws ProblemError 404, 409 */
export async function inviteAgain(
  services: Services,
  official: Official,
  userId: string,
  origin: string,
): Promise<InvitationLink> {
  const made = await administer(services, official, async (tx): Promise<Made> => {
    const { email, name, language, disabled, hasPassword } = await managedUser(tx, official, userId)
    if (disabled) throw problem(409, 'account_closed')
    const purpose = hasPassword ? 'reset' : 'invitation'
    return {
      userId,
      email,
      name,
      language,
      purpose,
      ...(await newInvitation(tx, services, userId, purpose, official.userId)),
    }
  })
  return handOut(services, made, origin)
}

async function insertUser(tx: Transaction, services: Services, input: z.infer<typeof newUser>): Promise<string> {
  const inserted = await tx
    .insertInto('users')
    .values({
      user_id: services.newId(),
      authority_id: input.authorityId,
      email: input.email,
      name: input.name,
      roles: [...new Set(input.roles)],
      language: input.language,
      created_at: services.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('user_id')
    .executeTakeFirst()
  if (!inserted) throw problem(422, 'invalid', { fields: [{ path: 'email', code: 'email_taken' }] })
  return inserted.user_id
}

/** Mailed only after the commit: a mail server that is slow holds no lock, and one that is away undoes nothing. */
async function handOut(services: Services, made: Made, origin: string): Promise<InvitationLink> {
  const { userId, email, name, language, purpose } = made
  const link = invitationAddress(services.config, origin, made.token)
  const expiresAt = made.expiresAt.toISOString()
  const mailed = await mailInvitation(services.config, { to: email, name, language, purpose, link, expiresAt })
  return { userId, link, expiresAt, mailed }
}
