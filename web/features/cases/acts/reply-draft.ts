import type { Translate } from '../../../../contract/i18n.ts'
import type { ProposeReplyInput } from '../../../../domain/case/actions/reply.ts'
import type { Fault } from '../act/use-act.ts'

/** The reply to one person while it is being written; nothing is chosen until somebody did. */
export type ReplyDraft = { personId: string; outcome: 'accepted' | 'refused' | null; reason: string; text: string }

/** The payload, and what is missing: an outcome for everyone, and for each refusal its reason (in words where asked). */
export function readReplies(
  replies: readonly ReplyDraft[],
  reasons: readonly { id: string; textRequired: boolean }[],
  nameOf: (personId: string) => string,
  t: Translate,
): ProposeReplyInput & { faults: Fault[] } {
  const faults: Fault[] = []
  const persons = replies.flatMap(({ personId, outcome, reason, text }, index) => {
    const path = `persons.${index}`
    const name = nameOf(personId)
    if (!outcome) {
      faults.push({ path: `${path}.outcome`, message: t('case.reply.outcome-missing', { name }) })
      return []
    }
    const words = { personId, outcome, text: text.trim() }
    if (outcome === 'accepted') return [words]
    const rule = reasons.find((one) => one.id === reason)
    if (!rule) faults.push({ path: `${path}.reason`, message: t('case.reply.reason-missing', { name }) })
    else if (rule.textRequired && !text.trim()) {
      faults.push({ path: `${path}.text`, message: t('case.reply.text-missing', { name }) })
    }
    return [{ ...words, reason }]
  })
  return { persons, faults }
}
