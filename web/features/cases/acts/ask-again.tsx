import type { CaseView } from '../../../../contract/cases.ts'
import { againGrounds } from '../../../../domain/case/events.ts'
import { serverNow } from '../../../data/server-clock.ts'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import type { Fault } from '../act/use-act.ts'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { mayAskAgain, offeredFields, type RegisterChoice } from './register-choice.ts'
import { RegisterQuestion } from './register-question.tsx'

type Kept = { ground: string; choice: RegisterChoice }

/** A register is asked about a person once more: with what it was shown before, unless the officer changes that. */
export function AskAgain({ requestId }: { requestId: string }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  const earlier = view.verifications.find((one) => one.requestId === requestId)
  return earlier && mayAskAgain(view, earlier) ? <Form earlier={earlier} /> : <p>{t('connected.again.gone')}</p>
}

function Form({ earlier }: { earlier: CaseView['verifications'][number] }) {
  const { view } = useCase()
  const { t, text, register, authority, person, format } = useCaseWords()
  const { requestId, personId } = earlier
  const [kept, change, clear] = useKept<Kept>(`request_verification ${requestId}`, () => ({
    ground: earlier.result === 'unavailable' ? 'unavailable' : '',
    choice: {
      ...{ authority: earlier.authority, register: earlier.register, question: '', wantedBy: '' },
      ...{ fields: [...earlier.fields], documentIds: [...earlier.documentIds] },
    },
  }))
  const { ground, choice } = kept
  const photograph = { en: t('history.photograph'), az: t('history.photograph') }
  const fields = offeredFields(
    view.persons.filter((one) => one.personId === personId),
    photograph,
  )
  const documents = view.evidence
    .filter((item) => item.personId === personId)
    .flatMap((item) => item.documents.map((one) => ({ id: one.documentId, title: text(item.title) })))
  const path = (name: string) => `requests.0.${name}`
  const check = () => {
    const today = format.dayOf(new Date(serverNow()).toISOString())
    const faults: Fault[] = []
    if (!ground) faults.push({ path: path('again.ground'), message: t('connected.again.ground-missing') })
    if (choice.fields.length === 0) faults.push({ path: path('fields'), message: t('case.verify.fields-missing') })
    if (ground === 'other' && !choice.question.trim())
      faults.push({ path: path('question'), message: t('connected.again.question-missing') })
    if (choice.wantedBy && choice.wantedBy < today)
      faults.push({ path: path('wantedBy'), message: t('problems.field.date_in_past') })
    const { wantedBy, ...asked } = choice
    const request = {
      ...{ ...asked, personId, question: choice.question.trim(), again: { requestId, ground } },
      ...(wantedBy ? { wantedBy } : {}),
    }
    return { input: { requests: [request] }, faults }
  }
  return (
    <ActForm action="request_verification" check={check} submit={t('connected.again')} clear={clear}>
      {(faultAt) => (
        <Sheet title={register(earlier.authority, earlier.register)}>
          <p className={styles.hint}>
            {[authority(earlier.authority), view.persons.length > 1 && person(personId)].filter(Boolean).join(' · ')}
          </p>
          <p className={styles.hint}>
            {t('connected.again.lead')} {!earlier.result && t('connected.again.takes-back')}
          </p>
          <ChoiceField
            id={fieldIdOf(path('again.ground'))}
            label={t('connected.again.ground')}
            need="required"
            error={faultAt(path('again.ground'))}
            value={ground || null}
            choices={againGrounds.map((value) => ({ value, label: t(`connected.again.ground.${value}`) }))}
            onChange={(value) => change({ ground: value })}
          />
          <RegisterQuestion
            choice={choice}
            fields={fields}
            documents={documents}
            error={faultAt(path('fields'))}
            fieldsId={fieldIdOf(path('fields'))}
            questionId={fieldIdOf(path('question'))}
            questionError={faultAt(path('question'))}
            questionNeeded={ground === 'other'}
            wantedId={fieldIdOf(path('wantedBy'))}
            wantedError={faultAt(path('wantedBy'))}
            onChange={(changed) => change({ choice: changed })}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
