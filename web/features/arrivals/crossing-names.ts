import type { Authorities } from '../../../contract/session.ts'
import type { ArrivalItem } from '../../../contract/work.ts'

/** Names of the crossing points of the list; said at each flight only where there are several. */
export function localNames(items: readonly ArrivalItem[], authorities: Authorities | undefined) {
  const codes = new Set(items.map((item) => item.crossingPoint))
  const points = (authorities ?? []).flatMap((authority) => authority.crossingPoints)
  const of = (code: string) => points.find((point) => point.code === code)?.name ?? code
  return { several: codes.size > 1, of }
}
