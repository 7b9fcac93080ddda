// Offered to other features: a draft shows how complete it is, and what stands out, before it is sent.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DraftView } from '../../../contract/drafts.ts'
import type { FindingsOfDraft } from '../../../contract/quality.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './quality.module.css'
import { draftFindingsQuery } from './queries.ts'
import { SeverityMark } from './severity-mark.tsx'

type Props = { draft: DraftView; pathOf: (section: string, personId: string | null) => string | null }

/** A calm measure: how much is answered, and what could be wrong. It keeps nobody from sending, unless the agreement says so. */
export function DraftFindings({ draft, pathOf }: Props) {
  const { t, format } = useSpoken()
  const { data } = useQuery(draftFindingsQuery(draft.caseId, draft.updatedAt))
  // What nobody need fill counts once somebody has begun it.
  const asked = draft.sections.filter(
    ({ key, optional, answered, notAvailable }) =>
      key !== 'setup' && key !== 'evidence' && (!optional || answered + notAvailable > 0),
  )
  const sum = (of: 'asked' | 'answered' | 'notAvailable') => asked.reduce((total, section) => total + section[of], 0)
  const [all, answered, absent] = [sum('asked'), sum('answered'), sum('notAvailable')]
  return (
    <section className={styles.draft} aria-label={t('quality.draft.title')}>
      <h2>{t('quality.draft.title')}</h2>
      <p className={styles.measure}>
        <progress value={answered + absent} max={Math.max(1, all)} aria-hidden="true" />
        <span>
          {t('quality.draft.measure', { answered, asked: all })}
          {absent > 0 && `, ${t('quality.draft.not-available', { count: absent })}`}
        </span>
      </p>
      {data?.restsSince && (
        <p className={styles.quiet}>{t('quality.draft.rests', { date: format.date(data.restsSince) })}</p>
      )}
      {data && data.items.length === 0 && <p className={styles.quiet}>{t('quality.draft.none')}</p>}
      {data && data.items.length > 0 && (
        <details className={styles.why}>
          <summary>{t('quality.draft.findings', { count: data.items.length })}</summary>
          {!data.items.some(({ blocking }) => blocking) && <p className={styles.quiet}>{t('quality.draft.calm')}</p>}
          <ul className={styles.small}>
            {data.items.map((one) => (
              <li key={[one.rule, one.personId, one.field?.name, one.item].join(' ')}>
                <One finding={one} pathOf={pathOf} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function One({ finding, pathOf }: { finding: FindingsOfDraft['items'][number]; pathOf: Props['pathOf'] }) {
  const { t } = useSpoken()
  const [section = ''] = finding.field?.name.split('.') ?? []
  const path = pathOf(section, section === 'evidence' ? null : finding.personId)
  return (
    <>
      <p className={styles.head}>
        {path ? <Link to={path as string}>{finding.title}</Link> : finding.title}
        <SeverityMark severity={finding.severity} />
      </p>
      <p className={styles.quiet}>
        {finding.field && `${finding.field.label}: `}
        {finding.mend}
      </p>
      {finding.blocking && <p className={styles.late}>{t('quality.draft.blocking')}</p>}
    </>
  )
}
