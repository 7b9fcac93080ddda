import { maySee } from '../../../domain/access/sections.ts'
import type { Relation, SectionId } from '../../../domain/agreement/vocabulary.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import type { DeskRow } from './statements.ts'

/** By the agreement as it is in force: the rows of a list do not say to which version a case is pinned. */
export function reads(
  services: Services,
  { roles }: Official,
  { agreement_id, side }: Pick<DeskRow, 'agreement_id' | 'side'>,
  section: SectionId,
): boolean {
  const pack = services.agreements.current.get(agreement_id)?.pack
  return pack !== undefined && maySee(pack, { relation: side as Relation, roles }, section)
}
