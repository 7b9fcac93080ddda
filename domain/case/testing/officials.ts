import type { Relation, Role } from '../../agreement/vocabulary.ts'
import type { ActingOfficial } from '../context.ts'

/** One official for every role at the desk of an invented case from XA to XB. */

function official(userId: string, authorityId: string, relation: Relation, ...roles: Role[]): ActingOfficial {
  return { userId, authorityId, state: relation === 'requesting' ? 'XA' : 'XB', relation, roles }
}

export const officials = {
  officer: official('a-officer', 'a-local', 'requesting', 'case_officer'),
  centre: official('a-centre', 'a-central', 'requesting', 'central_desk'),
  desk: official('b-desk', 'b-central', 'requested', 'central_desk'),
  /** May approve, and proposes too: never both upon the same proposal. */
  chief: official('b-chief', 'b-central', 'requested', 'central_desk', 'approver'),
  verifier: official('b-verifier', 'b-register', 'requested', 'verifier'),
  otherVerifier: official('b-other', 'b-other-register', 'requested', 'verifier'),
  mission: official('b-mission', 'b-mission', 'requested', 'mission_officer'),
  border: official('b-border', 'b-border', 'requested', 'border_officer'),
} as const

export type OfficialName = keyof typeof officials
export const officialNames = Object.keys(officials) as OfficialName[]
