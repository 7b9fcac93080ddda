// Offered to other features: every list of cases is limited to what the reader's roles may read.
import { visibleSections } from '../../../domain/access/sections.ts'
import { type Relation, type Role, relations } from '../../../domain/agreement/vocabulary.ts'
import type { InstalledAgreements } from './installed.ts'

/** A side of cases, and the agreements under which somebody reads files there. */
export interface SideRead {
  side: Relation
  agreements: readonly string[]
  /** Under every agreement that is installed, so that a list need not ask which. */
  all: boolean
}

/** Where these roles read anything of a file: an application that came in, for one, is no case officer's under most packs. */
export function sidesRead({ current }: Pick<InstalledAgreements, 'current'>, roles: readonly Role[]): SideRead[] {
  return relations.flatMap((side) => {
    const read = [...current.values()].filter(({ pack }) => visibleSections(pack, { relation: side, roles }).length > 0)
    if (read.length === 0) return []
    return { side, agreements: read.map(({ pack }) => pack.id), all: read.length === current.size }
  })
}
