import { useNavigate } from '@tanstack/react-router'
import { threadsOf } from '../../../../contract/threads.ts'
import { type Change, useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import type { WordsAction } from './composer.tsx'
import { isNothing, noWords, type WordsDraft, withReply } from './words-draft.ts'

/** The messages or the notes of a case: their threads, and what is being written in them, kept until it is sent. */
export function useWords(action: WordsAction, alone: boolean) {
  const { view } = useCase()
  const navigate = useNavigate()
  const [draft, change] = useKept(action, noWords, isNothing)
  const threads = threadsOf(view.timeline, action === 'send_message' ? 'message_sent' : 'note_added')

  /** What was sent is written no more; a page of its own has then done what it was for. */
  const sent = async (part: Change<WordsDraft>) => {
    change(part)
    if (alone) await navigate({ to: '/cases/$caseId', params: { caseId: view.caseId } })
  }
  const reply = (key: string, text: string) => change(withReply(key, text))
  return { action, threads, draft, change, reply, sent, may: view.possible.includes(action) }
}
export type Words = ReturnType<typeof useWords>
