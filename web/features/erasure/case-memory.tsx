// Offered to other features: the page of a case shows oversight how long it is remembered.
import { Button } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MemoryView } from '../../../contract/erasure.ts'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { AreaControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './case-memory.module.css'

function memoryQuery(caseId: string) {
  return queryOptions({
    queryKey: ['case', caseId, 'memory'],
    queryFn: ({ signal }) => api('GET /api/v1/cases/{caseId}/memory', { path: { caseId }, signal }),
  })
}

/** How long the data of a case are kept, and whether the own State holds them; for oversight, who may hold them. */
export function CaseMemory({ caseId }: { caseId: string }) {
  const { t, format } = useSpoken()
  const { data, error } = useQuery(memoryQuery(caseId))
  if (error) return <ProblemNotice error={error} />
  if (!data) return <p className={styles.quiet}>{t('erasure.memory.loading')}</p>
  const { retention, hold } = data
  return (
    <div className={styles.memory}>
      {retention ? (
        <p>
          {t(data.erasures.length > 0 ? 'erasure.memory.rest' : 'erasure.memory.until', {
            date: format.date(retention.dueOn),
          })}{' '}
          <span className={styles.quiet}>
            {t(`erasure.period.${retention.period.unit}`, { amount: retention.period.amount })}
            {retention.article && `, ${retention.article}`} ({t(`agreements.certainty.${retention.certainty}`)}).
            {!retention.takesEffect && ` ${t('erasure.memory.unconfirmed')}`}
          </span>
        </p>
      ) : (
        <p>{t('erasure.memory.open')}</p>
      )}
      {data.erasures.length > 0 && (
        <ul className={styles.erasures}>
          {data.erasures.map((one) => (
            <li key={one.personId}>
              {t('erasure.memory.erased', {
                date: format.date(one.erasedAt.slice(0, 10)),
                final: format.date(one.finalOn),
              })}
            </li>
          ))}
        </ul>
      )}
      {hold && (
        <p className={styles.hold}>
          {t('erasure.memory.held', { date: format.date(hold.placedAt.slice(0, 10)), official: hold.placedBy ?? '' })}{' '}
          {hold.reason}
        </p>
      )}
      {data.mayHold && (hold ? <LiftHold caseId={caseId} /> : <PlaceHold caseId={caseId} />)}
    </div>
  )
}

function LiftHold({ caseId }: { caseId: string }) {
  const { t } = useSpoken()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="outline" className={styles.act} onClick={() => setOpen(true)} data-print="never">
        {t('erasure.hold.lift')}
      </Button>
      <ConfirmAction
        open={open}
        title={t('erasure.hold.lift')}
        confirm={t('erasure.hold.lift')}
        onConfirm={async () => keep(caseId, await api('POST /api/v1/cases/{caseId}/hold/lift', { path: { caseId } }))}
        onClose={() => setOpen(false)}
      >
        <p>{t('erasure.hold.lift.meaning')}</p>
      </ConfirmAction>
    </>
  )
}

function PlaceHold({ caseId }: { caseId: string }) {
  const { t } = useSpoken()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const short = reason.trim().length < 5
    setFault(short)
    setError(null)
    if (short) return
    setBusy(true)
    try {
      const body = { reason: reason.trim() }
      keep(caseId, await api('POST /api/v1/cases/{caseId}/hold', { path: { caseId }, body }))
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate data-print="never">
      <FieldFrame
        label={t('erasure.hold.reason')}
        hint={t('erasure.hold.reason.hint')}
        error={fault ? t('erasure.hold.reason.missing') : undefined}
      >
        {(field) => (
          <AreaControl
            {...field}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setFault(false)
              setReason(event.currentTarget.value)
            }}
          />
        )}
      </FieldFrame>
      {error ? <ProblemNotice error={error} /> : null}
      <Button type="submit" variant="outline" loading={busy} className={styles.act}>
        {t('erasure.hold.place')}
      </Button>
    </form>
  )
}

function keep(caseId: string, memory: MemoryView): void {
  queryClient.setQueryData(memoryQuery(caseId).queryKey, memory)
}
