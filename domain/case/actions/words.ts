import { z } from 'zod'
import { ownReference } from '../application.ts'
import type { CaseFile } from '../case-file.ts'
import { principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided } from '../context.ts'

/** Words on a case: messages to the other side, notes and references that stay with one's own. */

const text = z.string().trim().min(1).max(8000)

export const sendMessageInput = z.strictObject({ text })
export const addNoteInput = z.strictObject({ text })
export const setReferencesInput = z.strictObject({ references: z.array(ownReference).max(20) })

/** A message crosses to the other State and is part of the record both keep. */
export function decideSendMessage(file: CaseFile, input: z.infer<typeof sendMessageInput>, context: Context): Decision {
  const messageId = context.newId()
  return decided({
    stream: 'shared',
    type: 'message_sent',
    data: { messageId },
    parts: [
      { part: `message:${messageId}`, personId: principalOf(file), section: 'file', content: { text: input.text } },
    ],
  })
}

/** A note stays in the private stream of the side that wrote it; the other side never learns that it exists. */
export function decideAddNote(file: CaseFile, input: z.infer<typeof addNoteInput>, context: Context): Decision {
  const noteId = context.newId()
  return decided({
    stream: context.actor.relation,
    type: 'note_added',
    data: { noteId },
    parts: [{ part: `note:${noteId}`, personId: principalOf(file), section: 'file', content: { text: input.text } }],
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
