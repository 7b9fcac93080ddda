import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Notice } from '../../../contract/notices.ts'
import { rulesNamed } from '../../../contract/rules-named.ts'
import { noticeRules } from '../../../domain/notices/kinds.ts'
import { markNoticesRead } from '../../data/notices.ts'
import { useSession } from '../../data/session.ts'

type Props = { notice: Notice; className?: string | undefined; onOpen?: (() => void) | undefined; children: ReactNode }

/** Leads to where the notice can be dealt with; whoever follows it has read it. */
export function NoticeLink({ notice, className, onOpen, children }: Props) {
  const { authority } = useSession()
  const onClick = () => {
    if (!notice.readAt) markNoticesRead({ noticeId: notice.noticeId }).catch(() => undefined)
    onOpen?.()
  }
  const common = { className, onClick }
  const { place } = noticeRules[notice.kind]
  if (place === 'rules') {
    const { agreementId, ...pair } = rulesNamed(notice.subject)
    return (
      <Link to="/agreements/$agreementId/rules" params={{ agreementId }} search={pair} {...common}>
        {children}
      </Link>
    )
  }
  if (authority.kind === 'register' && notice.subject) {
    return (
      <Link to="/verifications/$requestId" params={{ requestId: notice.subject }} {...common}>
        {children}
      </Link>
    )
  }
  if (authority.kind === 'border') {
    return (
      <Link to="/arrivals" {...common}>
        {children}
      </Link>
    )
  }
  // Once it was sent, a draft is a case.
  if (place === 'draft' && !notice.settled) {
    return (
      <Link to="/applications/$caseId" params={{ caseId: notice.caseId }} preload={false} {...common}>
        {children}
      </Link>
    )
  }
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId: notice.caseId }}
      hash={place === 'draft' ? 'now' : place}
      // Read when it is opened, not when the pointer passes over it.
      preload={false}
      {...common}
    >
      {children}
    </Link>
  )
}
