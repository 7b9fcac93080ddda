/** What changes are kept for; a place that is older says nothing. A little less than the hour after which they are forgotten. */
const kept = 50 * 60

/** A place in the stream: up to which transaction everything was told, and when that was. */
export function placeOf(floor: bigint, now: Date): string {
  return `${floor}.${Math.floor(now.getTime() / 1000)}`
}

/** Where to go on behind a place; `everything` when that can no longer be known, `now` for whoever begins. */
export function behindOf(place: string | null, now: Date): bigint | 'everything' | 'now' {
  if (place === null) return 'now'
  const [floor = '', at = ''] = place.split('.')
  const age = now.getTime() / 1000 - Number(at)
  if (!/^\d{1,19}$/.test(floor) || !(age >= -60 && age < kept)) return 'everything'
  return BigInt(floor)
}
