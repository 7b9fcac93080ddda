import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stageOf } from './case-file.ts'
import type { CaseEvent } from './events.ts'
import { eventTypes, schemaVersion } from './events.ts'
import { fold } from './evolve.ts'
import { readEvent } from './upcasters.ts'

/** Histories as they were stored under a version: decided by officials, by silence, and with the types that came later. */
interface Corpus {
  decided: CaseEvent[]
  deemed: CaseEvent[]
  added: CaseEvent[]
  /** With deadlines that acts made longer. */
  lengthened: CaseEvent[]
  /** With an expiry that an outage held and both sides confirmed. */
  held: CaseEvent[]
  /** With a consent that was reconsidered. */
  reconsidered: CaseEvent[]
  /** With an interview, an answer to a notice, and a consent that was revoked. */
  revoked: CaseEvent[]
  /** With questions to registers that were reminded of, handed over, taken back, and answered twice. */
  carried: CaseEvent[]
  /** With information that was asked, answered, and asked no more, and words in threads. */
  asked: CaseEvent[]
  /** With an interview that was asked for, put off, missed and held. */
  interviewed: CaseEvent[]
  /** With new evidence after a consent that was weighed inside, and a reconsideration that the requested State ended. */
  doubted: CaseEvent[]
}

const everything = (corpus: Corpus): CaseEvent[] => Object.values(corpus).flat()

const folder = join(import.meta.dirname, 'testing/corpus')
const stored = (version: number): Corpus => JSON.parse(readFileSync(join(folder, `v${version}.json`), 'utf8'))
const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1)

function read(events: readonly CaseEvent[]): CaseEvent[] {
  return events.map((event) => ({ ...event, data: readEvent(event) }) as CaseEvent)
}

describe.each(versions)('the events stored under version %i', (version) => {
  const { decided, deemed, added, lengthened, held, reconsidered, revoked, carried, asked, interviewed, doubted } =
    stored(version)

  it('are of that version', () => {
    expect(new Set(everything(stored(version)).map((event) => event.version))).toEqual(new Set([version]))
  })

  it('all still read', () => {
    for (const event of everything(stored(version))) expect(() => readEvent(event)).not.toThrow()
  })

  it('still mean what they meant', () => {
    const file = fold('case', read(decided))!
    expect(stageOf(file)).toBe('closed')
    expect(file.persons.map(({ stage, reply }) => [stage, reply?.outcome, reply?.on])).toEqual([
      ['transferred', 'accepted', '2026-03-19'],
      ['refused', 'refused', '2026-03-19'],
      ['transferred', 'accepted', '2026-03-19'],
    ])
    expect(file.transfers.map(({ state }) => state)).toEqual(['cancelled', 'failed', 'arrived'])
    // The means were not asked at first, and nobody knows them of those notices.
    expect(file.transfers.map(({ means }) => means)).toEqual([undefined, undefined, 'charter_flight'])
    expect(file).toMatchObject({ receivedOn: '2026-03-13', replyFrom: '2026-03-29', liftedOn: '2026-03-29' })
    expect(file.verifications).toMatchObject([{ result: 'match' }])
    const silent = fold('case', read(deemed))!
    expect(fold('case', read(added))).toMatchObject({ remindedAt: { requesting: '2026-03-17T08:00:00.000Z' } })
    expect(silent.persons[0]?.reply).toMatchObject({ outcome: 'accepted', basis: 'silence', on: '2026-03-31' })
    const longer = fold('case', read(lengthened))!
    expect(longer.persons[0]).toMatchObject({ documentAcknowledgedOn: '2026-03-20' })
    expect(longer.obstacles).toMatchObject([{ by: 'requesting', since: '2026-03-19', until: '2026-03-22' }])
    expect(fold('case', read(reconsidered))).toMatchObject({
      reconsiderations: [{ askedOn: '2026-04-01', maintainedOn: '2026-04-02' }],
    })
    expect(fold('case', read(doubted))).toMatchObject({
      newEvidence: [],
      reconsiderations: [{ causes: ['statelessness'], ground: 'not_national', confirmedOn: '2026-04-03' }],
    })
    expect(fold('case', read(revoked))).toMatchObject({
      transfers: [{ state: 'cancelled', answer: { on: '2026-04-03', agreed: false } }],
      persons: [{ interviewedOn: '2026-04-01', stage: 'refused', reply: { outcome: 'refused', on: '2026-04-04' } }],
    })
    expect(fold('case', read(carried))!.verifications).toMatchObject([
      { authority: 'b-other-register', register: 'passports', answers: 2, result: 'no_match', wantedBy: '2026-03-25' },
      { recalled: true },
    ])
    expect(fold('case', read(asked))).toMatchObject({
      informationRequests: [
        {
          by: 'requested',
          number: 1,
          items: [{ kind: 'evidence' }, { answer: { kind: 'given' } }],
          ended: { how: 'withdrawn' },
        },
        { by: 'requesting', number: 2, items: [{ answer: { kind: 'not_available' } }], ended: { how: 'answered' } },
      ],
      // The first stands as it was sent before there were threads.
      messages: [{ id: 'id-2' }, { id: 'id-8', threadId: 'id-9' }, { id: 'id-10', threadId: 'id-9' }],
      notes: [{ id: 'id-11', threadId: 'id-12' }],
    })
    expect(fold('case', read(interviewed))).toMatchObject({
      interviewRequests: [{ by: 'requested', on: '2026-03-16' }],
      interviews: [
        { state: 'cancelled', cause: 'postponed', endedOn: '2026-03-17' },
        { state: 'missed', absence: 'excused', slotId: 'slot-1' },
        { state: 'held', outcome: 'confirmed', endedOn: '2026-03-23', time: '09:30' },
      ],
      persons: [{ interviewedOn: '2026-03-23' }],
    })
    expect(fold('case', read(held))).toMatchObject({
      heldExpiries: [{ clock: 'reply', due: '2026-03-30', confirmedBy: ['requesting', 'requested'] }],
      persons: [{ reply: { basis: 'silence', on: '2026-03-31' } }],
    })
    expect(longer.deadlineChanges.map(({ clock, change }) => [clock, change])).toEqual([
      ['reply', { kind: 'extended', until: '2026-04-08' }],
      ['transfer', { kind: 'moved', to: '2026-07-01' }],
    ])
  })
})

describe('the corpus', () => {
  it('holds every version ever written, and every type of today', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`))
    const kept = new Set(everything(stored(schemaVersion)).map(({ type }) => type))
    expect([...kept].sort()).toEqual([...eventTypes].sort())
  })
})

describe('a stored event', () => {
  const closed = { type: 'case_closed', version: 1, data: { closedOn: '2026-03-13' } }

  it('of an unknown type or version is not read', () => {
    expect(() => readEvent({ ...closed, type: 'case_eaten' })).toThrow('the type case_eaten are not known')
    expect(() => readEvent({ ...closed, type: 'toString' })).toThrow('not known')
    for (const version of [0, 1.5, schemaVersion + 1]) {
      expect(() => readEvent({ ...closed, version })).toThrow(`version ${version} of case_closed is not known`)
    }
  })

  it('that does not fit its type is named by type, version and field, without its values', () => {
    const data = { closedOn: 'Tahmina', and: 'more' }
    const fault = () => readEvent({ ...closed, data })
    expect(fault).toThrow('version 1 of case_closed does not read: closedOn')
    expect(fault).not.toThrow('Tahmina')
    expect(() => readEvent({ ...closed, data: null })).toThrow('data (invalid_type)')
  })

  it('of an earlier version passes through every upcaster after it', () => {
    const chain = {
      case_closed: {
        1: (data: unknown) => ({ day: (data as { closed: string }).closed }),
        3: (data: unknown) => ({ closedOn: (data as { day: string }).day }),
      },
    }
    const first = { ...closed, data: { closed: '2026-03-13' } }
    // Nothing changed from version 2 to 3.
    expect(readEvent(first, chain, 4)).toEqual({ closedOn: '2026-03-13' })
    expect(readEvent({ ...first, version: 3, data: { day: '2026-03-13' } }, chain, 4)).toEqual({
      closedOn: '2026-03-13',
    })
    expect(readEvent({ ...closed, version: 4 }, chain, 4)).toEqual(closed.data)
  })
})
