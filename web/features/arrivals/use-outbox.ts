import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { currentConnection, onConnectionChange } from '../../data/connection.ts'
import { queryClient } from '../../data/query-client.ts'
import { sendAct } from '../../data/send-act.ts'
import { useSession } from '../../data/session.ts'
import { arrivalsQuery } from './arrivals-query.ts'
import { createOutbox, type Outbox, type Report, type Sent } from './reports.ts'

/** A line that answers nothing for so long is no line; the report waits, and the person at the gate is not kept. */
const patience = 15_000
const pause = 10_000

const outboxes = new Map<string, Outbox>()

function outboxOf(userId: string): Outbox {
  const found = outboxes.get(userId)
  if (found) return found
  const made = createOutbox(`rcms.arrivals ${userId}`, send, storage())
  outboxes.set(userId, made)
  return made
}

async function send(report: Report): Promise<string> {
  const receipt = await sendAct(report, AbortSignal.timeout(patience))
  void queryClient.invalidateQueries({ queryKey: arrivalsQuery.queryKey })
  return receipt.recordedAt
}

function storage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

/** What this official has reported, and how to report more; what waits is sent again by itself. */
export function useOutbox(): {
  sent: readonly Sent[]
  submit: (report: Report) => Promise<void>
  retry: () => void
  dismiss: (key: string) => void
} {
  const { person } = useSession()
  const outbox = useMemo(() => outboxOf(person.id), [person.id])
  const sent = useSyncExternalStore(outbox.subscribe, outbox.current)
  const waiting = sent.some((one) => one.state === 'waiting')
  const retry = useCallback(() => void outbox.retry(), [outbox])

  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(retry, pause)
    const stop = onConnectionChange(() => {
      if (currentConnection() === 'up') retry()
    })
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [waiting, retry])

  return { sent, submit: outbox.submit, retry, dismiss: outbox.dismiss }
}
