import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Desk } from '../../../contract/cases.ts'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { useSession } from '../../data/session.ts'
import { useFormat, useT } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { spreadOf } from '../../ui/spread/spread-of.ts'
import { StateSpread } from '../../ui/spread/state-spread.tsx'
import { StandsIn } from '../delegations/stands-in.tsx'
import { counted } from './counted.ts'
import { DeskList } from './desk-list.tsx'
import styles from './desk-page.module.css'
import { type DeskView, deskQuery, draftListQuery } from './desk-query.ts'
import { filtersOf } from './desk-search.ts'
import { type DeskTab, DeskTabs, tabName } from './desk-tabs.tsx'
import { DraftRows } from './draft-rows.tsx'
import { ExportLink } from './export-link.tsx'
import { FilterBar } from './filter-bar.tsx'
import { SavedViews } from './saved-views.tsx'
import { sureFacets } from './sure-facets.ts'
import { useColumns, ViewTools } from './view-tools.tsx'

const drafting: readonly Role[] = ['case_officer', 'central_desk']
const acting: readonly Role[] = [...drafting, 'approver', 'mission_officer']

export function DeskPage() {
  const t = useT()
  const format = useFormat()
  const { roles } = useSession()
  const navigate = useNavigate({ from: '/desk' })
  const search = useSearch({ from: '/inside/desk' })
  const { view: chosen = 'my_turn', order = 'deadline' } = search
  const filters = filtersOf(search)
  const drafts = roles.some((role) => drafting.includes(role))
  const tab: DeskTab = chosen === 'drafts' && !drafts ? 'my_turn' : chosen
  const [view, setView] = useState<DeskView>(tab === 'drafts' ? 'my_turn' : tab)
  if (tab !== 'drafts' && tab !== view) setView(tab)

  const desk = useInfiniteQuery(deskQuery(view, filters, order))
  const columns = useColumns(search)
  const first = desk.data?.pages[0]
  const facets = useLastKnown(view, first && sureFacets(first, view))
  const draftList = useQuery({ ...draftListQuery, enabled: drafts })
  const counts = desk.data?.pages[0]?.counts
  const number = tab === 'drafts' ? draftList.data?.length : counts?.[tab]
  const acts = roles.some((role) => acting.includes(role))
  const name = tabName(t, tab, acts)
  return (
    <Page
      title={t('desk.title')}
      windowTitle={number === undefined ? name : `(${counted(t, format, number)}) ${name}`}
      actions={
        drafts && (
          <Button component={Link} to="/applications/new">
            {t('desk.new')}
          </Button>
        )
      }
    >
      <StandsIn />
      <div className={styles.desk}>
        <DeskTabs
          acts={acts}
          tab={tab}
          counts={counts}
          drafts={drafts ? (draftList.data?.length ?? null) : undefined}
        />
        {tab === 'drafts' ? (
          <>
            {draftList.error && <ProblemNotice error={draftList.error} onRetry={() => void draftList.refetch()} />}
            {draftList.data && <DraftRows drafts={draftList.data} />}
          </>
        ) : (
          <>
            <SavedViews current={search.saved} />
            <StateSpread
              spread={spreadOf(facets)}
              words={(count) => counted(t, format, count)}
              chosen={search.state}
              onChoose={(state) =>
                void navigate({ search: (now) => ({ ...now, state }), replace: true, resetScroll: false })
              }
            />
            <FilterBar view={view} search={search} passing={desk.data?.pages[0]?.filtered ?? null} facets={facets}>
              <ViewTools search={search} />
              {counts !== undefined && counts[view] > 0 && <ExportLink view={view} filters={filters} order={order} />}
            </FilterBar>
            {desk.error && <ProblemNotice error={desk.error} onRetry={() => void desk.refetch()} />}
            <DeskList
              key={JSON.stringify([view, filters, order])}
              view={view}
              search={search}
              columns={columns}
              desk={desk}
            />
          </>
        )}
      </div>
    </Page>
  )
}

/** How a list is spread does not depend on its filters, so it stands still while another filter is asked for. */
function useLastKnown(view: DeskView, facets: Desk['facets'] | undefined): Desk['facets'] {
  const [known, setKnown] = useState({ view, facets: facets ?? [] })
  if (facets && (facets !== known.facets || view !== known.view)) setKnown({ view, facets })
  return facets ?? (view === known.view ? known.facets : [])
}
