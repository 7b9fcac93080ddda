import type { Picture } from './picture.ts'

/** Pictures of agreements and their rules. */
export const agreements: readonly Picture[] = [
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
]
