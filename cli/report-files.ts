import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportContent } from '../contract/committee-report.ts'
import type { Language } from '../contract/i18n.ts'
import type { ReconciledCase } from '../domain/statistics/reconciliation.ts'
import { paperOf } from '../server/features/committee-report/paper.ts'
import { printReport } from '../server/features/committee-report/print.ts'
import { linesOf, sheetsOf } from '../server/features/committee-report/tables.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import type { Services } from '../server/platform/services.ts'
import { csvCell } from '../server/platform/tables/csv-rows.ts'
import { asCsv } from '../server/platform/tables/write-csv.ts'

/** A report as its files: the data, the table of figures, and in each language the paper and the spreadsheet. */
export async function writeFiles(
  services: Services,
  content: ReportContent,
  digest: string,
  to: { folder: string; in: readonly Language[] },
): Promise<void> {
  writeFileSync(join(to.folder, 'report.json'), `${JSON.stringify(content, null, 2)}\n`)
  writeFileSync(join(to.folder, 'report.csv'), asCsv(linesOf(content)))
  for (const language of to.in) {
    const by = speech(language).t('committee.made.command')
    const made = { by, at: content.countedUntil, digest, timeZone: 'UTC' }
    const paper = await paperOf(services, content, made, language)
    writeFileSync(join(to.folder, `report.${language}.pdf`), await printReport(services, paper, made))
    writeFileSync(join(to.folder, `report.${language}.xlsx`), await sheetsOf(paper))
  }
}

export const caseHead = [
  'counted',
  'reference',
  'requesting_state',
  'requesting_day',
  'requested_day',
  'reason',
  'difference',
].join(',')

/** One case with its reasons, the differences in the same order. */
export function caseLine(one: ReconciledCase): string {
  const { of, reference, requestingState, requestingDay = '', requestedDay = '', reasons } = one
  const list = (values: readonly (string | number)[]) => values.join(' ')
  const cells = [of, reference, requestingState, requestingDay, requestedDay, list(reasons.map(({ reason }) => reason))]
  return [...cells, list(reasons.map(({ difference }) => difference))].map(csvCell).join(',')
}
