// Offered to other features: the page of a case says of each person where else they are known.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PersonLinks as Links } from '../../../contract/persons.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './persons.module.css'
import { linksQuery, type Person } from './queries.ts'
import { nameOf, placeWords } from './words.ts'

/** This person in other records, and likely records that wait for a look. Nothing for those who compare nobody. */
export function PersonLinks(of: Person) {
  const { t } = useSpoken()
  const { data } = useQuery(linksQuery(of.caseId))
  const person = data?.persons.find(({ personId }) => personId === of.personId)
  if (!data || !person || (!data.mayCompare && person.linked.length === 0)) return null
  const { caseId, personId } = of
  return (
    <div className={styles.links} data-print="never">
      {person.linked.length > 0 && (
        <ul className={styles.linked} aria-label={t('persons.links')}>
          {person.linked.map((one) => (
            <li key={`${one.holderId} ${one.personId}`}>
              <Linked of={of} one={one} opens={data.mayCompare} />
            </li>
          ))}
        </ul>
      )}
      {data.mayCompare && (
        <Link
          className={styles.open}
          data-open={person.open > 0 || undefined}
          to="/cases/$caseId/persons/$personId"
          params={{ caseId, personId }}
        >
          {person.open > 0 ? t('persons.links.open', { count: person.open }) : t('persons.links.look')}
        </Link>
      )}
    </div>
  )
}

type Linked = Links['persons'][number]['linked'][number]

function Linked({ of, one, opens }: { of: Person; one: Linked; opens: boolean }) {
  const { t, format } = useSpoken()
  const words = t('persons.links.same', { place: placeWords(t, one.place) })
  const { official, at } = one.judgement
  return (
    <>
      {opens ? (
        <Link
          to="/cases/$caseId/persons/$personId/$otherHolder/$otherPerson"
          params={{ ...of, otherHolder: one.holderId, otherPerson: one.personId }}
        >
          {words}
        </Link>
      ) : (
        words
      )}{' '}
      <span className={styles.quiet}>
        <bdi translate="no">{nameOf(t, one.person)}</bdi>,{' '}
        {t('persons.links.decided-by', { official, date: format.date(at.slice(0, 10)) })}
      </span>
    </>
  )
}
