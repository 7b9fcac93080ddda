import { expect, test } from 'vitest'
import { stages } from '../../../../domain/agreement/vocabulary.ts'
import { stageLines } from './stage-steps.ts'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`
const way = (personId: string | null, ...names: string[]) => ({
  personId,
  reached: names.map((stage, index) => ({ stage: stage as 'received', at: at(index + 1) })),
})
const told = (view: Parameters<typeof stageLines>[0]) =>
  stageLines(view, stages).map(({ steps }) => steps.map(({ stage, state }) => `${stage} ${state}`))

test('what was reached, where the person stands, and what usually follows', () => {
  const same = ['submitted', 'received', 'accepted'] as const
  const lines = stageLines(
    { way: [way(null, ...same), way('a', ...same), way('b', ...same)], stage: 'accepted' },
    stages,
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]?.personIds).toEqual(['a', 'b'])
  expect(lines[0]?.steps.map((one) => one.state)).toEqual(['done', 'done', 'here', 'ahead', 'ahead', 'ahead', 'ahead'])
  expect(lines[0]?.steps.map((one) => one.at)).toEqual([at(1), at(2), at(3), null, null, null, null])
})

test('those whose way differs have a line of their own; a refusal ends it', () => {
  const lines = told({
    way: [way('a', 'submitted', 'received', 'accepted'), way('b', 'submitted', 'received', 'refused')],
    stage: 'accepted',
  })
  expect(lines[1]).toEqual(['submitted done', 'received done', 'refused here'])
  expect(lines).toHaveLength(2)
})

test('a failed transfer stands behind the notice, with the arrival still ahead', () => {
  const [line] = told({
    way: [way('a', 'submitted', 'received', 'transfer_notified', 'transfer_failed')],
    stage: 'transfer_failed',
  })
  expect(line?.slice(2)).toEqual(['transfer_notified done', 'transfer_failed here', 'transferred ahead'])
})

test('a stop holds the case where the person stood, a closed case has nothing ahead', () => {
  const stopped = {
    way: [way(null, 'received', 'stopped'), way('a', 'submitted', 'received')],
    stage: 'stopped' as const,
  }
  expect(told(stopped)[0]?.slice(0, 4)).toEqual(['submitted done', 'received done', 'stopped here', 'accepted ahead'])
  const closed = {
    way: [way(null, 'transferred', 'closed'), way('a', 'submitted', 'transferred')],
    stage: 'closed' as const,
  }
  expect(told(closed)[0]).toEqual(['submitted done', 'transferred done', 'closed here'])
})

test('a stage that was left and reached again is dated by the last time', () => {
  const again = way('a', 'submitted', 'received', 'document_ready', 'transfer_notified', 'document_ready')
  const [line] = stageLines({ way: [again], stage: 'document_ready' }, stages)
  expect(line?.steps.find((one) => one.state === 'here')).toEqual({ stage: 'document_ready', at: at(5), state: 'here' })
})
