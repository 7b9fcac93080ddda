import type { AttestationInput } from '../../../../domain/case/attestation.ts'
import { type AttestationDraft, readAttestations, startAttestations } from '../../attestation/attestation-draft.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/**
 * The attestations of an act for some persons of the case. The facts of the last one stand in it already, as far as
 * this reader may know them; the declarations are made anew.
 * @param kept what was typed so far; persons who joined meanwhile are added, others left out
 */
export function useAttestations(personIds: readonly string[], kept: readonly AttestationDraft[]) {
  const { view, pack } = useCase()
  const { t, ownState, person } = useCaseWords()
  const persons = view.persons
    .filter((one) => personIds.includes(one.personId))
    .map((one) => ({ personId: one.personId, name: person(one.personId), birthDate: one.birthDate }))
  const earlier = view.timeline.flatMap((entry) =>
    entry.type === 'attestation_given' && entry.data.attestation ? [entry.data.attestation as AttestationInput] : [],
  )
  const drafts = startAttestations(persons, earlier).map(
    (fresh) => kept.find((one) => one.personId === fresh.personId) ?? fresh,
  )
  return {
    persons,
    drafts,
    legalBases: pack.legalBases[ownState] ?? [],
    read: () => readAttestations(drafts, persons, t),
  }
}
