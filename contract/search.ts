import { z } from 'zod'
import { personRelations, relations, stages } from '../domain/agreement/vocabulary.ts'
import { personName } from './cases.ts'

export const searchQuery = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .describe(
      'Words of a name in any order and script, or the beginning of a reference, an own reference or the number of a document',
    ),
  cursor: z.string().max(600).optional(),
})

/** A person found, and the case in which the person stands. */
export const searchItem = z.object({
  caseId: z.uuid(),
  personId: z.uuid(),
  by: z.enum(['name', 'reference', 'own_reference', 'document']).describe('What fits what was typed'),
  relation: z.enum(personRelations),
  person: personName,
  reference: z.string(),
  agreementId: z.string(),
  side: z.enum(relations),
  stage: z.enum(stages),
  otherState: z.string(),
})
export type SearchItem = z.infer<typeof searchItem>

export const searchResult = z.object({
  items: z.array(searchItem),
  next: z.string().nullable().describe('Cursor of the next page; a page may be short, or empty, and another follow'),
})
export type SearchResult = z.infer<typeof searchResult>
