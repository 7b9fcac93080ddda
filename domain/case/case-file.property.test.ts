import { describe, expect, it } from 'vitest'
import { relations, type StreamName } from '../agreement/vocabulary.ts'
import type { CaseFile } from './case-file.ts'
import type { CaseEvent } from './events.ts'
import { fold } from './evolve.ts'
import { judge } from './judge.ts'
import type { RecordedEvent } from './record.ts'
import { mark } from './testing/application.ts'
import { always, eventsIn, eventsOf } from './testing/histories.ts'
import { fitting } from './testing/inputs.ts'
import { officials } from './testing/officials.ts'
import { caseId, contextOf, ids, type Story } from './testing/story.ts'
import { readEvent } from './upcasters.ts'

describe('the case file', () => {
  it('is the fold of its events', () => {
    always(({ story }) => {
      expect(fold(caseId, eventsOf(story.recorded))).toEqual(story.file)
    })
  })

  it('is the same when events of one moment are read stream by stream', () => {
    const order: readonly StreamName[] = ['shared', 'requesting', 'requested']
    const placed = (event: CaseEvent) => `${event.recordedAt} ${order.indexOf(event.stream)}`
    always(({ story }) => {
      const sorted = eventsOf(story.recorded).sort((a, b) => placed(a).localeCompare(placed(b)) || a.seq - b.seq)
      expect(fold(caseId, sorted)).toEqual(story.file)
    })
  })

  it('numbers each stream by one', () => {
    always(({ story }) => {
      for (const stream of ['shared', 'requesting', 'requested'] as const) {
        const numbers = eventsIn(story.recorded, stream).map(({ seq }) => seq)
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
        expect(story.file.versions[stream]).toBe(numbers.length)
      }
    })
  })

  it('has headers of the shape that is read back, without a word of the payload', () => {
    always(({ story }) => {
      for (const { event } of story.recorded) {
        expect(readEvent(JSON.parse(JSON.stringify(event)))).toEqual(event.data)
        expect(JSON.stringify(event)).not.toContain(mark)
      }
    })
  })

  it('names each payload part of an event once', () => {
    always(({ story }) => {
      for (const { parts } of story.recorded) {
        expect(new Set(parts.map(({ part }) => part)).size).toBe(parts.length)
      }
    })
  })
})

/** The file as one side can know it. */
function sideOf(recorded: readonly RecordedEvent[], relation: (typeof relations)[number]): CaseFile {
  return fold(caseId, eventsIn(recorded, 'shared', relation))!
}

describe('one side', () => {
  it('comes to the same decision without the private stream of the other', () => {
    always(({ story, steps }) => {
      for (const { who, command, now, earlier, before } of steps) {
        const given = () => ({ ...contextOf(who, now, story.rules, ids()), carried: [] })
        const full = judge(before, command, given())
        const own = judge(sideOf(earlier, officials[who].relation), command, given())
        expect(own.recorded).toEqual(full.recorded)
        expect(own.ok ? null : [own.refusal.code, own.possible]).toEqual(
          full.ok ? null : [full.refusal.code, full.possible],
        )
      }
    }, 60)
  })

  it('knows of the other only what is shared', () => {
    always(({ story }) => {
      const [requesting, requested] = relations.map((relation) => sideOf(story.recorded, relation))
      const shared = fold(caseId, eventsIn(story.recorded, 'shared'))!
      const { versions, requestingUnit } = shared
      expect({ ...requesting!, withdrawn: false, requestingUnit, notes: [], versions }).toEqual(shared)
      const examined = requested!.persons.map((person) =>
        person.stage === 'under_examination' ? { ...person, stage: 'received' } : person,
      )
      const { verifications, proposal, notes, newEvidence, ...rest } = requested!
      const { verifications: none, notes: noNotes, newEvidence: doubts, ...known } = shared
      expect([none, noNotes]).toEqual([[], []])
      // Its own registers bring it doubts that the other does not know; and what it weighed by itself, by confirming its consent
      // where nothing was asked of the other, still stands for the other, who is not told of that (consent_confirmed).
      const confirmed = eventsIn(story.recorded, 'requested').filter(({ type }) => type === 'consent_confirmed')
      const weighedAt = (personId: string) =>
        confirmed.findLast(({ data }) => 'personIds' in data && data.personIds.includes(personId))?.recordedAt ?? ''
      // Of two that were recorded at one moment, no time tells which came first.
      const told = newEvidence.filter(({ code, at, personId }) => code !== 'register' && at !== weighedAt(personId))
      expect(doubts.filter(({ code }) => code === 'register')).toEqual([])
      expect(told).toEqual(doubts.filter(({ at, personId }) => at > weighedAt(personId)))
      expect({ ...rest, persons: examined, versions: shared.versions }).toEqual(known)
    })
  })

  it('sees the same of a stop and of a withdrawal, at any time', () => {
    always(({ story, steps }) => {
      for (const { before, now, possible, who } of steps) {
        if (!possible.includes('stop') || !possible.includes('withdraw')) continue
        const told = (['stop', 'withdraw'] as const).map((action) => {
          const here: Story = { ...story, file: before }
          const command = fitting(action, who, here, now, { pick: 0, days: 0 })
          const { recorded } = judge(before, command, contextOf(who, now, story.rules, ids()))
          return eventsIn(recorded, 'shared', 'requested')
        })
        expect(told[0]).toEqual(told[1])
        expect(told[0]!.at(-1)!.type).toMatch(/^(stopped|transfer_cancelled|interview_cancelled)$/)
      }
    }, 60)
  })
})
