import {
  type FindingCount,
  overviewBy,
  type QualityOverview,
  readOverview,
  type ScoreLine,
} from '../server/features/quality/overview.ts'
import type { Services } from '../server/platform/services.ts'
import { csvCell } from '../server/platform/tables/csv-rows.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { agreementNamed } from './figures-said.ts'
import { withServices } from './services.ts'
import { columns } from './table.ts'

/** How records stand: the scores of the last months and what is open, by rule, authority or month. For the nightly look. */
export const quality: Command = {
  options: {
    ...{ by: { type: 'string' }, agreement: { type: 'string' }, months: { type: 'string' } },
    ...{ csv: { type: 'string' }, ...json },
  },
  required: [],
  example: 'rcms quality --by authority --months 3',
  run: async (options, io) => {
    const asked = readAsked(options, io)
    return asked ? withServices(io, (services) => answer(services, asked, io)) : 2
  },
}

const tables = ['findings', 'scores'] as const
const mostMonths = 60

interface Asked {
  by: (typeof overviewBy)[number]
  agreement: string | undefined
  months: number
  form: 'words' | 'json' | (typeof tables)[number]
}

export function readAsked(options: Options, { words: { t }, err }: Io): Asked | null {
  const by = overviewBy.find((one) => one === (textOption(options, 'by') || 'rule'))
  const months = /^\d{1,2}$/.test(textOption(options, 'months') || '1')
    ? Number(textOption(options, 'months') || '1')
    : 0
  const csv = textOption(options, 'csv')
  const table = tables.find((one) => one === csv)
  if (!by) err(t('cli.quality.by', { words: overviewBy.join(', ') }))
  else if (months < 1 || months > mostMonths) err(t('cli.quality.months', { most: mostMonths }))
  else if (csv && !table) err(t('cli.quality.csv', { words: tables.join(', ') }))
  else {
    const form = options.json ? 'json' : (table ?? 'words')
    return { by, months, form, agreement: textOption(options, 'agreement') || undefined }
  }
  return null
}

async function answer(services: Services, asked: Asked, io: Io): Promise<number> {
  const { by, agreement, months } = asked
  if (agreement !== undefined && !agreementNamed(agreement, services, io)) return 2
  sayOverview(await readOverview(services, { by, agreement, months }), asked, io)
  return 0
}

/** In words, as one table of CSV, or as JSON. */
export function sayOverview(overview: QualityOverview, { by, agreement, months, form }: Asked, io: Io): void {
  const { t } = io.words
  if (overview.waiting > 0) io.err(t('cli.quality.waiting', { count: overview.waiting }))
  if (form === 'json') io.out(JSON.stringify({ by, agreement: agreement ?? null, months, ...overview }, null, 2))
  else if (form === 'findings') sayCsv(by, findingColumns, overview.findings, io)
  else if (form === 'scores') sayCsv('month', scoreColumns, overview.scores, io)
  else sayTables(by, overview, io)
}

const findingColumns = ['of', 'mend', 'look', 'note', 'overdue', 'accepted', 'oldest'] as const
const scoreColumns = [
  ...(['month', 'agreementId', 'side', 'state', 'authorityId', 'applications', 'withoutMend', 'withoutLook'] as const),
  ...(['persons', 'personsWithout', 'accepted'] as const),
] as const

function sayCsv<Row>(first: string, names: readonly (keyof Row & string)[], rows: readonly Row[], { out }: Io): void {
  out(
    [first, ...names.slice(1).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))].join(','),
  )
  for (const row of rows) out(names.map((name) => csvCell(String(row[name] ?? ''))).join(','))
}

function sayTables(by: Asked['by'], { scores, findings }: QualityOverview, io: Io): void {
  const { t, format } = io.words
  const head = (table: string, names: readonly string[]) => names.map((name) => t(`cli.quality.${table}.${name}`))
  io.out(t('cli.quality.scores'))
  if (scores.length === 0) io.out(t('cli.quality.scores.none'))
  else {
    const names = [
      'month',
      'agreement',
      'side',
      'authority',
      'applications',
      'without-mend',
      'without-look',
      'accepted',
    ]
    for (const line of columns([head('score', names), ...scores.map((one) => scoreCells(one, io))])) io.out(line)
  }
  io.out('')
  io.out(t('cli.quality.findings'))
  if (findings.length === 0) io.out(t('cli.quality.findings.none'))
  else {
    const names = [by, 'mend', 'look', 'note', 'overdue', 'accepted', 'oldest']
    const cells = ({ of, oldest, ...counts }: FindingCount) => [
      ...[of, ...(['mend', 'look', 'note', 'overdue', 'accepted'] as const).map((name) => format.number(counts[name]))],
      ...[oldest ?? '–', ...(by === 'rule' && io.words.has(`quality-rules.${of}`) ? [t(`quality-rules.${of}`)] : [])],
    ]
    const lines = columns([head('finding', names), ...findings.map(cells)])
    for (const line of lines) io.out(line)
  }
}

function scoreCells({ month, agreementId, side, authorityId, ...score }: ScoreLine, { words: { t, format } }: Io) {
  const of = (part: number) =>
    `${format.number(part)} (${t('quality.scores.share', { percent: format.number(share(part, score.applications)) })})`
  return [
    ...[month, agreementId, t(`quality.mends.${side}`), authorityId, format.number(score.applications)],
    ...[of(score.withoutMend), of(score.withoutLook), format.number(score.accepted)],
  ]
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}
