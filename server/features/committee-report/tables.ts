import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { PaperBlock, ReportContent, ReportPaper } from '../../../contract/committee-report.ts'
import { speech } from '../../platform/i18n/catalogue.ts'

type Table = Extract<PaperBlock, { kind: 'table' }>

/** The report as a spreadsheet: a sheet for each table, numbers as numbers; nothing in it is a formula. */
export async function sheetsOf(paper: ReportPaper): Promise<Buffer> {
  const { t } = speech(paper.language)
  const about: CellValue[][] = [
    [paper.title],
    [paper.period],
    [paper.agreement],
    [],
    ...paper.facts.map(({ label, value }) => [label, value]),
  ]
  const said = paper.chapters.flatMap((chapter): CellValue[][] => {
    const lines = chapter.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items : block.kind === 'text' ? [block.text] : [],
    )
    return lines.length > 0 ? [[], [chapter.title], ...lines.map((line) => [line])] : []
  })
  const names = new Set<string>()
  const sheets = [
    {
      name: nameFor(t('committee.sheet.summary'), names),
      rows: [...about, ...said],
      columns: [{ width: 48 }, { width: 70 }],
    },
    ...paper.chapters.flatMap(({ blocks }) =>
      blocks
        .filter((block) => block.kind === 'table')
        .map((table) => sheetOf(table, t(`committee.sheet.${table.id}`), names)),
    ),
  ]
  const written = await writeXlsx({ sheets, properties: { title: `${paper.title} · ${paper.period}` } })
  return Buffer.from(written)
}

function sheetOf(table: Table, title: string, names: Set<string>) {
  const noted = table.rows.some((row) => row[0]?.note)
  const head: CellValue[] = table.columns.map(({ title }) => title)
  const rows = table.rows.map((row): CellValue[] => [
    ...row.map(({ text, value }) => value ?? (text === '–' ? null : text)),
    ...(noted ? [row[0]?.note ?? null] : []),
  ])
  return {
    name: nameFor(title, names),
    rows: [
      [table.title],
      [],
      head,
      ...rows,
      ...(table.counts.length > 0 ? [[], ...table.counts.map((line) => [line])] : []),
    ],
    columns: [{ width: 44 }, ...table.columns.slice(1).map(({ number }) => ({ width: number ? 16 : 30 }))],
  }
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
