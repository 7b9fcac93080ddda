import { explorer } from '../addresses.ts'
import type { Exercise, LabSetting } from '../exercise.ts'
import { about, choice, exactly, figureOf, percent, told } from '../truths.ts'

const of = (measure: string) => (setting: LabSetting) => ({ measure, period: String(setting.year) })

/** In time, half within, nine of ten within; and why silence is no act. */
export const definitions: Exercise = {
  id: 'definitions',
  tracks: ['policy', 'technical'],
  day: 1,
  minutes: 75,
  files: [],
  discussions: 3,
  steps: [
    { path: (setting) => explorer(setting, of('reply_days_median')(setting)) },
    { path: (setting) => explorer(setting, of('reply_days_p90')(setting)) },
    { path: (setting) => explorer(setting, of('reply_days_in_time')(setting)) },
    { path: (setting) => explorer(setting, of('accepted_by_silence')(setting)) },
  ],
  tasks: [
    {
      id: 'half',
      kind: 'number',
      unit: 'days',
      hints: 2,
      asks: (setting) => [
        of('reply_days_median')(setting),
        of('reply_days_p90')(setting),
        of('transfer_days_median')(setting),
        of('document_days_median')(setting),
      ],
      truth: ({ figures: [half, nine, transfer, document] }) =>
        exactly(figureOf(half), { nine: figureOf(nine), transfer: figureOf(transfer), document: figureOf(document) }),
    },
    {
      id: 'nine',
      kind: 'number',
      unit: 'days',
      hints: 2,
      asks: (setting) => [
        of('reply_days_p90')(setting),
        of('reply_days_median')(setting),
        of('transfer_days_p90')(setting),
      ],
      truth: ({ figures: [nine, half, transfer] }) =>
        exactly(figureOf(nine), { half: figureOf(half), transfer: figureOf(transfer) }),
    },
    {
      id: 'in_time',
      kind: 'number',
      unit: 'percent',
      hints: 3,
      asks: (setting) => [of('reply_days_in_time')(setting), of('accepted_by_silence')(setting)],
      truth: ({ figures: [share, silence] }) => {
        const { count = 0, value } = share?.[0] ?? {}
        const inTime = value ?? 0
        const silent = figureOf(silence)
        return about(percent(inTime), 0.5, {
          late: percent(1 - inTime),
          silence_late: percent((inTime * count) / Math.max(1, count + silent)),
          silence_in_time: percent((inTime * count + silent) / Math.max(1, count + silent)),
        })
      },
    },
    {
      id: 'silence',
      kind: 'number',
      unit: 'persons',
      hints: 2,
      asks: (setting) => [
        of('accepted_by_silence')(setting),
        of('accepted')(setting),
        of('accepted_by_decision')(setting),
        of('persons_pending')(setting),
      ],
      truth: ({ figures: [silence, accepted, decided, pending] }) =>
        exactly(figureOf(silence), {
          accepted: figureOf(accepted),
          decided: figureOf(decided),
          pending: figureOf(pending),
        }),
    },
    {
      id: 'meaning',
      kind: 'choice',
      hints: 2,
      options: told('identity_found', 'late_reply', 'no_act', 'refusal'),
      truth: choice('no_act'),
    },
  ],
}
