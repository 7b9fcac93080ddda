// Offered to other features: the page of a case shows what was found in it.
import { useQuery } from '@tanstack/react-query'
import { useSpoken } from '../../i18n/language.tsx'
import { FindingCard } from './finding-card.tsx'
import styles from './quality.module.css'
import { caseFindingsQuery } from './queries.ts'

/** What the rules found in a case: what the own side can mend, then what the other can. */
export function CaseFindings({ caseId }: { caseId: string }) {
  const { t } = useSpoken()
  const { data } = useQuery(caseFindingsQuery(caseId))
  if (!data) return <p role="status">{t('quality.loading')}</p>
  if (data.items.length === 0) return <p className={styles.quiet}>{t('quality.case.none')}</p>
  return ([true, false] as const).map((mine) => {
    const items = data.items.filter((one) => one.mine === mine)
    if (items.length === 0) return null
    return (
      <section key={String(mine)} aria-label={t(mine ? 'quality.case.mine' : 'quality.case.theirs')}>
        <h3 className={styles.whose}>{t(mine ? 'quality.case.mine' : 'quality.case.theirs')}</h3>
        <ul className={styles.findings}>
          {items.map((finding) => (
            <li key={finding.findingId}>
              <FindingCard finding={finding} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
