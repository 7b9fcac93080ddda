import { expect, test } from 'vitest'
import type { PersonView } from '../../../../contract/cases.ts'
import { notifyTransferInput } from '../../../../domain/case/actions/transfer.ts'
import { readTransfer, startTransfer } from './transfer-draft.ts'

const t = (id: string) => id
const traveller = (validUntil: string | null): PersonView =>
  ({
    personId: 'p1',
    travelDocument: validUntil ? { number: 'QS1', issuedOn: '2026-11-01', validUntil, identityBasis: 'x' } : null,
  }) as PersonView
const whole = {
  ...startTransfer([{ code: 'GYD' }]),
  date: '2026-12-01',
  time: '9:05',
  means: 'charter_flight' as const,
  flight: ' J2 70 ',
  departure: 'Berlin',
}

test('the only crossing point is chosen already; of several, none', () => {
  expect(startTransfer([{ code: 'GYD' }]).crossingPoint).toBe('GYD')
  expect(startTransfer([{ code: 'GYD' }, { code: 'BIL' }]).crossingPoint).toBe('')
})

test('a whole notice is the payload of the domain', () => {
  const { input, faults } = readTransfer(whole, [traveller('2027-04-01')], t)
  expect(faults).toEqual([])
  expect(notifyTransferInput.parse({ ...input, attestations: [] })).toMatchObject({
    time: '09:05',
    means: 'charter_flight',
    flight: 'J2 70',
  })
})

test('names what is missing, and a document that will have lapsed', () => {
  const empty = readTransfer({ ...startTransfer([]), escorts: 'two' }, [traveller('2027-04-01')], t)
  expect(empty.faults.map((fault) => fault.path)).toEqual([
    'date',
    'time',
    'means',
    'flight',
    'departure',
    'crossingPoint',
    'escorts',
  ])
  const lapsed = readTransfer(whole, [traveller('2026-11-30')], t)
  expect(lapsed.faults.map((fault) => fault.path)).toEqual(['date'])
})

test('whoever travels without a document needs a named basis of identity', () => {
  expect(readTransfer(whole, [traveller(null)], t).faults.map((fault) => fault.path)).toEqual(['identityBasis'])
  const { input, faults } = readTransfer({ ...whole, identityBasis: 'interview' }, [traveller(null)], t)
  expect(faults).toEqual([])
  expect(input.identityBasis).toBe('interview')
})
