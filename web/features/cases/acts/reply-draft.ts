import type { Translate } from '../../../../contract/i18n.ts'
import type { EstablishedIdentity } from '../../../../domain/case/actions/checked.ts'
import type { ProposeReplyInput } from '../../../../domain/case/actions/reply.ts'
import type { Check } from '../../../../domain/case/events.ts'
import type { Fault } from '../act/use-act.ts'

/** The reply to one person while it is being written; nothing is chosen until somebody did. */
export type ReplyDraft = {
  personId: string
  outcome: 'accepted' | 'refused' | null
  reason: string
  text: string
  /** What was looked at; missing until somebody changed what the file shows. */
  checked?: Check[]
  disproved?: string[]
  established?: EstablishedIdentity | null
}

/** The payload, and what is missing: an outcome for everyone, and for each refusal its reason (in words where asked). */
export function readReplies(
  replies: readonly ReplyDraft[],
  reasons: readonly { id: string; textRequired: boolean }[],
  nameOf: (personId: string) => string,
  t: Translate,
  /** What the file shows was looked at; left out for a paper, which says nothing of it. */
  checkedOf?: (personId: string) => Check[],
): ProposeReplyInput & { faults: Fault[] } {
  const faults: Fault[] = []
  const persons = replies.flatMap(({ personId, outcome, reason, text, ...more }, index) => {
    const path = `persons.${index}`
    const name = nameOf(personId)
    if (!outcome) {
      faults.push({ path: `${path}.outcome`, message: t('case.reply.outcome-missing', { name }) })
      return []
    }
    const checked = checkedOf && (more.checked ?? checkedOf(personId))
    const grounds = checked ? { checked, ...(more.disproved?.length ? { disproved: more.disproved } : {}) } : {}
    const words = { personId, outcome, text: text.trim(), ...grounds }
    if (outcome === 'refused' && checked?.length === 0) {
      faults.push({ path: `${path}.checked`, message: t('decision.checked-missing', { name }) })
    }
    if (outcome === 'accepted') {
      return [more.established && checkedOf ? { ...words, established: more.established } : words]
    }
    const rule = reasons.find((one) => one.id === reason)
    if (!rule) faults.push({ path: `${path}.reason`, message: t('case.reply.reason-missing', { name }) })
    else if (rule.textRequired && !text.trim()) {
      faults.push({ path: `${path}.text`, message: t('case.reply.text-missing', { name }) })
    }
    return [{ ...words, reason }]
  })
  return { persons, faults }
}
