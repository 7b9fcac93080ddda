import { useQuery } from '@tanstack/react-query'
import { useRouter, useRouterState, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { queryClient } from '../../data/query-client.ts'
import { sessionQuery } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { readStoredLanguage } from '../../i18n/preferred-language.ts'
import { safeNext } from './after-sign-in.ts'
import { CoverPage } from './cover-page.tsx'
import { practiceAccountsQuery } from './practice-accounts.ts'
import { PracticeList } from './practice-list.tsx'
import { providerProblem } from './provider-problem.ts'
import styles from './session.module.css'
import { SignInSteps } from './sign-in-steps.tsx'

export function SignInPage() {
  const { t, setLanguage } = useSpoken()
  const router = useRouter()
  const { next, problem } = useSearch({ strict: false })
  // Not in the address: addresses are kept in logs and histories.
  const email = useRouterState({ select: (state) => state.location.state.invited }) ?? ''
  const { data: accounts } = useQuery(practiceAccountsQuery)
  // In a laboratory nobody can be chosen: everybody has an account of their own, on paper.
  const open = accounts && accounts.length > 0 ? accounts : null
  // Who comes from a page inside and has not finished a sign-in goes on with it.
  const [begun, setBegun] = useState(() => unfinished(queryClient.getQueryData(sessionQuery.queryKey)))
  const failed = providerProblem(problem)

  const goOn = (session: Session) => (session.stage === 'full' ? void enter(session) : setBegun(session))
  const enter = async (session: Session) => {
    if (!readStoredLanguage()) await setLanguage(session.language)
    router.history.push(safeNext(next))
  }

  return (
    <CoverPage
      title={t('signin.title')}
      practice={Boolean(accounts)}
      lead={t('signin.lead')}
      beside={open && !begun && <PracticeList accounts={open} onSignedIn={goOn} />}
    >
      {email && !begun && (
        <p role="status" className={styles.done}>
          {t('signin.invited')}
        </p>
      )}
      {failed && !begun && (
        <p role="alert" className={styles.note}>
          {t(failed)}
        </p>
      )}
      <SignInSteps begun={begun} onBegun={setBegun} email={email} onSignedIn={goOn} />
      {!begun && <p className={styles.quiet}>{t(accounts && !open ? 'signin.help.slip' : 'signin.help')}</p>}
    </CoverPage>
  )
}

function unfinished(session: Session | null | undefined): Session | null {
  return session && session.stage !== 'full' ? session : null
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The e-mail address of somebody who has just set a password. */
    invited?: string
  }
}
