import { expect, test } from 'vitest'
import {
  chosenDeadline,
  noExtension,
  noMove,
  noObstacle,
  readExtension,
  readMove,
  readObstacle,
} from './deadline-draft.ts'

const t = (id: string) => id
const reply = { id: 'reply', from: '2026-03-13' }
const transfer = { id: 'transfer', from: '2026-03-18' }
const paths = (read: { faults: { path: string }[] }) => read.faults.map(({ path }) => path)

test('where only one deadline can be meant, it is', () => {
  expect(chosenDeadline([reply], '')).toBe(reply)
  expect(chosenDeadline([reply, transfer], '')).toBeUndefined()
  expect(chosenDeadline([reply, transfer], 'transfer 2026-03-18')).toBe(transfer)
  expect(chosenDeadline([], '')).toBeUndefined()
})

test('every gap is named in the order of the form', () => {
  expect(paths(readExtension(noExtension(), [reply, transfer], t))).toEqual(['clock', 'until', 'reason'])
  expect(paths(readMove(noMove(), [reply, transfer], t))).toEqual(['clock', 'ground', 'reason'])
  expect(paths(readMove({ ...noMove(), ground: 'force_majeure' }, [reply], t))).toEqual(['to', 'reason'])
  const decreed = { ...noMove(), ground: 'decreed_holiday' as const, first: '2026-03-30' }
  expect(paths(readMove(decreed, [reply], t))).toEqual(['days', 'reason'])
  expect(paths(readObstacle(noObstacle(), t))).toEqual(['since', 'text'])
})

test('what was typed for the other ground is not sent', () => {
  const draft = { deadline: '', to: '2026-04-10', first: '2026-03-30', last: '2026-03-31', reason: ' flood ' }
  expect(readMove({ ...draft, ground: 'force_majeure' }, [reply], t)).toEqual({
    input: { clock: 'reply', from: '2026-03-13', ground: 'force_majeure', to: '2026-04-10', reason: 'flood' },
    faults: [],
  })
  expect(readMove({ ...draft, ground: 'decreed_holiday' }, [reply], t).input).toEqual({
    ...{ clock: 'reply', from: '2026-03-13', ground: 'decreed_holiday' },
    ...{ days: { from: '2026-03-30', to: '2026-03-31' }, reason: 'flood' },
  })
})
