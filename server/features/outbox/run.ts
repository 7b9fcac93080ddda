import { sqlState } from '../../platform/database/errors.ts'
import { during, tell } from '../../platform/metrics/happenings.ts'
import type { Services } from '../../platform/services.ts'
import { deliverMessages } from './deliver.ts'
import { dispatchMessages } from './dispatch.ts'

/** How often a process looks for messages, in milliseconds. */
const often = 1_000

/** Counted and told when it came to something, or to nothing by a fault. */
async function told(job: string, work: () => Promise<number>): Promise<number> {
  const began = performance.now()
  const ended = (fault: string | null, items: number) =>
    tell({ kind: 'job', job, fault, ms: Math.round(performance.now() - began), items })
  try {
    const items = await during(`job ${job}`, work)
    if (items > 0) ended(null, items)
    return items
  } catch (error) {
    ended(sqlState(error) ?? (error instanceof Error ? error.name : 'unknown'), 0)
    throw error
  }
}

export interface RunningDispatcher {
  stop(): Promise<void>
}

/** Work of another feature that follows from the outbox; gives how many messages it took. */
export interface Follower {
  name: string
  run(): Promise<number>
}

/** Keeps messages going out while the program runs. A turn that fails is followed by the next one. */
export function startDispatcher(
  services: Services,
  log: (line: string) => void,
  followers: readonly Follower[] = [],
): RunningDispatcher {
  let stopped = false
  let silentUntil = 0
  let wake: (() => void) | undefined
  const turn = async () => {
    try {
      // A full batch is followed at once by the next.
      while (!stopped && (await told('dispatch-messages', () => dispatchMessages(services))) > 0) {}
      while (!stopped && (await told('deliver-messages', () => deliverMessages(services))) > 0) {}
      for (const { name, run } of followers) if (!stopped) await told(name, run)
    } catch (error) {
      if (Date.now() < silentUntil) return
      silentUntil = Date.now() + 60_000
      log(`The outbox met an error (${error instanceof Error ? error.name : 'unknown'}) and goes on.`)
    }
  }
  const loop = async () => {
    while (!stopped) {
      await turn()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, often)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopped = true
      wake?.()
      await running
    },
  }
}
