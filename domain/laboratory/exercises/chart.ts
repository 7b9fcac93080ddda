import { readPeriod } from '../../statistics/period.ts'
import { explorer } from '../addresses.ts'
import type { Asked, Exercise, LabSetting } from '../exercise.ts'
import { about, choice, exactly, figureOf, percent, several, told } from '../truths.ts'

/** From January to the last month that is over, of the year that runs and of the one before; in January that month itself. */
export function monthsOver({ today, year }: LabSetting): { running: string; earlier: string } {
  const month = String(Math.max(1, Number(today.slice(5, 7)) - 1)).padStart(2, '0')
  const until = (of: number) => `${of}-01-01..${readPeriod(`${of}-${month}`)!.to}`
  return { running: until(year + 1), earlier: until(year) }
}

const arrived = (period: string) => ({ measure: 'arrived', period })

/** What the two bars of the chart show: journeys notified in a whole year, and persons arrived in one that is not over. */
export function barsAsked({ year }: LabSetting): readonly [Asked, Asked] {
  return [{ measure: 'transfers_planned', period: String(year) }, arrived(String(year + 1))]
}

/** A chart that misleads: three faults, and the honest one. */
export const chart: Exercise = {
  id: 'chart',
  tracks: ['policy'],
  day: 1,
  minutes: 75,
  files: ['chart.svg'],
  discussions: 3,
  steps: [
    { file: 'chart.svg' },
    {},
    {
      path: (setting) =>
        explorer(setting, { ...arrived(`${setting.firstYear}-01-01..${setting.year}-12-31`), by: ['year'] }),
    },
    { path: (setting) => explorer(setting, arrived(monthsOver(setting).earlier)) },
  ],
  tasks: [
    {
      id: 'faults',
      kind: 'several',
      hints: 3,
      options: told('colours', 'axis', 'bars_few', 'units', 'sums', 'not_over'),
      truth: several('axis', 'units', 'not_over'),
    },
    {
      id: 'change',
      kind: 'number',
      unit: 'percent',
      hints: 3,
      asks: (setting) => [arrived(String(setting.year - 1)), arrived(String(setting.year)), ...barsAsked(setting)],
      truth: ({ figures }) => {
        const [first, second, planned, running] = figures.map(figureOf) as [number, number, number, number]
        const of = (base: number, part: number) => (base === 0 ? null : percent(part / base))
        return about(of(first, second - first) ?? 0, 0.5, {
          base: of(second, second - first),
          sign: of(first, first - second),
          ratio: of(first, second),
          units: of(planned, running - planned),
          difference: second - first,
        })
      },
    },
    {
      id: 'comparable',
      kind: 'choice',
      hints: 2,
      options: told('whole_year', 'same_months', 'projected', 'average'),
      truth: choice('same_months'),
    },
    {
      id: 'same_months',
      kind: 'number',
      unit: 'persons',
      hints: 2,
      asks: (setting) => [
        arrived(monthsOver(setting).earlier),
        arrived(String(setting.year)),
        arrived(monthsOver(setting).running),
        { ...arrived(monthsOver(setting).earlier), measure: 'transfers_planned' },
      ],
      truth: ({ figures: [earlier, whole, running, planned] }) =>
        exactly(figureOf(earlier), {
          whole_year: figureOf(whole),
          this_year: figureOf(running),
          journeys: figureOf(planned),
        }),
    },
    {
      id: 'honest',
      kind: 'text',
      hints: 2,
      elements: ['measure', 'year', 'words'],
      checks: ['zero', 'unit', 'over'],
      truth: () => ({
        kind: 'text',
        elements: {
          measure: { kind: 'words', atLeast: 1, of: [['measure=arrived']] },
          year: { kind: 'words', atLeast: 1, of: [['by=year', 'by=quarter', 'by=month']] },
          words: {
            kind: 'words',
            atLeast: 2,
            of: [
              ['person', 'people', 'şəxs', 'nəfər'],
              ['arriv', 'gəl', 'çat'],
            ],
          },
        },
      }),
    },
  ],
}
