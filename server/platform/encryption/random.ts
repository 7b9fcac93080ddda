import { randomBytes } from 'node:crypto'

/**
 * A source of `length` random bytes. Practice data injects a seeded one so that a seed always gives the same
 * installation. Whoever injects one answers for it never giving the same bytes twice under one key.
 */
export type RandomSource = (length: number) => Buffer

export const systemRandom: RandomSource = (length) => randomBytes(length)
