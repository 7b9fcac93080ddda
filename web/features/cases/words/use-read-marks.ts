import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { api } from '../../../data/api.ts'

/** How long a message is in sight before it counts as read, in milliseconds. */
const inSight = 800

/**
 * Messages that were unread when this page met them, and what marks one as read: that it stood in the window for a moment.
 * They stay marked on the page for as long as it is open, so that nothing changes under the reader's eyes. Whether the mark
 * arrives matters to nobody but the own desk.
 */
export function useReadMarks({ caseId, messages }: Pick<CaseView, 'caseId' | 'messages'>) {
  const client = useQueryClient()
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set(messages.unread))
  const fresh = messages.unread.filter((id) => !unread.has(id))
  if (fresh.length > 0) setUnread(new Set([...unread, ...fresh]))

  const seen = useRef(new Set<string>())
  const waiting = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const send = useCallback(
    (messageId: string) => {
      if (seen.current.has(messageId)) return
      seen.current.add(messageId)
      const body = { messageIds: [messageId] }
      api('POST /api/v1/cases/{caseId}/messages/read', { path: { caseId }, body, onUnauthorized: 'fail' })
        .then(() => client.invalidateQueries({ queryKey: ['desk'], refetchType: 'none' }))
        .catch(() => seen.current.delete(messageId))
    },
    [caseId, client],
  )
  const observer = useRef<IntersectionObserver | null>(null)
  const named = useRef(new WeakMap<Element, string>())
  useEffect(
    () => () => {
      observer.current?.disconnect()
      for (const timer of waiting.current.values()) clearTimeout(timer)
    },
    [],
  )
  const onSeen = useCallback(
    (element: HTMLElement | null, messageId: string) => {
      if (!element || seen.current.has(messageId)) return
      observer.current ??= new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = named.current.get(target)!
          clearTimeout(waiting.current.get(id))
          if (isIntersecting)
            waiting.current.set(
              id,
              setTimeout(() => send(id), inSight),
            )
        }
      })
      named.current.set(element, messageId)
      observer.current.observe(element)
    },
    [send],
  )
  return { unread, onSeen }
}
