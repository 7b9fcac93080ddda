import type { Translate } from '../../../contract/i18n.ts'
import { noAnswer } from '../../../contract/no-answer.ts'

/** What came of a message, in words: the receiver's answer by its number, or why there was none. */
export function outcomeInWords(outcome: string, t: Translate): string {
  const code = noAnswer.find((one) => one === outcome)
  return code ? t(`administration.outcome.${code}`) : t('administration.outcome.answered', { status: outcome })
}
