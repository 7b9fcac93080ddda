import { listed } from '../../../../contract/listed.ts'
import { AreaControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { Term } from '../../../ui/term/term.tsx'
import { AttestationForm } from '../../attestation/attestation-form.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Beside, Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { JourneyFields } from './journey-fields.tsx'
import { readTransfer, startTransfer, travellersOf } from './transfer-draft.ts'
import { TransferRules } from './transfer-rules.tsx'
import { useAttestations } from './use-attestations.ts'

/** When, how and with whom the persons travel; under a fresh attestation. Safeguard 1. */
export function NotifyTransfer() {
  const { view, authorities, pack } = useCase()
  const { t, text, person, format, crossingPoint } = useCaseWords()
  const points = authorities
    .filter((one) => one.kind === 'border' && one.state === view.requestedState)
    .flatMap((one) => one.crossingPoints)
  const [draft, change, clear] = useKept('notify_transfer', () => startTransfer(points))
  const travellers = travellersOf(view)
  const attested = useAttestations(
    travellers.map((one) => one.personId),
    draft.attestations,
  )
  const basisNeeded = travellers.some((one) => !one.travelDocument)

  const check = () => {
    const { input, faults } = readTransfer(draft, travellers, t)
    const { attestations, faults: missing } = attested.read()
    return { input: { ...input, attestations }, faults: [...faults, ...missing] }
  }

  return (
    <Beside first beside={<TransferRules travellers={travellers} />}>
      <ActForm
        action="notify_transfer"
        check={check}
        submit={t('case.action.notify_transfer')}
        confirm={
          <p>
            {t('case.confirm.notify_transfer.text', {
              names: listed(
                t,
                travellers.map((one) => person(one.personId)),
              ),
              date: draft.date ? format.dateWithWeekday(draft.date) : '',
              time: draft.time,
              flight: draft.flight.trim(),
              place: crossingPoint(draft.crossingPoint),
            })}
          </p>
        }
        attestations={attested.drafts}
        clear={clear}
      >
        {(faultAt, faults) => (
          <>
            <JourneyFields draft={draft} points={points} faultAt={faultAt} onChange={change} />
            <Sheet title={t('case.transfer.needs')}>
              {travellers.map(({ personId }, index) => (
                <FieldFrame
                  key={personId}
                  id={fieldIdOf(`needs.${index}.text`)}
                  label={person(personId)}
                  hint={t('case.transfer.needs-hint')}
                  need="optional"
                >
                  {(field) => (
                    <AreaControl
                      {...field}
                      maxLength={2000}
                      value={draft.needs[personId] ?? ''}
                      onChange={(event) => change({ needs: { ...draft.needs, [personId]: event.currentTarget.value } })}
                    />
                  )}
                </FieldFrame>
              ))}
            </Sheet>
            {basisNeeded && (
              <Sheet>
                <ChoiceField
                  id={fieldIdOf('identityBasis')}
                  label={t('case.identity-basis')}
                  hint={t('case.transfer.identity-hint')}
                  error={faultAt('identityBasis')}
                  value={draft.identityBasis || null}
                  choices={pack.identityBases.map((one) => ({ value: one.id, label: text(one.title) }))}
                  onChange={(identityBasis) => change({ identityBasis })}
                />
              </Sheet>
            )}
            <Sheet title={<Term id="attestation">{t('attestation.title')}</Term>}>
              <AttestationForm
                persons={attested.persons}
                legalBases={attested.legalBases}
                purpose="transfer"
                value={attested.drafts}
                onChange={(attestations) => change({ attestations })}
                faults={faults}
              />
            </Sheet>
          </>
        )}
      </ActForm>
    </Beside>
  )
}
