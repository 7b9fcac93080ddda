import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import styles from './agreements-page.module.css'

export function AgreementsPage() {
  const { t, language } = useSpoken()
  const list = useQuery(agreementListQuery)
  return (
    <Page
      title={t('agreement.title')}
      lead={t('agreement.lead')}
      actions={<Link to="/calendars">{t('shell.nav.calendars')}</Link>}
    >
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <p role="status">{t('agreement.loading')}</p>}
      {list.data?.length === 0 && <EmptyState title={t('agreement.none')} text={t('agreement.none.text')} />}
      <ul className={styles.list}>
        {list.data?.map((agreement) => (
          <li key={agreement.id} className={styles.agreement}>
            <h2>
              <Link to="/agreements/$agreementId" params={{ agreementId: agreement.id }} className={styles.link}>
                {localText(agreement.short, language)}
              </Link>
            </h2>
            <p>{localText(agreement.title, language)}</p>
            <p className={styles.states}>
              <span>{t('agreement.counterparts')}</span>
              {agreement.counterparts.map((state) => (
                <StateMark key={state} state={state} />
              ))}
              {agreement.counterparts.length === 0 && t('agreement.nobody')}
            </p>
            <p className={styles.quiet}>{t('agreement.version', { version: agreement.version })}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
