import { Link } from '@tanstack/react-router'
import type { WaitingItem } from '../../../contract/interviews.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './interviews.module.css'
import { Minor, PersonName } from './person-name.tsx'

/** Who waits for an interview that the own State is to hold. */
export function Waiting({ items }: { items: readonly WaitingItem[] }) {
  const { t, format } = useSpoken()
  return (
    <section aria-labelledby="waiting" className={styles.part}>
      <h2 id="waiting">{t('interviews.waiting')}</h2>
      {items.length === 0 && <p className={styles.nothing}>{t('interviews.waiting.none')}</p>}
      <ul className={styles.waiting}>
        {items.map((item) => (
          <li key={`${item.caseId} ${item.personId}`}>
            <PersonName person={item.person} />
            <span className={styles.about}>
              <Link to="/cases/$caseId" params={{ caseId: item.caseId }} preload={false}>
                {item.reference}
              </Link>
              <Minor minor={item.minor} person={item.person} />
              <span>{t('interviews.waiting.since', { date: format.date(item.wantedSince) })}</span>
              {item.replyDue && <span>{t('interviews.waiting.due', { date: format.date(item.replyDue) })}</span>}
              {item.timesMissed > 0 && <span>{t('interviews.waiting.missed', { count: item.timesMissed })}</span>}
            </span>
            <Link
              to="/cases/$caseId/$action"
              params={{ caseId: item.caseId, action: 'invite_to_interview' }}
              hash={`invite:${item.personId}`}
              preload={false}
              aria-label={t('interviews.waiting.invite', {
                name: [item.person.familyName, item.person.givenNames].filter(Boolean).join(' '),
              })}
            >
              {t('interviews.invite')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
