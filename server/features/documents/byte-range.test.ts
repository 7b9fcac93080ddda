import { expect, test } from 'vitest'
import { byteRange } from './byte-range.ts'

test('a part of a file is what the header says of it, and all of it where the header says nothing sound', () => {
  for (const [header, range] of [
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=40-49', { from: 40, to: 49 }],
    ['bytes=40-4000', { from: 40, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-1000', { from: 0, to: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=9-3', null],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['lines=0-1', null],
    [undefined, null],
  ] as const) {
    expect([header, byteRange(header, 100)]).toEqual([header, range])
  }
})
