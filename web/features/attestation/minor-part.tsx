import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import type { AttestationDraft, AttestedPerson } from './attestation-draft.ts'
import styles from './attestation-form.module.css'

type Props = {
  person: AttestedPerson
  draft: AttestationDraft
  id: (field: string) => string
  fault: (field: string) => string | undefined
  onChange: (change: Partial<AttestationDraft>) => void
}

const names = [
  ['minor.decisionReference', 'bestInterestsReference', 'attestation.minor.reference', 200],
  ['minor.guardian', 'guardian', 'attestation.minor.guardian', 200],
  ['minor.receiver', 'receiver', 'attestation.minor.receiver', 400],
] as const

/** For a minor, and for whoever counts as one: a decision on the child's interests, a guardian and a named receiver. */
export function MinorPart({ person, draft, id, fault, onChange }: Props) {
  const t = useT()
  const why = draft.ageDisputed ? 'disputed' : person.birthDate ? 'age' : 'unknown'
  return (
    <div className={styles.minor}>
      <p className={styles.declares}>{t(`attestation.minor.title.${why}`)}</p>
      <TickField
        id={id('minor.bestInterestsDecision')}
        label={t('attestation.minor.best-interests')}
        error={fault('minor.bestInterestsDecision') ?? fault('minor')}
        checked={draft.bestInterestsDecision}
        onChange={(bestInterestsDecision) => onChange({ bestInterestsDecision })}
      />
      {names.map(([path, key, label, maxLength]) => (
        <FieldFrame key={key} id={id(path)} label={t(label)} need="required" error={fault(path)}>
          {(field) => (
            <TextControl
              {...field}
              maxLength={maxLength}
              value={draft[key]}
              onChange={(event) => onChange({ [key]: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      ))}
    </div>
  )
}
