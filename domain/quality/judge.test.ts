import { describe, expect, test } from 'vitest'
import { adult } from '../case/testing/application.ts'
import type { Application } from './application.ts'
import { judgeCase, type QualityRecord } from './judge.ts'
import { type NamedScore, nameOfScore, protectCount, protectScores, sumOf } from './score.ts'
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

  const line = (name: string, applications: number): NamedScore => ({
    ...{ ...score(applications), withoutMend: applications, persons: applications },
    nameOf: (of) => `${name} ${of}`,
  })
  /** A chance that alters nothing, and one that follows from the name. */
  const still = { threshold: 5, chance: () => 0.5 }
  const drawn = {
    threshold: 5,
    chance: (name: string) => (([...name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) >>> 0) % 997) / 997,
  }

  test('hide the small ones of both lists that add up to one total, with partners', () => {
    const { total, lists } = protectScores(
      line('all', 23),
      [
        [line('one', 11), line('two', 12)],
        [line('XA', 3), line('XC', 8), line('XD', 12)],
      ],
      still,
    )
    expect(total).toMatchObject({ applications: 25, withoutMend: 25 })
    expect(lists[0]!.map(({ applications }) => applications)).toEqual([10, 10])
    expect(lists[1]!.map(({ applications }) => applications)).toEqual([null, null, 10])
    expect(lists[1]![0]).toEqual(Object.fromEntries(Object.keys(score(1)).map((key) => [key, null])))
  })

  test('are told in fives, never small, and no sum leaves a hidden one alone', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const parts = Array.from({ length: 1 + (seed % 6) }, (_, index) => 1 + ((seed * 7 + index * index * 11) % 17))
      const all = parts.reduce((sum, part) => sum + part, 0)
      const list = parts.map((part, index) => line(`${seed} ${index}`, part))
      const told = protectScores(line(`${seed}`, all), [list], drawn)
      const hidden = told.lists[0]!.filter(({ applications }) => applications === null).length
      if (hidden > 0 && hidden < parts.length) expect(hidden).toBeGreaterThan(1)
      for (const [index, { applications, withoutMend, withoutLook }] of told.lists[0]!.entries()) {
        if (parts[index]! < 5) expect(applications).toBeNull()
        expect((applications ?? 0) % 5).toBe(0)
        expect(withoutMend ?? 0).toBeLessThanOrEqual(applications ?? 0)
        // One of any number is too few.
        expect(withoutLook).toBeNull()
      }
    }
  })

  test('of the same applications are one number, whichever side looks and in whatever month', () => {
    const of = { agreementId: 'a', side: 'requesting', state: 'XA', towards: ['XB'], authority: '' } as const
    const seen = { ...of, side: 'requested', state: 'XB', towards: ['XA'] } as const
    expect(nameOfScore(of, 'applications')).toBe(nameOfScore(seen, 'applications'))
    expect(nameOfScore(of, 'withoutMend')).not.toBe(nameOfScore(seen, 'withoutMend'))
    expect(nameOfScore({ ...of, authority: 'unit' }, 'persons')).not.toBe(nameOfScore(of, 'persons'))
    const months = ['2026-01', '2026-02'].map((month) => nameOfScore({ ...of, ...{ month } }, 'applications'))
    expect(new Set(months).size).toBe(1)
  })

  test('of one kind alone are told likewise, and by the threshold that an installation sets', () => {
    const told = (threshold: number) =>
      [0, 4, 5, 8, 16].map((count) => protectCount('rule', count, { ...still, threshold }))
    expect(told(5)).toEqual([0, null, 5, 10, 15])
    expect(told(10)).toEqual([0, null, null, null, 20])
  })
})
