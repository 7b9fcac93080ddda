import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Look } from '../../../contract/oversight.ts'
import { type Sitting, sittingsOf } from '../../../domain/oversight/looks.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Reference } from '../../ui/reference/reference.tsx'
import { linesOf } from './lines-of.ts'
import styles from './oversight.module.css'

interface Pages {
  data: { pages: readonly { items: readonly Look[] }[] } | undefined
  error: unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

type Props = { query: Pages; of: 'case' | 'official' }
type Folded = Look & { by: string; caseId: string | null }

/** Looks in words, those without a longer break folded into one entry; pages that are fetched later go on folding. */
export function Sittings({ query, of }: Props) {
  const { t } = useSpoken()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  if (!data) return error ? null : <p role="status">{t('oversight.loading')}</p>
  const looks = data.pages
    .flatMap(({ items }) => items)
    .map((look) => ({ ...look, by: look.official.userId, caseId: look.case?.caseId ?? null }))
  if (looks.length === 0) return <EmptyState title={t('oversight.none')} text={t('oversight.none.text')} />
  return (
    <>
      <ol className={styles.sittings}>
        {sittingsOf(looks).map((sitting) => (
          <li key={sitting.looks[0]?.lookId}>
            <Entry sitting={sitting} of={of} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('oversight.more')}
        </Button>
      )}
    </>
  )
}

function Entry({ sitting, of }: { sitting: Sitting<Folded>; of: Props['of'] }) {
  const { t, format, language } = useSpoken()
  const authorities = useQuery(authoritiesQuery).data ?? []
  const { looks, from, until } = sitting
  const look = looks[0]
  if (!look) return null
  const authority = authorities.find(({ id }) => id === look.official.authorityId)
  const sameDay = format.dayOf(from) === format.dayOf(until)
  const values = {
    count: looks.length,
    from: format.dateTime(from),
    until: sameDay ? format.time(until) : format.dateTime(until),
  }
  const when =
    format.dateTime(from) !== format.dateTime(until)
      ? 'oversight.times'
      : looks.length > 1
        ? 'oversight.times-at-once'
        : 'oversight.once'
  return (
    <article className={styles.sitting}>
      <p className={styles.who}>
        {of === 'case' ? (
          <>
            <strong>
              <bdi translate="no">{look.official.name}</bdi>
            </strong>
            <span className={styles.quiet}>{authority && localText(authority.name, language)}</span>
          </>
        ) : (
          <Subject looks={looks} />
        )}
      </p>
      <p className={styles.when}>{t(when, values)}</p>
      <ul className={styles.what}>
        {linesOf(t, format, looks).map(({ key, text, said, open }) => (
          <li key={key} data-open={open || undefined}>
            {text}
            {said && <q className={styles.said}>{said}</q>}
          </li>
        ))}
      </ul>
    </article>
  )
}

/** What was looked at: one case, a list of several, or no case at all. */
function Subject({ looks }: { looks: readonly Folded[] }) {
  const { t } = useSpoken()
  const cases = new Set(looks.map(({ caseId }) => caseId))
  const only = looks[0]?.case
  if (cases.size > 1) return <strong>{t('oversight.many-cases', { count: cases.size })}</strong>
  if (!only) return <strong>{t('oversight.no-case')}</strong>
  if (only.reference === null) return <strong>{t('oversight.closed-case')}</strong>
  return (
    <strong>
      <Link to="/cases/$caseId" params={{ caseId: only.caseId }}>
        <Reference>{only.reference}</Reference>
      </Link>
    </strong>
  )
}
