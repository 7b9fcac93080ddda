// Offered to other features: the application's review page and the acts upon a case ask for the same attestation.

import type { Localized } from '../../../domain/agreement/form.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import type { AttestationDraft, AttestationFault, AttestedPerson } from './attestation-draft.ts'
import styles from './attestation-form.module.css'
import { PersonAttestation } from './person-attestation.tsx'

export type AttestationPurpose = 'application' | 'travel_document' | 'transfer' | 'lift_stop'

type Props = {
  persons: readonly AttestedPerson[]
  /** What the pack lists for the official's own State. */
  legalBases: readonly { id: string; title: Localized }[]
  purpose: AttestationPurpose
  /** In the order of `persons`; begun with `startAttestations`. */
  value: readonly AttestationDraft[]
  onChange: (value: AttestationDraft[]) => void
  faults: readonly AttestationFault[]
}

/** A named official attests, person by person, that the return rests on law. Safeguard 1. */
export function AttestationForm({ persons, legalBases, purpose, value, onChange, faults }: Props) {
  const { t, language } = useSpoken()
  const { person: official, authority } = useSession()
  const first = value[0]
  const change = (changed: AttestationDraft) =>
    onChange(value.map((one) => (one.personId === changed.personId ? changed : one)))
  return (
    <div className={styles.form}>
      <p>{t(`attestation.lead.${purpose}`)}</p>
      {value.map((draft, index) => {
        const person = persons.find((one) => one.personId === draft.personId)
        if (!person) return null
        const same =
          index > 0 && first?.legalBasis
            ? () => change({ ...draft, legalBasis: first.legalBasis, decisionReference: first.decisionReference })
            : undefined
        return (
          <PersonAttestation
            key={draft.personId}
            person={person}
            legalBases={legalBases}
            draft={draft}
            drafts={value}
            faults={faults}
            onChange={change}
            alone={value.length === 1}
            {...(same ? { sameAs: { name: persons[0]?.name ?? '', apply: same } } : {})}
          />
        )
      })}
      <p className={styles.signer}>
        {t('attestation.signer', { name: official.name, authority: localText(authority.name, language) })}{' '}
        {t('attestation.stays')}
      </p>
    </div>
  )
}
