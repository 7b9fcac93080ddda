import { CompactSign } from 'jose'
import type { Certificate, RetentionView, SignedCertificate } from '../../../contract/erasure.ts'
import type { PersonRelation } from '../../../domain/agreement/vocabulary.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { digestOf } from '../../platform/digest.ts'
import { signingKey } from '../../platform/encryption/signing-key.ts'
import type { Services } from '../../platform/services.ts'
import type { Destroyed } from './destroy-case.ts'

export type Basis = Certificate['basis']

/** The case an erased person belonged to; a draft has none of it. */
export interface CaseFacts {
  reference: string
  agreement: { id: string; version: string }
  requestingState: string
  requestedState: string
  kept: NonNullable<Certificate['kept']>
}

export interface Certified {
  erasureId: string
  caseId: string
  personId: string
  relation: PersonRelation | null
  facts: CaseFacts | null
  basis: Basis
  retention: RetentionView | null
  at: string
}

export function certificateOf(
  { config }: Pick<Services, 'config'>,
  { at, facts, ...who }: Certified,
  { digests, documents }: Destroyed,
): Certificate {
  return {
    kind: 'openrcms.erasure',
    version: 1,
    practice: config.mode === 'practice',
    erasureId: who.erasureId,
    caseId: who.caseId,
    personId: who.personId,
    reference: facts?.reference ?? null,
    relation: who.relation,
    agreement: facts?.agreement ?? null,
    requestingState: facts?.requestingState ?? null,
    requestedState: facts?.requestedState ?? null,
    basis: who.basis,
    retention: who.retention,
    erasedAt: at,
    finalOn: finalOn(at, config.backupDays),
    backupDays: config.backupDays,
    destroyed: { payloads: { count: digests.length, digest: digestOf(digests) }, documents },
    kept: facts?.kept ?? null,
  }
}

/** The first day on which every backup that still holds the person is past the days that backups are kept. */
export function finalOn(at: string, backupDays: number): string {
  return fromDay(toDay(at.slice(0, 10)) + backupDays + 1)
}

const purpose = 'certificate of erasure'

export function sign({ secret }: Pick<Services, 'secret'>, certificate: Certificate): Promise<string> {
  return new CompactSign(Buffer.from(JSON.stringify(certificate), 'utf8'))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'openrcms-erasure+jws' })
    .sign(signingKey(secret, purpose).secret)
}

/** A certificate as it is shown to whoever wants to check it. */
export function withKey({ secret }: Pick<Services, 'secret'>, jws: string): SignedCertificate {
  const [, body = ''] = jws.split('.')
  const certificate = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Certificate
  return { certificate, jws, publicKey: signingKey(secret, purpose).publicKey }
}
