import { expect, test } from 'vitest'
import { dayAtTheGate } from './day-at-the-gate.ts'

test('the server says which day it is, until the day after a list without a line', () => {
  expect(dayAtTheGate(undefined, '1970-01-01', '2026-11-24')).toBe('2026-11-24')
  expect(dayAtTheGate('2026-11-24', '2026-11-23', '2026-11-23')).toBe('2026-11-24')
  expect(dayAtTheGate('2026-11-24', '2026-11-24', '2026-11-25')).toBe('2026-11-25')
})
