import { sql } from 'kysely'
import type { z } from 'zod'
import type {
  BroughtFigureBody,
  broughtListFields,
  ReportComparison,
  ReportContent,
} from '../../../contract/committee-report.ts'
import { type BroughtFault, type BroughtLine, readCases, readFigures } from '../../../domain/statistics/brought.ts'
import type { WayFigures } from '../../../domain/statistics/committee-report.ts'
import { listsBeside, partsBeside, type WayBeside, waysBeside } from '../../../domain/statistics/other-side.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { csvRows, separatorOf } from '../../platform/tables/csv-rows.ts'
import { textOf } from '../../platform/tables/decode.ts'
import { faultOfLines, inTurns, mostLines } from '../../platform/tables/sent-lines.ts'
import { isSpreadsheet, SpreadsheetUnreadable, spreadsheetRows } from '../../platform/tables/spreadsheet.ts'
import { wrong } from './access.ts'
import { reconciledWords } from './paper.ts'
import { exactReport } from './view.ts'

/** Cells kept of a line; no table of figures or cases is as wide. */
const mostCells = 200
/** Lines shown of each kind. */
const mostShown = 500

type Given = Pick<BroughtFigureBody, 'of' | 'side'>

/**
 * A figure of the other side beside every way in which one could count here. Nothing of it is kept.
 * @throws ProblemError 404 as for the report
 */
export async function compareFigure(
  services: Services,
  official: Official,
  reportId: string,
  { figure, ...given }: BroughtFigureBody,
): Promise<ReportComparison> {
  const content = await exactReport(services, official, reportId)
  return answer(services, official, content, given, { figure, ways: waysBeside(figure, waysOf(content, given)) })
}

/**
 * A file of the other side, with figures by State and month or with cases, beside what is recorded here. It is read in memory
 * and gone with the answer.
 * @throws ProblemError 404 as for the report; 422 at `file` where it cannot be read, is too long or holds nothing of the kind
 */
export async function compareList(
  services: Services,
  official: Official,
  reportId: string,
  { kind, bytes, ...given }: z.infer<typeof broughtListFields> & { bytes: Buffer },
): Promise<ReportComparison> {
  const content = await exactReport(services, official, reportId)
  const lines = await linesOf(bytes)
  const ways = waysOf(content, given)
  if (kind === 'figures') {
    const states = content.requesting ? [content.requesting] : statesOf(services, content)
    const brought = readFigures(lines, { period: content.period, states })
    if (brought.used.length === 0) throw wrong('file', 'no_figures')
    const { sum, ways: closest, parts } = partsBeside(brought.used, ways)
    const told = { figure: sum, ways: closest, lines: brought.lines, faults: brought.faults, parts }
    return answer(services, official, content, given, told)
  }
  const brought = readCases(lines)
  if (brought.used.length === 0) throw wrong('file', 'no_cases')
  const figure = brought.used.length
  const beside = await withOfficial(services, official, async (tx) => {
    const { own, elsewhere } = await ownCases(tx, reportId, given)
    const others = [...new Set(brought.used.map(({ reference }) => reference))].filter((one) => !own.has(one))
    const known = await knownCases(tx, content.agreement.id, others)
    const idOf = (reference: string) => own.get(reference)?.caseId ?? known.get(reference) ?? null
    return { idOf, ...listsBeside(brought.used, own, (reference) => known.has(reference), elsewhere) }
  })
  const { idOf } = beside
  const named = <T extends { reference: string }>(one: T) => ({ ...one, caseId: idOf(one.reference) })
  return answer(services, official, content, given, {
    ...{ figure, ways: waysBeside(figure, ways), lines: brought.lines, faults: brought.faults },
    both: beside.both,
    otherDay: beside.otherDay.map(named),
    theirsAlone: beside.theirsAlone.map(({ day = null, meant = null, ...one }) => ({ ...named(one), day, meant })),
    oursAlone: beside.oursAlone.map(named),
  })
}

interface Found {
  figure: number
  ways: WayBeside[]
  lines?: number
  faults?: { line: number; fault: BroughtFault }[]
  parts?: ReportComparison['parts']['items']
  both?: number
  otherDay?: ReportComparison['otherDay']['items']
  theirsAlone?: ReportComparison['theirsAlone']['items']
  oursAlone?: ReportComparison['oursAlone']['items']
}

async function answer(
  services: Services,
  official: Official,
  content: ReportContent,
  { of, side }: Given,
  { figure, ways, lines, faults = [], parts = [], both, otherDay = [], theirsAlone = [], oursAlone = [] }: Found,
): Promise<ReportComparison> {
  const reconciled = content.reconciliations.find((one) => one.of === of)!
  const { requesting, requested } = reconciled
  const counted = side === 'requesting' ? requesting.figure : requested.figure
  const words = await reconciledWords(services, content, official.language)
  return {
    ...{ of, side, figure, counted, left: figure - counted },
    other: side === 'requesting' ? requested.figure : requesting.figure,
    ways: ways.map(({ way, ...one }) => ({ way: words(of, way as typeof requesting.way), ...one })),
    lines: lines ?? null,
    faults: some(faults),
    parts: some(parts),
    both: both ?? null,
    otherDay: some(otherDay),
    theirsAlone: some(theirsAlone),
    oursAlone: some(oursAlone),
  }
}

function some<T>(items: readonly T[]): { items: T[]; inAll: number } {
  return { items: items.slice(0, mostShown), inAll: items.length }
}

function waysOf({ ways }: ReportContent, { of }: Given): WayFigures[] {
  return ways.filter((one) => one.of === of) as WayFigures[]
}

function statesOf({ agreements }: Services, { agreement }: ReportContent): string[] {
  const sides = agreements.current.get(agreement.id)?.pack.sides ?? []
  return sides.flatMap(({ states }) => states.map(({ state }) => state))
}

async function linesOf(bytes: Buffer): Promise<BroughtLine[]> {
  const lines: BroughtLine[] = []
  const sheet = isSpreadsheet(bytes)
  const fault = sheet ? null : faultOfLines(bytes)
  if (fault) throw wrong('file', fault, { most: mostLines })
  const rows = sheet ? spreadsheetRows(bytes) : csvRows(textOf([bytes], { encodings: new Set() }), separatorOf)
  try {
    for await (const row of inTurns<BroughtLine>(rows)) {
      if (lines.length >= mostLines) throw wrong('file', 'too_many_lines', { most: mostLines })
      lines.push({ ...row, cells: row.cells.slice(0, mostCells) })
    }
  } catch (error) {
    throw error instanceof SpreadsheetUnreadable ? wrong('file', 'unreadable') : error
  }
  return lines
}

/**
 * The cases that the way of a side counts in the period, and those that only the other side counts in it, with the day by which this
 * one does, if ever; as far as the reader may see them.
 */
async function ownCases(tx: Transaction, reportId: string, { of, side }: Given) {
  const rows = await tx
    .selectFrom('committee_report_cases')
    .select(['case_id', 'reference', 'requesting', 'requested', 'requesting_day', 'requested_day'])
    .where('report_id', '=', reportId)
    .where('thing', '=', of)
    .execute()
  const dayOf = (row: (typeof rows)[number]) => (side === 'requesting' ? row.requesting_day : row.requested_day)
  return {
    own: new Map(
      rows
        .filter((row) => row[side] > 0)
        .map((row) => [row.reference, { caseId: row.case_id, counted: row[side], day: dayOf(row) }]),
    ),
    elsewhere: new Map(rows.filter((row) => row[side] === 0).map((row) => [row.reference, dayOf(row)])),
  }
}

/** Which references are cases under the agreement that the reader may see, in whatever period. */
async function knownCases(tx: Transaction, agreementId: string, references: readonly string[]) {
  const rows = await tx
    .selectFrom('cases')
    .select(['case_id', 'reference'])
    .where('agreement_id', '=', agreementId)
    .where('reference', '=', sql<string>`any(${[...references]}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.reference, row.case_id]))
}
