import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { PaperBlock, PaperCell, ReportPaper } from '../../../contract/committee-paper.ts'
import type { ReportContent } from '../../../contract/committee-report.ts'
import { speech } from '../../platform/i18n/catalogue.ts'

type Table = Extract<PaperBlock, { kind: 'table' }>

/** The report as a spreadsheet: a sheet for each table, numbers as numbers and days as days; nothing in it is a formula. */
export async function sheetsOf(paper: ReportPaper): Promise<Buffer> {
  const { t } = speech(paper.language)
  const said = paper.chapters.flatMap((chapter): CellValue[][] => {
    const lines = chapter.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'text' ? [block.text] : [],
    )
    return lines.length > 0 ? [[], ...lines.map((line, index) => [index === 0 ? chapter.title : null, line])] : []
  })
  const names = new Set<string>()
  const rows: CellValue[][] = [
    ...[[paper.title], [paper.period], [paper.agreement], []],
    ...paper.facts.map(({ label, value }) => [label, value]),
    ...said,
  ]
  const summary: WriteSheet = {
    ...{ name: nameFor(t('committee.sheet.summary'), names), rows },
    columns: [
      { width: 40, style: wrapped },
      { width: 100, style: wrapped },
    ],
    cells: new Map([0, 1, 2].map((row) => [`${row},0`, { value: rows[row]![0]!, style: title }])),
  }
  const sheets = paper.chapters.flatMap(({ blocks }) =>
    blocks
      .filter((block) => block.kind === 'table')
      .map((table) => sheetOf(table, nameFor(t(`committee.sheet.${table.id}`), names))),
  )
  const properties = { title: `${paper.title} · ${paper.period}` }
  return Buffer.from(await writeXlsx({ sheets: [summary, ...sheets], properties }))
}

const title: CellStyle = { font: { bold: true } }
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const head: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } }
const formats = { share: '0.0%', change: '+#,##0;-#,##0;0', points: '+0.0;-0.0;0.0' } as const

/** The title, the heads, which stay in sight, the rows, and beneath them what the numbers count. */
function sheetOf(table: Table, name: string): WriteSheet {
  const noted = table.rows.some((row) => row[0]?.note)
  const heads = table.columns.map((column) => column.title)
  const rows = table.rows.map((row): CellValue[] => [...row.map(valueIn), ...(noted ? [row[0]?.note ?? null] : [])])
  const cells: NonNullable<WriteSheet['cells']> = new Map([['0,0', { value: table.title, style: title }]])
  for (const [column, text] of heads.entries()) {
    const horizontal = table.columns[column]!.number ? ({ horizontal: 'right' } as const) : {}
    cells.set(`${above - 1},${column}`, {
      value: text,
      style: { ...head, alignment: { ...head.alignment, ...horizontal } },
    })
  }
  for (const [index, row] of table.rows.entries()) {
    const font = table.sum && index === table.rows.length - 1 ? { font: { bold: true } } : {}
    for (const [column, cell] of row.entries()) {
      const number = table.columns[column]!.number
      const style = {
        ...font,
        ...(number ? { numFmt: cell.as ? formats[cell.as] : '#,##0' } : cell.date ? { numFmt: 'yyyy-mm-dd' } : {}),
        alignment: number ? { horizontal: 'right' as const, vertical: 'top' as const } : wrapped.alignment!,
      }
      cells.set(`${index + above},${column}`, { value: rows[index]![column]!, style })
    }
  }
  return {
    ...{ name, cells },
    rows: [
      [table.title],
      [],
      heads,
      ...rows,
      ...(table.counts.length > 0 ? [[], ...table.counts.map((line) => [line])] : []),
    ],
    columns: [
      { width: 44 },
      ...table.columns.slice(1).map(({ number }) => ({ width: number ? 16 : 30 })),
      ...(noted ? [{ width: 80, style: wrapped }] : []),
    ],
    freezePane: { rows: above, columns: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** Rows above those of a table: its title, an empty one, the heads. */
const above = 3

function valueIn({ text, value, date }: PaperCell): CellValue {
  if (date) return new Date(`${date}T00:00:00Z`)
  return value ?? (text === '–' ? null : text)
}

/** At most 31 letters, none of those that the format keeps for itself, and no name twice. */
function nameFor(title: string, names: Set<string>): string {
  const whole = title.replace(/[[\]:*?/\\']/g, ' ').trim()
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`
    const name = whole.slice(0, 31 - end.length).trim() + end
    if (names.has(name.toLowerCase())) continue
    names.add(name.toLowerCase())
    return name
  }
}

/** Every figure of the report as a line: codes, no words, so that a program of anybody can read it. */
export function linesOf({ figures, measures, reconciliations, period, before }: ReportContent): string[][] {
  const lines = [['table', 'measure', 'version', 'unit', 'from', 'to', 'by', 'count', 'value', 'hidden']]
  const add = (one: ReportContent['figures'][number], of: typeof one.figures, { from, to }: typeof period) => {
    const { version, unit } = measures.find(({ code }) => code === one.measure)!
    for (const { by, count, value, hidden = '' } of of) {
      const named = Object.entries(by)
        .map(([dimension, word]) => `${dimension}=${word}`)
        .join(';')
      const told = [String(count ?? ''), String(value ?? ''), hidden]
      lines.push([one.table, one.measure, String(version), unit, from, to, named, ...told])
    }
  }
  for (const one of figures) {
    add(one, [...one.figures, ...(one.edges?.flatMap((edge) => edge.figures) ?? []), ...listed(one.whole)], period)
    add(one, [...(one.before ?? []), ...listed(one.wholeBefore)], before)
  }
  for (const { of, requesting, requested, reasons } of reconciliations) {
    const side = (by: string, unit: string, figure: number) =>
      lines.push(['reconciliation', of, '', unit, period.from, period.to, by, '', String(figure), ''])
    side('side=requesting', requesting.way.unit, requesting.figure)
    side('side=requested', requested.way.unit, requested.figure)
    for (const { reason, cases, difference } of reasons)
      lines.push([
        'reconciliation',
        of,
        '',
        '',
        period.from,
        period.to,
        `reason=${reason}`,
        String(cases),
        String(difference),
        '',
      ])
  }
  return lines
}

function listed<T>(one: T | undefined): T[] {
  return one === undefined ? [] : [one]
}
