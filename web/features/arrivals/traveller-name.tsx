import type { ArrivalItem } from '../../../contract/work.ts'
import { useT } from '../../i18n/language.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import styles from './person.module.css'

/** Both spellings: as in the document that is shown, and as the person writes it. */
export function TravellerName({ person }: { person: ArrivalItem['person'] }) {
  const t = useT()
  const { familyName, givenNames, ownScript, nationality } = person
  return (
    <>
      {familyName || givenNames ? (
        <bdi className={styles.name} translate="no">
          {familyName} <span className={styles.given}>{givenNames}</span>
        </bdi>
      ) : (
        <span className={styles.name}>{t('ui.person.no-name')}</span>
      )}
      {ownScript && (
        <bdi className={styles.own} lang={ownLanguage(nationality)} translate="no">
          {ownScript}
        </bdi>
      )}
    </>
  )
}
