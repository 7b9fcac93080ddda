// Offered to other features: the log of figures is taken along like that of registers.
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { withoutDirectionMarks } from '../../platform/http/direction-marks.ts'
import type { Services } from '../../platform/services.ts'
import { csvLines, csvMark } from '../../platform/tables/write-csv.ts'
import { writeAudit } from '../cases/audit.ts'
import { asked } from './looks.ts'

const atOnce = 1000
const mostLines = 20_000

export interface LogCsv {
  /** UTF-8 with its mark, in pieces to be sent one after another. */
  pieces: string[]
  lines: number
  /** Whether the period holds more than a table takes: the newest are in it. */
  cut: boolean
}

interface Log<Item> {
  /** What is looked at, as the look is recorded, and by which filter. */
  what: Parameters<typeof asked>[0]
  filter: Parameters<typeof asked>[1]
  headings: string[]
  page(tx: Transaction, cursor: string | undefined, limit: number): Promise<{ items: Item[]; next: string | null }>
  linesOf(item: Item): string[][]
}

/** A log as a table for a spreadsheet, no more than `most` lines, the newest first. That it was taken along is recorded. */
export async function logCsv<Item>(
  services: Services,
  official: Official,
  { what, filter, headings, page, linesOf }: Log<Item>,
  most: number = mostLines,
): Promise<LogCsv> {
  const pieces = [`${csvMark}${csv([headings])}`]
  let lines = 0
  let cut = false
  await withOfficial(services, official, async (tx) => {
    let cursor: string | undefined
    do {
      const { items, next } = await page(tx, cursor, atOnce)
      const rows = items.flatMap(linesOf)
      const taken = rows.slice(0, most - lines)
      // Kept as text, page by page: no more than one page stands in memory as cells.
      if (taken.length > 0) pieces.push(csv(taken))
      lines += taken.length
      cursor = next ?? undefined
      cut = taken.length < rows.length || (lines === most && cursor !== undefined)
    } while (cursor && !cut)
    const at = services.clock().toISOString()
    await writeAudit(tx, services, official, 'looks_read', null, at, {
      ...asked(what, filter),
      ...{ rows: lines, exported: true },
    })
  })
  return { pieces, lines, cut }
}

function csv(rows: readonly string[][]): string {
  return csvLines(withoutDirectionMarks(rows) as string[][])
}

/** The table as a file to be saved; where it is cut, its name says how many lines it holds. */
export function sendLog(reply: FastifyReply, name: string, { pieces, lines, cut }: LogCsv): FastifyReply {
  return reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}${cut ? `-first-${lines}` : ''}.csv"`)
    .header('cache-control', 'private, no-store')
    .send(Readable.from(pieces))
}
