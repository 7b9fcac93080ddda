/** The plain date, `YYYY-MM-DD`, on which an instant falls in a time zone; without one, on this device. */
export function dayIn(timeZone: string | undefined, instant: Date): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(timeZone ? { timeZone } : {}),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}
