import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ListHit, ListRow } from '../../../contract/lists.ts'
import type { ListOutcome } from '../../../domain/identity/lists/fields.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { LikenessMark } from '../persons/likeness-mark.tsx'
import { nameOf, placeWords } from '../persons/words.ts'
import styles from './lists.module.css'
import { rowsQuery } from './queries.ts'

/** The lines of one outcome, in the order of the file. */
export function RowList({ listId, outcome }: { listId: string; outcome: ListOutcome }) {
  const { t } = useSpoken()
  const rows = useInfiniteQuery(rowsQuery(listId, outcome))
  const items = rows.data?.pages.flatMap((page) => page.items) ?? []
  if (rows.error) return <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />
  if (rows.isPending) return <p role="status">{t('lists.loading')}</p>
  if (items.length === 0) {
    return <EmptyState title={t('lists.rows.none')} text={t(`lists.rows.none.${outcome}`)} />
  }
  return (
    <>
      <ol className={styles.rows}>
        {items.map((row) => (
          <li key={row.line} data-outcome={row.outcome}>
            {row.hits.length > 0 ? <Found row={row} /> : <Bare row={row} />}
          </li>
        ))}
      </ol>
      {rows.hasNextPage && (
        <Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('lists.rows.more')}
        </Button>
      )}
    </>
  )
}

/** A line of which nothing is kept but its number and why. */
function Bare({ row }: { row: ListRow }) {
  const { t } = useSpoken()
  return (
    <p>
      {t('lists.row', { line: row.line })}
      {row.name && (
        <>
          {' '}
          <bdi translate="no">{row.name}</bdi>
        </>
      )}
      {row.fault && `: ${t(`lists.row-fault.${row.fault}`)}`}
    </p>
  )
}

function Found({ row }: { row: ListRow }) {
  const { t } = useSpoken()
  return (
    <article className={styles.row}>
      <h3>
        <span className={styles.quiet}>
          {t('lists.row', { line: row.line })}
          {row.ownId && ` · ${row.ownId}`}
        </span>
        <bdi translate="no">{[row.name, row.birthDate].filter(Boolean).join(' · ')}</bdi>
      </h3>
      {row.fault && <p className={styles.quiet}>{t(`lists.row-fault.${row.fault}`)}</p>}
      {!row.complete && <p className={styles.quiet}>{t('persons.like.more')}</p>}
      <ol className={styles.hits}>
        {row.hits.map((hit) => (
          <li key={`${hit.holderId} ${hit.personId}`}>
            <Hit hit={hit} />
          </li>
        ))}
      </ol>
    </article>
  )
}

function Hit({ hit }: { hit: ListHit }) {
  const { t, format } = useSpoken()
  const { person, place } = hit
  return (
    <details className={styles.hit} data-band={hit.band}>
      <summary>
        <strong>{t(`persons.band.${hit.band}`)}</strong> <bdi translate="no">{nameOf(t, person)}</bdi>
        {person.ownScript && (
          <bdi className={styles.quiet} lang={ownLanguage(person.nationality)} translate="no">
            {' '}
            {person.ownScript}
          </bdi>
        )}
        <span className={styles.quiet}>
          {' '}
          {[
            person.birthDate && /^\d{4}-\d{2}-\d{2}$/.test(person.birthDate) ? format.date(person.birthDate) : '',
            place.source === 'case' ? stateName(t, place.otherState) : '',
            placeWords(t, place),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </summary>
      <ul className={styles.points}>
        {hit.fields.map((field) => (
          <li key={field.field}>
            <LikenessMark found={field} named />
          </li>
        ))}
      </ul>
      {place.source === 'case' && (
        <p>
          <Link to="/cases/$caseId" params={{ caseId: place.caseId }}>
            {t('lists.open-case', { reference: place.reference })}
          </Link>
        </p>
      )}
    </details>
  )
}
