import type { Exercise, Known } from '../exercise.ts'
import { falsePairs, personsFile, truePairs } from '../files/persons.ts'
import { choice, exactly, told } from '../truths.ts'

/** So many pairs of the program's own applications are shown. */
const shownPairs = 4

/** Pairs that the story planted, half of them with their partners changed over. */
function offered({ twice, setting }: Known) {
  const ofYear = twice.filter(({ reference }) => reference.includes(`-${setting.year}-`))
  const chosen = (ofYear.length < shownPairs ? twice : ofYear).slice(0, shownPairs)
  const kept = chosen.length < shownPairs ? chosen.length : shownPairs / 2
  const pairs = chosen.map(({ reference, other }, index) => {
    const one = index < kept
    const partner = one ? other : chosen[index === shownPairs - 1 ? kept : index + 1]!.other
    return { id: `${reference}_${partner}`, reference, other: partner, one }
  })
  return pairs.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Who is in a list twice, and who only looks so. */
export const duplicates: Exercise = {
  id: 'duplicates',
  tracks: ['technical'],
  day: 2,
  minutes: 45,
  files: ['persons.csv'],
  discussions: 3,
  steps: [{ file: 'persons.csv' }, {}, { path: () => '/search' }],
  tasks: [
    {
      id: 'pairs',
      kind: 'several',
      hints: 3,
      options: (known) => personsFile(known).pairs.map(({ id }) => ({ id, shown: id.replace('-', ' – ') })),
      truth: (known) => {
        const { pairs } = personsFile(known)
        return {
          kind: 'several',
          right: pairs.filter(({ one }) => one).map(({ id }) => id),
          because: Object.fromEntries(pairs.map(({ id, kind }) => [id, kind])),
        }
      },
    },
    {
      id: 'persons',
      kind: 'number',
      unit: 'persons',
      hints: 2,
      truth: (known) => {
        const { lines, persons } = personsFile(known)
        return exactly(persons, {
          lines,
          all_pairs: persons - falsePairs.length,
          both_gone: lines - 2 * truePairs.length,
        })
      },
    },
    {
      id: 'strength',
      kind: 'order',
      hints: 2,
      options: told('name', 'document', 'name_and_year', 'name_father_and_day'),
      truth: () => ({ kind: 'order', values: { document: 4, name_father_and_day: 3, name_and_year: 2, name: 1 } }),
    },
    {
      id: 'in_program',
      kind: 'several',
      hints: 2,
      needsPlants: true,
      options: (known) => offered(known).map(({ id, reference, other }) => ({ id, shown: `${reference} – ${other}` })),
      truth: (known) => {
        const pairs = offered(known)
        const crossed = pairs.filter(({ one }) => !one)
        return {
          kind: 'several',
          right: pairs.filter(({ one }) => one).map(({ id }) => id),
          because: Object.fromEntries(crossed.map(({ id }) => [id, 'other_person'])),
        }
      },
    },
    {
      id: 'next',
      kind: 'choice',
      hints: 2,
      options: told('merge', 'look', 'delete', 'leave'),
      truth: choice('look'),
    },
  ],
}
