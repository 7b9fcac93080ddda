import { zonesIn } from '../../domain/identity/mrz/find-lines.ts'

/** Far more than any zone has: a block that goes on for longer is cut, so that memory stays bounded. */
const MOST_SIGNS = 4096

/**
 * Text that comes in pieces, cut where a line is blank: each block is one document. Line ends of every system count, and
 * several blank lines are as good as one.
 */
export async function* blocksOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let block = ''
  for await (const line of linesOf(pieces)) {
    if (line.trim() !== '') {
      if (block.length < MOST_SIGNS) block += `${line.slice(0, MOST_SIGNS)}\n`
    } else if (block) {
      yield block
      block = ''
    }
  }
  if (block) yield block
}

/** Fewer signs than two lines of the shortest kind have. */
const FEWEST_SIGNS = 60

/**
 * The parts of a text that may each be a whole document: its blocks, one of which only the lines stand apart being none of
 * several; or the zones that stand in it without a blank line between them.
 */
export async function documentsIn(text: string): Promise<string[]> {
  const blocks: string[] = []
  for await (const block of blocksOf([text])) blocks.push(block)
  const whole = blocks.filter((block) => /[<«‹]/.test(block) && block.replace(/\s/g, '').length >= FEWEST_SIGNS)
  return whole.length > 1 ? whole : zonesIn(text)
}

async function* linesOf(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    // A piece may end between the two signs of a line end: the first waits for what comes.
    const text = rest + piece
    const held = text.endsWith('\r') ? 1 : 0
    const lines = text.slice(0, text.length - held).split(/\r\n|[\n\r\u2028\u2029]/)
    rest = (lines.pop() ?? '') + (held ? '\r' : '')
    if (rest.length > 4 * MOST_SIGNS) rest = rest.slice(0, MOST_SIGNS)
    yield* lines
  }
  if (rest) yield* rest.split('\r')
}
