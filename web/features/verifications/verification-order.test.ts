import { expect, test } from 'vitest'
import type { VerificationItem } from '../../../contract/work.ts'
import { byAnswer, byWantedDate } from './verification-query.ts'

function item(requestId: string, over: Partial<VerificationItem>): VerificationItem {
  return {
    requestId,
    caseId: 'c',
    reference: 'XA-1',
    agreementId: 'a',
    register: 'population',
    askedBy: 'desk',
    askedAt: '2026-11-01T08:00:00.000Z',
    wantedOn: null,
    person: { familyName: null, givenNames: null, ownScript: null, birthDate: null, sex: null, nationality: null },
    result: null,
    answeredAt: null,
    ...over,
  }
}
const ids = (items: readonly VerificationItem[]) => items.map((one) => one.requestId)

test('the open ones stand in the order in which they are wanted', () => {
  const items = [
    item('no day, later', { askedAt: '2026-10-02T08:00:00.000Z' }),
    item('december', { wantedOn: '2026-12-01' }),
    item('no day', { askedAt: '2026-10-01T08:00:00.000Z' }),
    item('november, asked later', { wantedOn: '2026-11-28', askedAt: '2026-11-03T08:00:00.000Z' }),
    item('november', { wantedOn: '2026-11-28' }),
  ]
  expect(ids(byWantedDate(items))).toEqual(['november', 'november, asked later', 'december', 'no day', 'no day, later'])
})

test('of the answered ones the latest is the first', () => {
  const items = [
    item('old', { answeredAt: '2026-11-01T08:00:00.000Z' }),
    item('new', { answeredAt: '2026-11-09T08:00:00.000Z' }),
  ]
  expect(ids(byAnswer(items))).toEqual(['new', 'old'])
})
