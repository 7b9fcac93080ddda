import { Button } from '@mantine/core'
import { IconFirstAidKit, IconShield, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { ArrivalItem } from '../../../contract/work.ts'
import { useT } from '../../i18n/language.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { ArrivedDialog } from './arrived-dialog.tsx'
import { FailedDialog } from './failed-dialog.tsx'
import { useGate } from './gate.ts'
import type { Party } from './group-arrivals.ts'
import styles from './party.module.css'
import { PersonArrival } from './person-arrival.tsx'
import { reportOf } from './reports.ts'

/** A sheet for those who travel together. */
export function PartySheet({ party, tonight }: { party: Party; tonight: boolean }) {
  const { outbox } = useGate()
  const open = party.persons.filter(
    (one) => one.state === 'notified' && !['waiting', 'confirmed'].includes(stateOf(one) ?? ''),
  )
  function stateOf(item: ArrivalItem) {
    return reportOf(outbox.sent, item.transferId, item.personId)?.state
  }
  return (
    <section className={styles.party} data-several={party.persons.length > 1 || undefined} aria-label={party.reference}>
      <Company party={party} />
      <div className={styles.persons}>
        {party.persons.map((item) => (
          <PersonArrival key={item.personId} item={item} tonight={tonight} />
        ))}
      </div>
      {tonight && open.length > 0 && <Together open={open} />}
    </section>
  )
}

function Company({ party }: { party: Party }) {
  const t = useT()
  const [first] = party.persons
  if (!first) return null
  // A list that was kept before this was said does not say it.
  const from: string | undefined = first.requestingState
  return (
    <ul className={styles.company}>
      {party.persons.length > 1 && (
        <li>
          <IconUsers size={19} aria-hidden="true" /> {t('arrivals.together', { count: party.persons.length })}
        </li>
      )}
      <li>
        <IconShield size={19} aria-hidden="true" /> {t('arrivals.escorts', { count: first.escorts })}
      </li>
      {first.medicalEscort && (
        <li className={styles.medical}>
          <IconFirstAidKit size={19} aria-hidden="true" /> {t('arrivals.medical-escort')}
        </li>
      )}
      <li className={styles.reference}>
        <Reference>{party.reference}</Reference> {from && <StateMark state={from} />}
      </li>
    </ul>
  )
}

/** What can be said of everyone who is still open at once. */
function Together({ open }: { open: readonly ArrivalItem[] }) {
  const t = useT()
  const [asking, setAsking] = useState<'arrived' | 'failed' | null>(null)
  const close = () => setAsking(null)
  return (
    <div className={styles.actions}>
      {open.length > 1 && (
        <Button variant="outline" className={styles.all} onClick={() => setAsking('arrived')}>
          {t('arrivals.all-arrived', { count: open.length })}
        </Button>
      )}
      <Button variant="default" className={styles.not} onClick={() => setAsking('failed')}>
        {t('arrivals.not-arrived')} …
      </Button>
      {asking === 'arrived' && <ArrivedDialog items={open} onClose={close} />}
      {asking === 'failed' && <FailedDialog items={open} onClose={close} />}
    </div>
  )
}
