import { z } from 'zod'
import { localized } from '../domain/agreement/form.ts'
import { authorityKinds, roles } from '../domain/agreement/vocabulary.ts'
import { language } from './language.ts'

/**
 * Administration of one's own State: authorities, officials, delegation, duty, machines. Nothing here opens a case. A State
 * that has no administrator yet is opened by the operator of the installation; from then on its own administrators alone
 * manage it.
 */

const moment = z.iso.datetime()
/** The database knows no year 0, and no roster reaches back further than this. */
const day = z.iso.date().refine((text) => text >= '2000')
const shortName = localized.refine((name) => Object.values(name).every((text) => text.length <= 200))
/** In a query, where nothing else looks at the characters. */
const namedAuthority = z.string().regex(/^[a-z0-9-]{1,60}$/)
const page = { next: z.string().nullable().describe('Cursor of the next page') }

export const authorityInput = z.strictObject({
  name: shortName,
  place: z.string().trim().min(1).max(100),
  timeZone: z.string().min(1).max(60),
  parentId: z.string().nullable(),
  accreditedTo: z.array(z.string().regex(/^[A-Z]{2}$/)).max(200),
  crossingPoints: z
    .array(z.strictObject({ code: z.string().trim().min(1).max(20), name: z.string().trim().min(1).max(100) }))
    .max(100),
  registers: z.array(z.strictObject({ code: z.string().regex(/^[a-z0-9-]{2,40}$/), name: shortName })).max(100),
})
export const newAuthority = authorityInput.extend({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  state: z.string().regex(/^[A-Z]{2}$/),
  kind: z.enum(authorityKinds),
})
export type NewAuthority = z.infer<typeof newAuthority>

export const administeredAuthority = newAuthority.extend({ officials: z.number().int() })
export const administeredAuthorities = z.object({
  items: z.array(administeredAuthority),
  /** States this administrator manages; the operator also those that have no administrator of their own yet. */
  states: z.array(z.string()),
  mayOpenStates: z.boolean(),
})
export type AdministeredAuthorities = z.infer<typeof administeredAuthorities>

export const newUser = z.strictObject({
  email: z.email().max(200),
  name: z.string().trim().min(1).max(200),
  authorityId: z.string(),
  roles: z.array(z.enum(roles)).min(1),
  language,
})
export const userChange = newUser.pick({ name: true, roles: true, language: true })

export const administeredUser = z.object({
  userId: z.uuid(),
  email: z.string(),
  name: z.string(),
  authorityId: z.string(),
  roles: z.array(z.enum(roles)),
  language,
  status: z.enum(['invited', 'active', 'disabled']),
  secondFactor: z.boolean(),
  lastSignInAt: moment.nullable(),
})
export type AdministeredUser = z.infer<typeof administeredUser>
export const userQuery = z.object({
  authority: namedAuthority.optional(),
  name: z
    .string()
    .max(100)
    .refine((text) => !text.includes('\0'))
    .optional(),
  cursor: z.string().optional(),
})
export const userList = z.object({ items: z.array(administeredUser), ...page })

/** A one-time link: shown once to the administrator, and mailed where a mail server is set. */
export const invitationLink = z.object({ userId: z.uuid(), link: z.string(), expiresAt: moment, mailed: z.boolean() })
export type InvitationLink = z.infer<typeof invitationLink>

export const newDelegation = z.strictObject({
  fromUser: z.uuid(),
  toUser: z.uuid(),
  roles: z.array(z.enum(roles)).min(1),
  fromAt: moment,
  untilAt: moment,
  note: z.string().trim().max(500),
})
/** Without an authority the own one; administrators may name any that they manage. */
export const delegationQuery = z.object({ authority: namedAuthority.optional(), cursor: z.string().optional() })
export const delegation = z.object({
  delegationId: z.uuid(),
  from: z.object({ userId: z.uuid(), name: z.string() }),
  to: z.object({ userId: z.uuid(), name: z.string() }),
  roles: z.array(z.enum(roles)),
  fromAt: moment,
  untilAt: moment,
  note: z.string(),
  status: z.enum(['coming', 'running', 'over', 'ended']),
})
export const delegationList = z.object({
  items: z.array(delegation),
  /** The officials of the authority, oneself among them, each with the roles held in their own right that can be lent. */
  colleagues: z.array(z.object({ userId: z.uuid(), name: z.string(), roles: z.array(z.enum(roles)) })),
  ...page,
})
export type DelegationList = z.infer<typeof delegationList>

export const dutyEntry = z.object({
  dutyId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  kind: z.enum(['duty', 'absence']),
})
export const newDutyEntry = z.strictObject({
  userId: z.uuid(),
  firstDay: day,
  lastDay: day,
  kind: z.enum(['duty', 'absence']),
})
export const dutyQuery = z.object({ authority: namedAuthority, from: day, until: day })
export const dutyRoster = z.object({
  items: z.array(dutyEntry),
  officials: z.array(z.object({ userId: z.uuid(), name: z.string() })),
  /** Days in the span that the State's calendar calls working days. */
  workingDays: z.array(z.iso.date()),
})
export type DutyRoster = z.infer<typeof dutyRoster>

export const newIdentityProvider = z.strictObject({
  authorityId: z.string(),
  name: shortName,
  issuer: z.url().max(500),
  clientId: z.string().trim().min(1).max(200),
  clientSecret: z.string().min(1).max(500),
})
/** Without a secret the one that is kept stays. */
export const identityProviderChange = newIdentityProvider
  .omit({ authorityId: true, clientSecret: true })
  .extend({ clientSecret: newIdentityProvider.shape.clientSecret.optional() })
export const identityProviders = z.array(
  newIdentityProvider.omit({ clientSecret: true }).extend({
    providerId: z.uuid(),
    redirectUri: z.string(),
    disabledAt: moment.nullable(),
  }),
)

export const newMachineClient = z.strictObject({
  clientId: z.string().regex(/^[a-z0-9-]{3,40}$/),
  name: z.string().trim().min(1).max(100),
  authorityId: z.string(),
  roles: z.array(z.enum(roles)).min(1),
  actsFor: z.array(z.uuid()).max(50),
})
export const machineClient = newMachineClient.extend({
  userId: z.uuid(),
  createdAt: moment,
  lastUsedAt: moment.nullable(),
  disabledAt: moment.nullable(),
})
export const machineClients = z.array(machineClient)
/** The secret is shown once. */
export const machineSecret = z.object({ clientId: z.string(), secret: z.string() })

export const newWebhook = z.strictObject({
  authorityId: z.string(),
  url: z.url().max(500),
  topics: z.array(z.string().max(60)).max(50),
})
export const webhook = newWebhook.extend({
  webhookId: z.uuid(),
  createdAt: moment,
  disabledAt: moment.nullable(),
  waiting: z.number().int().describe('Messages not delivered yet'),
  lastDeliveredAt: moment.nullable(),
  lastOutcome: z.string().nullable(),
})
export const webhooks = z.array(webhook)
export const webhookSecret = z.object({ webhookId: z.uuid(), secret: z.string() })

/** What connected systems have not been told yet, and the webhooks that cannot be reached at the moment. */
export const outboxState = z.object({
  waiting: z.number().int(),
  oldestAt: moment.nullable(),
  failing: z.array(
    z.object({
      webhookId: z.uuid(),
      authorityId: z.string(),
      url: z.string(),
      waiting: z.number().int(),
      oldestAt: moment,
      attempts: z.number().int(),
      nextAttemptAt: moment.nullable(),
      lastOutcome: z.string().nullable(),
    }),
  ),
})
export type OutboxState = z.infer<typeof outboxState>

/** Installed versions of agreement packs; `current` are those under which applications are submitted now. */
export const installedPacks = z.array(
  z.object({
    agreementId: z.string(),
    title: localized,
    version: z.string(),
    digest: z.string(),
    installedAt: moment,
    current: z.boolean(),
  }),
)
