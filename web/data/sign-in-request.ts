import { useSyncExternalStore } from 'react'

/**
 * When a session has ended in the middle of work, requests wait here for the sign-in dialog. The page behind it stays
 * mounted, so nothing typed is lost; several requests that fail together share one dialog.
 */
type Waiting = { promise: Promise<boolean>; answer: (signedIn: boolean) => void }

let waiting: Waiting | null = null
const listeners = new Set<() => void>()

function announce(): void {
  for (const listener of listeners) listener()
}

/** Resolves true once somebody has signed in, false when the dialog was closed. */
export function requestSignIn(): Promise<boolean> {
  if (!waiting) {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    waiting = {
      promise,
      answer: (signedIn) => {
        waiting = null
        announce()
        resolve(signedIn)
      },
    }
    announce()
  }
  return waiting.promise
}

export function answerSignIn(signedIn: boolean): void {
  waiting?.answer(signedIn)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useSignInRequested(): boolean {
  return useSyncExternalStore(subscribe, () => waiting !== null)
}
