import { createWriteStream, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { ReportContent } from '../contract/committee-report.ts'
import type { Language } from '../contract/i18n.ts'
import { languages } from '../contract/i18n.ts'
import type { AgreementPack } from '../domain/agreement/schema.ts'
import { ruleAgainst } from '../domain/statistics/allowed.ts'
import { reportable } from '../domain/statistics/committee-report.ts'
import { type Period, readPeriod } from '../domain/statistics/period.ts'
import { publishedTables } from '../domain/statistics/published-report.ts'
import type { Counted, Ways } from '../domain/statistics/reconciliation.ts'
import { readWays, waysToSay } from '../domain/statistics/ways.ts'
import { makeAtOnce, publishAtOnce } from '../server/features/committee-report/make-at-once.ts'
import { digestOf } from '../server/platform/digest.ts'
import type { Services } from '../server/platform/services.ts'
import { type Command, type Io, type Options, textOption } from './command.ts'
import { agreementNamed, isOutside, tellAll } from './figures-said.ts'
import { caseHead, caseLine, writeFiles } from './report-files.ts'
import { withServices } from './services.ts'

/** The report of a period for the joint committee, in a folder: papers, spreadsheets, data, and the cases of each difference. */
export const report: Command = {
  options: {
    agreement: { type: 'string' },
    period: { type: 'string' },
    requesting: { type: 'string' },
    to: { type: 'string' },
    languages: { type: 'string' },
    way: { type: 'string', multiple: true },
    'for-publication': { type: 'boolean' },
  },
  required: ['agreement', 'period', 'to'],
  example: 'rcms report --agreement eu-azerbaijan --period 2025 --to report-2025',
  run: async (options, io) => {
    const asked = readAsked(options, io)
    return asked ? withServices(io, (services) => make(services, asked, io)) : 2
  },
}

interface Asked {
  agreementId: string
  period: Period
  requesting: string | null
  folder: string
  in: Language[]
  ways: Record<Counted, Ways>
  forPublication: boolean
}

function readAsked(options: Options, { words: { t }, err }: Io): Asked | null {
  const [text, folder] = [textOption(options, 'period'), textOption(options, 'to')]
  const refused = (id: string, values: Record<string, string>) => {
    err(t(id, values))
    return null
  }
  const period = readPeriod(text)
  if (!period) return refused('statistics.said.no-period', { period: text })
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there && !there.isDirectory()) return refused('cli.file.taken', { file: folder })
  if (there && readdirSync(folder).length > 0) return refused('committee.said.not-empty', { folder })
  const asked = new Set((textOption(options, 'languages') || 'en,az').split(','))
  const known = languages.filter((one) => asked.has(one))
  if (known.length < asked.size) return refused('committee.said.no-language', { languages: languages.join(' ') })
  const said = (options.way ?? []) as unknown as string[]
  const read = readWays(said)
  if ('unknown' in read) {
    err(t('committee.said.no-way', { way: read.unknown }))
    for (const { name, codes } of waysToSay()) err(`  ${codes.map((code) => `${name}=${code}`).join('\n  ')}`)
    return null
  }
  const forPublication = options['for-publication'] === true
  if (forPublication && said.length > 0) return refused('committee.said.not-published', { option: 'way' })
  const requesting = textOption(options, 'requesting') || null
  const agreementId = textOption(options, 'agreement')
  return { agreementId, period, requesting, folder, in: known, ways: read.ways, forPublication }
}

async function make(services: Services, asked: Asked, io: Io): Promise<number> {
  const { t } = io.words
  const { out, err } = io
  const { agreementId: agreement, requesting, folder } = asked
  const pack = agreementNamed(agreement, services, io)
  if (!pack) return 2
  if (!isReportable(services, asked, pack, io)) return 1
  const states = pack.sides.flatMap((side) => side.states.map(({ state }) => state))
  if (requesting && !states.includes(requesting)) {
    err(t('committee.said.no-state', { state: requesting, states: states.join(' ') }))
    return 2
  }
  if (!madeFolder(folder, io)) return 1
  const content = asked.forPublication ? await publish(services, asked, io) : await makeExact(services, asked, io)
  const digest = digestOf(content)
  await writeFiles(services, content, digest, asked)
  for (const { of, requesting: one, requested: other, difference } of content.reconciliations) {
    const values = { requesting: one.figure, requested: other.figure, difference }
    out(t('committee.said.reconciled', { thing: t(`committee.thing.${of}`), ...values }))
  }
  const made = { folder, digest: digest.slice(0, 16) }
  if (content.cases === null) out(t('committee.said.published', made))
  else {
    if (content.cases === 0) err(t('committee.said.no-case'))
    out(t('committee.said.made', { cases: content.cases, ...made }))
  }
  return 0
}

function madeFolder(folder: string, { err, words: { t } }: Io): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return true
  } catch {
    err(t('cli.file.no-folder', { folder }))
    return false
  }
}

/** Of the periods that the pages report as well, and for publication of those that may be told. */
export function isReportable(
  services: Pick<Services, 'clock'>,
  { period, forPublication }: Pick<Asked, 'period' | 'forPublication'>,
  pack: { instrument: Pick<AgreementPack['instrument'], 'inForceFrom'> },
  io: Io,
): boolean {
  const { t } = io.words
  if (isOutside(period, pack, services, io)) return false
  const today = services.clock().toISOString().slice(0, 10)
  const limits = reportable(pack.instrument.inForceFrom, today)
  if (period.from < limits.from || period.to > limits.to) {
    io.err(t('committee.fault.too_long', { ...limits }))
    return false
  }
  const rule = forPublication ? ruleAgainst(publishedTables(period, {})[0]!.now, today) : null
  if (rule) io.err(t(`figures.rule.${rule.code}.next`))
  return rule === null
}

async function publish(services: Services, asked: Asked, io: Io): Promise<ReportContent> {
  await tellAll(services, io)
  return publishAtOnce(services, asked)
}

async function makeExact(services: Services, asked: Asked, { err, words: { t, format } }: Io): Promise<ReportContent> {
  const cases = createWriteStream(join(asked.folder, 'cases.csv'))
  cases.write(`${caseHead}\n`)
  let told = 0
  const content = await makeAtOnce(
    services,
    asked,
    (one) => cases.write(`${caseLine(one)}\n`),
    (read, of) => {
      if (read - told < 10_000) return
      told = read
      err(t('committee.said.far', { read: format.number(read), of: format.number(of) }))
    },
  )
  cases.end()
  await finished(cases)
  return content
}
