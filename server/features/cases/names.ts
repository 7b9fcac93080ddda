import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { ApplicationContent } from '../../../domain/case/application.ts'
import { answerOf, particularsSection } from '../../../domain/case/application.ts'
import type { StoredPart } from './load.ts'
import { erasedNames, type PersonNames } from './projection.ts'

/** The names that lists show, taken from an application as it is submitted. */
export function namesOfApplication(pack: AgreementPack, content: ApplicationContent): Map<string, PersonNames> {
  return new Map(
    content.persons.map((person) => {
      const section = particularsSection(pack, person)
      const read = (field: string) => (section ? answerOf(content, section.id, person.personId, field) : null)
      return [person.personId, names(read, person.photographId)]
    }),
  )
}

/** The same, taken from the payload of the submission: how a rebuild finds them; null where the key is gone. */
export function namesOfPayload(parts: readonly StoredPart[]): Map<string, PersonNames> {
  const found = new Map<string, PersonNames>()
  for (const { part, personId, content } of parts) {
    if (part !== `person:${personId}`) continue
    const person = content as PersonPayload | null
    found.set(personId, person ? names((field) => readAnswer(person, field), person.photographId) : erasedNames)
  }
  return found
}

interface PersonPayload {
  photographId?: string
  answers: Record<string, Record<string, { value?: string }>>
}

function readAnswer(person: PersonPayload, field: string): string | null {
  for (const section of Object.values(person.answers)) {
    const value = section[field]?.value?.trim()
    if (value) return value
  }
  return null
}

function names(read: (field: string) => string | null, photographId: string | undefined): PersonNames {
  return {
    family_name: read('family_name'),
    given_names: read('given_names'),
    own_script: read('name_in_own_script'),
    birth_date: read('birth_date'),
    sex: read('sex'),
    nationality: read('nationality'),
    photograph_id: photographId ?? null,
  }
}
