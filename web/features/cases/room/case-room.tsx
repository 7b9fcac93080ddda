import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { CaseView, Receipt } from '../../../../contract/cases.ts'
import type { Authorities } from '../../../../contract/session.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import { type News, useNews } from './use-news.ts'

type Room = {
  /** What is on the page: it changes only when the reader asks, or after an act of their own. */
  view: CaseView
  /** What the server said last. */
  latest: CaseView
  pack: AgreementPack
  authorities: Authorities
  /** What others did since this official last looked. */
  news: News
  showLatest: () => void
  /** Reads the case anew and shows it. */
  reload: () => Promise<void>
  /** The receipt of the act just taken, shown above the file until it is put away. */
  receipt: Receipt | null
  setReceipt: (receipt: Receipt | null) => void
}

const RoomContext = createContext<Room | null>(null)

type Props = {
  latest: CaseView
  pack: AgreementPack
  authorities: Authorities
  refetch: () => Promise<CaseView | undefined>
  children: ReactNode
}

/**
 * Holds what is being read still: a version that arrives from elsewhere waits until the reader wants it. Days left and
 * the like move on within the same version.
 */
export function CaseRoom({ latest, pack, authorities, refetch, children }: Props) {
  const [held, setHeld] = useState(latest)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const view = sameVersion(held, latest) ? latest : held
  const news = useNews(view)
  const showLatest = useCallback(() => setHeld(latest), [latest])
  const reload = useCallback(async () => {
    const fresh = await refetch()
    if (fresh) setHeld(fresh)
  }, [refetch])
  const room = useMemo(
    () => ({ view, latest, pack, authorities, news, showLatest, reload, receipt, setReceipt }),
    [view, latest, pack, authorities, news, showLatest, reload, receipt],
  )
  return <RoomContext value={room}>{children}</RoomContext>
}

export function useCase(): Room {
  const room = use(RoomContext)
  if (!room) throw new Error('No case: the part is used outside CaseRoom')
  return room
}

export function sameVersion(one: CaseView, other: CaseView): boolean {
  return one.versions.shared === other.versions.shared && one.versions.own === other.versions.own
}
