import type { CaseView, Receipt } from '../../contract/cases.ts'
import type { Asked } from '../../contract/client.ts'
import type { ActionId } from '../../domain/agreement/vocabulary.ts'
import { api } from './api.ts'

export interface Act {
  caseId: string
  action: ActionId
  /** As the form of the action made it; the server looks at every field of it. */
  input: unknown
  /** The version on the page; those who never read the file of the case know none. */
  expectedVersion?: CaseView['versions']
  /** The same for every repetition of one intent, so that it has one effect. */
  key: string
}

/** @throws as api */
export function sendAct({ caseId, action, input, expectedVersion, key }: Act, signal?: AbortSignal): Promise<Receipt> {
  // Which action it is shows only here, so its payload is one of them all.
  const body = { ...(expectedVersion ? { expectedVersion } : {}), input } as Body
  return api(`POST /api/v1/cases/{caseId}/actions/${action}`, {
    path: { caseId },
    headers: { 'idempotency-key': key },
    body,
    ...(signal ? { signal } : {}),
  })
}
type Body = Asked<`POST /api/v1/cases/{caseId}/actions/${ActionId}`>['body']

// Not randomUUID: browsers keep it from pages that came over plain http on an office network.
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
