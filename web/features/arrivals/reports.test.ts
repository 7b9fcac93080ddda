import { expect, test, vi } from 'vitest'
import { ProblemError, Unreachable } from '../../data/problem.ts'
import { createOutbox, type Report, reportOf, type Send } from './reports.ts'

const report: Report = {
  key: 'k1',
  caseId: 'c1',
  transferId: 't1',
  personIds: ['p1'],
  action: 'confirm_arrival',
  input: { transferId: 't1', personIds: ['p1'], arrivedOn: '2026-11-24' },
}
const at = '2026-11-24T19:41:00.000Z'
const refusal = new ProblemError({ type: 'about:blank', title: 'No', status: 409, code: 'unknown_transfer' })

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  }
}

test('says confirmed only once the receipt is there', async () => {
  const arrived = Promise.withResolvers<string>()
  const outbox = createOutbox('a', () => arrived.promise, storage())
  const sending = outbox.submit(report)
  expect(outbox.current()).toEqual([{ report, state: 'sending' }])
  arrived.resolve(at)
  await sending
  expect(reportOf(outbox.current(), 't1', 'p1')).toEqual({ report, state: 'confirmed', at })
  expect(reportOf(outbox.current(), 't2', 'p1')).toBeUndefined()
})

test('without a line it waits, outlives a reload, and is sent again under the same key', async () => {
  const place = storage()
  const away: Send = () => Promise.reject(new Unreachable())
  await createOutbox('a', away, place).submit(report)
  const send = vi.fn<Send>().mockRejectedValueOnce(new Unreachable()).mockResolvedValue(at)
  const reloaded = createOutbox('a', send, place)
  await reloaded.retry()
  expect(reloaded.current()).toEqual([{ report, state: 'waiting' }])
  await reloaded.retry()
  await reloaded.retry()
  expect(send.mock.calls.map(([sent]) => sent.key)).toEqual(['k1', 'k1'])
  expect(reloaded.current()).toEqual([{ report, state: 'confirmed', at }])
  expect(createOutbox('b', send, place).current()).toEqual([])
})

test('a reload in the middle of sending leaves it waiting', () => {
  const place = storage()
  void createOutbox('a', () => new Promise(() => {}), place).submit(report)
  expect(createOutbox('a', () => Promise.resolve(at), place).current()).toEqual([{ report, state: 'waiting' }])
})

test('a refusal is thrown to whoever asks, and keeps nothing', async () => {
  const outbox = createOutbox('a', () => Promise.reject(refusal), storage())
  await expect(outbox.submit(report)).rejects.toBe(refusal)
  expect(outbox.current()).toEqual([])
})

test('a refusal of what waited is shown until somebody has read it, and not after a reload', async () => {
  const place = storage()
  const send = vi.fn<Send>().mockRejectedValueOnce(new Unreachable()).mockRejectedValue(refusal)
  const outbox = createOutbox('a', send, place)
  await outbox.submit(report)
  await outbox.retry()
  expect(outbox.current()).toEqual([{ report, state: 'refused', error: refusal }])
  expect(createOutbox('a', send, place).current()).toEqual([])
  outbox.dismiss('k1')
  expect(outbox.current()).toEqual([])
})

test('two retries at once send once', async () => {
  const place = storage()
  await createOutbox('a', () => Promise.reject(new Unreachable()), place).submit(report)
  const send = vi.fn<Send>().mockResolvedValue(at)
  const outbox = createOutbox('a', send, place)
  await Promise.all([outbox.retry(), outbox.retry()])
  expect(send).toHaveBeenCalledTimes(1)
})
