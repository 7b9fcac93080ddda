import type { Chance } from './chance.ts'

/**
 * Errors after the published model of the Febrl generator: letters inserted, left out, exchanged with their neighbours on
 * the keyboard, two letters turned; names written as they sound; words parted and joined; the value missing or another one.
 * Written anew from its description; the shares are set by hand to those seen in the public lists (docs/matching.md).
 */
export type Slip = 'insert' | 'delete' | 'substitute' | 'transpose' | 'sound' | 'split' | 'join' | 'missing' | 'other'

const keyboard: Readonly<Record<string, string>> = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'].flatMap((row) =>
    Array.from(row, (key, at) => [key, (row[at - 1] ?? '') + (row[at + 1] ?? '')]),
  ),
)
const sounds: readonly (readonly [RegExp, string])[] = [
  ...([
    [/ph/, 'f'],
    [/ck/, 'k'],
    [/ie/, 'y'],
    [/y/, 'i'],
    [/ou/, 'u'],
    [/ee/, 'ea'],
    [/ea/, 'ee'],
    [/s(?=[aeiou])/, 'c'],
  ] as const),
  ...([
    [/c(?=[aou])/, 'k'],
    [/gh/, 'h'],
    [/tt/, 't'],
    [/ll/, 'l'],
    [/nn/, 'n'],
    [/l(?=[aeiou])/, 'll'],
    [/er$/, 'a'],
    [/w/, 'v'],
  ] as const),
  ...([
    [/a/, 'e'],
    [/e/, 'i'],
    [/i/, 'e'],
    [/o/, 'a'],
    [/mac/, 'mc'],
    [/mc/, 'mac'],
    [/z/, 's'],
    [/j/, 'g'],
    [/th/, 't'],
  ] as const),
]

export function damaged(by: Chance, value: string, error: Slip, other: () => string): string {
  if (error === 'missing') return ''
  if (error === 'other') return other()
  if (value === '') return value
  const at = place(by, value)
  const letters = /\d/.test(value) ? '0123456789' : 'abcdefghijklmnopqrstuvwxyz'
  switch (error) {
    case 'insert':
      return value.slice(0, at) + by.of([...letters]) + value.slice(at)
    case 'delete':
      return value.slice(0, at) + value.slice(at + 1)
    case 'substitute': {
      const near = keyboard[value[at]!]
      return (
        value.slice(0, at) + (near && by.happens(0.7) ? by.of([...near]) : by.of([...letters])) + value.slice(at + 1)
      )
    }
    case 'transpose':
      return (
        value.slice(0, at) +
        value
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        value.slice(at + 2)
      )
    case 'sound':
      return asHeard(by, value)
    case 'split':
      return value.length > 2 ? `${value.slice(0, at)} ${value.slice(at)}` : value
    case 'join':
      return value.includes(' ') ? value.replace(' ', by.happens(0.6) ? '' : by.of([...letters])) : asHeard(by, value)
  }
}

function asHeard(by: Chance, value: string): string {
  const fitting = sounds.filter(([pattern]) => pattern.test(value.slice(1)))
  if (fitting.length === 0) return value
  const [pattern, written] = by.of(fitting)
  return value[0] + value.slice(1).replace(pattern, written)
}

/** Errors gather behind the middle of a word. */
function place(by: Chance, value: string): number {
  const around = value.length / 2 + 1 + (by.next() + by.next() + by.next() - 1.5) * 2
  return Math.max(0, Math.min(value.length - 1, Math.round(around)))
}
