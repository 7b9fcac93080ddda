import { z } from 'zod'
import { actionIds, personRelations, relations } from '../domain/agreement/vocabulary.ts'
import { qualityDimensions, qualitySeverities } from '../domain/quality/rule.ts'

/** The quality of records: what rules found, who can mend it, and how it stands. No answer says what stands in a field. */

export const acceptanceReasons = ['right_as_it_is', 'not_to_be_had', 'settled_otherwise', 'other'] as const
export type AcceptanceReason = (typeof acceptanceReasons)[number]

const ruleWords = {
  rule: z.string().describe('Code of the rule'),
  title: z.string(),
  why: z.string().describe('Why it matters'),
  mend: z.string().describe('How to mend it'),
  dimension: z.enum(qualityDimensions),
  severity: z.enum(qualitySeverities),
}

const place = z.object({
  name: z.string().describe('`section.field` of the form, or `evidence.field`'),
  label: z.string(),
})

export const qualityFinding = z.object({
  ...ruleWords,
  findingId: z.uuid(),
  caseId: z.uuid(),
  reference: z.string(),
  agreementId: z.string(),
  otherState: z.string(),
  personId: z.uuid().nullable(),
  relation: z.enum(personRelations).nullable(),
  field: place.nullable(),
  item: z.string().nullable().describe('The means of evidence, request, transfer or record it is about'),
  others: z
    .object({
      count: z.number().int(),
      cases: z.array(z.object({ caseId: z.uuid(), reference: z.string() })).describe('The first of them'),
    })
    .nullable()
    .describe('Other cases that it is about as well, as far as the reader may see them; null for most findings'),
  act: z.enum(actionIds).nullable().describe('The act that mends it'),
  mends: z.enum(relations).describe('The side that can mend it'),
  mine: z.boolean().describe('Whether that is the side of the reader'),
  owner: z
    .string()
    .nullable()
    .describe('The authority of the own State that can mend it; null where the other side can'),
  since: z.string(),
  due: z.string().nullable().describe('By when it should be mended: a wish, and no period of an agreement'),
  assignee: z.object({ userId: z.uuid(), name: z.string() }).nullable(),
  accepted: z
    .object({
      reason: z.enum(acceptanceReasons),
      words: z.string(),
      official: z.string(),
      authority: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
})
export type QualityFindingView = z.infer<typeof qualityFinding>

export const findingsQuery = z.object({
  show: z.enum(['open', 'accepted']).default('open'),
  rule: z.string().max(60).optional(),
  dimension: z.enum(qualityDimensions).optional(),
  severity: z.enum(qualitySeverities).optional(),
  agreement: z.string().max(60).optional(),
  authority: z.string().max(100).optional(),
  assigned: z.enum(['me', 'nobody']).optional(),
  older: z.coerce.number().int().min(0).max(3650).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type FindingsQuery = z.infer<typeof findingsQuery>

export const findingsPage = z.object({
  items: z.array(qualityFinding),
  next: z.string().nullable(),
})
export type FindingsPage = z.infer<typeof findingsPage>

export const newAcceptance = z.strictObject({
  reason: z.enum(acceptanceReasons),
  words: z.string().trim().max(500).default(''),
})
export type NewAcceptance = z.infer<typeof newAcceptance>

export const newAssignee = z.strictObject({ userId: z.uuid().nullable() })

export const findingsOfCase = z.object({ items: z.array(qualityFinding) })
export type FindingsOfCase = z.infer<typeof findingsOfCase>

export const findingsOfDraft = z.object({
  items: z.array(
    z.object({
      ...ruleWords,
      personId: z.uuid().nullable(),
      field: place.nullable(),
      item: z.string().nullable(),
      blocking: z
        .boolean()
        .describe('Whether the agreement keeps the application from being submitted until it is mended'),
    }),
  ),
  restsSince: z.string().nullable().describe('Since when nobody changed the draft, where that is long'),
})
export type FindingsOfDraft = z.infer<typeof findingsOfDraft>

export const qualityRuleList = z.object({
  edition: z.number().int().describe('Changes with every rule that comes, goes or finds something else'),
  month: z
    .string()
    .nullable()
    .describe(
      '`YYYY-MM`, for whoever only counts: the month that is over in which the numbers were last counted. null: as they stand now, or, for whoever only counts, no month is over yet',
    ),
  items: z.array(
    z.object({
      ...ruleWords,
      version: z.number().int(),
      mends: z.enum([...relations, 'both']),
      open: z
        .number()
        .int()
        .nullable()
        .describe(
          'How often it is found; for whoever only counts altered a little, rounded, and null where it is too small or no month is over yet',
        ),
      accepted: z.number().int().nullable(),
      examples: z
        .array(z.object({ caseId: z.uuid(), reference: z.string() }))
        .describe('A few cases that the reader may see'),
    }),
  ),
})
export type QualityRuleList = z.infer<typeof qualityRuleList>

export const scoresQuery = z.object({ months: z.coerce.number().int().min(1).max(60).default(12) })

const count = z.number().int().nullable()
export const qualityScores = z.object({
  items: z.array(
    z.object({
      month: z.string().describe('`YYYY-MM`'),
      agreementId: z.string(),
      side: z.enum(relations),
      of: z.enum(['authority', 'state']),
      id: z.string().describe('The authority or the State'),
      own: z.boolean().describe('Of the own State; otherwise what another State sends to it, or answers'),
      applications: count.describe(
        'Applications that were neither over nor stopped; null, with all that follows, where they are too few to be told. For whoever only counts, numbers are altered a little and rounded',
      ),
      withoutMend: count.describe('Of these, with nothing to mend'),
      withoutLook: count.describe('Of these, with nothing to mend and nothing to look at'),
      persons: count,
      personsWithout: count.describe('Persons of whom nothing is to be mended'),
      accepted: count.describe('Findings that were accepted with a reason; null for another State, whose affair it is'),
      countedAt: z.iso.datetime(),
    }),
  ),
})
export type QualityScores = z.infer<typeof qualityScores>
