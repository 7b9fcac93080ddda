import type { RulesStated, Said } from '../rules-stated.ts'

const confirmed = (...rules: string[]): Said[] => rules.map((rule) => ({ rule, verdict: 'confirmed' }))

/** Some rules agreed, one to be corrected, one rejected, the most still open. */
export const azerbaijanRules: RulesStated = {
  pair: { requesting: 'DE', requested: 'AZ' },
  by: [
    {
      authority: 'de-bpolp',
      daysAgo: 4,
      said: [
        ...confirmed(
          'instrument',
          'personClasses.own_national',
          'procedures.normal',
          'procedures.accelerated',
          'receipt',
        ),
        ...confirmed('clocks.reply+normal', 'clocks.reply+accelerated', 'clocks.travel_document', 'evidence.passport'),
        {
          rule: 'evidence.language',
          verdict: 'rejected',
          reason: 'The list that we hold does not name it. Please show us where it was read.',
        },
      ],
    },
    {
      authority: 'az-sms',
      daysAgo: 3,
      said: [
        ...confirmed('instrument', 'personClasses.own_national', 'receipt', 'clocks.reply+normal', 'evidence.passport'),
        {
          rule: 'clocks.travel_document',
          verdict: 'corrected',
          proposal: 'Three working days where the nationality was established, otherwise five.',
          reason: 'Our text of the article distinguishes the two. A scan is with the Ministry.',
        },
      ],
    },
  ],
}
