import type { LiveChange } from '../../../contract/live.ts'
import { api } from '../api.ts'
import { queryClient } from '../query-client.ts'
import { listenTogether } from './share.ts'
import type { Heard } from './stream.ts'

/** What is read anew when a topic changes. */
const keysOf: Readonly<Record<Exclude<LiveChange['topic'], 'case' | 'all'>, readonly (readonly string[])[]>> = {
  desk: [['desk'], ['drafts'], ['team'], ['interviews']],
  verifications: [['verifications']],
  arrivals: [['arrivals']],
  notices: [['notices']],
}
const everything = [['case'], ...Object.values(keysOf).flat()]

/** What a page asks for anyway while the stream tells it of changes: a hint may be lost. */
const seldom = 120_000
/** So long a break is bridged without a word; then pages ask by themselves again. */
const patience = 15_000

let up = false
let timer: ReturnType<typeof setTimeout> | undefined
const waiting = new Map<string, readonly string[]>()

/** For `refetchInterval`: as often as given while nobody tells us of changes. */
export function unlessTold(often: number): number {
  return up ? Math.max(seldom, often) : often
}

/** Listens for whoever is signed in, and reads anew what changed and is looked at. @returns how to leave */
export function startLive(userId: string): () => void {
  let asking: ReturnType<typeof setTimeout> | undefined
  const leave = listenTogether(`rcms.live ${userId}`, (heard) => {
    note(heard)
    // Whoever signs out here has left this page by then; in another tab the session is asked for once more over the page.
    if (heard.kind === 'ended') asking = setTimeout(() => void api('GET /api/v1/session').catch(() => {}), 1_500)
  })
  return () => {
    clearTimeout(asking)
    clearTimeout(timer)
    timer = undefined
    up = false
    leave()
  }
}

function note(heard: Heard): void {
  if (heard.kind === 'change') renewSoon(heard.change)
  const now = heard.kind === 'up' || heard.kind === 'change'
  if (now) clearTimeout(timer)
  else if (up) timer = setTimeout(() => renew(everything), patience)
  up = now
}

/** Changes that come together are read together, and not by all browsers of an authority in the same moment. */
function renewSoon(change: LiveChange): void {
  const keys =
    change.topic === 'case' ? [['case', change.caseId]] : change.topic === 'all' ? everything : keysOf[change.topic]
  if (waiting.size === 0) {
    setTimeout(
      () => {
        const gathered = [...waiting.values()]
        waiting.clear()
        renew(gathered)
      },
      50 + Math.random() * 400,
    )
  }
  for (const key of keys) waiting.set(key.join(), key)
}

function renew(keys: readonly (readonly string[])[]): void {
  // What nobody looks at is read when it is looked at again.
  const refetchType = document.visibilityState === 'hidden' ? 'none' : 'active'
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey, refetchType })
}
