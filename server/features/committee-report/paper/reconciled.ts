import type { PaperBlock, PaperCell } from '../../../../contract/committee-paper.ts'
import type { ReportContent } from '../../../../contract/committee-report.ts'
import { wayWord } from '../../../../contract/way-words.ts'
import { textIn } from '../../../../domain/agreement/localized.ts'
import { type PaperSpeech, signed, words } from './words.ts'

type Reconciled = ReportContent['reconciliations'][number]
type Way = Reconciled['requesting']['way']

/** Both sides' own figures of each thing, and the reasons of the difference with their sum. */
export function reconciliationBlocks(speech: PaperSpeech): PaperBlock[] {
  const { t, content } = speech
  return content.reconciliations.flatMap((one): PaperBlock[] => {
    const thing = t(`committee.thing.${one.of}`)
    const said = t('committee.reconciled.sides', {
      requesting: speech.format.number(one.requesting.figure),
      requestingWay: wayWords(speech, one.of, one.requesting.way),
      requested: speech.format.number(one.requested.figure),
      requestedWay: wayWords(speech, one.of, one.requested.way),
      difference: signed(speech, one.difference),
    })
    const text: PaperBlock = { kind: 'text', text: `${thing}. ${said}` }
    if (one.reasons.length === 0) return [text, { kind: 'text', text: t('committee.reconciled.alike') }]
    const even: PaperBlock[] = one.difference === 0 ? [{ kind: 'text', text: t('committee.reconciled.even') }] : []
    const number = (value: number) => ({ text: speech.format.number(value), value })
    const by = (value: number): PaperCell => ({ text: signed(speech, value), value, as: 'change' })
    return [
      text,
      ...even,
      {
        kind: 'table',
        id: `reconciled_${one.of}`,
        title: t('committee.reconciled.table', { thing }),
        columns: [
          { title: t('committee.column.reason'), number: false },
          { title: t('committee.column.cases'), number: true },
          { title: t('committee.column.difference'), number: true },
        ],
        rows: [
          ...one.reasons.map(({ reason, cases, difference }) => [
            words(t(`committee.reason.${reason}`)),
            number(cases),
            by(difference),
          ]),
          // A case may stand behind two reasons, so the cases have no sum.
          [words(t('committee.column.sum')), words(''), by(one.difference)],
        ],
        sum: true,
        counts: [],
      },
    ]
  })
}

/** The figures of the two sides at a glance: what each counts, and how far they are apart. */
export function sidesBlock(speech: PaperSpeech): PaperBlock {
  const { t, format, content } = speech
  const side = (of: Reconciled['of'], { way, figure }: Reconciled['requesting']) => ({
    ...{ text: format.number(figure), value: figure, note: wayWords(speech, of, way) },
  })
  return {
    kind: 'table',
    id: 'sides',
    title: t('committee.chapter.reconciliation'),
    columns: [
      { title: t('committee.column.thing'), number: false },
      { title: t('committee.side.requesting'), number: false },
      { title: t('committee.side.requested'), number: false },
      { title: t('committee.column.difference'), number: true },
    ],
    rows: content.reconciliations.map(({ of, requesting, requested, difference }) => [
      words(t(`committee.thing.${of}`)),
      side(of, requesting),
      side(of, requested),
      { text: signed(speech, difference), value: difference, as: 'change' as const },
    ]),
    sum: false,
    counts: [],
  }
}

/** How a side counts, as one would say it. */
export function wayWords({ t, pack, language }: PaperSpeech, of: Reconciled['of'], way: Way): string {
  const whole = wayWord(t, of, way)
  if (!way.procedures) return whole
  const titles = way.procedures.map((id) => {
    const found = pack.procedures.find((one) => one.id === id)
    return found ? textIn(found.title, language) : id
  })
  return t('committee.way.of-procedures', { way: whole, procedures: titles.join(', ') || '–' })
}
