import { dimensionWord, type FigurePack, type FigureSpeech, valueWord } from '../contract/statistics-words.ts'
import { textIn } from '../domain/agreement/localized.ts'
import type { Told } from '../domain/statistics/disclosure.ts'
import { type Dimension, dimensions } from '../domain/statistics/fact.ts'
import { isShare, type Measure, measureOf, measures } from '../domain/statistics/measures.ts'
import { type Period, readPeriod } from '../domain/statistics/period.ts'
import { type Figure, isSumOfStocks } from '../domain/statistics/tally.ts'
import { count } from '../server/features/statistics/count.ts'
import { ruleAgainstGuarded, toldToCommands } from '../server/features/statistics/guarded.ts'
import { countKept } from '../server/features/statistics/kept/count-kept.ts'
import type { KeptQuestion } from '../server/features/statistics/kept/topics.ts'
import { withSystem } from '../server/platform/database/transaction.ts'
import { countryName } from '../server/platform/i18n/country-names.ts'
import { csvCell } from '../server/platform/tables/csv-rows.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { agreementNamed, countedIn, isOutside, readOnly, remarksOn, type Said, tellAll } from './figures-said.ts'
import { withServices } from './services.ts'
import { columns } from './table.ts'

/** One figure over the cases of an agreement, said with what it counts, when, and what it is not. */
export const stats: Command = {
  options: {
    ...{
      agreement: { type: 'string' },
      measure: { type: 'string' },
      period: { type: 'string' },
      by: { type: 'string' },
    },
    ...{ only: { type: 'string', multiple: true }, csv: { type: 'boolean' }, ...json },
    // The slow way through every event, which the facts that are kept are held against.
    'from-events': { type: 'boolean' },
  },
  required: ['agreement', 'measure', 'period'],
  example: 'rcms stats --agreement eu-azerbaijan --measure received --by requesting_state --period 2025 --json',
  run: async (options, io) => {
    const asked = readAsked(options, io)
    return asked ? withServices(io, (services) => answer(asked, options, io, services)) : 2
  },
}

interface Asked {
  measure: Measure
  period: Period
  by: Dimension[]
  only: Partial<Record<Dimension, string[]>>
}

function readAsked(options: Options, io: Io): Asked | null {
  const { err, words } = io
  const { t } = words
  if (options.json && options.csv) {
    err(t('statistics.said.one-form'))
    return null
  }
  const [code, text] = [textOption(options, 'measure'), textOption(options, 'period')]
  const measure = measureOf(code)
  if (!measure) {
    err(t('statistics.said.no-measure', { code, codes: measures.map((one) => one.code).join(' ') }))
    return null
  }
  const period = readPeriod(text)
  if (!period) {
    err(t('statistics.said.no-period', { period: text }))
    return null
  }
  const by = [...new Set(textOption(options, 'by').split(',').filter(Boolean))]
  const only = readOnly(options, io)
  if (!only) return null
  const foreign = [...by, ...Object.keys(only)].find((one) => !isDimensionOf(measure, one))
  if (foreign !== undefined) {
    err(t('statistics.said.no-dimension', { code, dimension: foreign, dimensions: measure.dimensions.join(' ') }))
    return null
  }
  const asked = { measure, period, by: by as Dimension[], only }
  if (isSumOfStocks(asked)) {
    err(t('statistics.said.one-month'))
    return null
  }
  return asked
}

function isDimensionOf(measure: Measure, word: string): boolean {
  return dimensions.some((one) => one === word && measure.dimensions.includes(one))
}

type Services = Parameters<Parameters<typeof withServices>[1]>[0]

async function answer(asked: Asked, options: Options, io: Io, services: Services): Promise<number> {
  const { t } = io.words
  const agreement = textOption(options, 'agreement')
  const pack = agreementNamed(agreement, services, io)
  if (!pack) return 2
  const { measure, period, by } = asked
  if (isOutside(period, pack, services, io)) return 1
  const today = services.clock().toISOString().slice(0, 10)
  const rule = ruleAgainstGuarded(asked, services)
  if (rule) {
    io.err(`${t(`figures.rule.${rule.code}.title`)}. ${t(`figures.rule.${rule.code}.next`, rule.values)}`)
    return 1
  }
  const counted = options['from-events']
    ? await count(services, agreement, asked)
    : await fromFacts(services, { ...asked, agreementId: agreement, today }, io)
  const figures = toldToCommands(services, agreement, asked, counted)
  if (measure.guarded) io.err(t('statistics.said.guarded', { threshold: services.config.statisticsThreshold }))
  if (period.to >= today) io.err(t('statistics.said.not-over'))
  const nothing = io.words.t('statistics.said.nothing', { unit: t(`statistics.unit.${measure.unit}`) })
  const remarks = remarksOn(asked, pack, { counted: countedIn(measure, counted), nothing }, io)
  for (const { text } of remarks) io.err(text)
  if (options.json) io.out(JSON.stringify(described(agreement, asked, figures, remarks, io), null, 2))
  else if (options.csv) for (const line of csvLines(measure, by, figures)) io.out(line)
  else sayTable(measure, by, figures, { ...io, pack })
  return 0
}

/** From the facts that are kept, once nothing waits to be told. */
async function fromFacts(services: Services, question: KeptQuestion, io: Io): Promise<Figure[]> {
  await tellAll(services, io)
  return withSystem(services.pools.system, (tx) => countKept(tx, question), { readOnly: true })
}

function described(
  agreement: string,
  { measure, period, by, only }: Asked,
  figures: readonly Told[],
  remarks: readonly Said[],
  { words: { t } }: Io,
) {
  const { code, version, unit, formula } = measure
  return {
    ...{ agreement, measure: code, version, unit, formula, period, by, only },
    ...{
      title: t(`statistics.${code}.title`),
      definition: t(`statistics.${code}.definition`),
      not: t(`statistics.${code}.not`),
    },
    figures,
    remarks,
  }
}

function* csvLines(measure: Measure, by: readonly Dimension[], figures: readonly Told[]): Iterable<string> {
  const part = isShare(measure)
  yield [...by, 'count', ...(part ? ['part'] : []), 'value'].join(',')
  for (const figure of figures) {
    const numbers = [figure.count, ...(part ? [figure.part ?? null] : []), figure.value]
    yield [...by.map((one) => figure.by[one] ?? ''), ...numbers.map((number) => String(number ?? ''))]
      .map(csvCell)
      .join(',')
  }
}

function sayTable(
  { code, version, unit }: Measure,
  by: readonly Dimension[],
  figures: readonly Told[],
  { pack, ...io }: Io & { pack: FigurePack },
): void {
  const { t } = io.words
  const said = t(`statistics.unit.${unit}`)
  io.out(t('statistics.said.title', { title: t(`statistics.${code}.title`), version, unit: said }))
  io.out(t(`statistics.${code}.definition`))
  io.out(t(`statistics.${code}.not`))
  io.out('')
  // What was said already needs no table of nothing.
  if (figures.every((figure) => figure.count === 0)) return
  const { language, format } = io.words
  const speech: FigureSpeech = {
    ...{ t, format, pack },
    text: (localized) => textIn(localized, language),
    state: (code) => countryName(language, code),
  }
  const head = [...by.map((one) => dimensionWord(speech, one)), t('statistics.said.figure')]
  const rows = figures.map((figure) => [
    ...by.map((one) => valueWord(one, figure.by[one], speech, figure.by)),
    shown(figure, io),
  ])
  for (const line of columns([head, ...rows])) io.out(line)
}

/** A share to three places, with both of its numbers; days and numbers are whole. */
function shown({ value, part, count, hidden }: Told, { words: { t } }: Io): string {
  if (hidden) return t('statistics.said.hidden')
  if (value === null) return '–'
  const figure = Number.isInteger(value) ? String(value) : value.toFixed(3)
  return part === undefined || part === null ? figure : t('statistics.said.of', { share: figure, part, count: count! })
}
