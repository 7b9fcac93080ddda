import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PlanEntry } from '../../../contract/interviews.ts'
import { wordsName } from '../../data/kept-words.ts'
import { ProblemError } from '../../data/problem.ts'
import { queryClient } from '../../data/query-client.ts'
import { newKey, sendAct } from '../../data/send-act.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { forget, keep, kept as keptWords } from '../../ui/form/kept.ts'
import { Accompanied, type Beside, isReady } from './accompanied.tsx'
import styles from './interviews.module.css'

/**
 * Invites everybody for whom the plan keeps a place, one act after another; whoever is not invited is named with the reason. For a
 * minor somebody says first who comes along; where the birth date is unknown, that, or why the person is an adult.
 */
export function InviteAll({ teamId, entries }: { teamId: string; entries: readonly PlanEntry[] }) {
  const { t } = useSpoken()
  const { person } = useSession()
  const place = wordsName(person.id, `team-beside:${teamId}`)
  const [beside, setBeside] = useState<Readonly<Record<string, Beside | undefined>>>(() =>
    keptWords<Record<string, Beside>>(place),
  )
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null)
  const [failed, setFailed] = useState<readonly { reference: string; reason: string }[]>([])
  const kept = entries.filter(({ state }) => state === 'kept')
  const accompanied = kept.filter(({ minor }) => minor)
  const ready = kept.filter((entry) => isReady(entry, beside[entry.slotId]))
  if (kept.length === 0 && failed.length === 0) return null
  const change = (slotId: string, part: Beside) => {
    setBeside((before) => {
      const next = { ...before, [slotId]: { ...before[slotId], ...part } }
      keep(place, next)
      return next
    })
  }
  /** Only what was said of those who are invited now; of the others somebody may have written meanwhile. */
  const said = (slotIds: ReadonlySet<string>) => {
    setBeside((before) => {
      const next = Object.fromEntries(Object.entries(before).filter(([slotId]) => !slotIds.has(slotId)))
      if (Object.keys(next).length > 0) keep(place, next)
      else forget(place)
      return next
    })
  }
  const invite = async () => {
    const not: { reference: string; reason: string }[] = []
    const invited = new Set<string>()
    setFailed([])
    for (const [done, entry] of ready.entries()) {
      setProgress({ done, all: ready.length })
      const { caseId, personId, slotId, language } = entry
      const { guardian = '', adultBecause = '' } = entry.minor ? (beside[slotId] ?? {}) : {}
      const adult = entry.person.birthDate === null && adultBecause.trim() ? { adultBecause: adultBecause.trim() } : {}
      const words = { guardian: guardian.trim(), ...adult, text: '' }
      const input = { personId, slotId, language, interpreter: 'not_needed', ...words }
      try {
        await sendAct({ caseId, action: 'invite_to_interview', input, key: newKey() })
        invited.add(slotId)
      } catch (failure) {
        const reason = failure instanceof ProblemError ? failure.problem.title : String(failure)
        not.push({ reference: entry.reference, reason })
      }
    }
    setProgress(null)
    setFailed(not)
    await queryClient.invalidateQueries({ queryKey: ['interviews'] })
    said(invited)
  }
  return (
    <div className={`${styles.invite} ${styles.screen}`}>
      {accompanied.length > 0 && (
        <Accompanied entries={accompanied} beside={beside} change={change} missing={kept.length - ready.length} />
      )}
      {ready.length > 0 && (
        <Button loading={progress !== null} onClick={() => void invite()}>
          {t('interviews.plan.invite-all', { count: ready.length })}
        </Button>
      )}
      {progress && <p role="status">{t('interviews.plan.inviting', progress)}</p>}
      {failed.map(({ reference, reason }) => (
        <p key={reference} role="alert">
          {t('interviews.plan.failed', { reference, reason })}
        </p>
      ))}
    </div>
  )
}
