import { actionIds } from '../../domain/agreement/vocabulary.ts'

/** A page of help: the words are `help-pages.<id>.for|first|wrong`. */
export interface HelpPage {
  id: string
  /** Message id of the heading. */
  title: string
  /** Glossary terms (ids of `contract/glossary/terms.json`) that the page rests on. */
  terms: readonly string[]
}

/** A page of the program, by its route, beside the page of help that belongs to it. */
const byRoute: Record<string, HelpPage> = {
  '/sign-in': page('sign-in', 'signin.title', 'second-factor', 'passkey', 'backup-code'),
  '/invitation': page('invitation', 'signin.invitation.title', 'invitation'),
  '/': page('home', 'shell.home.title'),
  '/desk': page('desk', 'desk.title', 'effect', 'deemed-consent', 'draft'),
  '/team': page('team', 'team.title', 'delegation'),
  '/search': page('search', 'search.title', 'principal'),
  '/applications/new': page('new-application', 'application.new.title', 'readmission-application', 'requested'),
  '/applications/$caseId': page('application', 'application.title', 'not-available', 'draft'),
  '/applications/$caseId/review': page('review', 'application.review.title', 'attestation', 'non-refoulement'),
  '/applications/$caseId/receipt': page('receipt', 'application.receipt.title', 'receipt'),
  '/applications/$caseId/$section': page('section', 'application.title', 'not-available'),
  '/applications/$caseId/$section/$person': page('section', 'application.title', 'not-available'),
  '/cases/$caseId': page('case', 'case.title-unknown', 'deemed-consent', 'second-reading', 'stop'),
  '/cases/$caseId/$action': page('act', 'case.part.now'),
  '/cases/$caseId/persons/$personId': page('like-persons', 'persons.like', 'likely-person', 'band', 'candidate'),
  '/cases/$caseId/persons/$personId/$otherHolder/$otherPerson': page(
    'compare-persons',
    'persons.compare',
    ...['score', 'band', 'match', 'link', 'near-twin', 'transliteration'],
  ),
  '/quality': page('quality', 'quality.title', 'corrigendum'),
  '/lists': page('lists', 'lists.title', 'attested-list', 'attestation', 'identification-mission'),
  '/lists/$listId': page('list', 'lists.title', 'band', 'likely-person', 'register-extract'),
  '/laboratory': page('laboratory', 'laboratory.title'),
  '/laboratory/room': page('laboratory-room', 'laboratory.room'),
  '/laboratory/$exercise': page('laboratory-exercise', 'laboratory.title'),
  '/insights': page('insights', 'insights.title'),
  '/insights/day': page('insights-day', 'insights.tab.day'),
  '/insights/month': page('insights', 'insights.title'),
  '/insights/year': page('insights', 'insights.title'),
  '/insights/explore': page('insights-explore', 'insights.tab.explore'),
  '/insights/exports': page('insights-exports', 'insights.tab.exports'),
  '/insights/cases': page('insights-cases', 'insights.cases'),
  '/insights/report': page('committee-reports', 'committee.reports', 'joint-committee'),
  '/insights/report/$reportId': page(
    'committee-report',
    'committee.title',
    'joint-committee',
    'deemed-consent',
    'receipt',
  ),
  '/arrivals': page('arrivals', 'arrivals.title', 'arrival', 'functional-needs'),
  '/interviews': page(
    'interviews',
    'interviews.title',
    'interview',
    'identification-mission',
    'establishing-nationality',
  ),
  '/interviews/teams/$teamId': page('visiting-team', 'interviews.teams', 'identification-mission', 'interview'),
  '/verifications': page('verifications', 'verification.title', 'verification-request', 'verification'),
  '/verifications/$requestId': page('verification', 'verification.one', 'verification-request', 'register-extract'),
  '/agreements': page('agreements', 'agreement.nav', 'agreement', 'pack'),
  '/agreements/$agreementId': page('agreement', 'agreement.nav', 'certainty', 'second-reading', 'effect'),
  '/calendars': page('calendars', 'shell.nav.calendars', 'second-reading'),
  '/calendars/$state': page('calendar', 'calendars.title'),
  '/calendars/$state/versions': page('calendar', 'calendars.title'),
  '/calendars/$state/preview': page('calendar-preview', 'calendars.preview', 'effect'),
  '/agreements/$agreementId/blueprint': page('blueprint', 'agreement.blueprint', 'certainty', 'pack'),
  '/agreements/$agreementId/rules': page('rules', 'agreement.confirm-rules', 'certainty', 'effect', 'pack'),
  '/texts': page('texts', 'texts.title', 'translator'),
  '/account': page('account', 'account.title', 'second-factor', 'passkey', 'backup-code'),
  '/unsent': page('unsent', 'unsent.title'),
  '/notices': page('notices', 'notices.title', 'notice', 'dealt-with'),
  '/oversight': page('oversight', 'oversight.title', 'oversight', 'sealed'),
  '/duty': page('duty', 'delegations.duty', 'delegation'),
  '/delegations': page('delegations', 'delegations.title', 'delegation'),
  '/administration': page('officials', 'administration.part.officials', 'administrator'),
  '/administration/officials': page('officials', 'administration.part.officials', 'administrator'),
  '/administration/officials/new': page('invite', 'administration.invite', 'invitation'),
  '/administration/officials/$userId': page('official', 'administration.official', 'second-factor'),
  '/administration/authorities': page('authorities', 'administration.part.authorities', 'competent-authority'),
  '/administration/authorities/new': page('new-authority', 'administration.authority.add', 'competent-authority'),
  '/administration/authorities/open': page('open-state', 'administration.state.open', 'operator'),
  '/administration/authorities/$authorityId': page('authority', 'administration.authority', 'crossing-point'),
  '/administration/identity-providers': page('identity-providers', 'administration.part.identity-providers'),
  '/administration/identity-providers/new': page('new-identity-provider', 'administration.provider.add'),
  '/administration/identity-providers/$providerId': page('identity-provider', 'administration.provider'),
  '/administration/clients': page('clients', 'administration.part.clients', 'machine-client'),
  '/administration/clients/new': page('new-client', 'administration.client.add', 'machine-client'),
  '/administration/webhooks': page('webhooks', 'administration.part.webhooks', 'feed'),
  '/administration/webhooks/new': page('new-webhook', 'administration.webhook.add', 'feed'),
  '/administration/outbox': page('outbox', 'administration.part.outbox', 'feed'),
  '/administration/packs': page('packs', 'administration.part.packs', 'pack'),
  '/administration/calendars': page('calendars', 'shell.nav.calendars', 'second-reading'),
  '/administration/operations': page('operations', 'administration.part.operations', 'operator'),
  '/help': page('help', 'guide.title'),
  '/help/glossary': page('glossary', 'glossary.title'),
  '/help/$guide': page('guide', 'guide.title'),
  '/$': page('not-found', 'shell.not-found.title'),
}

/** Parts of an application that have words of their own; any other part has those of its route. */
const parts: Record<string, HelpPage> = {
  setup: page('section-setup', 'application.setup.title', 'accelerated', 'competent-authority'),
  person: page(
    'section-person',
    'application.relation.principal',
    'own-national',
    'minor',
    'machine-readable-zone',
    'check-digit',
  ),
  spouse: page('section-person', 'application.relation.spouse', 'own-national'),
  child: page('section-person', 'application.relation.child', 'minor', 'guardian'),
  health: page('section-health', 'agreements.section.health', 'sealed', 'functional-needs'),
  danger: page('section-health', 'agreements.section.danger', 'sealed'),
  evidence: page('section-evidence', 'agreements.section.evidence', 'evidence-tier', 'proof', 'prima-facie'),
  observations: page('section-observations', 'agreements.section.observations'),
  references: page('section-references', 'application.references.title'),
}

const termsOfAct: Partial<Record<(typeof actionIds)[number], readonly string[]>> = {
  confirm_receipt: ['receipt'],
  request_verification: ['verification-request', 'verification'],
  propose_reply: ['proposal', 'refusal'],
  approve_reply: ['approver', 'proposal'],
  record_paper_reply: ['deemed-consent'],
  request_travel_document: ['attestation', 'fallback-document'],
  issue_travel_document: ['travel-document', 'establishing-identity'],
  notify_transfer: ['notice-of-transfer', 'functional-needs'],
  stop: ['stop'],
  withdraw: ['withdrawal'],
  lift_stop: ['attestation', 'stop'],
  send_reminder: ['effect'],
  acknowledge_document_request: ['fallback-document'],
  extend_deadline: ['period', 'effect'],
  move_deadline: ['period', 'second-reading'],
  open_obstacle: ['obstacle', 'stop'],
  close_obstacle: ['obstacle'],
  ask_reconsideration: ['reconsideration', 'deemed-consent'],
  maintain_application: ['reconsideration', 'withdrawal'],
  confirm_consent: ['reconsideration', 'deemed-consent'],
  confirm_expiry: ['held-expiry', 'deemed-consent'],
  request_interview: ['interview', 'establishing-nationality'],
  invite_to_interview: ['mission', 'guardian'],
  move_interview: ['mission', 'guardian'],
  note_interview: ['mission'],
  record_interview: ['establishing-nationality', 'guardian'],
  answer_notice: ['notice-of-transfer'],
  revoke_consent: ['transit', 'refusal'],
  request_information: ['not-available', 'corrigendum'],
  answer_information: ['corrigendum', 'not-available'],
}
/** Acts that are given on pages of their own: a register answers, the border confirms. */
const elsewhere: readonly string[] = ['answer_verification', 'hand_over_verification', 'confirm_arrival']

const acts: Record<string, HelpPage> = Object.fromEntries(
  actionIds
    .filter((action) => !elsewhere.includes(action))
    .map((action) => [action, page(`act-${action}`, `case.action.${action}`, ...(termsOfAct[action] ?? []))]),
)

/** Every page of help once, by its id. */
export const helpPages: ReadonlyMap<string, HelpPage> = new Map(
  [...Object.values(byRoute), ...Object.values(parts), ...Object.values(acts)].map((each) => [each.id, each]),
)

/** Routes that have help, as the router writes them. */
export const helpedRoutes: readonly string[] = Object.keys(byRoute)

/**
 * The help of the page at a route; null where a page was added without.
 * @param route as the router writes it, such as `/cases/$caseId/$action`
 */
export function helpOf(route: string, params: Readonly<Record<string, string | undefined>> = {}): HelpPage | null {
  const path = route.length > 1 ? route.replace(/\/$/, '') : route
  const exact = (params.section && parts[params.section]) || (params.action && acts[params.action])
  return exact || (byRoute[path] ?? null)
}

function page(id: string, title: string, ...terms: string[]): HelpPage {
  return { id, title, terms }
}
