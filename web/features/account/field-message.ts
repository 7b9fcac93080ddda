// Offered to other features: what the server says of one field stands at that field, also while signing in.
import { ProblemError } from '../../data/problem.ts'

/** What the server said of a field, by its path in the body that was sent. */
export function fieldMessage(error: unknown, path: string): string | undefined {
  const fields = error instanceof ProblemError ? (error.problem.fields ?? []) : []
  return fields.find((field) => field.path === path)?.message
}
