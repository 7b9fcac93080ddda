import type { Session } from '../../../contract/session.ts'
import { queryClient } from '../../data/query-client.ts'
import { sessionQuery } from '../../data/session.ts'
import { answerSignIn, useSignInRequested } from '../../data/sign-in-request.ts'
import { useT } from '../../i18n/language.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Opens over the page when a session has ended; the page behind stays as it is. */
export function SignInDialog() {
  const t = useT()
  const open = useSignInRequested()
  const former = open ? queryClient.getQueryData(sessionQuery.queryKey) : undefined

  const goOn = (session: Session) => {
    // Another person must not go on in the work of the one before.
    if (former && (former.person.id !== session.person.id || former.authority.id !== session.authority.id)) {
      window.location.assign('/')
      return
    }
    answerSignIn(true)
  }

  return (
    <Dialog open={open} title={t('signin.again.title')} onClose={() => answerSignIn(false)}>
      <p>{t('signin.again.text')}</p>
      <SignInForm onSignedIn={goOn} />
    </Dialog>
  )
}
