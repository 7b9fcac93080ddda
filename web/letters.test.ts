import { expect, test } from 'vitest'
import { compareNames } from '../domain/identity/names/compare.ts'
import { lettersOfAlphabets } from './letters.ts'

test('the browser reads every alphabet as the server does', () => {
  const letters = lettersOfAlphabets()
  const whole = (givenNames: string) => ({ familyName: '', givenNames })
  for (const [written, passport] of [
    ['Αλέξης Παππάς', 'ALEXIS PAPPAS'],
    ['Արամ Պետրոսյան', 'ARAM PETROSYAN'],
    ['राम शर्मा', 'RAM SHARMA'],
  ] as const) {
    const read = Array.from(
      written.normalize('NFKC').toLowerCase(),
      (letter) => letters[letter] ?? (letter < '\x80' ? letter : ''),
    ).join('')
    expect(read).toMatch(/^[A-Za-z ]+$/)
    expect(compareNames(whole(read), whole(passport)).score).toBe(compareNames(whole(written), whole(passport)).score)
  }
  // What it weighs is a hundredth of the table of all writing.
  expect(JSON.stringify(letters).length).toBeLessThan(15_000)
})
