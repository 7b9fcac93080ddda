import type { DelegationList } from '../../../contract/administration.ts'
import { dayIn } from './days.ts'

/** The end is a moment, the last day the one just before it. */
export function lastDayOf({ untilAt }: Pick<DelegationList['items'][number], 'untilAt'>, timeZone: string): string {
  return dayIn(new Date(Date.parse(untilAt) - 1), timeZone)
}
