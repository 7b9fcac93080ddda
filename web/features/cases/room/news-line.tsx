import { useCase } from './case-room.tsx'
import { useCaseWords } from './case-words.ts'
import styles from './news-line.module.css'
import { keyOfEntry } from './use-news.ts'

/** What others did since this official last looked, above the file; the entries are marked in the history. */
export function NewsLine() {
  const { view, news } = useCase()
  const { t, format } = useCaseWords()
  const entries = view.timeline.filter((entry) => news.entries.has(keyOfEntry(entry)))
  if (!news.since || entries.length === 0) return null
  const what = [...new Set(entries.map(({ type }) => t(`history.${type}`)))].join('; ')
  return (
    <p className={styles.line}>
      <a href="#history">{t('case.news', { date: format.dateTime(news.since), what })}</a>
    </p>
  )
}
