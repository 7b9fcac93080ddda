// Offered to other features: signing in sends the same small requests, one at a time.
import { useState } from 'react'
import { SignInDeclined } from '../../data/problem.ts'

export interface Attempt<A extends unknown[]> {
  run: (...args: A) => Promise<void>
  busy: boolean
  error: unknown
  clear: () => void
}

/** One request after a click: busy meanwhile, and its refusal kept to be shown. */
export function useAttempt<A extends unknown[]>(work: (...args: A) => Promise<unknown>): Attempt<A> {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (...args: A) => {
    setBusy(true)
    setError(null)
    try {
      await work(...args)
    } catch (failure) {
      setError(failure instanceof SignInDeclined ? null : failure)
    } finally {
      setBusy(false)
    }
  }
  return { run, busy, error, clear: () => setError(null) }
}
