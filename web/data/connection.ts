import { useSyncExternalStore } from 'react'

/** Whether the server answers. While it does not, a quiet banner shows and one small request asks again and again. */
type Connection = 'up' | 'lost'

let state: Connection = 'up'
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(next: Connection): void {
  if (state === next) return
  state = next
  for (const listener of listeners) listener()
}

export function reportLost(): void {
  set('lost')
  timer ??= setTimeout(askAgain, 3000)
}

export function reportReached(): void {
  clearTimeout(timer)
  timer = undefined
  set('up')
}

export async function askAgain(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  try {
    const answer = await fetch('/readyz', { cache: 'no-store' })
    // A server whose jobs are late is not ready for a monitor, and still answers everybody who works with it.
    const { database } = (await answer.json()) as { database?: string }
    if (database === 'ok') return reportReached()
  } catch {
    // still away: asked again below
  }
  reportLost()
}

/** A browser that finds a line again is believed enough to ask at once. */
if (typeof addEventListener === 'function') {
  addEventListener('online', () => {
    if (state === 'lost') void askAgain()
  })
}

export function onConnectionChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentConnection(): Connection {
  return state
}

export function useConnection(): Connection {
  return useSyncExternalStore(onConnectionChange, currentConnection)
}
