import { explorer } from '../addresses.ts'
import type { Exercise, LabSetting } from '../exercise.ts'
import { percent, several, told } from '../truths.ts'

/** Figures a committee may be told; the writer chooses three. */
const offered = [
  ...['received', 'persons_received', 'accepted', 'accepted_by_decision', 'accepted_by_silence', 'refused', 'pending'],
  ...['persons_pending', 'reply_days_median', 'reply_days_p90', 'reply_days_in_time', 'document_days_median'],
  ...['documents_issued', 'arrived', 'transfers_failed', 'transfer_days_median', 'minors_received'],
  ...['submitted', 'answered', 'persons_answered', 'refused_share', 'persons_to_be_returned', 'interviews_held'],
  ...['information_asked', 'register_hit_share', 'document_days_p90', 'document_days_in_time', 'transfers_planned'],
  ...['arrived_by_charter', 'transfer_days_p90', 'transfer_days_in_time', 'withdrawn', 'stopped'],
] as const
const of = (setting: LabSetting, measure: string) => ({ measure, period: String(setting.year) })

/** One page for the committee: three figures, each with what it counts. */
export const briefing: Exercise = {
  id: 'briefing',
  tracks: ['policy'],
  day: 2,
  minutes: 105,
  files: [],
  discussions: 3,
  steps: [
    { path: ({ year }) => `/insights/year?period=${year}` },
    { path: (setting) => explorer(setting, of(setting, 'persons_received')) },
    {},
    {},
  ],
  tasks: [
    {
      id: 'sentences',
      kind: 'several',
      hints: 2,
      options: told('complete', 'no_unit', 'no_period', 'stock', 'cause', 'share'),
      truth: several('complete', 'stock', 'share'),
    },
    {
      id: 'page',
      kind: 'text',
      hints: 3,
      asks: (setting) => offered.map((measure) => of(setting, measure)),
      elements: ['figures', 'units', 'period', 'day', 'not', 'length'],
      checks: ['definitions', 'silence', 'cause', 'protected', 'reader'],
      truth: ({ setting, figures }) => ({
        kind: 'text',
        elements: {
          figures: {
            kind: 'figures',
            atLeast: 3,
            of: offered.flatMap((_, index) => readings(figures[index]?.[0]?.value)),
          },
          units: {
            kind: 'words',
            atLeast: 2,
            of: [
              ['application', 'müraciət', 'readmissiya müraciət'],
              ['person', 'people', 'şəxs', 'nəfər'],
              ['day', 'gün'],
              ['document', 'sənəd'],
              ['per cent', '%', 'faiz'],
            ],
          },
          period: { kind: 'words', atLeast: 1, of: [[String(setting.year)]] },
          day: {
            kind: 'words',
            atLeast: 1,
            of: [
              [
                ...['by the day', 'by day', 'by date', 'by the date', 'day of', 'date of', 'on the day', 'on the date'],
                ...['on the last day', 'last day of', 'at the end', 'as of', 'on 31 december', '31 december'],
                ...['günü', 'gününə', 'günə görə', 'sonuna', 'sonunda', 'tarixi', 'son gün', '31 dekabr'],
              ],
            ],
          },
          not: {
            kind: 'words',
            atLeast: 1,
            of: [
              [
                ...['not ', 'without', 'except', 'exclud', 'left out', 'doesn', 'isn’t', "isn't", 'aren'],
                ...[
                  'deyil',
                  'daxil edilm',
                  'daxil olm',
                  'istisna',
                  'sayılm',
                  'olmadan',
                  'demir',
                  'göstərmir',
                  'bildirmir',
                ],
              ],
            ],
          },
          length: { kind: 'length', from: 80, to: 450 },
        },
      }),
    },
  ],
}

/** A number is found as it is; a share also as per cent. Nothing is too small to be told apart from any other digit of a page. */
function readings(value: number | null | undefined) {
  if (value === null || value === undefined) return []
  if (Number.isInteger(value)) return value > 9 ? [{ value, tolerance: 0 }] : []
  return [{ value: percent(value), tolerance: 0.51 }]
}
