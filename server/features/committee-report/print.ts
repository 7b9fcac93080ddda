import type { ReportPaper } from '../../../contract/committee-paper.ts'
import { createFormatter } from '../../../contract/i18n-format.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import type { Made } from './paper/words.ts'

/**
 * The report as a file (PDF/A-2a), in the language of its words. The same report gives the same bytes, whenever it is printed.
 * @throws FormFailed when it cannot be printed
 */
export function printReport({ renderer, config }: Services, paper: ReportPaper, made: Made): Promise<Buffer> {
  const { t } = speech(paper.language)
  const format = createFormatter(paper.language, t, made.timeZone)
  const data = {
    ...paper,
    chapters: paper.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) =>
        block.kind === 'chart'
          ? {
              ...block,
              rows: block.rows.map((row) => ({
                ...row,
                said: row.values.map((value) => (value === null ? t('committee.hidden') : format.number(value))),
              })),
            }
          : block,
      ),
    })),
    ...{ date: format.dayOf(made.at), author: made.by, digest: made.digest },
    watermark: config.mode === 'practice' ? t('committee.practice') : null,
    words: {
      contents: t('committee.contents'),
      annex: t('committee.annex'),
      page: t('committee.page', { page: '{page}', of: '{of}' }),
    },
  }
  return renderer.render({ template: 'committee-report.typ', data })
}
