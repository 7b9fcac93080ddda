import type { Exercise } from '../exercise.ts'
import { applicationsFile } from '../files/applications.ts'
import { exactly, several, told } from '../truths.ts'

/** A list that a unit sent, made usable without guessing. */
export const cleaning: Exercise = {
  id: 'cleaning',
  tracks: ['technical'],
  day: 1,
  minutes: 75,
  files: ['applications.csv'],
  discussions: 3,
  steps: [{ file: 'applications.csv' }, {}, {}, {}, {}],
  tasks: [
    {
      id: 'faults',
      kind: 'several',
      hints: 2,
      options: told(
        ...['days_two_ways', 'reference_missing', 'states_two_ways', 'number_as_text', 'row_twice', 'future_day'],
        ...['spaces', 'days_swapped', 'column_missing', 'day_impossible', 'total_row'],
      ),
      truth: several(
        ...['days_two_ways', 'states_two_ways', 'number_as_text', 'spaces', 'days_swapped', 'row_twice'],
        ...['day_impossible', 'total_row'],
      ),
    },
    { id: 'clean', kind: 'file', hints: 3, truth: (known) => applicationsFile(known).truth },
    {
      id: 'rows',
      kind: 'number',
      unit: 'applications',
      hints: 2,
      truth: (known) => {
        const { truth, sums } = applicationsFile(known)
        const { length } = truth.rows
        return exactly(length, {
          dirty: sums.rowsDirty,
          total_row: length + 1,
          twice: sums.rowsDirty - 1,
          persons: sums.persons,
        })
      },
    },
    {
      id: 'persons',
      kind: 'number',
      unit: 'persons',
      hints: 2,
      truth: (known) => {
        const { truth, sums } = applicationsFile(known)
        return exactly(sums.persons, {
          total_row: sums.personsDirty,
          doubled: sums.personsDirty * 2,
          with_total: sums.persons + sums.personsDirty,
          applications: truth.rows.length,
        })
      },
    },
  ],
}
