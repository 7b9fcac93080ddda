/** Too many jobs wait already; the caller should answer “try again in a minute”. */
export class QueueFull extends Error {
  override name = 'QueueFull'
}

export interface Queue {
  <T>(job: () => Promise<T>): Promise<T>
  /** Jobs that run or wait. */
  pending(): number
}

/** Runs jobs one after another, in order of arrival; beyond `maxWaiting` a job is refused with {@link QueueFull}. */
export function createQueue(maxWaiting: number): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let pending = 0
  const run = async <T>(job: () => Promise<T>): Promise<T> => {
    if (pending > maxWaiting) throw new QueueFull('Too many jobs are waiting.')
    pending += 1
    const mine = last.then(job)
    last = mine.catch(() => undefined)
    try {
      return await mine
    } finally {
      pending -= 1
    }
  }
  return Object.assign(run, { pending: () => pending })
}
