/** Questions of one official that are counted at once. */
const atOnce = 3

const turns = new Map<string, { counting: number; waiting: (() => void)[] }>()

/**
 * Does the work once fewer than three others of the same official are under way. Whoever counts holds a connection to the database
 * meanwhile, and there are twenty: a program that asks a thousand questions at once waits for its own, and no desk waits for them.
 */
export async function inOwnTurn<T>(userId: string, work: () => Promise<T>): Promise<T> {
  const own = turns.get(userId) ?? { counting: 0, waiting: [] }
  turns.set(userId, own)
  if (own.counting < atOnce) own.counting += 1
  else await new Promise<void>((go) => own.waiting.push(go))
  try {
    return await work()
  } finally {
    const next = own.waiting.shift()
    // The place is handed on; nobody comes in between.
    if (next) next()
    else {
      own.counting -= 1
      if (own.counting === 0) turns.delete(userId)
    }
  }
}
