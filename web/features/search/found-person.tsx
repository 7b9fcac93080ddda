import { Link } from '@tanstack/react-router'
import type { SearchItem } from '../../../contract/search.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import { Reference } from '../../ui/reference/reference.tsx'
import { StageBadge } from '../../ui/stage/stage-badge.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import styles from './search.module.css'

/** A person found, and the case that leads there. */
export function FoundPerson({ item }: { item: SearchItem }) {
  const t = useT()
  const format = useFormat()
  const { familyName, givenNames, ownScript, birthDate, nationality } = item.person
  return (
    <article className={styles.row}>
      <div className={styles.part}>
        <Link to="/cases/$caseId" params={{ caseId: item.caseId }} className={styles.link}>
          {familyName || givenNames ? (
            <bdi translate="no">
              {familyName} {givenNames}
            </bdi>
          ) : (
            t('ui.person.no-name')
          )}
        </Link>
        {ownScript && (
          <bdi className={styles.own} lang={ownLanguage(nationality)} translate="no">
            {ownScript}
          </bdi>
        )}
      </div>
      <div className={styles.part}>
        {birthDate && <span>{t('search.born', { date: format.date(birthDate) })}</span>}
        {item.relation !== 'principal' && <span className={styles.quiet}>{t(`search.relation.${item.relation}`)}</span>}
      </div>
      <div className={styles.part}>
        <Reference>{item.reference}</Reference>
        {item.by !== 'name' && <span className={styles.quiet}>{t(`search.by.${item.by}`)}</span>}
        <span className={styles.quiet}>
          <StateMark state={item.otherState} /> {stateName(t, item.otherState)}
        </span>
      </div>
      <div className={styles.part}>
        <StageBadge stage={item.stage} />
      </div>
    </article>
  )
}
