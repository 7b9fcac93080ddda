// Offered to other features: the page of a case says who holds it.
import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { holdsCases } from '../../../domain/access/team.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { GiveDialog } from './give-dialog.tsx'
import { giveCases } from './queries.ts'
import styles from './team.module.css'

type Props = { view: Pick<CaseView, 'caseId' | 'reference' | 'side' | 'assignee' | 'closed'> }

/** Who holds the case at the own authority; whoever works on cases takes it or gives it to a colleague. */
export function HeldBy({ view }: Props) {
  const t = useT()
  const { person, roles } = useSession()
  const [said, say] = useState('')
  const [giving, setGiving] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const { caseId, reference, side, assignee } = view
  const mine = assignee?.userId === person.id
  const works = holdsCases(roles)
  const give = useRef<HTMLButtonElement>(null)
  const [took, setTook] = useState(false)
  // The button that took the case is gone with it; the hand goes on beside it.
  useEffect(() => {
    if (took && mine) give.current?.focus()
  }, [took, mine])
  if (!works && !assignee) return null

  const take = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const [answer] = await giveCases(person.id, [{ caseId, heldBy: assignee?.userId ?? null }])
      const name = answer?.assignee?.name ?? ''
      if (answer?.done) {
        say(t('team.taken'))
        setTook(true)
      } else if (answer?.reason) say(t(`team.reason.${answer.reason}`, { name }))
    } catch (failure) {
      setProblem(failure)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.heldBy} data-print="never">
      <p>
        <span className={styles.quiet}>{t('team.held-by')}</span>{' '}
        {assignee ? mine ? t('team.you') : <bdi translate="no">{assignee.name}</bdi> : t('team.nobody')}
      </p>
      {works && !view.closed && (
        <p className={styles.acts}>
          {!mine && (
            <PlainButton small onClick={() => void take()} disabled={busy}>
              {t('team.take')}
            </PlainButton>
          )}
          <PlainButton small ref={give} onClick={() => setGiving(true)} disabled={busy}>
            {t('team.give')}
          </PlainButton>
        </p>
      )}
      <p role="status" className={styles.quiet}>
        {said}
      </p>
      {problem ? <ProblemNotice error={problem} /> : null}
      {giving && (
        <GiveDialog
          title={t('team.give.title', { count: 1 })}
          cases={[{ caseId, reference, side, heldBy: assignee?.userId ?? null }]}
          {...(assignee ? { without: assignee.userId } : {})}
          layDown={assignee !== null}
          onClose={() => setGiving(false)}
          onGiven={(answers) => {
            const name = answers[0]?.done ? answers[0].assignee?.name : undefined
            if (answers[0]?.done) say(name ? t('team.given', { count: 1, name }) : t('team.laid-down', { count: 1 }))
          }}
        />
      )}
    </div>
  )
}
