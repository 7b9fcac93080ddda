import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'

const states = ['copy', 'authenticatedCopy', 'expired'] as const

/** Whether the pack says of every tier that it gives to evidence what it does, and lists what a copy counts as. */
export function checkEvidence({ evidence, evidenceEffects }: AgreementPack): Finding[] {
  return evidence.flatMap(({ id, tier, countsAs }, index): Finding[] => {
    const without = evidenceEffects[tier] ? [] : ['tier']
    const unknown = states.flatMap((state): Finding[] => {
      const as = countsAs?.[state]
      if (!as || evidence.some((one) => one.id === as)) return []
      return [{ path: ['evidence', index, 'countsAs', state], code: 'evidence_counts_as_unknown', values: { id, as } }]
    })
    return [
      ...without.map((name) => ({
        path: ['evidence', index, name],
        code: 'evidence_without_effect',
        values: { id, tier },
      })),
      ...unknown,
    ]
  })
}
