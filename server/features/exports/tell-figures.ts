import type { ExportAsked } from '../../../contract/exports.ts'
import { dimensionWord, type FigureSpeech, periodWord, valueWord } from '../../../contract/statistics-words.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { countingRules, isShare, type Measure, measureOf } from '../../../domain/statistics/measures.ts'
import { readPeriod } from '../../../domain/statistics/period.ts'
import { sdmxHeader, sdmxRows } from '../../../domain/statistics/shapes/sdmx/csv.ts'
import { type Cell, type ShownFigure, withheld } from '../../../domain/statistics/shapes/sheet.ts'
import type { Question } from '../../../domain/statistics/tally.ts'
import type { Speech } from '../../platform/i18n/catalogue.ts'
import { countryName } from '../../platform/i18n/country-names.ts'
import { onePage, type Told } from './told.ts'

/** A figure with the number of facts behind it, and of a share with those that are the part; null where that is hidden. */
export type CountedFigure = ShownFigure & { count: number | null; part?: number | null | undefined }

export interface Answer {
  figures: readonly CountedFigure[]
  /** Whether small numbers are hidden from the reader. */
  controlled: boolean
}

/** Where figures come from: everything, or as much as an official may be told. */
export type Ask = (question: Question) => Promise<Answer>

export interface Setting {
  asked: ExportAsked
  pack: AgreementPack
  words: Speech
  /** The moment of the program's clock. */
  now: Date
  ask: Ask
}

/** One period of a file, with what was answered for it. */
interface AnsweredPeriod extends Answer {
  text: string
  period: { from: string; to: string }
  over: boolean
}

interface Table extends Omit<Setting, 'ask'> {
  measure: Measure
  by: readonly Dimension[]
  only: Partial<Record<Dimension, string[]>>
  answers: readonly AnsweredPeriod[]
  controlled: boolean
  over: boolean
}

/** A measure broken down, as the explorer shows it, or beside other periods, as a dashboard does. What was asked has been checked. */
export async function tellFigures({ ask, ...setting }: Setting): Promise<Told> {
  const { asked, words, now } = setting
  const measure = measureOf(asked.measure!, asked.version)!
  const by = (asked.by ?? []) as Dimension[]
  const only = (asked.only ?? {}) as Partial<Record<Dimension, string[]>>
  const today = now.toISOString().slice(0, 10)
  const answers: AnsweredPeriod[] = []
  for (const text of [asked.period, ...(asked.compared ?? [])]) {
    const period = readPeriod(text)!
    answers.push({ text, period, over: period.to < today, ...(await ask({ measure, period, by, only })) })
  }
  const controlled = answers.some((one) => one.controlled)
  const over = answers.every((one) => one.over)
  const table: Table = { ...setting, measure, by, only, answers, controlled, over }
  const { code, version, unit, formula } = measure
  const { t } = words
  const described = {
    ...{ shape: 'figures', agreement: asked.agreement, measure: code, version, unit, formula },
    ...{ period: asked.period, ...(compares(asked) ? { compared: asked.compared } : {}) },
    ...{ by, only, controlled, over, madeAt: now.toISOString() },
    ...{ title: t(`statistics.${code}.title`), definition: t(`statistics.${code}.definition`) },
    not: t(`statistics.${code}.not`),
  }
  const isSdmx = asked.format === 'sdmx-csv' || asked.format === 'sdmx-csv-1'
  const told = isSdmx ? inSdmx(table) : inWords(table)
  return { ...told, name: `${code}-${asked.period.replace('..', '-')}`, described }
}

function compares({ compared = [] }: ExportAsked): boolean {
  return compared.length > 0
}

function inSdmx({ asked, measure, by, only, answers }: Table): Omit<Told, 'name' | 'described'> {
  const sdmx = asked.format === 'sdmx-csv' ? '2.0' : '1.0'
  const rows = answers.flatMap((one) => [
    ...sdmxRows({ ...{ agreementId: asked.agreement, measure, by, only }, ...one }, sdmx),
  ])
  const headings = sdmxHeader(sdmx)
  return {
    ...{ ids: headings, headings, pages: onePage(rows), said: (row) => [...row] },
    ...{ about: [], total: rows.length },
  }
}

function inWords(table: Table): Omit<Told, 'name' | 'described'> {
  const { asked, pack, words, measure, by, answers } = table
  const { code, version, unit } = measure
  const { t } = words
  const compared = compares(asked)
  const speech = figureSpeech(words, pack)
  const rows = answers.flatMap(({ text, figures }) =>
    figures.map((figure): Cell[] => [
      ...(compared ? [text] : []),
      ...by.map((one) => figure.by[one] ?? 'none'),
      figure.withheld ? withheld : figure.value,
      ...(isShare(measure) ? [figure.part ?? withheld] : []),
      figure.count === null ? withheld : figure.count,
    ]),
  )
  // Lines of a CSV say of themselves what they are of, so that they can be put under others: it has no sheet beside it for that.
  const begin = (period: string) =>
    asked.format === 'csv'
      ? [textIn(pack.short, words.language), t(`statistics.${code}.title`), String(version), period]
      : compared
        ? [period]
        : []
  const said = (row: readonly Cell[]): Cell[] => {
    const cells = compared ? row.slice(1) : row
    const front = begin(periodWord(compared ? String(row[0]) : asked.period, speech))
    const values = Object.fromEntries(by.map((one, index) => [one, String(cells[index])]))
    const numbers = cells.slice(by.length).map((cell) => (cell === withheld ? t('shapes.value.withheld') : cell))
    return [...front, ...by.map((one) => valueWord(one, values[one], speech, values)), ...numbers]
  }
  return {
    ...{ pages: onePage(rows), said, total: rows.length, about: aboutFigures(table, speech) },
    ids: [...(compared ? ['period'] : []), ...by, 'value', ...(isShare(measure) ? ['part'] : []), 'count'],
    headings: [
      ...(asked.format === 'csv'
        ? (['agreement', 'title', 'version'] as const).map((id) => t(`shapes.about.${id}`))
        : []),
      ...begin(t('shapes.about.period')).slice(-1),
      ...by.map((one) => dimensionWord(speech, one)),
      t(`statistics.unit.${unit}`),
      ...(isShare(measure) ? [t('shapes.column.part')] : []),
      t('shapes.column.count'),
    ],
  }
}

function aboutFigures({ measure, only, ...table }: Table, speech: FigureSpeech): Told['about'] {
  const { t } = table.words
  const { code, version } = measure
  return [
    [t('shapes.about.title'), t(`statistics.${code}.title`)],
    [t('shapes.about.definition'), t(`statistics.${code}.definition`)],
    [t('shapes.about.not'), t(`statistics.${code}.not`)],
    ...countingRules.map((rule): [string, string] => [t('statistics.rules.title'), t(`statistics.rules.${rule}`)]),
    [t('shapes.about.version'), String(version)],
    ...aboutAll(table),
    ...Object.entries(only).map(([dimension, values]): [string, string] => [
      dimensionWord(speech, dimension as Dimension),
      values.map((value) => valueWord(dimension as Dimension, value, speech)).join(', '),
    ]),
  ]
}

export function figureSpeech({ t, format, language }: Speech, pack: AgreementPack): FigureSpeech {
  return {
    ...{ t, format, pack },
    text: (localized) => textIn(localized, language),
    state: (code) => countryName(language, code),
  }
}

/** What is said of every table: of which agreement and period, when it was made, and whether it is all. */
export function aboutAll({
  asked,
  pack,
  words,
  now,
  controlled,
  over,
}: Pick<Setting, 'asked' | 'pack' | 'words' | 'now'> & { controlled: boolean; over: boolean }): [string, string][] {
  const { t, language } = words
  const remarks = [controlled ? t('shapes.about.controlled') : '', over ? '' : t('shapes.about.provisional')]
  return [
    [t('shapes.about.agreement'), textIn(pack.title, language)],
    [
      t('shapes.about.period'),
      [asked.period, ...(asked.compared ?? [])].map((one) => periodWord(one, figureSpeech(words, pack))).join(', '),
    ],
    [t('shapes.about.made_at'), now.toISOString()],
    ...remarks.filter(Boolean).map((text): [string, string] => ['', text]),
  ]
}
