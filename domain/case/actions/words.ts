import { z } from 'zod'
import { ownReference } from '../application.ts'
import type { CaseFile } from '../case-file.ts'
import { principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided } from '../context.ts'
import { invalid } from '../refusal.ts'
import { isThere } from '../threads.ts'
import { wordsAbout } from '../word-events.ts'

/** Words on a case: messages to the other side, notes and references that stay with one's own. */

const text = z.string().trim().min(1).max(8000)
const topic = z.string().trim().min(1).max(120)

export const sendMessageInput = z.strictObject({
  text,
  /** Begins a thread under this name. Left out, and without `answers` or `about`, it stands among the words without a topic. */
  topic: topic.optional(),
  /** The message that it answers, whose thread it goes on in. */
  answers: z.string().min(1).optional(),
  /** Begins a thread that belongs to a request or a transfer of the case. */
  about: wordsAbout.optional(),
  /** Files that were uploaded for it. */
  documentIds: z.array(z.string().min(1)).max(10).optional(),
})
export const addNoteInput = z.strictObject({
  text,
  topic: topic.optional(),
  /** The note that it answers. */
  answers: z.string().min(1).optional(),
  /** Colleagues of the own authority who are told of it. */
  mentions: z.array(z.string().min(1)).max(10).optional(),
})
export const setReferencesInput = z.strictObject({ references: z.array(ownReference).max(20) })

/**
 * A message crosses to the other State and is part of the record both keep; nobody changes it afterwards. Refused with a
 * fault at `answers` or `about` for what is not there, at `topic` for a second name of one thread, and at `documentIds` for
 * a file that was not uploaded for a message of this case.
 */
export function decideSendMessage(file: CaseFile, input: z.infer<typeof sendMessageInput>, context: Context): Decision {
  const { answers, about } = input
  const answered = file.messages.find(({ id }) => id === answers)
  if (answers !== undefined && !answered) return invalid('answers', 'choose_one')
  if (answered && (input.topic !== undefined || about)) return invalid(about ? 'about' : 'topic', 'thread_named')
  if (about && !isThere(file, about)) return invalid('about', 'choose_one')
  const wanted = [...new Set(input.documentIds ?? [])]
  const uploads = (context.uploads ?? []).filter(({ purpose }) => purpose === 'message')
  const files = uploads.filter(({ documentId }) => wanted.includes(documentId))
  if (files.length !== wanted.length) return invalid('documentIds', 'file_gone')
  const messageId = context.newId()
  const begins = !answered && (input.topic !== undefined || about !== undefined)
  const threadId = begins ? context.newId() : answered?.threadId
  return decided({
    stream: 'shared',
    type: 'message_sent',
    data: {
      messageId,
      by: context.actor.relation,
      ...(threadId ? { threadId } : {}),
      ...(answers ? { answers } : {}),
      ...(about ? { about } : {}),
      ...(files.length > 0 ? { files: files.map(({ documentId, digest }) => ({ documentId, digest })) } : {}),
    },
    parts: [
      {
        part: `message:${messageId}`,
        personId: principalOf(file),
        section: 'file',
        content: { text: input.text, ...(input.topic ? { topic: input.topic } : {}) },
      },
    ],
  })
}

/**
 * A note stays in the private stream of the side that wrote it; the other side never learns that it exists. That those
 * mentioned are colleagues is for the directory to say. Refused as a message is.
 */
export function decideAddNote(file: CaseFile, input: z.infer<typeof addNoteInput>, context: Context): Decision {
  const { answers } = input
  const answered = file.notes.find(({ id }) => id === answers)
  if (answers !== undefined && !answered) return invalid('answers', 'choose_one')
  if (answered && input.topic !== undefined) return invalid('topic', 'thread_named')
  const noteId = context.newId()
  const threadId = input.topic !== undefined ? context.newId() : answered?.threadId
  const mentions = [...new Set(input.mentions ?? [])]
  return decided({
    stream: context.actor.relation,
    type: 'note_added',
    data: {
      noteId,
      ...(threadId ? { threadId } : {}),
      ...(answers ? { answers } : {}),
      ...(mentions.length > 0 ? { mentions } : {}),
    },
    parts: [
      {
        part: `note:${noteId}`,
        personId: principalOf(file),
        section: 'file',
        content: { text: input.text, ...(input.topic ? { topic: input.topic } : {}) },
      },
    ],
  })
}

/** The authority's own references, private to its side. */
export function decideSetReferences(
  file: CaseFile,
  input: z.infer<typeof setReferencesInput>,
  context: Context,
): Decision {
  return decided({
    stream: context.actor.relation,
    type: 'references_set',
    data: {},
    parts: [{ part: 'references', personId: principalOf(file), section: 'file', content: input.references }],
  })
}
