import { IconHourglassEmpty } from '@tabler/icons-react'
import { isReconsidered } from '../../../../contract/consent.ts'
import { listed } from '../../../../contract/listed.ts'
import type { ActionId } from '../../../../domain/agreement/vocabulary.ts'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { useConsentDoubts } from '../header/use-consent-doubts.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { ActionLink } from './action-link.tsx'
import { groupActions, waitingFor } from './action-order.ts'
import styles from './what-now.module.css'

/** What this reader can do now, each with one sentence; and what waits for somebody else. */
export function WhatNow() {
  const { view } = useCase()
  const { t, title, pack } = useCaseWords()
  const inDoubt = useConsentDoubts().length > 0 || isReconsidered(view)
  // A consent that nobody doubts needs no confirmation.
  const possible = view.possible.filter((action) => action !== 'confirm_consent' || inDoubt)
  const { steps: all, brakes, words } = groupActions(possible)
  const weighing = (action: ActionId) => inDoubt && (action === 'confirm_consent' || action === 'ask_reconsideration')
  const steps = [...all.filter(weighing), ...all.filter((action) => !weighing(action))]
  const nothing = steps.length + brakes.length + words.length === 0
  return (
    <section className={styles.now} aria-labelledby="now-title" data-tour="now" data-print="never">
      <h2 id="now-title">{t('case.now')}</h2>
      {view.stopped && <p className={styles.standing}>{t(`case.now.stopped.${view.side}`)}</p>}
      {/* A closed case is closed, also where a fact can still be entered. */}
      {(steps.length === 0 || view.closed) && (
        <p className={styles.standing}>
          {nothing || view.closed
            ? t(view.closed ? 'case.now.closed' : 'case.now.nothing', { stage: title(pack.stages, view.stage) })
            : t('case.now.no-step')}
        </p>
      )}
      {steps.length > 0 && (
        <ul className={styles.steps}>
          {steps.map((action, index) => (
            <Row key={action} action={action} look={index === 0 && view.myTurn ? 'filled' : 'outline'} />
          ))}
        </ul>
      )}
      <Waiting />
      {brakes.length + words.length > 0 && (
        <div className={styles.also}>
          {words.map((action) => (
            <ActionLink key={action} action={action} look="default" />
          ))}
          <div className={styles.brakes}>
            {brakes.map((action) => (
              <ActionLink key={action} action={action} look="brake" />
            ))}
          </div>
        </div>
      )}
    </section>
  )
}

function Row({ action, look }: { action: ActionId; look: 'filled' | 'outline' }) {
  const { t, text } = useCaseWords()
  const { pack } = useCase()
  return (
    <li className={styles.step}>
      <ActionLink action={action} look={look} />
      <p>{t(`case.action.${action}.sentence`, { document: text(pack.travelDocument.title) })}</p>
    </li>
  )
}

function Waiting() {
  const { view, pack } = useCase()
  const { t, authority, text } = useCaseWords()
  const waiting = waitingFor(view, pack)
  const asked = [
    ...new Set(view.verifications.filter((one) => !one.result && !one.recalled).map((one) => authority(one.authority))),
  ]
  const rows = waiting.map(({ action, relation, roles }) => {
    const state = stateName(t, relation === 'requesting' ? view.requestingState : view.requestedState)
    const roleNames = listed(
      t,
      roles.map((role) => t(`ui.role.${role}`)),
    )
    const who =
      action === 'answer_verification'
        ? listed(t, asked)
        : roleNames
          ? t('case.turn.who', { state, roles: roleNames })
          : state
    return { action, who, what: t(`case.waiting.${action}`, { document: text(pack.travelDocument.title) }) }
  })
  if (rows.length === 0 && !view.proposal?.mine) return null
  return (
    <div className={styles.waiting}>
      <h3>
        <IconHourglassEmpty size={17} aria-hidden="true" /> {t('case.waiting')}
      </h3>
      <ul>
        {rows.map(({ action, who, what }) => (
          <li key={action}>
            <strong>{what}</strong> · {who}
          </li>
        ))}
        {view.proposal?.mine && <li>{t('case.own-work')}</li>}
      </ul>
    </div>
  )
}
