/** Hours of a day in which interviews are offered; times are `HH:MM` by the clocks of the place. */
export interface Hours {
  opens: string
  closes: string
  breakFrom: string | null
  breakUntil: string | null
  minutes: number
  /** Minutes between two interviews. */
  pause: number
}

/**
 * When interviews begin in a day of these hours: each ends before the break or the close, with the pause between two.
 * @returns times in order; none where not even one fits
 */
export function slotTimes({ opens, closes, breakFrom, breakUntil, minutes, pause }: Hours): string[] {
  const end = minutesOf(closes)
  const rest = breakFrom !== null && breakUntil !== null ? [minutesOf(breakFrom), minutesOf(breakUntil)] : null
  const times: string[] = []
  let at = minutesOf(opens)
  while (at + minutes <= end) {
    if (rest && at < rest[1]! && at + minutes > rest[0]!) {
      at = Math.max(rest[1]!, at + 1)
      continue
    }
    times.push(timeOf(at))
    at += minutes + pause
  }
  return times
}

/** Minutes since midnight of a time `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** `HH:MM` of minutes since midnight. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
