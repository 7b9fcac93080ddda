import type { z } from 'zod'
import type { LoggedQuery, registerLogTable } from '../../../contract/register-log.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { withoutDirectionMarks } from '../../platform/http/direction-marks.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { csvLines, csvMark } from '../../platform/tables/write-csv.ts'
import { writeAudit } from '../cases/audit.ts'
import { asked } from './looks.ts'
import { requireOversight } from './overseen-case.ts'
import { askedIn, logPage } from './register-log.ts'

const columns = [
  ...['at', 'official', 'office', 'authority', 'register', 'source', 'purpose', 'again', 'case', 'end', 'attempt'],
  ...['began', 'duration', 'attempt-end', 'asked-digest', 'answer-digest'],
] as const
const atOnce = 1000
export const mostLines = 20_000

export interface RegisterLogCsv {
  /** UTF-8 with its mark, in pieces to be sent one after another. */
  pieces: string[]
  lines: number
  /** Whether the period holds more than a table takes: the newest are in it. */
  cut: boolean
}

/**
 * The log of a period as a table for a spreadsheet, a line for each attempt: UTF-8 with its mark, moments in UTC, codes beside
 * words so that a program can read it too; no more than `most` lines, the newest first. That it was taken along is recorded.
 * @throws ProblemError as for the page
 */
export async function registerLogCsv(
  services: Services,
  official: Official,
  { language, ...filter }: z.infer<typeof registerLogTable>,
  most: number = mostLines,
): Promise<RegisterLogCsv> {
  const which = askedIn(requireOversight(official), filter)
  const { t } = speech(language)
  const pieces = [`${csvMark}${csv([columns.map((column) => t(`oversight.log.column.${column}`))])}`]
  let lines = 0
  let cut = false
  await withOfficial(services, official, async (tx) => {
    let cursor: string | undefined
    do {
      const page = await logPage(tx, which, cursor, atOnce)
      const rows = page.items.flatMap((one) => linesOf(one, t))
      const taken = rows.slice(0, most - lines)
      // Kept as text, page by page: no more than one page stands in memory as cells.
      if (taken.length > 0) pieces.push(csv(taken))
      lines += taken.length
      cursor = page.next ?? undefined
      cut = taken.length < rows.length || (lines === most && cursor !== undefined)
    } while (cursor && !cut)
    const at = services.clock().toISOString()
    const details = { ...asked('registers', filter), rows: lines, exported: true }
    await writeAudit(tx, services, official, 'looks_read', null, at, details)
  })
  return { pieces, lines, cut }
}

function csv(rows: readonly string[][]): string {
  return csvLines(withoutDirectionMarks(rows) as string[][])
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
