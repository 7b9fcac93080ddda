import { z } from 'zod'
import { provenance } from './provenance.ts'
import { personRelations, sectionIds } from './vocabulary.ts'

/** A text in the languages of the parties; English and Azerbaijani are always there. */
export const localized = z.object({ en: z.string().min(1), az: z.string().min(1) }).catchall(z.string())
export type Localized = z.infer<typeof localized>

const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'id')

/**
 * Fields that the engine itself reads (desk, registers, the form's header). A pack may add fields of any other name;
 * these keep their meaning everywhere.
 */
export const identityFields = [
  'family_name',
  'given_names',
  'name_in_own_script',
  'birth_date',
  'birth_place',
  'sex',
  'nationality',
] as const

export const fieldTypes = ['text', 'long_text', 'date', 'choice', 'country', 'number'] as const

/** What the machine-readable lines of a travel document say; a field may name the one it is filled from. */
export const mrzSources = [
  'surname',
  'givenNames',
  'birthDate',
  'sex',
  'nationality',
  'issuingState',
  'documentNumber',
  'expiryDate',
  'personalNumber',
] as const
export type MrzSource = (typeof mrzSources)[number]

export const formField = z.strictObject({
  id,
  /** The number printed on the official form, for example "1". */
  number: z.string().optional(),
  label: localized,
  hint: localized.optional(),
  type: z.enum(fieldTypes),
  options: z.array(z.strictObject({ id, title: localized })).optional(),
  /** Must be answered, or answered "not available, because …". */
  required: z.boolean().default(false),
  /** A reason why it is not available will not do: what the procedure rests on. */
  answerNeeded: z.boolean().optional(),
  /** What it means for the reply where nothing is answered, or “not available”. */
  ifMissing: localized.optional(),
  /** Asks for another member of the family; the answer goes when that member is erased. */
  about: z.enum(personRelations).optional(),
  maxLength: z.number().int().positive().default(200),
  /** The form that a text answer must have as a whole, as a regular expression; `hint` says it in words. */
  pattern: z.string().optional(),
  /** Filled from the pasted lines of a passport, where the official takes it over. */
  mrz: z.enum(mrzSources).optional(),
  /** Another name of the person: an earlier one, or one by which they are known. */
  alias: z.literal(true).optional(),
  /** Why the field is asked, where the official form has no number for it. */
  provenance: provenance.optional(),
})
export type FormField = z.infer<typeof formField>

export const formSection = z.strictObject({
  id,
  letter: z.string(),
  title: localized,
  /** The section of the case file it belongs to; decides who may read it, and whether it is sealed. */
  section: z.enum(sectionIds),
  kind: z.enum(['person', 'case', 'evidence']),
  /** For `person`: whose particulars are asked. */
  subject: z.enum(personRelations).optional(),
  /** In which procedures it is asked; left out, in all. */
  procedures: z.array(id).min(1).optional(),
  /** Of persons of which classes it is asked; left out, of all. */
  personClasses: z.array(id).min(1).optional(),
  repeats: z.boolean().default(false),
  optional: z.boolean().default(false),
  photograph: z.boolean().default(false),
  fields: z.array(formField).default([]),
})
export type FormSection = z.infer<typeof formSection>

export const formDefinition = z.strictObject({
  template: z.string(),
  title: localized,
  statement: localized,
  /** Scripts the form is set in (ISO 15924); without the list every letter passes. */
  scripts: z.array(z.enum(['Latn', 'Cyrl', 'Grek', 'Geor', 'Arab', 'Beng', 'Sinh', 'Taml', 'Hani'])).optional(),
  sections: z.array(formSection).min(1),
})
