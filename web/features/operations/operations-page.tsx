import { useQuery } from '@tanstack/react-query'
import { api } from '../../data/api.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import { Listed } from '../administration/listed.tsx'
import { useScope } from '../administration/use-scope.ts'
import { AttentionList } from './attention-list.tsx'
import { JobTable } from './job-table.tsx'
import styles from './operations.module.css'
import { Rooms } from './rooms.tsx'
import { SlowTable } from './slow-table.tsx'

const operationsQuery = {
  queryKey: ['administration', 'operations'],
  queryFn: ({ signal }: { signal: AbortSignal }) => api('GET /api/v1/administration/operations', { signal }),
  refetchInterval: 15_000,
}

/** How the installation does. To administrators of a State the page does not exist, as on the server. */
export function OperationsPage() {
  return useScope().mayOpenStates ? <Operations /> : <NotFound />
}

function Operations() {
  const t = useT()
  const format = useFormat()
  const asked = useQuery(operationsQuery)
  return (
    <Page title={t('administration.part.operations')} lead={t('operations.lead')}>
      <Listed query={asked}>
        {(found) => (
          <>
            <AttentionList found={found} />
            <p className={styles.asked}>{t('operations.asked', { at: format.dateTime(found.at) })}</p>
            <Rooms found={found} />
            <JobTable jobs={found.jobs} />
            <SlowTable slow={found.slow} />
          </>
        )}
      </Listed>
    </Page>
  )
}
