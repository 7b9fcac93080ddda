import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EpochGone, newDataKey, unwrapDataKey, wrapDataKey } from './data-keys.ts'
import type { InstallationKey, InstallationKeys } from './installation-keys.ts'
import { openPayload, PayloadChanged, sealPayload } from './payload.ts'
import { open, SealBroken, seal } from './seal.ts'

const key = randomBytes(32)
const epoch = (n: number): InstallationKey => ({ epoch: n, key: randomBytes(32), fingerprint: `f${n}` })
const keysOf = (...all: [InstallationKey, ...InstallationKey[]]): InstallationKeys => ({
  current: all.at(-1) ?? all[0],
  byEpoch: new Map(all.map((one) => [one.epoch, one])),
})
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))

describe('seal', () => {
  test('opens to what was sealed, and never shows it', () => {
    fc.assert(
      fc.property(bytes, fc.string(), (plaintext, aad) => {
        const sealed = seal(key, plaintext, aad)
        expect(sealed.length).toBe(plaintext.length + 28)
        expect(open(key, sealed, aad)).toEqual(plaintext)
      }),
    )
  })

  test('any changed bit, other place or other key breaks it', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (plaintext, at) => {
        const sealed = seal(key, plaintext, 'here')
        const changed = Buffer.from(sealed)
        const bit = at % (sealed.length * 8)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(() => open(key, changed, 'here')).toThrow(SealBroken)
        expect(() => open(key, sealed, 'there')).toThrow(SealBroken)
        expect(() => open(randomBytes(32), sealed, 'here')).toThrow(SealBroken)
        expect(() => open(key, sealed.subarray(0, 27), 'here')).toThrow(SealBroken)
      }),
    )
  })

  test('a key of another length is refused', () => {
    expect(() => seal(randomBytes(16), Buffer.from('x'), '')).toThrow(/32 bytes/)
  })
})

describe('data keys', () => {
  test('are wrapped under the current epoch and opened under their own', () => {
    const [first, second] = [epoch(1), epoch(2)]
    const dataKey = newDataKey()
    const early = wrapDataKey(keysOf(first), 'person-1', dataKey)
    expect(early.epoch).toBe(1)
    expect(unwrapDataKey(keysOf(first, second), 'person-1', early)).toEqual(dataKey)
    expect(wrapDataKey(keysOf(first, second), 'person-1', dataKey).epoch).toBe(2)
  })

  test('do not stand in for one another, and die with their epoch', () => {
    const [first, second] = [epoch(1), epoch(2)]
    const stored = wrapDataKey(keysOf(first), 'person-1', newDataKey())
    expect(() => unwrapDataKey(keysOf(first), 'person-2', stored)).toThrow(SealBroken)
    expect(() => unwrapDataKey(keysOf(second), 'person-1', stored)).toThrow(EpochGone)
  })
})

describe('payload', () => {
  test('any JSON comes back, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value))
        const { sealed, digest } = sealPayload(key, json, 'event-1')
        expect(digest).toMatch(/^[0-9a-f]{64}$/)
        expect(openPayload(key, sealed, digest, 'event-1')).toEqual(json)
      }),
    )
    const still = (n: number) => Buffer.alloc(n, 7)
    expect(sealPayload(key, { a: 1, b: 'Əliyev' }, 'e', still)).toEqual(
      sealPayload(key, { b: 'Əliyev', a: 1 }, 'e', still),
    )
  })

  test('the same content has another digest each time, so nobody can guess it', () => {
    expect(sealPayload(key, { name: 'A' }, 'e').digest).not.toBe(sealPayload(key, { name: 'A' }, 'e').digest)
  })

  test('another digest is refused', () => {
    const one = sealPayload(key, { name: 'A' }, 'e')
    const other = sealPayload(key, { name: 'A' }, 'e')
    expect(() => openPayload(key, one.sealed, other.digest, 'e')).toThrow(PayloadChanged)
    expect(() => openPayload(key, one.sealed, '', 'e')).toThrow(PayloadChanged)
  })

  test('what is no JSON is refused', () => {
    expect(() => sealPayload(key, undefined, 'e')).toThrow(TypeError)
  })
})
