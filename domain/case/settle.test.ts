import { describe, expect, it } from 'vitest'
import { endOfDay } from '../time/zone.ts'
import { stageOf } from './case-file.ts'
import { runningClocks } from './clocks.ts'
import { settleDue } from './judge.ts'
import { nextSettlement } from './next-settlement.ts'
import { family, principal } from './testing/application.ts'
import { accepting, approve, confirmReceipt, propose, refusing, requestDocument } from './testing/commands.ts'
import { days, documentRequested, everyone, only, types } from './testing/journeys.ts'
import { confirmedPack, testPack, unconfirmed } from './testing/pack.ts'
import { begin } from './testing/story.ts'

// Received on Friday 13 March 2026: fifteen days end on Saturday the 28th, rolled to Monday the 30th.
const due = '2026-03-30'
const lastSecond = '2026-03-30T19:59:59Z'
const over = '2026-03-30T20:00:00.000Z'

describe('silence', () => {
  it('bites only when the due day of the later reading is over in the acting State', () => {
    expect(Date.parse(endOfDay('Asia/Baku', due))).toBe(Date.parse(over))
    const story = begin({ persons: family })
    expect(runningClocks(story.file, story.rules)).toMatchObject([
      { rule: { id: 'reply' }, due, alternative: '2026-03-28', remindOn: '2026-03-28' },
    ])
    expect(nextSettlement(story.file, story.rules)).toBe('2026-03-31')
    expect(story.sweep(lastSecond)).toEqual([])
    const [deemed] = story.sweep(over)
    expect(deemed?.event).toMatchObject({
      type: 'consent_deemed',
      effectiveAt: over,
      recordedAt: over,
      actor: { userId: 'system' },
      data: {
        personIds: everyone(story),
        clock: 'reply',
        due,
        alternative: '2026-03-28',
        agreedOn: '2026-03-31',
        calendar: 'XB 2026.1',
      },
    })
    expect(story.file.persons.map(({ reply }) => reply?.basis)).toEqual(['silence', 'silence', 'silence'])
  })

  it('is dated to the end of the due day, however late it is noticed', () => {
    const [deemed] = begin().sweep('2026-04-20T12:00:00Z')
    expect(deemed?.event).toMatchObject({ effectiveAt: over, recordedAt: '2026-04-20T12:00:00Z' })
  })

  it('loses against a reply in the last minute', () => {
    const story = begin()
    story.does('desk', propose(...refusing(principal)), days.proposed)
    story.does('chief', approve(story.file.proposal!.proposalId), lastSecond)
    expect(story.file.persons[0]?.reply).toMatchObject({ outcome: 'refused', on: due })
    expect(story.sweep('2026-06-01T00:00:00Z')).toEqual([])
  })

  it('wins against a refusal a second too late, which is told what is possible instead', () => {
    const story = begin()
    story.does('desk', propose(...refusing(principal)), days.proposed)
    const late = story.act('chief', approve(story.file.proposal!.proposalId), over)
    expect(late).toMatchObject({ ok: false, refusal: { code: 'not_in_this_stage', values: { stage: 'accepted' } } })
    expect(types(late.recorded)).toEqual(['consent_deemed'])
    expect(late.ok ? [] : late.possible).toEqual([
      'move_deadline',
      'ask_reconsideration',
      'confirm_consent',
      'request_interview',
      'invite_to_interview',
      'record_interview',
      'revoke_consent',
      'request_information',
      'send_reminder',
      'send_message',
      'add_note',
      'log_phone_call',
      'record_statelessness',
      'set_references',
    ])
    expect(story.file.persons[0]?.reply).toMatchObject({ outcome: 'accepted', basis: 'silence' })
    expect(story.file.proposal?.open).toBe(false)
  })

  it('settles before a command that then builds upon it', () => {
    const story = begin()
    const recorded = story.does('centre', requestDocument(principal), over)
    expect(types(recorded)).toEqual(['consent_deemed', 'attestation_given', 'travel_document_requested'])
  })

  it('never bites by a rule nobody confirmed, unless the installation is for practice', () => {
    const agreement = unconfirmed(testPack)
    const real = begin({ agreement, unconfirmedRulesApply: false })
    expect(real.sweep('2026-06-01T00:00:00Z')).toEqual([])
    expect(nextSettlement(real.file, real.rules)).toBeNull()
    expect(runningClocks(real.file, real.rules)).toMatchObject([{ due }])
    expect(begin({ agreement }).sweep(over)).toHaveLength(1)
    expect(begin({ unconfirmedRulesApply: false }).sweep(over)).toHaveLength(1)
  })
})

describe('receipt that nobody confirms', () => {
  const agreement = confirmedPack

  it('counts after the time the pack gives, and starts the reply clock', () => {
    // Two working days from Friday the 13th: the 16th is a feast, so Tuesday and Wednesday.
    const story = begin({ agreement })
    expect(nextSettlement(story.file, story.rules)).toBe('2026-03-19')
    expect(story.sweep('2026-03-18T19:59:59Z')).toEqual([])
    const [receipt] = story.sweep('2026-03-18T20:00:00Z')
    expect(receipt?.event).toMatchObject({
      type: 'receipt_confirmed',
      effectiveAt: '2026-03-18T20:00:00.000Z',
      data: { receivedOn: '2026-03-18', basis: 'fallback' },
    })
    expect(runningClocks(story.file, story.rules)).toMatchObject([{ from: '2026-03-18', due: '2026-04-02' }])
  })

  it('is counted from the date of the requested State', () => {
    // Sunday 23:30 in XA is Monday in XB.
    const story = begin({ agreement, now: '2026-03-22T22:30:00Z' })
    expect(nextSettlement(story.file, story.rules)).toBe('2026-03-26')
  })

  it('loses against an official on the last day', () => {
    const story = begin({ agreement })
    story.does('desk', confirmReceipt, '2026-03-18T19:59:59Z')
    expect(story.file.receivedOn).toBe('2026-03-18')
    expect(only(story.recorded, 'receipt_confirmed').basis).toBe('official')
  })

  it('has no effect by a rule nobody confirmed', () => {
    const story = begin({ agreement: unconfirmed(agreement), unconfirmedRulesApply: false })
    expect(story.sweep('2026-06-01T00:00:00Z')).toEqual([])
    expect(nextSettlement(story.file, story.rules)).toBeNull()
  })
})

describe('after days without the system', () => {
  it('several clocks settle in the order in which they fell due', () => {
    const story = begin({ agreement: confirmedPack })
    const recorded = story.sweep('2026-04-04T08:00:00Z')
    expect(recorded.map(({ event }) => [event.type, event.effectiveAt])).toEqual([
      ['receipt_confirmed', '2026-03-18T20:00:00.000Z'],
      ['consent_deemed', '2026-04-02T20:00:00.000Z'],
    ])
    expect(recorded.map(({ event }) => event.seq)).toEqual([2, 3])
  })

  it('two clocks that fell due meanwhile settle by their due day, not by the day of their reminder', () => {
    const [reply, document, ...rest] = testPack.clocks
    const clocks = [
      // Rolled over the weekend the target of one is later than that of the other, its reminder earlier.
      { ...document!, id: 'slow', period: { amount: 9, unit: 'calendar_days' as const } },
      { ...document!, id: 'quick', period: { amount: 9, unit: 'calendar_days' as const }, counting: 'validity' },
      reply!,
      ...rest,
    ]
    const story = documentRequested({ agreement: { ...testPack, clocks } })
    const recorded = story.sweep('2026-04-04T08:00:00Z')
    expect(recorded.map(({ event }) => event.data)).toMatchObject([{ clock: 'quick', due: '2026-03-28' }])
    expect(settleDue(story.file, story.rules, '2026-04-04T08:00:00Z').recorded).toEqual([])
  })

  it('a person already replied to is never deemed accepted, whatever the pack forgot', () => {
    const clocks = testPack.clocks.map((clock) => ({ ...clock, stops: [] }))
    const story = begin({ agreement: { ...testPack, clocks }, persons: family })
    const [one, ...others] = everyone(story)
    story.does('desk', propose(...refusing(one!), ...accepting(...others)), days.proposed)
    story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    expect(story.sweep('2026-06-01T08:00:00Z')).toEqual([])
    expect(stageOf(story.file)).toBe('accepted')
  })
})

describe('a period of hours', () => {
  const hourly = {
    ...testPack,
    clocks: testPack.clocks.map((clock) =>
      clock.id === 'reply' ? { ...clock, period: { amount: 48, unit: 'hours' as const } } : clock,
    ),
  }
  // Received on Friday at 12:00 in Baku: that hour is not counted, so 48 hours end on Sunday at 13:00.
  const end = '2026-03-15T09:00:00.000Z'

  it('is over at its last moment, and not when the day is', () => {
    const story = begin({ agreement: hourly })
    expect(runningClocks(story.file, story.rules)).toMatchObject([{ due: '2026-03-15', endsAt: end }])
    expect(nextSettlement(story.file, story.rules)).toBe('2026-03-15')
    expect(story.sweep('2026-03-15T08:59:59.999Z')).toEqual([])
    const [deemed] = story.sweep('2026-03-17T00:00:00Z')
    expect(deemed?.event).toMatchObject({ effectiveAt: end, data: { due: '2026-03-15', agreedOn: '2026-03-15' } })
  })

  it('lets a reply win until that moment, and no longer', () => {
    const story = begin({ agreement: hourly })
    story.does('desk', propose(...refusing(principal)), '2026-03-14T08:00:00Z')
    story.does('chief', approve(story.file.proposal!.proposalId), '2026-03-15T08:59:59.999Z')
    expect(story.file.persons[0]?.reply).toMatchObject({ outcome: 'refused' })
    const late = begin({ agreement: hourly })
    late.does('desk', propose(...refusing(principal)), '2026-03-14T08:00:00Z')
    expect(late.act('chief', approve(late.file.proposal!.proposalId), end).ok).toBe(false)
    expect(late.file.persons[0]?.reply).toMatchObject({ outcome: 'accepted', basis: 'silence' })
  })
})

describe('an application that arrived after office hours', () => {
  it('is received on the next working day, where the pack counts so', () => {
    const late = { ...testPack.counting.procedural!.profile, receiptOutsideHours: 'next_working_day' as const }
    const agreement = {
      ...testPack,
      counting: { ...testPack.counting, procedural: { ...testPack.counting.procedural!, profile: late } },
    }
    const story = begin({ agreement, now: '2026-03-13T15:30:00Z' })
    const open = { ...story.rules.calendars.XB!, officeHours: { opens: '09:00', closes: '18:00' } }
    const rules = { ...story.rules, calendars: { ...story.rules.calendars, XB: open } }
    // Received on Friday evening, after a feast on Monday: counted from Tuesday 17 March by one reading, from Friday by the other.
    expect(runningClocks(story.file, rules)).toMatchObject([
      { from: '2026-03-13', due: '2026-04-01', remindOn: '2026-03-28' },
    ])
    expect(runningClocks(story.file, story.rules)).toMatchObject([{ due: '2026-03-30' }])
  })
})

describe('a day on which the clocks of the acting State change', () => {
  it('is an hour shorter, and silence has its effect as much earlier', () => {
    const strict = testPack.counting.procedural!.alternative!
    const counting = { procedural: { profile: strict, provenance: testPack.counting.procedural!.provenance } }
    const agreement = { ...testPack, counting: { ...testPack.counting, ...counting } }
    const story = begin({ agreement, now: '2026-03-14T08:00:00Z' })
    const inBerlin = { ...story.rules.calendars.XB!, timeZone: 'Europe/Berlin' }
    const rules = { ...story.rules, calendars: { ...story.rules.calendars, XB: inBerlin } }
    // Fifteen days from Saturday 14 March end on Sunday 29 March, which has 23 hours there.
    expect(runningClocks(story.file, rules)).toMatchObject([{ due: '2026-03-29', alternative: null }])
    expect(settleDue(story.file, rules, '2026-03-29T21:59:59.999Z').recorded).toEqual([])
    expect(types(settleDue(story.file, rules, '2026-03-29T22:00:00Z').recorded)).toEqual(['consent_deemed'])
  })
})
