import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DeskColumn, usualColumns } from '../../../contract/desk-choices.ts'
import { api } from '../../data/api.ts'
import { useT } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { arrangementQuery, contentOf, sameContent } from './arrangement-query.ts'
import { ColumnDialog } from './column-dialog.tsx'
import type { DeskSearch } from './desk-search.ts'
import { filtersOf } from './desk-search.ts'
import styles from './filter-bar.module.css'
import { ViewDialog } from './view-dialog.tsx'

/** The columns that the list shows: those of the view that is open, or the official's own. */
export function useColumns(search: DeskSearch): readonly DeskColumn[] {
  const { data } = useQuery(arrangementQuery)
  const saved = data?.views.find(({ viewId }) => viewId === search.saved)
  return saved?.content.columns ?? data?.columns ?? usualColumns
}

/** Keep what is on the page under a name, save what changed of it, and choose the columns. */
export function ViewTools({ search }: { search: DeskSearch }) {
  const t = useT()
  const client = useQueryClient()
  const { data } = useQuery(arrangementQuery)
  const [open, setOpen] = useState<'view' | 'columns' | null>(null)
  const columns = useColumns(search)
  const saved = data?.views.find(({ viewId }) => viewId === search.saved)
  const content = contentOf(search, saved?.content.columns ?? null)
  const renew = () => client.invalidateQueries({ queryKey: arrangementQuery.queryKey })
  const save = useMutation({
    mutationFn: async () => {
      if (!saved) return
      const { viewId, name, shared, version } = saved
      await api('PUT /api/v1/desk/views/{viewId}', { path: { viewId }, body: { name, shared, content, version } })
    },
    onSettled: renew,
  })
  if (!data) return null
  const narrowed = Object.keys(filtersOf(search)).length > 0 || search.order !== undefined
  const changed = saved !== undefined && !sameContent(saved.content, content)

  async function keepColumns(chosen: readonly DeskColumn[]) {
    // A view that has columns of its own keeps the new ones, where it is theirs to change.
    if (saved?.content.columns && saved.mayChange) {
      const { viewId, name, shared, version } = saved
      const body = { name, shared, version, content: { ...saved.content, columns: [...chosen] } }
      await api('PUT /api/v1/desk/views/{viewId}', { path: { viewId }, body })
    } else {
      await api('PUT /api/v1/desk/columns', { body: { columns: [...chosen] } })
    }
    await renew()
  }

  return (
    <>
      {changed && saved.mayChange && (
        <button type="button" className={styles.quiet} disabled={save.isPending} onClick={() => save.mutate()}>
          {t('desk.view.save-changes')}
        </button>
      )}
      {(narrowed || saved) && (
        <button type="button" className={styles.opener} onClick={() => setOpen('view')}>
          {t(saved ? 'desk.view.change' : 'desk.view.new')}
        </button>
      )}
      <button type="button" className={styles.opener} onClick={() => setOpen('columns')}>
        {t('desk.columns')}
      </button>
      {save.error && <ProblemNotice error={save.error} />}
      {open === 'view' && (
        <ViewDialog content={content} arrangement={data} saved={saved} onClose={() => setOpen(null)} />
      )}
      {open === 'columns' && <ColumnDialog columns={columns} keep={keepColumns} onClose={() => setOpen(null)} />}
    </>
  )
}
