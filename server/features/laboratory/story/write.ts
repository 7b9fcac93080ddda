import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Rules } from '../../../../domain/case/context.ts'
import type { CaseEvent } from '../../../../domain/case/events.ts'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import { caseKeyId } from '../../../platform/encryption/case-keys.ts'
import { newDataKey, wrapDataKey } from '../../../platform/encryption/data-keys.ts'
import { sealPayload } from '../../../platform/encryption/payload.ts'
import { seal } from '../../../platform/encryption/seal.ts'
import type { Services } from '../../../platform/services.ts'
import type { Directory } from '../../authorities/directory.ts'
import { payloadAad } from '../../cases/append.ts'
import { genesis, hashOf } from '../../cases/chain.ts'
import { findableWith, nothingFindable } from '../../cases/findable.ts'
import { namesOfApplication } from '../../cases/names.ts'
import { project } from '../../cases/projection.ts'
import { addFacts, type Told } from '../../statistics/kept/replace.ts'
import type { Sent } from './submit.ts'

/** The tables of a case in the order in which they are filled. */
const tables = [
  ...['drafts', 'data_keys', 'events', 'event_payloads', 'case_streams', 'documents', 'document_contents', 'cases'],
  ...['case_audience', 'case_persons', 'desk', 'case_names', 'known_persons', 'person_keys', 'verifications'],
  ...['verifications_ended', 'arrivals', 'interviews'],
] as const
type Row = Readonly<Record<string, unknown>>
export type Rows = Map<string, Row[]>

export interface File {
  documentId: string
  personId: string | null
  purpose: 'form' | 'photograph'
  mediaType: string
  bytes: Buffer
  digest: string
}

interface Writing {
  services: Services
  rules: Rules
  directory: Directory
  sent: Sent
  files: readonly File[]
}

/** Gathers everything that is kept of a case: payloads sealed under keys of their own, headers chained, read models. */
export function rowsOf({ services, rules, directory, sent, files }: Writing, rows: Rows): void {
  const { caseId, recorded, content, signer } = sent
  const add = (table: (typeof tables)[number], row: Row) => {
    const list = rows.get(table)
    if (list) list.push(row)
    else rows.set(table, [row])
  }
  const keyOf = keyMaker(services, caseId, (row) => add('data_keys', row))
  const heads = new Map<string, { version: number; hash: Buffer }>()
  for (const { event, parts } of recorded) {
    const { stream, seq } = event
    const place = { case_id: caseId, stream, seq }
    const payloads = parts.map(({ part, personId, section, content: said }) => {
      const aad = payloadAad(caseId, stream, seq, part)
      const { sealed, digest } = sealPayload(keyOf(personId, section), said, aad, services.random)
      add('event_payloads', { ...place, part, person_id: personId, section, sealed: hex(sealed) })
      return { part, personId, section, digest }
    })
    const previous = heads.get(stream)?.hash ?? genesis
    const hash = hashOf(caseId, event, payloads, previous)
    heads.set(stream, { version: seq, hash })
    add('events', {
      ...{ ...place, type: event.type, version: event.version, recorded_at: event.recordedAt },
      ...{ effective_at: event.effectiveAt, actor_id: event.actor.userId, actor_authority: event.actor.authorityId },
      ...{ person_id: event.personId ?? null, data: event.data, payloads, prev_hash: hex(previous), hash: hex(hash) },
    })
  }
  for (const [stream, { version, hash }] of heads)
    add('case_streams', { case_id: caseId, stream, version, head_hash: hex(hash) })
  const at = recorded[0]!.event.recordedAt
  for (const { documentId, personId, purpose, mediaType, bytes, digest } of files) {
    const place = { case_id: caseId, document_id: documentId }
    const sealed = seal(
      keyOf(personId ?? caseId, 'document'),
      bytes,
      `document/${caseId}/${documentId}`,
      services.random,
    )
    add('documents', {
      ...{
        ...place,
        person_id: personId,
        purpose,
        stream: 'shared',
        media_type: mediaType,
        size: bytes.length,
        digest,
      },
      ...{ pages: purpose === 'form' ? 1 : null, created_by: signer.userId, created_at: at, attached: true },
    })
    add('document_contents', { ...place, sealed: hex(sealed) })
  }
  addDraft(sent, at, services.keys.current.epoch, add)
  const events: CaseEvent[] = recorded.map(({ event }) => event)
  const opened = recorded.flatMap(({ event, parts }) => parts.map((part) => ({ event, ...part })))
  const names = namesOfApplication(sent.pack, content)
  const found = findableWith(nothingFindable, opened)
  const made = project({ caseId, events, names, found, rules, directory })
  add('cases', made.case)
  for (const row of made.audience) add('case_audience', row)
  for (const row of made.persons) add('case_persons', row)
  for (const row of made.desk) add('desk', row)
  for (const row of made.searched) add('case_names', row)
  for (const row of made.known) add('known_persons', row)
  for (const row of made.keys) add('person_keys', row)
  for (const row of made.verifications) add('verifications', row)
  for (const row of made.ended) add('verifications_ended', row)
  for (const row of made.arrivals) add('arrivals', row)
  for (const row of made.interviews) add('interviews', row)
}

/** A submission ends its draft: the row stays without its parts, and their key is gone. */
function addDraft(
  { caseId, content, signer, recorded }: Sent,
  at: string,
  epoch: number,
  add: (table: 'drafts' | 'data_keys', row: Row) => void,
): void {
  const { event } = recorded.find((one) => one.event.type === 'application_submitted')!
  if (event.type !== 'application_submitted') return
  const { requestingUnit, requestingAuthority, requestingState } = event.data
  add('drafts', {
    ...{ case_id: caseId, authority_id: requestingUnit, central_authority_id: requestingAuthority, title: '' },
    ...{ agreement_id: content.setup.agreementId, state: requestingState, created_by: signer.userId, created_at: at },
    ...{
      updated_at: at,
      version: 1,
      handed_over_at: requestingUnit === requestingAuthority ? null : at,
      submitted_at: at,
    },
  })
  add('data_keys', { case_id: caseId, person_id: caseId, section: 'draft', epoch, wrapped: null, destroyed_at: at })
}

/** A key for each person and section of the case, made when it is first needed. */
function keyMaker({ keys, random }: Services, caseId: string, add: (row: Row) => void) {
  const made = new Map<string, Buffer>()
  return (personId: string, section: string): Buffer => {
    const id = caseKeyId(caseId, { personId, section })
    const known = made.get(id)
    if (known) return known
    const key = newDataKey(random)
    const { epoch, wrapped } = wrapDataKey(keys, id, key, random)
    add({ case_id: caseId, person_id: personId, section, epoch, wrapped: hex(wrapped), destroyed_at: null })
    made.set(id, key)
    return key
  }
}

/** Writes what was gathered, in one transaction as the program's own system role. */
export async function writeRows(
  services: Services,
  { rows, facts }: { rows: Rows; facts: readonly Told[] },
): Promise<void> {
  await withSystem(services.pools.system, async (tx) => {
    await sql`set local synchronous_commit = off`.execute(tx)
    for (const table of tables) await insertMany(tx, table, rows.get(table) ?? [])
    await addFacts(tx, facts)
  })
}

async function insertMany(tx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  const from = sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows, forJson)}::json)`
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${from}`.execute(tx)
}

/** Projections give some columns as JSON texts, which the database takes as they are, and bytes as buffers. */
function forJson(_key: string, value: unknown): unknown {
  if (value !== null && typeof value === 'object' && (value as { type?: unknown }).type === 'Buffer') {
    return hex(Buffer.from((value as { data: number[] }).data))
  }
  return value
}

function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
