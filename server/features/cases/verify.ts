// Offered to other features: a restored record is proven before anybody works in it, and oversight has a case proven.
import { sql } from 'kysely'
import type { StreamName } from '../../../domain/agreement/vocabulary.ts'
import { streams } from '../../../domain/agreement/vocabulary.ts'
import { fold } from '../../../domain/case/evolve.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import { proveStatements } from '../confirmations/prove.ts'
import { readDocument } from '../documents/store.ts'
import { proveLinks } from '../persons/prove.ts'
import type { PayloadDigest } from './chain.ts'
import { genesis, hashOf } from './chain.ts'
import type { EventRow } from './load.ts'
import { inOrder, loadParts, toEvent } from './load.ts'

export interface Fault {
  /** The case; or the stream of two States about the rules between them (`rules`), or of decisions about two records (`links`). */
  caseId: string
  stream: string
  /** 0 where the fault is not at one event. */
  seq: number
  what: 'gap' | 'hash' | 'head' | 'payload' | 'document' | 'fold' | 'missing_payload' | 'erased'
}

export interface Verification {
  cases: number
  events: number
  erased: number
  faults: Fault[]
}

/**
 * Proves every stream: numbers without gaps, each hash from the header before it, the head that is noted, each payload
 * against its digest where its key is alive, each document against the digest it was sent with, that the streams fold,
 * that nothing is gone without an erasure on record, what States say of the rules of agreements, and what officials decided of two
 * records. Never judges anew: rules change and history does not.
 */
export async function verifyAll(services: Services): Promise<Verification> {
  const result: Verification = { cases: 0, events: 0, erased: 0, faults: [] }
  let after: string | null = null
  do after = await verifySome(services, after, 500, result)
  while (after)
  const faults = await proveStatements(services)
  result.faults.push(
    ...faults.map(({ streamId, number, what }) => ({ caseId: streamId, stream: 'rules', seq: number, what })),
    ...(await proveLinks(services)).map(({ linkId, number, what }) => ({
      caseId: linkId,
      stream: 'links',
      seq: number,
      what,
    })),
  )
  return result
}

/**
 * Proves the next cases and adds to the result what was found.
 * @param after the last case that was proven; null begins
 * @returns the last case proven, null when there is no other
 */
export async function verifySome(
  services: Services,
  after: string | null,
  limit: number,
  result: Verification,
): Promise<string | null> {
  const ids = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('case_streams')
      .select('case_id')
      .distinct()
      .where('case_id', '>', after ?? '00000000-0000-0000-0000-000000000000')
      .orderBy('case_id')
      .limit(limit)
      .execute(),
  )
  for (const { case_id } of ids) await verifyCase(services, case_id, result)
  return ids.length < limit ? null : ids.at(-1)!.case_id
}

/** The length of a stream and the hash of its last event, as they are noted. */
export interface Head {
  stream: string
  version: number
  head_hash: Buffer
}

/**
 * Proves one case and adds to the result what was found.
 * @returns the heads of its streams, of the same moment
 */
export function verifyCase(services: Services, caseId: string, result: Verification): Promise<Head[]> {
  return withSystem(
    services.pools.system,
    async (tx) => {
      const rows = await tx
        .selectFrom('events')
        .selectAll()
        .where('case_id', '=', caseId)
        .orderBy('stream')
        .orderBy('seq')
        .execute()
      result.cases += 1
      result.events += rows.length
      const heads = await tx.selectFrom('case_streams').selectAll().where('case_id', '=', caseId).execute()
      const found = [
        ...chainFaults(heads, caseId, rows),
        ...(await payloadFaults(tx, services, caseId, rows, result)),
        ...(await documentFaults(tx, services, caseId, rows)),
        ...(await unrecordedErasures(tx, caseId)),
      ]
      result.faults.push(...found.map((fault) => ({ caseId, ...fault })))
      return heads
    },
    { readOnly: true, isolation: 'repeatable read' },
  )
}

type Sent = { documentId: string; digest: string }

type CaseFault = Omit<Fault, 'caseId'>

function chainFaults(heads: readonly Head[], caseId: string, rows: readonly EventRow[]): CaseFault[] {
  const faults: CaseFault[] = []
  for (const stream of streams) {
    const own = rows.filter((row) => row.stream === stream)
    let previous: Buffer = genesis
    own.forEach((row, index) => {
      if (row.seq !== index + 1) faults.push({ stream, seq: row.seq, what: 'gap' })
      const hash = recompute(caseId, row, previous)
      if (!hash?.equals(row.hash) || !row.prev_hash.equals(previous))
        faults.push({ stream, seq: row.seq, what: 'hash' })
      previous = row.hash
    })
    const head = heads.find((one) => one.stream === stream)
    if ((head?.version ?? 0) !== own.length || (head && !head.head_hash.equals(previous))) {
      faults.push({ stream, seq: 0, what: 'head' })
    }
  }
  return faults
}

/** The hash that the header gives; null when the header is no longer one the program can have written. */
function recompute(caseId: string, row: EventRow, previous: Buffer): Buffer | null {
  try {
    // The header as it was written, not as an upcaster reads it today.
    const written = { ...toEvent(row), data: row.data } as ReturnType<typeof toEvent>
    return hashOf(caseId, written, row.payloads as unknown as PayloadDigest[], previous)
  } catch {
    return null
  }
}

async function payloadFaults(
  tx: Transaction,
  services: Services,
  caseId: string,
  rows: readonly EventRow[],
  result: Verification,
): Promise<CaseFault[]> {
  const faults: CaseFault[] = []
  const keys = await loadCaseKeys(tx, services.keys, caseId)
  // All at once, as nearly every case is sound; where one part is not, each event is asked for its own.
  const all = await loadParts(tx, keys, caseId).catch(() => null)
  for (const row of rows) {
    const declared = row.payloads as unknown as PayloadDigest[]
    if (declared.length === 0) continue
    const place = { stream: row.stream, seq: row.seq }
    try {
      const parts =
        all?.filter((part) => part.stream === row.stream && part.seq === row.seq) ??
        (await loadParts(tx, keys, caseId, { stream: row.stream as StreamName, seq: row.seq }))
      const missing = declared.some(({ part }) => !parts.some((one) => one.part === part))
      if (missing) faults.push({ ...place, what: 'missing_payload' })
      result.erased += parts.filter((part) => part.content === null).length
    } catch {
      faults.push({ ...place, what: 'payload' })
    }
  }
  return [...faults, ...foldFaults(caseId, rows)]
}

/** As each side reads it. What is wrong with the private stream of one side is said of that stream, and is not the other's to know. */
function foldFaults(caseId: string, rows: readonly EventRow[]): CaseFault[] {
  const folds = (...read: StreamName[]) => {
    try {
      const events = rows.filter(({ stream }) => read.includes(stream as StreamName)).map(toEvent)
      return rows.length === 0 || fold(caseId, inOrder(events)) !== null
    } catch {
      return false
    }
  }
  if (!folds('shared')) return [{ stream: 'shared', seq: 0, what: 'fold' }]
  const broken = (['requesting', 'requested'] as const).filter((side) => !folds('shared', side))
  return broken.map((stream) => ({ stream, seq: 0, what: 'fold' }))
}

/** What was emptied, taken out or left without its key counts as erased only where an erasure of the case says so. */
async function unrecordedErasures(tx: Transaction, caseId: string): Promise<CaseFault[]> {
  const { rows } = await sql<{ stream: string; seq: number }>`
    select p.stream, p.seq from event_payloads p
      left join data_keys k on k.case_id = p.case_id and k.person_id = p.person_id and k.section = p.section
     where p.case_id = ${caseId} and (p.sealed = '' or p.digest is not null or k.wrapped is null)
    union all
    select d.stream, 0 from documents d where d.case_id = ${caseId} and d.erased_at is not null`.execute(tx)
  if (rows.length === 0) return []
  const erasure = await tx.selectFrom('erasures').select('erasure_id').where('case_id', '=', caseId).executeTakeFirst()
  return erasure ? [] : rows.map(({ stream, seq }) => ({ stream, seq, what: 'erased' }))
}

async function documentFaults(
  tx: Transaction,
  services: Services,
  caseId: string,
  rows: readonly EventRow[],
): Promise<CaseFault[]> {
  const faults: CaseFault[] = []
  const stored = await tx
    .selectFrom('documents')
    .select(['document_id', 'erased_at', 'digest', 'stream'])
    .where('case_id', '=', caseId)
    .execute()
  for (const { document_id, erased_at, stream } of stored) {
    try {
      const found = await readDocument(tx, services, caseId, document_id)
      if (!found && !erased_at) throw new Error('no content')
    } catch {
      faults.push({ stream, seq: 0, what: 'document' })
    }
  }
  const digests = new Map(stored.map(({ document_id, digest }) => [document_id, digest]))
  for (const row of rows) {
    const { scans = [], files = [] } = row.data as Partial<Record<'scans' | 'files', Sent[]>>
    if ([...scans, ...files].some(({ documentId, digest }) => digests.get(documentId) !== digest)) {
      faults.push({ stream: row.stream, seq: row.seq, what: 'document' })
    }
  }
  const submitted = rows.find((row) => row.type === 'application_submitted')
  const form = (submitted?.data as { form?: { documentId: string; digest: string } } | undefined)?.form
  if (form) {
    const kept = await tx
      .selectFrom('documents')
      .select('digest')
      .where('case_id', '=', caseId)
      .where('document_id', '=', form.documentId)
      .executeTakeFirst()
    if (kept?.digest !== form.digest) faults.push({ stream: 'shared', seq: submitted?.seq ?? 0, what: 'document' })
  }
  return faults
}
