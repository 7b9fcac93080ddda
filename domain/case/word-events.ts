import { z } from 'zod'
import { relations } from '../agreement/vocabulary.ts'

/**
 * Messages and notes. Which thread they stand in, what they answer and what they belong to are identifiers; topic and text
 * are payload. Those written before there were threads have none of it and stand among the words without a topic.
 */

const id = z.string().min(1)

/** What of a case a thread belongs to. */
export const wordsAbout = z.strictObject({ kind: z.enum(['information_request', 'transfer', 'interview']), id })
export type WordsAbout = z.infer<typeof wordsAbout>

const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const wordEvents = {
  message_sent: z.strictObject({
    messageId: id,
    /** The side that wrote it; the oldest do not say. */
    by: z.enum(relations).optional(),
    threadId: id.optional(),
    answers: id.optional(),
    about: wordsAbout.optional(),
    files: z.array(z.strictObject({ documentId: id, digest })).optional(),
  }),
  note_added: z.strictObject({
    noteId: id,
    threadId: id.optional(),
    answers: id.optional(),
    /** Accounts of colleagues who are told of it. */
    mentions: z.array(id).optional(),
  }),
} as const
