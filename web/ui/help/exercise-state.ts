import { useSyncExternalStore } from 'react'
import type { Exercise } from '../../../contract/practice.ts'

/** An exercise that was begun, with the steps taken; kept on this device, so that it can be left and taken up again. */
export type Begun = Exercise & { taken: readonly string[] }

const listeners = new Set<() => void>()
const keyOf = (person: string) => `rcms.exercise.${person}`
let kept: { person: string; text: string | null; begun: Begun | null } | null = null

export function useExercise(person: string): Begun | null {
  return useSyncExternalStore(listen, () => read(person))
}

export function keepExercise(person: string, begun: Begun | null): void {
  const text = begun && JSON.stringify(begun)
  kept = { person, text, begun }
  try {
    if (text) localStorage.setItem(keyOf(person), text)
    else localStorage.removeItem(keyOf(person))
  } catch {
    // Storage may be forbidden; then the exercise lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

function read(person: string): Begun | null {
  if (kept?.person !== person) kept = { person, ...fromStorage(person) }
  return kept.begun
}

function fromStorage(person: string): { text: string | null; begun: Begun | null } {
  try {
    const text = localStorage.getItem(keyOf(person))
    return { text, begun: text ? (JSON.parse(text) as Begun) : null }
  } catch {
    return { text: null, begun: null }
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
