import { sql } from 'kysely'
import type { PersonRelation } from '../../../domain/agreement/vocabulary.ts'
import { codeKey, signOf } from '../../../domain/identity/code-keys.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import { sealPayload } from '../../platform/encryption/payload.ts'
import type { Services } from '../../platform/services.ts'
import { payloadAad } from '../cases/append.ts'
import { loadParts } from '../cases/load.ts'
import { namesOfPayload } from '../cases/names.ts'
import { takeOffLists } from '../lists/end.ts'
import { forgetPersons, renewPersons } from '../persons/erase.ts'
import { askLikeCases, askQuality } from '../quality/ask.ts'
import { forgetFindings } from '../quality/forget.ts'
import { destroyDocuments, type GoneDocument } from './destroy-documents.ts'
import { emptyWords } from './empty-words.ts'
import { takeOut } from './take-out.ts'
import { isOwn } from './words.ts'

/** What was there and is gone. Digests are those of the shared stream, which both States hold; counts are of everything. */
export interface Destroyed {
  keys: number
  payloads: number
  /** Payloads of others that go on without the persons who were erased. */
  takenOut: number
  digests: string[]
  documents: GoneDocument[]
}

/**
 * Destroys everything that says who these persons of a case are: their keys and what those sealed, every word on the case
 * in which they may be named, their names, and their trace in what is kept of the others. As the eraser, under the lock
 * of the case. Headers, and so folds, chains and counts, stay as they are.
 */
export async function destroyInCase(
  tx: Transaction,
  services: Services,
  caseId: string,
  personIds: readonly string[],
  now: string,
): Promise<Destroyed> {
  const persons = await tx.selectFrom('case_persons').selectAll().where('case_id', '=', caseId).execute()
  const gone = await tx
    .selectFrom('data_keys')
    .select('person_id')
    .where('case_id', '=', caseId)
    .where('section', '=', 'file')
    .where('wrapped', 'is', null)
    .execute()
  const others = persons.filter(
    ({ person_id: id }) => !personIds.includes(id) && !gone.some((one) => one.person_id === id),
  )
  const whole = others.length === 0
  const takenOut = whole ? 0 : await takeOutOfOthers(tx, services, caseId, personIds, persons)
  const digests = await sharedDigests(
    tx,
    caseId,
    (part, personId) => whole || personIds.includes(personId) || !isOwn(part),
  )
  const payloads = await emptyPayloads(tx, caseId, personIds, whole)
  const documents = await destroyDocuments(tx, caseId, whole ? null : personIds, now)
  const keys = await destroyKeys(tx, caseId, whole ? null : [...personIds, caseId], now)
  await emptyNames(tx, caseId, personIds)
  await emptyRegisters(tx, caseId, whole ? null : personIds)
  // Before what was alike is gone: a judgement under way may have read them still.
  await askLikeCases(tx, caseId, now)
  await askQuality(tx, caseId, now)
  await forgetPersons(tx, caseId, personIds)
  await takeOffLists(tx, caseId, personIds)
  await forgetFindings(tx, caseId, personIds, whole)
  if (!whole) await renewOthers(tx, services, caseId)
  await emptyWords(tx, services, caseId)
  // Nobody works any more on a case without persons.
  if (whole) await tx.deleteFrom('assignments').where('case_id', '=', caseId).execute()
  if (whole) await tx.deleteFrom('notices').where('case_id', '=', caseId).execute()
  return { keys, payloads, takenOut, digests, documents }
}

async function renewOthers(tx: Transaction, services: Services, caseId: string): Promise<void> {
  const keys = await loadCaseKeys(tx, services.keys, caseId)
  await renewPersons(tx, caseId, namesOfPayload(await loadParts(tx, keys, caseId, { stream: 'shared' })))
}

async function sharedDigests(
  tx: Transaction,
  caseId: string,
  concerned: (part: string, personId: string) => boolean,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('events')
    .select('payloads')
    .where('case_id', '=', caseId)
    .where('stream', '=', 'shared')
    .execute()
  return rows
    .flatMap(({ payloads }) => payloads as unknown as { part: string; personId: string; digest: string }[])
    .filter(({ part, personId }) => concerned(part, personId))
    .map(({ digest }) => digest)
    .sort()
}

async function emptyPayloads(
  tx: Transaction,
  caseId: string,
  personIds: readonly string[],
  whole: boolean,
): Promise<number> {
  const rows = await tx
    .selectFrom('event_payloads')
    .select(['stream', 'seq', 'part', 'person_id'])
    .where('case_id', '=', caseId)
    .where('sealed', '<>', Buffer.alloc(0))
    .execute()
  const concerned = rows.filter(({ part, person_id: id }) => whole || personIds.includes(id) || !isOwn(part))
  for (const { stream, seq, part } of concerned) {
    const { numUpdatedRows } = await tx
      .updateTable('event_payloads')
      .set({ sealed: Buffer.alloc(0), digest: null })
      .where('case_id', '=', caseId)
      .where('stream', '=', stream)
      .where('seq', '=', seq)
      .where('part', '=', part)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw new Error('a payload could not be emptied')
  }
  return concerned.length
}

/** `ids` null: every key of the case. */
async function destroyKeys(
  tx: Transaction,
  caseId: string,
  ids: readonly string[] | null,
  now: string,
): Promise<number> {
  let query = tx
    .updateTable('data_keys')
    .set({ wrapped: null, destroyed_at: now })
    .where('case_id', '=', caseId)
    .where('wrapped', 'is not', null)
  if (ids) query = query.where('person_id', 'in', [...ids])
  return Number((await query.executeTakeFirstOrThrow()).numUpdatedRows)
}

async function emptyNames(tx: Transaction, caseId: string, personIds: readonly string[]): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('case_persons')
    .set({
      family_name: null,
      given_names: null,
      own_script: null,
      birth_date: null,
      sex: null,
      nationality: null,
      photograph_id: null,
    })
    .where('case_id', '=', caseId)
    .where('person_id', 'in', [...personIds])
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== BigInt(personIds.length)) throw new Error('a person was not there to be erased')
  const { reference } = await tx
    .selectFrom('cases')
    .select('reference')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  // The case is still found by its reference, which is kept under its principal person.
  await tx
    .deleteFrom('case_names')
    .where('case_id', '=', caseId)
    .where('person_id', 'in', [...personIds])
    .where('key', '<>', codeKey('reference', reference))
    .execute()
  // Own references speak of the whole case, and so go with each of its persons.
  await tx
    .deleteFrom('case_names')
    .where('case_id', '=', caseId)
    .where('key', 'like', `%${signOf.own_reference}`)
    .execute()
  await tx
    .updateTable('desk')
    .set({ own_reference: null })
    .where('case_id', '=', caseId)
    .where('own_reference', 'is not', null)
    .execute()
  await sql`update drafts set title = '' where case_id = ${caseId}`.execute(tx)
}

/** What registers answered about them; that they were asked stays. `ids` null: everybody of the case. */
async function emptyRegisters(tx: Transaction, caseId: string, ids: readonly string[] | null): Promise<void> {
  let query = tx
    .updateTable('register_queries')
    .set({ sealed: null })
    .where('case_id', '=', caseId)
    .where('sealed', 'is not', null)
  if (ids) query = query.where('person_id', 'in', [...ids])
  await query.execute()
}

interface PersonRow {
  person_id: string
  relation: string
  family_name: string | null
  given_names: string | null
  own_script: string | null
}

/** What stays of the others is sealed anew without those who were erased; its own digest then stands beside it. */
async function takeOutOfOthers(
  tx: Transaction,
  services: Services,
  caseId: string,
  personIds: readonly string[],
  persons: readonly PersonRow[],
): Promise<number> {
  const { pack_digest } = await tx
    .selectFrom('cases')
    .select('pack_digest')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const pack = await services.agreements.version(pack_digest)
  const keys = await loadCaseKeys(tx, services.keys, caseId)
  const parts = await loadParts(tx, keys, caseId)
  // Also what they were called before a corrigendum put it right.
  const written = namesOfPayload(parts.filter(({ stream }) => stream === 'shared'))
  const erased = persons
    .filter((person) => personIds.includes(person.person_id))
    .map((person) => ({
      relation: person.relation as PersonRelation,
      names: [person, ...(written.get(person.person_id)?.formerly ?? [])].flatMap(namesOf),
    }))
  let changed = 0
  for (const { stream, seq, part, personId, section, content } of parts) {
    const key = keys.get({ personId, section })
    if (content === null || !key || personIds.includes(personId) || !isOwn(part)) continue
    const left = takeOut(pack, content, erased, namesOf(persons.find((one) => one.person_id === personId)))
    if (left === content) continue
    const { sealed, digest } = sealPayload(key, left, payloadAad(caseId, stream, seq, part), services.random)
    await tx
      .updateTable('event_payloads')
      .set({ sealed, digest })
      .where('case_id', '=', caseId)
      .where('stream', '=', stream)
      .where('seq', '=', seq)
      .where('part', '=', part)
      .execute()
    changed += 1
  }
  return changed
}

function namesOf(person: Pick<PersonRow, 'family_name' | 'given_names' | 'own_script'> | undefined): string[] {
  return [person?.family_name, person?.given_names, person?.own_script].filter((name) => name != null)
}
