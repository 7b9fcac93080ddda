import type { z } from 'zod'
import type { FieldFault } from '../../../domain/case/refusal.ts'

type Issue = z.core.$ZodIssue

/** Zod's issues as faults of named fields; codes are those of the catalogue (`problems.field.<code>`); a refinement names its own as `params.code`. */
export function faultsOf(issues: readonly Issue[], prefix = ''): FieldFault[] {
  return issues.flatMap((issue) => faultOf(issue, prefix))
}

function faultOf(issue: Issue, prefix: string): FieldFault[] {
  const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.')
  switch (issue.code) {
    case 'invalid_type':
      // The value itself is never in an issue; zod says "received undefined" for a field that is not there.
      return [{ path, code: /undefined/.test(issue.message) ? 'missing' : 'wrong_type' }]
    case 'too_small':
      return [sized(path, issue.origin, 'min', Number(issue.minimum))]
    case 'too_big':
      return [sized(path, issue.origin, 'max', Number(issue.maximum))]
    case 'invalid_format':
      return [{ path, code: issue.format === 'date' ? 'date_not_real' : 'wrong_form' }]
    case 'invalid_value':
      return [{ path, code: 'choose_one' }]
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, code: 'unknown_field' }))
    case 'custom':
      return [{ path, code: typeof issue.params?.code === 'string' ? issue.params.code : 'wrong_form' }]
    default:
      return [{ path, code: 'wrong_form' }]
  }
}

function sized(path: string, origin: string, bound: 'min' | 'max', limit: number): FieldFault {
  if (origin === 'string') {
    if (bound === 'max') return { path, code: 'too_long', values: { max: limit } }
    return limit <= 1 ? { path, code: 'missing' } : { path, code: 'too_short', values: { min: limit } }
  }
  if (origin === 'array') return { path, code: bound === 'min' ? 'too_few' : 'too_many', values: { [bound]: limit } }
  return { path, code: bound === 'min' ? 'number_too_small' : 'number_too_large', values: { [bound]: limit } }
}
