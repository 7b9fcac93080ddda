import { expect, test } from 'vitest'
import type { Language } from './i18n.ts'
import { compareText } from './i18n-order.ts'

const sorted = (language: Language, names: readonly string[]) => names.toSorted(compareText(language))

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

test('German and Georgian names, and Urdu ones in the order of its alphabet, which code points do not know', () => {
  expect(sorted('de', ['Zach', 'Öz', 'Oz', 'Ärmel', 'Arm', 'Straße', 'Strasse'])).toEqual([
    ...['Arm', 'Ärmel', 'Oz', 'Öz', 'Strasse', 'Straße', 'Zach'],
  ])
  expect(sorted('ka', ['ნინო', 'Zaur', 'გიორგი', 'აკაკი'])).toEqual(['Zaur', 'აკაკი', 'გიორგი', 'ნინო'])
  expect(sorted('ur', ['یاسر', 'ہما', 'ٹیپو', 'ثریا', 'پروین', 'احمد', 'آمنہ', 'Ali'])).toEqual([
    ...['Ali', 'آمنہ', 'احمد', 'پروین', 'ٹیپو', 'ثریا', 'ہما', 'یاسر'],
  ])
})

test('a shorter text comes first, signs and spaces before letters, and nothing is the same as something else', () => {
  expect(sorted('az', ['Ali Ə', 'Ali', 'Alı', 'ali'])).toEqual(['Alı', 'Ali', 'ali', 'Ali Ə'])
  expect(compareText('az')('Ali', 'Ali')).toBe(0)
})
