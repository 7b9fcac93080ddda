/** A pair with what was said of it and what it is. */
export interface Said {
  probability: number
  isOne: boolean
}

const bounds = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.95, 1.01]

/** Of the pairs that were given so much, how many are one person: `0.05-0.10 0.12 of 400`. */
export function reliability(said: readonly Said[]): string {
  const lines = bounds.slice(1).map((to, at) => {
    const some = said.filter(({ probability }) => probability >= bounds[at]! && probability < to)
    const share = some.filter(({ isOne }) => isOne).length / Math.max(1, some.length)
    return `${bounds[at]!.toFixed(2)}-${Math.min(1, to).toFixed(2)}: ${share.toFixed(3)} of ${some.length}`
  })
  return lines.join('; ')
}
