import { hkdfSync } from 'node:crypto'

/**
 * The key under which a browser keeps what an official typed and did not send yet, so that it outlives a crash and lies
 * readable on no disk. It is the official's own, goes out only with a finished sign-in, and is stored nowhere.
 * @returns 32 bytes, base64
 */
export function wordsKeyOf(secret: Buffer, userId: string): string {
  return Buffer.from(hkdfSync('sha256', secret, userId, 'openrcms words not sent', 32)).toString('base64')
}
