import type { z } from 'zod'
import type { LoggedQuery, registerLogTable } from '../../../contract/register-log.ts'
import type { Official } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { type LogCsv, logCsv } from './log-csv.ts'
import { requireOversight } from './overseen-case.ts'
import { askedIn, logPage } from './register-log.ts'

const columns = [
  ...['at', 'official', 'office', 'authority', 'register', 'source', 'purpose', 'again', 'case', 'end', 'attempt'],
  ...['began', 'duration', 'attempt-end', 'asked-digest', 'answer-digest'],
] as const

/**
 * The log of a period as a table for a spreadsheet, a line for each attempt: UTF-8 with its mark, moments in UTC, codes beside
 * words so that a program can read it too; no more than `most` lines, the newest first. That it was taken along is recorded.
 * @throws ProblemError as for the page
 */
export async function registerLogCsv(
  services: Services,
  official: Official,
  { language, ...filter }: z.infer<typeof registerLogTable>,
  most?: number,
): Promise<LogCsv> {
  const which = askedIn(requireOversight(official), filter)
  const words = speech(language)
  return logCsv(
    services,
    official,
    {
      ...{ what: 'registers', filter, headings: columns.map((column) => words.t(`oversight.log.column.${column}`)) },
      page: (tx, cursor, limit) => logPage(tx, which, cursor, limit),
      linesOf: (one) => linesOf(one, words.t),
    },
    most,
  )
}

function linesOf(one: LoggedQuery, t: ReturnType<typeof speech>['t']): string[][] {
  const query = [
    ...[one.at, one.official?.name ?? '', one.official?.authorityId ?? '', one.authority, one.register],
    ...[one.source ?? '', t(`oversight.log.purpose.${one.purpose}`)],
    ...[one.again ? t(`oversight.log.again.${one.again}`) : '', one.case.reference ?? one.case.caseId],
    t(`oversight.log.end.${one.outcome ?? one.state}`),
  ]
  if (one.attempts.length === 0) return [[...query, '', '', '', '', '', '']]
  return one.attempts.map((attempt) => [
    ...[
      ...query,
      String(attempt.number),
      attempt.beganAt,
      attempt.durationMs === null ? '' : String(attempt.durationMs),
    ],
    ...[attempt.outcome ?? attempt.fault ?? '', attempt.requestDigest, attempt.answerDigest ?? ''],
  ])
}
