import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Language } from '../contract/i18n.ts'
import { languages } from '../contract/i18n.ts'
import { type Period, readPeriod } from '../domain/statistics/period.ts'
import type { ReconciledCase } from '../domain/statistics/reconciliation.ts'
import { makeAtOnce } from '../server/features/committee-report/make-at-once.ts'
import { paperOf } from '../server/features/committee-report/paper.ts'
import { printReport } from '../server/features/committee-report/print.ts'
import { linesOf, sheetsOf } from '../server/features/committee-report/tables.ts'
import { digestOf } from '../server/platform/digest.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import type { Services } from '../server/platform/services.ts'
import { csvCell } from '../server/platform/tables/csv-rows.ts'
import { asCsv } from '../server/platform/tables/write-csv.ts'
import { type Command, type Io, type Options, textOption } from './command.ts'
import { isToCome } from './figures-said.ts'
import { withServices } from './services.ts'

/** The report of a period for the joint committee, in a folder: papers, spreadsheets, data, and the cases of each difference. */
export const report: Command = {
  options: {
    agreement: { type: 'string' },
    period: { type: 'string' },
    requesting: { type: 'string' },
    to: { type: 'string' },
    languages: { type: 'string' },
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
}

function readAsked(options: Options, { words: { t }, err }: Io): Asked | null {
  const [text, folder] = [textOption(options, 'period'), textOption(options, 'to')]
  const period = readPeriod(text)
  if (!period) {
    err(t('statistics.said.no-period', { period: text }))
    return null
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    err(t('committee.said.not-empty', { folder }))
    return null
  }
  const asked = (textOption(options, 'languages') || 'en,az').split(',')
  const known = languages.filter((one) => asked.includes(one))
  if (known.length < asked.length) {
    err(t('committee.said.no-language', { languages: languages.join(' ') }))
    return null
  }
  const requesting = textOption(options, 'requesting') || null
  return { agreementId: textOption(options, 'agreement'), period, requesting, folder, in: known }
}

async function make(services: Services, asked: Asked, io: Io): Promise<number> {
  const { t, format } = io.words
  const { out, err } = io
  const { agreementId: agreement, period, requesting, folder } = asked
  const found = services.agreements.current.get(agreement)
  if (!found) {
    err(t('statistics.said.no-agreement', { agreement, agreements: [...services.agreements.current.keys()].join(' ') }))
    return 2
  }
  const { inForceFrom } = found.pack.instrument
  if (period.to < inForceFrom) {
    err(t('statistics.said.before-agreement', { from: inForceFrom }))
    return 1
  }
  if (isToCome(period, services, io)) return 1
  const states = found.pack.sides.flatMap((side) => side.states.map(({ state }) => state))
  if (requesting && !states.includes(requesting)) {
    err(t('committee.said.no-state', { state: requesting, states: states.join(' ') }))
    return 2
  }
  mkdirSync(folder, { recursive: true })
  const cases = createWriteStream(join(folder, 'cases.csv'))
  cases.write(`${caseColumns.join(',')}\n`)
  let told = 0
  const content = await makeAtOnce(
    services,
    { agreementId: agreement, period, requesting },
    (one) => cases.write(`${caseLine(one)}\n`),
    (read, of) => {
      if (read - told < 10_000) return
      told = read
      err(t('committee.said.far', { read: format.number(read), of: format.number(of) }))
    },
  )
  cases.end()
  await finished(cases)
  const digest = digestOf(content)
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(content, null, 2)}\n`)
  writeFileSync(join(folder, 'report.csv'), asCsv(linesOf(content)))
  for (const language of asked.in) {
    const by = speech(language).t('committee.made.command')
    const made = { by, at: content.countedUntil, digest, timeZone: 'UTC' }
    const paper = await paperOf(services, content, made, language)
    writeFileSync(join(folder, `report.${language}.pdf`), await printReport(services, paper, made))
    writeFileSync(join(folder, `report.${language}.xlsx`), await sheetsOf(paper))
  }
  for (const { of, requesting: one, requested: other, difference } of content.reconciliations) {
    const values = { requesting: one.figure, requested: other.figure, difference }
    out(t('committee.said.reconciled', { thing: t(`committee.thing.${of}`), ...values }))
  }
  if (content.cases === 0) err(t('committee.said.no-case'))
  out(t('committee.said.made', { folder, cases: content.cases, digest: digest.slice(0, 16) }))
  return 0
}

const caseColumns = [
  'counted',
  'reference',
  'requesting_state',
  'requesting_day',
  'requested_day',
  'reason',
  'difference',
]

/** One case with its reasons, the differences in the same order. */
function caseLine(one: ReconciledCase): string {
  const { of, reference, requestingState, requestingDay = '', requestedDay = '', reasons } = one
  const list = (values: readonly (string | number)[]) => values.join(' ')
  const cells = [of, reference, requestingState, requestingDay, requestedDay, list(reasons.map(({ reason }) => reason))]
  return [...cells, list(reasons.map(({ difference }) => difference))].map(csvCell).join(',')
}
