import type { Session } from '../../contract/session.ts'
import type { Arrivals } from '../../contract/work.ts'

/**
 * The last list of arrivals on this device, so that it can be read when the line is gone: for the official who read it, at
 * most twelve hours, as long as a session lasts. It goes with the sign-out, with the end of the session as soon as the page
 * learns of it, and when somebody else signs in.
 */
export interface Kept {
  session: Session
  list: Arrivals
  /** When the list was read, in milliseconds since 1970. */
  at: number
}

const cacheName = 'rcms.arrivals'
const shellName = 'rcms.shell'
const place = '/kept/arrivals'
const longest = 12 * 3_600_000

export function photographUrl({ caseId, photographId }: Arrivals['items'][number]): string | null {
  return photographId && `/api/v1/cases/${caseId}/documents/${photographId}`
}

/** Replaces what was kept; photographs that are no longer on the list go. */
export async function keepArrivals(kept: Kept): Promise<void> {
  const cache = await open()
  if (!cache) return
  // What opens the words that somebody typed lies beside them on no disk.
  const without = { ...kept, session: { ...kept.session, wordsKey: '' } }
  await cache.put(place, new Response(JSON.stringify(without), { headers: { 'content-type': 'application/json' } }))
  const listed = new Set(kept.list.items.map(photographUrl))
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== place && !listed.has(pathname)) await cache.delete(url)
  }
}

/** What is kept for now; null when there is nothing, and what is too old is removed. */
export async function readKept(now: number = Date.now()): Promise<Kept | null> {
  if (!available() || !(await caches.has(cacheName).catch(() => false))) return null
  const found = await (await open())?.match(place)
  if (!found) return null
  const kept = (await found.json()) as Kept
  if (now >= kept.at && now - kept.at < longest) return kept
  await forgetArrivals()
  return null
}

/** Nothing of anybody stays on this device; also what opens the page without a line goes, until it is opened by a border officer again. */
export async function forgetArrivals(): Promise<void> {
  if (!available()) return
  await Promise.all([caches.delete(cacheName), caches.delete(shellName)])
  if (!('serviceWorker' in navigator)) return
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
}

/** After a sign-in: what another official left here goes. */
export async function forgetOthers({ person, authority }: Session): Promise<void> {
  const kept = await readKept()
  if (kept && (kept.session.person.id !== person.id || kept.session.authority.id !== authority.id))
    await forgetArrivals()
}

/** Browsers keep things for pages of an encrypted connection only, and for this machine itself. */
function available(): boolean {
  return typeof caches !== 'undefined'
}

async function open(): Promise<Cache | null> {
  try {
    return available() ? await caches.open(cacheName) : null
  } catch {
    // Storage may be full or forbidden; then the list lives as long as the page.
    return null
  }
}
