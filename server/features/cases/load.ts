// Offered to other features: practice cases are told with the same reading of events.
import { type Selectable, sql } from 'kysely'
import type { StreamName } from '../../../domain/agreement/vocabulary.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { readEvent } from '../../../domain/case/upcasters.ts'
import { named } from '../../platform/database/named.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { CaseKeys } from '../../platform/encryption/case-keys.ts'
import { openPayload } from '../../platform/encryption/payload.ts'
import { payloadAad } from './append.ts'
import type { PayloadDigest } from './chain.ts'

export type EventRow = Selectable<Database['events']>

/** The shared stream first, where two events were recorded in the same millisecond. */
const streamOrder: Record<StreamName, number> = { shared: 0, requesting: 1, requested: 2 }

/** The events of the named streams in the order they were recorded, as far as the transaction's role may see them. */
export async function loadEvents(
  tx: Transaction,
  caseId: string,
  streams: readonly StreamName[],
): Promise<CaseEvent[]> {
  const rows = await tx
    .selectFrom('events')
    .modifyFront(named('events of a case'))
    .selectAll()
    .where('case_id', '=', caseId)
    .where('stream', '=', sql<string>`any(${[...streams]}::text[])`)
    .execute()
  return inOrder(rows.map(toEvent))
}

/** What a header says; what seals it and chains it is for whoever verifies. */
export const headerColumns = [
  ...['case_id', 'stream', 'seq', 'type', 'version', 'recorded_at', 'effective_at'],
  ...['actor_id', 'actor_authority', 'person_id', 'data'],
] as const satisfies readonly (keyof EventRow)[]
export type HeaderRow = Pick<EventRow, (typeof headerColumns)[number]>

export function toEvent(row: HeaderRow): CaseEvent {
  return {
    stream: row.stream,
    seq: row.seq,
    type: row.type,
    version: row.version,
    recordedAt: row.recorded_at.toISOString(),
    effectiveAt: row.effective_at.toISOString(),
    actor: { userId: row.actor_id, authorityId: row.actor_authority },
    ...(row.person_id ? { personId: row.person_id } : {}),
    data: readEvent({ type: row.type, version: row.version, data: row.data }),
  } as CaseEvent
}

export function inOrder(events: CaseEvent[]): CaseEvent[] {
  return events.sort(
    (a, b) =>
      (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0) ||
      streamOrder[a.stream] - streamOrder[b.stream] ||
      a.seq - b.seq,
  )
}

export interface StoredPart {
  stream: StreamName
  seq: number
  part: string
  personId: string
  section: string
  /** null when it was erased, or its key is not for this reader. */
  content: unknown
}

/** The payload parts that the transaction's role may see, opened and proven against the digests in their headers. */
export async function loadParts(
  tx: Transaction,
  keys: CaseKeys,
  caseId: string,
  only: { stream?: StreamName; seq?: number; part?: string } = {},
): Promise<StoredPart[]> {
  const whole = Object.keys(only).length === 0
  let query = tx
    .selectFrom('event_payloads as payload')
    .$if(whole, (all) => all.modifyFront(named('payloads of a case')))
    .leftJoin('events as event', (join) =>
      join
        .onRef('event.case_id', '=', 'payload.case_id')
        .onRef('event.stream', '=', 'payload.stream')
        .onRef('event.seq', '=', 'payload.seq'),
    )
    .select([
      'payload.stream',
      'payload.seq',
      'payload.part',
      'payload.person_id as personId',
      'payload.section',
      'payload.sealed',
      'payload.digest as digestLeft',
      'event.payloads',
    ])
    .where('payload.case_id', '=', caseId)
  if (only.stream) query = query.where('payload.stream', '=', only.stream)
  if (only.seq !== undefined) query = query.where('payload.seq', '=', only.seq)
  if (only.part) query = query.where('payload.part', '=', only.part)
  const rows = await query.orderBy('payload.stream').orderBy('payload.seq').execute()
  return rows.map(({ sealed, digestLeft, payloads, ...row }) => {
    const key = keys.get({ personId: row.personId, section: row.section })
    const sent = ((payloads ?? []) as unknown as PayloadDigest[]).find((one) => one.part === row.part)?.digest
    const digest = digestLeft ?? sent
    const aad = payloadAad(caseId, row.stream, row.seq, row.part)
    const content = key && sealed.length > 0 ? openPayload(key, sealed, digest ?? null, aad) : null
    return { ...row, stream: row.stream as StreamName, content }
  })
}
