import type { AgreementPack } from '../agreement/schema.ts'
import { type Certainty, certainties, type EvidenceTier, evidenceTiers } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { type Alias, aliasesOf, type IdentityClaim } from './aliases.ts'
import { type Conflict, conflictsOf } from './conflicts.ts'
import { type EvidenceFacts, type Weighed, weigh } from './item.ts'

/** What the file holds of evidence: the same for a draft and for a case, each as far as its reader knows. */
export interface EvidenceOfCase {
  persons: readonly {
    personId: string
    personClass: string
    /** Who the person is said to be, in the order in which it was said; the application's own particulars first. */
    claims: readonly IdentityClaim[]
  }[]
  items: readonly EvidenceFacts[]
  /** What registers answered, for the side that asked them. */
  registers?: readonly { personId: string; result: 'match' | 'possible' | 'no_match' | 'unavailable' | null }[]
}

/** `not_asked`: by the agreement nothing is to be established of this person by means of evidence. */
export type Standing = 'recognised' | 'presumed' | 'to_verify' | 'nothing' | 'not_asked'

export interface Established {
  personId: string
  /** What the agreement asks of a person of this class. */
  question: 'nationality' | 'conditions' | 'family' | 'none'
  standing: Standing
  /** The means on which it stands, the strongest alone; the items by their identifier. */
  by: string[]
  article: string
  certainty: Certainty | null
  /** Who the person is: confirmed by a register, shown by a document that counts, or stated alone. */
  identity: 'confirmed' | 'documented' | 'stated'
  aliases: Alias[]
  items: Weighed[]
  conflicts: Conflict[]
  /** Means of the pack that would lift it and that the file does not hold, strongest first. */
  helps: string[]
}

const standings: Record<EvidenceTier, Standing> = {
  proof: 'recognised',
  prima_facie: 'presumed',
  starts_verification: 'to_verify',
}

/**
 * What the evidence of a case establishes together, person by person, and what is missing. It orders and explains; whether a
 * person is readmitted an official decides. Recognised without inquiry, deemed established until disproved, or only the
 * beginning of a verification: EU–Azerbaijan Art. 9 and 10 and their parallels, each pack in its own annexes. A person of whom no
 * document is known is nothing out of the ordinary: the standing is `nothing`, and `helps` and the registers go on from there.
 */
export function whatEvidenceEstablishes(
  file: EvidenceOfCase,
  pack: Pick<AgreementPack, 'evidence' | 'evidenceEffects' | 'personClasses'>,
  today: PlainDate,
): Established[] {
  return file.persons.map(({ personId, personClass, claims }) => {
    const own = file.items.filter((one) => one.personId === personId)
    const items = own.map((one) => weigh(one, pack, today))
    const question = pack.personClasses.find(({ id }) => id === personClass)?.establish ?? 'nationality'
    const asked = question === 'nationality' || question === 'conditions'
    const counting = items.filter(({ tier, about }) => asked && tier !== null && about === question)
    const strongest = evidenceTiers.find((tier) => counting.some((one) => one.tier === tier)) ?? null
    const by = counting.filter(({ tier }) => tier === strongest)
    const answers = (file.registers ?? []).filter((one) => one.personId === personId).map(({ result }) => result)
    const surest = by.toSorted((one, other) => rank(one.certainty) - rank(other.certainty))[0]
    return {
      personId,
      question,
      standing: asked ? (strongest ? standings[strongest] : 'nothing') : 'not_asked',
      by: by.map(({ itemId }) => itemId),
      article: surest?.article ?? '',
      certainty: surest?.certainty ?? null,
      identity: identityOf(items, answers),
      aliases: aliasesOf(claims, own, items, answers),
      items,
      conflicts: conflictsOf(claims, own, items, answers),
      helps: asked ? helpsOf(pack, question, strongest, own) : [],
    }
  })
}

/** A document of any tier that shows who somebody is; for a person of another State too, whose nationality is not the question. */
function identityOf(items: readonly Weighed[], answers: readonly (string | null)[]): Established['identity'] {
  if (answers.includes('match')) return 'confirmed'
  const shows = items.some(({ tier, about }) => about === 'nationality' && tier === 'proof')
  return shows ? 'documented' : 'stated'
}

function helpsOf(
  { evidence }: Pick<AgreementPack, 'evidence'>,
  about: 'nationality' | 'conditions',
  standing: EvidenceTier | null,
  given: readonly EvidenceFacts[],
): string[] {
  const stronger = standing === null ? evidenceTiers : evidenceTiers.slice(0, evidenceTiers.indexOf(standing))
  return stronger.flatMap((tier) =>
    evidence
      .filter((one) => one.tier === tier && (one.about ?? 'nationality') === about)
      .filter((one) => !given.some(({ category, disproved }) => category === one.id && !disproved))
      .map(({ id }) => id),
  )
}

function rank(certainty: Certainty): number {
  return certainties.indexOf(certainty)
}
