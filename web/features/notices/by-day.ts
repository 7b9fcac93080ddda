import type { Notice } from '../../../contract/notices.ts'

/** Notices under their days, in the order in which they come. @param dayOf the day on which an instant falls */
export function byDay(notices: readonly Notice[], dayOf: (instant: string) => string): [day: string, of: Notice[]][] {
  const days: [string, Notice[]][] = []
  for (const notice of notices) {
    const day = dayOf(notice.at)
    const last = days.at(-1)
    if (last?.[0] === day) last[1].push(notice)
    else days.push([day, [notice]])
  }
  return days
}
