import { explorer } from '../addresses.ts'
import type { Exercise, LabSetting } from '../exercise.ts'
import { choice, exactly, figureOf, sumOf, told } from '../truths.ts'

const pending = (setting: LabSetting) => ({ measure: 'pending', period: String(setting.year) })
/** Before a reply it is always the requested State's turn; after a consent the two take turns. */
const byTurn = ({ year }: LabSetting) => ({
  measure: 'persons_to_be_returned',
  period: String(year),
  by: ['turn'] as const,
})
const byWaiting = (setting: LabSetting) => ({ ...byTurn(setting), by: ['waiting'] as const })
const byState = (setting: LabSetting) => ({ ...pending(setting), by: ['requesting_state'] as const })
const nine = (span: string) => (setting: LabSetting) => ({ measure: `${span}_days_p90`, period: String(setting.year) })
const spans = ['reply', 'document', 'transfer'] as const

/** So many of the States are put in order: more is a task for a list. */
const ordered = 4

/** Who waits for whom, for how long, and where the time goes. */
export const clocks: Exercise = {
  id: 'clocks',
  tracks: ['policy', 'technical'],
  day: 1,
  minutes: 60,
  files: [],
  discussions: 3,
  steps: [
    { path: (setting) => explorer(setting, pending(setting)) },
    { path: (setting) => explorer(setting, byState(setting)) },
    { path: (setting) => explorer(setting, byWaiting(setting)) },
    { path: (setting) => explorer(setting, byTurn(setting)) },
    { path: (setting) => explorer(setting, nine('transfer')(setting)) },
  ],
  tasks: [
    {
      id: 'pending',
      kind: 'number',
      unit: 'applications',
      hints: 2,
      asks: (setting) => [
        pending(setting),
        { ...pending(setting), measure: 'persons_pending' },
        { ...pending(setting), measure: 'received' },
      ],
      truth: ({ figures: [all, persons, received] }) =>
        exactly(figureOf(all), { persons: figureOf(persons), received: figureOf(received) }),
    },
    {
      id: 'states',
      kind: 'order',
      hints: 1,
      asks: (setting) => [byState(setting)],
      // By their codes: an order that gave the answer would be none.
      options: ({ setting }) =>
        setting.requestingStates
          .slice(0, ordered)
          .toSorted()
          .map((state) => ({ id: state, state })),
      truth: ({ figures: [states], setting }) => ({
        kind: 'order',
        values: Object.fromEntries(
          setting.requestingStates
            .slice(0, ordered)
            .map((state) => [state, sumOf(states, ({ by }) => by.requesting_state === state)]),
        ),
      }),
    },
    {
      id: 'longest',
      kind: 'number',
      unit: 'persons',
      hints: 2,
      asks: (setting) => [byWaiting(setting)],
      truth: ({ figures: [waiting] }) => {
        const of = (...classes: string[]) => sumOf(waiting, ({ by }) => classes.includes(by.waiting ?? ''))
        return exactly(of('90_to_179', '180_and_over'), {
          one_class: of('90_to_179'),
          last_class: of('180_and_over'),
          shorter: of('under_30', '30_to_89'),
          all: sumOf(waiting),
        })
      },
    },
    {
      id: 'turn',
      kind: 'number',
      unit: 'persons',
      hints: 2,
      asks: (setting) => [byTurn(setting)],
      truth: ({ figures: [turns] }) => {
        const of = (turn: string) => sumOf(turns, ({ by }) => by.turn === turn)
        return exactly(of('requested'), { other_side: of('requesting'), all: sumOf(turns) })
      },
    },
    {
      id: 'slowest',
      kind: 'choice',
      hints: 2,
      asks: (setting) => spans.map((span) => nine(span)(setting)),
      options: told(...spans),
      truth: ({ figures }) => {
        const days = figures.map(figureOf)
        const most = Math.max(...days)
        return { kind: 'choice', right: spans.filter((_, index) => days[index] === most) }
      },
    },
    {
      id: 'meaning',
      kind: 'choice',
      hints: 1,
      options: told('late', 'waiting', 'fault', 'whole_year'),
      truth: choice('waiting'),
    },
  ],
}
