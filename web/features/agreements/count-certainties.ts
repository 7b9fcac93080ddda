import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { type Certainty, certainties } from '../../../domain/agreement/vocabulary.ts'

/** How many rules of a pack were read in their source, read indirectly, assumed, or are not clear. */
export function countCertainties(pack: AgreementPack): Record<Certainty, number> {
  const counts: Record<Certainty, number> = { verified: 0, indirect: 0, assumed: 0, unknown: 0 }
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if ('certainty' in value && certainties.includes(value.certainty as Certainty)) {
      counts[value.certainty as Certainty] += 1
    }
    for (const part of Object.values(value)) visit(part)
  }
  visit(pack)
  return counts
}
