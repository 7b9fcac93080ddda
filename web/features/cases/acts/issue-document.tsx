import { listed } from '../../../../contract/listed.ts'
import { AreaControl, TextControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Beside, Sheet } from '../act/sheet.tsx'
import type { Fault } from '../act/use-act.ts'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { Grounds } from './grounds.tsx'
import { noDay } from './no-day.ts'
import { useValidity } from './use-validity.ts'

/** The mission enters the document it issued, and what establishes who the person is. */
export function IssueDocument() {
  const { view, pack } = useCase()
  const { t, text, person, format } = useCaseWords()
  const waiting = view.persons.filter((one) => one.documentRequestedOn && !one.arrivedOn)
  const first = waiting.find((one) => !one.travelDocument) ?? waiting[0]
  const [kept, change, clear] = useKept('issue_travel_document', () => ({
    personId: first?.personId ?? '',
    number: '',
    issuedOn: null as string | null,
    /** As it was typed, which may be no date yet. */
    issuedTyped: '',
    validUntil: null as string | null,
    validTyped: '',
    identityBasis: '',
    identityNote: '',
  }))
  const chosen = waiting.find((one) => one.personId === kept.personId)
  const validity = useValidity(kept.issuedOn)
  const validUntil = validity.counted ? validity.validUntil : kept.validUntil
  const values = { document: text(pack.travelDocument.title) }

  const check = () => {
    const faults: Fault[] = []
    const number = kept.number.trim()
    if (!chosen) faults.push({ path: 'personId', message: t('problems.field.choose_one') })
    if (number === '') faults.push({ path: 'number', message: t('problems.field.missing') })
    else if (!new RegExp(pack.travelDocument.numberPattern, 'u').test(number)) {
      faults.push({ path: 'number', message: t('problems.field.document_number_form') })
    }
    if (!kept.issuedOn) faults.push({ path: 'issuedOn', message: t(noDay(kept.issuedTyped)) })
    if (!validity.counted && !kept.validUntil) {
      faults.push({ path: 'validUntil', message: t(noDay(kept.validTyped)) })
    }
    if (!kept.identityBasis) faults.push({ path: 'identityBasis', message: t('case.identity-basis.missing') })
    const { validUntil: said, issuedTyped, validTyped, ...rest } = kept
    const input = { ...rest, number, identityNote: kept.identityNote.trim() }
    return { input: validity.counted ? input : { ...input, validUntil: said }, faults }
  }

  return (
    <Beside beside={<Grounds />}>
      <ActForm
        action="issue_travel_document"
        check={check}
        submit={t('case.issue.submit', values)}
        confirm={
          <p>
            {t('case.confirm.issue_travel_document.text', {
              ...values,
              number: kept.number.trim(),
              name: person(kept.personId),
              until: validUntil ? format.date(validUntil) : '',
            })}
          </p>
        }
        clear={clear}
      >
        {(faultAt) => (
          <Sheet>
            {waiting.length > 1 && (
              <ChoiceField
                id={fieldIdOf('personId')}
                label={t('case.issue.person')}
                error={faultAt('personId')}
                value={kept.personId}
                choices={waiting.map((one) => ({
                  value: one.personId,
                  label: person(one.personId),
                  ...(one.travelDocument ? { hint: t('case.issue.has-one', values) } : {}),
                }))}
                onChange={(personId) => change({ personId })}
              />
            )}
            {chosen?.reply?.established && (
              <p className={styles.quote}>
                {t('decision.issue-as', {
                  who: listed(t, [chosen.reply.established.name, format.date(chosen.reply.established.birthDate)]),
                })}
              </p>
            )}
            {chosen?.reply?.basis === 'silence' && <p className={styles.quote}>{t('case.issue.silence')}</p>}
            <FieldFrame
              id={fieldIdOf('number')}
              label={t('case.issue.number', values)}
              hint={t('case.issue.number-hint')}
              need="required"
              error={faultAt('number')}
            >
              {(field) => (
                <TextControl
                  {...field}
                  maxLength={40}
                  autoComplete="off"
                  autoCapitalize="characters"
                  value={kept.number}
                  onChange={(event) => change({ number: event.currentTarget.value.toUpperCase() })}
                />
              )}
            </FieldFrame>
            <DateField
              id={fieldIdOf('issuedOn')}
              label={t('case.document.issued-on')}
              need="required"
              error={faultAt('issuedOn')}
              value={kept.issuedOn}
              unread={kept.issuedTyped}
              onChange={(issuedOn, issuedTyped) => change({ issuedOn, issuedTyped })}
            />
            {validity.counted ? (
              <p className={styles.hint} aria-live="polite">
                {validUntil
                  ? t('case.issue.valid-until', { date: format.date(validUntil) })
                  : t('case.issue.validity-follows')}
              </p>
            ) : (
              <DateField
                id={fieldIdOf('validUntil')}
                label={t('case.issue.valid-until-as-said')}
                need="required"
                error={faultAt('validUntil')}
                value={kept.validUntil}
                unread={kept.validTyped}
                onChange={(validUntil, validTyped) => change({ validUntil, validTyped })}
              />
            )}
            <ChoiceField
              id={fieldIdOf('identityBasis')}
              label={t('case.identity-basis')}
              hint={t('case.identity-basis.hint')}
              error={faultAt('identityBasis')}
              value={kept.identityBasis || null}
              choices={pack.identityBases.map((one) => ({ value: one.id, label: text(one.title) }))}
              onChange={(identityBasis) => change({ identityBasis })}
            />
            <FieldFrame
              id={fieldIdOf('identityNote')}
              label={t('case.issue.note')}
              hint={t('case.issue.note-hint')}
              need="optional"
              error={faultAt('identityNote')}
            >
              {(field) => (
                <AreaControl
                  {...field}
                  maxLength={2000}
                  value={kept.identityNote}
                  onChange={(event) => change({ identityNote: event.currentTarget.value })}
                />
              )}
            </FieldFrame>
          </Sheet>
        )}
      </ActForm>
    </Beside>
  )
}
