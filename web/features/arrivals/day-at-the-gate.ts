/**
 * The date at the border authority. The server's day, because a device may be a day off; of a list that was read on another
 * day the device's own, and so too while nothing was heard from the server.
 * @param listed the server's day when the list was read
 * @param read the device's day when the list was read
 * @param now the device's day
 */
export function dayAtTheGate(listed: string | undefined, read: string, now: string): string {
  return listed === undefined || now > read ? now : listed
}
