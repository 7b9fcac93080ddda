import { z } from 'zod'
import { chapterIds } from '../domain/agreement/blueprint/document.ts'
import { verdicts } from '../domain/agreement/confirmation/statements.ts'
import { localized } from '../domain/agreement/form.ts'
import { certainties } from '../domain/agreement/vocabulary.ts'
import { languages } from './i18n.ts'

/** What two States say of the rules of an agreement. Law and the names of officials, no case: read by the two States alone. */

const state = z.string().regex(/^[A-Z]{2}$/)
const pair = { requesting: state, requested: state }
const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const rulesQuery = z.object({ ...pair, language: z.enum(languages).optional() })
export const ruleHistoryQuery = rulesQuery.extend({ rule: z.string().max(200) })

export const ruleStatement = z.object({
  number: z.number().int().positive().describe('Its place in the stream of the two States'),
  state: z.string(),
  value: digest.describe('What the rule said, with its article, as a digest'),
  verdict: z.enum(verdicts),
  reason: z.string().nullable(),
  proposal: z
    .string()
    .nullable()
    .describe('What the rule should say; the maintainer of the pack takes it over, or not'),
  official: z.string().describe('The name of the official, as it was then'),
  authority: z.string(),
  statedAt: z.iso.datetime(),
  version: z.string().describe('The version of the agreement in which the rule was read'),
})
export type RuleStatementView = z.infer<typeof ruleStatement>

/** How a rule stands between two States, the first that holds: a doubt of either goes before everything. */
export const ruleStandings = ['rejected', 'corrected', 'verified', 'confirmed', 'half', 'open'] as const
export type RuleStanding = (typeof ruleStandings)[number]

const side = z.object({
  statement: ruleStatement.nullable().describe('What the State says of the rule as it is'),
  earlier: ruleStatement
    .nullable()
    .describe('What it said of the rule when that said something else, and has not taken back'),
})

export const agreementRule = z.object({
  key: z.string(),
  chapter: z.enum(chapterIds),
  title: z.string(),
  says: z.string(),
  effect: z.string().nullable().describe('What follows when the period passes, where it is one'),
  article: z.string().nullable(),
  source: z.string(),
  note: z.string().nullable(),
  certainty: z.enum(certainties),
  checked: z.string().nullable(),
  value: digest.describe('SHA-256 of what the rule says, with its article: what a statement is about'),
  standing: z.enum(ruleStandings),
  requesting: side,
  requested: side,
})
export type AgreementRule = z.infer<typeof agreementRule>

export const agreementRules = z.object({
  agreement: z.object({ id: z.string(), version: z.string(), digest, short: localized }),
  ...pair,
  side: z.enum(['requesting', 'requested']).describe('The side of the reader’s own State'),
  speaks: z.boolean().describe('Whether the reader may confirm, correct and reject for the own State'),
  unconfirmedApply: z.boolean().describe('In practice: rules have their effect whether they were confirmed or not'),
  toConfirm: z.number().int().describe('Rules that were not read in their source'),
  confirmed: z
    .object({ requesting: z.number().int(), requested: z.number().int(), both: z.number().int() })
    .describe('How many of those each State confirmed as they are, and both'),
  rules: z.array(agreementRule),
})
export type AgreementRules = z.infer<typeof agreementRules>

export const ruleHistory = z.object({
  items: z.array(
    ruleStatement.extend({
      says: z.string().nullable().describe('What the rule said in that version'),
      article: z.string().nullable(),
      present: z.boolean().describe('Whether it is about the rule as it is'),
    }),
  ),
})
export type RuleHistory = z.infer<typeof ruleHistory>

export const ruleStandingsOf = z.object({
  digest: digest.describe('The version in force, in which the paths lead to the rules'),
  items: z.array(
    z.object({
      path: z.array(z.union([z.string(), z.number().int()])),
      between: z.array(z.object({ ...pair, standing: z.enum(['rejected', 'corrected', 'confirmed', 'half']) })),
    }),
  ),
})
export type RuleStandingsOf = z.infer<typeof ruleStandingsOf>

export const mostReason = 2000

const text = z.string().trim().max(mostReason).optional()
export const newRuleStatement = z.strictObject({
  ...pair,
  rule: z.string().max(200),
  value: digest.describe(
    'Of the rule as the official read it; to take something back, of the rule as it was spoken of',
  ),
  seen: z
    .number()
    .int()
    .nullable()
    .describe('Number of the own State’s statement that stood when the official read it'),
  verdict: z.enum(verdicts),
  reason: text.describe('Why; needed for everything but a confirmation'),
  proposal: text.describe('What the rule should say; needed for a correction'),
})
export type NewRuleStatement = z.infer<typeof newRuleStatement>

export const ruleStated = z.object({ number: z.number().int().positive() })
