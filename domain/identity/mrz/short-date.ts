import { isDay, type PlainDate } from '../../time/plain-date.ts'

/** `unreal`: figures, but no day of any calendar. `unknown`: the issuing State did not know it all (part 3, 4.8). */
export type ShortDate = { iso: PlainDate } | 'unreal' | 'unknown' | 'unreadable'

/**
 * A date of birth of two-figure year: the latest that is not after `today`, nor after the day on which the document
 * expires. Whoever is over a hundred is read as a child; nothing in the lines tells.
 */
export function birthDate(signs: string, today: PlainDate, expires: PlainDate | null): ShortDate {
  const latest = expires && expires < today ? expires : today
  return read(signs, (iso) => iso <= latest, today)
}

/** A date of expiry: the latest that is less than fifty years ahead of `today`, so that an old document stays old. */
export function expiryDate(signs: string, today: PlainDate): ShortDate {
  const year = Number(today.slice(0, 4))
  return read(signs, (iso) => Number(iso.slice(0, 4)) < year + 50, today)
}

function read(signs: string, fits: (iso: PlainDate) => boolean, today: PlainDate): ShortDate {
  if (/^[\d<]{6}$/.test(signs) && signs.includes('<')) return 'unknown'
  if (!/^\d{6}$/.test(signs)) return 'unreadable'
  const century = Number(today.slice(0, 2))
  const days = [century + 1, century, century - 1, century - 2].map(
    (hundreds) => `${hundreds}${signs.slice(0, 2)}-${signs.slice(2, 4)}-${signs.slice(4, 6)}`,
  )
  const chosen = days.find((iso) => fits(iso))
  // 29 February may be a day in one century and none in another; only the year that the context gives counts.
  return chosen && isDay(chosen) ? { iso: chosen } : 'unreal'
}
