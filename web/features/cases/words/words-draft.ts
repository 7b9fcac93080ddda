import type { FileView } from '../../../../contract/drafts.ts'

/** What is being written at the foot of the threads, and in each of them; all of it is kept until it is sent. */
export interface WordsDraft {
  topic: string
  text: string
  files: FileView[]
  mentions: string[]
  /** By the thread in which the answer stands: its words. */
  replies: Record<string, string>
}

export const noWords = (): WordsDraft => ({ topic: '', text: '', files: [], mentions: [], replies: {} })

/** Whether nothing is being written, neither a new message or note nor an answer. */
export function isNothing({ topic, text, files, mentions, replies }: WordsDraft): boolean {
  const written = [topic, text, ...Object.values(replies)].some((one) => one !== '')
  return !written && files.length === 0 && mentions.length === 0
}

/** The answer in one thread as it is written; what was written meanwhile in the others stays. */
export function withReply(key: string, text: string): (draft: WordsDraft) => Partial<WordsDraft> {
  return ({ replies }) => ({ replies: { ...replies, [key]: text } })
}
