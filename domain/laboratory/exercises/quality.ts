import type { Exercise } from '../exercise.ts'
import { findingsFile } from '../files/findings.ts'
import { about, choice, exactly, percent, several, told } from '../truths.ts'

/** Rules, a score, a work list; and what to mend first. */
export const quality: Exercise = {
  id: 'quality',
  tracks: ['technical'],
  day: 2,
  minutes: 60,
  files: ['findings.csv'],
  discussions: 3,
  steps: [{ path: () => '/quality' }, { file: 'findings.csv' }, {}, {}],
  tasks: [
    {
      id: 'consistency',
      kind: 'several',
      hints: 2,
      options: told(
        ...['birth_on_new_year', 'document_ends_before_issue', 'address_missing'],
        ...['reply_before_receipt', 'person_twice', 'reply_recorded_late'],
      ),
      truth: several('document_ends_before_issue', 'reply_before_receipt'),
    },
    {
      id: 'overdue',
      kind: 'number',
      unit: 'findings',
      hints: 2,
      truth: (known) => {
        const { overdue, open, pastDay, findings } = findingsFile(known).counts
        return exactly(overdue, { open, past_day: pastDay, all: findings })
      },
    },
    {
      id: 'score',
      kind: 'number',
      unit: 'percent',
      hints: 3,
      truth: (known) => {
        const { applications, applicationsOpen, applicationsFound, open } = findingsFile(known).counts
        const without = (part: number) => percent((applications - part) / Math.max(1, applications))
        return about(without(applicationsOpen), 0.5, {
          findings: without(open),
          mended: without(applicationsFound),
          turned: percent(applicationsOpen / Math.max(1, applications)),
        })
      },
    },
    {
      id: 'first',
      kind: 'order',
      hints: 2,
      options: told('capitals', 'address', 'wrong_person', 'date_of_reply'),
      truth: () => ({ kind: 'order', values: { wrong_person: 4, date_of_reply: 3, address: 2, capitals: 1 } }),
    },
    {
      id: 'accept',
      kind: 'choice',
      hints: 2,
      options: told('busy', 'document_says_so', 'old_case', 'annoying'),
      truth: choice('document_says_so'),
    },
  ],
}
