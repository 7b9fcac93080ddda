import { useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { endSession, giveCode } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { EnrolStep } from './enrol-step.tsx'
import { SecondProof } from './second-proof.tsx'
import styles from './session.module.css'
import { SignInForm } from './sign-in-form.tsx'

type Props = {
  /** A sign-in that was begun and owes more; null before the password. */
  begun: Session | null
  onBegun: (session: Session | null) => void
  email?: string
  /** Over a page with work in it nothing may lead away from it. */
  over?: boolean
  onSignedIn: (session: Session) => void
}

/** Password, then what the session still owes; whoever is through is told once. */
export function SignInSteps({ begun, onBegun, email = '', over = false, onSignedIn }: Props) {
  const t = useT()
  const [lost, setLost] = useState(false)
  const goOn = (next: Session) => {
    setLost(false)
    if (next.stage === 'full') onSignedIn(next)
    else onBegun(next)
  }
  const startOver = async (isLost: boolean) => {
    setLost(isLost)
    onBegun(null)
    if (!isLost) await endSession().catch(() => undefined) // the next sign-in ends it too
  }

  if (!begun) {
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
  const enrols = begun.stage === 'enrol'
  const who = (
    <p>
      <strong>{begun.person.name}</strong>
      <br />
      {t(enrols ? 'signin.enrol.text' : 'signin.second.text')}
    </p>
  )
  const away = (
    <button type="button" className={styles.link} onClick={() => void startOver(false)}>
      {t('signin.start-over')}
    </button>
  )
  if (enrols) return <EnrolStep who={who} away={away} onEnrolled={goOn} />
  return (
    <div className={styles.form}>
      {who}
      <SecondProof
        secondFactor={begun.secondFactor}
        submit={t('signin.go-on')}
        give={giveCode}
        onGiven={goOn}
        onLost={() => void startOver(true)}
      />
      {away}
    </div>
  )
}
