import { createContext, use } from 'react'
import type { Arrivals } from '../../../contract/work.ts'
import type { useOutbox } from './use-outbox.ts'

/** What every part of the page needs to know of the place where it is used. */
export type Gate = {
  /** The date at the border authority now; the list itself may be older. */
  today: string
  failureReasons: Arrivals['failureReasons']
  outbox: ReturnType<typeof useOutbox>
}

export const GateContext = createContext<Gate | null>(null)

export function useGate(): Gate {
  const gate = use(GateContext)
  if (!gate) throw new Error('No gate: the part is used outside the page of arrivals')
  return gate
}
