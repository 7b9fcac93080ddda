const shellName = 'rcms.shell'

/** Keeps what this page is made of, so that it opens without a line; never parts of two versions of the program. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator) || typeof caches === 'undefined') return
  await navigator.serviceWorker.register('/service-worker.js')
  const [page, list] = await Promise.all([
    fetch('/', { headers: { accept: 'text/html' } }),
    fetch('/arrivals-parts.json', { cache: 'no-cache' }),
  ])
  if (!page.ok || !list.ok) return
  const parts = (await list.json()) as string[]
  // The server was renewed between the two answers: the next list of arrivals tries again.
  if (!namedIn(await page.clone().text()).every((path) => parts.includes(path))) return
  const shell = await caches.open(shellName)
  for (const path of parts) if (!(await shell.match(path))) await shell.add(path)
  await shell.put('/', page)
  for (const { url } of await shell.keys()) {
    const { pathname } = new URL(url)
    if (pathname !== '/' && !parts.includes(pathname)) await shell.delete(url)
  }
}

/** The scripts and styles that a page names. */
export function namedIn(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? [])
}
