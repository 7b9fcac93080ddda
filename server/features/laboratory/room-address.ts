import { networkInterfaces } from 'node:os'

/** The address under which the others in the room find this machine; that of the machine itself where it has no network. */
export function roomAddress(url: string): string {
  const found = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)
  const room = new URL(url)
  room.hostname = found?.address ?? 'localhost'
  return room.origin
}
