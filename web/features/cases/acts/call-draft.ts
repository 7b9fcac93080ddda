import type { Translate } from '../../../../contract/i18n.ts'
import type { Fault } from '../act/use-act.ts'
import { readTime } from './read-time.ts'

/** A call as it is typed. */
export interface CallDraft {
  calledOn: string | null
  calledAt: string
  direction: '' | 'incoming' | 'outgoing'
  with: string
  text: string
}

export const noCall = (): CallDraft => ({ calledOn: null, calledAt: '', direction: '', with: '', text: '' })

/** The payload, and what is still missing in it, in the order of the form. */
export function readCall(draft: CallDraft, t: Translate): { input: unknown; faults: Fault[] } {
  const calledAt = readTime(draft.calledAt)
  const input = { ...draft, calledAt, with: draft.with.trim(), text: draft.text.trim() }
  const missing: [path: string, message: string, wrong: boolean][] = [
    ['calledOn', 'acts.call.on-missing', draft.calledOn === null],
    ['calledAt', 'acts.call.at-missing', calledAt === null],
    ['with', 'acts.call.with-missing', input.with === ''],
    ['direction', 'acts.call.direction-missing', draft.direction === ''],
    ['text', 'acts.call.text-missing', input.text === ''],
  ]
  return { input, faults: missing.flatMap(([path, id, wrong]) => (wrong ? [{ path, message: t(id) }] : [])) }
}
