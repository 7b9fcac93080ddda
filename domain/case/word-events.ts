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

/** A file that went to the other State with words: what it is, and the SHA-256 of its bytes in hexadecimal. */
export const sentFile = z.strictObject({ documentId: id, digest: z.string().regex(/^[0-9a-f]{64}$/) })
export type SentFile = z.infer<typeof sentFile>

export const wordEvents = {
  message_sent: z.strictObject({
    messageId: id,
    /** The side that wrote it; the oldest do not say. */
    by: z.enum(relations).optional(),
    threadId: id.optional(),
    answers: id.optional(),
    about: wordsAbout.optional(),
    files: z.array(sentFile).optional(),
  }),
  note_added: z.strictObject({
    noteId: id,
    threadId: id.optional(),
    answers: id.optional(),
    /** Accounts of colleagues who are told of it. */
    mentions: z.array(id).optional(),
  }),
} as const
