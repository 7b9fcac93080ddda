import type { DraftList, DraftView } from '../../contract/drafts.ts'
import type { Api, Picture } from './picture.ts'

/** Pictures of an application, until it is sent. */
export const applications: readonly Picture[] = [
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
]

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
