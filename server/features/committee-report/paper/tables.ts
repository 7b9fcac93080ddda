import type { PaperBlock, PaperCell } from '../../../../contract/committee-paper.ts'
import { dimensionWord, periodWord, valuesOf, valueWord } from '../../../../contract/statistics-words.ts'
import { courseIn, reportTables } from '../../../../domain/statistics/committee-report.ts'
import type { Dimension } from '../../../../domain/statistics/fact.ts'
import { type Formula, isShare } from '../../../../domain/statistics/measures.ts'
import { nameOf } from '../../../../domain/statistics/period.ts'
import {
  cell,
  type Figures,
  figureOf,
  heldIn,
  measureIn,
  type PaperSpeech,
  type Said,
  signed,
  sumOf,
  words,
} from './words.ts'

type Table = Extract<PaperBlock, { kind: 'table' }>
type Id = Figures['table']

/** One table of the report; where nothing was counted, a sentence in its place, and nothing where a report of old knows no such table. */
export function tableBlock(speech: PaperSpeech, id: Id): PaperBlock[] {
  const { t } = speech
  const plan = reportTables.find((one) => one.id === id)!
  const all = plan.measures.flatMap((code) => heldIn(speech, id, code))
  if (all.length === 0) return []
  const [dimension, across] = all[0]!.by
  const rest = dimension === undefined ? ofMeasures(speech, all) : broken(speech, all, dimension, across)
  const title = t(`committee.table.${id}`)
  if (rest.rows.length === 0) return [{ kind: 'text', text: `${title}: ${t('committee.none-table')}` }]
  return [{ kind: 'table', id, title, ...rest }]
}

/** A row for each measure, with its unit, the period before and the change. */
function ofMeasures(speech: PaperSpeech, all: readonly Figures[]): Rest {
  const { t } = speech
  const rows = all.map((one): PaperCell[] => {
    const measure = measureIn(speech, one.measure)
    const unit = isShare(measure) ? '%' : t(`statistics.unit.${measure.unit}`)
    return [
      words(t(`statistics.${one.measure}.title`), t(`statistics.${one.measure}.definition`)),
      words(unit),
      ...compared(speech, measure.formula, figureOf(one.figures), figureOf(one.before ?? [])),
    ]
  })
  const columns = [
    { title: t('committee.column.measure'), number: false },
    { title: t('committee.column.unit'), number: false },
    ...comparedColumns(speech),
  ]
  return { columns, rows, sum: false, counts: [] }
}

type Rest = Pick<Table, 'columns' | 'rows' | 'sum' | 'counts'>

function broken(
  speech: PaperSpeech,
  all: readonly Figures[],
  dimension: Dimension,
  across: Dimension | undefined,
): Rest {
  if (across) return crossed(speech, all[0]!, dimension, across)
  const { t } = speech
  const values = valuesIn(speech, all, dimension)
  const isCompared = all[0]!.before !== undefined
  const measures = all.map((one) => ({ one, measure: measureIn(speech, one.measure) }))
  const told = (formula: Formula, now: Said, before: () => Said) =>
    isCompared ? compared(speech, formula, now, before()) : [cell(speech, { formula }, now)]
  const line = (by: Partial<Record<Dimension, string>>) =>
    measures.flatMap(({ one, measure: { formula } }) => {
      // A share of nobody is none.
      const at = (figures: Figures['figures']) => figureOf(figures, by, isShare({ formula }) ? null : 0)
      return told(formula, at(one.figures), () => at(one.before!))
    })
  const rows = values.map((value) => [words(valueWord(dimension, value, speech)), ...line({ [dimension]: value })])
  const sums = measures.flatMap(({ one, measure: { formula } }) =>
    told(formula, sumOf(one.figures, { formula, whole: one.whole }), () =>
      sumOf(one.before!, { formula, whole: one.wholeBefore }),
    ),
  )
  const columns = isCompared
    ? comparedColumns(speech)
    : all.map(({ measure }) => ({ title: t(`statistics.${measure}.title`), number: true }))
  return {
    columns: [{ title: dimensionWord(speech, dimension), number: false }, ...columns],
    rows: rows.length > 0 ? [...rows, [words(t('committee.column.sum')), ...sums]] : [],
    sum: true,
    counts: all.map(({ measure }) => definitionOf(speech, measure)),
  }
}

/** Two dimensions: the one down, the other across, with sums on both edges. */
function crossed(speech: PaperSpeech, one: Figures, down: Dimension, across: Dimension): Rest {
  const { t } = speech
  const measure = measureIn(speech, one.measure)
  const [rows, columns] = [valuesIn(speech, [one], down), valuesIn(speech, [one], across)]
  const line = (head: string, by: Partial<Record<Dimension, string>>): PaperCell[] => [
    words(head),
    ...columns.map((value) => cell(speech, measure, crossedAt(one, { ...by, [across]: value }))),
    cell(speech, measure, crossedAt(one, by)),
  ]
  return {
    columns: [
      { title: dimensionWord(speech, down), number: false },
      ...columns.map((value) => ({ title: valueWord(across, value, speech), number: true })),
      { title: t('committee.column.sum'), number: true },
    ],
    rows:
      columns.length === 0
        ? []
        : [
            ...rows.map((value) => line(valueWord(down, value, speech), { [down]: value })),
            line(t('committee.column.sum'), {}),
          ],
    sum: true,
    counts: [definitionOf(speech, one.measure)],
  }
}

/** What stands in a cell, at the end of a row or column, or in the corner. */
export function crossedAt({ figures, edges, whole }: Figures, by: Partial<Record<Dimension, string>>): Said {
  // Tables of two dimensions are of what adds up.
  const formula = 'count'
  const [one, other] = Object.entries(by) as [Dimension, string][]
  if (one && other) return figureOf(figures, by)
  if (!one) return sumOf(figures, { formula, whole })
  const [dimension, value] = one
  const edge = edges?.find((each) => each.by === dimension)
  if (edge) return figureOf(edge.figures, by)
  return sumOf(
    figures.filter((figure) => figure.by[dimension] === value),
    { formula },
  )
}

/** What a measure counts, in a sentence. */
export function definitionOf({ t }: PaperSpeech, code: string): string {
  return `${t(`statistics.${code}.title`)}: ${t(`statistics.${code}.definition`)}`
}

/** The values that have a row: of the calendar and of waiting all, of others those that occur, in the order of the agreement. */
export function valuesIn({ content, pack }: PaperSpeech, all: readonly Figures[], dimension: Dimension): string[] {
  if (dimension === 'month' || dimension === 'quarter' || dimension === 'year') return courseIn(content.period)
  const occurring = new Set(
    all.flatMap(({ figures, before = [] }) => [...figures, ...before].map(({ by }) => by[dimension] ?? 'none')),
  )
  const known = valuesOf(dimension, pack) ?? []
  if (dimension === 'waiting' && occurring.size > 0) return known
  const others = [...occurring].filter((value) => !known.includes(value)).toSorted()
  return [...known.filter((value) => occurring.has(value)), ...others]
}

function comparedColumns(speech: PaperSpeech): Table['columns'] {
  const { t, content } = speech
  const name = (period: typeof content.period) => periodWord(nameOf(period), speech)
  return [
    { title: name(content.period), number: true },
    { title: t('committee.column.before', { period: name(content.before) }), number: true },
    { title: t('committee.column.change'), number: true },
  ]
}

/** The figure, the one before, and the change; of shares in percentage points. */
function compared(speech: PaperSpeech, formula: Formula, now: Said, before: Said): PaperCell[] {
  const both = [cell(speech, { formula }, now), cell(speech, { formula }, before)]
  if (typeof now !== 'number' || typeof before !== 'number') return [...both, words('–')]
  const change = now - before
  if (!isShare({ formula })) return [...both, { text: signed(speech, change), value: change, as: 'change' }]
  return [...both, { text: signed(speech, change * 100, 1), value: change * 100, as: 'points' }]
}
