import { Link } from '@tanstack/react-router'
import type { LikePerson } from '../../../contract/persons.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import { stateName } from '../../ui/state-mark/state-name.ts'
import styles from './persons.module.css'
import type { Person } from './queries.ts'
import { fieldNames, nameOf, placeWords } from './words.ts'

/** The order is the program's, the words say why; every entry leads to the two records side by side. */
export function LikeList({ of, items }: { of: Person; items: readonly LikePerson[] }) {
  return (
    <ol className={styles.list}>
      {items.map((one) => (
        <li key={`${one.holderId} ${one.personId}`}>
          <Entry of={of} one={one} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ of, one }: { of: Person; one: LikePerson }) {
  const { t, format } = useSpoken()
  const { person, place } = one
  const fieldsThat = (likeness: string) => one.fields.filter((field) => field.likeness === likeness)
  const lines = [
    ['persons.like.agrees', fieldsThat('same')],
    ['persons.like.nearly', fieldsThat('near')],
    ['persons.like.differs', fieldsThat('different')],
  ] as const
  return (
    <article className={styles.entry} data-band={one.band}>
      <p className={styles.bandWord}>{t(`persons.band.${one.band}`)}</p>
      <h2 className={styles.name}>
        <Link
          to="/cases/$caseId/persons/$personId/$otherHolder/$otherPerson"
          params={{ ...of, otherHolder: one.holderId, otherPerson: one.personId }}
        >
          <span className="visually-hidden">{t('persons.like.compare', { name: nameOf(t, person) })}</span>
          <bdi aria-hidden="true" translate="no">
            {nameOf(t, person)}
          </bdi>
        </Link>
        {person.ownScript && (
          <bdi className={styles.quiet} lang={ownLanguage(person.nationality)} translate="no">
            {person.ownScript}
          </bdi>
        )}
      </h2>
      <p className={styles.quiet}>
        {[
          person.birthDate && /^\d{4}-\d{2}-\d{2}$/.test(person.birthDate) ? format.date(person.birthDate) : '',
          place.source === 'case' ? stateName(t, place.otherState) : '',
          placeWords(t, place),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className={styles.points}>
        {lines.map(([id, fields]) => fields.length > 0 && <li key={id}>{t(id, { fields: fieldNames(t, fields) })}</li>)}
      </ul>
      {one.verdict && (
        <p>
          <strong>{t(`persons.verdict.${one.verdict}`)}</strong>
        </p>
      )}
    </article>
  )
}
