import { expect, test } from 'vitest'
import { errorLine } from './log.ts'

test('a log line tells kind and place of an error, and nothing that anybody typed', () => {
  const typed = 'Katrin "1987-04-12"'
  const cause = (() => {
    try {
      return JSON.parse(typed)
    } catch (error) {
      return error
    }
  })()
  const error = Object.assign(new Error(`Key (name)=(${typed}) already exists`, { cause }), {
    code: '23505',
    detail: typed,
  })
  const line = errorLine(error)
  expect(line.type).toBe('Error 23505')
  expect(line.message).toBe('caused by SyntaxError')
  expect(line.stack).toMatch(/log\.test\.ts/)
  expect(JSON.stringify(line)).not.toMatch(/Katrin|1987/)
})
