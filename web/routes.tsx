import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import { type Language, languages } from '../contract/i18n.ts'
import type { VerificationView } from '../contract/verification-views.ts'
import { verificationViews } from '../contract/verification-views.ts'
import { administration, colleagues } from './administration-routes.tsx'
import { askForAuthorities, askForCase, askForDesk, askForWaysIn } from './ask-ahead.ts'
import { calendars } from './calendar-routes.tsx'
import { committeeReports } from './committee-routes.tsx'
import { lazyRouteComponent } from './data/load-part.ts'
import { readDeskSearch } from './features/desk/desk-search.ts'
import { readWeekSearch } from './features/interviews/week-search.ts'
import { help } from './help-routes.ts'
import { withTexts } from './i18n/load-catalogue.ts'
import { laboratory } from './laboratory-routes.tsx'
import { lists } from './lists-routes.tsx'
import { type OversightSearch, oversightSearch } from './oversight-search.ts'
import { quality } from './quality-routes.tsx'
import { inside, root } from './root-routes.tsx'
import { type Filter, filters, type RulesSearch } from './rules-search.ts'
import { statistics } from './statistics-routes.tsx'
import { Broken } from './ui/shell/broken.tsx'
import { firstPage } from './ui/shell/navigation.ts'
import { NotFound } from './ui/shell/not-found.tsx'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // `problem` is set by the server when a sign-in through a provider came to nothing.
  validateSearch: ({ next, problem }): { next?: string; problem?: string } => ({
    ...(typeof next === 'string' ? { next } : {}),
    ...(typeof problem === 'string' ? { problem } : {}),
  }),
  loader: askForWaysIn,
  component: lazyRouteComponent(() => import('./features/session/sign-in-page.tsx'), 'SignInPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./features/session/invitation-page.tsx'), 'InvitationPage'),
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    const first = firstPage(context.session.roles, hasPage, context.session.installation.laboratory !== null)
    if (first) throw redirect({ to: first })
  },
  component: lazyRouteComponent(() => import('./features/home/home-page.tsx'), 'HomePage'),
})

const caseFile = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  loader: askForCase,
  component: lazyRouteComponent(
    withTexts(['case', 'interviews'], () => import('./features/cases/room/case-layout.tsx')),
    'CaseLayout',
  ),
})

const casePage = createRoute({
  getParentRoute: () => caseFile,
  path: '/',
  component: lazyRouteComponent(
    withTexts(
      ['case', 'interviews', 'attestation', 'oversight', 'evidence', 'persons'],
      () => import('./features/cases/room/case-page.tsx'),
    ),
    'CasePage',
  ),
})

const caseAct = createRoute({
  getParentRoute: () => caseFile,
  path: '/$action',
  component: lazyRouteComponent(
    withTexts(
      ['case', 'interviews', 'attestation', 'application', 'evidence', 'persons'],
      () => import('./features/cases/act/act-page.tsx'),
    ),
    'ActPage',
  ),
})

const likePersons = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/persons/$personId',
  component: lazyRouteComponent(
    withTexts(['persons'], () => import('./features/persons/like-page.tsx')),
    'LikePage',
  ),
})

const comparePersons = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/persons/$personId/$otherHolder/$otherPerson',
  component: lazyRouteComponent(
    withTexts(['persons'], () => import('./features/persons/compare-page.tsx')),
    'ComparePage',
  ),
})

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/desk',
  validateSearch: readDeskSearch,
  loader: askForDesk,
  component: lazyRouteComponent(() => import('./features/desk/desk-page.tsx'), 'DeskPage'),
})

const team = createRoute({
  getParentRoute: () => inside,
  path: '/team',
  component: lazyRouteComponent(() => import('./features/team/team-page.tsx'), 'TeamPage'),
})

const texts = createRoute({
  getParentRoute: () => inside,
  path: '/texts',
  validateSearch: ({ language }): { language?: Language } => {
    const found = languages.find((one) => one === language)
    return found ? { language: found } : {}
  },
  component: lazyRouteComponent(
    withTexts(['texts'], () => import('./features/texts/texts-page.tsx')),
    'TextsPage',
  ),
})

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: ({ state }): { state?: string } =>
    typeof state === 'string' && /^[A-Z]{2}$/.test(state) ? { state } : {},
  component: lazyRouteComponent(() => import('./features/search/search-page.tsx'), 'SearchPage'),
})

const newApplication = createRoute({
  getParentRoute: () => inside,
  path: '/applications/new',
  component: lazyRouteComponent(
    withTexts(['application'], () => import('./features/drafts/new-application-page.tsx')),
    'NewApplicationPage',
  ),
})

const application = createRoute({
  getParentRoute: () => inside,
  path: '/applications/$caseId',
  component: lazyRouteComponent(
    withTexts(['application', 'quality'], () => import('./features/drafts/task-list-page.tsx')),
    'TaskListPage',
  ),
})

const applicationReview = createRoute({
  getParentRoute: () => inside,
  path: '/applications/$caseId/review',
  component: lazyRouteComponent(
    withTexts(['application', 'attestation'], () => import('./features/drafts/review-page.tsx')),
    'ReviewPage',
  ),
})

const applicationReceipt = createRoute({
  getParentRoute: () => inside,
  path: '/applications/$caseId/receipt',
  component: lazyRouteComponent(
    withTexts(['application'], () => import('./features/drafts/receipt-page.tsx')),
    'ReceiptPage',
  ),
})

/** `missing` is set by links that lead to what is not answered yet: the page then names it on top. */
function toMissing({ missing }: Record<string, unknown>): { missing?: boolean } {
  return missing === true ? { missing } : {}
}

const applicationSection = createRoute({
  getParentRoute: () => inside,
  path: '/applications/$caseId/$section',
  validateSearch: toMissing,
  component: lazyRouteComponent(
    withTexts(['application', 'evidence', 'persons'], () => import('./features/drafts/section-page.tsx')),
    'SectionPage',
  ),
})

const applicationPerson = createRoute({
  getParentRoute: () => inside,
  path: '/applications/$caseId/$section/$person',
  validateSearch: toMissing,
  component: lazyRouteComponent(
    withTexts(['application', 'evidence', 'persons'], () => import('./features/drafts/section-page.tsx')),
    'SectionPage',
  ),
})

const applications = [
  newApplication,
  application,
  applicationReview,
  applicationReceipt,
  applicationSection,
  applicationPerson,
] as const

const arrivals = createRoute({
  getParentRoute: () => inside,
  path: '/arrivals',
  loader: askForAuthorities,
  component: lazyRouteComponent(
    withTexts(['arrivals'], () => import('./features/arrivals/arrivals-page.tsx')),
    'ArrivalsPage',
  ),
})

const interviews = createRoute({
  getParentRoute: () => inside,
  path: '/interviews',
  validateSearch: readWeekSearch,
  component: lazyRouteComponent(
    withTexts(['interviews'], () => import('./features/interviews/interviews-page.tsx')),
    'InterviewsPage',
  ),
})

const visitingTeam = createRoute({
  getParentRoute: () => inside,
  path: '/interviews/teams/$teamId',
  component: lazyRouteComponent(
    withTexts(['interviews'], () => import('./features/interviews/team-plan-page.tsx')),
    'TeamPlanPage',
  ),
})

const verifications = createRoute({
  getParentRoute: () => inside,
  path: '/verifications',
  validateSearch: (search): { view?: VerificationView } => {
    const view = verificationViews.find((one) => one !== 'open' && one === search.view)
    return view ? { view } : {}
  },
  loader: askForAuthorities,
  component: lazyRouteComponent(
    withTexts(['verification'], () => import('./features/verifications/verifications-page.tsx')),
    'VerificationsPage',
  ),
})

const verification = createRoute({
  getParentRoute: () => inside,
  path: '/verifications/$requestId',
  component: lazyRouteComponent(
    withTexts(['verification'], () => import('./features/verifications/verification-page.tsx')),
    'VerificationPage',
  ),
})

const agreements = createRoute({
  getParentRoute: () => inside,
  path: '/agreements',
  component: lazyRouteComponent(
    withTexts(['agreement'], () => import('./features/agreements/agreements-page.tsx')),
    'AgreementsPage',
  ),
})

/** The digest of the version that a case is pinned to; without it, the rules in force. */
function toVersion({ version }: Record<string, unknown>): { version?: string } {
  return typeof version === 'string' ? { version } : {}
}

/** Between whom, which of the rules, and the one that is open. */
function toRules(search: Record<string, unknown>): RulesSearch {
  const { requesting, requested, show, rule } = search
  const state = (value: unknown) => (typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : undefined)
  const pair = { requesting: state(requesting), requested: state(requested) }
  return {
    ...(pair.requesting && pair.requested ? { requesting: pair.requesting, requested: pair.requested } : {}),
    ...(filters.includes(show as Filter) ? { show: show as Filter } : {}),
    ...(typeof rule === 'string' ? { rule } : {}),
  }
}

const agreement = createRoute({
  getParentRoute: () => inside,
  path: '/agreements/$agreementId',
  validateSearch: toVersion,
  component: lazyRouteComponent(
    withTexts(['agreement'], () => import('./features/agreements/agreement-page.tsx')),
    'AgreementPage',
  ),
})

const blueprint = createRoute({
  getParentRoute: () => inside,
  path: '/agreements/$agreementId/blueprint',
  validateSearch: toVersion,
  component: lazyRouteComponent(
    withTexts(['agreement'], () => import('./features/agreements/blueprint-page.tsx')),
    'BlueprintPage',
  ),
})

const rules = createRoute({
  getParentRoute: () => inside,
  path: '/agreements/$agreementId/rules',
  validateSearch: toRules,
  component: lazyRouteComponent(
    withTexts(['agreement', 'rules'], () => import('./features/confirmations/rules-page.tsx')),
    'RulesPage',
  ),
})

const work = [
  arrivals,
  interviews,
  visitingTeam,
  verifications,
  verification,
  agreements,
  agreement,
  blueprint,
  rules,
] as const

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/account/account-page.tsx'), 'AccountPage'),
})

const unsent = createRoute({
  getParentRoute: () => inside,
  path: '/unsent',
  component: lazyRouteComponent(() => import('./features/unsent/unsent-page.tsx'), 'UnsentPage'),
})

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  validateSearch: ({ show }): { show?: 'unread' | 'legal' | undefined } => ({
    show: show === 'unread' || show === 'legal' ? show : undefined,
  }),
  component: lazyRouteComponent(() => import('./features/notices/notices-page.tsx'), 'NoticesPage'),
})

const oversight = createRoute({
  getParentRoute: () => inside,
  path: '/oversight',
  validateSearch: (search: Record<string, unknown>): OversightSearch => oversightSearch(search),
  component: lazyRouteComponent(
    withTexts(['oversight', 'case', 'statistics'], () => import('./features/oversight/oversight-page.tsx')),
    'OversightPage',
  ),
})

/** Any other address: who is signed in keeps the page around it, and a visitor signs in first. */
const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound })

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    inside.addChildren([
      home,
      ...work,
      ...calendars,
      ...lists,
      ...committeeReports,
      ...quality,
      ...statistics,
      desk,
      team,
      texts,
      search,
      ...applications,
      caseFile.addChildren([casePage, caseAct]),
      likePersons,
      comparePersons,
      account,
      notices,
      oversight,
      ...laboratory,
      ...help,
      unsent,
      administration,
      ...colleagues,
      elsewhere,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

/** Fetches what the page at an address is made of, before it is known whether the visitor may see it. */
export function bringPage(path: string): void {
  for (const { options } of router.getMatchedRoutes(path)[0]) {
    const page = options.component as { preload?: () => Promise<void> } | undefined
    void page?.preload?.()
  }
}

function hasPage(path: string): boolean {
  return path in router.routesByPath
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
