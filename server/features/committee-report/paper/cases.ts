import type { PaperBlock, PaperCell } from '../../../../contract/committee-paper.ts'
import type { ListedCases } from '../cases-listed.ts'
import { type PaperSpeech, signed, words } from './words.ts'

/**
 * The annex of the cases that make up the differences: references, and no name.
 *
 * @param most lines of one table; of longer lists the first, with a sentence that says so
 */
export function caseTables(speech: PaperSpeech, listed: readonly ListedCases[], most: number): PaperBlock[] {
  const { t, format } = speech
  const some = listed.filter(({ lines }) => lines.length > 0)
  if (some.length === 0) return [{ kind: 'text', text: t('committee.listed.none') }]
  return some.flatMap(({ of, lines, inAll }): PaperBlock[] => {
    const shown = lines.slice(0, most)
    const cut = { shown: format.number(shown.length), inAll: format.number(inAll) }
    return [
      {
        kind: 'table',
        id: `cases_${of}`,
        title: t('committee.listed.table', { thing: t(`committee.thing.${of}`) }),
        columns: [
          { title: t('committee.column.reason'), number: false, share: 12 },
          { title: t('committee.column.reference'), number: false, share: 7 },
          { title: t('committee.field.requesting'), number: false, share: 4 },
          { title: t('committee.column.requesting-day'), number: false, share: 4 },
          { title: t('committee.column.requested-day'), number: false, share: 4 },
          { title: t('committee.column.difference'), number: true, share: 3 },
        ],
        rows: shown.map((line) => [
          words(t(`committee.reason.${line.reason}`)),
          words(line.reference),
          words(speech.state(line.requestingState)),
          dayCell(speech, line.requestingDay),
          dayCell(speech, line.requestedDay),
          { text: signed(speech, line.difference), value: line.difference, as: 'change' },
        ]),
        sum: false,
        counts: inAll > shown.length ? [t('committee.listed.cut', cut)] : [],
      },
    ]
  })
}

function dayCell({ t, format }: PaperSpeech, day: string | null): PaperCell {
  return day === null ? words(t('committee.never')) : { text: format.shortDate(day), value: null, date: day }
}
