import type { PaperBlock } from '../../../../contract/committee-paper.ts'
import { countingRules } from '../../../../domain/statistics/measures.ts'
import { type PaperSpeech, words } from './words.ts'

/** The annex: how every measure counts, and each measure of the report with what it counts and what it is not. */
export function definitions({ t, content }: PaperSpeech): PaperBlock[] {
  return [
    { kind: 'list', items: countingRules.map((rule) => t(`statistics.rules.${rule}`)) },
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
