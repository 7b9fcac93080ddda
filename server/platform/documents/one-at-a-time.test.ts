import { expect, test } from 'vitest'
import { createQueue, QueueFull } from './one-at-a-time.ts'

test('jobs run one after another in order of arrival, and a failed one blocks nobody', async () => {
  const queue = createQueue(10)
  const seen: string[] = []
  const job =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 2))
      seen.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
  const results = await Promise.allSettled([queue(job('a')), queue(job('b', true)), queue(job('c'))])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('beyond its length the queue refuses, and takes jobs again afterwards', async () => {
  const queue = createQueue(1)
  const first = queue(async () => 1)
  const second = queue(async () => 2)
  await expect(queue(async () => 3)).rejects.toThrow(QueueFull)
  expect(await Promise.all([first, second])).toEqual([1, 2])
  expect(await queue(async () => 4)).toBe(4)
})
