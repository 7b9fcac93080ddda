import type { ReactNode } from 'react'
import { useFormat, useT } from '../../i18n/language.tsx'
import styles from './person-card.module.css'

export type PersonView = {
  familyName: string | null
  givenNames: string | null
  /** The name in the person's own script, with the language it is written in (BCP 47), for the reader's voice. */
  own?: { text: string; lang: string } | null
  birthDate?: string | null
  birthPlace?: string | null
  sex?: string | null
  nationality?: string | null
  photoUrl?: string | null
}

/** Codes that have words of their own; a pack may know others, which are shown as they came. */
const known = new Set(['male', 'female', 'unspecified'])

type Props = {
  person: PersonView
  /** `page` makes the name the title of the page. */
  heading?: 'page' | 'part'
  children?: ReactNode
}

export function PersonCard({ person, heading = 'part', children }: Props) {
  const t = useT()
  const format = useFormat()
  const Heading = heading === 'page' ? 'h1' : 'h3'
  const name = [person.familyName, person.givenNames].filter(Boolean).join(', ') || t('ui.person.no-name')
  const facts: [string, ReactNode][] = []
  if (person.birthDate) facts.push([t('ui.person.born'), format.date(person.birthDate)])
  if (person.birthPlace) facts.push([t('ui.person.birth-place'), person.birthPlace])
  if (person.sex) facts.push([t('ui.person.sex'), known.has(person.sex) ? t(`ui.sex.${person.sex}`) : person.sex])
  if (person.nationality) facts.push([t('ui.person.nationality'), person.nationality])
  return (
    <div className={styles.card} data-heading={heading}>
      {person.photoUrl ? (
        <img className={styles.photo} src={person.photoUrl} alt={t('ui.person.photo-of', { name })} />
      ) : (
        <div className={styles.photo} role="img" aria-label={t('ui.person.no-photo')}>
          <svg viewBox="0 0 35 45" aria-hidden="true">
            <circle cx="17.5" cy="17" r="7.5" />
            <path d="M3 45c0-11 6-16 14.5-16S32 34 32 45" />
          </svg>
        </div>
      )}
      <div className={styles.text}>
        <Heading className={styles.name}>
          {person.familyName || person.givenNames ? (
            <>
              <span className={styles.family}>{person.familyName}</span> {person.givenNames}
            </>
          ) : (
            name
          )}
        </Heading>
        {person.own && (
          <p className={styles.own}>
            <span className="visually-hidden">{t('ui.person.own-script')}: </span>
            <bdi lang={person.own.lang}>{person.own.text}</bdi>
          </p>
        )}
        <dl className={styles.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {children}
      </div>
    </div>
  )
}
