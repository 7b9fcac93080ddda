import { expect, test } from 'vitest'
import { z } from 'zod'
import { faultsOf } from './field-faults.ts'

const form = z.strictObject({
  name: z.string().min(2).max(3),
  note: z.string().trim().min(1),
  day: z.iso.date(),
  id: z.uuid(),
  kind: z.enum(['a', 'b']),
  period: z.string().refine((text) => text === '2025', { params: { code: 'no_period' } }),
  persons: z
    .array(z.strictObject({ age: z.number().min(1).max(9) }))
    .min(1)
    .max(2),
})
const right = {
  name: 'ab',
  note: 'x',
  day: '2026-03-13',
  id: crypto.randomUUID(),
  kind: 'a',
  period: '2025',
  persons: [{ age: 1 }],
}
const faults = (change: object) => {
  const parsed = form.safeParse({ ...right, ...change })
  return parsed.success ? [] : faultsOf(parsed.error.issues, 'input')
}

test.each<[string, object, object]>([
  ['nothing', {}, []],
  ['a missing text', { name: undefined }, [{ path: 'input.name', code: 'missing' }]],
  ['an empty text', { note: ' ' }, [{ path: 'input.note', code: 'missing' }]],
  ['a short text', { name: 'a' }, [{ path: 'input.name', code: 'too_short', values: { min: 2 } }]],
  ['a long text', { name: 'abcd' }, [{ path: 'input.name', code: 'too_long', values: { max: 3 } }]],
  ['a number for a text', { name: 7 }, [{ path: 'input.name', code: 'wrong_type' }]],
  ['a day that does not exist', { day: '2026-02-30' }, [{ path: 'input.day', code: 'date_not_real' }]],
  ['no identifier', { id: 'x' }, [{ path: 'input.id', code: 'wrong_form' }]],
  ['no such choice', { kind: 'c' }, [{ path: 'input.kind', code: 'choose_one' }]],
  ['what a refinement names itself', { period: '2025-13' }, [{ path: 'input.period', code: 'no_period' }]],
  ['an empty list', { persons: [] }, [{ path: 'input.persons', code: 'too_few', values: { min: 1 } }]],
  [
    'a long list',
    { persons: [{ age: 1 }, { age: 1 }, { age: 1 }] },
    [{ path: 'input.persons', code: 'too_many', values: { max: 2 } }],
  ],
  [
    'a large number',
    { persons: [{ age: 10 }] },
    [{ path: 'input.persons.0.age', code: 'number_too_large', values: { max: 9 } }],
  ],
  ['an unknown field', { persons: [{ age: 1, x: 1 }] }, [{ path: 'input.persons.0.x', code: 'unknown_field' }]],
])('names %s', (_what, change, expected) => {
  expect(faults(change)).toEqual(expected)
})
