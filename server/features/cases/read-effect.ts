// Offered to other features: a submission answers in the same words as every act.
import type { Language } from '../../../contract/i18n.ts'
import { notFound, problem, refused } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { NoEffectError } from './outcome.ts'

/** Why a command had no effect, as problem details; any other error is passed on as it is. */
export function asProblem(error: unknown, language: Language): unknown {
  if (!(error instanceof NoEffectError)) return error
  const { effect } = error
  switch (effect.kind) {
    case 'not_found':
      return notFound()
    case 'refused':
      return refused(effect.refusal, effect.possible)
    case 'malformed':
      return problem(422, 'invalid', { fields: effect.fields })
    case 'version_needed':
      return problem(422, 'version_needed')
    case 'version_conflict': {
      const { t } = speech(language)
      const changes = effect.changes.map(({ at, by, authority, type }) => ({
        at,
        by,
        authority,
        what: t(`history.${type}`),
      }))
      return problem(409, 'version_conflict', { changes })
    }
    case 'key_reused':
      return problem(422, 'key_reused')
  }
}
