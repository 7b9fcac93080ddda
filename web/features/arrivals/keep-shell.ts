const shellName = 'rcms.shell'

/** Keeps what this page is made of, so that it opens without a line; never parts of two versions of the program. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || typeof caches === 'undefined') return
  await navigator.serviceWorker.register('/service-worker.js')
  const parts = partsOf(performance.getEntriesByType('resource').map(({ name }) => name))
  const answer = await fetch('/', { headers: { accept: 'text/html' } })
  const html = await answer.clone().text()
  // The server has another version by now: this page goes on as it is, and the next one keeps the new parts.
  if (!answer.ok || !namedIn(html).every((path) => parts.includes(path))) return
  const shell = await caches.open(shellName)
  for (const path of parts) if (!(await shell.match(path))) await shell.add(path)
  await shell.put('/', answer)
  for (const { url } of await shell.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== '/' && !parts.includes(pathname)) await shell.delete(url)
  }
}

/** Those of the addresses that are files of the program itself. */
export function partsOf(addresses: readonly string[], origin: string = location.origin): string[] {
  const paths = addresses.flatMap((address) => {
    const { origin: from, pathname } = new URL(address, origin)
    return from === origin && pathname.startsWith('/assets/') ? pathname : []
  })
  return [...new Set(paths)]
}

/** The scripts and styles that a page names. */
export function namedIn(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? [])
}
