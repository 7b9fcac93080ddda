/** A part of a file that a player asks for, the first and the last byte included. */
export type ByteRange = { from: number; to: number }

/**
 * Reads a `Range` header of one part in bytes (RFC 9110, 14.1.2). What is not understood, and several parts at once, are no
 * range: the whole file answers them.
 * @returns null for the whole file; `outside` for a part that the file does not have
 */
export function byteRange(header: string | undefined, length: number): ByteRange | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return Number(last) === 0 ? 'outside' : { from: Math.max(0, length - Number(last)), to: length - 1 }
  const from = Number(first)
  const to = last === '' ? length - 1 : Math.min(Number(last), length - 1)
  if (last !== '' && Number(last) < from) return null
  return from >= length ? 'outside' : { from, to }
}
