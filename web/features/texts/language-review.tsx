import { Button } from '@mantine/core'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useAttempt } from '../account/use-attempt.ts'
import { afterChange, type LanguageProgress } from './queries.ts'
import styles from './texts.module.css'

/** How far a language is, and the word of a native speaker that it has been read. */
export function LanguageReview({ progress }: { progress: LanguageProgress }) {
  const { t, format } = useSpoken()
  const { language, status, counts, reviewed } = progress
  const all = counts.missing + counts.machine + counts.corrected + counts.reviewed
  const mark = useAttempt(async (whole: boolean) => {
    await api('PUT /api/v1/translation/{language}', { path: { language }, body: { reviewed: whole } })
    await afterChange(language)
  })
  const waiting = all - counts.reviewed
  return (
    <div className={styles.review}>
      <p>
        <progress max={all} value={counts.reviewed} aria-hidden="true" className={styles.progress} />{' '}
        {t('texts.progress', { reviewed: format.number(counts.reviewed), all: format.number(all) })}
      </p>
      <p className={styles.quiet}>
        {t(`texts.status.${status}`)}
        {reviewed && ` ${t('texts.status.by', { by: reviewed.by, when: format.dateTime(reviewed.at) })}`}
      </p>
      {mark.error ? <ProblemNotice error={mark.error} /> : null}
      {status === 'machine' && waiting > 0 && (
        <p className={styles.quiet}>{t('texts.whole.wait', { count: waiting })}</p>
      )}
      {status === 'machine' && waiting === 0 && (
        <Button loading={mark.busy} onClick={() => void mark.run(true)}>
          {t('texts.whole')}
        </Button>
      )}
      {reviewed && (
        <Button variant="default" loading={mark.busy} onClick={() => void mark.run(false)}>
          {t('texts.whole.undo')}
        </Button>
      )}
    </div>
  )
}
