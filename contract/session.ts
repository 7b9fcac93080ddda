import { z } from 'zod'
import { localized } from '../domain/agreement/form.ts'
import { authorityKinds, roles } from '../domain/agreement/vocabulary.ts'
import { language } from './language.ts'

export const signIn = z.strictObject({ email: z.string().min(1).max(200), password: z.string().min(1).max(200) })
export type SignIn = z.infer<typeof signIn>

export const session = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  authority: z.object({
    id: z.string(),
    name: localized,
    state: z.string(),
    kind: z.enum(authorityKinds),
    timeZone: z.string(),
  }),
  roles: z.array(z.enum(roles)),
  installation: z.object({
    name: z.string(),
    practice: z.boolean(),
    laboratory: z
      .enum(['participant', 'facilitator'])
      .nullable()
      .describe('As whom the official takes part in a data laboratory; null in every other installation'),
  }),
  language,
  stage: z
    .enum(['full', 'second_factor', 'enrol'])
    .describe('Until it is `full`, only what completes the sign-in can be reached'),
  secondFactor: z.object({
    obligatory: z.boolean().describe('Whether one of the roles asks for it in this installation'),
    totp: z.boolean(),
    passkeys: z.number().int(),
  }),
  tour: z
    .enum(['taken', 'declined'])
    .nullable()
    .describe('What was answered to the offer of being shown around; null while it stands'),
  wordsKey: z.string().describe('Seals in the browser what was typed and not sent yet; empty until `stage` is `full`'),
  provedUntil: z.iso.datetime().describe('Until then legal acts ask for no new proof'),
})
export type Session = z.infer<typeof session>

/** The answer to the offer of being shown around, kept for the official wherever they sign in. */
export const tourAnswer = z.strictObject({ answer: z.enum(['taken', 'declined']) })
export type TourAnswer = z.infer<typeof tourAnswer>['answer']

/** A code of the authenticator app (six digits) or a backup code. */
export const secondFactor = z.strictObject({ code: z.string().trim().min(6).max(40) })

/** Shows again who acts: the password, or a code where a second factor is set up. A passkey has routes of its own. */
export const proof = z.strictObject({
  password: z.string().min(1).max(200).optional(),
  code: z.string().max(40).optional(),
})

/** What the browser's own passkey interface is given (WebAuthn), and what it gave back; both are passed on untouched. */
export const passkeyQuestion = z.object({ challengeId: z.uuid(), options: z.record(z.string(), z.unknown()) })
export const passkeyAnswer = z.strictObject({ challengeId: z.uuid(), response: z.record(z.string(), z.unknown()) })
export const newPasskey = passkeyAnswer.extend({ name: z.string().trim().min(1).max(60) })

/** How an official's own account is protected, and where it is signed in. */
export const security = z.object({
  hasPassword: z.boolean(),
  totp: z.object({ confirmedAt: z.iso.datetime() }).nullable(),
  backupCodesLeft: z.number().int(),
  passkeys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.iso.datetime(),
      lastUsedAt: z.iso.datetime().nullable(),
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      client: z.string().describe('Browser and system in a few words'),
      method: z.enum(['password', 'passkey', 'provider']),
      createdAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
      current: z.boolean(),
    }),
  ),
})
export type Security = z.infer<typeof security>

/** The secret of an authenticator app, shown once: as text, as an address for the app, and as a picture (SVG). */
export const totpSetup = z.object({ secret: z.string(), uri: z.string(), qr: z.string() })
export const backupCodes = z.object({ codes: z.array(z.string()) })
export const newPassword = z.strictObject({ current: z.string().max(200), next: z.string().max(200) })

/** The one-time link of an invitation or of a reset; the token stands in the body, never in an address. */
export const invitationToken = z.strictObject({ token: z.string().min(20).max(200) })
export const invitation = z.object({
  purpose: z.enum(['invitation', 'reset']),
  name: z.string(),
  email: z.string(),
  authority: localized,
  expiresAt: z.iso.datetime(),
})
export type Invitation = z.infer<typeof invitation>
export const acceptInvitation = invitationToken.extend({
  password: z.string().max(200),
  language,
})

/** Authorities whose officials sign in through a provider of their own (OpenID Connect). */
export const signInProviders = z.array(z.object({ id: z.uuid(), name: localized }))

export const practiceAccounts = z.array(
  z.object({
    email: z.string(),
    name: z.string(),
    password: z.string(),
    authority: localized,
    state: z.string(),
    roles: z.array(z.enum(roles)),
    task: localized,
    featured: z.boolean(),
  }),
)
export type PracticeAccounts = z.infer<typeof practiceAccounts>

export const authorities = z.array(
  z.object({
    id: z.string(),
    state: z.string(),
    kind: z.enum(authorityKinds),
    name: localized,
    place: z.string(),
    timeZone: z.string(),
    parentId: z.string().nullable(),
    accreditedTo: z.array(z.string()),
    crossingPoints: z.array(z.object({ code: z.string(), name: z.string() })),
    registers: z.array(z.object({ code: z.string(), name: localized })),
  }),
)
export type Authorities = z.infer<typeof authorities>
