// Offered to other features: what States say of rules is chained alike.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { CaseEvent } from '../../../domain/case/events.ts'

/** What the header says of a payload part: enough to prove it, nothing to read from it. */
export interface PayloadDigest {
  part: string
  personId: string
  section: string
  digest: string
}

/** The chain of a stream begins with nothing before it. */
export const genesis = Buffer.alloc(32)

/**
 * Hash of an event: SHA-256 over the canonical JSON of its header, the digests of its payload, and the hash before it.
 * Erasing a payload leaves its digest, so the chain still verifies.
 */
export function hashOf(caseId: string, event: CaseEvent, payloads: readonly PayloadDigest[], previous: Buffer): Buffer {
  const { stream, seq, type, version, recordedAt, effectiveAt, actor, personId, data } = event
  const header = {
    caseId,
    stream,
    seq,
    type,
    version,
    recordedAt,
    effectiveAt,
    actor,
    personId: personId ?? null,
    data,
    payloads,
    previous: previous.toString('hex'),
  }
  return createHash('sha256')
    .update(canonicalize(header) ?? '')
    .digest()
}
