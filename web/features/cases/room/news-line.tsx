import { useCase } from './case-room.tsx'
import { useCaseWords } from './case-words.ts'
import styles from './news-line.module.css'
import { keyOfEntry } from './use-news.ts'

/** Where the newest of them stands in the history. */
export const firstNews = 'news'
/** Kinds of step that are named; of the others their number is told. */
const named = 3

/** What others did since this official last looked, above the file; the entries are marked in the history. */
export function NewsLine() {
  const { view, news } = useCase()
  const { t, format } = useCaseWords()
  const entries = view.timeline.filter((entry) => news.entries.has(keyOfEntry(entry)))
  if (!news.since || entries.length === 0) return null
  const kinds = [...new Set(entries.toReversed().map(({ type }) => t(`history.${type}`)))]
  const more = kinds.length > named + 1 ? kinds.splice(named).length : 0
  const what = [...kinds, ...(more > 0 ? [t('case.news.more', { count: more })] : [])].join('; ')
  return (
    <p className={styles.line}>
      <a href={`#${firstNews}`}>{t('case.news', { date: format.dateTime(news.since), what })}</a>
    </p>
  )
}
