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
    visibleSections: [],
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
  // What another register found takes no doubt away.
  expect(codes({ verifications: [...verifications, asked('p', 'people', 'match')] })).toEqual([
    'unanswered',
    'unavailable',
    'possible',
  ])
  const timeline = [{ type: 'interview_held', data: { personId: 'p' } }]
  expect(codes({ interviewRequested: true, timeline })).toEqual([])
  expect(codes({ verifications, persons: [{ personId: 'p', reply: { basis: 'decision' } }] })).toEqual([])
})

it('says so where no register was asked, or none that answered found the person', () => {
  const visibleSections = ['verification']
  const codes = (...verifications: object[]) =>
    openDoubts(view({ verifications, visibleSections }), []).map(({ code }) => code)
  expect(codes()).toEqual(['none_asked'])
  expect(codes(asked('q', 'cards', 'match'))).toEqual(['none_asked'])
  expect(codes(asked('p', 'cards', 'no_match'), asked('p', 'births', 'no_match'))).toEqual(['no_match'])
  expect(codes(asked('p', 'cards', 'no_match'), asked('p', 'births', 'unavailable'))).toEqual([
    'unavailable',
    'no_match',
  ])
  expect(codes(asked('p', 'cards', 'no_match'), asked('p', 'births', 'match'))).toEqual([])
  expect(openDoubts(view({}), [])).toEqual([])
})

it('counts likely records on which nobody has decided, for whoever is still to be decided on', () => {
  const links = [{ personId: 'p', linked: [], decided: 1, open: 2 }]
  expect(openDoubts(view({}), [], links)).toEqual([{ code: 'records', personId: 'p', count: 2 }])
  expect(openDoubts(view({}), [], [{ ...links[0]!, open: 0 }])).toEqual([])
  const decided = view({ persons: [{ personId: 'p', reply: { basis: 'decision' } }] })
  expect(openDoubts(decided, [], links)).toEqual([])
})
