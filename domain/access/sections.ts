import type { AgreementPack } from '../agreement/schema.ts'
import type { AuthorityKind, Relation, Role, SectionId } from '../agreement/vocabulary.ts'
import { sectionIds } from '../agreement/vocabulary.ts'

/** Who reads which section of a case: one table, the pack's, read in one place. */

export interface Reader {
  relation: Relation
  roles: readonly Role[]
}

/** Roles that meet persons' files at all; analysts count, administrators administer, and neither reads a case. */
export const rolesWithCases: readonly Role[] = [
  'case_officer',
  'central_desk',
  'approver',
  'verifier',
  'mission_officer',
  'border_officer',
  'oversight',
]

/** The roles through which the authority of a kind meets cases; a role held elsewhere opens nothing. */
export const rolesOfKind: Readonly<Record<AuthorityKind, readonly Role[]>> = {
  central: ['case_officer', 'central_desk', 'approver', 'oversight'],
  local: ['case_officer', 'approver'],
  register: ['verifier'],
  mission: ['mission_officer'],
  border: ['border_officer'],
  oversight: ['oversight'],
  operator: [],
}

/** The sections of a case that a reader may see under the case's agreement. */
export function visibleSections(agreement: AgreementPack, reader: Reader): SectionId[] {
  return sectionIds.filter((section) => maySee(agreement, reader, section))
}

/** Whether a reader may see one section; a section the pack says nothing of is seen by nobody. */
export function maySee(agreement: AgreementPack, reader: Reader, section: SectionId): boolean {
  return (agreement.sections[section] ?? []).some(
    (rule) => rule.relation === reader.relation && rule.roles.some((role) => reader.roles.includes(role)),
  )
}
