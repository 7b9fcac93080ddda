import type { z } from 'zod'
import { type AskedFigures, measureTitle, type queryLogTable } from '../../../contract/query-log.ts'
import { dimensionWord, valueWord } from '../../../contract/statistics-words.ts'
import { textIn } from '../../../domain/agreement/localized.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import type { Official } from '../../platform/http/actor.ts'
import { type Speech, speech } from '../../platform/i18n/catalogue.ts'
import { countryName } from '../../platform/i18n/country-names.ts'
import type { Services } from '../../platform/services.ts'
import { type LogCsv, logCsv } from '../oversight/log-csv.ts'
import { requireOversight } from '../oversight/overseen-case.ts'
import { askedIn, logPage } from './read-query-log.ts'

const columns = [
  ...['at', 'official', 'office', 'through', 'agreement', 'side', 'measure', 'version', 'from', 'until', 'by', 'only'],
  ...['controlled', 'figures', 'hidden', 'refused', 'code'],
] as const

/**
 * The query log of a period as a table for a spreadsheet, a line for each question: UTF-8 with its mark, moments in UTC, and the
 * question in codes beside its words; at most `most` lines.
 * @throws ProblemError as for the page
 */
export async function queryLogCsv(
  services: Services,
  official: Official,
  { language, ...filter }: z.infer<typeof queryLogTable>,
  most?: number,
): Promise<LogCsv> {
  const which = askedIn(requireOversight(official), filter)
  const words = speech(language)
  return logCsv(
    services,
    official,
    {
      ...{ what: 'figures', filter, headings: columns.map((column) => words.t(`oversight.asked.column.${column}`)) },
      page: (tx, cursor, limit) => logPage(tx, which, cursor, limit),
      linesOf: (one) => [lineOf(one, words, services)],
    },
    most,
  )
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
