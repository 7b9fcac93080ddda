import { sql } from 'kysely'
import type { Relation } from '../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { blockingKeys } from '../../../domain/identity/matching/blocking-keys.ts'
import { comparePersons } from '../../../domain/identity/matching/compare.ts'
import { readDocumentNumbers } from '../../../domain/identity/matching/document-number.ts'
import type { KnownPerson } from '../../../domain/identity/matching/person.ts'
import { prepare } from '../../../domain/identity/matching/prepare.ts'
import { type Application, numbersOfOne } from '../../../domain/quality/application.ts'
import { type Course, daysAfter } from '../../../domain/quality/course.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { personIn } from '../cases/project-persons.ts'
import { knownAt, placeKey } from '../persons/known.ts'
import { undecided } from './likenesses.ts'

/** Days before and after a submission in which a birth date that was typed once may have been copied. */
const daysAround = 45
/** Records looked at for one person: more that share a key are beyond what is quick. */
const mostShared = 500

const bare: KnownPerson = {
  ...{ names: [], birthDate: null, sex: null, birthPlace: '', documentNumbers: [] },
  ...{ fatherName: '', motherName: '', nationality: '' },
}

/** A case, and its persons as they are compared, by identifier. */
export interface CaseKnown {
  file: CaseFile
  own: ReadonlyMap<string, KnownPerson>
}

/** Looked up once for all that is compared. */
export async function knownIn(tx: Transaction, file: CaseFile): Promise<CaseKnown> {
  const places = file.persons.map(({ personId }) => ({ holderId: file.caseId, personId }))
  const found = await knownAt(tx, places)
  return {
    file,
    own: new Map(
      places.flatMap((place) => {
        const person = found.get(placeKey(place))
        return person ? [[place.personId, person] as const] : []
      }),
    ),
  }
}

/** An authority and the side on which its records stand. */
interface Keeper {
  authorityId: string
  side: Relation
}

/**
 * Persons of the latest version of an application one of whose numbers stands with somebody in another open case of the side,
 * who does not look like them, and of whom nobody has said whether they are one person. A child may stand in the passport of a parent.
 */
export async function sameDocument(
  tx: Transaction,
  { file, own }: CaseKnown,
  application: Application | undefined,
  side: Relation,
): Promise<Course['sameDocument']> {
  const keeper = { authorityId: side === 'requesting' ? file.requestingAuthority : file.requestedAuthority, side }
  const wanted = (application?.persons ?? []).flatMap((person) => {
    const documentNumbers = numbersOfOne(application!, person)
    const plain = readDocumentNumbers(documentNumbers).map((one) => one.plain)
    return plain.length > 0 ? [{ ...person, plain, keys: blockingKeys({ ...bare, documentNumbers }) }] : []
  })
  const found = await sharing(tx, file, keeper, wanted)
  const pairs = found.flatMap(({ own: personId, holderId, other, relation, known }) => {
    const mine = wanted.find((one) => one.personId === personId)!
    const same = readDocumentNumbers(known.documentNumbers).some(({ plain }) => mine.plain.includes(plain))
    const person = own.get(personId)
    const child = (mine.relation === 'child') !== (relation === 'child')
    return same && person && !child && !areAlike(person, known) ? [{ own: personId, holderId, personId: other }] : []
  })
  return undecided(tx, file, side === 'requesting' ? file.requestingState : file.requestedState, pairs)
}

/**
 * Persons of a case with the cases of others that the same unit sent in the same weeks with the same birth date. The first of
 * January is none: so many stand under it whose day nobody knew that the rule on it says enough.
 */
export async function sameBirthDate(tx: Transaction, { file, own }: CaseKnown): Promise<Course['sameBirthDate']> {
  const wanted = file.persons.flatMap(({ personId }) => {
    const person = own.get(personId)
    const keys = person ? blockingKeys({ ...bare, birthDate: person.birthDate }) : []
    return person && keys.length > 0 ? [{ personId, person, keys }] : []
  })
  const keeper = { authorityId: file.requestingUnit, side: 'requesting' } as const
  const around = { from: daysAfter(file.submittedOn, -daysAround), to: daysAfter(file.submittedOn, daysAround) }
  const found = await sharing(tx, file, keeper, wanted, around)
  const repeated = wanted.flatMap(({ personId, person }) => {
    const others = found.filter(
      ({ own, known: other }) => own === personId && other.birthDate === person.birthDate && !areAlike(person, other),
    )
    const cases = [...new Set(others.map(({ holderId }) => holderId))].toSorted()
    return cases.length > 0 ? [{ personId, others: cases }] : []
  })
  if (repeated.length === 0) return []
  const among = await sentBy(tx, file.requestingUnit, around)
  return repeated.map((one) => ({ ...one, among }))
}

function areAlike(one: KnownPerson, other: KnownPerson): boolean {
  return comparePersons(prepare(one), prepare(other)).band === 'same'
}

interface Sharing {
  own: string
  holderId: string
  other: string
  relation: string
  known: KnownPerson
}

interface Days {
  from: string
  to: string
}

/** Records of other cases of the keeper that share a key: those that are open, or those that were sent between two days. */
async function sharing(
  tx: Transaction,
  { caseId }: CaseFile,
  { authorityId, side }: Keeper,
  persons: readonly { personId: string; keys: readonly string[] }[],
  days?: Days,
): Promise<Sharing[]> {
  const asked = persons.flatMap(({ personId, keys }) => keys.map((key) => ({ personId, key })))
  if (asked.length === 0) return []
  const which = days
    ? sql`cases.requesting_unit = ${authorityId} and cases.submitted_on between ${days.from}::date and ${days.to}::date`
    : sql`not cases.closed`
  const { rows } = await sql<
    Omit<Sharing, 'known'> & { profile: string }
  >`-- named: records of other ${sql.raw(days ? 'cases of a unit' : 'open cases')} that share a key
    select distinct on (own, "holderId", other) asked.person_id as own, shared.holder_id as "holderId", shared.person_id as other,
           person.relation, known.profile
      from unnest(${asked.map((one) => one.personId)}::uuid[], ${asked.map((one) => one.key)}::text[]) asked (person_id, key)
     cross join lateral (
       select keys.holder_id, keys.person_id from person_keys keys join cases on cases.case_id = keys.holder_id and ${which}
        where keys.authority_id = ${authorityId} and keys.side = ${side} and keys.key = asked.key and keys.holder_id <> ${caseId}
        limit ${sql.raw(String(mostShared))}) shared
      join known_persons known on known.holder_id = shared.holder_id and known.person_id = shared.person_id
      join case_persons person on person.case_id = shared.holder_id and person.person_id = shared.person_id`.execute(tx)
  return rows.map(({ profile, ...one }) => ({ ...one, known: personIn(profile) }))
}

async function sentBy(tx: Transaction, unit: string, { from, to }: Days): Promise<number> {
  const { rows } = await sql<{ n: number }>`-- named: cases of a unit around a day
    select count(*)::int as n from cases
     where requesting_unit = ${unit} and submitted_on between ${from}::date and ${to}::date`.execute(tx)
  return rows[0]?.n ?? 0
}
