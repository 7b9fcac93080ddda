import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseView, Desk } from '../contract/cases.ts'
import type { DraftList, DraftView } from '../contract/drafts.ts'
import type { ExportJob } from '../contract/exports.ts'
import type { Language } from '../contract/i18n.ts'
import type { WholeList } from '../contract/lists.ts'
import type { LikePersons, PersonLinks } from '../contract/persons.ts'
import type { CaseRegisters } from '../contract/registers.ts'
import type { MeasuresAnswer } from '../contract/statistics.ts'
import type { VerificationFile } from '../contract/work.ts'

/** Asks the API in the name of the official whose picture is taken; for a visitor, of an administrator. */
export interface Api {
  get<T>(path: string): Promise<T>
  post<T>(path: string, content: unknown): Promise<T>
  /** A form with a file. */
  send<T>(path: string, form: Record<string, string>, file: { name: string; text: string }): Promise<T>
}

export interface Picture {
  name: string
  /** Part of the address of a practice account before the @; null for a visitor. */
  who: keyof typeof accounts | null
  /** The page, or where to find it. */
  page: string | ((api: Api) => Promise<string>)
  language?: Language
  dark?: boolean
  phone?: boolean
  /** With the help of the page beside it. */
  help?: boolean
  /** So many steps into being shown around; 0 with the offer of it, for somebody in no other picture. */
  tour?: number
  /** As it comes out of the printer. */
  print?: boolean
  tablet?: boolean
  /** What the page asks the server for never comes, or fails. */
  answers?: 'never' | 'fails'
  /** The line is lost once the page stands. */
  lineLost?: boolean
  /** The form is sent as it stands, with what is missing. */
  wrong?: boolean
}

export const accounts = {
  officer: 'katrin.vogel@de-lea-berlin.practice.example',
  centralDesk: 'stefan.bruckner@de-bpolp.practice.example',
  centralDeskAbroad: 'benoit.delvaux@be-io.practice.example',
  baku: 'ayten.seferova@az-sms.practice.example',
  approver: 'resad.bagirli@az-sms.practice.example',
  verifier: 'vusal.nebiyev@az-mia.practice.example',
  mission: 'gunel.rehimova@az-mission-berlin.practice.example',
  border: 'anar.sirinli@az-sbs-airport.practice.example',
  oversight: 'lale.ismayilova@az-sms.practice.example',
  analyst: 'kamran.rzayev@az-sms.practice.example',
  lawyer: 'nergiz.abdullayeva@az-sms.practice.example',
  lawyerAbroad: 'friederike.hartung@de-bpolp.practice.example',
  newcomer: 'anja.hoffmeister@de-bpolp.practice.example',
  translator: 'solmaz.mirzeyeva@az-operator.practice.example',
  administrator: 'perviz.tagizade@az-operator.practice.example',
} as const

let invited = 0

/** A case in whatever stage. */
const all = null

/** Every page, as one of those sees it who work on it. */
export const pictures: readonly Picture[] = [
  { name: 'sign-in', who: null, page: '/sign-in' },
  { name: 'sign-in-az-dark', who: null, page: '/sign-in', language: 'az', dark: true },
  { name: 'desk-requesting', who: 'centralDesk', page: '/desk' },
  { name: 'desk-waiting', who: 'centralDesk', page: '/desk?view=waiting' },
  { name: 'desk-closed', who: 'centralDesk', page: '/desk?view=closed' },
  { name: 'desk-drafts', who: 'officer', page: '/desk?view=drafts' },
  { name: 'desk-requested', who: 'baku', page: '/desk' },
  { name: 'desk-requested-az', who: 'baku', page: '/desk', language: 'az' },
  { name: 'desk-dark', who: 'baku', page: '/desk', dark: true },
  { name: 'desk-phone', who: 'baku', page: '/desk', phone: true },
  { name: 'desk-of-one-state', who: 'centralDesk', page: '/desk?view=waiting&state=LK' },
  { name: 'desk-filtered', who: 'baku', page: '/desk?state=DE&due=7days' },
  { name: 'desk-filtered-empty-az', who: 'baku', page: '/desk?state=FR&stage=transfer_failed', language: 'az' },
  { name: 'team', who: 'baku', page: '/team' },
  { name: 'insights-day', who: 'baku', page: '/insights/day' },
  { name: 'insights-month', who: 'baku', page: '/insights/month' },
  { name: 'insights-month-analyst', who: 'analyst', page: '/insights/month', language: 'en' },
  { name: 'insights-year', who: 'baku', page: '/insights/year?period=2026' },
  { name: 'insights-explore', who: 'baku', page: '/insights/explore' },
  {
    name: 'insights-shares',
    who: 'baku',
    page: '/insights/explore?measure=persons_answered&by=requesting_state,outcome&chart=shares',
  },
  { name: 'insights-grounds', who: 'baku', page: '/insights/explore?measure=refused&by=ground' },
  { name: 'insights-waiting', who: 'baku', page: '/insights/explore?measure=persons_pending&by=waiting,turn' },
  { name: 'insights-days', who: 'baku', page: '/insights/explore?measure=reply_days_median&by=requesting_state' },
  {
    name: 'insights-panels',
    who: 'baku',
    page: '/insights/explore?measure=persons_received&by=requesting_state,sex,age',
  },
  {
    name: 'insights-analyst',
    who: 'analyst',
    page: '/insights/explore?measure=persons_received&by=requesting_state,sex',
  },
  { name: 'insights-before', who: 'baku', page: '/insights/explore?measure=received&period=2010' },
  { name: 'insights-print', who: 'baku', page: '/insights/explore', print: true },
  { name: 'insights-cases', who: 'baku', page: '/insights/cases?measure=persons_received' },
  { name: 'insights-phone', who: 'baku', page: '/insights/explore?measure=refused&by=ground', phone: true },
  { name: 'insights-year-phone', who: 'baku', page: '/insights/year?period=2026', phone: true, language: 'az' },
  {
    name: 'insights-dark-az',
    who: 'baku',
    page: '/insights/explore?measure=persons_received&by=month,sex',
    language: 'az',
    dark: true,
  },
  {
    name: 'insights-hidden',
    who: 'analyst',
    page: '/insights/explore?measure=persons_received&period=2026-10&by=requesting_state,sex',
  },
  {
    name: 'insights-mirrored',
    who: 'baku',
    page: '/insights/explore?measure=persons_received&by=requesting_state,sex',
    language: 'ur',
  },
  {
    name: 'insights-lines-mirrored',
    who: 'baku',
    page: '/insights/explore?measure=persons_received&by=month,sex',
    language: 'ur',
  },
  { name: 'exports-empty', who: 'analyst', page: '/insights/exports' },
  { name: 'exports', who: 'baku', page: exportsMade },
  { name: 'exports-az', who: 'baku', page: exportsMade, language: 'az' },
  { name: 'exports-dark', who: 'baku', page: exportsMade, dark: true },
  { name: 'exports-phone', who: 'baku', page: exportsMade, phone: true, language: 'az' },
  {
    name: 'insights-refused',
    who: 'analyst',
    page: '/insights/explore?measure=received&period=2026-10-03..2026-10-09',
  },
  { name: 'insights-year-before', who: 'baku', page: '/insights/year?period=2010' },
  { name: 'insights-fails', who: 'baku', page: '/insights/explore', answers: 'fails' },
  { name: 'reports', who: 'baku', page: '/insights/report' },
  { name: 'team-az-dark', who: 'baku', page: '/team', language: 'az', dark: true },
  { name: 'team-phone', who: 'baku', page: '/team', phone: true },
  { name: 'team-of-unit', who: 'officer', page: '/team' },
  { name: 'new-application', who: 'officer', page: '/applications/new' },
  { name: 'application', who: 'officer', page: draft() },
  { name: 'application-setup', who: 'officer', page: draft('/setup') },
  { name: 'application-person', who: 'officer', page: draft('/person', true) },
  { name: 'application-person-az', who: 'officer', page: draft('/person', true), language: 'az' },
  { name: 'unsent', who: 'officer', page: '/unsent' },
  { name: 'application-health', who: 'officer', page: draft('/health', true) },
  { name: 'application-evidence', who: 'officer', page: draft('/evidence') },
  { name: 'application-references', who: 'officer', page: draft('/references') },
  { name: 'application-phone', who: 'officer', page: draft(), phone: true },
  { name: 'review', who: 'centralDesk', page: handedOver('/review') },
  { name: 'receipt', who: 'officer', page: caseOn(all, { page: '/receipt', below: '/applications' }) },
  { name: 'case-requesting', who: 'centralDesk', page: caseOn(['accepted']) },
  { name: 'case-requested', who: 'baku', page: caseOn(['under_examination'], { possible: 'propose_reply' }) },
  { name: 'case-requested-az', who: 'baku', page: caseOn(['under_examination']), language: 'az' },
  { name: 'case-dark', who: 'baku', page: caseOn(['under_examination']), dark: true },
  { name: 'case-phone', who: 'baku', page: caseOn(['under_examination']), phone: true },
  { name: 'case-phone-az-dark', who: 'baku', page: caseOn(all), phone: true, language: 'az', dark: true },
  { name: 'case-family', who: 'baku', page: caseOn(all, { persons: 2 }) },
  { name: 'case-family-differs', who: 'baku', page: caseOn(['document_requested', 'accepted'], { persons: 2 }) },
  { name: 'case-closed', who: 'centralDesk', page: caseOn(['closed', 'refused']) },
  { name: 'case-print', who: 'baku', page: caseOn(['under_examination']), print: true },
  { name: 'case-stopped-requesting', who: 'centralDesk', page: caseOn(['stopped']) },
  { name: 'case-stopped-requested', who: 'baku', page: caseOn(['stopped']) },
  { name: 'case-mission', who: 'mission', page: caseOn(['document_requested']) },
  { name: 'case-oversight', who: 'oversight', page: caseOn(['accepted']) },
  act('ask-registers', 'baku', 'request_verification'),
  { name: 'case-registers', who: 'baku', page: caseWithRegisters('case') },
  { name: 'ask-again', who: 'baku', page: caseWithRegisters('again') },
  act('propose-reply', 'baku', 'propose_reply'),
  act('approve-reply', 'approver', 'approve_reply'),
  act('return-proposal', 'approver', 'return_proposal'),
  act('corrigendum', 'centralDesk', 'correct_application'),
  act('paper-reply', 'centralDesk', 'record_paper_reply'),
  act('request-document', 'centralDesk', 'request_travel_document'),
  act('issue-document', 'mission', 'issue_travel_document'),
  act('notify-transfer', 'centralDesk', 'notify_transfer'),
  act('transfer-failed', 'centralDesk', 'report_transfer_failed'),
  act('stop', 'centralDesk', 'stop'),
  act('lift-stop', 'centralDesk', 'lift_stop'),
  act('withdraw', 'centralDesk', 'withdraw'),
  act('move-deadline', 'centralDesk', 'move_deadline'),
  act('obstacle', 'centralDesk', 'open_obstacle'),
  act('send-reminder', 'centralDesk', 'send_reminder'),
  act('request-information', 'baku', 'request_information'),
  act('answer-information', 'centralDesk', 'answer_information'),
  act('withdraw-information', 'baku', 'withdraw_information_request'),
  { name: 'case-words', who: 'baku', page: caseWithThreads },
  act('send-message', 'centralDesk', 'send_message'),
  act('add-note', 'centralDesk', 'add_note'),
  act('phone-call', 'centralDesk', 'log_phone_call'),
  act('statelessness', 'centralDesk', 'record_statelessness'),
  { name: 'case-consent-in-doubt', who: 'baku', page: caseWith('consentInDoubt') },
  { name: 'act-ask-reconsideration', who: 'baku', page: caseWith('consentInDoubt', '/ask_reconsideration') },
  { name: 'act-confirm-consent', who: 'baku', page: caseWith('consentInDoubt', '/confirm_consent') },
  { name: 'case-reconsidered', who: 'baku', page: caseWith('reconsidered') },
  {
    name: 'act-maintain-application',
    who: 'centralDeskAbroad',
    page: caseWith('reconsidered', '/maintain_application'),
  },
  act('own-references', 'centralDesk', 'set_references'),
  act('hand-over', 'centralDesk', 'hand_over'),
  { name: 'verifications', who: 'verifier', page: '/verifications' },
  { name: 'verification', who: 'verifier', page: firstQuestion },
  { name: 'verification-az', who: 'verifier', page: firstQuestion, language: 'az' },
  { name: 'arrivals', who: 'border', page: '/arrivals' },
  { name: 'arrivals-phone', who: 'border', page: '/arrivals', phone: true },
  { name: 'arrivals-phone-az-dark', who: 'border', page: '/arrivals', phone: true, language: 'az', dark: true },
  { name: 'arrivals-offline', who: 'border', page: '/arrivals', phone: true, lineLost: true },
  { name: 'agreements', who: 'baku', page: '/agreements' },
  { name: 'agreement', who: 'baku', page: '/agreements/eu-azerbaijan' },
  { name: 'agreement-az', who: 'baku', page: '/agreements/eu-azerbaijan', language: 'az' },
  {
    name: 'rules',
    who: 'lawyer',
    page: '/agreements/eu-azerbaijan/rules?requesting=DE&requested=AZ&rule=clocks.travel_document',
  },
  {
    name: 'rules-az-dark',
    who: 'lawyer',
    page: '/agreements/eu-azerbaijan/rules?requesting=DE&requested=AZ&rule=clocks.reply%2Bnormal',
    language: 'az',
    dark: true,
  },
  {
    name: 'rules-phone',
    who: 'lawyerAbroad',
    page: '/agreements/eu-azerbaijan/rules?requesting=DE&requested=AZ&show=open',
    phone: true,
  },
  { name: 'lawyer-home', who: 'lawyer', page: '/' },
  { name: 'blueprint', who: 'baku', page: '/agreements/eu-azerbaijan/blueprint' },
  {
    name: 'blueprint-phone-az-dark',
    who: 'baku',
    page: '/agreements/eu-azerbaijan/blueprint',
    phone: true,
    language: 'az',
    dark: true,
  },
  { name: 'analyst', who: 'analyst', page: '/' },
  { name: 'texts', who: 'translator', page: '/texts?language=ur' },
  { name: 'texts-phone', who: 'translator', page: '/texts?language=ka', phone: true },
  { name: 'administrator', who: 'administrator', page: '/' },
  { name: 'officials-az', who: 'administrator', page: '/administration/officials', language: 'az' },
  { name: 'officials-phone', who: 'administrator', page: '/administration/officials', phone: true },
  { name: 'official', who: 'administrator', page: firstOfficial },
  { name: 'invite', who: 'administrator', page: '/administration/officials/new' },
  { name: 'authorities', who: 'administrator', page: '/administration/authorities' },
  { name: 'authority', who: 'administrator', page: '/administration/authorities/az-mission-berlin' },
  { name: 'new-authority', who: 'administrator', page: '/administration/authorities/new' },
  { name: 'open-state', who: 'administrator', page: '/administration/authorities/open' },
  { name: 'identity-providers', who: 'administrator', page: '/administration/identity-providers' },
  { name: 'new-identity-provider', who: 'administrator', page: '/administration/identity-providers/new' },
  { name: 'clients', who: 'administrator', page: '/administration/clients' },
  { name: 'new-client', who: 'administrator', page: '/administration/clients/new' },
  { name: 'webhooks', who: 'administrator', page: '/administration/webhooks' },
  { name: 'new-webhook', who: 'administrator', page: '/administration/webhooks/new' },
  { name: 'outbox', who: 'administrator', page: '/administration/outbox' },
  { name: 'calendars', who: 'baku', page: '/calendars' },
  { name: 'calendar', who: 'administrator', page: '/calendars/AZ?year=2027' },
  { name: 'calendar-phone', who: 'baku', page: '/calendars/AZ', phone: true },
  { name: 'calendar-az-dark', who: 'administrator', page: '/calendars/AZ', language: 'az', dark: true },
  { name: 'calendar-versions', who: 'administrator', page: '/calendars/AZ/versions' },
  { name: 'calendar-preview', who: 'administrator', page: '/calendars/AZ/preview' },
  { name: 'packs', who: 'administrator', page: '/administration/packs' },
  { name: 'operations', who: 'administrator', page: '/administration/operations' },
  { name: 'operations-az-dark', who: 'administrator', page: '/administration/operations', language: 'az', dark: true },
  { name: 'notices', who: 'baku', page: '/notices' },
  { name: 'notices-az-dark', who: 'baku', page: '/notices?show=legal', language: 'az', dark: true },
  { name: 'notices-phone', who: 'centralDesk', page: '/notices', phone: true },
  { name: 'notices-none', who: 'oversight', page: '/notices?show=unread' },
  { name: 'account', who: 'approver', page: '/account' },
  { name: 'account-phone-az', who: 'approver', page: '/account', language: 'az', phone: true },
  { name: 'invitation', who: null, page: invitation },
  { name: 'invitation-phone-az-dark', who: null, page: invitation, language: 'az', dark: true, phone: true },
  { name: 'invitation-void', who: null, page: '/invitation#void' },
  { name: 'case-known-person', who: 'baku', page: knownPerson('case') },
  { name: 'quality', who: 'centralDesk', page: '/quality' },
  { name: 'quality-phone-az-dark', who: 'centralDesk', page: '/quality', language: 'az', dark: true, phone: true },
  { name: 'quality-rules', who: 'centralDesk', page: '/quality?view=rules' },
  { name: 'quality-scores', who: 'baku', page: '/quality?view=scores' },
  { name: 'lists', who: 'baku', page: '/lists' },
  { name: 'list-columns', who: 'baku', page: list('columns') },
  { name: 'list', who: 'baku', page: list('checked') },
  { name: 'list-az', who: 'baku', page: list('checked'), language: 'az' },
  { name: 'interviews', who: 'mission', page: '/interviews' },
  { name: 'interviews-phone', who: 'mission', page: '/interviews', phone: true },
  { name: 'interviews-az-dark', who: 'mission', page: '/interviews', language: 'az', dark: true },
  { name: 'interviews-officer', who: 'officer', page: '/interviews' },
  { name: 'visiting-team', who: 'mission', page: firstTeam },
  { name: 'visiting-team-phone-az', who: 'mission', page: firstTeam, language: 'az', phone: true },
  act('move-interview', 'mission', 'move_interview'),
  {
    name: 'act-record-interview',
    who: 'mission',
    // With one that is planned, which the form begins with.
    page: caseOn(all, { page: '/record_interview', possible: 'move_interview' }),
  },
  act('note-interview', 'mission', 'note_interview'),
  { name: 'case-interviews', who: 'mission', page: caseWithInterview },
  { name: 'case-interviews-phone-az', who: 'mission', page: caseWithInterview, language: 'az', phone: true },
  { name: 'like-persons', who: 'baku', page: knownPerson('list') },
  { name: 'like-persons-none', who: 'centralDesk', page: knownPerson('list', 'none') },
  { name: 'compare-persons', who: 'baku', page: knownPerson('pair') },
  { name: 'compare-persons-az', who: 'baku', page: knownPerson('pair'), language: 'az' },
  { name: 'compare-persons-decided', who: 'baku', page: knownPerson('pair', 'decided') },
  {
    name: 'compare-persons-phone-az-dark',
    who: 'baku',
    page: knownPerson('pair'),
    phone: true,
    language: 'az',
    dark: true,
  },
  { name: 'like-persons-phone-az', who: 'baku', page: knownPerson('list'), phone: true, language: 'az' },
  { name: 'compare-persons-fails', who: 'baku', page: knownPerson('pair'), answers: 'fails' },
  { name: 'compare-persons-gone', who: 'mission', page: knownPerson('pair', 'gone') },
  { name: 'search', who: 'baku', page: '/search' },
  { name: 'search-phone', who: 'baku', page: '/search', phone: true },
  { name: 'help', who: 'baku', page: '/desk', help: true },
  { name: 'help-phone-az', who: 'border', page: '/arrivals', help: true, phone: true, language: 'az' },
  { name: 'tour-offer', who: 'newcomer', page: '/desk', tour: 0 },
  { name: 'tour-desk', who: 'approver', page: '/desk', tour: 1 },
  { name: 'tour-date-az-dark', who: 'approver', page: '/desk', tour: 2, language: 'az', dark: true },
  { name: 'tour-phone', who: 'border', page: '/arrivals', tour: 2, phone: true },
  { name: 'help-guides', who: 'baku', page: '/help' },
  { name: 'help-guide-az', who: 'verifier', page: '/help/verifier', language: 'az' },
  { name: 'glossary-az', who: 'baku', page: '/help/glossary', language: 'az' },
  { name: 'duty', who: 'baku', page: '/duty' },
  { name: 'duty-az', who: 'baku', page: '/duty', language: 'az' },
  { name: 'delegations', who: 'approver', page: '/delegations' },
  { name: 'oversight', who: 'oversight', page: '/' },
  { name: 'who-looked', who: 'oversight', page: looksAt() },
  { name: 'who-looked-phone-az-dark', who: 'oversight', page: looksAt(), phone: true, language: 'az', dark: true },
  { name: 'who-looked-officials', who: 'oversight', page: '/oversight?show=officials' },
  { name: 'who-looked-officials-phone', who: 'oversight', page: '/oversight?show=officials', phone: true },
  {
    name: 'who-looked-empty-az',
    who: 'oversight',
    page: '/oversight?show=officials&from=2020-01-01&until=2020-01-02',
    language: 'az',
  },
  { name: 'who-looked-registers', who: 'oversight', page: '/oversight?show=registers' },
  { name: 'who-looked-figures', who: 'oversight', page: '/oversight?show=figures' },
  { name: 'who-looked-figures-refused', who: 'oversight', page: '/oversight?show=figures&end=refused' },
  { name: 'who-looked-proof', who: 'oversight', page: looksAt('proof') },
  { name: 'who-looked-proof-az-dark', who: 'oversight', page: looksAt('proof'), language: 'az', dark: true },
  { name: 'case-closed-oversight', who: 'oversight', page: caseOn(['refused', 'transferred', 'closed']) },
  { name: 'api-docs', who: null, page: '/api/docs' },
  { name: 'not-found', who: 'baku', page: '/no-such-page' },
  { name: 'case-not-open', who: 'baku', page: '/cases/00000000-0000-7000-8000-000000000000' },
]

function act(name: string, who: keyof typeof accounts, action: CaseView['possible'][number]): Picture {
  return { name: `act-${name}`, who, page: caseOn(all, { page: `/${action}`, possible: action }) }
}

/** A case on the official's desk in one of these stages, in which an action is possible. */
function caseOn(
  stages: readonly string[] | null,
  want: { page?: string; below?: string; possible?: CaseView['possible'][number]; persons?: number } = {},
): (api: Api) => Promise<string> {
  const { page = '', below = '/cases', possible, persons: atLeast = 1 } = want
  return async (api) => {
    for (const view of ['my_turn', 'waiting', 'closed']) {
      const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
      for (const { caseId, stage, persons } of items) {
        if ((stages && !stages.includes(stage)) || persons < atLeast) continue
        if (!possible || (await api.get<CaseView>(`/cases/${caseId}`)).possible.includes(possible))
          return `${below}/${caseId}${page}`
      }
    }
    throw new Error(
      `There is no case for this picture: ${stages?.join(', ') ?? 'any stage'}, ${possible ?? 'any action'}.`,
    )
  }
}

/** Some files of the official, made. */
async function exportsMade(api: Api): Promise<string> {
  const { items } = await api.get<{ items: ExportJob[] }>('/exports')
  if (items.length > 0) return '/insights/exports'
  const { agreements } = await api.get<MeasuresAnswer>('/statistics/measures')
  const agreement = agreements[0]!.agreementId
  await api.post('/exports', { agreement, shape: 'visa_code', format: 'csv', period: '2026' })
  await api.post('/exports', { agreement, shape: 'frontex', format: 'xlsx', period: '2026-10' })
  await api.post('/exports', { agreement, shape: 'facts', format: 'csv', period: '2026' })
  const measured = { shape: 'figures', measure: 'persons_received', by: ['sex'], period: '2026' }
  await api.post('/exports', { agreement, ...measured, format: 'sdmx-csv' })
  await sleep(3_000)
  return '/insights/exports'
}

/** A case with a consent that is in doubt, or under reconsideration. */
function caseWith(mark: 'consentInDoubt' | 'reconsidered', page = ''): (api: Api) => Promise<string> {
  return async (api) => {
    for (const view of ['my_turn', 'waiting']) {
      const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
      const found = items.find((item) => item[mark])
      if (found) return `/cases/${found.caseId}${page}`
    }
    throw new Error('There is no such consent for this picture.')
  }
}

/** The visiting team that was announced last. */
async function firstTeam(api: Api): Promise<string> {
  const { items } = await api.get<{ items: { teamId: string }[] }>('/visiting-teams')
  if (!items[0]) throw new Error('There is no visiting team for this picture.')
  return `/interviews/teams/${items[0].teamId}`
}

/** A case with an interview that is still to come or was held. */
async function caseWithInterview(api: Api): Promise<string> {
  for (const view of ['my_turn', 'waiting']) {
    const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
    for (const { caseId } of items) {
      const { interviews } = await api.get<CaseView>(`/cases/${caseId}`)
      if (interviews.length > 0) return `/cases/${caseId}#interviews`
    }
  }
  throw new Error('There is no case with an interview for this picture.')
}

/** A case in which something was asked and answered, and written in threads. */
async function caseWithThreads(api: Api): Promise<string> {
  for (const view of ['my_turn', 'waiting']) {
    const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
    for (const { caseId } of items) {
      const { informationRequests, messages } = await api.get<CaseView>(`/cases/${caseId}`)
      if (informationRequests.length > 0 && messages.unread.length > 0) return `/cases/${caseId}#information`
    }
  }
  throw new Error('There is no case with requests and messages for this picture.')
}

/** A case of which a register was asked that is down, or the page on which a register is asked about it once more. */
function caseWithRegisters(where: 'case' | 'again'): (api: Api) => Promise<string> {
  return async (api) => {
    const { items } = await api.get<Desk>('/desk?view=my_turn&limit=100')
    // Registers are asked within a minute of the start.
    for (const until = Date.now() + 90_000; Date.now() < until; await sleep(5_000)) {
      for (const { caseId } of items) {
        const { verifications } = await api.get<CaseView>(`/cases/${caseId}`)
        if (verifications.length === 0) continue
        const answered = verifications.find(({ result }) => result)
        if (where === 'again' && answered) return `/cases/${caseId}/request_verification?again=${answered.requestId}`
        const registers = (await api.get<CaseRegisters>(`/cases/${caseId}/registers`)).items
        const failing = registers.some(({ state }) => state === 'failed' || state === 'given_up')
        if (where === 'case' && failing) return `/cases/${caseId}#verifications`
      }
    }
    throw new Error('There is no case with registers for this picture.')
  }
}

/** The person of whom two States applied, or pages of somebody of whom none did. */
function knownPerson(where: 'case' | 'list' | 'pair', as?: 'none' | 'decided' | 'gone'): (api: Api) => Promise<string> {
  const nobody = '00000000-0000-7000-8000-000000000000'
  return async (api) => {
    for (const view of ['my_turn', 'waiting', 'closed']) {
      const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
      for (const { caseId } of items) {
        const [person] = (await api.get<PersonLinks>(`/cases/${caseId}/persons`)).persons
        const personId = person?.personId ?? nobody
        const list = `/cases/${caseId}/persons/${personId}`
        if (as === 'gone') return `${list}/${nobody}/${nobody}`
        if (!person || (as === 'none' ? person.open > 0 : person.open + person.decided + person.linked.length === 0))
          continue
        if (where !== 'pair') return where === 'case' ? `/cases/${caseId}#persons` : list
        const [like] = (await api.get<LikePersons>(`${list}/like`)).items
        if (!like) continue
        const pair = `${like.holderId}/${like.personId}`
        if (as === 'decided' && !like.verdict) {
          const reason = 'Same day and place of birth, and the same face in both photographs.'
          await api.post(`${list}/like/${pair}`, { verdict: 'same', reason, seen: 0 })
        }
        return `${list}/${pair}`
      }
    }
    throw new Error('Nobody is known twice for this picture.')
  }
}

/** A list of persons of the desk, as an older paper writes some of them, and of others whom nobody knows. */
function list(stage: 'columns' | 'checked'): (api: Api) => Promise<string> {
  return async (api) => {
    const { items } = await api.get<Desk>('/desk?view=my_turn&limit=12')
    const known = items.map(({ principal: { familyName, givenNames, birthDate } }, index) => {
      const name = `${familyName};${givenNames}`
      const [year = '', month = '', day = ''] = (birthDate ?? '').split('-')
      return `${index % 3 ? name : name.replaceAll('Ə', 'A').replaceAll('ə', 'a')};${day}.${month}.${year}`
    })
    const others = ['Beispiel;Erika;12.08.1964', 'Muster;Max;03.02.1971', 'Guliyev;Elchin;33.11.1984', ';;']
    const rows = [...known, ...others].map((row, index) => `${index + 1};${row}`)
    const today = new Date().toISOString().slice(0, 10)
    const form = {
      ...{ title: 'Mission of the spring', purpose: 'identification_mission', purposeWords: '', attested: 'true' },
      ...{ attestedBy: 'Central desk in Potsdam', attestationReference: 'B 2026/114', attestedOn: today },
      expiresOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    }
    const text = ['No;Surname;Given names;Date of birth', ...rows].join('\n')
    const sent = await api.send<WholeList>('/lists', form, { name: 'list.csv', text })
    const address = `/lists/${sent.listId}`
    if (stage === 'columns') return address
    await api.post(`${address}/check`, { columns: sent.columns, dateOrder: sent.dateOrder })
    while ((await api.get<WholeList>(address)).stage === 'checking') await sleep(100)
    return address
  }
}

/** Who looked at some case of an official's desk. */
function looksAt(show?: 'proof'): (api: Api) => Promise<string> {
  return async (api) => {
    const address = await caseOn(['accepted'], { below: '' })(api)
    return `/oversight?case=${address.slice(1)}${show ? `&show=${show}` : ''}`
  }
}

function draft(page = '', ofPrincipal = false): (api: Api) => Promise<string> {
  return async (api) => {
    const id = await firstDraft(api)
    if (!ofPrincipal) return `/applications/${id}${page}`
    const { content } = await api.get<DraftView>(`/drafts/${id}`)
    const principal = content.persons.find((person) => person.relation === 'principal')
    return `/applications/${id}${page}/${principal?.personId ?? ''}`
  }
}

function handedOver(page: string): (api: Api) => Promise<string> {
  return async (api) => `/applications/${await firstDraft(api)}${page}`
}

async function firstDraft(api: Api): Promise<string> {
  const [first] = await api.get<DraftList>('/drafts')
  if (!first) throw new Error('There is no draft on this desk.')
  return first.caseId
}

/** A link that nobody has used; each picture takes one of its own. */
async function invitation(api: Api): Promise<string> {
  invited += 1
  const { link } = await api.post<{ link: string }>('/administration/users', {
    ...{ authorityId: 'az-sms', name: 'Rəna Quliyeva', email: `rena.quliyeva-${invited}@az-sms.practice.example` },
    ...{ roles: ['approver'], language: 'az' },
  })
  const { pathname, hash } = new URL(link)
  return pathname + hash
}

async function firstOfficial(api: Api): Promise<string> {
  const { items } = await api.get<{ items: { userId: string }[] }>('/administration/users')
  return `/administration/officials/${items[0]?.userId ?? ''}`
}

async function firstQuestion(api: Api): Promise<string> {
  const { items } = await api.get<{ items: VerificationFile[] }>('/verifications')
  if (!items[0]) throw new Error('No question is open.')
  return `/verifications/${items[0].requestId}`
}
