import { z } from 'zod'
import { certainties } from '../vocabulary.ts'

/**
 * The Blueprint as a document: what two sides negotiate and sign, in one language, before anything is drawn. The printed
 * file and the page show the same blocks. Texts of sources and notes are quoted as the pack's authors wrote them.
 */

/** Where a rule was read and how sure that is; `sure` is the certainty in words. */
const source = z.object({
  article: z.string().nullable(),
  certainty: z.enum(certainties),
  sure: z.string(),
  text: z.string(),
  note: z.string().nullable(),
  checked: z.string().nullable(),
})
export type Source = z.infer<typeof source>

const fact = z.object({ term: z.string(), text: z.string() })
export type Fact = z.infer<typeof fact>

/** A rule as a title, sentences and facts, with its source in the margin; an order of the program has none. */
const rule = z.object({
  kind: z.literal('rule'),
  title: z.string(),
  lines: z.array(z.string()),
  facts: z.array(fact),
  source: source.nullable(),
})

/**
 * `share`: the part of the width that a column takes. `toFill`: empty cells are for writing in by hand. What follows the
 * first line of a cell is said beside it: a hint, a note.
 */
const table = z.object({
  kind: z.literal('table'),
  caption: z.string(),
  columns: z.array(z.object({ title: z.string(), share: z.number() })),
  rows: z.array(z.array(z.string())),
  toFill: z.boolean(),
})

/** A rule that nobody confirmed, with what must be done about it, by whom, and room for the answer. */
const question = z.object({
  kind: z.literal('question'),
  number: z.int(),
  heading: z.string(),
  /** Rules that say the same stand together. */
  rules: z.array(z.object({ titles: z.array(z.string()), says: z.string() })),
  /** What must be done, and by whom. */
  facts: z.array(fact),
  source,
  answers: z.array(z.string()),
})

/** A worked case: who and between whom, and what is done on which day with what then holds. */
const story = z.object({
  kind: z.literal('story'),
  number: z.int(),
  title: z.string(),
  about: z.string().nullable(),
  facts: z.array(fact),
  steps: z.array(z.object({ line: z.string(), why: z.string().nullable(), holds: z.array(z.string()) })),
})

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  /** The picture of a procedure; whoever shows it has it drawn. */
  z.object({ kind: z.literal('flow'), procedure: z.string(), title: z.string(), alternative: z.string() }),
  rule,
  table,
  question,
  story,
  /** Room for the signatures, one column for each side. */
  z.object({
    kind: z.literal('signatures'),
    sides: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
  }),
])
export type Block = z.infer<typeof block>

export const chapterIds = [
  'instrument',
  'parties',
  'persons',
  'procedures',
  'flow',
  'actions',
  'clocks',
  'counting',
  'papers',
  'protocols',
  'further',
  'readers',
  'form',
  'evidence',
  'reasons',
  'bases',
  'retention',
  'questions',
  'signatures',
  'cases',
] as const
export type ChapterId = (typeof chapterIds)[number]

const chapter = z.object({
  id: z.enum(chapterIds),
  /** How the chapter is cited: a number, or a letter where it is an annex. */
  number: z.string(),
  title: z.string(),
  lead: z.string().nullable(),
  blocks: z.array(block),
})
export type Chapter = z.infer<typeof chapter>

export const blueprintDocument = z.object({
  language: z.string(),
  /** What kind of document it is, in a word. */
  kind: z.string(),
  title: z.string(),
  short: z.string(),
  version: z.string(),
  /** SHA-256 of the pack, in hexadecimal: what is signed is exactly this content. */
  digest: z.string(),
  parties: z.array(z.object({ title: z.string(), states: z.string() })),
  /** What the title page says beside the parties. */
  facts: z.array(fact),
  /** How many rules are how sure. */
  certainties: z.array(
    z.object({ certainty: z.enum(certainties), sure: z.string(), meaning: z.string(), count: z.string() }),
  ),
  chapters: z.array(chapter),
})
export type Blueprint = z.infer<typeof blueprintDocument>
