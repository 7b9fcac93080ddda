import type { Localized } from '../agreement/form.ts'
import type { Provenance } from '../agreement/provenance.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import { type Certainty, certainties, type EvidenceTier } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'

/** How a means of evidence was presented. */
export const presentations = ['original', 'copy', 'authenticated_copy'] as const
export type Presentation = (typeof presentations)[number]

/** What the file says of one means of evidence; the words of an erased one are empty. */
export interface EvidenceFacts {
  itemId: string
  personId: string
  /** One of the means that the pack lists. */
  category: string
  copy: boolean
  /** A copy that an authority certified as true. */
  authenticated?: boolean | undefined
  /** `YYYY-MM-DD`, or empty where it is not known. */
  issuedOn: string
  expiresOn: string
  /** The name and the birth date that stand on it, as far as somebody read them. */
  shownName?: string | undefined
  shownBirthDate?: string | undefined
  /** A reply found that it is false, or that it does not show what it says. */
  disproved?: boolean | undefined
}

export function presentationOf({ copy, authenticated }: Pick<EvidenceFacts, 'copy' | 'authenticated'>): Presentation {
  if (!copy) return 'original'
  return authenticated ? 'authenticated_copy' : 'copy'
}

/** `unknown`: the file does not say until when, as with a statement or a certificate without an end. */
export type Validity = { state: 'valid' | 'unknown' } | { state: 'not_yet' | 'expired'; since: PlainDate }

const realDate = /^\d{4}-\d{2}-\d{2}$/

/** Whether a document is in force on a day. The last day counts; `since` is the first day on which it is (or was no longer) valid. */
export function validityOf(
  { issuedOn, expiresOn }: Pick<EvidenceFacts, 'issuedOn' | 'expiresOn'>,
  today: PlainDate,
): Validity {
  if (realDate.test(issuedOn) && issuedOn > today) return { state: 'not_yet', since: issuedOn }
  if (!realDate.test(expiresOn)) return { state: 'unknown' }
  return expiresOn < today ? { state: 'expired', since: expiresOn } : { state: 'valid' }
}

export type EvidenceRule = AgreementPack['evidence'][number]

/** Why a means does not count as what it is called, or less surely. */
export const weighingReasons = [
  'disproved',
  'not_listed',
  'not_yet_valid',
  'expired',
  'expired_nothing_said',
  'copy',
  'authenticated_copy',
  'another_name',
  'another_birth_date',
] as const
export type WeighingReason = (typeof weighingReasons)[number]

/** What follows from one means of evidence for this case. */
export interface Weighed {
  itemId: string
  personId: string
  validity: Validity
  presentation: Presentation
  /** The listed means as which it counts; null where it counts for nothing. */
  as: { id: string; title: Localized; annex: string } | null
  tier: EvidenceTier | null
  /** What it is about: nationality, or what brings somebody of another State under the agreement. */
  about: 'nationality' | 'conditions'
  reasons: WeighingReason[]
  /** Where the rule stands by which it counts, or does not, and how sure that is: as sure as the least sure rule it rests on. */
  article: string
  certainty: Certainty
}

/**
 * Weighs one means of evidence by the rules of the pack: a copy or an expired document counts as the means that the pack names
 * for it (EU–Azerbaijan Annexes 1 and 2 and their parallels; only authenticated copies in Annex 2 of EU–Pakistan), a false
 * one counts for nothing (EU–Sri Lanka Art. 8 and 9 and their parallels). Where the pack says nothing of expired documents of
 * its kind, it counts, and the certainty is `unknown`.
 */
export function weigh(
  item: EvidenceFacts,
  pack: Pick<AgreementPack, 'evidence' | 'evidenceEffects'>,
  today: PlainDate,
): Weighed {
  const validity = validityOf(item, today)
  const presentation = presentationOf(item)
  const listed = pack.evidence.find(({ id }) => id === item.category)
  const told = {
    itemId: item.itemId,
    personId: item.personId,
    validity,
    presentation,
    about: listed?.about ?? 'nationality',
  }
  const nothing = (reasons: WeighingReason[], by?: Provenance): Weighed => ({
    ...{ ...told, as: null, tier: null, reasons },
    article: by?.article ?? by?.source ?? '',
    certainty: by?.certainty ?? 'unknown',
  })
  if (!listed) return nothing(['not_listed'])
  if (item.disproved) return nothing(['disproved'], pack.evidenceEffects[listed.tier]?.provenance)
  if (validity.state === 'not_yet') return nothing(['not_yet_valid'], listed.provenance)

  const reasons: WeighingReason[] = []
  let rule: EvidenceRule = listed
  for (const { way, reason } of statesOf(presentation, validity)) {
    const as = countsAs(rule, way)
    if (as === null) {
      // Where copies count only when authenticated, the entry that says so is what the copy fails.
      const only = pack.evidence.find(({ id }) => id === rule.countsAs?.authenticatedCopy)
      return nothing([...reasons, reason], (only ?? rule).provenance)
    }
    if (as === undefined && reason === 'expired' && !rule.mrz?.expired) reasons.push('expired_nothing_said')
    if (as === undefined || as === rule.id) continue
    reasons.push(reason)
    rule = pack.evidence.find(({ id }) => id === as) ?? rule
  }
  const effect = pack.evidenceEffects[rule.tier]?.provenance
  const unsaid = reasons.includes('expired_nothing_said')
  return {
    ...told,
    as: { id: rule.id, title: rule.title, annex: rule.annex },
    tier: rule.tier,
    reasons,
    article: rule.provenance.article ?? effect?.article ?? rule.provenance.source,
    certainty: unsaid ? 'unknown' : leastSure([rule.provenance.certainty, effect?.certainty ?? 'unknown']),
  }
}

type Way = 'copy' | 'authenticatedCopy' | 'expired'
interface State {
  way: Way
  reason: 'copy' | 'authenticated_copy' | 'expired'
}

/** In what way a means is another than the valid original that the list speaks of. */
function statesOf(presentation: Presentation, validity: Validity): State[] {
  const presented: Record<Presentation, State[]> = {
    original: [],
    copy: [{ way: 'copy', reason: 'copy' }],
    authenticated_copy: [{ way: 'authenticatedCopy', reason: 'authenticated_copy' }],
  }
  const over: State[] = validity.state === 'expired' ? [{ way: 'expired', reason: 'expired' }] : []
  return [...presented[presentation], ...over]
}

/** An authenticated copy of which the pack says nothing apart is a copy. */
function countsAs({ countsAs: ways }: EvidenceRule, way: Way): string | null | undefined {
  const as = ways?.[way]
  return as === undefined && way === 'authenticatedCopy' ? ways?.copy : as
}

/** The least sure of some rules: a conclusion is no surer than what it rests on. */
export function leastSure(of: readonly Certainty[]): Certainty {
  return certainties[Math.max(0, ...of.map((one) => certainties.indexOf(one)))] ?? 'unknown'
}
