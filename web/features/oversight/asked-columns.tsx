import { useQuery } from '@tanstack/react-query'
import { type AskedFigures, measureTitle } from '../../../contract/query-log.ts'
import { dimensionWord, periodWord, valueWord } from '../../../contract/statistics-words.ts'
import type { Dimension } from '../../../domain/statistics/fact.ts'
import { nameOf, readPeriod } from '../../../domain/statistics/period.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { withinSentence } from '../../i18n/within-sentence.ts'
import type { Column } from '../../ui/table/data-table.tsx'
import { useSpeech } from '../statistics/use-speech.ts'
import type { Entry } from './fold-asked.ts'
import styles from './oversight.module.css'

export function useAskedColumns(): Column<Entry>[] {
  const { t, format, language } = useSpoken()
  const authorities = useQuery(authoritiesQuery).data ?? []
  const authorityOf = (id: string) => {
    const found = authorities.find((one) => one.id === id)
    return found ? localText(found.name, language) : id
  }
  return [
    { id: 'at', header: t('oversight.asked.column.at'), names: true, cell: ([{ at }]) => format.dateTime(at) },
    {
      ...{ id: 'official', header: t('oversight.asked.column.official') },
      cell: ([{ official }]) => (
        <span className={styles.cell}>
          <bdi translate="no">{official.name}</bdi>
          <span className={styles.quiet}>{authorityOf(official.authorityId)}</span>
        </span>
      ),
    },
    { id: 'what', header: t('oversight.asked.column.what'), cell: (entry) => <What entry={entry} /> },
    {
      ...{ id: 'through', header: t('oversight.asked.column.through') },
      cell: ([{ through }]) => t(`oversight.asked.through.${through}`),
    },
    { id: 'end', header: t('oversight.asked.column.end'), cell: (entry) => <End entry={entry} /> },
  ]
}

/** A question in words; the tables of a dashboard behind their number. */
function What({ entry }: { entry: Entry }) {
  const { t } = useSpoken()
  if (entry.length === 1) return <Asked one={entry[0]} />
  return (
    <details className={styles.asked}>
      <summary>{t('oversight.asked.screen', { count: entry.length })}</summary>
      <ul>
        {entry.map((one) => (
          <li key={one.queryId}>
            <Asked one={one} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Asked({ one }: { one: AskedFigures }) {
  const { t, format, language } = useSpoken()
  const { speech } = useSpeech(one.agreementId ?? undefined)
  const period = readPeriod(one.period)
  const sayValue = (dimension: Dimension, value: string) => (speech ? valueWord(dimension, value, speech) : value)
  const named = (dimension: Dimension) => withinSentence(dimensionWord({ t }, dimension), language)
  const only = Object.entries(one.only) as [Dimension, string[]][]
  const said = [
    period ? periodWord(nameOf(period), { t, format }) : one.period,
    ...(one.by.length > 0 ? [t('oversight.asked.by', { dimensions: one.by.map(named).join(', ') })] : []),
    ...only.map(([dimension, values]) =>
      t('oversight.asked.only', {
        dimension: named(dimension),
        values: values.map((value) => sayValue(dimension, value)).join(', '),
      }),
    ),
  ]
  return (
    <span className={styles.cell}>
      {t(measureTitle(one.measure))}
      <span className={styles.quiet}>{said.join(' · ')}</span>
    </span>
  )
}

function End({ entry }: { entry: Entry }) {
  const { t, format } = useSpoken()
  const [{ controlled, refused }] = entry
  if (refused) return t('oversight.asked.refused', { rule: t(`figures.rule.${refused}.title`) })
  const sum = (of: 'figures' | 'hidden') => entry.reduce((all, one) => all + one[of], 0)
  const [count, hidden] = [sum('figures'), sum('hidden')]
  return (
    <span className={styles.cell}>
      {hidden > 0
        ? t('oversight.asked.hidden', { count: format.number(count), hidden: format.number(hidden) })
        : t('oversight.asked.told', { count })}
      <span className={styles.quiet}>{t(controlled ? 'oversight.asked.protected' : 'oversight.asked.exact')}</span>
    </span>
  )
}
