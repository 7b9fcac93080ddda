import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import type { LoggedQuery, registerLogTable } from '../../../contract/register-log.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { withoutDirectionMarks } from '../../platform/http/direction-marks.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { asked } from './looks.ts'
import { requireOversight } from './overseen-case.ts'
import { askedIn, logPage } from './register-log.ts'

const columns = [
  ...['at', 'official', 'office', 'authority', 'register', 'source', 'purpose', 'again', 'case', 'end', 'attempt'],
  ...['began', 'duration', 'attempt-end', 'asked-digest', 'answer-digest'],
] as const
const atOnce = 1000

/**
 * The log of a period as a table for a spreadsheet, a line for each attempt: UTF-8 with its mark, moments in UTC, codes beside
 * words so that a program can read it too. That it was taken along is recorded.
 * @throws ProblemError as for the page
 */
export async function registerLogCsv(
  services: Services,
  official: Official,
  { language, ...filter }: z.infer<typeof registerLogTable>,
): Promise<string> {
  const which = askedIn(requireOversight(official), filter)
  const { t } = speech(language)
  const lines: string[][] = []
  await withOfficial(services, official, async (tx) => {
    let cursor: string | undefined
    do {
      const page = await logPage(tx, which, cursor, atOnce)
      lines.push(...page.items.flatMap((one) => linesOf(one, t)))
      cursor = page.next ?? undefined
    } while (cursor)
    const at = services.clock().toISOString()
    const details = { ...asked('registers', filter), rows: lines.length, exported: true }
    await writeAudit(tx, services, official, 'looks_read', null, at, details)
  })
  const head = columns.map((column) => t(`oversight.log.column.${column}`))
  const table = [head, ...lines].map((row) => row.map(withoutDirectionMarks))
  return `\ufeff${stringify(table, { escape_formulas: true, record_delimiter: 'windows' })}`
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
