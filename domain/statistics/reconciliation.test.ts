import { expect, test } from 'vitest'
import { type Counted, type Entry, type Reason, reasons, reconcilerOf, usualWays, type Ways } from './reconciliation.ts'

const period = { from: '2025-01-01', to: '2025-12-31' }
const [before, in1, in2, after] = ['2024-12-30', '2025-01-02', '2025-11-30', '2026-01-03'] as const

function reconcile(of: Counted, entries: Omit<Entry, 'of' | 'personId'>[], ways: Ways = usualWays[of]) {
  const one = {
    ...{ caseId: 'c', reference: 'r', procedure: 'transit', requestingState: 'XA', requestedState: 'XB' },
    entries: entries.map((entry, index) => ({ of, personId: String(index), ...entry })),
  }
  const reconciler = reconcilerOf(period, { ...usualWays, [of]: ways })
  reconciler.add(one)
  return reconciler.results().find((result) => result.of === of)!
}

const turned = ({ requesting, requested }: Ways): Ways => ({ requesting: requested, requested: requesting })
const cohort: Ways = {
  requesting: { unit: 'persons', day: 'sent', silence: 'counted' },
  requested: { unit: 'persons', day: 'replied', silence: 'counted' },
}
const alone: Ways = {
  requesting: { unit: 'applications', day: 'received' },
  requested: { unit: 'applications', day: 'received', procedures: ['readmission'] },
}

const stories: [Reason, number, Counted, Omit<Entry, 'of' | 'personId'>[], Ways?][] = [
  ['sent_in_received_after', -1, 'applications', [{ days: { sent: in2, received: after } }]],
  ['sent_in_received_before', -1, 'applications', [{ days: { sent: in1, received: before } }]],
  ['received_in_sent_before', 1, 'applications', [{ days: { sent: before, received: in1 } }]],
  ['received_in_sent_after', 1, 'applications', [{ days: { sent: after, received: in1 } }]],
  ['stopped_before_receipt', -1, 'applications', [{ days: { sent: in1 }, fate: 'stopped' }]],
  ['not_received_yet', -1, 'applications', [{ days: { sent: in1 } }]],
  [
    ...(['persons_of_one_application', 2, 'applications'] as const),
    [1, 2, 3].map(() => ({ days: { sent: in1, received: in1 } })),
  ],
  ['other_procedure', -1, 'applications', [{ days: { sent: in1, received: in1 } }], alone],
  ['silence_alone', -1, 'consents', [{ days: { sent: in1, replied: in2 }, silent: { otherReading: in2 } }]],
  [
    ...(['silence_dated_otherwise', -1, 'consents'] as const),
    [{ days: { sent: in1, replied: in2 }, silent: { otherReading: in2, ownWord: after } }],
  ],
  ['sent_in_replied_after', -1, 'consents', [{ days: { sent: in1, replied: after } }], cohort],
  ['sent_in_replied_before', -1, 'consents', [{ days: { sent: in1, replied: before } }], cohort],
  ['replied_in_sent_before', 1, 'consents', [{ days: { sent: before, replied: in1 } }], cohort],
  ['replied_in_sent_after', 1, 'consents', [{ days: { sent: after, replied: in1 } }], cohort],
  ['departed_in_arrived_after', -1, 'returns', [{ days: { departed: in2, arrived: after } }]],
  ['departed_in_arrived_before', -1, 'returns', [{ days: { departed: in1, arrived: before } }]],
  ['arrived_in_departed_before', 1, 'returns', [{ days: { departed: before, arrived: in1 } }]],
  ['arrived_in_departed_after', 1, 'returns', [{ days: { departed: after, arrived: in2 } }]],
  ['failed_after_departure', -1, 'returns', [{ days: { departed: in1 }, fate: 'failed' }]],
  ['cancelled_after_departure', -1, 'returns', [{ days: { departed: in1 }, fate: 'cancelled' }]],
  ['arrival_not_reported', -1, 'returns', [{ days: { departed: in1 } }]],
  ['arrived_without_notice', 1, 'returns', [{ days: { arrived: in1 } }]],
]

test.each(stories)('%s', (reason, difference, of, entries, ways = usualWays[of]) => {
  const { reasons: found, difference: whole } = reconcile(of, entries, ways)
  expect(found).toEqual([{ reason, difference, cases: 1 }])
  expect(whole).toBe(difference)
  // Where the sides change places, the reason stays and the difference turns round.
  if (reason !== 'persons_of_one_application' && reason !== 'other_procedure')
    expect(reconcile(of, entries, turned(ways)).reasons).toEqual([{ reason, difference: -difference, cases: 1 }])
})

test('every reason is one of these stories', () => {
  expect(stories.map(([reason]) => reason).toSorted()).toEqual([...reasons].toSorted())
})

test('an application of persons who are accepted one by one counts once, on the first day', () => {
  const byApplication: Ways = {
    requesting: { unit: 'applications', day: 'replied', silence: 'counted' },
    requested: { unit: 'persons', day: 'replied', silence: 'counted' },
  }
  const days = [before, in1, in2].map((replied) => ({ days: { sent: before, replied } }))
  const found = reconcile('consents', days, byApplication)
  expect([found.requesting.figure, found.requested.figure]).toEqual([0, 2])
  expect(found.reasons).toEqual([{ reason: 'persons_of_one_application', difference: 2, cases: 1 }])
})
