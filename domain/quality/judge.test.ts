import { describe, expect, test } from 'vitest'
import { adult } from '../case/testing/application.ts'
import type { Application } from './application.ts'
import { judgeCase, type QualityRecord } from './judge.ts'
import { sumOf, untold } from './score.ts'
import { application, course, event, person } from './testing/records.ts'

const unknown = application([person({ family_name: 'unknown' })])
const nobody = application([person({ family_name: 'nn' })])
const sound = application()

function record(versions: readonly Application[], courses: Partial<QualityRecord['courses']> = {}): QualityRecord {
  const plain = course()
  return {
    versions: versions.map((one, index) => ({ on: `2026-03-${13 + index}`, application: one })),
    courses: { shared: plain, requesting: plain, requested: plain, ...courses },
  }
}

const found = (of: QualityRecord, today = '2026-03-20') =>
  judgeCase(of, today).findings.map(({ rule, since, stand, mends, seenBy, due }) => ({
    rule,
    since,
    stand,
    mends,
    seenBy,
    due,
  }))

describe('a finding on an application', () => {
  const names = { rule: 'placeholder_name', mends: 'requesting', seenBy: 'shared' }

  test('is gone once a corrigendum mends it', () => {
    expect(found(record([unknown]))).toMatchObject([{ ...names, since: '2026-03-13', due: '2026-03-20' }])
    expect(found(record([unknown, sound]))).toEqual([])
  })

  test('stands since it came, and tells when what was looked at changed', () => {
    expect(found(record([unknown, unknown]))).toMatchObject([{ since: '2026-03-13', stand: 0 }])
    expect(found(record([unknown, nobody]))).toMatchObject([{ since: '2026-03-13', stand: 1 }])
    expect(found(record([unknown, nobody, nobody]))).toMatchObject([{ since: '2026-03-13', stand: 1 }])
    expect(found(record([unknown, sound, unknown]))).toMatchObject([{ since: '2026-03-15', stand: 2 }])
    expect(found(record([sound, unknown]))).toMatchObject([{ since: '2026-03-14', stand: 1 }])
  })

  test('is none of somebody who was refused or has arrived, of a case at rest, or of one that is over', () => {
    for (const stage of ['refused', 'transferred'] as const) {
      expect(found(record([unknown], { shared: course({}, { person: { stage } }) }))).toEqual([])
    }
    expect(found(record([unknown], { shared: course({ stopped: true }) }))).toEqual([])
    expect(found(record([unknown], { shared: course({ closed: true }) }))).toEqual([])
  })
})

describe('a finding of time', () => {
  const notified = course({
    transfers: [
      {
        ...{ transferId: 't1', personIds: [adult.personId], date: '2026-03-24', crossingPoint: 'x' },
        ...{ state: 'notified', notifiedAt: '2026-03-20T08:00:00Z' },
      },
    ],
  })

  test('comes on its day, and the record says when that is', () => {
    expect(judgeCase(record([sound], { shared: notified }), '2026-03-26')).toEqual({
      findings: [],
      nextOn: '2026-03-27',
    })
    const { findings, nextOn } = judgeCase(record([sound], { shared: notified }), '2026-03-27')
    expect(nextOn).toBeNull()
    expect(findings.map(({ rule, mends }) => [rule, mends])).toEqual([
      ['transfer_day_passed', 'requesting'],
      ['transfer_day_passed', 'requested'],
    ])
  })
})

describe('what one side alone knows', () => {
  const stop = { events: [event('stopped', {}, '2026-03-14T08:00:00Z')] }
  const stopped = course({ stopped: true }, stop)

  test('brings about findings of that side alone', () => {
    const own = record([unknown], { shared: stopped, requesting: stopped, requested: stopped })
    expect(found(own, '2027-01-01')).toMatchObject([
      { rule: 'stopped_long', mends: 'requesting', seenBy: 'requesting' },
    ])
  })

  test('makes no difference to what both see: a withdrawal is a stop like any other', () => {
    const withdrawn = course({ stopped: true, withdrawn: true }, stop)
    const seenByBoth = (requesting: typeof stopped) =>
      found(record([unknown], { shared: stopped, requesting, requested: stopped }), '2027-01-01').filter(
        ({ seenBy }) => seenBy !== 'requesting',
      )
    expect(seenByBoth(withdrawn)).toEqual(seenByBoth(stopped))
    expect(found(record([unknown], { shared: stopped, requesting: withdrawn }), '2027-01-01')).toEqual([])
  })
})

describe('scores', () => {
  const score = (applications: number) => ({
    ...{ applications, withoutMend: 1, withoutLook: 1, persons: 2, personsWithout: 1, accepted: 0 },
  })

  test('add up', () => {
    expect(sumOf([score(3), score(4)])).toMatchObject({ applications: 7, persons: 4 })
  })

  test.each([
    [[9, 8], []],
    [
      [9, 8, 3],
      [1, 2],
    ],
    [
      [9, 1, 1],
      [0, 1, 2],
    ],
    [
      [9, 4, 4],
      [1, 2],
    ],
    [[2], [0]],
  ])('of %j applications leave out the parts %j', (parts, hidden) => {
    expect([...untold(parts)].toSorted()).toEqual(hidden)
  })

  test('that are left out cannot be found from the total', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const parts = Array.from({ length: 1 + (seed % 6) }, (_, index) => 1 + ((seed * 7 + index * index * 11) % 17))
      const hidden = [...untold(parts)]
      const sum = hidden.reduce((total, index) => total + parts[index]!, 0)
      for (const [index, part] of parts.entries()) if (part < 5) expect(hidden).toContain(index)
      if (hidden.length > 0 && hidden.length < parts.length) {
        expect(hidden.length).toBeGreaterThan(1)
        expect(sum).toBeGreaterThanOrEqual(5)
      }
    }
  })
})
