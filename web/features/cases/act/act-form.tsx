import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ActionId } from '../../../../domain/agreement/vocabulary.ts'
import { ProblemError } from '../../../data/problem.ts'
import { ConfirmAction } from '../../../ui/confirm/confirm-action.tsx'
import { ErrorSummary } from '../../../ui/errors/error-summary.tsx'
import { ProblemNotice } from '../../../ui/problem/problem-notice.tsx'
import type { AttestationDraft } from '../../attestation/attestation-draft.ts'
import { useCase } from '../room/case-room.tsx'
import { type CaseWords, useCaseWords } from '../room/case-words.ts'
import styles from './act-form.module.css'
import { targetOf } from './field-id.ts'
import { type Fault, faultsOf, isConflict, useAct } from './use-act.ts'

export type FaultAt = (path: string) => string | undefined

type Props = {
  action: ActionId
  /** The payload, and what is still wrong with it as far as the page can know. */
  check: () => { input: unknown; faults: Fault[] }
  submit: string
  tone?: 'accent' | 'alert'
  /** What is asked once more before an act that cannot be taken back. */
  confirm?: ReactNode
  attestations?: readonly AttestationDraft[]
  /** Forgets what was kept of the typing, once it was taken. */
  clear?: () => void
  /** Where on the page stands what the server names by its place in the payload; left out where both are the same. */
  placeOf?: (path: string) => string
  children: (faultAt: FaultAt, faults: readonly Fault[]) => ReactNode
}

/** The frame of every act: faults beside the fields and on top, one question before it counts, then the receipt. */
export function ActForm({
  action,
  check,
  submit,
  tone = 'accent',
  confirm,
  attestations,
  clear,
  placeOf,
  children,
}: Props) {
  const { view, reload } = useCase()
  const { t } = useCaseWords()
  const navigate = useNavigate()
  const { act, busy, error, clearError } = useAct(action)
  const [own, setOwn] = useState<Fault[]>([])
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState<{ input: unknown } | null>(null)
  const refused = faultsOf(error).map((fault) => ({ ...fault, path: placeOf?.(fault.path) ?? fault.path }))
  const faults = [...own, ...refused]
  const faultAt: FaultAt = (path) => faults.find((fault) => fault.path === path)?.message

  const send = async (input: unknown) => {
    const receipt = await act(input)
    if (!receipt) return setAttempt((count) => count + 1)
    clear?.()
    await navigate({ to: '/cases/$caseId', params: { caseId: view.caseId } })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    clearError()
    const { input, faults: found } = check()
    setOwn(found)
    setAttempt((count) => count + 1)
    if (found.length > 0) return
    if (confirm) setAsking({ input })
    else void send(input)
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Refusal error={error} attempt={attempt} onAdopt={() => void reload().then(clearError)} />
      <ErrorSummary attempt={attempt} errors={summaryOf(faults, t, attestations)} />
      {children(faultAt, faults)}
      <div className={styles.buttons}>
        <Button type="submit" color={tone} loading={busy}>
          {submit}
        </Button>
        <Button component={Link} variant="default" to={`/cases/${view.caseId}`} disabled={busy}>
          {t('case.back')}
        </Button>
      </div>
      {confirm && (
        <ConfirmAction
          open={asking !== null}
          title={t(`case.confirm.${action}`)}
          confirm={submit}
          tone={tone}
          onConfirm={() => send(asking?.input)}
          onClose={() => setAsking(null)}
        >
          {confirm}
        </ConfirmAction>
      )}
    </form>
  )
}

/** A refusal as a whole; after a conflict the reader may go on upon the new version with all that was typed. */
function Refusal({ error, attempt, onAdopt }: { error: unknown; attempt: number; onAdopt: () => void }) {
  const { t, authority } = useCaseWords()
  const ref = useRef<HTMLDivElement>(null)
  const shown = error !== null && faultsOf(error).length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is announced again
  useEffect(() => {
    if (shown) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [shown, attempt])
  if (!shown) return null
  return (
    <div ref={ref} className={styles.refusal}>
      <ProblemNotice error={withNames(error, authority)} />
      {isConflict(error) && (
        <Button variant="outline" onClick={onAdopt}>
          {t('case.conflict.adopt')}
        </Button>
      )}
    </div>
  )
}

/** The server names authorities by their identifiers; people know them by their names. */
function withNames(error: unknown, nameOf: (id: string) => string): unknown {
  if (!(error instanceof ProblemError) || !error.problem.changes) return error
  const changes = error.problem.changes.map((change) => ({ ...change, authority: nameOf(change.authority) }))
  return new ProblemError({ ...error.problem, changes })
}

function summaryOf(faults: readonly Fault[], t: CaseWords['t'], attestations: readonly AttestationDraft[] = []) {
  const errors = faults.map(({ path, message, label }) => ({
    fieldId: targetOf(path, attestations),
    message: label ? t('ui.errors.at', { label, message }) : message,
  }))
  return errors.filter((error, index) => errors.findIndex((one) => one.fieldId === error.fieldId) === index)
}
