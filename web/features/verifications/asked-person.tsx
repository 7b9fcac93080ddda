import type { VerificationItem } from '../../../contract/work.ts'
import { useT } from '../../i18n/language.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import styles from './verifications-page.module.css'

/** As much of the person's name as the request names. */
export function AskedPerson({ person }: { person: VerificationItem['person'] }) {
  const t = useT()
  const { familyName, givenNames, ownScript, nationality } = person
  const latin = [familyName, givenNames].filter(Boolean).join(' ')
  if (!latin && !ownScript) return <span>{t('verification.name-not-asked')}</span>
  return (
    <>
      {latin && (
        <bdi className={styles.latin} translate="no">
          {latin}
        </bdi>
      )}
      {ownScript && (
        <bdi className={latin ? styles.own : styles.latin} lang={ownLanguage(nationality)} translate="no">
          {ownScript}
        </bdi>
      )}
    </>
  )
}
