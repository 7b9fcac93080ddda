// Offered to other features: the page of the operator is one of the administration.
import {
  type AdministeredPlace,
  type Administrator,
  managesAuthority,
  mayOpenStates,
  openingKind,
  openingRole,
  rolesAt,
} from '../../../domain/access/administration.ts'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { useSession } from '../../data/session.ts'

/** What the signed-in administrator may do where, by the same rules that the server asks. */
export function useScope() {
  const { authority, roles, person } = useSession()
  const self: Administrator = { authority, roles }
  return {
    selfId: person.id,
    state: authority.state,
    mayOpenStates: mayOpenStates(self),
    manages: (place: AdministeredPlace) => managesAuthority(self, place),
    /** In a State that is only being opened, its first administrator belongs to its central authority. */
    invitesAt: (place: AdministeredPlace) => managesAuthority(self, place) || place.kind === openingKind,
    /** The roles that may be given at an authority; in a State that is only being opened, the one that opens it. */
    rolesFor: (place: AdministeredPlace): readonly Role[] =>
      managesAuthority(self, place) ? rolesAt(place.kind) : [openingRole],
  }
}
