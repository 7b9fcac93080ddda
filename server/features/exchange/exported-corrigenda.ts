import type { ExchangeDocument } from '../../../contract/exchange.ts'
import { correctedBy, corrigendaOf, openSections } from '../cases/corrections.ts'
import type { SharedCase } from './exported-application.ts'

type Corrigendum = NonNullable<ExchangeDocument['corrigenda']>[number]

/** What was put right or added after the application was sent, as far as the reader reads it, and nothing sealed. */
export function exportedCorrigenda({ pack, visible, events, parts }: SharedCase): Corrigendum[] {
  const sections = openSections(pack, visible).map(({ id }) => id)
  return corrigendaOf(events).map((event) => {
    const reason = parts.find(({ seq, part }) => seq === event.seq && part === 'reason')?.content
    return {
      number: event.data.number,
      recordedAt: event.recordedAt,
      reason: (reason as { text?: string } | null | undefined)?.text || null,
      persons: event.data.personIds.flatMap((person) => {
        const corrected = correctedBy(parts, event, person)
        if (!corrected) return []
        const answers = Object.fromEntries(Object.entries(corrected.answers).filter(([id]) => sections.includes(id)))
        const evidence = visible.includes('evidence')
          ? corrected.evidence.map(({ itemId, personId, documentIds, ...item }) => ({
              ...{ id: itemId, person: personId, files: documentIds },
              ...item,
            }))
          : []
        return [{ person, answers, evidence }]
      }),
    }
  })
}
