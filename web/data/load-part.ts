import { lazyRouteComponent as lazily } from '@tanstack/react-router'
import { askAgain, currentConnection, onConnectionChange } from './connection.ts'
import { isOutdated, readPagesVersion } from './newer-version.ts'

const mark = 'rcms.reloaded-for-parts'

/**
 * A page that is loaded when somebody goes there. While the server is away the page before stays, and the new one comes
 * when the server is back; where an upgrade took the part away, the address is loaded anew, once.
 */
export const lazyRouteComponent: typeof lazily = (load, name) => lazily(() => loadPart(load), name)

export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    await askAgain()
    if (currentConnection() === 'lost') {
      await back()
      return loadPart(load)
    }
    readPagesVersion(await currentPages())
    if (!isOutdated() || !mayReload()) throw error
    location.reload()
    // The page is on its way out: nothing is shown in between.
    return new Promise<never>(() => {})
  }
}

function back(): Promise<void> {
  return new Promise((resolve) => {
    const stop = onConnectionChange(() => {
      if (currentConnection() !== 'up') return
      stop()
      resolve()
    })
  })
}

async function currentPages(): Promise<string | null> {
  const answer = await fetch('/readyz', { cache: 'no-store' }).catch(() => null)
  return answer?.headers.get('rcms-pages') ?? null
}

/** Once in a minute: a part that is missing on the server as well must not make a page that loads for ever. */
function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(mark) ?? 0)
    sessionStorage.setItem(mark, String(Date.now()))
    return Date.now() - last > 60_000
  } catch {
    return false
  }
}
