import { expect, test } from 'vitest'
import { dayIn } from './day-in.ts'

test('the day is that of the place, not of the machine', () => {
  const lateEvening = new Date('2026-12-31T21:30:00Z')
  expect(dayIn('Asia/Baku', lateEvening)).toBe('2027-01-01')
  expect(dayIn('Europe/Berlin', lateEvening)).toBe('2026-12-31')
})
