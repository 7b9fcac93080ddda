// Opens the arrivals page when the line is gone. It answers for nothing else: pages and assets come from the server as long
// as it can be reached, and no answer of the API passes through here but the photographs of arrivals. What is kept, for how
// long and for whom is decided by the page (web/features/arrivals/keep.ts), which also removes it.

const shell = 'rcms.shell'
const kept = 'rcms.arrivals'
/** Milliseconds after which a line that says nothing is none. */
const patience = 8_000
/** A server that is away, or whose database is. */
const away = [502, 503, 504]

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (pathname === '/' || pathname === '/arrivals') event.respondWith(page(request))
  } else if (pathname.startsWith('/assets/')) {
    // Their names hold what is in them, so one that is kept is the one that was asked for.
    event.respondWith(caches.match(request, { cacheName: shell }).then((found) => found ?? fetch(request)))
  } else if (request.destination === 'image' && /^\/api\/v1\/cases\/[^/]+\/documents\/[^/]+$/.test(pathname)) {
    event.respondWith(photograph(event))
  }
})

/** Always the server's own page; the kept one only where no server answers, so that no old page meets a new server. */
async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) })
    return away.includes(answer.status) ? ((await keptPage()) ?? answer) : answer
  } catch {
    return (await keptPage()) ?? Response.error()
  }
}

function keptPage() {
  return caches.match('/', { cacheName: shell })
}

/** A photograph never changes under its identifier: what was seen at the gate is not fetched over a thin line again. */
async function photograph({ request, clientId }) {
  const found = await caches.match(request.url, { cacheName: kept })
  if (found) return found
  const answer = await fetch(request)
  const client = clientId ? await clients.get(clientId) : undefined
  const seenAtTheGate = client && new URL(client.url).pathname === '/arrivals'
  // Only beside a list: without one nothing is kept, and nobody would remove it.
  if (answer.ok && seenAtTheGate && (await caches.has(kept))) {
    await (await caches.open(kept)).put(request.url, answer.clone())
  }
  return answer
}
