import type { DeskItem } from '../../../../contract/cases.ts'
import { useT } from '../../../i18n/language.tsx'
import { ownLanguage } from '../../../ui/person/own-language.ts'
import { PersonCard } from '../../../ui/person/person-card.tsx'
import { Reference } from '../../../ui/reference/reference.tsx'
import { StageBadge } from '../../../ui/stage/stage-badge.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import styles from './case-header.module.css'

/** Who and which case, from the row that was clicked, where they will stand when the file has come. */
export function OpeningHeader({ row }: { row: DeskItem }) {
  const t = useT()
  const { familyName, givenNames, ownScript, birthDate, sex, nationality } = row.principal
  const family = row.persons - 1
  return (
    <div className={styles.room}>
      <header className={styles.header} aria-busy="true">
        <div className={styles.identity}>
          <p className={styles.reference}>
            <span>
              <span className="visually-hidden">{t('file.reference')}: </span>
              <Reference>{row.reference}</Reference>
            </span>
          </p>
          <PersonCard
            heading="page"
            person={{
              familyName,
              givenNames,
              own: ownScript ? { text: ownScript, lang: ownLanguage(nationality) } : null,
              birthDate,
              sex,
              nationality: nationality ? stateName(t, nationality) : null,
            }}
          >
            {family > 0 && <p className={styles.family}>{t('case.family', { count: family })}</p>}
          </PersonCard>
        </div>
        <div className={styles.side}>
          <p className={styles.standing}>
            <StageBadge stage={row.stage} />
          </p>
          <p className={styles.opening} role="status">
            {t('case.loading')}
          </p>
        </div>
        <div className={styles.course} />
      </header>
    </div>
  )
}
