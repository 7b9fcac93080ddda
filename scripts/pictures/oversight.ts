import { caseOn } from './find-cases.ts'
import type { Api, Picture } from './picture.ts'

/** Pictures of oversight, search, help, and what is not there. */
export const oversight: readonly Picture[] = [
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

/** Who looked at some case of an official's desk. */
function looksAt(show?: 'proof'): (api: Api) => Promise<string> {
  return async (api) => {
    const address = await caseOn(['accepted'], { below: '' })(api)
    return `/oversight?case=${address.slice(1)}${show ? `&show=${show}` : ''}`
  }
}
