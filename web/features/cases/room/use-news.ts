import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { api } from '../../../data/api.ts'

export interface News {
  /** When this official had last looked, before this visit; null the first time. */
  since: string | null
  /** Entries of the history that somebody else brought about since: `stream seq`. */
  entries: ReadonlySet<string>
}

export function keyOfEntry({ stream, seq }: { stream: string; seq: number }): string {
  return `${stream} ${seq}`
}

/** What is new stays marked for as long as the case is open, though the look is kept at once. */
export function useNews(view: CaseView): News {
  const [since] = useState(view.lookedAt)
  const [entries, setEntries] = useState<ReadonlySet<string>>(new Set())
  const fresh = view.timeline.filter((entry) => entry.isNew && !entries.has(keyOfEntry(entry)))
  if (fresh.length > 0) setEntries(new Set([...entries, ...fresh.map(keyOfEntry)]))
  return { since, entries }
}

/** Says how much of the case this page has shown, once it is in sight. Whether it arrives matters to nobody but the desk. */
export function useKeepLook({ caseId, versions: { shared, own } }: CaseView): void {
  const client = useQueryClient()
  useEffect(() => {
    const keep = () => {
      if (document.visibilityState === 'hidden') return
      document.removeEventListener('visibilitychange', keep)
      api('POST /api/v1/cases/{caseId}/look', { path: { caseId }, body: { shared, own }, onUnauthorized: 'fail' })
        .then(() => client.invalidateQueries({ queryKey: ['desk'], refetchType: 'none' }))
        .catch(() => {})
    }
    document.addEventListener('visibilitychange', keep)
    keep()
    return () => document.removeEventListener('visibilitychange', keep)
  }, [client, caseId, shared, own])
}
