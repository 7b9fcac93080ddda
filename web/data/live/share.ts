import { type Heard, openStream, silentFor } from './stream.ts'

/**
 * One stream for all tabs of a browser, which opens no more than six connections to a server: the tab that holds the lock
 * listens and tells the others; when it closes, another goes on behind the same place. Where a browser has no locks (pages
 * over plain http) there is no stream, and pages go on asking by themselves.
 * @returns how to leave
 */
export function listenTogether(name: string, hear: (heard: Heard) => void): () => void {
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined' || typeof EventSource === 'undefined') {
    return () => {}
  }
  const left = new AbortController()
  const others = new BroadcastChannel(name)
  let place = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = (heard: Heard) => {
    clearTimeout(timer)
    if (heard.kind === 'up' || heard.kind === 'change') {
      place = heard.place || place
      timer = setTimeout(() => hear({ kind: 'down' }), silentFor)
    }
    hear(heard)
  }
  others.onmessage = ({ data }: MessageEvent<Heard>) => take(data)
  const lead = () =>
    new Promise<void>((resolve) => {
      const close = openStream((heard) => {
        others.postMessage(heard)
        take(heard)
      }, place)
      left.signal.addEventListener('abort', () => {
        close()
        resolve()
      })
    })
  navigator.locks.request(name, { signal: left.signal }, lead).catch(() => {
    // Left while it waited for its turn.
  })
  return () => {
    clearTimeout(timer)
    left.abort()
    others.close()
  }
}
