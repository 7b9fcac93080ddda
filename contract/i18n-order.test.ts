import { expect, test } from 'vitest'
import { compareText } from './i18n-order.ts'

const sorted = (language: 'en' | 'az', names: readonly string[]) => names.toSorted(compareText(language))

test('Azerbaijani names stand in the order of its alphabet', () => {
  const alphabet = [...'AaBCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ']
  expect(sorted('az', alphabet.toReversed())).toEqual(alphabet)
  expect(sorted('az', ['Zaur', 'Əli', 'Emin', 'Fuad', 'Xəyal', 'Həsən', 'İlqar', 'Iğdır'])).toEqual([
    ...['Emin', 'Əli', 'Fuad', 'Həsən', 'Xəyal', 'Iğdır', 'İlqar', 'Zaur'],
  ])
})

test('for readers of English a letter with a mark stands beside the one without', () => {
  expect(sorted('en', ['Zaur', 'Əli', 'Emin', 'Çingiz', 'Celal', 'Vogel', 'Łukasz', 'Lind'])).toEqual([
    ...['Celal', 'Çingiz', 'Əli', 'Emin', 'Lind', 'Łukasz', 'Vogel', 'Zaur'],
  ])
})

test('a shorter text comes first, signs and spaces before letters, and nothing is the same as something else', () => {
  expect(sorted('az', ['Ali Ə', 'Ali', 'Alı', 'ali'])).toEqual(['Alı', 'Ali', 'ali', 'Ali Ə'])
  expect(compareText('az')('Ali', 'Ali')).toBe(0)
})
