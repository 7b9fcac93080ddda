import { useState } from 'react'
import { type AttestationDraft, type AttestedPerson, startAttestations } from '../attestation/attestation-draft.ts'
import type { Owner } from './unsaved-parts.ts'
import { forget, store, storedParts } from './unsaved-storage.ts'

const part = 'attestations'
/** Apart from the parts of the draft, which are sent to the server by themselves. */
const placeOf = (caseId: string) => `${caseId}/signing`

/** Attestations belong to no draft and to no colleague: until they are signed they stay in the official's own tab. */
export function useKeptAttestations({ userId, caseId }: Owner, persons: readonly AttestedPerson[]) {
  const [kept, setKept] = useState<AttestationDraft[]>(() => readKept(userId, caseId))
  const begun = startAttestations(persons)
  const drafts = begun.map((fresh) => kept.find((one) => one.personId === fresh.personId) ?? fresh)
  const change = (next: AttestationDraft[]) => {
    setKept(next)
    store(userId, placeOf(caseId), part, { version: 0, content: next, origin: null })
  }
  return [drafts, change] as const
}

export function forgetAttestations({ userId, caseId }: Owner): void {
  forget(userId, placeOf(caseId), part)
}

function readKept(userId: string, caseId: string): AttestationDraft[] {
  const found = storedParts(userId, placeOf(caseId)).find(([name]) => name === part)
  return Array.isArray(found?.[1].content) ? (found[1].content as AttestationDraft[]) : []
}
