import type { ActionInput } from '../../../domain/case/actions/registry.ts'
import { ProblemError } from '../../data/problem.ts'

/** What somebody at the gate said of a transfer. Identifiers only: nothing here names a person. */
export type Report = {
  /** The same for every attempt, so that it has one effect however often it is sent. */
  key: string
  caseId: string
  transferId: string
  /** For whom it stands on this page. */
  personIds: readonly string[]
} & (
  | { action: 'confirm_arrival'; input: ActionInput<'confirm_arrival'> }
  | { action: 'report_transfer_failed'; input: ActionInput<'report_transfer_failed'> }
)

export type Sent = { report: Report } /** For the first time, while whoever reports it looks on. */ & (
  | { state: 'sending' }
  | { state: 'waiting' }
  /** `at`: the moment of the server's receipt. */
  | { state: 'confirmed'; at: string }
  | { state: 'refused'; error: ProblemError }
)

/** Sends a report and gives the moment of its receipt. */
export type Send = (report: Report) => Promise<string>

export type Outbox = {
  current(): readonly Sent[]
  subscribe(listener: () => void): () => void
  /**
   * Keeps the report, then sends it. Without a line it stays and waits; nothing is shown as confirmed before its receipt.
   * @throws ProblemError when it was refused; then nothing is kept
   */
  submit(report: Report): Promise<void>
  /** Sends again what waits. */
  retry(): Promise<void>
  /** Takes a refused report out of sight. */
  dismiss(key: string): void
}

type Place = Pick<Storage, 'getItem' | 'setItem'>

/**
 * What was reported on this device by one official: it outlives the page, and is sent by the next one that this official
 * opens. Tabs keep what the others keep.
 * @param name where it is kept; holds the official, so that the next one does not send another's words
 */
export function createOutbox(name: string, send: Send, place: Place | null): Outbox {
  let entries = read(place, name)
  const listeners = new Set<() => void>()
  const underWay = new Set<string>()

  const mine = new Set(entries.map((one) => one.report.key))
  const set = (next: readonly Sent[]) => {
    entries = next
    for (const one of entries) mine.add(one.report.key)
    const others = read(place, name).filter((one) => !mine.has(one.report.key))
    write(place, name, [...others, ...entries])
    for (const listener of listeners) listener()
  }
  const replace = (key: string, entry: Sent | null) =>
    set(entries.flatMap((one) => (one.report.key === key ? (entry ?? []) : one)))

  const stateOf = (key: string) => entries.find((one) => one.report.key === key)?.state

  const attempt = async (report: Report): Promise<ProblemError | null> => {
    if (underWay.has(report.key)) return null
    underWay.add(report.key)
    try {
      replace(report.key, { report, state: 'confirmed', at: await send(report) })
      return null
    } catch (error) {
      // Whatever is not the server's refusal may be sent again: the line, the sign-in, the patience of the browser.
      return error instanceof ProblemError ? error : null
    } finally {
      underWay.delete(report.key)
    }
  }

  return {
    current: () => entries,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async submit(report) {
      set([...entries.filter((one) => one.report.key !== report.key), { report, state: 'sending' }])
      const refused = await attempt(report)
      if (refused) replace(report.key, null)
      else if (stateOf(report.key) === 'sending') replace(report.key, { report, state: 'waiting' })
      if (refused) throw refused
    },
    async retry() {
      for (const { report, state } of entries) {
        if (state !== 'waiting') continue
        const error = await attempt(report)
        if (error) replace(report.key, { report, state: 'refused', error })
      }
    },
    dismiss: (key) => replace(key, null),
  }
}

/** What was last reported of one person on one transfer. */
export function reportOf(entries: readonly Sent[], transferId: string, personId: string): Sent | undefined {
  return entries.findLast(({ report }) => report.transferId === transferId && report.personIds.includes(personId))
}

function read(place: Place | null, name: string): readonly Sent[] {
  try {
    return JSON.parse(place?.getItem(name) ?? '[]') as Sent[]
  } catch {
    return []
  }
}

const day = 86_400_000

/** A refusal is shown once and not kept, a receipt for a day; what a reload interrupts waits. */
function write(place: Place | null, name: string, entries: readonly Sent[]): void {
  const kept = entries
    .filter((one) => one.state !== 'refused' && !(one.state === 'confirmed' && Date.parse(one.at) < Date.now() - day))
    .map((one) => (one.state === 'sending' ? { ...one, state: 'waiting' } : one))
  try {
    place?.setItem(name, JSON.stringify(kept))
  } catch {
    // Storage may be full or forbidden; then the reports live as long as the page.
  }
}
