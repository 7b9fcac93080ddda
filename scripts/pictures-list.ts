import type { CaseView, Desk } from '../contract/cases.ts'
import type { DraftList, DraftView } from '../contract/drafts.ts'
import type { VerificationFile } from '../contract/work.ts'

/** Asks the API in the name of the official whose picture is taken. */
export interface Api {
  get<T>(path: string): Promise<T>
  post(path: string, content: unknown): Promise<void>
}

export interface Picture {
  name: string
  /** Part of the address of a practice account before the @; null for a visitor. */
  who: keyof typeof accounts | null
  /** The page, or where to find it. */
  page: string | ((api: Api) => Promise<string>)
  language?: 'en' | 'az'
  dark?: boolean
  phone?: boolean
}

export const accounts = {
  officer: 'katrin.vogel@de-lea-berlin.practice.example',
  centralDesk: 'stefan.bruckner@de-bpolp.practice.example',
  baku: 'ayten.seferova@az-sms.practice.example',
  approver: 'resad.bagirli@az-sms.practice.example',
  verifier: 'vusal.nebiyev@az-mia.practice.example',
  mission: 'gunel.rehimova@az-mission-berlin.practice.example',
  border: 'anar.sirinli@az-sbs-airport.practice.example',
  oversight: 'lale.ismayilova@az-sms.practice.example',
  analyst: 'kamran.rzayev@az-sms.practice.example',
  administrator: 'perviz.tagizade@az-operator.practice.example',
} as const

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
  { name: 'new-application', who: 'officer', page: '/applications/new' },
  { name: 'application', who: 'officer', page: draft() },
  { name: 'application-setup', who: 'officer', page: draft('/setup') },
  { name: 'application-person', who: 'officer', page: draft('/person', true) },
  { name: 'application-person-az', who: 'officer', page: draft('/person', true), language: 'az' },
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
  { name: 'case-stopped-requesting', who: 'centralDesk', page: caseOn(['stopped']) },
  { name: 'case-stopped-requested', who: 'baku', page: caseOn(['stopped']) },
  { name: 'case-mission', who: 'mission', page: caseOn(['document_requested']) },
  { name: 'case-oversight', who: 'oversight', page: caseOn(['accepted']) },
  act('ask-registers', 'baku', 'request_verification'),
  act('propose-reply', 'baku', 'propose_reply'),
  act('approve-reply', 'approver', 'approve_reply'),
  act('return-proposal', 'approver', 'return_proposal'),
  act('request-document', 'centralDesk', 'request_travel_document'),
  act('issue-document', 'mission', 'issue_travel_document'),
  act('notify-transfer', 'centralDesk', 'notify_transfer'),
  act('transfer-failed', 'centralDesk', 'report_transfer_failed'),
  act('stop', 'centralDesk', 'stop'),
  act('lift-stop', 'centralDesk', 'lift_stop'),
  act('withdraw', 'centralDesk', 'withdraw'),
  act('send-message', 'centralDesk', 'send_message'),
  act('add-note', 'centralDesk', 'add_note'),
  act('own-references', 'centralDesk', 'set_references'),
  { name: 'verifications', who: 'verifier', page: '/verifications' },
  { name: 'verification', who: 'verifier', page: firstQuestion },
  { name: 'verification-az', who: 'verifier', page: firstQuestion, language: 'az' },
  { name: 'arrivals', who: 'border', page: '/arrivals' },
  { name: 'arrivals-phone', who: 'border', page: '/arrivals', phone: true },
  { name: 'arrivals-phone-az-dark', who: 'border', page: '/arrivals', phone: true, language: 'az', dark: true },
  { name: 'agreements', who: 'baku', page: '/agreements' },
  { name: 'agreement', who: 'baku', page: '/agreements/eu-azerbaijan' },
  { name: 'agreement-az', who: 'baku', page: '/agreements/eu-azerbaijan', language: 'az' },
  { name: 'analyst', who: 'analyst', page: '/' },
  { name: 'administrator', who: 'administrator', page: '/' },
  { name: 'not-found', who: 'baku', page: '/no-such-page' },
  { name: 'case-not-open', who: 'baku', page: '/cases/00000000-0000-7000-8000-000000000000' },
]

function act(name: string, who: keyof typeof accounts, action: CaseView['possible'][number]): Picture {
  return { name: `act-${name}`, who, page: caseOn(all, { page: `/${action}`, possible: action }) }
}

/** A case on the official's desk in one of these stages, in which an action is possible. */
function caseOn(
  stages: readonly string[] | null,
  want: { page?: string; below?: string; possible?: CaseView['possible'][number] } = {},
): (api: Api) => Promise<string> {
  const { page = '', below = '/cases', possible } = want
  return async (api) => {
    for (const view of ['my_turn', 'waiting', 'closed']) {
      const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
      for (const { caseId, stage } of items) {
        if (stages && !stages.includes(stage)) continue
        if (!possible || (await api.get<CaseView>(`/cases/${caseId}`)).possible.includes(possible))
          return `${below}/${caseId}${page}`
      }
    }
    throw new Error(
      `There is no case for this picture: ${stages?.join(', ') ?? 'any stage'}, ${possible ?? 'any action'}.`,
    )
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

async function firstQuestion(api: Api): Promise<string> {
  const { items } = await api.get<{ items: VerificationFile[] }>('/verifications')
  if (!items[0]) throw new Error('No question is open.')
  return `/verifications/${items[0].requestId}`
}
