import type { Translate } from '../../../contract/i18n.ts'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import type { Choice } from '../../ui/field/choice-field.tsx'

/** Roles to choose from, each with what whoever holds it does here. */
export function roleChoices(t: Translate, roles: readonly Role[]): Choice[] {
  return roles.map((role) => ({ value: role, label: t(`ui.role.${role}`), hint: t(`administration.role.${role}`) }))
}
