import type { CaseView } from '../contract/cases.ts'
import { agreementVersionQuery } from './data/agreement.ts'
import { api } from './data/api.ts'
import { authoritiesQuery } from './data/authorities.ts'
import { queryClient } from './data/query-client.ts'
import { sessionQuery } from './data/session.ts'
import { caseQuery } from './features/cases/room/case-query.ts'
import { deskQuery } from './features/desk/desk-query.ts'
import { filtersOf, readDeskSearch } from './features/desk/desk-search.ts'
import { practiceAccountsQuery } from './features/session/practice-accounts.ts'
import { providersQuery } from './features/session/providers.ts'
import { preferredLanguage, readStoredLanguage } from './i18n/preferred-language.ts'

// What a page will show is asked for while the page itself is still on its way over the line.

/**
 * At the very start, while the texts are on their way too: before them no page is there that could ask. Nobody is asked
 * anything for a visitor.
 */
export async function askAhead({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null)
  if (session?.stage !== 'full') return
  const caseId = /^\/cases\/([^/]+)/.exec(pathname)?.[1]
  if (caseId) askForCase({ params: { caseId }, preload: false })
  const words = Object.fromEntries(new URLSearchParams(search))
  if (pathname === '/desk') askForDesk({ location: { search: words }, preload: false })
}

/** Whether somebody goes there, or the hand only lies on the link: looking at a case is recorded, and a hand looks at nothing. */
interface Way {
  preload: boolean
}

/** The file and its agreement. What goes wrong is asked again, and said, by the page. */
export function askForCase({ params, preload }: Way & { params: { caseId: string } }): void {
  const query = caseQuery(params.caseId, preferredLanguage(readStoredLanguage(), navigator.languages))
  if (preload || queryClient.getQueryData(query.queryKey)) return
  void queryClient.prefetchQuery(authoritiesQuery)
  void queryClient.prefetchQuery({ ...query, queryFn: () => readCaseAndAgreement(params.caseId) })
}

/** In one answer where no agreement is known yet; whoever has read a case before has the agreement, too. */
async function readCaseAndAgreement(caseId: string): Promise<CaseView> {
  const known = queryClient.getQueriesData({ queryKey: ['agreement'] }).length > 0
  const given = { path: { caseId }, query: known ? {} : { with: 'agreement' as const } }
  const { pack, ...view } = await api('GET /api/v1/cases/{caseId}', given)
  const { id, digest } = view.agreement
  if (pack) queryClient.setQueryData(agreementVersionQuery(id, digest).queryKey, pack)
  return view
}

/** The list that the address names. */
export function askForDesk({ location, preload }: Way & { location: { search: object } }): void {
  const search = readDeskSearch({ ...location.search })
  const { view = 'my_turn', order = 'deadline' } = search
  const query = deskQuery(view === 'drafts' ? 'my_turn' : view, filtersOf(search), order)
  if (!preload && !queryClient.getQueryData(query.queryKey)) void queryClient.prefetchInfiniteQuery(query)
}

export function askForAuthorities({ preload }: Way): void {
  if (!preload) void queryClient.prefetchQuery(authoritiesQuery)
}

/** The accounts to practise with are waited for: whether there are any decides how the page is laid out. */
export async function askForWaysIn(): Promise<void> {
  void queryClient.prefetchQuery(providersQuery)
  await queryClient.prefetchQuery(practiceAccountsQuery)
}
