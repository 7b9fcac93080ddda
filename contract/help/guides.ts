import type { Role } from '../../domain/agreement/vocabulary.ts'

/** The guides, by the names of their files in `docs/guide/<language>/`, in the order of a case. */
export const guides: readonly { id: string; roles: readonly Role[] }[] = [
  { id: 'case-officer', roles: ['case_officer'] },
  { id: 'central-desk', roles: ['central_desk'] },
  { id: 'central-authority', roles: ['central_desk'] },
  { id: 'identity', roles: ['case_officer', 'central_desk', 'approver'] },
  { id: 'questions', roles: ['case_officer', 'central_desk', 'approver', 'mission_officer'] },
  { id: 'quality', roles: ['case_officer', 'central_desk', 'approver', 'analyst'] },
  { id: 'committee', roles: ['central_desk', 'approver'] },
  { id: 'approver', roles: ['approver'] },
  { id: 'verifier', roles: ['verifier'] },
  { id: 'mission', roles: ['mission_officer'] },
  { id: 'border', roles: ['border_officer'] },
  { id: 'legal-officer', roles: ['legal_officer'] },
  { id: 'data-protection', roles: ['oversight'] },
  { id: 'analyst', roles: ['analyst', 'central_desk', 'approver', 'oversight'] },
  { id: 'translator', roles: ['translator'] },
  { id: 'administrator', roles: ['administrator'] },
  { id: 'laboratory', roles: ['administrator'] },
  { id: 'account', roles: [] },
]

/** The guides of somebody with these roles; everybody has one about the own account. */
export function guidesOf(roles: readonly Role[]): string[] {
  return guides
    .filter(({ id, roles: of }) => id === 'account' || of.some((role) => roles.includes(role)))
    .map(({ id }) => id)
}
