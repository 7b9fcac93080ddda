import { type RefObject, useState } from 'react'
import { holdList } from './held-list.ts'

/** Rows as they may be shown now, and a way to show what waits. `list` tells whether somebody is reading. */
export function useHeldRows<Row>(
  fresh: readonly Row[],
  keyOf: (row: Row) => string,
  list: RefObject<HTMLElement | null>,
) {
  const [given, setGiven] = useState(fresh)
  const [held, setHeld] = useState({ rows: fresh, waiting: 0 })
  if (given !== fresh) {
    setGiven(fresh)
    setHeld(holdList(held.rows, fresh, keyOf, isBeingRead(list.current)))
  }
  return {
    rows: held.rows,
    waiting: held.waiting,
    show: () => {
      setHeld({ rows: fresh, waiting: 0 })
    },
  }
}

/** Scrolled into the list, or with the focus inside it. */
function isBeingRead(list: HTMLElement | null): boolean {
  if (!list || document.visibilityState === 'hidden') return false
  return list.getBoundingClientRect().top < 0 || list.contains(document.activeElement)
}
