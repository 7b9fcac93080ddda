import { comparePersons } from '../../domain/identity/matching/compare.ts'
import { indexList } from '../../domain/identity/matching/list-index.ts'
import { prepare } from '../../domain/identity/matching/prepare.ts'
import { usualRarity } from '../../domain/identity/matching/rarity.ts'
import { type Invented, inventPersons } from './cross-script.ts'
import type { Said } from './reliability.ts'

interface Line {
  group: string
  persons: number
  met: number
  same: number
  shown: number
  falseSame: number
  falseLook: number
}

/** Each person of the register is looked for among the passports, as the desk does it: with what is usual, without a list. */
export function fairness(seed: number): { lines: Line[]; perSecond: number; candidates: number; said: Said[] } {
  const persons = inventPersons(seed)
  const index = indexList(usualRarity)
  const there = persons.filter(({ only }) => only !== 'own')
  for (const { passport } of there) index.add(passport)
  const lines = new Map<string, Line>()
  const said: Said[] = []
  let compared = 0
  let spent = 0
  for (const person of persons.filter(({ only }) => only !== 'passport')) {
    const own = prepare(person.own)
    const candidates = index.candidates(person.own)
    const began = process.cpuUsage().user
    const found = candidates.map((at) => ({ other: there[at]!, ...comparePersons(own, index.at(at)) }))
    spent += process.cpuUsage().user - began
    compared += candidates.length
    for (const { other, probability } of found) said.push({ probability, isOne: other.who === person.who })
    for (const group of [person.script, person.sex, 'all']) count(lineOf(group), person, found)
  }
  return { lines: [...lines.values()], perSecond: (compared / spent) * 1e6, candidates: compared, said }

  function lineOf(group: string): Line {
    const line = lines.get(group) ?? { group, persons: 0, met: 0, same: 0, shown: 0, falseSame: 0, falseLook: 0 }
    lines.set(group, line)
    return line
  }
}

function count(line: Line, person: Invented, found: readonly { other: Invented; band: string }[]): void {
  const one = found.find(({ other }) => other.who === person.who)
  if (person.only === null) {
    line.persons++
    if (one) line.met++
    if (one?.band === 'same') line.same++
    if (one && one.band !== 'different') line.shown++
  }
  for (const { other, band } of found) {
    if (other.who === person.who) continue
    if (band === 'same') line.falseSame++
    if (band === 'look') line.falseLook++
  }
}
