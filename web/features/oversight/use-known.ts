import { useState } from 'react'

/** Everything that the answers on this page have named so far, so that a field does not empty while the next is fetched. */
export function useKnown<T>(there: readonly T[] | undefined, keyOf: (one: T) => string): readonly T[] {
  const [known, setKnown] = useState<readonly T[]>([])
  const added = (there ?? []).filter((one) => !known.some((other) => keyOf(other) === keyOf(one)))
  if (added.length === 0) return known
  const all = [...known, ...added.filter((one, index) => added.findIndex((o) => keyOf(o) === keyOf(one)) === index)]
  setKnown(all)
  return all
}
