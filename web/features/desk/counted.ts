import type { Translate } from '../../../contract/i18n.ts'
import type { Formatter } from '../../../contract/i18n-format.ts'
import { mostCounted } from '../../../contract/most-counted.ts'

/** The number of a list; where it was not counted to its end, the last number that is sure, and that there are more. */
export function counted(t: Translate, format: Formatter, count: number): string {
  return count < mostCounted ? format.number(count) : t('desk.count.more', { count: format.number(mostCounted - 1) })
}
