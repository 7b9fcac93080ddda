import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { inProcedure } from '../../../domain/agreement/in-procedure.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { agreementVersionQuery } from '../../data/agreement.ts'
import { useNoticesRead } from '../../data/notices.ts'
import { ProblemError } from '../../data/problem.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { UnsentOfDraft } from '../unsent/unsent-of-draft.tsx'
import { type Draft, draftQuery } from './draft-query.ts'
import styles from './drafts.module.css'
import { anythingUnsaved, restore, saveNow } from './unsaved-parts.ts'
import { useLanguageRefetch } from './use-language-refetch.ts'

/** Brings the draft of the address and its agreement, and keeps watch over what is typed into it. */
export function WithDraft({ children }: { children: (draft: Draft, pack: AgreementPack) => ReactNode }) {
  const t = useT()
  const { caseId = '' } = useParams({ strict: false })
  const { person } = useSession()
  const draft = useQuery(draftQuery(caseId))
  const { agreementId = '', packDigest = '' } = draft.data ?? {}
  const pack = useQuery({ ...agreementVersionQuery(agreementId, packDigest), enabled: packDigest !== '' })
  const known = draft.data !== undefined
  useEffect(() => {
    if (known) restore({ userId: person.id, caseId })
  }, [known, person.id, caseId])
  useNoticesRead(known ? caseId : undefined)
  useGuard(caseId)
  useLanguageRefetch(draftQuery(caseId).queryKey)

  const error = draft.error ?? pack.error
  if (draft.data && pack.data) {
    return (
      <>
        {draft.error && <ProblemNotice error={draft.error} onRetry={() => void draft.refetch()} />}
        {children(draft.data, inProcedure(pack.data, draft.data.content.setup.procedure))}
      </>
    )
  }
  if (error instanceof ProblemError && error.problem.code === 'draft_submitted') return <Submitted caseId={caseId} />
  return (
    <Page title={t('application.title')}>
      {error ? (
        <>
          <ProblemNotice error={error} onRetry={() => void (draft.error ? draft.refetch() : pack.refetch())} />
          <UnsentOfDraft caseId={caseId} />
        </>
      ) : (
        <p className={styles.quiet}>{t('application.loading')}</p>
      )}
    </Page>
  )
}

function Submitted({ caseId }: { caseId: string }) {
  const t = useT()
  return (
    <Page title={t('application.title')}>
      <EmptyState
        title={t('application.submitted.title')}
        text={t('application.submitted.text')}
        action={<Link to={`/applications/${caseId}/receipt` as string}>{t('application.submitted.link')}</Link>}
      />
      <UnsentOfDraft caseId={caseId} />
    </Page>
  )
}

/** Hiding the tab sends what waits; closing it with unsaved words asks first. */
function useGuard(caseId: string): void {
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void saveNow(caseId)
    }
    const leaving = (event: BeforeUnloadEvent) => {
      if (anythingUnsaved()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('beforeunload', leaving)
    return () => {
      void saveNow(caseId)
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('beforeunload', leaving)
    }
  }, [caseId])
}
