import type { AgreementPack } from '../domain/agreement/schema.ts'
import type { IdentityClaim } from '../domain/evidence/aliases.ts'
import { claimsOf, registerClaims } from '../domain/evidence/claims.ts'
import type { EvidenceOfCase } from '../domain/evidence/establishes.ts'
import type { CaseView } from './cases.ts'
import type { PersonLinks } from './persons.ts'

/**
 * The evidence of a case as its reader may know it: the page and the printed copy say the same of it. Erased words say nothing.
 * `links`: records that officials of the reader's own State decided to be the same person. Their names are shown beside the others
 * to whoever handles both; nothing is established by them, for the other record may have come from another State.
 */
export function evidenceOfView(
  view: Pick<CaseView, 'persons' | 'evidence' | 'verifications'>,
  pack: AgreementPack,
  links?: Pick<PersonLinks, 'persons'>,
): EvidenceOfCase {
  const aliases = new Set(
    pack.form.sections.flatMap(({ id, fields }) => fields.flatMap((one) => (one.alias ? [`${id}.${one.id}`] : []))),
  )
  const persons = view.persons.map(({ personId, personClass, familyName, givenNames, birthDate, sections }) => {
    const fields = sections.flatMap((section) =>
      section.fields.map(({ id, value, corrected }) => ({
        ...(aliases.has(`${section.id}.${id}`) ? { alias: true as const } : {}),
        value: corrected ? corrected.value : value,
      })),
    )
    return {
      personId,
      personClass,
      claims: [
        ...claimsOf({ familyName, givenNames, birthDate }, fields),
        ...registerClaims(view.verifications, personId),
        ...earlierClaims(links, personId),
      ],
    }
  })
  return { persons, items: view.evidence, registers: view.verifications }
}

function earlierClaims(links: Pick<PersonLinks, 'persons'> | undefined, personId: string): IdentityClaim[] {
  const linked = links?.persons.find((one) => one.personId === personId)?.linked ?? []
  return linked.flatMap(({ place, person: { familyName, givenNames, birthDate } }): IdentityClaim[] => {
    const name = [familyName, givenNames].filter(Boolean).join(' ')
    return place.source === 'case' && name !== '' ? [{ name, birthDate: birthDate ?? '', source: 'earlier_case' }] : []
  })
}
