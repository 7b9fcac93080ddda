import { AsyncLocalStorage } from 'node:async_hooks'

/** What the program notices of its own work. Names and codes of the program alone: nothing of a case, a person or an address. */
export type Happening =
  | { readonly kind: 'slow_statement'; readonly statement: string; readonly ms: number; readonly during: string | null }
  | {
      readonly kind: 'job'
      readonly job: string
      readonly fault: string | null
      readonly ms: number
      readonly items: number
    }
  | { readonly kind: 'account'; readonly act: string }

type Listener = (happening: Happening) => void

const listeners = new Set<Listener>()

export function tell(happening: Happening): void {
  for (const listener of listeners) listener(happening)
}

/** Returns how to stop listening. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const place = new AsyncLocalStorage<string>()

/** What is done within `work` happens during this: a route as it is declared, or a job. */
export function during<T>(name: string, work: () => T): T {
  return place.run(name, work)
}

export function placeNow(): string | null {
  return place.getStore() ?? null
}
