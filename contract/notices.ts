import { z } from 'zod'
import type { AuthorityKind } from '../domain/agreement/vocabulary.ts'
import { type NoticeKind, noticeChannels, noticeKinds, noticeRules } from '../domain/notices/kinds.ts'
import { mostUnread } from './most-unread.ts'
import { rulesNamed } from './rules-named.ts'

/** What an official was told of. Codes, identifiers and the reference: never a name, never a word of the case. */
export const notice = z.object({
  noticeId: z.uuid(),
  at: z.iso.datetime(),
  kind: z.enum(noticeKinds),
  caseId: z.uuid(),
  reference: z.string().describe('Empty for a draft, which has none yet, and where it speaks of rules'),
  otherState: z.string(),
  authority: z.string().nullable().describe('Which authority brought it about; null: the agreement itself'),
  subject: z
    .string()
    .nullable()
    .describe('The request, transfer, proposal or message it speaks of; the agreement and the two States of rules'),
  legal: z.boolean(),
  readAt: z.iso.datetime().nullable(),
  settled: z
    .object({
      at: z.iso.datetime(),
      by: z.string().nullable().describe('Name of a colleague of the own authority'),
      authority: z.string().nullable(),
    })
    .nullable()
    .describe('Somebody has done what it asks for'),
  mail: z
    .enum(['none', 'waiting', 'sent', 'practice', 'failed'])
    .describe('`practice`: in real work a mail would have been sent; `failed`: none could be sent'),
})
export type Notice = z.infer<typeof notice>

export const noticePage = z.object({
  unread: z
    .number()
    .int()
    .describe(`Not read and not dealt with; ${mostUnread + 1} says that there are more`),
  items: z.array(notice),
  next: z.string().nullable(),
})
export type NoticePage = z.infer<typeof noticePage>

export const noticeQuery = z.object({
  show: z.enum(['all', 'unread', 'legal']).default('all'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
})

/** One notice, all of a case, or all up to the one that stood first when the official looked. */
export const noticesRead = z.strictObject({
  noticeId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  upTo: z.uuid().optional().describe('This notice and all before it'),
})

export const unreadCount = z.object({ unread: z.number().int() })

const channel = z.enum(noticeChannels)
export const noticeChoices = z.object({
  digest: z.boolean().describe('Whether the daily digest is mailed on duty days'),
  items: z.array(
    z.object({
      kind: z.enum(noticeKinds),
      legal: z.boolean().describe('Cannot be switched off'),
      channel,
      usual: channel.describe('What holds for these roles when nothing was chosen'),
    }),
  ),
  mail: z.enum(['sent', 'practice', 'no_server']).describe('Whether this installation sends mail at all'),
  timeZone: z.string(),
})
export type NoticeChoices = z.infer<typeof noticeChoices>

export const newNoticeChoices = z.strictObject({
  digest: z.boolean().optional(),
  channels: z.partialRecord(z.enum(noticeKinds), channel).default({}),
})

/** Where a notice leads, as a path of the website. @param at the kind of the official's authority */
export function noticePath(
  { kind, caseId, subject }: { kind: NoticeKind; caseId: string; subject: string | null },
  at: AuthorityKind,
): string {
  if (noticeRules[kind].place === 'rules') return rulesPath(subject)
  if (at === 'register') return subject ? `/verifications/${subject}` : '/verifications'
  if (at === 'border') return '/arrivals'
  if (noticeRules[kind].place === 'draft') return `/applications/${caseId}`
  return `/cases/${caseId}#${noticeRules[kind].place}`
}

function rulesPath(subject: string | null): string {
  const { agreementId, requesting, requested } = rulesNamed(subject)
  return `/agreements/${agreementId}/rules?requesting=${requesting}&requested=${requested}`
}
