import type { Receipt } from '../../contract/cases.ts'
import type { ActionId } from '../../domain/agreement/vocabulary.ts'
import { fetchJson } from './fetch-json.ts'

/**
 * Sends an act of those who never read the file of the case, and so know no version of it.
 * @param key the same for every repetition of one intent, so that it has one effect
 * @throws as fetchJson
 */
export function sendAct(
  { caseId, action, input, key }: { caseId: string; action: ActionId; input: unknown; key: string },
  signal?: AbortSignal,
): Promise<Receipt> {
  return fetchJson<Receipt>(`/api/v1/cases/${caseId}/actions/${action}`, {
    method: 'POST',
    idempotencyKey: key,
    body: { input },
    ...(signal ? { signal } : {}),
  })
}

// Not randomUUID: browsers keep it from pages that came over plain http on an office network.
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
