import { explorer } from '../addresses.ts'
import type { Asked, Exercise, LabSetting } from '../exercise.ts'
import { choice, exactly, figureOf, told } from '../truths.ts'

const figure = (measure: string, period: (setting: LabSetting) => string) => (setting: LabSetting) => ({
  measure,
  period: period(setting),
})
const year = ({ year }: LabSetting) => String(year)
const before = ({ year }: LabSetting) => String(year - 1)
const december = ({ year }: LabSetting) => `${year}-12`

const received = figure('received', year)
const persons = figure('persons_received', year)
const asks =
  (...all: ((setting: LabSetting) => Asked)[]) =>
  (setting: LabSetting) =>
    all.map((one) => one(setting))

/** What a figure counts: applications or persons, and on which day. */
export const counting: Exercise = {
  id: 'counting',
  tracks: ['policy', 'technical'],
  day: 1,
  minutes: 60,
  files: [],
  discussions: 3,
  steps: [
    { path: (setting) => explorer(setting, received(setting)) },
    {},
    { path: (setting) => explorer(setting, persons(setting)) },
    { path: (setting) => explorer(setting, { measure: 'received', period: december(setting) }) },
  ],
  tasks: [
    {
      id: 'applications',
      kind: 'number',
      unit: 'applications',
      hints: 2,
      asks: asks(received, persons, figure('submitted', year), figure('received', before)),
      truth: ({ figures: [right, people, sent, earlier] }) =>
        exactly(figureOf(right), { persons: figureOf(people), sent: figureOf(sent), other_year: figureOf(earlier) }),
    },
    {
      id: 'persons',
      kind: 'number',
      unit: 'persons',
      hints: 2,
      asks: asks(persons, received, figure('persons_answered', year), figure('persons_received', before)),
      truth: ({ figures: [right, applications, answered, earlier] }) =>
        exactly(figureOf(right), {
          applications: figureOf(applications),
          answered: figureOf(answered),
          other_year: figureOf(earlier),
        }),
    },
    {
      id: 'december',
      kind: 'number',
      unit: 'applications',
      hints: 3,
      asks: asks(figure('submitted', december), figure('received', december), received, figure('submitted', year)),
      truth: ({ figures: [right, day, whole, wholeSent] }) =>
        exactly(figureOf(right), { receipt: figureOf(day), year: figureOf(whole), year_sent: figureOf(wholeSent) }),
    },
    {
      id: 'quarrel',
      kind: 'choice',
      hints: 2,
      options: told('one_error', 'each_right', 'average', 'larger'),
      truth: choice('each_right'),
    },
  ],
}
