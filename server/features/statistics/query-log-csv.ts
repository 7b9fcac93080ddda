import type { z } from 'zod'
import { type AskedFigures, measureTitle, type queryLogTable } from '../../../contract/query-log.ts'
import { dimensionWord, valueWord } from '../../../contract/statistics-words.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { withoutDirectionMarks } from '../../platform/http/direction-marks.ts'
import { type Speech, speech } from '../../platform/i18n/catalogue.ts'
import { countryName } from '../../platform/i18n/country-names.ts'
import type { Services } from '../../platform/services.ts'
import { csvLines, csvMark } from '../../platform/tables/write-csv.ts'
import { writeAudit } from '../cases/audit.ts'
import { asked } from '../oversight/looks.ts'
import { requireOversight } from '../oversight/overseen-case.ts'
import { askedIn, logPage } from './read-query-log.ts'

const columns = [
  ...['at', 'official', 'office', 'through', 'agreement', 'side', 'measure', 'version', 'from', 'until', 'by', 'only'],
  ...['controlled', 'figures', 'hidden', 'refused', 'code'],
] as const
const atOnce = 1000
export const mostLines = 20_000

export interface QueryLogCsv {
  /** UTF-8 with its mark, in pieces to be sent one after another. */
  pieces: string[]
  lines: number
  /** Whether the period holds more than a table takes: the newest are in it. */
  cut: boolean
}

/**
 * The query log of a period as a table for a spreadsheet, a line for each question: UTF-8 with its mark, moments in UTC, and the
 * question in codes beside its words; no more than `most` lines, the newest first. That it was taken along is recorded.
 * @throws ProblemError as for the page
 */
export async function queryLogCsv(
  services: Services,
  official: Official,
  { language, ...filter }: z.infer<typeof queryLogTable>,
  most: number = mostLines,
): Promise<QueryLogCsv> {
  const which = askedIn(requireOversight(official), filter)
  const words = speech(language)
  const pieces = [`${csvMark}${csvLines([columns.map((column) => words.t(`oversight.asked.column.${column}`))])}`]
  let lines = 0
  let cut = false
  await withOfficial(services, official, async (tx) => {
    let cursor: string | undefined
    do {
      const page = await logPage(tx, which, cursor, Math.min(atOnce, most - lines))
      const rows = page.items.map((one) => lineOf(one, words, services))
      // Kept as text, page by page: no more than one page stands in memory as cells.
      if (rows.length > 0) pieces.push(csvLines(withoutDirectionMarks(rows) as string[][]))
      lines += rows.length
      cursor = page.next ?? undefined
      cut = lines === most && cursor !== undefined
    } while (cursor && !cut)
    const at = services.clock().toISOString()
    const details = { ...asked('figures', filter), rows: lines, exported: true }
    await writeAudit(tx, services, official, 'looks_read', null, at, details)
  })
  return { pieces, lines, cut }
}

function lineOf(one: AskedFigures, { t, language }: Speech, { agreements }: Pick<Services, 'agreements'>): string[] {
  const pack = one.agreementId === null ? undefined : agreements.current.get(one.agreementId)?.pack
  const [from = '', until = ''] = one.period.split('..')
  const only = Object.entries(one.only) as [Dimension, string[]][]
  const sayValue = (dimension: Dimension, value: string) =>
    pack
      ? valueWord(dimension, value, {
          ...{ t, pack, format: { date: (date) => date } },
          text: (localized) => textIn(localized, language),
          state: (code) => countryName(language, code),
        })
      : value
  return [
    ...[one.at, one.official.name, one.official.authorityId, t(`oversight.asked.through.${one.through}`)],
    ...[one.agreementId ?? '', one.side ? t(`oversight.asked.side.${one.side}`) : '', t(measureTitle(one.measure))],
    ...[String(one.version), from, until, one.by.map((dimension) => dimensionWord({ t }, dimension)).join('; ')],
    only
      .map(([dimension, values]) => {
        const said = values.map((value) => sayValue(dimension, value)).join(', ')
        return `${dimensionWord({ t }, dimension)}: ${said}`
      })
      .join('; '),
    ...[t(`oversight.asked.controlled.${one.controlled ? 'yes' : 'no'}`), String(one.figures), String(one.hidden)],
    one.refused ? t(`figures.rule.${one.refused}.title`) : '',
    [one.measure, `by=${one.by.join(',')}`, ...only.map(([dimension, values]) => `only=${dimension}:${values}`)].join(
      ' ',
    ),
  ]
}
