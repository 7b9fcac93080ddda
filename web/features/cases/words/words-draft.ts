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
