import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PlanEntry } from '../../../contract/interviews.ts'
import { ProblemError } from '../../data/problem.ts'
import { queryClient } from '../../data/query-client.ts'
import { newKey, sendAct } from '../../data/send-act.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './interviews.module.css'

/**
 * Invites everybody for whom the plan keeps a place, one act after another; whoever is not invited is named with the reason. Minors
 * are invited on their cases, because somebody must say which guardian comes.
 */
export function InviteAll({ entries }: { entries: readonly PlanEntry[] }) {
  const { t } = useSpoken()
  const kept = entries.filter(({ state }) => state === 'kept')
  const adults = kept.filter(({ minor }) => !minor)
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [failed, setFailed] = useState<readonly { reference: string; reason: string }[]>([])
  const minors = kept.length - adults.length
  if (kept.length === 0 && failed.length === 0) return null
  const invite = async () => {
    const not: { reference: string; reason: string }[] = []
    setFailed([])
    for (const [done, entry] of adults.entries()) {
      setProgress({ done, all: adults.length })
      const { caseId, personId, slotId, language } = entry
      const input = { personId, slotId, language, interpreter: 'not_needed', guardian: '', text: '' }
      try {
        await sendAct({ caseId, action: 'invite_to_interview', input, key: newKey() })
      } catch (failure) {
        const reason = failure instanceof ProblemError ? failure.problem.title : String(failure)
        not.push({ reference: entry.reference, reason })
      }
    }
    setProgress(null)
    setFailed(not)
    await queryClient.invalidateQueries({ queryKey: ['interviews'] })
  }
  return (
    <div className={`${styles.invite} ${styles.screen}`}>
      {adults.length > 0 && (
        <Button loading={progress !== null} onClick={() => void invite()}>
          {t('interviews.plan.invite-all', { count: adults.length })}
        </Button>
      )}
      {progress && <p role="status">{t('interviews.plan.inviting', progress)}</p>}
      {minors > 0 && <p>{t('interviews.plan.minors', { count: minors })}</p>}
      {failed.map(({ reference, reason }) => (
        <p key={reference} role="alert">
          {t('interviews.plan.failed', { reference, reason })}
        </p>
      ))}
    </div>
  )
}
