import type { InterviewItem } from '../../../contract/interviews.ts'
import { useT } from '../../i18n/language.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import styles from './interviews.module.css'

/** A name in the form of the passport, and in the person's own script beside it. */
export function PersonName({ person }: { person: InterviewItem['person'] }) {
  const t = useT()
  const name = [person.familyName, person.givenNames].filter(Boolean).join(' ')
  return (
    <span className={styles.name}>
      <bdi>{name || t('ui.person.no-name')}</bdi>
      {person.ownScript && (
        <bdi className={styles.own} lang={ownLanguage(person.nationality)}>
          {person.ownScript}
        </bdi>
      )}
    </span>
  )
}

/** That somebody is a minor, or is counted as one because nobody knows the birth date. */
export function Minor({ minor, person }: Pick<InterviewItem, 'minor' | 'person'>) {
  const t = useT()
  if (!minor) return null
  return <span className={styles.minor}>{t(person.birthDate ? 'interviews.minor' : 'interviews.age-unknown')}</span>
}
