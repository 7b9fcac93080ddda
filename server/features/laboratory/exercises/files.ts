import type { Exercise, Sources } from '../../../../domain/laboratory/exercise.ts'
import { barsAsked } from '../../../../domain/laboratory/exercises/chart.ts'
import { tableAsked } from '../../../../domain/laboratory/exercises/small-cells.ts'
import { applicationsFile } from '../../../../domain/laboratory/files/applications.ts'
import { hiddenCell } from '../../../../domain/laboratory/files/cells.ts'
import { chartSvg } from '../../../../domain/laboratory/files/chart.ts'
import { csvOf } from '../../../../domain/laboratory/files/csv.ts'
import { findingsFile } from '../../../../domain/laboratory/files/findings.ts'
import { personsFile } from '../../../../domain/laboratory/files/persons.ts'
import { twoSides } from '../../../../domain/laboratory/files/two-sides.ts'
import { figureOf } from '../../../../domain/laboratory/truths.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import { countryName } from '../../../platform/i18n/country-names.ts'
import { needsCases } from './known.ts'
import { sourcesOf } from './sources.ts'
import { valuesIn } from './tell.ts'
import { type LabWorld, questionOf } from './world.ts'

export interface LabFile {
  name: string
  type: string
  content: Buffer
}

type Rows = readonly (readonly string[])[]

/** Lists whose words are the columns of a data base, the same in every language. */
const lists: Readonly<Record<string, (sources: Sources) => Rows>> = {
  'applications.csv': (sources) => applicationsFile(sources).dirty,
  'persons.csv': (sources) => personsFile(sources).rows,
  'ours.csv': (sources) => twoSides(sources).ours,
  'theirs.csv': (sources) => twoSides(sources).theirs,
  'findings.csv': (sources) => findingsFile(sources).rows,
}

/**
 * A file of an exercise, made anew each time and always the same.
 * @returns null for a name that is none of its files
 */
export async function makeFile(
  world: LabWorld,
  exercise: Exercise,
  name: string,
  words: Speech,
): Promise<LabFile | null> {
  if (!exercise.files.includes(name)) return null
  if (name.endsWith('.svg')) {
    return { name, type: 'image/svg+xml', content: Buffer.from(await chartFile(world, words)) }
  }
  const rows = lists[name]?.(await sourcesOf(world, needsCases(exercise), false)) ?? (await tableFile(world, words))
  return { name, type: 'text/csv; charset=utf-8', content: Buffer.from(csvOf(rows)) }
}

/** The bars of the misleading chart, as its file and the handbook show them. */
export async function chartBars({ setting, ask }: LabWorld): Promise<{ label: string; value: number }[]> {
  const bars: { label: string; value: number }[] = []
  for (const asked of barsAsked(setting))
    bars.push({ label: asked.period, value: figureOf(await ask(questionOf(asked))) })
  return bars
}

async function chartFile(world: LabWorld, words: Speech): Promise<string> {
  const values = valuesIn(world.setting, words)
  const title = words.t('exercises.drawn.title')
  return chartSvg(await chartBars(world), { title, note: words.t('exercises.drawn.note', values) })
}

/** One State by age with a total, and one cell of it hidden. */
export async function tableFile({ setting, ask }: LabWorld, { t, language }: Speech): Promise<Rows> {
  const cell = hiddenCell(await ask(questionOf(tableAsked(setting))))
  const cells = cell?.cells ?? []
  const shown = ({ id, value }: { id: string; value: number }) =>
    id === cell?.hidden ? t('exercises.table.hidden') : String(value)
  return [
    [t('exercises.table.state'), ...cells.map(({ id }) => t(`statistics.value.age.${id}`)), t('exercises.table.total')],
    [countryName(language, cell?.state ?? ''), ...cells.map(shown), String(cell?.total ?? 0)],
  ]
}
