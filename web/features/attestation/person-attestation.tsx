import type { Localized } from '../../../domain/agreement/form.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { TextControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldError } from '../../ui/field/field-error.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import type { AttestationDraft, AttestationFault, AttestedPerson } from './attestation-draft.ts'
import { asksForMinor } from './attestation-draft.ts'
import styles from './attestation-form.module.css'
import { faultAt, fieldIdOf } from './field-ids.ts'
import { MinorPart } from './minor-part.tsx'

type Props = {
  person: AttestedPerson
  legalBases: readonly { id: string; title: Localized }[]
  draft: AttestationDraft
  drafts: readonly AttestationDraft[]
  faults: readonly AttestationFault[]
  onChange: (draft: AttestationDraft) => void
  /** The only person: the name needs no heading of its own. */
  alone: boolean
  /** Takes basis and reference over from the first person: the decision on a family is often one. */
  sameAs?: { name: string; apply: () => void }
}

const declarations = [
  ['enforceable', 'attestation.enforceable'],
  ['noSuspensiveProcedure', 'attestation.no-suspensive'],
  ['nonRefoulementAssessed', 'attestation.non-refoulement'],
] as const

const voluntaryReturns = ['offered_and_declined', 'offered_and_lapsed', 'not_offered'] as const

export function PersonAttestation({ person, legalBases, draft, drafts, faults, onChange, alone, sameAs }: Props) {
  const { t, language } = useSpoken()
  const id = (field: string) => fieldIdOf(person.personId, field)
  const fault = (field: string) => faultAt(faults, drafts, person.personId, field)
  const whole = fault('')
  const set = (change: Partial<AttestationDraft>) => onChange({ ...draft, ...change })
  return (
    <fieldset className={styles.person} data-alone={alone || undefined}>
      <legend className={alone ? 'visually-hidden' : styles.name}>{person.name}</legend>
      {whole && <FieldError id={id('')} message={whole} />}
      <ChoiceField
        id={id('legalBasis')}
        label={t('attestation.legal-basis')}
        error={fault('legalBasis')}
        value={draft.legalBasis || null}
        choices={legalBases.map((basis) => ({ value: basis.id, label: localText(basis.title, language) }))}
        onChange={(legalBasis) => set({ legalBasis })}
      />
      <FieldFrame
        id={id('decisionReference')}
        label={t('attestation.reference')}
        need="optional"
        error={fault('decisionReference')}
      >
        {(field) => (
          <TextControl
            {...field}
            maxLength={200}
            value={draft.decisionReference}
            onChange={(event) => set({ decisionReference: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
      {sameAs && (
        <button type="button" className={styles.same} onClick={sameAs.apply}>
          {t('attestation.same-as', { name: sameAs.name })}
        </button>
      )}
      <div className={styles.ticks}>
        <p className={styles.declares}>{t('attestation.declares', { name: person.name })}</p>
        {declarations.map(([field, label]) => (
          <TickField
            key={field}
            id={id(field)}
            label={t(label)}
            error={fault(field)}
            checked={draft[field]}
            onChange={(checked) => set({ [field]: checked })}
          />
        ))}
      </div>
      <ChoiceField
        id={id('voluntaryReturn')}
        label={t('attestation.voluntary')}
        error={fault('voluntaryReturn')}
        value={draft.voluntaryReturn}
        choices={voluntaryReturns.map((value) => ({ value, label: t(`attestation.voluntary.${value}`) }))}
        onChange={(value) => set({ voluntaryReturn: value as AttestationDraft['voluntaryReturn'] })}
      />
      {draft.voluntaryReturn === 'not_offered' && (
        <FieldFrame
          id={id('voluntaryReturnReason')}
          label={t('attestation.voluntary-reason')}
          need="required"
          error={fault('voluntaryReturnReason')}
        >
          {(field) => (
            <TextControl
              {...field}
              maxLength={1000}
              value={draft.voluntaryReturnReason}
              onChange={(event) => set({ voluntaryReturnReason: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      )}
      <TickField
        id={id('ageDisputed')}
        label={t('attestation.age-disputed')}
        hint={t('attestation.age-disputed.hint')}
        checked={draft.ageDisputed}
        onChange={(ageDisputed) => set({ ageDisputed })}
      />
      {asksForMinor(draft, person) && <MinorPart person={person} draft={draft} id={id} fault={fault} onChange={set} />}
    </fieldset>
  )
}
