import { expect, test } from 'vitest'
import { safeNext } from './after-sign-in.ts'

test('goes on to the page that was asked for', () => {
  expect(safeNext('/cases/1?tab=history#x')).toBe('/cases/1?tab=history#x')
})

test.each([
  undefined,
  7,
  '',
  'cases',
  'https://evil.example',
  '//evil.example/x',
  '/\\evil.example',
  '/sign-in?next=/',
])('%s leads to the first page', (next) => expect(safeNext(next)).toBe('/'))
