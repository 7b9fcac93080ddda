const minute = 60_000
const hour = 60 * minute

/** A session ends twelve hours after sign-in, and after one hour without a request. */
export const longest = 12 * hour
export const idle = hour
/** How exactly the last request is remembered: not every request need write. */
export const noted = minute
/** How long the second proof may be awaited, and any question put to a browser. */
export const awaited = 10 * minute
/** One-time links. */
export const invitationLasts = 7 * 24 * hour
export const resetLasts = 24 * hour
