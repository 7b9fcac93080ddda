import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { api } from '../../data/api.ts'
import { ProblemError } from '../../data/problem.ts'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './oversight.module.css'

type Props = { action: string; onFound: (caseId: string) => void }

/** Which case is meant, by the reference that stands on every paper of it. */
export function CaseForm({ action, onFound }: Props) {
  const t = useT()
  const [reference, setReference] = useState('')
  const [fault, setFault] = useState<string | undefined>()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const find = async (event: FormEvent) => {
    event.preventDefault()
    setFault(undefined)
    setError(null)
    if (!reference.trim()) return setFault(t('oversight.reference.missing'))
    setBusy(true)
    try {
      onFound((await api('GET /api/v1/oversight/case', { query: { reference: reference.trim() } })).caseId)
    } catch (failure) {
      const unknown = failure instanceof ProblemError && [404, 422].includes(failure.problem.status)
      if (unknown) setFault(t('oversight.reference.unknown'))
      else setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={find} noValidate data-print="never">
      <FieldFrame label={t('oversight.reference')} hint={t('oversight.reference.hint')} error={fault}>
        {(field) => (
          <TextControl
            {...field}
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <Button type="submit" loading={busy}>
        {action}
      </Button>
      {error ? <ProblemNotice error={error} /> : null}
    </form>
  )
}
