import type { Breaking } from './breaking.ts'

/** Faults in who reads what. */
export const faultsOfReaders: Breaking[] = [
  [
    'a seal over everybody',
    'form.sections.5.kind',
    /sealed, so it must be about one person/,
    (p) => (p.form.sections[5]!.section = 'health'),
  ],
  ['a section nobody sees', 'sections.messages', /nobody may see it/, (p) => (p.sections.messages = [])],
  [
    'an attestation shown to the other side',
    'sections.attestation.0.relation',
    /belongs to the requesting State alone/,
    (p) => (p.sections.attestation[0]!.relation = 'requested'),
  ],
  [
    'a proposal shown to the other side',
    'sections.proposal.0.relation',
    /belongs to the requested State alone/,
    (p) => (p.sections.proposal[0]!.relation = 'requesting'),
  ],
  [
    'a file shown to an analyst',
    'sections.identity.0.roles',
    /“analyst” reads no case/,
    (p) => p.sections.identity[0]!.roles.push('analyst'),
  ],
]
