const minute = 60_000

/** A session ends twelve hours after sign-in, and after one hour without a request. */
export const longest = 12 * 60 * minute
export const idle = 60 * minute
/** How exactly the last request is remembered: not every request need write. */
export const noted = minute
