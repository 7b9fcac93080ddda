import type { SourceCase, Sources } from '../exercise.ts'
import { drawFrom } from './draw.ts'
import { periodOfFiles } from './quarter.ts'

/** Applications that the other side sent and never entered in its own list: what remains when everything else is explained. */
const forgotten = 2

export interface TwoSides {
  /** Our list: applications by the day of receipt, a line for each. */
  ours: readonly (readonly string[])[]
  /** Theirs: by the day of sending, a line for each person. */
  theirs: readonly (readonly string[])[]
  counts: {
    ours: number
    ourPersons: number
    theirLines: number
    theirApplications: number
    /** In our list alone because sent before the quarter, and in theirs alone because received after it. */
    sentBefore: number
    receivedAfter: number
    mistyped: number
    forgotten: number
    /** Of ours, all whose reference theirs does not have, for whatever reason. */
    onlyOurs: number
  }
}

/** The lists of both sides of one requesting State and quarter: each right by its own definition, and yet they differ. */
export function twoSides({ setting, cases }: Sources): TwoSides {
  const { from, to } = periodOfFiles(setting)
  const draw = drawFrom(`two sides ${setting.year}`)
  const state = setting.requestingStates[0]!
  const all = cases.filter(({ requestingState }) => requestingState === state)
  const within = (date: string) => date >= from && date <= to
  const ours = all.filter(({ receivedOn }) => within(receivedOn))
  const sent = all.filter(({ submittedOn }) => within(submittedOn))
  const both = sent.filter(({ receivedOn }) => within(receivedOn))
  const chosen = draw.shuffled(both.filter(({ reference }) => mistyped(reference, all) !== null))
  const wrong = chosen[0]
  const left = new Set(chosen.slice(1, 1 + forgotten).map(({ reference }) => reference))
  const theirs = sent
    .filter(({ reference }) => !left.has(reference))
    .map((one) => (one === wrong ? { ...one, reference: mistyped(one.reference, all)! } : one))
  const references = new Set(theirs.map(({ reference }) => reference))
  return {
    ours: [
      ['reference', 'sent_on', 'received_on', 'persons'],
      ...ours.map((one) => [one.reference, one.submittedOn, one.receivedOn, String(one.persons)]),
    ],
    theirs: [['file', 'sent_on', 'person'], ...theirs.flatMap(linesOf)],
    counts: {
      ours: ours.length,
      ourPersons: personsOf(ours),
      theirLines: personsOf(theirs),
      theirApplications: theirs.length,
      sentBefore: ours.filter(({ submittedOn }) => !within(submittedOn)).length,
      receivedAfter: sent.length - both.length,
      mistyped: wrong ? 1 : 0,
      forgotten: left.size,
      onlyOurs: ours.filter(({ reference }) => !references.has(reference)).length,
    },
  }
}

function linesOf({ reference, submittedOn, persons }: SourceCase): string[][] {
  return Array.from({ length: persons }, (_, index) => [reference, submittedOn, String(index + 1)])
}

function personsOf(cases: readonly SourceCase[]): number {
  return cases.reduce((sum, { persons }) => sum + persons, 0)
}

/** The last two digits that differ in each other's place, as fingers do it; null where that is somebody else's reference. */
function mistyped(reference: string, all: readonly SourceCase[]): string | null {
  for (let index = reference.length - 1; index > 0; index -= 1) {
    const [one, other] = [reference[index - 1]!, reference[index]!]
    if (!/\d/.test(one) || !/\d/.test(other) || one === other) continue
    const written = reference.slice(0, index - 1) + other + one + reference.slice(index + 1)
    return all.some((each) => each.reference === written) ? null : written
  }
  return null
}
