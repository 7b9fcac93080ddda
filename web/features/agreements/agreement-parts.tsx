import type { ReactNode } from 'react'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { Clocks, CountingSources } from './clocks.tsx'
import { EvidenceByAnnex, Reasons } from './evidence.tsx'
import { Filing } from './filing.tsx'
import { Flow } from './flow.tsx'
import { FurtherRules } from './further-rules.tsx'
import { Actions, Papers, Readers, Stages } from './journey.tsx'
import { Instrument, Parties, Persons, Procedures } from './parties.tsx'
import { Protocols } from './protocols.tsx'
import { FormSections, LegalBases, Statelessness, WordLists } from './word-lists.tsx'

export type PartOfAgreement = { id: string; content: ReactNode; lead?: true }

/** The parts of an agreement in the order in which a lawyer asks for them. */
export function partsOf(
  pack: AgreementPack,
  digest: string,
  compute: ((clock: number) => void) | null,
): PartOfAgreement[] {
  return [
    { id: 'instrument', content: <Instrument pack={pack} /> },
    { id: 'parties', content: <Parties pack={pack} /> },
    { id: 'persons', content: <Persons pack={pack} /> },
    { id: 'procedures', content: <Procedures pack={pack} /> },
    { id: 'clocks', content: <Clocks pack={pack} compute={compute} />, lead: true },
    ...(pack.filing.length > 0 ? [{ id: 'filing', content: <Filing pack={pack} />, lead: true as const }] : []),
    ...(pack.protocols.length > 0
      ? [{ id: 'protocols', content: <Protocols pack={pack} />, lead: true as const }]
      : []),
    ...(pack.furtherRules.length > 0
      ? [{ id: 'further', content: <FurtherRules pack={pack} rules={pack.furtherRules} />, lead: true as const }]
      : []),
    { id: 'counting', content: <CountingSources pack={pack} /> },
    { id: 'evidence', content: <EvidenceByAnnex pack={pack} /> },
    { id: 'reasons', content: <Reasons pack={pack} /> },
    { id: 'papers', content: <Papers pack={pack} /> },
    { id: 'flow', content: <Flow pack={pack} digest={digest} />, lead: true },
    { id: 'stages', content: <Stages pack={pack} /> },
    { id: 'actions', content: <Actions pack={pack} /> },
    { id: 'readers', content: <Readers pack={pack} />, lead: true },
    { id: 'form', content: <FormSections pack={pack} /> },
    { id: 'bases', content: <LegalBases pack={pack} />, lead: true },
    {
      id: 'words',
      content: (
        <>
          <WordLists pack={pack} />
          <Statelessness pack={pack} />
        </>
      ),
      lead: true,
    },
  ]
}
