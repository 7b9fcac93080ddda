import { setImmediate } from 'node:timers/promises'

/** Lines of a file that somebody sends; more than a State has cases, and no list that somebody attested. */
export const mostLines = 200_000
const mostBytesOfLine = 100_000
/** Milliseconds after which others have their turn. */
const turn = 20

/**
 * Why bytes are no lines of a table, or are too many, before any of it is parted: one line of ten million cells takes a gigabyte, and
 * millions of empty ones take as long as a file of cases. Null where they may be read.
 */
export function faultOfLines(bytes: Buffer): 'line_too_long' | 'too_many_lines' | null {
  let breaks = 0
  let begin = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 10 || byte === 13) {
      breaks += 1
      begin = at + 1
    } else if (at - begin >= mostBytesOfLine) return 'line_too_long'
  }
  // A line may end with two of them.
  return breaks > 2 * mostLines ? 'too_many_lines' : null
}

/** The same rows, read beside what others ask for and not before it. */
export async function* inTurns<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  let began = performance.now()
  for await (const row of rows) {
    yield row
    if (performance.now() - began < turn) continue
    await setImmediate()
    began = performance.now()
  }
}
