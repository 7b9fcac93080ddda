import type { Translate } from '../../../../contract/i18n.ts'
import type { MrzRemark } from '../../../../domain/identity/mrz/parse.ts'

export function remarkSentence(t: Translate, { code, found = '', suggestion = '' }: MrzRemark): string {
  return t(`mrz.remark.${code}`, { found, suggestion, hint: suggestion ? 'yes' : 'no' })
}
