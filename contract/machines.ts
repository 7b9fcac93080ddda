import { z } from 'zod'
import { streams } from '../domain/agreement/vocabulary.ts'

/** What a machine client sends to the token endpoint, form-encoded (RFC 6749 §4.4.2). */
export const tokenRequest = z.object({
  grant_type: z.string().max(100),
  client_id: z.string().max(100).optional(),
  client_secret: z.string().max(200).optional(),
})

export const tokenAnswer = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number().int().describe('Seconds'),
})

export const tokenError = z.object({ error: z.string().describe('A code of RFC 6749 §5.2') })

/** One message of the feed: what happened on a case, by identifiers and codes; the case itself is asked for. */
export const feedItem = z.object({
  id: z.uuid().describe('The same in the feed and in every delivery of a webhook'),
  at: z.iso.datetime(),
  topic: z.string().describe('`case.` and the type of the event'),
  caseId: z.uuid(),
  reference: z.string(),
  stream: z.enum(streams).describe('`shared`, but for a case that came over from another unit of the own State'),
  seq: z.number().int().describe('Place of the event in that stream of the case'),
})
export type FeedItem = z.infer<typeof feedItem>

export const feedQuery = z.object({
  cursor: z
    .string()
    .max(200)
    .optional()
    .describe('As the last answer gave it; without one the feed begins at its beginning'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const feed = z.object({
  items: z.array(feedItem),
  next: z
    .string()
    .nullable()
    .describe('Behind the last item; ask again with it, at once when the page was full, otherwise later'),
})

/** The body of a webhook (Standard Webhooks): the same as the item of the feed, without the reference. */
export const webhookBody = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({ caseId: z.uuid().nullable(), stream: z.string().nullable(), seq: z.number().int().nullable() }),
})
export type WebhookBody = z.infer<typeof webhookBody>

/** What came of a test: a status, or a code such as `unreachable`. */
export const webhookTest = z.object({ delivered: z.boolean(), outcome: z.string() })
