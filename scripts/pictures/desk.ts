import type { Api, Picture } from './picture.ts'

/** Pictures of signing in, the desk, the team, and what is one’s own. */
export const desk: readonly Picture[] = [
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
  { name: 'team-az-dark', who: 'baku', page: '/team', language: 'az', dark: true },
  { name: 'team-phone', who: 'baku', page: '/team', phone: true },
  { name: 'team-of-unit', who: 'officer', page: '/team' },
  { name: 'notices', who: 'baku', page: '/notices' },
  { name: 'notices-az-dark', who: 'baku', page: '/notices?show=legal', language: 'az', dark: true },
  { name: 'notices-phone', who: 'centralDesk', page: '/notices', phone: true },
  { name: 'notices-none', who: 'oversight', page: '/notices?show=unread' },
  { name: 'account', who: 'approver', page: '/account' },
  { name: 'account-phone-az', who: 'approver', page: '/account', language: 'az', phone: true },
  { name: 'invitation', who: null, page: invitation },
  { name: 'invitation-phone-az-dark', who: null, page: invitation, language: 'az', dark: true, phone: true },
  { name: 'invitation-void', who: null, page: '/invitation#void' },
  { name: 'duty', who: 'baku', page: '/duty' },
  { name: 'duty-az', who: 'baku', page: '/duty', language: 'az' },
  { name: 'delegations', who: 'approver', page: '/delegations' },
]

let invited = 0

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
