import { explorer } from '../addresses.ts'
import type { Exercise, LabSetting } from '../exercise.ts'
import { hiddenCell } from '../files/cells.ts'
import { choice, exactly, told } from '../truths.ts'

/** The table of the exercise, as the explorer gives it. */
export const tableAsked = (setting: LabSetting) => ({
  measure: 'persons_received',
  period: String(setting.year),
  by: ['requesting_state', 'age'] as const,
})

/** How a total gives a hidden cell away, and how hiding a second one stops it. */
export const smallCells: Exercise = {
  id: 'small_cells',
  tracks: ['policy', 'technical'],
  day: 2,
  minutes: 60,
  files: ['table.csv'],
  discussions: 3,
  steps: [{ file: 'table.csv' }, {}, { path: (setting) => explorer(setting, tableAsked(setting)) }, {}],
  tasks: [
    {
      id: 'hidden',
      kind: 'number',
      unit: 'persons',
      hints: 3,
      asks: (setting) => [tableAsked(setting)],
      truth: ({ figures: [figures = []] }) => {
        const cell = hiddenCell(figures)
        const shown = cell ? cell.total - cell.value : null
        return exactly(cell?.value ?? 0, { total: cell?.total ?? null, shown })
      },
    },
    {
      id: 'second',
      kind: 'choice',
      hints: 2,
      asks: (setting) => [tableAsked(setting)],
      options: ({ figures: [figures = []] }) => {
        const cell = hiddenCell(figures)
        const others = (cell?.cells ?? []).filter(({ id }) => id !== cell?.hidden)
        return [...others.map(({ id }) => ({ id, shown: `age:${id}` })), { id: 'total' }]
      },
      truth: ({ figures: [figures = []] }) => {
        const cell = hiddenCell(figures)
        const others = (cell?.cells ?? []).filter(({ id }) => id !== cell?.hidden)
        const least = Math.min(...others.map(({ value }) => value))
        const right = others.filter(({ value }) => value === least).map(({ id }) => id)
        const because = Object.fromEntries(others.map(({ id }) => [id, 'larger']))
        return { kind: 'choice', right: right.length > 0 ? right : ['total'], because }
      },
    },
    {
      id: 'learnt',
      kind: 'choice',
      hints: 2,
      options: told('nothing', 'sum', 'both'),
      truth: choice('sum'),
    },
    {
      id: 'difference',
      kind: 'choice',
      hints: 2,
      options: told('two_years', 'all_but_one', 'shares', 'rounded'),
      truth: choice('all_but_one'),
    },
  ],
}
