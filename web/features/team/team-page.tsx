import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { AgeLegend } from './age-bar.tsx'
import { GiveAll } from './give-all.tsx'
import { teamQuery } from './queries.ts'
import styles from './team.module.css'
import { TeamTable } from './team-table.tsx'

/** How the work of the authority is spread: what nobody holds, and what each colleague holds, how urgent and how old. */
export function TeamPage() {
  const t = useT()
  const query = useQuery(teamQuery)
  const [giving, setGiving] = useState<string | null>(null)
  const member = query.data?.members.find(({ userId }) => userId === giving)
  return (
    <Page title={t('team.title')} lead={t('team.lead')}>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <p role="status">{t('team.loading')}</p>}
      {query.data && (
        <div className={styles.team}>
          <AgeLegend />
          <TeamTable team={query.data} onGive={setGiving} />
        </div>
      )}
      {member && <GiveAll member={member} onClose={() => setGiving(null)} />}
    </Page>
  )
}
