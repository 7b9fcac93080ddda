/**
 * What happened in a practice case, told as data. Days are counted back from the day of seeding; every step is taken
 * through the same commands an official gives, dated to its day.
 */

export type StepName =
  | 'ask'
  | 'answer'
  | 'ask_further'
  | 'ask_again'
  | 'remind_register'
  | 'recall'
  | 'pass_on'
  | 'answer_none'
  | 'answer_apart'
  | 'answer_shown'
  | 'propose'
  | 'propose_refusal'
  | 'propose_established'
  | 'propose_unestablished'
  | 'claim'
  | 'reconsider'
  | 'return'
  | 'approve'
  | 'silence'
  | 'extend'
  | 'request_document'
  | 'acknowledge'
  | 'issue'
  | 'notify'
  | 'arrive'
  | 'fail'
  | 'stop'
  | 'withdraw'
  | 'message'
  | 'reply_message'
  | 'note'
  | 'write'
  | 'write_back'
  | 'write_again'
  | 'inquire'
  | 'inform'

/** A step, how many days ago, and for `notify` in how many days the flight lands, for `extend` how many days more. */
export type Step = readonly [StepName, number, number?]

export interface Story {
  from: string
  to: string
  /** Submitted so many days ago; drafts have none. */
  submitted: number
  /** As the agreement between the two States names it; its usual one where it is left out. */
  procedure?: string
  /** The unit that drafted it, where it is not the usual one of the State. */
  unit?: string
  spouse?: boolean
  children?: number
  passport?: 'valid' | 'expired' | 'none'
  identityCard?: 'valid' | 'none'
  /** Stories with the same word here are about the same person, whom two States write in different ways. */
  known?: string
  /** As older papers spell the names, and without a passport: the person lost it. */
  spelt?: 'cyrillic'
  /** Nothing but what the person states: no paper, no number, no parents. */
  papers?: 'none'
  /** Under which name the application was made, where the papers of the person show another. */
  claimed?: { familyName: string; givenNames: string; familyNameOwnScript: string; givenNamesOwnScript: string }
  /** Whether section D says something. */
  health?: boolean
  steps: readonly Step[]
}

export type Path = readonly Step[]

export const examined = (day: number): Path => [
  ['ask', day],
  ['answer', day - 1],
]
export const accepted = (day: number): Path => [...examined(day), ['propose', day - 2], ['approve', day - 3]]
export const ready = (day: number): Path => [...accepted(day), ['request_document', day - 4], ['issue', day - 5]]

/** As told, in the order in which the cases were submitted. */
export function inOrder(stories: readonly Story[]): readonly Story[] {
  return stories.toSorted((a, b) => b.submitted - a.submitted)
}
