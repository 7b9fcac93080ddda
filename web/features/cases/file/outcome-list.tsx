import { IconCheck, IconX } from '@tabler/icons-react'
import type { SaidGrounds } from '../../../../contract/grounds.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { GroundsLines } from './grounds-lines.tsx'
import styles from './outcome-list.module.css'

type Outcome = {
  personId: string
  outcome: 'accepted' | 'refused'
  reason: string | null
  text: string | null
} & SaidGrounds

/** A reply person by person, word for word as it is or would be given. */
export function OutcomeList({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { pack } = useCase()
  const { t, title, person } = useCaseWords()
  return (
    <ul className={styles.outcomes}>
      {outcomes.map((one) => (
        <li key={one.personId} data-outcome={one.outcome}>
          <p className={styles.head}>
            {one.outcome === 'accepted' ? (
              <IconCheck size={18} aria-hidden="true" />
            ) : (
              <IconX size={18} aria-hidden="true" />
            )}
            <strong>{t(`case.outcome.${one.outcome}`)}</strong> <span>{person(one.personId)}</span>
          </p>
          {one.reason && <p className={styles.reason}>{title(pack.refusalReasons, one.reason)}</p>}
          {one.text && <p className={styles.words}>{one.text}</p>}
          <GroundsLines {...one} />
        </li>
      ))}
    </ul>
  )
}
