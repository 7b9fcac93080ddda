import { z } from 'zod'
import { longestMessage } from './i18n-check.ts'
import { language } from './language.ts'

/** The words of the program, and their translators. Nothing here is of a case. */

const moment = z.iso.datetime()
const textId = z.string().regex(/^[a-z][a-z0-9-]*(\.[A-Za-z0-9_-]+)+$/)
const message = z.string().max(longestMessage)

export const languageParams = z.object({ language })
export const textParams = z.object({ language, textId })

/** What is said otherwise than as it ships; for every page, whoever reads it. */
export const correctedTexts = z.object({
  language,
  reviewed: z.array(language).describe('The languages that a native speaker has read'),
  texts: z.record(z.string(), z.string()).describe('Message by its identifier'),
})

/**
 * `missing`: said in English. `machine`: as it ships, and nobody has read it. `corrected`: worded by a translator.
 * `reviewed`: read by a native speaker, and English says the same since.
 */
export const textStates = ['missing', 'machine', 'corrected', 'reviewed'] as const
export type TextState = (typeof textStates)[number]
const counts = z.object({ missing: z.int(), machine: z.int(), corrected: z.int(), reviewed: z.int() })

export const translatedLanguages = z.object({
  items: z.array(
    z.object({
      language,
      status: z.enum(['machine', 'reviewed']),
      counts,
      reviewed: z
        .object({ at: moment, by: z.string() })
        .nullable()
        .describe('Who marked the whole language as reviewed; null where nobody has, or it ships so'),
    }),
  ),
  rooms: z.array(z.string()).describe('The first words of the identifiers'),
})
export type TranslatedLanguages = z.infer<typeof translatedLanguages>

export const textQuery = z.object({
  room: z
    .string()
    .regex(/^[a-z-]{2,40}$/)
    .optional(),
  state: z.enum(textStates).optional(),
  search: z
    .string()
    .max(100)
    .refine((text) => !text.includes('\0'))
    .optional(),
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
})

export const translatedText = z.object({
  id: z.string(),
  english: z.string(),
  shipped: z.string().nullable().describe('As it ships with the program'),
  message: z.string().nullable().describe('As it is said; null where English is said'),
  state: z.enum(textStates),
  number: z.int().describe('Of its last wording; 0 before the first'),
  changed: z.object({ at: moment, by: z.string() }).nullable(),
})
export type TranslatedText = z.infer<typeof translatedText>
export const textList = z.object({ items: z.array(translatedText), total: z.int(), next: z.string().nullable() })

export const textChange = z.strictObject({
  message: message.nullable().describe('null: as it ships'),
  reviewed: z.boolean().describe('That a native speaker has read it'),
  number: z.int().min(0).describe('Of the wording that was looked at'),
})
export const textHistory = z.object({
  items: z.array(
    z.object({ number: z.int(), message: z.string().nullable(), reviewed: z.boolean(), at: moment, by: z.string() }),
  ),
})
export type TextHistory = z.infer<typeof textHistory>

export const languageReview = z.strictObject({ reviewed: z.boolean() })

/** Largest file of one language; the whole English catalogue is a third of it. */
export const largestTextFile = 3_000_000
export const textImport = z.strictObject({
  file: z.string().min(1).max(largestTextFile).describe('The table as it was exported (CSV)'),
  apply: z.boolean().describe('`false`: says what would change, and changes nothing'),
})
export const textImported = z.object({
  changed: z.array(z.object({ id: z.string(), before: z.string().nullable(), after: z.string() })).max(200),
  counts: z.object({ changed: z.int(), same: z.int(), empty: z.int(), refused: z.int() }),
  refused: z
    .array(z.object({ line: z.int(), id: z.string(), reason: z.string().describe('In the language of the reader') }))
    .max(200),
  applied: z.boolean(),
})
export type TextImported = z.infer<typeof textImported>
