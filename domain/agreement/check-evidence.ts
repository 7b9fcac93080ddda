import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'

/** Whether the pack says of every tier that it gives to evidence what it does. */
export function checkEvidence({ evidence, evidenceEffects }: AgreementPack): Finding[] {
  return evidence.flatMap(({ id, tier }, index) =>
    evidenceEffects[tier]
      ? []
      : [{ path: ['evidence', index, 'tier'], code: 'evidence_without_effect', values: { id, tier } }],
  )
}
