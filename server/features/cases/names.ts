// Offered to other features: an erasure takes out every name under which somebody was known.
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Corrected } from '../../../domain/case/actions/correction.ts'
import type { Answers, ApplicationContent } from '../../../domain/case/application.ts'
import { answerOf, particularsSection, sectionsOf } from '../../../domain/case/application.ts'
import type { RecordedEvent } from '../../../domain/case/record.ts'
import { type Particulars, particularsOf } from '../../../domain/identity/particulars.ts'
import type { StoredPart } from './load.ts'
import { erasedNames, type PersonNames } from './projection.ts'

/** The names that lists show, taken from an application as it is submitted. */
export function namesOfApplication(pack: AgreementPack, content: ApplicationContent): Map<string, PersonNames> {
  return new Map(
    content.persons.map((person) => {
      const section = particularsSection(pack, person)
      const read = (field: string) => (section ? answerOf(content, section.id, person.personId, field) : null)
      const open = sectionsOf(pack, person).filter((one) => one.section !== 'health' && one.section !== 'danger')
      const anywhere = (field: string) =>
        open.map(({ id }) => answerOf(content, id, person.personId, field)).find((value) => value !== null) ?? null
      return [person.personId, names(read, anywhere, person.photographId)]
    }),
  )
}

/**
 * The same, taken from the payload of the submission and of every corrigendum after it: how a rebuild finds them; null where
 * the key is gone. Parts in the order of the shared stream.
 */
export function namesOfPayload(parts: readonly StoredPart[]): Map<string, PersonNames> {
  const found = new Map<string, PersonNames>()
  for (const { part, personId, content } of parts) {
    if (part === `person:${personId}`) {
      const person = content as PersonPayload | null
      const read = (field: string) => readAnswer(person!, field)
      found.set(personId, person ? names(read, read, person.photographId) : erasedNames)
    }
    const known = found.get(personId)
    if (part === `corrected:${personId}` && known)
      found.set(personId, correctedNames(known, content as Corrected | null))
  }
  return found
}

/** The names of a case once an act is recorded: as they were, unless it put some right. */
export function namesAfter(
  before: ReadonlyMap<string, PersonNames>,
  recorded: readonly RecordedEvent[],
): Map<string, PersonNames> {
  const after = new Map(before)
  for (const { event, parts } of recorded) {
    if (event.type !== 'application_corrected') continue
    for (const { part, personId, content } of parts) {
      const known = after.get(personId)
      if (part === `corrected:${personId}` && known) after.set(personId, correctedNames(known, content as Corrected))
    }
  }
  return after
}

const columns = {
  family_name: 'family_name',
  given_names: 'given_names',
  own_script: 'name_in_own_script',
  birth_date: 'birth_date',
  sex: 'sex',
  nationality: 'nationality',
} as const

/** Names as a corrigendum leaves them; by those before it the person is still found. */
function correctedNames(known: PersonNames, corrected: Corrected | null): PersonNames {
  const given = Object.assign({}, ...Object.values(corrected?.answers ?? {})) as Answers
  const changed = Object.entries(columns).flatMap(([column, field]) => {
    const answer = given[field]
    return answer ? [[column, 'value' in answer ? answer.value.trim() || null : null]] : []
  })
  const particulars = particularsAfter(known, given)
  if (changed.length === 0) return { ...known, particulars }
  const { formerly = [], ...before } = known
  return { ...before, ...Object.fromEntries(changed), particulars, formerly: [...formerly, before] }
}

function particularsAfter({ particulars = {} }: PersonNames, given: Answers): Particulars {
  return particularsOf((field) => {
    const answer = given[field]
    if (!answer) return particulars[field as keyof Particulars] ?? null
    return 'value' in answer ? answer.value : null
  })
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

type Read = (field: string) => string | null

/** @param anywhere reads a particular in whichever section of the form asks it */
function names(read: Read, anywhere: Read, photographId: string | undefined): PersonNames {
  return {
    family_name: read('family_name'),
    given_names: read('given_names'),
    own_script: read('name_in_own_script'),
    birth_date: read('birth_date'),
    sex: read('sex'),
    nationality: read('nationality'),
    photograph_id: photographId ?? null,
    particulars: particularsOf(anywhere),
  }
}
