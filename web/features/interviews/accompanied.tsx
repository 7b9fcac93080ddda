import type { PlanEntry } from '../../../contract/interviews.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import styles from './interviews.module.css'
import { Minor, PersonName } from './person-name.tsx'

/** Who comes along with somebody, or why nobody need. */
export interface Beside {
  guardian?: string
  adultBecause?: string
}

/** Whether what the invitation of somebody needs has been said. */
export function isReady({ minor, person }: Pick<PlanEntry, 'minor' | 'person'>, beside: Beside = {}): boolean {
  if (!minor || beside.guardian?.trim()) return true
  return person.birthDate === null && Boolean(beside.adultBecause?.trim())
}

type Props = {
  entries: readonly PlanEntry[]
  beside: Readonly<Record<string, Beside | undefined>>
  change: (slotId: string, part: Beside) => void
  missing: number
}

/** Minors, and those of whom nobody knows whether they are: the doubt is shown, and whoever invites says what they know. */
export function Accompanied({ entries, beside, change, missing }: Props) {
  const { t, format } = useSpoken()
  return (
    <section aria-labelledby="accompanied" className={styles.part}>
      <h2 id="accompanied">{t('interviews.plan.accompanied')}</h2>
      <p className={styles.text}>{t('interviews.plan.accompanied.text')}</p>
      <ul className={styles.accompanied}>
        {entries.map((entry) => {
          const { slotId, person } = entry
          const name = [person.familyName, person.givenNames].filter(Boolean).join(' ') || entry.reference
          return (
            <li key={slotId}>
              <p>
                <PersonName person={person} /> <Minor minor={entry.minor} person={person} />{' '}
                <span className={styles.about}>
                  {entry.reference}, {format.dateWithWeekday(entry.date)}, {entry.time}
                </span>
              </p>
              <div className={styles.grid}>
                <FieldFrame id={`guardian-${slotId}`} label={t('interviews.plan.guardian', { name })}>
                  {(field) => (
                    <TextControl
                      {...field}
                      maxLength={200}
                      value={beside[slotId]?.guardian ?? ''}
                      onChange={(event) => change(slotId, { guardian: event.currentTarget.value })}
                    />
                  )}
                </FieldFrame>
                {person.birthDate === null && (
                  <FieldFrame id={`adult-${slotId}`} label={t('interviews.plan.adult', { name })}>
                    {(field) => (
                      <TextControl
                        {...field}
                        maxLength={1000}
                        value={beside[slotId]?.adultBecause ?? ''}
                        onChange={(event) => change(slotId, { adultBecause: event.currentTarget.value })}
                      />
                    )}
                  </FieldFrame>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {missing > 0 && <p className={styles.about}>{t('interviews.plan.accompanied.missing', { count: missing })}</p>}
    </section>
  )
}
