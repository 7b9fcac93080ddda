import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DeskItem } from '../../../../contract/cases.ts'
import { ProblemError, SignInDeclined } from '../../../data/problem.ts'
import { newKey, sendAct } from '../../../data/send-act.ts'
import { useT } from '../../../i18n/language.tsx'
import confirmStyles from '../../../ui/confirm/confirm-action.module.css'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { type NotDone, OutcomeList } from '../../team/outcome-list.tsx'
import styles from './choice.module.css'

interface State {
  phase: 'ask' | 'running' | 'over'
  done: number
  left: NotDone[]
}

/** One reminder after the other, each with a key of its own, so that none is sent twice; what was not possible is listed. */
export function RemindDialog({ items: given, onClose }: { items: readonly DeskItem[]; onClose: () => void }) {
  const t = useT()
  const client = useQueryClient()
  // The list on the desk goes on living while the reminders are sent.
  const [items] = useState(given)
  const [keys] = useState(() => new Map(given.map(({ caseId }) => [caseId, newKey()])))
  const [state, setState] = useState<State>({ phase: 'ask', done: 0, left: [] })
  const stop = useRef(false)
  // What is the own side's turn is refused for certain, so it is not asked at all.
  const ours = items.filter(({ myTurn }) => myTurn)
  const count = items.length - ours.length

  const send = async () => {
    stop.current = false
    let done = 0
    const left: NotDone[] = ours.map(({ caseId, reference }) => ({ caseId, reference, why: t('team.remind.own-turn') }))
    setState({ phase: 'running', done, left })
    for (const { caseId, reference } of items.filter(({ myTurn }) => !myTurn)) {
      if (stop.current) left.push({ caseId, reference, why: t('team.remind.stopped') })
      else {
        try {
          await sendAct({ caseId, action: 'send_reminder', input: {}, key: keys.get(caseId) ?? newKey() })
          done += 1
        } catch (failure) {
          if (failure instanceof SignInDeclined) stop.current = true
          const { title, detail } = failure instanceof ProblemError ? failure.problem : { title: '', detail: '' }
          const why = title ? [title, detail].filter(Boolean).join('. ') : t('ui.problem.unreachable.title')
          left.push({ caseId, reference, why })
        }
      }
      setState({ phase: 'running', done, left: [...left] })
    }
    setState({ phase: 'over', done, left })
    void client.invalidateQueries({ queryKey: ['desk'] })
  }
  const { phase, done, left } = state
  const over = done + left.length - ours.length
  return (
    <Dialog
      open
      title={t('team.remind.title', { count: items.length })}
      onClose={() => phase !== 'running' && onClose()}
    >
      {phase === 'ask' && (
        <>
          <p>{t(count > 0 ? 'team.remind.text' : 'team.remind.none')}</p>
          {count > 0 && ours.length > 0 && <p>{t('team.remind.some', { count: ours.length })}</p>}
          <div className={confirmStyles.buttons}>
            {count > 0 && <Button onClick={() => void send()}>{t('team.remind.go', { count })}</Button>}
            <Button variant="default" onClick={onClose}>
              {t('ui.confirm.cancel')}
            </Button>
          </div>
        </>
      )}
      {phase === 'running' && (
        <div className={styles.progress}>
          <label htmlFor="remind-progress">{t('team.remind.progress', { done: over, count })}</label>
          <progress id="remind-progress" value={over} max={count} />
          <Button
            variant="default"
            onClick={() => {
              stop.current = true
            }}
          >
            {t('team.remind.stop')}
          </Button>
        </div>
      )}
      {phase === 'over' && (
        <>
          <OutcomeList done={t('team.remind.done', { count: done })} left={left} none={done === 0} />
          <div className={confirmStyles.buttons}>
            <Button onClick={onClose}>{t('team.close')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
