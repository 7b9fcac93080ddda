import type { PaperBlock } from '../../../../contract/committee-paper.ts'
import { type PaperSpeech, words } from './words.ts'

/** The annex: every measure of the report with what it counts and what it is not. */
export function definitions({ t, content }: PaperSpeech): PaperBlock[] {
  return [
    {
      kind: 'table',
      id: 'measures',
      title: t('committee.table.measures'),
      columns: ['measure', 'unit', 'counts', 'not'].map((one) => ({
        title: t(`committee.column.${one}`),
        number: false,
      })),
      rows: content.measures.map(({ code, unit }) => [
        words(t(`statistics.${code}.title`)),
        words(unit === 'share' ? '%' : t(`statistics.unit.${unit}`)),
        words(t(`statistics.${code}.definition`)),
        words(t(`statistics.${code}.not`)),
      ]),
      sum: false,
      counts: [],
    },
  ]
}
