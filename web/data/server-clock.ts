import { useSyncExternalStore } from 'react'

/**
 * The clock of the server, as every answer of it tells: the clock of the device may be wrong by a day, and “today” and
 * “tomorrow” must not be.
 */
let ahead = 0
let said = 0
const listeners = new Set<() => void>()
/** A difference that matters to nobody is not spoken of; the header has whole seconds, and an answer takes some. */
const worthSaying = 5 * 60_000

/** @param date the Date header of an answer that has just arrived */
export function readClock(date: string | null): void {
  const server = date ? Date.parse(date) : Number.NaN
  if (Number.isNaN(server)) return
  ahead = server - Date.now()
  const next = Math.abs(ahead) >= worthSaying ? Math.round(ahead / 60_000) * 60_000 : 0
  // Two answers differ by a little: only a change of more than a minute is told anew.
  if (Math.abs(next - said) < 90_000 && (next === 0) === (said === 0)) return
  said = next
  for (const listener of listeners) listener()
}

/** Milliseconds since 1970 at the server. */
export function serverNow(): number {
  return Date.now() + ahead
}

/** By how much the device is behind the server (ahead of it: less than nothing); 0 within five minutes. */
export function useClockFault(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => said,
  )
}
