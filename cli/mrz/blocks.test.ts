import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'

async function blocks(...pieces: string[]): Promise<string[]> {
  const all: string[] = []
  for await (const block of blocksOf(pieces)) all.push(block)
  return all
}

test.each(['\n', '\r\n', '\r'])('blank lines part the blocks, however lines end: %j', async (end) => {
  const text = ['', 'A', 'B', '', ' \t', '', 'C', '', 'D'].join(end)
  const expected = ['A\nB\n', 'C\n', 'D\n']
  expect(await blocks(text)).toEqual(expected)
  expect(await blocks(`${text}${end}${end}`)).toEqual(expected)
  // Wherever the pieces are cut, even within a line end.
  for (let at = 0; at <= text.length; at++) expect(await blocks(text.slice(0, at), text.slice(at))).toEqual(expected)
})

test('nothing gives no block, and a line without an end does not fill the memory', async () => {
  expect(await blocks('', '\n\n')).toEqual([])
  const [long] = await blocks(...Array.from({ length: 100 }, () => 'X'.repeat(10_000)))
  expect(long!.length).toBeLessThan(20_000)
})
