import { useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { endSession, giveCode } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { EnrolStep } from './enrol-step.tsx'
import { SecondProof } from './second-proof.tsx'
import styles from './session.module.css'
import { SignInForm } from './sign-in-form.tsx'

type Props = {
  /** A sign-in that was begun and not finished goes on where it was. */
  begun?: Session | null
  email?: string
  /** Over a page with work in it nothing may lead away from it. */
  over?: boolean
  onSignedIn: (session: Session) => void
}

/** Password, then what the session still owes; whoever is through is told once. */
export function SignInSteps({ begun = null, email = '', over = false, onSignedIn }: Props) {
  const t = useT()
  const [session, setSession] = useState(begun)
  const [lost, setLost] = useState(false)
  const goOn = (next: Session) => {
    setLost(false)
    if (next.stage === 'full') onSignedIn(next)
    else setSession(next)
  }
  const startOver = async (isLost: boolean) => {
    setSession(null)
    setLost(isLost)
    if (!isLost) await endSession().catch(() => undefined) // the next sign-in ends it too
  }

  if (!session || session.stage === 'full') {
    return (
      <>
        {lost && (
          <p role="alert" className={styles.note}>
            {t('signin.lost')}
          </p>
        )}
        <SignInForm email={email} over={over} onSignedIn={goOn} />
      </>
    )
  }
  return (
    <div className={styles.form}>
      <p>
        <strong>{session.person.name}</strong>
        <br />
        {t(session.stage === 'enrol' ? 'signin.enrol.text' : 'signin.second.text')}
      </p>
      {session.stage === 'enrol' ? (
        <EnrolStep onEnrolled={goOn} />
      ) : (
        <SecondProof
          secondFactor={session.secondFactor}
          submit={t('signin.go-on')}
          give={giveCode}
          onGiven={goOn}
          onLost={() => void startOver(true)}
        />
      )}
      <button type="button" className={styles.link} onClick={() => void startOver(false)}>
        {t('signin.start-over')}
      </button>
    </div>
  )
}
