import type { Language } from '../../../contract/i18n.ts'
import { compareText } from '../../../contract/i18n-order.ts'
import { authorityKinds } from '../../../domain/agreement/vocabulary.ts'
import type { AdministeredAuthority } from './queries.ts'

export type Branch = { authority: AdministeredAuthority; branches: Branch[] }

/** The tree of authorities, each level by what they are for and then by name. Whose parent is not in the list stands at the root. */
export function branchesOf(
  items: readonly AdministeredAuthority[],
  nameOf: (authority: AdministeredAuthority) => string,
  language: Language,
): Branch[] {
  const compare = compareText(language)
  const ids = new Set(items.map((one) => one.id))
  const under = (parent: string | null): Branch[] =>
    items
      .filter((one) => (one.parentId && ids.has(one.parentId) ? one.parentId : null) === parent)
      .sort((one, other) => rank(one) - rank(other) || compare(nameOf(one), nameOf(other)))
      .map((authority) => ({ authority, branches: under(authority.id) }))
  return under(null)
}

const rank = ({ kind }: AdministeredAuthority) => authorityKinds.indexOf(kind)

/** The authority and all below it: none of them can stand above it. */
export function withAllBelow(items: readonly AdministeredAuthority[], id: string): Set<string> {
  const found = new Set([id])
  for (const known of found) {
    for (const one of items) if (one.parentId === known) found.add(one.id)
  }
  return found
}
