import type { CaseView } from './cases.ts'
import type { PersonLinks, RecordPlace } from './persons.ts'

type Considered = Pick<CaseView, 'reconsideration' | 'stopped' | 'closed'>

/** Whether the consent being reconsidered is what a case waits for: a stop and the end come before it. */
export function isReconsidered({ reconsideration, stopped, closed }: Considered): boolean {
  return reconsideration !== null && !stopped && !closed
}

/** In what a record that officials decided to be the same person says otherwise than the case. */
export const linkDifferences = ['refused', 'birth_date', 'nationality'] as const

/** What brought a consent into doubt and nobody has weighed: what the file knows, and decisions about records elsewhere. */
export type ConsentDoubt =
  | CaseView['newEvidence'][number]
  | { code: 'linked'; personId: string; at: string; place: RecordPlace; differs: (typeof linkDifferences)[number][] }

/**
 * The doubts about a consent that stands, for the officials of the requested State: new evidence, and records that were decided to
 * be the same person after the consent and say otherwise who that is, or were refused. Shown to be weighed: nothing follows
 * from any of them by itself, and none holds a step.
 */
export function consentDoubts(
  view: Pick<CaseView, 'side' | 'persons' | 'newEvidence' | 'timeline'> & Considered,
  links: PersonLinks['persons'] = [],
): ConsentDoubt[] {
  if (view.side !== 'requested' || view.stopped || view.closed || view.reconsideration) return []
  const linked = view.persons.flatMap((person): ConsentDoubt[] => {
    const { personId, reply, arrivedOn } = person
    if (reply?.outcome !== 'accepted' || arrivedOn) return []
    const since = weighedAt(view.timeline, personId)
    return (links.find((one) => one.personId === personId)?.linked ?? []).flatMap(
      ({ place, person: other, judgement: { at } }) => {
        if (at.slice(0, 10) < reply.on || (since && at <= since)) return []
        const differ = (one: string | null, two: string | null) => one !== null && two !== null && one !== two
        const says = {
          refused: place.source === 'case' && place.stage === 'refused',
          birth_date: differ(person.birthDate, other.birthDate),
          nationality: differ(person.nationality, other.nationality),
        }
        const differs = linkDifferences.filter((one) => says[one])
        return differs.length > 0 ? [{ code: 'linked' as const, personId, at, place, differs }] : []
      },
    )
  })
  return [...view.newEvidence, ...linked]
}

/** When an official last looked at all that spoke against the consent to a person. */
function weighedAt(timeline: CaseView['timeline'], personId: string): string | undefined {
  return timeline.findLast(({ type, data }) => {
    if (type !== 'consent_confirmed' && type !== 'reconsideration_asked') return false
    return Array.isArray(data.personIds) && data.personIds.includes(personId)
  })?.recordedAt
}
