// Offered to other features: what is kept of a payload after an erasure is sealed at the same place.
import type { StreamName } from '../../../domain/agreement/vocabulary.ts'
import type { RecordedEvent } from '../../../domain/case/record.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type CaseKeys, ensureCaseKeys, KeyDestroyed } from '../../platform/encryption/case-keys.ts'
import { sealPayload } from '../../platform/encryption/payload.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { genesis, hashOf, type PayloadDigest } from './chain.ts'

/** Binds a sealed payload part to its place in the stream. */
export function payloadAad(caseId: string, stream: string, seq: number, part: string): string {
  return `${caseId}/${stream}/${seq}/${part}`
}

/**
 * Appends recorded events to the streams of a case: header with its place in the hash chain, payload parts sealed under
 * the key of their person and section. Runs as the system role, under the lock of the shared stream's row.
 * @throws ProblemError 409 `person_erased` when something would be said of a person whose data were erased
 */
export async function appendEvents(
  tx: Transaction,
  services: Services,
  caseId: string,
  recorded: readonly RecordedEvent[],
): Promise<void> {
  if (recorded.length === 0) return
  const heads = await headsOf(tx, caseId)
  const keys = await keysFor(tx, services, caseId, recorded)
  const rows = []
  const sealedRows = []
  for (const { event, parts } of recorded) {
    const payloads: PayloadDigest[] = []
    for (const { part, personId, section, content } of parts) {
      const key = keys.get({ personId, section })
      if (!key && unsaid(event)) continue
      if (!key) throw new Error('a payload part without a key')
      const aad = payloadAad(caseId, event.stream, event.seq, part)
      const { sealed, digest } = sealPayload(key, content, aad, services.random)
      payloads.push({ part, personId, section, digest })
      const place = { case_id: caseId, stream: event.stream, seq: event.seq }
      sealedRows.push({ ...place, part, person_id: personId, section, sealed })
    }
    const head = heads.get(event.stream) ?? { version: 0, hash: genesis }
    if (event.seq !== head.version + 1) throw new Error(`stream ${event.stream} moved while it was locked`)
    const hash = hashOf(caseId, event, payloads, head.hash)
    rows.push({
      case_id: caseId,
      stream: event.stream,
      seq: event.seq,
      type: event.type,
      version: event.version,
      recorded_at: event.recordedAt,
      effective_at: event.effectiveAt,
      actor_id: event.actor.userId,
      actor_authority: event.actor.authorityId,
      person_id: event.personId ?? null,
      data: JSON.stringify(event.data),
      payloads: JSON.stringify(payloads),
      prev_hash: head.hash,
      hash,
    })
    heads.set(event.stream, { version: event.seq, hash })
  }
  await tx.insertInto('events').values(rows).execute()
  if (sealedRows.length > 0) await tx.insertInto('event_payloads').values(sealedRows).execute()
  await tx
    .insertInto('case_streams')
    .values([...heads].map(([stream, { version, hash }]) => ({ case_id: caseId, stream, version, head_hash: hash })))
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'stream']).doUpdateSet((row) => ({
        version: row.ref('excluded.version'),
        head_hash: row.ref('excluded.head_hash'),
      })),
    )
    .execute()
}

async function keysFor(
  tx: Transaction,
  services: Services,
  caseId: string,
  recorded: readonly RecordedEvent[],
): Promise<CaseKeys> {
  const names = recorded.flatMap(({ parts }) => parts.map(({ personId, section }) => ({ personId, section })))
  if (names.length === 0) return { get: () => null }
  try {
    return await ensureCaseKeys(tx, services.keys, caseId, names, services.random)
  } catch (error) {
    if (!(error instanceof KeyDestroyed)) throw error
    if (recorded.every(({ event, parts }) => parts.length === 0 || unsaid(event))) return { get: () => null }
    throw problem(409, 'person_erased')
  }
}

/** A stop may not wait for anything: where the person was erased it is recorded without its words. */
function unsaid({ type }: RecordedEvent['event']): boolean {
  return type === 'stop_recorded'
}

async function headsOf(tx: Transaction, caseId: string): Promise<Map<StreamName, { version: number; hash: Buffer }>> {
  const rows = await tx
    .selectFrom('case_streams')
    .select(['stream', 'version', 'head_hash'])
    .where('case_id', '=', caseId)
    .execute()
  return new Map(rows.map((row) => [row.stream as StreamName, { version: row.version, hash: row.head_hash }]))
}
