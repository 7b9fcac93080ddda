import { expect, test } from 'vitest'
import type { Problem } from '../../../contract/problem.ts'
import { ProblemError } from '../../data/problem.ts'
import { wordedMeanwhile } from './queries.ts'

test('what somebody else worded meanwhile comes with the refusal, and with no other', () => {
  const current = { id: 'ui.retry', message: 'Nochmals', number: 2 }
  const refused = (code: string) => new ProblemError({ code, title: '', status: 409, current } as unknown as Problem)
  expect(wordedMeanwhile(refused('text_changed'))).toEqual(current)
  expect(wordedMeanwhile(refused('conflict'))).toBeNull()
  expect(wordedMeanwhile(new Error('away'))).toBeNull()
})
