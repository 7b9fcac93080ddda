import type { LiveChange } from '../../../contract/live.ts'
import { liveBeat } from '../../../contract/live-beat.ts'
import { waitBefore } from './backoff.ts'

/** What came from the server, or what became of the line to it. */
export type Heard =
  | { kind: 'change'; change: LiveChange; place: string }
  | { kind: 'up'; place: string }
  | { kind: 'down' }
  | { kind: 'ended' }

/** A line that says nothing for so long is no line. */
export const silentFor = 2.5 * liveBeat

type Open = (url: string) => EventSource

/**
 * The stream of one browser: opened again whenever it breaks, behind the last place it knew, until the session ends.
 * @returns how to leave it
 */
export function openStream(
  hear: (heard: Heard) => void,
  from: string,
  open: Open = (url) => new EventSource(url),
): () => void {
  let place = from
  let failures = 0
  let line: ReturnType<Open> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const close = () => {
    clearTimeout(timer)
    line?.close()
    line = undefined
  }
  const broken = () => {
    close()
    hear({ kind: 'down' })
    timer = setTimeout(connect, waitBefore(failures, Math.random()))
    failures += 1
  }
  const connect = () => {
    line = open(place ? `/api/v1/live?after=${place}` : '/api/v1/live')
    const alive = (event: Event) => {
      clearTimeout(timer)
      timer = setTimeout(broken, silentFor)
      failures = 0
      place = (event as MessageEvent).lastEventId || place
    }
    line.addEventListener('beat', (event) => {
      alive(event)
      hear({ kind: 'up', place })
    })
    line.addEventListener('change', (event) => {
      alive(event)
      hear({ kind: 'change', change: JSON.parse((event as MessageEvent<string>).data) as LiveChange, place })
    })
    line.addEventListener('ended', () => {
      close()
      hear({ kind: 'ended' })
    })
    line.addEventListener('error', broken)
  }
  connect()
  return close
}
