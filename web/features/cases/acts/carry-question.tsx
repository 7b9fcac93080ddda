import { recallReasons } from '../../../../domain/case/events.ts'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import type { Fault } from '../act/use-act.ts'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { ReasonFields } from './reason-fields.tsx'

type Kept = { requestId: string; reason: string; text: string }

/** The central authority takes a question to a register back. */
export function RecallVerification() {
  const { t } = useCaseWords()
  const choices = useOpenQuestions()
  const [kept, change, clear] = useKept<Kept>('recall_verification', () => startWith(choices))
  const check = () => {
    const faults: Fault[] = []
    if (!kept.requestId) faults.push({ path: 'requestId', message: t('case.recall.request-missing') })
    if (!kept.reason) faults.push({ path: 'reason', message: t('case.recall.reason-missing') })
    return { input: { requestId: kept.requestId, reason: kept.reason, text: kept.text.trim() }, faults }
  }
  return (
    <ActForm action="recall_verification" check={check} submit={t('case.recall.submit')} clear={clear}>
      {(faultAt) => (
        <Sheet>
          <QuestionChoice choices={choices} value={kept.requestId} onChange={change} faultAt={faultAt} />
          <ReasonFields
            area="recall"
            choices={recallReasons.map((id) => ({ id, label: t(`history.recall.${id}`) }))}
            value={kept}
            onChange={change}
            faultAt={faultAt}
          />
        </Sheet>
      )}
    </ActForm>
  )
}

/** A register is told once more that an answer is wanted. */
export function RemindVerification() {
  const { t } = useCaseWords()
  const choices = useOpenQuestions()
  const [kept, change, clear] = useKept<Kept>('remind_verification', () => startWith(choices))
  const check = () => {
    const faults: Fault[] = kept.requestId ? [] : [{ path: 'requestId', message: t('case.recall.request-missing') }]
    return { input: { requestId: kept.requestId }, faults }
  }
  return (
    <ActForm action="remind_verification" check={check} submit={t('case.recall.submit-remind')} clear={clear}>
      {(faultAt) => (
        <Sheet>
          <QuestionChoice choices={choices} value={kept.requestId} onChange={change} faultAt={faultAt} />
        </Sheet>
      )}
    </ActForm>
  )
}

type Question = { value: string; label: string; hint: string }

type ChoiceProps = {
  choices: readonly Question[]
  value: string
  onChange: (change: Partial<Kept>) => void
  faultAt: (path: string) => string | undefined
}

function QuestionChoice({ choices, value, onChange, faultAt }: ChoiceProps) {
  const { t } = useCaseWords()
  if (choices.length === 0) return <p>{t('case.recall.none')}</p>
  return (
    <ChoiceField
      id={fieldIdOf('requestId')}
      label={t('case.recall.request')}
      need="required"
      error={faultAt('requestId')}
      value={value || null}
      choices={choices}
      onChange={(requestId) => onChange({ requestId })}
    />
  )
}

function startWith(choices: readonly Question[]): Kept {
  return { requestId: choices.length === 1 ? choices[0]!.value : '', reason: '', text: '' }
}

/** The questions that wait for an answer, each by its register and, where there are several, its person. */
function useOpenQuestions(): Question[] {
  const { view } = useCase()
  const { t, register, authority, person, format } = useCaseWords()
  return view.verifications
    .filter((one) => !one.result && !one.recalled)
    .map((one) => ({
      value: one.requestId,
      label: [register(one.authority, one.register), view.persons.length > 1 ? person(one.personId) : '']
        .filter(Boolean)
        .join(' · '),
      hint: `${authority(one.authority)}, ${t('case.verification.asked')}: ${format.dateTime(one.askedAt)}`,
    }))
}
