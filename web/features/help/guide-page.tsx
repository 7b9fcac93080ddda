import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useSpoken } from '../../i18n/language.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import styles from './guide.module.css'
import { guideQuery } from './guide-query.ts'
import { GuideText } from './guide-text.tsx'

/** `/help/<guide>`: the guide of one role. */
export function GuidePage() {
  const { t, language } = useSpoken()
  const { guide: id = '' } = useParams({ strict: false })
  const guide = useQuery(guideQuery(language, id))
  if (guide.error) return <ProblemNotice error={guide.error} onRetry={() => void guide.refetch()} />
  if (guide.data === undefined) return <p role="status">{t('guide.loading')}</p>
  if (guide.data === null) return <NotFound />
  return (
    <Page title={guide.data.title} eyebrow={<Link to="/help">{t('guide.title')}</Link>}>
      <article className={styles.guide}>
        <GuideText blocks={guide.data.blocks} pictures={guide.data.pictures} />
      </article>
    </Page>
  )
}
