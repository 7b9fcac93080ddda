// Offered to other features: a draft is found and erased by whom it names.
import type { KeyName } from '../../platform/encryption/case-keys.ts'
import type { RandomSource } from '../../platform/encryption/random.ts'
import { open, seal } from '../../platform/encryption/seal.ts'

/** The parts of a draft lie under one key that hangs on the case itself and is destroyed with the draft. */
export function draftKey(caseId: string): KeyName {
  return { personId: caseId, section: 'draft' }
}

export function sealPart(key: Buffer, caseId: string, part: string, content: unknown, random: RandomSource): Buffer {
  return seal(key, Buffer.from(JSON.stringify(content), 'utf8'), aadOf(caseId, part), random)
}

/** @throws SealBroken when the bytes belong to another part, another draft, or were changed */
export function openPart(key: Buffer, caseId: string, part: string, sealed: Buffer): unknown {
  return JSON.parse(open(key, sealed, aadOf(caseId, part)).toString('utf8'))
}

function aadOf(caseId: string, part: string): string {
  return `draft/${caseId}/${part}`
}
