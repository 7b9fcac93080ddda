import { z } from 'zod'
import type { CaseFile } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided } from '../context.ts'
import type { NewEvent } from '../events.ts'
import { invalid, refuse } from '../refusal.ts'

/** Files that were uploaded for an interview of the person: a recording, or notes on paper. */
export const interviewFiles = z.array(z.string().min(1)).max(10).default([])

export const noteInterviewInput = z.strictObject({
  interviewId: z.string(),
  text: z.string().trim().max(4000).default(''),
  documentIds: interviewFiles,
})

/**
 * What a side keeps of an interview that was held: words, a recording, a transcript. It stays in the private stream of that
 * side; the other never learns that it exists. Refused with `no_interview_held`, or with a fault at `text` where nothing is
 * kept and at `documentIds` for a file that was not uploaded for an interview of this person.
 */
export function decideNoteInterview(
  file: CaseFile,
  input: z.infer<typeof noteInterviewInput>,
  context: Context,
): Decision {
  const { interviewId, text, documentIds } = input
  const held = file.interviews.find((one) => one.interviewId === interviewId && one.state === 'held')
  if (!held) return refuse('no_interview_held', undefined, [{ path: 'interviewId', code: 'choose_one' }])
  if (text === '' && documentIds.length === 0) return invalid('text', 'needed')
  const noted = notedOf({ interviewId, personId: held.personId, text, documentIds }, context)
  return noted.ok ? decided(...noted.events) : noted
}

/** The private event that keeps words and files of an interview; none where there is nothing to keep. */
export function notedOf(
  kept: { interviewId: string; personId: string; text: string; documentIds: readonly string[] },
  { uploads = [], actor }: Context,
) {
  const { interviewId, personId, text, documentIds } = kept
  const wanted = [...new Set(documentIds)]
  const files = uploads.filter(
    (one) => one.purpose === 'interview' && one.personId === personId && wanted.includes(one.documentId),
  )
  if (files.length !== wanted.length) return invalid('documentIds', 'file_gone')
  if (text === '' && files.length === 0) return { ok: true as const, events: [] }
  const sent = files.length > 0 ? { files: files.map(({ documentId, digest }) => ({ documentId, digest })) } : {}
  const noted: NewEvent = {
    ...{ stream: actor.relation, type: 'interview_noted', personId, data: { interviewId, personId, ...sent } },
    parts: text ? [{ part: `interview_notes:${interviewId}`, personId, section: 'file', content: { text } }] : [],
  }
  return { ok: true as const, events: [noted] }
}
