import type { Scenario } from '../scenario/schema.ts'
import { cases } from './blueprint/cases.ts'
import { clocks, counting } from './blueprint/clocks.ts'
import type { Block, Blueprint, Chapter, ChapterId } from './blueprint/document.ts'
import { everyRule } from './blueprint/every-rule.ts'
import { bases, evidence, reasons } from './blueprint/evidence.ts'
import { filing } from './blueprint/filing.ts'
import { form } from './blueprint/form.ts'
import { papers, retention } from './blueprint/papers.ts'
import { instrument, parties, persons, procedures } from './blueprint/parties.ts'
import { further, protocols } from './blueprint/protocols.ts'
import { questions } from './blueprint/questions.ts'
import { type Catalogues, factsOf, type PackWords, packWords } from './blueprint/words.ts'
import { actions, flow, readers } from './blueprint/workflow.ts'
import type { AgreementPack } from './schema.ts'
import { certainties } from './vocabulary.ts'

export interface BlueprintSource {
  pack: AgreementPack
  /** SHA-256 of the pack's content, in hexadecimal. */
  digest: string
  /** The worked cases of the pack; the annex is left out where there are none. */
  scenarios: readonly Scenario[]
  /** What States said so far of an open rule, by its name, a line for each two of them; nothing is known where it is left out. */
  said?: (rule: string) => readonly string[]
}

/**
 * The pack as the document that two sides negotiate and sign. It says what the pack says and nothing more: a chapter
 * without content is left out, and a rule that was not read in its source stands among the open questions as well.
 * The same pack, cases and language always give the same document.
 */
export function blueprintOf({ pack, digest, scenarios, said }: BlueprintSource, catalogues: Catalogues): Blueprint {
  const words = packWords(pack, catalogues)
  const { t, text, date, states } = words
  const all = everyRule(words)
  const count = (certainty: string) => all.filter((one) => one.provenance.certainty === certainty).length
  const { citation, signedOn, inForceFrom } = pack.instrument
  return {
    language: catalogues.language,
    kind: t('blueprint.kind'),
    title: text(pack.title),
    short: text(pack.short),
    version: pack.version,
    digest,
    parties: pack.sides.map((side) => ({
      title: text(side.title),
      states: states([...new Set(side.states.map((one) => one.state))]),
    })),
    facts: factsOf([
      [t('agreement.citation'), citation],
      [t('agreement.signed'), signedOn && date(signedOn)],
      [t('agreement.in-force'), date(inForceFrom)],
    ]),
    certainties: certainties.map((certainty) => ({
      certainty,
      sure: t(`agreements.certainty.${certainty}`),
      meaning: t(`agreements.certainty.${certainty}.meaning`),
      count: t('agreement.rules', { count: count(certainty) }),
    })),
    chapters: chaptersOf(words, scenarios, said ?? (() => [])),
  }
}

/** In the order in which a lawyer asks; numbered as they are there, so that none is missing between two. */
function chaptersOf(
  words: PackWords,
  scenarios: readonly Scenario[],
  said: NonNullable<BlueprintSource['said']>,
): Chapter[] {
  const parts: readonly (readonly [ChapterId, Block[]])[] = [
    ['instrument', instrument(words)],
    ['parties', parties(words)],
    ['persons', persons(words)],
    ['procedures', procedures(words)],
    ['flow', flow(words)],
    ['actions', actions(words)],
    ['clocks', [...clocks(words), ...filing(words)]],
    ['counting', counting(words)],
    ['papers', papers(words)],
    ['protocols', protocols(words)],
    ['further', further(words)],
    ['readers', readers(words)],
    ['form', form(words)],
    ['evidence', evidence(words)],
    ['reasons', reasons(words)],
    ['bases', bases(words)],
    ['retention', retention(words)],
    ['questions', questions(words, said)],
    ['signatures', [signatures(words)]],
    ['cases', cases(words, scenarios)],
  ]
  const { t } = words
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .map(([id, blocks], index) => ({
      id,
      number: id === 'cases' ? t('blueprint.annex') : String(index + 1),
      title: t(`blueprint.chapter.${id}`),
      lead: withLead.has(id) ? t(`blueprint.chapter.${id}.lead`) : null,
      blocks,
    }))
}

const withLead: ReadonlySet<ChapterId> = new Set([
  'actions',
  'clocks',
  'protocols',
  'further',
  'readers',
  'form',
  'bases',
  'questions',
  'signatures',
  'cases',
])

function signatures({ pack, t, text }: PackWords): Block {
  const lines = ['state', 'authority', 'name', 'office', 'place', 'signature'].map((one) => t(`blueprint.sign.${one}`))
  return {
    kind: 'signatures',
    sides: pack.sides.map(({ title }) => ({ title: t('blueprint.sign.for', { side: text(title) }), lines })),
  }
}
