/** Too many jobs wait already; the caller should answer “try again in a minute”. */
export class QueueFull extends Error {
  override name = 'QueueFull'
}

export type Queue = <T>(job: () => Promise<T>) => Promise<T>

/** Runs jobs one after another, in order of arrival; beyond `maxWaiting` a job is refused with {@link QueueFull}. */
export function createQueue(maxWaiting: number): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let pending = 0
  return async (job) => {
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
}
