import { useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { queryClient } from '../../data/query-client.ts'
import { giveProof, isSamePerson, sessionQuery } from '../../data/session.ts'
import { answerProof, requestSignIn, useProofRequested } from '../../data/sign-in-request.ts'
import { useT } from '../../i18n/language.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { PasswordProof } from './password-proof.tsx'
import { ProviderButtons } from './provider-buttons.tsx'
import { SecondProof } from './second-proof.tsx'
import styles from './session.module.css'

/** Opens over the page when an act wants to be sure who takes it; afterwards the same request is sent again. */
export function ProofDialog() {
  const t = useT()
  const open = useProofRequested()
  const session = open ? queryClient.getQueryData(sessionQuery.queryKey) : null
  return (
    <Dialog open={open} title={t('signin.proof.title')} onClose={() => answerProof(false)}>
      <p>{t('signin.proof.text')}</p>
      {session && <Ways session={session} />}
    </Dialog>
  )
}

function Ways({ session }: { session: Session }) {
  const t = useT()
  const [former] = useState(session)
  const goOn = (now: Session) => {
    // A passkey may be another person's, who must not go on in this one's work.
    if (!isSamePerson(former, now)) window.location.assign('/')
    else answerProof(true)
  }
  // The sign-in that is then asked for is also the proof.
  const lost = () => void requestSignIn()
  const { secondFactor } = former
  return (
    <div className={styles.form}>
      {secondFactor.totp || secondFactor.passkeys > 0 ? (
        <SecondProof
          secondFactor={secondFactor}
          submit={t('signin.proof.submit')}
          give={(code) => giveProof({ code })}
          onGiven={goOn}
          onLost={lost}
        />
      ) : (
        <PasswordProof onGiven={goOn} onLost={lost} />
      )}
      <ProviderButtons
        over={{
          isDone: (now) => now.stage === 'full' && now.provedUntil > former.provedUntil,
          onDone: goOn,
        }}
      />
    </div>
  )
}
