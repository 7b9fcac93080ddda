import { expect, test } from 'vitest'
import { fieldIdOf, messageAt, standsEmpty } from './faults.ts'

test('a fault is found by its path, and one of a list by the list', () => {
  const faults = [
    { path: 'name.en', message: 'missing' },
    { path: 'roles.1', message: 'unknown' },
    { path: 'crossingPoints.0.code', message: 'too long' },
  ]
  expect(messageAt(faults, 'name.en')).toBe('missing')
  expect(messageAt(faults, 'roles')).toBe('unknown')
  expect(messageAt(faults, 'crossingPoints.0.code')).toBe('too long')
  expect(messageAt(faults, 'crossingPoints')).toBeUndefined()
  expect(messageAt(faults, 'name')).toBeUndefined()
})

test('the id that the summary leads to is the id of the control', () => {
  expect(fieldIdOf('authority', 'name.en')).toBe('authority-name-en')
  expect(fieldIdOf('official', 'roles.1')).toBe(fieldIdOf('official', 'roles'))
  expect(fieldIdOf('authority', 'crossingPoints.0.code')).toBe('authority-crossingPoints-0-code')
})

test('only what stands empty is called missing', () => {
  const value = { email: '', name: { en: 'x', az: '' }, rows: [{ code: '' }], roles: [], kind: null }
  expect(standsEmpty(value, 'email')).toBe(true)
  expect(standsEmpty(value, 'name.az')).toBe(true)
  expect(standsEmpty(value, 'rows.0.code')).toBe(true)
  expect(standsEmpty(value, 'roles')).toBe(true)
  expect(standsEmpty(value, 'kind')).toBe(true)
  expect(standsEmpty(value, 'rows')).toBe(false)
  expect(standsEmpty(value, 'name.en')).toBe(false)
  expect(standsEmpty(value, 'name.en.more')).toBe(false)
  expect(standsEmpty(value, 'nowhere')).toBe(false)
})
