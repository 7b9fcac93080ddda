import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { keyOf, newPrefix, opening, prefixBytes, sealing } from './cipher.ts'

const prefix = newPrefix()
let key: Buffer
beforeAll(async () => {
  key = await keyOf(prefix, 'the passphrase of this test')
})

const seal = (content: Buffer) => buffer(Readable.from([content], { objectMode: false }).pipe(sealing(key, prefix)))
async function open(sealed: Buffer, withKey = key, chunk = 70_000): Promise<Buffer> {
  const pieces = []
  for (let at = 0; at < sealed.length; at += chunk) pieces.push(sealed.subarray(at, at + chunk))
  const stream = Readable.from(pieces, { objectMode: false }).compose(opening(withKey, prefix))
  return buffer(stream as never)
}

/** Three full chunks and a last one. */
const content = randomBytes(900_000)
const chunk = 4 + 256 * 1024 + 16

test('gives back what was sealed, of any length and however it arrives', async () => {
  const lengths = [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, content.length]
  for (const length of lengths) {
    const part = content.subarray(0, length)
    for (const pieces of [7_001, 300_000]) expect((await open(await seal(part), key, pieces)).equals(part)).toBe(true)
  }
})

describe('notices', () => {
  test('another passphrase', async () => {
    const other = await keyOf(prefix, 'another passphrase altogether')
    await expect(open(await seal(content), other)).rejects.toMatchObject({ code: 'wrong_passphrase' })
  })

  test('any byte that was changed', async () => {
    const sealed = await seal(content.subarray(0, 300_000))
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(sealed)
        changed[at]! ^= change
        await expect(open(changed)).rejects.toMatchObject({ name: 'BackupFault' })
      }),
      { numRuns: 40 },
    )
  })

  test('an end that is missing, even between two chunks', async () => {
    const sealed = await seal(content)
    for (const length of [0, chunk, 2 * chunk, 2 * chunk + 100, sealed.length - 1]) {
      await expect(open(sealed.subarray(0, length))).rejects.toMatchObject({ code: 'cut_short' })
    }
  })

  test('chunks in another order, left out, or twice', async () => {
    const sealed = await seal(content)
    const [one, two, rest] = [sealed.subarray(0, chunk), sealed.subarray(chunk, 2 * chunk), sealed.subarray(2 * chunk)]
    for (const parts of [
      [one, rest],
      [one, two, two, rest],
      [two, one, rest],
      [one, two, rest, rest],
    ]) {
      await expect(open(Buffer.concat(parts))).rejects.toMatchObject({ name: 'BackupFault' })
    }
  })

  test('a cost of the key that was lowered, or raised beyond reason', async () => {
    expect(prefix).toHaveLength(prefixBytes)
    for (const logN of [1, 30]) {
      const changed = Buffer.from(prefix)
      changed[20] = logN
      expect(() => keyOf(changed, 'the passphrase of this test')).toThrow('not_a_backup')
    }
    const cheaper = Buffer.from(prefix)
    cheaper[20] = 14
    const sealed = await seal(content)
    const stream = Readable.from([sealed], { objectMode: false }).compose(
      opening(await keyOf(cheaper, 'the passphrase of this test'), cheaper),
    )
    await expect(buffer(stream as never)).rejects.toMatchObject({ code: 'wrong_passphrase' })
  })
})
