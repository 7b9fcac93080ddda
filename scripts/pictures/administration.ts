import type { Api, Picture } from './picture.ts'

/** Pictures of administration, calendars, operations and texts. */
export const administration: readonly Picture[] = [
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
]

async function firstOfficial(api: Api): Promise<string> {
  const { items } = await api.get<{ items: { userId: string }[] }>('/administration/users')
  return `/administration/officials/${items[0]?.userId ?? ''}`
}
