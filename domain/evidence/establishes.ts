import type { AgreementPack } from '../agreement/schema.ts'
import { type Certainty, certainties, type EvidenceTier, evidenceTiers } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { type Alias, aliasesOf, type IdentityClaim } from './aliases.ts'
import { type Conflict, conflictsOf } from './conflicts.ts'
import { type Identity, identitiesOf } from './identities.ts'
import { type EvidenceFacts, type Weighed, type WeighingReason, weigh } from './item.ts'
import { allOtherwise, type Otherwise, shownOtherwise } from './shown-otherwise.ts'

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
  /**
   * In what all of these speak of somebody else. What they prove, they prove for the person whom they name: the standing then
   * holds only if that is this person, which an official looks into. The agreement's effect of the means stays named.
   */
  doubt: Otherwise | null
  article: string
  certainty: Certainty | null
  /** Who the person is: confirmed by a register, shown by a document that counts, or stated alone. */
  identity: 'confirmed' | 'documented' | 'stated'
  /** In what every document that would show it speaks of somebody else; the identity then is stated alone. */
  identityDoubt: Otherwise | null
  aliases: Alias[]
  /** What a reply may establish of these as the person's own. */
  identities: Identity[]
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
    const otherwise = new Map(own.map((one) => [one.itemId, shownOtherwise(one, claims)]))
    const items = own.map((one) => doubted(weigh(one, pack, today), otherwise.get(one.itemId) ?? null))
    const otherwiseIn = (of: readonly Weighed[]) => allOtherwise(of.map(({ itemId }) => otherwise.get(itemId) ?? null))
    const question = pack.personClasses.find(({ id }) => id === personClass)?.establish ?? 'nationality'
    const asked = question === 'nationality' || question === 'conditions'
    const counting = items.filter(({ tier, about }) => asked && tier !== null && about === question)
    const strongest = strongestOf(counting)
    const equal = counting.filter(({ tier }) => tier === strongest)
    const plain = equal.filter(({ itemId }) => !otherwise.get(itemId))
    const by = plain.length > 0 ? plain : equal
    const beyondDoubt = strongestOf(counting.filter(({ itemId }) => !otherwise.get(itemId)))
    const answers = (file.registers ?? []).filter((one) => one.personId === personId).map(({ result }) => result)
    const surest = by.toSorted((one, other) => rank(one.certainty) - rank(other.certainty))[0]
    return {
      personId,
      question,
      standing: asked ? (strongest ? standings[strongest] : 'nothing') : 'not_asked',
      by: by.map(({ itemId }) => itemId),
      doubt: otherwiseIn(by),
      article: surest?.article ?? '',
      certainty: surest?.certainty ?? null,
      ...identityOf(items, answers, otherwiseIn),
      aliases: aliasesOf(claims, own, items, answers),
      identities: identitiesOf(claims, own, items, answers),
      items,
      conflicts: conflictsOf(claims, own, items, answers),
      helps: asked ? helpsOf(pack, question, beyondDoubt, own) : [],
    }
  })
}

/** A document of any tier that shows who somebody is; for a person of another State too, whose nationality is not the question. */
function identityOf(
  items: readonly Weighed[],
  answers: readonly (string | null)[],
  otherwiseIn: (of: readonly Weighed[]) => Otherwise | null,
): Pick<Established, 'identity' | 'identityDoubt'> {
  if (answers.includes('match')) return { identity: 'confirmed', identityDoubt: null }
  const showing = items.filter(({ tier, about }) => about === 'nationality' && tier === 'proof')
  const identityDoubt = otherwiseIn(showing)
  return { identity: showing.length > 0 && !identityDoubt ? 'documented' : 'stated', identityDoubt }
}

/** What counts, counts for the person whom it names: where it names somebody else, it says so. */
function doubted(weighed: Weighed, otherwise: Otherwise | null): Weighed {
  if (weighed.tier === null || !otherwise) return weighed
  const reasons: Record<Otherwise, WeighingReason[]> = {
    name: ['another_name'],
    birth_date: ['another_birth_date'],
    both: ['another_name', 'another_birth_date'],
  }
  return { ...weighed, reasons: [...weighed.reasons, ...reasons[otherwise]] }
}

function strongestOf(counting: readonly Weighed[]): EvidenceTier | null {
  return evidenceTiers.find((tier) => counting.some((one) => one.tier === tier)) ?? null
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
