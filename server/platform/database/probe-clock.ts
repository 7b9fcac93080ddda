import type { Asked } from './probe.ts'

/** Seconds by which the clocks of program and database may differ: sessions, locks and clocks of cases are judged by both. */
const tolerance = 5

/** @param now milliseconds of the program's machine */
export async function clockFaults(owner: Asked, now: () => number = Date.now): Promise<string[]> {
  const asked = now()
  const { rows } = await owner.pg.query<{ at: number }>(`select extract(epoch from clock_timestamp())::float8 as at`)
  const answered = now()
  const at = (rows[0]?.at ?? 0) * 1000
  // Somewhere between question and answer the database looked at its clock; a slow line is no difference.
  const apart = Math.max(asked - at, at - answered, 0) / 1000
  if (apart <= tolerance) return []
  return [
    `The clocks of this machine and of the database differ by ${Math.round(apart)} seconds. Let both take their time from the same source (NTP), then start again.`,
  ]
}
