import { useCallback, useSyncExternalStore } from 'react'
import { queryClient } from '../../data/query-client.ts'
import { useSession } from '../../data/session.ts'
import type { Saving } from '../../ui/save/save-state.tsx'
import { type Draft, draftQuery, partOf } from './draft-query.ts'
import { editPart, lastSaved, saveNow, subscribe, type Unsaved, unsavedPart } from './unsaved-parts.ts'

export type Part<Content> = {
  name: string
  content: Content
  /** The version on which the server holds it. */
  version: number
  /** Takes what shall stand there, made from what stands there at that moment. */
  change: (next: (now: Content) => Content) => void
  unsaved: Unsaved | undefined
}

/** One part of a draft: what was typed here if it is not saved yet, else what the server holds. */
export function usePart<Content>(draft: Draft, name: string): Part<Content> {
  const { person } = useSession()
  const { caseId } = draft
  const unsaved = useSyncExternalStore(subscribe, () => unsavedPart(caseId, name))
  // A save is told here at once and to the page a moment later: what was just saved must not give way to what was before.
  const latest = queryClient.getQueryData(draftQuery(caseId).queryKey) ?? draft
  const known = partOf(latest, name)
  const userId = person.id
  const change = useCallback(
    (next: (now: Content) => Content) => {
      // An upload may end long after the page was drawn: what counts is what stands there now.
      const latest = queryClient.getQueryData(draftQuery(caseId).queryKey)
      if (!latest) return
      const based = { version: latest.versions[name] ?? 0, content: partOf(latest, name) }
      const now = (unsavedPart(caseId, name)?.content ?? based.content) as Content
      editPart({ userId, caseId }, name, next(now), based)
    },
    [userId, caseId, name],
  )
  return {
    name,
    content: (unsaved ? unsaved.content : known) as Content,
    version: latest.versions[name] ?? 0,
    change,
    unsaved,
  }
}

/** One state for several parts that share a page: the most worrying of them. */
export function useSaving(draft: Draft, names: readonly string[]): Saving {
  const { caseId, updatedAt } = draft
  const worst = useSyncExternalStore(subscribe, () => worstOf(names.flatMap((name) => unsavedPart(caseId, name) ?? [])))
  if (worst === 'failed') return { state: 'failed', retry: () => void saveNow(caseId) }
  if (worst) return { state: worst }
  const at = names
    .flatMap((name) => lastSaved(caseId, name) ?? [])
    .sort()
    .at(-1)
  return { state: 'saved', at: at ?? updatedAt }
}

function worstOf(all: readonly Unsaved[]): 'failed' | 'unsaved' | 'saving' | null {
  if (all.some((one) => one.state === 'failed')) return 'failed'
  if (all.some((one) => one.state === 'conflict' || one.state === 'unsaved')) return 'unsaved'
  return all.length > 0 ? 'saving' : null
}
