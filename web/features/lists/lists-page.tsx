import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PersonList } from '../../../contract/lists.ts'
import { judgesIdentity } from '../../../domain/access/persons.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './lists.module.css'
import { NewList } from './new-list.tsx'
import { Progress } from './progress.tsx'
import { listsQuery } from './queries.ts'

/** The lists of the own authority, and sending one. */
export function ListsPage() {
  const { t } = useSpoken()
  const { roles } = useSession()
  const lists = useQuery(listsQuery)
  return (
    <Page title={t('lists.title')} lead={t('lists.lead')}>
      {lists.error && <ProblemNotice error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.isPending && <p role="status">{t('lists.loading')}</p>}
      {lists.data?.items.length === 0 && <EmptyState title={t('lists.none')} text={t('lists.none.text')} />}
      {lists.data && lists.data.items.length > 0 && <ListTable items={lists.data.items} />}
      {judgesIdentity(roles) && (
        <Section title={t('lists.new')}>
          <NewList />
        </Section>
      )}
    </Page>
  )
}

function ListTable({ items }: { items: readonly PersonList[] }) {
  const { t, format } = useSpoken()
  return (
    <DataTable
      caption={t('lists.title')}
      rows={items}
      rowKey={({ listId }) => listId}
      columns={[
        {
          id: 'title',
          header: t('lists.field.title'),
          names: true,
          cell: ({ listId, title }) => (
            <Link to="/lists/$listId" params={{ listId }}>
              <bdi>{title}</bdi>
            </Link>
          ),
        },
        { id: 'purpose', header: t('lists.field.purpose'), cell: ({ purpose }) => t(`lists.purpose.${purpose}`) },
        { id: 'sent', header: t('lists.sent'), cell: ({ uploadedAt }) => format.shortDate(uploadedAt.slice(0, 10)) },
        { id: 'stage', header: t('lists.stage'), cell: (list) => <Progress list={list} /> },
        {
          id: 'found',
          header: t('lists.found'),
          cell: ({ stage, counts }) =>
            stage === 'columns' ? null : (
              <span className={styles.counts}>{t('lists.found.counts', { same: counts.same, look: counts.look })}</span>
            ),
        },
        { id: 'until', header: t('lists.kept-until'), cell: ({ expiresOn }) => format.shortDate(expiresOn) },
      ]}
    />
  )
}
