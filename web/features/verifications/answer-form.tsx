import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { VerificationFile } from '../../../contract/work.ts'
import { ProblemError } from '../../data/problem.ts'
import { queryClient } from '../../data/query-client.ts'
import { sendAct } from '../../data/send-act.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { AreaControl, TextControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { ErrorSummary } from '../../ui/errors/error-summary.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Section } from '../../ui/section/section.tsx'
import { AnswerScans } from './answer-scans.tsx'
import { type Result, ResultMark } from './result-mark.tsx'
import type { useKeptAnswer } from './use-kept-answer.ts'
import styles from './verification-page.module.css'

const results: readonly Result[] = ['match', 'possible', 'no_match', 'unavailable']
const fieldIds = {
  result: 'answer-result',
  finding: 'answer-finding',
  reference: 'answer-reference',
  shownName: 'answer-shown-name',
  shownBirthDate: 'answer-shown-birth-date',
  documentIds: 'answer-scans',
  correction: 'answer-correction',
} as const
type FieldName = keyof typeof fieldIds
type Faults = Partial<Record<FieldName, string>>

type Props = {
  file: VerificationFile
  kept: ReturnType<typeof useKeptAnswer>
  reload: () => Promise<void>
}

/** What the register found. A later answer takes the place of the earlier one and says why; both stay. */
export function AnswerForm({ file, kept, reload }: Props) {
  const t = useT()
  const { answer, change, changeScans, forget } = kept
  const [faults, setFaults] = useState<Faults>({})
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)
  const again = file.result !== null

  const check = (event: FormEvent) => {
    event.preventDefault()
    const missing: Faults = {
      ...(answer.result ? {} : { result: t('verification.result.missing') }),
      ...(answer.finding.trim() ? {} : { finding: t('verification.finding.missing') }),
      ...(again && !answer.correction.trim() ? { correction: t('verification.correction.missing') } : {}),
    }
    setFaults(missing)
    setAttempt((number) => number + 1)
    setAsking(Object.keys(missing).length === 0)
  }

  const send = async () => {
    const { result, finding, reference, correction, machineAnswer, shownName, shownBirthDate, scans, key } = answer
    const shown = { name: shownName.trim(), birthDate: shownBirthDate }
    const input = {
      ...{ requestId: file.requestId, result, finding: finding.trim() },
      ...(reference.trim() ? { reference: reference.trim() } : {}),
      ...(machineAnswer ? { machineAnswer } : {}),
      ...(knows(result) && (shown.name || shown.birthDate) ? { shown } : {}),
      ...(scans.length > 0 ? { documentIds: scans.map(({ documentId }) => documentId) } : {}),
      ...(again ? { correction: correction.trim() } : {}),
    }
    try {
      await sendAct({ caseId: file.caseId, action: 'answer_verification', input, key })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const named = faultsOf(error)
      if (Object.keys(named).length > 0) {
        setFaults(named)
        setAttempt((number) => number + 1)
        return
      }
      // A colleague may have answered meanwhile: the page shows that answer, and keeps what was typed here.
      if (error.problem.status === 409) await reload()
      throw error
    }
    forget()
    await Promise.all([reload(), queryClient.invalidateQueries({ queryKey: ['verifications'] })])
  }

  return (
    <Section title={t(again ? 'verification.answer-again' : 'verification.answer')}>
      <form onSubmit={check} noValidate className={styles.form}>
        <ErrorSummary
          attempt={attempt}
          errors={Object.entries(faults).map(([name, message]) => ({ fieldId: fieldIds[name as FieldName], message }))}
        />
        <ChoiceField
          id={fieldIds.result}
          label={t('verification.result')}
          need="required"
          error={faults.result}
          choices={results.map((result) => ({
            value: result,
            label: t(`verification.result.${result}`),
            hint: t(`verification.result.${result}.meaning`),
          }))}
          value={answer.result}
          onChange={(value) => change({ result: value as Result })}
        />
        <FieldFrame
          id={fieldIds.finding}
          label={t('verification.finding')}
          hint={t('verification.finding.hint')}
          need="required"
          error={faults.finding}
        >
          {(field) => (
            <AreaControl
              {...field}
              maxLength={4000}
              value={answer.finding}
              onChange={(event) => change({ finding: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        <FieldFrame
          id={fieldIds.reference}
          label={t('verification.reference')}
          hint={t('verification.reference.hint')}
          need="optional"
          error={faults.reference}
        >
          {(field) => (
            <TextControl
              {...field}
              maxLength={200}
              value={answer.reference}
              onChange={(event) => change({ reference: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        {knows(answer.result) && (
          <>
            <FieldFrame
              id={fieldIds.shownName}
              label={t('verification.shown-name')}
              hint={t('verification.shown-name.hint')}
              need="optional"
              error={faults.shownName}
            >
              {(field) => (
                <TextControl
                  {...field}
                  maxLength={300}
                  value={answer.shownName}
                  onChange={(event) => change({ shownName: event.currentTarget.value })}
                />
              )}
            </FieldFrame>
            <DateField
              id={fieldIds.shownBirthDate}
              label={t('verification.shown-birth-date')}
              need="optional"
              error={faults.shownBirthDate}
              value={answer.shownBirthDate || null}
              onChange={(date) => change({ shownBirthDate: date ?? '' })}
              past
            />
          </>
        )}
        <AnswerScans
          id={fieldIds.documentIds}
          file={file}
          scans={answer.scans}
          error={faults.documentIds}
          onChange={changeScans}
        />
        {again && (
          <FieldFrame
            id={fieldIds.correction}
            label={t('verification.correction')}
            hint={t('verification.correction.hint')}
            need="required"
            error={faults.correction}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={2000}
                value={answer.correction}
                onChange={(event) => change({ correction: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
        )}
        <Button type="submit" className={styles.send}>
          {t('verification.send')}
        </Button>
      </form>
      <ConfirmAction
        open={asking}
        title={t('verification.confirm.title')}
        confirm={t('verification.send')}
        onConfirm={send}
        onClose={() => setAsking(false)}
      >
        {answer.result && (
          <p>
            <ResultMark result={answer.result} />
            <br />
            {t(`verification.result.${answer.result}.meaning`)}
          </p>
        )}
        <p className={styles.said}>{answer.finding}</p>
        <p>{t('verification.confirm.follows')}</p>
      </ConfirmAction>
    </Section>
  )
}

/** Only where the register holds somebody can it say under which name. */
function knows(result: Result | null): boolean {
  return result === 'match' || result === 'possible'
}

const shownPaths: Readonly<Record<string, FieldName>> = {
  'shown.name': 'shownName',
  'shown.birthDate': 'shownBirthDate',
}

function faultsOf(error: ProblemError): Faults {
  const named = (error.problem.fields ?? []).map(({ path, message }) => {
    const name = path.replace(/^input\./, '')
    return [shownPaths[name] ?? name.split('.')[0] ?? name, message] as const
  })
  return Object.fromEntries(named.filter(([path]) => path in fieldIds)) as Faults
}
