import { IconHeartHandshake } from '@tabler/icons-react'
import { useState } from 'react'
import type { ArrivalItem } from '../../../contract/work.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ageOn } from './age-on.ts'
import { Outcome } from './outcome.tsx'
import styles from './person.module.css'
import { TravellerName } from './traveller-name.tsx'

type Props = {
  item: ArrivalItem
  /** Photographs of tonight are fetched at once, so that they are there when the line is not. */
  tonight: boolean
}

/** One person as somebody at the gate must recognise and receive them. */
export function PersonArrival({ item, tonight }: Props) {
  const t = useT()
  const format = useFormat()
  const [large, setLarge] = useState(false)
  const { birthDate, familyName, givenNames } = item.person
  const name = [familyName, givenNames].filter(Boolean).join(' ') || t('ui.person.no-name')
  const age = ageOn(item.date, birthDate)
  return (
    <article className={styles.person} data-state={item.state} data-large={large || undefined}>
      {item.photographId ? (
        <button
          type="button"
          className={styles.photo}
          aria-pressed={large}
          aria-label={t('arrivals.photo', { name })}
          onClick={() => setLarge(!large)}
        >
          <img
            src={`/api/v1/cases/${item.caseId}/documents/${item.photographId}`}
            alt=""
            loading={tonight ? 'eager' : 'lazy'}
          />
        </button>
      ) : (
        <div className={styles.noPhoto}>{t('ui.person.no-photo')}</div>
      )}
      <div className={styles.who}>
        <h4>
          <TravellerName person={item.person} />
        </h4>
        {birthDate && (
          <p className={styles.born}>
            {t('arrivals.born', { date: format.date(birthDate) })}
            {age !== null && (
              <>
                <br />
                {t(age < 18 ? 'arrivals.age-minor' : 'arrivals.age', { age })}
              </>
            )}
          </p>
        )}
      </div>
      {item.needs && (
        <p className={styles.needs}>
          <IconHeartHandshake size={22} aria-hidden="true" />
          <span>
            <span className={styles.needsLabel}>{t('arrivals.needs')}:</span> {item.needs}
          </span>
        </p>
      )}
      <Outcome item={item} name={name} />
    </article>
  )
}
