import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgreementPack } from '../agreement/schema.ts'
import { fromDay, toDay } from '../time/plain-date.ts'
import type { CaseEvent } from './events.ts'
import { endedOn, isDue, retentionOf } from './retention.ts'
import { testPack } from './testing/pack.ts'

const provenance = { certainty: 'unknown', source: 'invented for tests' } as const
const basis = { en: 'Basis', az: 'Əsas' }
const pack: AgreementPack = {
  ...testPack,
  retention: {
    basis,
    period: { amount: 5, unit: 'years' },
    provenance,
    pairs: [{ requesting: 'XA', requested: 'XB', basis, period: { amount: 90, unit: 'calendar_days' }, provenance }],
  },
}
const event = (type: CaseEvent['type'], on: string, data: object = {}) =>
  ({ stream: 'shared', type, effectiveAt: `${on}T10:00:00.000Z`, data }) as CaseEvent

describe('the end of a case', () => {
  it('is the day it was closed, else the day since which it has stood stopped', () => {
    const closed = event('case_closed', '2026-03-20', { closedOn: '2026-03-19' })
    expect(endedOn([event('receipt_confirmed', '2026-03-01')])).toBeNull()
    expect(endedOn([event('stopped', '2026-03-02'), closed])).toBe('2026-03-19')
    expect(endedOn([event('stopped', '2026-03-02')])).toBe('2026-03-02')
    expect(endedOn([event('stopped', '2026-03-02'), event('stop_lifted', '2026-03-04')])).toBeNull()
    const again = [event('stopped', '2026-03-02'), event('stop_lifted', '2026-03-04'), event('stopped', '2026-03-09')]
    expect(endedOn(again)).toBe('2026-03-09')
  })
})

describe('retention', () => {
  const states = (requestingState: string, requestedState: string) => ({ requestingState, requestedState })

  it('takes the rule of the pair before that of the agreement, in its direction alone', () => {
    expect(retentionOf(pack, states('XA', 'XB'), '2026-01-31')?.dueOn).toBe('2026-05-01')
    expect(retentionOf(pack, states('XB', 'XA'), '2024-02-29')?.dueOn).toBe('2029-02-28')
    expect(retentionOf(testPack, states('XA', 'XB'), '2026-01-31')).toBeNull()
  })

  it('is due on the day after the last, and never earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (day) => {
        const kept = retentionOf(pack, states('XB', 'XA'), fromDay(day))!
        expect(isDue(kept, kept.dueOn)).toBe(false)
        expect(isDue(kept, fromDay(toDay(kept.dueOn) + 1))).toBe(true)
        expect(toDay(kept.dueOn) - day).toBeGreaterThanOrEqual(5 * 365)
      }),
    )
  })
})
