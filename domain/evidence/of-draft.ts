import type { AgreementPack } from '../agreement/schema.ts'
import { type ApplicationContent, answerOf, particularsSection, sectionsOf } from '../case/application.ts'
import { claimsOf } from './claims.ts'
import type { EvidenceOfCase } from './establishes.ts'

/** The evidence of an application while it is drafted: what was typed so far, and no answer of any register. */
export function evidenceOfDraft(content: ApplicationContent, pack: AgreementPack): EvidenceOfCase {
  const persons = content.persons.map((person) => {
    const { personId, personClass } = person
    const section = particularsSection(pack, person)?.id ?? ''
    const answered = (sectionId: string, field: string) => answerOf(content, sectionId, personId, field)
    const main = {
      familyName: answered(section, 'family_name'),
      givenNames: answered(section, 'given_names'),
      birthDate: answered(section, 'birth_date'),
    }
    const fields = sectionsOf(pack, person).flatMap((one) =>
      one.fields.map(({ id, alias }) => ({ alias, value: answered(one.id, id) })),
    )
    return { personId, personClass, claims: claimsOf(main, fields) }
  })
  return { persons, items: content.evidence }
}
