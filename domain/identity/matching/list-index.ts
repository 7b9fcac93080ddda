import { blockingKeys } from './blocking-keys.ts'
import type { KnownPerson } from './person.ts'
import { type PreparedPerson, prepare } from './prepare.ts'
import type { Rarity } from './rarity.ts'

/** A list held ready: those of whom another person may be one are found by common keys, never by comparing with all. */
export interface ListIndex {
  add(person: KnownPerson): number
  /** @param before only those added earlier than this one; for a list that is compared with itself */
  candidates(person: KnownPerson, before?: number): number[]
  at(index: number): PreparedPerson
  size(): number
}

/** A key that more persons share than this tells nobody from another; they have others. */
const mostSharing = 2000

export function indexList(rarity: Rarity): ListIndex {
  const persons: PreparedPerson[] = []
  const byKey = new Map<string, number[]>()
  let seen = new Int32Array(1024).fill(-1)
  let round = 0
  return {
    add: (person) => {
      const index = persons.push(prepare(person, rarity)) - 1
      for (const key of blockingKeys(person)) {
        const sharing = byKey.get(key)
        if (!sharing) byKey.set(key, [index])
        else if (sharing.length <= mostSharing) sharing.push(index)
      }
      return index
    },
    candidates: (person, before = persons.length) => {
      if (seen.length < persons.length) seen = new Int32Array(persons.length * 2).fill(-1)
      round++
      const found: number[] = []
      for (const key of blockingKeys(person)) {
        const sharing = byKey.get(key)
        if (!sharing || sharing.length > mostSharing) continue
        for (const index of sharing) {
          if (index >= before || seen[index] === round) continue
          seen[index] = round
          found.push(index)
        }
      }
      return found
    },
    at: (index) => persons[index]!,
    size: () => persons.length,
  }
}
