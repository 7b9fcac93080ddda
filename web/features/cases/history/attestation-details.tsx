import type { TimelineEntry } from '../../../../contract/cases.ts'
import type { AttestationInput } from '../../../../domain/case/attestation.ts'
import { Facts } from '../../../ui/facts/facts.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './step-text.module.css'

/** What was attested, for those of the requesting State who may read it. */
export function AttestationDetails({ entries }: { entries: readonly TimelineEntry[] }) {
  const { pack } = useCase()
  const { t, title, person, ownState } = useCaseWords()
  const given = entries.flatMap((entry) => (entry.data.attestation ? [entry.data.attestation as AttestationInput] : []))
  if (given.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{t('case.history.attested')}</summary>
      {given.map((one) => (
        <Facts
          key={one.personId}
          facts={[
            [t('case.history.for'), person(one.personId)],
            [t('attestation.legal-basis'), title(pack.legalBases[ownState] ?? [], one.legalBasis)],
            [t('attestation.reference'), one.decisionReference],
            [t('attestation.voluntary'), t(`attestation.voluntary.${one.voluntaryReturn}`)],
            [t('attestation.voluntary-reason'), one.voluntaryReturnReason],
            [t('attestation.minor.reference'), one.minor?.decisionReference],
            [t('attestation.minor.guardian'), one.minor?.guardian],
            [t('attestation.minor.receiver'), one.minor?.receiver],
          ]}
        />
      ))}
    </details>
  )
}
