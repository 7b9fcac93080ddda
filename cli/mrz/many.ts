import { parseMrz } from '../../domain/identity/mrz/parse.ts'
import type { PlainDate } from '../../domain/time/plain-date.ts'
import type { Io } from '../command.ts'
import { blocksOf } from './blocks.ts'
import { recordOf } from './record.ts'

const LINES_AT_ONCE = 200

/** Each block of the text as one object on one line, in order; what cannot be read too. @returns whether all are valid */
export async function readMany(text: AsyncIterable<string>, today: PlainDate, io: Io): Promise<boolean> {
  let allValid = true
  let waiting: string[] = []
  const write = async () => {
    if (waiting.length > 0) io.out(waiting.join('\n'))
    waiting = []
    await io.drained?.()
  }
  for await (const block of blocksOf(text)) {
    const result = parseMrz(block, today)
    allValid &&= result.valid
    waiting.push(JSON.stringify(recordOf(result)))
    if (waiting.length >= LINES_AT_ONCE) await write()
  }
  await write()
  return allValid
}
