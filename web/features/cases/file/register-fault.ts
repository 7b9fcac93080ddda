// Offered to other features: the record of what registers were asked says in the same words why there was no answer.
import type { Translate } from '../../../../contract/i18n.ts'

const named = ['timeout', 'unreachable', 'certificate', 'status', 'resting', 'no_extract', 'extract_expired'] as const
const unreadable = ['too_large', 'not_json', 'wrong_content']

/** What an official can make of a code; the rest is for whoever runs the installation. */
export function faultSentence(fault: string, t: Translate): string {
  const word = named.find((one) => one === fault) ?? (unreadable.includes(fault) ? 'unreadable' : 'internal')
  return t(`connected.fault.${word}`)
}
