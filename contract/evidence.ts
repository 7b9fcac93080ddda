import type { AgreementPack } from '../domain/agreement/schema.ts'
import { claimsOf, registerClaims } from '../domain/evidence/claims.ts'
import type { EvidenceOfCase } from '../domain/evidence/establishes.ts'
import type { CaseView } from './cases.ts'

/** The evidence of a case as its reader may know it: the page and the printed copy say the same of it. Erased words say nothing. */
export function evidenceOfView(
  view: Pick<CaseView, 'persons' | 'evidence' | 'verifications'>,
  pack: AgreementPack,
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
      ],
    }
  })
  return { persons, items: view.evidence, registers: view.verifications }
}
