import { describe, expect, it } from 'vitest'
import { roles } from '../agreement/vocabulary.ts'
import { compileCalendar } from '../time/calendar.ts'
import { inventedDefinition } from '../time/testing/invented-calendar.ts'
import { isDutyDay, isOnDuty, remindedUntil } from './duty-days.ts'
import { kindsFor, mayChoose, noticeChannels, noticeKinds, noticeRules, usualChannel } from './kinds.ts'

describe('a kind of notice', () => {
  it('under the agreement can be moved but never put off, and is never put off by default', () => {
    for (const kind of noticeKinds) {
      const { legal } = noticeRules[kind]
      expect(noticeChannels.filter((channel) => mayChoose(kind, channel))).toHaveLength(legal ? 3 : 4)
      for (const role of roles) expect(mayChoose(kind, usualChannel(kind, [role]))).toBe(true)
    }
  })

  it('is mailed to nobody by default who only looks on', () => {
    for (const kind of noticeKinds) {
      expect(usualChannel(kind, ['oversight'])).toBe('program')
      expect(usualChannel(kind, ['oversight', 'central_desk'])).toBe(noticeRules[kind].channel)
    }
  })

  it('is offered to somebody, and none to who meets no case', () => {
    expect(new Set(roles.flatMap((role) => kindsFor([role])))).toEqual(new Set(noticeKinds))
    expect(kindsFor(['administrator', 'analyst'])).toEqual([])
  })
})

describe('a duty day', () => {
  const calendar = compileCalendar(inventedDefinition)
  const duty = (userId: string, day: string, kind: 'duty' | 'absence' = 'duty') => ({
    ...{ userId, firstDay: day, lastDay: day, kind },
  })

  it('is a working day, or one for which somebody is entered', () => {
    expect(isDutyDay('2026-03-13', [], calendar)).toBe(true) // Friday
    expect(isDutyDay('2026-03-15', [], calendar)).toBe(false)
    expect(isDutyDay('2026-03-15', [duty('a', '2026-03-15')], calendar)).toBe(true)
    expect(isDutyDay('2026-03-15', [duty('a', '2026-03-15', 'absence')], calendar)).toBe(false)
    expect(isDutyDay('2026-03-15', [], undefined)).toBe(true)
  })

  it('of one official is none on which they are away, and on a day off only when they are entered', () => {
    expect(isOnDuty('a', '2026-03-13', [duty('a', '2026-03-13', 'absence')], calendar)).toBe(false)
    expect(isOnDuty('b', '2026-03-13', [duty('a', '2026-03-13', 'absence')], calendar)).toBe(true)
    expect(isOnDuty('a', '2026-03-15', [duty('a', '2026-03-15')], calendar)).toBe(true)
    expect(isOnDuty('b', '2026-03-15', [duty('a', '2026-03-15')], calendar)).toBe(false)
  })

  it('before days off reminds of them as well', () => {
    expect(remindedUntil('2026-03-12', [], calendar)).toBe('2026-03-12')
    expect(remindedUntil('2026-03-13', [], calendar)).toBe('2026-03-15')
    expect(remindedUntil('2026-03-13', [duty('a', '2026-03-15')], calendar)).toBe('2026-03-14')
  })
})
