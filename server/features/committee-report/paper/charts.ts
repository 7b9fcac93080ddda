import type { PaperBlock } from '../../../../contract/committee-paper.ts'
import { valueWord } from '../../../../contract/statistics-words.ts'
import type { Dimension } from '../../../../domain/statistics/fact.ts'
import { valuesIn } from './tables.ts'
import { type Figures, figureOf, figuresOf, heldIn, hidden, type PaperSpeech, type Said } from './words.ts'

type Chart = Extract<PaperBlock, { kind: 'chart' }>

/** Persons who came, were accepted, were refused and arrived, part by part of the period. */
export function courseChart(speech: PaperSpeech): Chart[] {
  const measures = ['persons_received', 'accepted', 'refused', 'arrived']
  return chart(speech, 'course', ofMeasures(speech, 'course', measures), false)
}

/** The requesting States with most persons first. */
export function statesChart(speech: PaperSpeech): Chart[] {
  const { series, rows } = ofMeasures(speech, 'states', ['persons_received', 'arrived'])
  const sorted = rows.toSorted((one, other) => (other.values[0] ?? 0) - (one.values[0] ?? 0))
  return chart(speech, 'states', { series, rows: sorted }, false)
}

export function refusalChart(speech: PaperSpeech): Chart[] {
  const { series, rows } = ofMeasures(speech, 'refusals', ['refused'])
  return chart(speech, 'refusals', { series, rows: rows.filter(({ values }) => values[0] !== 0) }, false)
}

/** How those travelled who arrived, and those whose transfer did not take place. */
export function meansChart(speech: PaperSpeech): Chart[] {
  if (heldIn(speech, 'means', 'arrived').length === 0) return []
  return chart(speech, 'means', ofMeasures(speech, 'means', ['arrived', 'transfers_failed']), false)
}

/** By how long they have waited, and whose turn it is. */
export function pendingChart(speech: PaperSpeech): Chart[] {
  const one = figuresOf(speech, 'pending', 'persons_pending')
  const turns = valuesIn(speech, [one], 'turn')
  const rows = valuesIn(speech, [one], 'waiting').map((waiting) => ({
    label: valueWord('waiting', waiting, speech),
    values: turns.map((turn) => drawn(figureOf(one.figures, { waiting, turn }))),
  }))
  return chart(speech, 'pending', { series: turns.map((turn) => valueWord('turn', turn, speech)), rows }, true)
}

function ofMeasures(speech: PaperSpeech, table: Figures['table'], measures: readonly string[]) {
  const all = measures.map((code) => figuresOf(speech, table, code))
  const dimension = all[0]!.by[0] as Dimension
  return {
    series: measures.map((code) => speech.t(`statistics.${code}.title`)),
    rows: valuesIn(speech, all, dimension).map((value) => ({
      label: valueWord(dimension, value, speech),
      values: all.map(({ figures }) => drawn(figureOf(figures, { [dimension]: value }))),
    })),
  }
}

/** The length of a bar; null where the number is hidden, and so has none. */
function drawn(said: Said): number | null {
  return said === hidden ? null : (said ?? 0)
}

/** None where there is nothing to draw: a chart of noughts says less than its table. */
function chart(
  { t, format }: PaperSpeech,
  id: string,
  { series, rows }: Pick<Chart, 'series' | 'rows'>,
  stacked: boolean,
): Chart[] {
  if (rows.every(({ values }) => values.every((value) => !value))) return []
  const title = t(`committee.chart.${id}`)
  const told = rows.map(({ label, values }) => {
    const each = values.map(
      (value, index) => `${series[index]} ${value === null ? t('committee.hidden') : format.number(value)}`,
    )
    return t('committee.chart.row', { label, values: each.join(', ') })
  })
  const alternative = t('committee.chart.alternative', { title, rows: told.join('; ') })
  return [{ kind: 'chart', id, title, stacked, series, rows, alternative }]
}
