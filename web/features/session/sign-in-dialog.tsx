import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { queryClient } from '../../data/query-client.ts'
import { isSamePerson, readSession, sessionQuery } from '../../data/session.ts'
import { answerSignIn, type SignInStep, useSignInRequested } from '../../data/sign-in-request.ts'
import { useT } from '../../i18n/language.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { SignInSteps } from './sign-in-steps.tsx'

/** Opens over the page when a session has ended; the page behind stays as it is. */
export function SignInDialog() {
  const t = useT()
  const step = useSignInRequested()
  return (
    <Dialog open={step !== null} title={t('signin.again.title')} onClose={() => answerSignIn(false)}>
      <p>{t(step === 'password' ? 'signin.again.text' : 'signin.again.more')}</p>
      {step && <Steps step={step} />}
    </Dialog>
  )
}

function Steps({ step }: { step: SignInStep }) {
  const [former] = useState(() => queryClient.getQueryData(sessionQuery.queryKey))
  const goOn = (session: Session) => {
    // Another person must not go on in the work of the one before.
    if (former && !isSamePerson(former, session)) window.location.assign('/')
    else answerSignIn(true)
  }
  // A sign-in that another tab of this browser has begun, or finished by now, goes on here.
  const found = useQuery({
    queryKey: ['session', 'begun'],
    enabled: step !== 'password',
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: async () => {
      const session = await readSession()
      if (session.stage === 'full') goOn(session)
      return session
    },
  })
  // Until something is done here, what was found holds.
  const [begun, setBegun] = useState<Session | null | undefined>(undefined)
  if (found.isLoading) return null
  const unfinished = found.data && found.data.stage !== 'full' ? found.data : null
  return <SignInSteps begun={begun === undefined ? unfinished : begun} onBegun={setBegun} over onSignedIn={goOn} />
}
