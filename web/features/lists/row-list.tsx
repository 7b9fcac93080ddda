import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ListHit, ListRow, PersonList } from '../../../contract/lists.ts'
import type { ListOutcome } from '../../../domain/identity/lists/fields.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { LikenessMark } from '../persons/likeness-mark.tsx'
import { fieldNames, nameOf, placeWords } from '../persons/words.ts'
import styles from './lists.module.css'
import { rowsQuery } from './queries.ts'

/** The lines of one outcome, in the order of the file. */
export function RowList({ list, outcome }: { list: PersonList; outcome: ListOutcome }) {
  const { t } = useSpoken()
  // Where nothing was found nobody looks, and nothing is recorded.
  const some = list.counts[outcome] > 0
  const rows = useInfiniteQuery({ ...rowsQuery(list, outcome), enabled: some })
  const items = rows.data?.pages.flatMap((page) => page.items) ?? []
  // Checking goes through the file from above, so that what is found later stands below what is being read.
  const foundSince = list.stage === 'checking' ? list.counts[outcome] - items.length : 0
  if (rows.error) return <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />
  if (some && rows.isPending) return <p role="status">{t('lists.loading')}</p>
  if (items.length === 0) {
    return <EmptyState title={t('lists.rows.none')} text={t(`lists.rows.none.${outcome}`)} />
  }
  return (
    <>
      <ol className={styles.rows}>
        {runsOf(items).map(([row, last]) => (
          <li key={row.line} data-outcome={row.outcome}>
            {row.hits.length > 0 ? <Found row={row} /> : <Bare row={row} last={last} />}
          </li>
        ))}
      </ol>
      {rows.hasNextPage && (
        <Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('lists.rows.more')}
        </Button>
      )}
      {!rows.hasNextPage && foundSince > 0 && (
        <Button variant="default" loading={rows.isFetching} onClick={() => void rows.refetch()}>
          {t('lists.rows.found', { count: foundSince })}
        </Button>
      )}
    </>
  )
}

/** Lines that follow each other and of which there is nothing to say but their numbers are one entry: its first line and its last. */
function runsOf(rows: readonly ListRow[]): [first: ListRow, last: number][] {
  const runs: [ListRow, number][] = []
  for (const row of rows) {
    const run = runs.at(-1)
    if (run && isPlain(row) && isPlain(run[0]) && run[1] === row.line - 1) run[1] = row.line
    else runs.push([row, row.line])
  }
  return runs
}

function isPlain({ hits, name, fault }: ListRow): boolean {
  return hits.length === 0 && name === null && fault === null
}

/** Lines of which nothing is kept but the number and why. */
function Bare({ row, last }: { row: ListRow; last: number }) {
  const { t } = useSpoken()
  return (
    <p>
      {last > row.line ? t('lists.row.range', { first: row.line, last }) : t('lists.row', { line: row.line })}
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
  const { t, format } = useSpoken()
  const born = row.birthDate && /^\d{4}-\d{2}-\d{2}$/.test(row.birthDate) && row.fault !== 'impossible'
  return (
    <article className={styles.row}>
      <h3>
        <span className={styles.quiet}>
          {[t('lists.row', { line: row.line }), row.ownId && t('lists.row.own', { id: row.ownId })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <bdi translate="no">
          {[row.name, born ? format.date(row.birthDate ?? '') : row.birthDate].filter(Boolean).join(' · ')}
        </bdi>
      </h3>
      {row.fault && <p className={styles.remark}>{t(`lists.row-fault.${row.fault}`)}</p>}
      {!row.complete && <p className={styles.quiet}>{t('persons.like.more')}</p>}
      <ol className={styles.hits}>
        {row.hits.map((hit) => (
          <li key={`${hit.holderId} ${hit.personId}`}>
            <Hit hit={hit} said={row.outcome} />
          </li>
        ))}
      </ol>
    </article>
  )
}

/** `said`: the band under which the line stands already; a hit says its own only where that is another. */
function Hit({ hit, said }: { hit: ListHit; said: ListOutcome }) {
  const { t, format } = useSpoken()
  const { person, place } = hit
  const missing = hit.fields.filter(({ likeness }) => likeness === 'missing')
  return (
    <details className={styles.hit} data-band={hit.band}>
      <summary>
        {hit.band !== said && <span className={styles.otherBand}>{t(`persons.band.${hit.band}`)}: </span>}
        <bdi className={styles.hitName} translate="no">
          {nameOf(t, person)}
        </bdi>
        {person.ownScript && (
          <span className={styles.quiet}>
            {' · '}
            <bdi lang={ownLanguage(person.nationality)} translate="no">
              {person.ownScript}
            </bdi>
          </span>
        )}
        <span className={styles.quiet}>
          {' · '}
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
        {hit.fields.map(
          (field) =>
            field.likeness !== 'missing' && (
              <li key={field.field}>
                <LikenessMark found={field} named />
              </li>
            ),
        )}
      </ul>
      {missing.length > 0 && (
        <p className={styles.quiet}>{t('lists.hit.missing', { fields: fieldNames(t, missing) })}</p>
      )}
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
