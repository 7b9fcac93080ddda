import { useRef, useState } from 'react'
import type { Receipt } from '../../../../contract/cases.ts'
import type { ActionId } from '../../../../domain/agreement/vocabulary.ts'
import { ProblemError, SignInDeclined } from '../../../data/problem.ts'
import { newKey, sendAct } from '../../../data/send-act.ts'
import { useCase } from '../room/case-room.tsx'

/** `label`: what the field is called, where the message alone does not tell which is meant. */
export type Fault = { path: string; message: string; label?: string }

/**
 * Takes an act upon the case. The key belongs to what was meant: sending the same again after a lost line or a sign-in
 * has no second effect, and a changed payload is a new intent. The version is the one that is on the page, not the
 * newest: nobody answers what they have not seen.
 */
export function useAct(action: ActionId) {
  const { view, reload, setReceipt } = useCase()
  const intent = useRef<{ key: string; content: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  /** @returns the receipt, or null when nothing was done; then `error` says why. */
  const act = async (input: unknown): Promise<Receipt | null> => {
    const content = JSON.stringify(input)
    if (intent.current?.content !== content) intent.current = { key: newKey(), content }
    setBusy(true)
    setError(null)
    try {
      const receipt = await sendAct({
        caseId: view.caseId,
        action,
        input,
        expectedVersion: view.versions,
        key: intent.current.key,
      })
      intent.current = null
      await reload()
      setReceipt(receipt)
      return receipt
    } catch (failure) {
      setError(failure instanceof SignInDeclined ? null : failure)
      return null
    } finally {
      setBusy(false)
    }
  }

  return { act, busy, error, clearError: () => setError(null) }
}

/** The faults of fields that the server named in its refusal. */
export function faultsOf(error: unknown): Fault[] {
  return error instanceof ProblemError ? (error.problem.fields ?? []) : []
}

export function isConflict(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 409
}
