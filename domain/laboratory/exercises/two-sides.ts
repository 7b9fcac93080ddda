import { explorer } from '../addresses.ts'
import type { Exercise } from '../exercise.ts'
import { quarterOfFiles } from '../files/quarter.ts'
import { twoSides as filesOf } from '../files/two-sides.ts'
import { exactly, several, told } from '../truths.ts'

/** Two lists of the same quarter, and every case that makes them differ. */
export const twoSides: Exercise = {
  id: 'two_sides',
  tracks: ['policy', 'technical'],
  day: 2,
  minutes: 75,
  files: ['ours.csv', 'theirs.csv'],
  discussions: 3,
  steps: [
    { file: 'ours.csv' },
    { file: 'theirs.csv' },
    {},
    {},
    {
      path: (setting) =>
        explorer(setting, {
          measure: 'received',
          period: quarterOfFiles(setting),
          only: { requesting_state: [setting.requestingStates[0]!] },
        }),
    },
  ],
  tasks: [
    {
      id: 'ours',
      kind: 'number',
      unit: 'applications',
      hints: 1,
      truth: (known) => {
        const { ours, ourPersons, theirLines } = filesOf(known).counts
        return exactly(ours, { persons: ourPersons, theirs: theirLines, head: ours + 1 })
      },
    },
    {
      id: 'theirs',
      kind: 'number',
      unit: 'applications',
      hints: 2,
      truth: (known) => {
        const { theirLines, theirApplications } = filesOf(known).counts
        return exactly(theirApplications, { lines: theirLines, head: theirLines + 1 })
      },
    },
    {
      id: 'sent_before',
      kind: 'number',
      unit: 'applications',
      hints: 3,
      truth: (known) => {
        const { sentBefore, onlyOurs, receivedAfter } = filesOf(known).counts
        return exactly(sentBefore, { all_missing: onlyOurs, other_end: receivedAfter })
      },
    },
    {
      id: 'reasons',
      kind: 'several',
      hints: 2,
      options: told('arrival', 'persons', 'mistyped', 'agreement', 'day', 'not_entered'),
      truth: several('persons', 'day', 'mistyped', 'not_entered'),
    },
    {
      id: 'unexplained',
      kind: 'number',
      unit: 'applications',
      hints: 3,
      truth: (known) => {
        const { forgotten, mistyped, onlyOurs, sentBefore } = filesOf(known).counts
        return exactly(forgotten, {
          mistyped: forgotten + mistyped,
          before: forgotten + sentBefore,
          all_missing: onlyOurs,
        })
      },
    },
  ],
}
