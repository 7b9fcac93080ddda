import { expect, it } from 'vitest'
import type { CaseView } from './cases.ts'
import { openDoubts } from './doubts.ts'

const asked = (personId: string, register: string, result: string | null) => ({
  personId,
  authority: 'a',
  register,
  result,
})
const view = (more: object) =>
  ({
    persons: [{ personId: 'p', reply: null }],
    verifications: [],
    timeline: [],
    interviewRequested: false,
    ...more,
  }) as unknown as CaseView

it('names what is open about whoever waits for a decision, and nothing of who has one', () => {
  const verifications = [
    asked('p', 'births', null),
    asked('p', 'borders', 'unavailable'),
    asked('p', 'cards', 'possible'),
  ]
  const codes = (more: object) => openDoubts(view(more), []).map(({ code }) => code)
  expect(codes({ verifications, interviewRequested: true })).toEqual([
    'unanswered',
    'unavailable',
    'possible',
    'interview',
  ])
  expect(codes({ verifications: [...verifications, asked('p', 'people', 'match')] })).toEqual([
    'unanswered',
    'unavailable',
  ])
  const timeline = [{ type: 'interview_held', data: { personId: 'p' } }]
  expect(codes({ interviewRequested: true, timeline })).toEqual([])
  expect(codes({ verifications, persons: [{ personId: 'p', reply: { basis: 'decision' } }] })).toEqual([])
})
