import { accepted, examined, inOrder, type Path, ready, type Story } from '../stories.ts'

function story(from: string, submitted: number, steps: Path, more: Partial<Story> = {}): Story {
  return { from, to: 'LK', submitted, steps, ...more }
}

export const sriLankaStories = inOrder([
  story('DE', 2, []),
  story('NL', 11, [
    ['ask', 9],
    ['message', 7],
    ['reply_message', 5],
  ]),
  story('DE', 16, examined(12)),
  // Asked for a document: acknowledged in time, and so long ago without a word that the other document will do.
  story('DE', 30, [...accepted(24), ['request_document', 12], ['acknowledge', 10]]),
  story('DE', 62, [...accepted(56), ['request_document', 36], ['silence', 2]]),
  story('FR', 33, [...examined(28), ['propose_refusal', 22], ['approve', 21]]),
  story('DE', 27, [...ready(21), ['notify', 5, 3]], { passport: 'expired' }),
])
