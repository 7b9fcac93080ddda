import { Button } from '@mantine/core'
import { IconBan, IconCheck, IconPlaneOff, IconWifiOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ArrivalItem } from '../../../contract/work.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { ArrivedDialog } from './arrived-dialog.tsx'
import { useGate } from './gate.ts'
import styles from './outcome.module.css'
import { reportOf } from './reports.ts'

/** What became of the person, and what can be said of it here. */
export function Outcome({ item, name }: { item: ArrivalItem; name: string }) {
  const t = useT()
  const { outbox, today } = useGate()
  const [asking, setAsking] = useState(false)
  const report = reportOf(outbox.sent, item.transferId, item.personId)
  const arrived =
    item.state === 'arrived' || (report?.state === 'confirmed' && report.report.action === 'confirm_arrival')

  if (arrived) return <Arrived at={report?.state === 'confirmed' ? report.at : null} />
  if (report?.state === 'waiting') return <Waiting action={report.report.action} retry={outbox.retry} />
  // The receipt is there before the list that follows from it.
  const state = item.state === 'notified' && report?.state === 'confirmed' ? 'failed' : item.state
  const late = state !== 'notified' || item.date > today
  return (
    <div className={styles.outcome} data-tour="outcome">
      {report?.state === 'refused' && (
        <>
          <ProblemNotice error={report.error} />
          <Button variant="default" onClick={() => outbox.dismiss(report.report.key)}>
            {t('arrivals.seen')}
          </Button>
        </>
      )}
      <Standing state={state} />
      <Button
        variant={late ? 'default' : 'filled'}
        className={late ? styles.quiet : styles.large}
        onClick={() => setAsking(true)}
      >
        {t(late ? `arrivals.arrived-after-all.${state}` : 'arrivals.arrived')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      {asking && <ArrivedDialog items={[item]} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Standing({ state }: { state: ArrivalItem['state'] }) {
  const t = useT()
  if (state === 'stopped') {
    return (
      <p className={styles.stopped}>
        <IconBan size={24} aria-hidden="true" />
        <span>{t('arrivals.stopped')}</span>
      </p>
    )
  }
  if (state !== 'failed') return null
  return (
    <p className={styles.failed}>
      <IconPlaneOff size={22} aria-hidden="true" />
      <span>{t('arrivals.failed')}</span>
    </p>
  )
}

function Arrived({ at }: { at: string | null }) {
  const t = useT()
  const format = useFormat()
  return (
    <p className={styles.arrived} role="status">
      <IconCheck size={24} aria-hidden="true" />
      <span>{at ? t('arrivals.confirmed-at', { time: format.time(at) }) : t('arrivals.confirmed')}</span>
    </p>
  )
}

function Waiting({ action, retry }: { action: 'confirm_arrival' | 'report_transfer_failed'; retry: () => void }) {
  const t = useT()
  return (
    <div className={styles.waiting} role="status">
      <IconWifiOff size={22} aria-hidden="true" />
      <p>
        <strong>{t(`arrivals.waiting.${action}`)}</strong> {t('arrivals.waiting')}
      </p>
      <Button variant="default" onClick={retry}>
        {t('arrivals.send-now')}
      </Button>
    </div>
  )
}
