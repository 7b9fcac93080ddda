/*
 * What the clocks of a zone show, asked of the engine's own tables by Intl: another way than the polyfill that the program
 * counts with.
 */

const formats = new Map<string, Intl.DateTimeFormat>()

/** 'YYYY-MM-DD HH:MM' as the clocks of a zone show it at an instant in milliseconds. */
export function shownIn(zone: string, instant: number): string {
  let format = formats.get(zone)
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hourCycle: 'h23', ...parts })
    formats.set(zone, format)
  }
  return format.format(instant)
}

const quarter = 900_000

/** The first quarter of an hour from an instant on at which the clocks satisfy a condition. */
export function firstQuarter(zone: string, from: number, holds: (shown: string) => boolean): number {
  let at = Math.ceil(from / quarter) * quarter
  while (!holds(shownIn(zone, at))) at += quarter
  return at
}
