import type { NoEffect } from '../../features/cases/outcome.ts'
import { notFound, type ProblemError, problem, refused } from './problems.ts'

/** A command on a case that had no effect, as problem details. */
export function problemOf(effect: NoEffect): ProblemError {
  switch (effect.kind) {
    case 'not_found':
      return notFound()
    case 'refused':
      return refused(effect.refusal, effect.possible)
    case 'malformed':
      return problem(422, 'invalid', { fields: effect.fields })
    case 'version_needed':
      return problem(428, 'version_needed')
    case 'version_conflict':
      return problem(409, 'version_conflict', {
        changes: effect.changes.map(({ at, by, authority, type }) => ({ at, by, authority, what: type })),
      })
    case 'key_reused':
      return problem(422, 'key_reused')
  }
}
