import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ExportShape, exportShapes, formatsOf } from '../contract/export-shapes.ts'
import { type ExportAsked, exportAsked } from '../contract/exports.ts'
import type { AgreementPack } from '../domain/agreement/schema.ts'
import type { Dimension } from '../domain/statistics/fact.ts'
import { measureOf } from '../domain/statistics/measures.ts'
import { readPeriod } from '../domain/statistics/period.ts'
import { towardsOneState } from '../domain/statistics/shapes/sheet.ts'
import type { Question } from '../domain/statistics/tally.ts'
import { faultOfAsked } from '../server/features/exports/check-asked.ts'
import { publishedStructure } from '../server/features/exports/structure.ts'
import { asSystemRole, tellFacts } from '../server/features/exports/tell-facts.ts'
import { tellFigures } from '../server/features/exports/tell-figures.ts'
import { tellSheet } from '../server/features/exports/tell-sheet.ts'
import type { Told } from '../server/features/exports/told.ts'
import { written } from '../server/features/exports/write.ts'
import { count } from '../server/features/statistics/count.ts'
import { ruleAgainstGuarded, toldToCommands } from '../server/features/statistics/guarded.ts'
import type { Services } from '../server/platform/services.ts'
import { type Command, type Io, json, type Options, textOption } from './command.ts'
import { countedIn, isToCome, readOnly, remarksOn } from './figures-said.ts'
import { canBeMade } from './new-file.ts'
import { withServices } from './services.ts'

/** Everything that is counted here, without disclosure control: whoever runs commands sees the whole database anyway. */
export const exportCommand: Command = {
  options: {
    ...{ agreement: { type: 'string' }, shape: { type: 'string' }, format: { type: 'string' } },
    ...{ period: { type: 'string' }, measure: { type: 'string' }, by: { type: 'string' } },
    ...{ only: { type: 'string', multiple: true }, nationals: { type: 'string' }, decisions: { type: 'string' } },
    ...{ out: { type: 'string' }, ...json },
  },
  required: ['shape', 'out'],
  example:
    'rcms export --agreement eu-azerbaijan --shape figures --measure received --by requesting_state --period 2025 --format sdmx-csv --out received.csv',
  run: async (options, io) => {
    const file = textOption(options, 'out')
    if (textOption(options, 'shape') === 'structure') return writeStructure(file, options, io)
    const asked = readAsked(options, io)
    if (!asked) return 2
    if (!canBeMade(file, io)) return 1
    return withServices(io, async (services) => {
      const fault = faultOfAsked(asked, services.agreements.current)
      if (fault) {
        io.err(`--${fault.path}: ${io.words.t(`shapes.fault.${fault.code}`, fault.values)}`)
        return 2
      }
      const { pack } = services.agreements.current.get(asked.agreement)!
      if (isToCome(readPeriod(asked.period)!, services, io)) return 1
      const broken = asked.shape === 'figures' ? ruleOf(asked, services) : null
      if (broken) {
        const { code, values } = broken
        io.err(`${io.words.t(`figures.rule.${code}.title`)}. ${io.words.t(`figures.rule.${code}.next`, values)}`)
        return 1
      }
      const { told, counted } = await tell(asked, pack, services, io)
      return write(told, { asked, pack, counted, file }, options, io)
    })
  },
}

function readAsked(options: Options, io: Io): ExportAsked | null {
  const { err, words } = io
  const { t } = words
  const [shape, period] = [textOption(options, 'shape'), textOption(options, 'period')]
  if (!exportShapes.some((one) => one === shape)) {
    err(t('shapes.said.no-shape', { shape, shapes: [...exportShapes, 'structure'].join(' ') }))
    return null
  }
  if (readPeriod(period) === null) {
    err(t('statistics.said.no-period', { period }))
    return null
  }
  if (shape === 'figures' && !textOption(options, 'measure')) {
    err(t('cli.missing-option', { option: 'measure' }))
    err(t('cli.see', { usage: 'export --help' }))
    return null
  }
  const only = readOnly(options, io)
  if (!only) return null
  const listOf = (name: string) => textOption(options, name).split(',').filter(Boolean)
  const decisions = textOption(options, 'decisions')
  if (!/^\d{0,9}$/.test(decisions)) {
    err(t('shapes.said.decisions'))
    return null
  }
  const format = textOption(options, 'format') || 'csv'
  const read = exportAsked.safeParse({
    ...{ shape, format, agreement: textOption(options, 'agreement'), period },
    ...(textOption(options, 'measure') ? { measure: textOption(options, 'measure') } : {}),
    ...(listOf('by').length > 0 ? { by: listOf('by') } : {}),
    ...(Object.keys(only).length > 0 ? { only } : {}),
    ...(listOf('nationals').length > 0 ? { nationals: listOf('nationals') } : {}),
    ...(decisions ? { decisions: Number(decisions) } : {}),
  })
  if (read.success) return read.data
  const [issue] = read.error.issues
  const formats = formatsOf[shape as ExportShape].join(', ')
  err(issue?.path[0] === 'format' ? t('shapes.fault.format', { formats }) : `--${issue?.path.join('.')}`)
  return null
}

/** What keeps a guarded measure from being told so, in any of the periods of the file. */
function ruleOf(
  { measure: code, version, by = [], only = {}, period, compared = [] }: ExportAsked,
  services: Services,
) {
  const question = {
    measure: measureOf(code!, version)!,
    by: by as Dimension[],
    only: only as Question['only'] & object,
  }
  const rules = [period, ...compared].map((one) =>
    ruleAgainstGuarded({ ...question, period: readPeriod(one)! }, services),
  )
  return rules.find((one) => one !== null) ?? null
}

/** The table, and how much was counted for it; null where its rows alone tell. */
async function tell(
  asked: ExportAsked,
  pack: AgreementPack,
  services: Services,
  { words }: Io,
): Promise<{ told: Told; counted: number | null }> {
  let counted = 0
  // An official asks for one side's cases; a command counts those of both.
  const towards = asked.shape === 'figures' ? {} : towardsOneState(pack.sides)
  const setting = {
    ...{ asked, pack, words, now: services.clock() },
    ask: async (wanted: Parameters<typeof count>[2]) => {
      const question = { ...wanted, only: { ...wanted.only, ...towards } }
      const figures = await count(services, asked.agreement, question)
      counted += countedIn(question.measure, figures)
      const told = toldToCommands(services, asked.agreement, question, figures)
      const shown = told.map(({ hidden, ...figure }) => ({ ...figure, ...(hidden ? { withheld: true } : {}) }))
      return { figures: shown, controlled: question.measure.guarded === true }
    },
  }
  if (asked.shape === 'facts') return { told: await tellFacts(setting, asSystemRole(services)), counted: null }
  const told = await (asked.shape === 'figures' ? tellFigures(setting) : tellSheet(setting))
  return { told, counted }
}

async function write(
  told: Told,
  { asked, pack, counted, file }: { asked: ExportAsked; pack: AgreementPack; counted: number | null; file: string },
  options: Options,
  io: Io,
): Promise<number> {
  let rows = 0
  const pieces = written(told, asked.format, (more) => {
    rows += more
  })
  await pipeline(Readable.from(pieces), createWriteStream(file, { flags: 'wx' }))
  const only = (asked.only ?? {}) as Question['only'] & object
  const period = readPeriod(asked.period)!
  const nothing = io.words.t('shapes.said.nothing')
  const measure = asked.measure === undefined ? undefined : measureOf(asked.measure)
  const remarks = remarksOn({ measure, only, period }, pack, { counted: counted ?? rows, nothing }, io)
  for (const { text } of remarks) io.err(text)
  io.out(options.json ? JSON.stringify({ file, rows, remarks }) : io.words.t('shapes.said.written', { rows, file }))
  return 0
}

async function writeStructure(file: string, options: Options, io: Io): Promise<number> {
  if (!canBeMade(file, io)) return 1
  const structure = publishedStructure()
  const text = `${JSON.stringify(structure, null, 2)}\n`
  await pipeline(Readable.from([text]), createWriteStream(file, { flags: 'wx' }))
  const rows = structure.data.codelists.length
  io.out(options.json ? JSON.stringify({ file }) : io.words.t('shapes.said.structure-written', { rows, file }))
  return 0
}
