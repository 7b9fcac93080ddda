/** Where to go after signing in: only to a page of this very site, never to an address somebody put into a link. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/'
  const url = new URL(next, 'https://rcms.invalid')
  const own = url.origin === 'https://rcms.invalid' && !url.pathname.startsWith('/sign-in')
  return own ? url.pathname + url.search + url.hash : '/'
}
