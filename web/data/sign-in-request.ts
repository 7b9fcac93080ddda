import { useSyncExternalStore } from 'react'
import type { Problem } from '../../contract/problem.ts'

/**
 * When a request needs something from the person first, it waits here for the dialog. The page behind it stays mounted,
 * so nothing typed is lost; several requests that fail together share one dialog.
 */
type Waiting<T> = { wanted: T; promise: Promise<boolean>; answer: (given: boolean) => void }

export type SignInStep = 'password' | 'second_factor' | 'enrol'

const signIn = counter<SignInStep>()
const proof = counter<true>()

/** Where to begin: a session that has ended needs the password, one that is not finished needs the rest. */
const stepOf: Readonly<Record<string, SignInStep>> = {
  second_factor_needed: 'second_factor',
  second_factor_missing: 'enrol',
}

/** Resolves true once somebody has signed in, false when the dialog was closed. */
export function requestSignIn(step: SignInStep = 'password'): Promise<boolean> {
  return signIn.ask(step)
}

export function answerSignIn(signedIn: boolean): void {
  signIn.answer(signedIn)
  // Who has just signed in has proven who acts; and nobody can prove it who did not sign in.
  proof.answer(signedIn)
}

export function answerProof(given: boolean): void {
  proof.answer(given)
}

/** The step to begin with; null while no sign-in is asked for. */
export function signInStep(): SignInStep | null {
  return signIn.wanted()
}

export function useSignInRequested(): SignInStep | null {
  return useSyncExternalStore(signIn.subscribe, signIn.wanted)
}

export function useProofRequested(): boolean {
  return useSyncExternalStore(proof.subscribe, proof.wanted) !== null
}

/**
 * Asks for what a refused request misses. Resolves true when the same request may be sent again, false when the person
 * closed the dialog, and null when this problem is none that a dialog mends.
 */
export function askForMissing({ status, code }: Problem): Promise<boolean> | null {
  if (status === 401) return requestSignIn(stepOf[code])
  if (status === 403 && code === 'proof_needed') return proof.ask(true)
  return null
}

function counter<T>() {
  let waiting: Waiting<T> | null = null
  const listeners = new Set<() => void>()
  const announce = () => {
    for (const listener of listeners) listener()
  }
  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    wanted: (): T | null => waiting?.wanted ?? null,
    ask(wanted: T): Promise<boolean> {
      if (!waiting) {
        const { promise, resolve } = Promise.withResolvers<boolean>()
        waiting = { wanted, promise, answer: resolve }
        announce()
      }
      return waiting.promise
    },
    answer(given: boolean): void {
      const answered = waiting
      waiting = null
      announce()
      answered?.answer(given)
    },
  }
}
