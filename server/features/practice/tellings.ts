// Offered to other features: the laboratory tells its cases under the first agreement of practice.
import type { RulesStated } from './rules-stated.ts'
import { azerbaijanStories } from './stories/azerbaijan.ts'
import { azerbaijanRules } from './stories/azerbaijan-rules.ts'
import { bangladeshStories } from './stories/bangladesh.ts'
import { georgiaStories } from './stories/georgia.ts'
import { pakistanStories } from './stories/pakistan.ts'
import { sriLankaStories } from './stories/sri-lanka.ts'
import type { Story } from './stories.ts'

/** What practice tells under an agreement, and what it needs to know of it that no pack says. */
export interface Telling {
  agreementId: string
  /** Under which means of evidence the papers of a person are sent; null where they are none. */
  papers: Readonly<Record<'passport' | 'expiredPassport' | 'identityCard' | 'birthCertificate', string | null>>
  /** What establishes who a person is when the registers have found them. */
  identityBasis: string
  stories: readonly Story[]
  /** Applications that were begun and are not signed. */
  drafts: readonly { unit: string; from: string; to: string }[]
  /** What legal officers said of its rules before the first case. */
  rules?: RulesStated
  /** The mission that offers times for interviews of whom a State wants to return. */
  interviews?: { mission: string; from: string; to: string }
}

const usualPapers = {
  passport: 'passport',
  expiredPassport: 'expired_document',
  identityCard: 'identity_card',
  birthCertificate: 'birth_certificate',
} as const

/** One for each agreement; the first is what every practice installation has. */
export const tellings: readonly Telling[] = [
  {
    agreementId: 'eu-azerbaijan',
    papers: usualPapers,
    identityBasis: 'register_match',
    stories: azerbaijanStories,
    rules: azerbaijanRules,
    interviews: { mission: 'az-mission-berlin', from: 'DE', to: 'AZ' },
    drafts: [
      { unit: 'de-lea-berlin', from: 'DE', to: 'AZ' },
      { unit: 'az-sms', from: 'AZ', to: 'DE' },
    ],
  },
  {
    agreementId: 'eu-georgia',
    papers: usualPapers,
    identityBasis: 'civil_register',
    stories: georgiaStories,
    drafts: [{ unit: 'de-lea-berlin', from: 'DE', to: 'GE' }],
  },
  {
    agreementId: 'eu-pakistan',
    papers: { ...usualPapers, expiredPassport: null, identityCard: 'cnic' },
    identityBasis: 'nadra_match',
    stories: pakistanStories,
    drafts: [],
  },
  {
    agreementId: 'eu-sri-lanka',
    papers: { ...usualPapers, identityCard: 'national_identity_card' },
    identityBasis: 'identity_card_register',
    stories: sriLankaStories,
    drafts: [],
  },
  {
    agreementId: 'eu-bangladesh',
    papers: {
      passport: 'passport',
      expiredPassport: 'expired_passport',
      identityCard: 'national_identity_card',
      birthCertificate: 'birth_registration',
    },
    identityBasis: 'identity_register',
    stories: bangladeshStories,
    drafts: [],
  },
]

/** @throws RangeError for an agreement of which practice tells nothing */
export function tellingOf(agreementId: string): Telling {
  const found = tellings.find((telling) => telling.agreementId === agreementId)
  if (!found) throw new RangeError(`Practice tells nothing under ${agreementId}.`)
  return found
}
