import type { EvidenceItem } from './application.ts'
import type { EventData } from './events.ts'

/** What the header of an event says of a means of evidence: that it was sent and in which form, and nothing of what stands in it. */
export function sentItem(item: EvidenceItem): EventData<'application_submitted'>['evidence'][number] {
  const { itemId, personId, category, documentIds, copy, authenticated } = item
  return { itemId, personId, category, documentIds, copy, ...(copy && authenticated ? { authenticated } : {}) }
}
