import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Desk, DeskItem } from '../../../contract/cases.ts'
import type { DeskColumn } from '../../../contract/desk-choices.ts'
import { mostCounted } from '../../../contract/most-counted.ts'
import { useT } from '../../i18n/language.tsx'
import { ChangedLine } from '../../ui/held/changed-line.tsx'
import { useHeldRows } from '../../ui/held/use-held-rows.ts'
import { ChooseAll } from './choice/choose.tsx'
import { ChosenBar } from './choice/chosen-bar.tsx'
import { useChoice } from './choice/use-choice.ts'
import styles from './desk-list.module.css'
import type { DeskView } from './desk-query.ts'
import { DeskRow } from './desk-row.tsx'
import type { DeskSearch } from './desk-search.ts'
import { EmptyDesk } from './empty-desk.tsx'
import { gridOf, headsOf } from './row-grid.ts'
import { useRowKeys } from './use-row-keys.ts'

type Props = {
  view: DeskView
  search: DeskSearch
  columns: readonly DeskColumn[]
  desk: UseInfiniteQueryResult<InfiniteData<Desk>>
}

/** A list that was not counted to its end has no known size. */
function sizeOf(count: number | undefined, shown: number): number {
  if (count === undefined) return shown
  return count < mostCounted ? count : -1
}

const keyOf = (item: DeskItem) => item.caseId

export function DeskList({ view, search, columns, desk }: Props) {
  const t = useT()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = desk
  const list = useRef<HTMLUListElement>(null)
  const fresh = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const { rows, waiting, show } = useHeldRows(fresh, keyOf, list)
  const choice = useChoice(rows)
  const [offset, setOffset] = useState(0)
  const total = sizeOf(data?.pages[0]?.filtered ?? data?.pages[0]?.counts[view], rows.length)

  const empty = rows.length === 0
  useLayoutEffect(() => {
    if (!empty && list.current) setOffset(list.current.getBoundingClientRect().top + window.scrollY)
  }, [empty])

  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 84,
    getItemKey: (index) => rows[index]?.caseId ?? index,
    overscan: 8,
    scrollMargin: offset,
  })
  const scrollTo = useCallback((index: number) => virtual.scrollToIndex(index), [virtual])
  useRowKeys(rows.length, scrollTo)
  const visible = virtual.getVirtualItems()
  const last = visible.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 10) void fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  if (!data) return <p className={styles.loading}>{desk.isPending ? t('desk.loading') : ''}</p>
  if (rows.length === 0) return <EmptyDesk view={view} search={search} inList={data.pages[0]?.counts[view] ?? 0} />
  return (
    <div className={styles.room}>
      <ChangedLine
        words={waiting > 0 ? `${t('desk.changed')}: ${t('desk.changed.count', { count: waiting })}` : null}
        show={show}
      />
      <ChooseAll shown={rows.length} choice={choice} />
      <div className={styles.heads} data-view={view} style={gridOf(columns)} aria-hidden="true">
        <span />
        {headsOf(columns).map((head) => (
          <span key={head}>
            {t(head === 'date' && view === 'closed' ? 'desk.column.changed' : `desk.column.${head}`)}
          </span>
        ))}
      </div>
      <ul
        ref={list}
        className={styles.list}
        style={{ blockSize: virtual.getTotalSize() }}
        aria-label={t(`desk.tab.${view}`)}
      >
        {visible.map((place) => {
          const item = rows[place.index]
          if (!item) return null
          return (
            <li
              key={place.key}
              ref={virtual.measureElement}
              data-index={place.index}
              data-tour={place.index === 0 ? 'first-case' : undefined}
              className={styles.place}
              style={{ transform: `translateY(${place.start - virtual.options.scrollMargin}px)` }}
              aria-setsize={total}
              aria-posinset={place.index + 1}
            >
              <DeskRow item={item} view={view} columns={columns} choice={choice} />
            </li>
          )
        })}
      </ul>
      <p role="status" className={styles.loading}>
        {isFetchingNextPage ? t('desk.loading') : ''}
      </p>
      <ChosenBar choice={choice} />
    </div>
  )
}
