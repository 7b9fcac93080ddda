import type { LiveChange } from '../../../contract/live.ts'
import type { Official } from '../../platform/http/actor.ts'
import { tell } from '../../platform/metrics/happenings.ts'
import type { Services } from '../../platform/services.ts'
import { stillSignedIn } from '../session/still-signed-in.ts'
import { type Change, type Look, lookForChanges } from './changes.ts'
import { mayKnow } from './may-know.ts'
import { behindOf, placeOf } from './place.ts'

/** Somebody who listens. */
export interface Listener {
  sessionId: string
  official: Official
  /** The last place this listener was given before; null for one who begins. */
  after: string | null
  send(changes: readonly LiveChange[], place: string): void
  /** The session has ended, or the program stops. */
  end(why: 'signed_out' | 'closing'): void
}

export interface Hub {
  /** Returns how to stop listening; null when this official, or everybody, listens in too many places already. */
  listen(listener: Listener): (() => void) | null
  /** One look for all listeners of this process; a timer takes one each second while anybody listens. */
  look(): Promise<void>
  count(): number
  close(): void
}

const often = 1_000
/** Browsers and devices of one official at one process; each browser needs one. */
const mostOfOne = 8
const mostOfAll = 5_000

/** What this process tells those who listen to it. It looks once a second, whoever and however many listen. */
export function openHub(services: Services): Hub {
  const listeners = new Map<Listener, { from: bigint | 'now' | 'everything' | null }>()
  let floor: bigint | null = null
  let known = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined

  const later = () => {
    if (listeners.size === 0 || timer) return
    timer = setTimeout(async () => {
      timer = undefined
      await hub.look().catch((error: unknown) => {
        // The database is away: listeners keep waiting, and their pages ask for themselves meanwhile.
        tell({
          kind: 'job',
          job: 'look-for-changes',
          fault: error instanceof Error ? error.name : 'unknown',
          ms: 0,
          items: 0,
        })
      })
      later()
    }, often)
    timer.unref()
  }

  const turn = async () => {
    await endThoseSignedOut(services, [...listeners.keys()])
    if (listeners.size === 0) {
      floor = null
      known = new Set()
      return
    }
    const starts = [...listeners.values()].flatMap(({ from }) => (typeof from === 'bigint' ? from : []))
    const begin = [...listeners.values()].some(({ from }) => from === 'now')
    const transaction = [...starts, ...(floor === null ? [] : [floor])].reduce(least, null)
    const look = await lookForChanges(services, { transaction, recent: begin })
    const fresh = (change: Change, from: bigint | 'now' | null) => {
      if (from === 'now') return change.recent
      return from === null
        ? change.transaction >= (floor ?? 0n) && !known.has(change.change_id)
        : change.transaction >= from
    }
    const asked = new Map<string, Promise<LiveChange[]>>()
    const place = placeOf(look.floor, services.clock())
    await Promise.all(
      [...listeners].map(async ([listener, state]) => {
        const { from } = state
        state.from = null
        if (from === 'everything' || look.tooMany || (typeof from === 'bigint' && from > look.floor)) {
          listener.send([{ topic: 'all' }], place)
          return
        }
        const changes = look.changes.filter((change) => concerns(change, listener.official) && fresh(change, from))
        if (changes.length === 0) {
          if (from !== null) listener.send([], place)
          return
        }
        const key = JSON.stringify([
          listener.official.userId,
          listener.official.roles,
          changes.map((one) => one.change_id),
        ])
        const told = asked.get(key) ?? mayKnow(services, listener.official, changes)
        asked.set(key, told)
        const may = await told
        if (may.length > 0 && listeners.has(listener)) listener.send(may, place)
      }),
    )
    floor = look.floor
    known = knownFrom(look)
  }

  async function endThoseSignedOut(from: Services, all: readonly Listener[]): Promise<void> {
    if (all.length === 0) return
    const officials = await stillSignedIn(from, [...new Set(all.map((one) => one.sessionId))])
    for (const listener of all) {
      const official = officials.get(listener.sessionId)
      if (official) listener.official = official
      else if (listeners.delete(listener)) listener.end('signed_out')
    }
  }

  const hub: Hub = {
    listen(listener) {
      const own = [...listeners.keys()].filter((one) => one.official.userId === listener.official.userId)
      if (own.length >= mostOfOne || listeners.size >= mostOfAll) return null
      listeners.set(listener, { from: behindOf(listener.after, services.clock()) })
      later()
      return () => void listeners.delete(listener)
    },
    look() {
      looking ??= turn().finally(() => {
        looking = undefined
      })
      return looking
    },
    count: () => listeners.size,
    close() {
      clearTimeout(timer)
      for (const listener of listeners.keys()) listener.end('closing')
      listeners.clear()
    },
  }
  return hub
}

function concerns({ authority_id, user_id }: Change, { userId, authority }: Official): boolean {
  return authority_id === authority.id && (user_id === null || user_id === userId)
}

/** What the next look will find again and has been told. */
function knownFrom({ changes, floor }: Look): Set<string> {
  return new Set(changes.filter((one) => one.transaction >= floor).map((one) => one.change_id))
}

function least(one: bigint | null, other: bigint): bigint {
  return one === null || other < one ? other : one
}
