import { z } from 'zod'
import { personRelations, relations, stages } from '../domain/agreement/vocabulary.ts'
import { identityVerdicts } from '../domain/identity/judgement.ts'
import { likenessBands } from '../domain/identity/matching/person.ts'
import { personName } from './cases.ts'

/** Likely records of one person, two persons side by side, and what officials decided of them. */

/** A case or an extract, and the person in it. */
export const personPlace = z.object({ holderId: z.uuid(), personId: z.uuid() })

const probability = z.number().min(0).max(1)

/** Where the other record stands; a row of an extract is in no case. */
export const recordPlace = z.discriminatedUnion('source', [
  z.object({
    source: z.literal('case'),
    caseId: z.uuid(),
    reference: z.string(),
    agreementId: z.string(),
    side: z.enum(relations),
    stage: z.enum(stages),
    otherState: z.string(),
    submittedOn: z.string(),
    relation: z.enum(personRelations),
  }),
  z.object({ source: z.literal('extract'), extractId: z.uuid() }),
])
export type RecordPlace = z.infer<typeof recordPlace>

export const fieldLikeness = z.object({
  field: z.string().describe('What was compared: a name, the date or place of birth, a parent, a number'),
  likeness: z.enum(['same', 'near', 'different', 'missing']),
  weight: z.number().describe('How much it speaks for one person, or against it below zero'),
  reasons: z.array(
    z
      .object({ code: z.string() })
      .catchall(z.union([z.string(), z.number()]))
      .describe('Why, as a code with what its sentence names'),
  ),
})
export type FieldLikeness = z.infer<typeof fieldLikeness>

export const judgement = z.object({
  number: z.number().int().positive().describe('Its place among the decisions of this pair'),
  verdict: z.enum(identityVerdicts),
  reason: z.string().nullable().describe('Null once one of the two was erased'),
  official: z.string().describe('The name of the official, as it was then'),
  authority: z.string(),
  at: z.iso.datetime(),
  probability,
  band: z.enum(likenessBands),
})
export type Judgement = z.infer<typeof judgement>

/** A record that looks like the person, most likely first. An order and an explanation, never a decision. */
export const likePerson = z.object({
  holderId: z.uuid(),
  personId: z.uuid(),
  place: recordPlace,
  person: personName,
  probability,
  band: z.enum(likenessBands),
  fields: z.array(fieldLikeness),
  verdict: z.enum(identityVerdicts).nullable().describe('What was decided last of these two; null while nothing was'),
})
export type LikePerson = z.infer<typeof likePerson>

export const likePersons = z.object({
  items: z.array(likePerson),
  total: z.number().int().describe('Records that look like the person, on this page and the others'),
  lookedAt: z.number().int().describe('Records that share something with the person and were compared'),
  complete: z
    .boolean()
    .describe('False where more records share something common (as a frequent name) than were looked at'),
})
export type LikePersons = z.infer<typeof likePersons>

export const likeQuery = z.object({ cursor: z.string().max(300).optional() })

/** The same for a person of a case, with who it is that they are compared with. */
export const likeOfPerson = likePersons.extend({
  of: z.object({ place: recordPlace, person: personName }),
  next: z.string().nullable().describe('Cursor of the records behind these; null where there are none'),
})
export type LikeOfPerson = z.infer<typeof likeOfPerson>

export const likeDraftPersons = z.object({
  persons: z.array(likePersons.extend({ personId: z.uuid() })),
})
export type LikeDraftPersons = z.infer<typeof likeDraftPersons>

/** One person as the compare page shows them. */
export const comparedPerson = z.object({
  holderId: z.uuid(),
  personId: z.uuid(),
  place: recordPlace,
  person: personName,
  photographId: z.uuid().nullable().describe('Shown beside the other, never matched by the program'),
  names: z.array(z.object({ familyName: z.string(), givenNames: z.string() })),
  birthPlace: z.string(),
  fatherName: z.string(),
  motherName: z.string(),
  documentNumbers: z.array(z.string()),
})
export type ComparedPerson = z.infer<typeof comparedPerson>

export const comparison = z.object({
  one: comparedPerson,
  other: comparedPerson,
  probability,
  band: z.enum(likenessBands),
  fields: z.array(fieldLikeness),
  mayJudge: z.boolean(),
  judgements: z.array(judgement).describe('Everything decided of these two, newest first'),
})
export type Comparison = z.infer<typeof comparison>

export const newJudgement = z.object({
  verdict: z.enum(identityVerdicts),
  reason: z.string().trim().min(1).max(2000),
  seen: z.number().int().min(0).describe('Number of the last decision that was looked at; 0 for none'),
})
export type NewJudgement = z.infer<typeof newJudgement>

export const judged = z.object({ number: z.number().int().positive() })

/** What the case page says of each person: the same person elsewhere, and records that nobody has decided on. */
export const personLinks = z.object({
  mayCompare: z.boolean(),
  persons: z.array(
    z.object({
      personId: z.uuid(),
      linked: z
        .array(personPlace.extend({ place: recordPlace, person: personName, judgement }))
        .describe('Records that were decided to be the same person'),
      decided: z.number().int().describe('Records decided to be somebody else, or of which it could not be told'),
      open: z.number().int().describe('Likely records on which nobody has decided'),
    }),
  ),
})
export type PersonLinks = z.infer<typeof personLinks>
