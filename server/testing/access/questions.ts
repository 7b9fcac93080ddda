import type { Question } from './question.ts'
import { administration } from './questions/administration.ts'
import { agreements } from './questions/agreements.ts'
import { cases } from './questions/cases.ts'
import { desk } from './questions/desk.ts'
import { drafts } from './questions/drafts.ts'
import { exports } from './questions/exports.ts'
import { interviews } from './questions/interviews.ts'
import { laboratory } from './questions/laboratory.ts'
import { session } from './questions/session.ts'
import { statistics } from './questions/statistics.ts'
import { team } from './questions/team.ts'

/** How each route is asked about, and by whom it is for. A route that is not here fails the matrix. */
export const questions: Record<string, Question> = {
  ...session,
  ...administration,
  ...agreements,
  ...desk,
  ...drafts,
  ...cases,
  ...interviews,
  ...laboratory,
  ...team,
  ...statistics,
  ...exports,
}
