import type { LabAnswer } from '../../../contract/laboratory-exercises.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** What a participant answered to a task, and the hints they have. */
export interface TaskStanding {
  attempts: number
  state: 'right' | 'partly' | 'wrong' | null
  solved: boolean
  answer: LabAnswer | null
  /** How many hints are open, counted from the first. */
  hints: number
}

export const untouched: TaskStanding = { attempts: 0, state: null, solved: false, answer: null, hints: 0 }

/** By task, of one participant and exercise. As the app role: the policies show one's own, and a facilitator everybody's. */
export async function standingsOf(
  tx: Transaction,
  userId: string,
  exercise: string,
): Promise<Map<string, TaskStanding>> {
  const answers = await tx
    .selectFrom('laboratory_answers')
    .select(['task', 'attempts', 'state', 'solved_at', 'answer'])
    .where('user_id', '=', userId)
    .where('exercise', '=', exercise)
    .execute()
  const hints = await tx
    .selectFrom('laboratory_hints')
    .select(['task', (row) => row.fn.max('number').as('number')])
    .where('user_id', '=', userId)
    .where('exercise', '=', exercise)
    .groupBy('task')
    .execute()
  const found = new Map<string, TaskStanding>()
  for (const { task, number } of hints) found.set(task, { ...untouched, hints: number })
  for (const row of answers) {
    found.set(row.task, {
      ...(found.get(row.task) ?? untouched),
      attempts: row.attempts,
      state: row.state as TaskStanding['state'],
      solved: row.solved_at !== null,
      answer: row.answer as unknown as LabAnswer,
    })
  }
  return found
}

interface Given {
  userId: string
  exercise: string
  task: string
  at: Date
}

/** Keeps the last answer; once a task was solved it stays solved, whatever is tried afterwards. */
export async function keepAnswer(
  tx: Transaction,
  { userId, exercise, task, at }: Given,
  { answer, state, share }: { answer: LabAnswer; state: 'right' | 'partly' | 'wrong'; share: number },
): Promise<void> {
  const given = { state, share, answer: JSON.stringify(answer), last_at: at }
  const solved = state === 'right' ? at : null
  await tx
    .insertInto('laboratory_answers')
    .values({ user_id: userId, exercise, task, attempts: 1, first_at: at, solved_at: solved, ...given })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'exercise', 'task']).doUpdateSet((row) => ({
        ...given,
        attempts: row('laboratory_answers.attempts', '+', 1),
        solved_at: row.fn.coalesce('laboratory_answers.solved_at', row.val(solved)),
      })),
    )
    .execute()
}

/** Opens the next hint of a task, if there is one more. @returns how many are open now */
export async function openHint(
  tx: Transaction,
  { userId, exercise, task, at }: Given,
  { of, givenBy }: { of: number; givenBy: string | null },
): Promise<number> {
  const open = (await standingsOf(tx, userId, exercise)).get(task)?.hints ?? 0
  if (open >= of) return open
  const row = { user_id: userId, exercise, task, number: open + 1, taken_at: at, given_by: givenBy }
  await tx
    .insertInto('laboratory_hints')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return open + 1
}
