const END_RECORD = Buffer.from('PK\x05\x06', 'latin1')
const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1')
/** The record stands at the end, before a comment of at most 64 KB. */
const REACH = 65_535 + 22

/** Whether a program for ZIP archives would open the file too, whatever else it is: such a file is two files in one. */
export function isArchiveToo(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - REACH)
  for (let at = bytes.lastIndexOf(END_RECORD); at >= from; at = at === 0 ? -1 : bytes.lastIndexOf(END_RECORD, at - 1)) {
    if (at + 22 > bytes.length) continue
    const size = bytes.readUInt32LE(at + 12)
    // Told from four bytes that happen to be there by what stands where the list of files has to begin.
    const begins = bytes.subarray(Math.max(0, at - size), Math.max(0, at - size) + 4)
    if (bytes.readUInt16LE(at + 10) === 0 ? size === 0 : begins.equals(DIRECTORY)) return true
  }
  return false
}
