import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ActionId } from '../agreement/vocabulary.ts'
import { startOfDay } from '../time/zone.ts'
import type { Command } from './actions/registry.ts'
import { type CaseFile, mayTravel, openReconsideration, openTransfer, type PersonFile } from './case-file.ts'
import { runningClocks } from './clocks.ts'
import type { EventType } from './events.ts'
import { evolve } from './evolve.ts'
import { judge, settleDue } from './judge.ts'
import type { NewEvidence } from './new-evidence.ts'
import { nextSettlement } from './next-settlement.ts'
import { possibleActions } from './possible.ts'
import { systemActor } from './settle.ts'
import { always, eventsIn, eventsOf } from './testing/histories.ts'
import { fitting } from './testing/inputs.ts'
import { type OfficialName, officials } from './testing/officials.ts'
import { caseId, contextOf, ids } from './testing/story.ts'

const replyOf = ({ personId, reply }: PersonFile) => ({ personId, reply })

describe('a person', () => {
  it('is notified for transfer only when accepted, with a document and a renewed attestation', () => {
    always(({ steps }) => {
      for (const { settled, now, judgement } of steps) {
        for (const { event } of judgement.recorded) {
          if (event.type !== 'transfer_notified') continue
          for (const personId of event.data.personIds) {
            const person = settled.persons.find((one) => one.personId === personId)!
            expect(person.reply?.outcome).toBe('accepted')
            expect(person.arrivedOn).toBeUndefined()
            const document = person.travelDocument ? person.travelDocument.validUntil >= event.data.date : false
            expect(document || person.fallbackDocument === true).toBe(true)
            if (!person.travelDocument) expect(event.data.identityBasis).toBe('interview')
            const { digest } = event.data.attestations.find((one) => one.personId === personId)!
            expect(eventsOf(judgement.recorded)).toContainEqual(
              expect.objectContaining({
                type: 'attestation_given',
                stream: 'requesting',
                recordedAt: now,
                data: { personId, purpose: 'transfer', digest },
              }),
            )
          }
        }
      }
    })
  })

  it('is transferred by a transfer that stood, or the arrival says what contradicts it', () => {
    always(({ steps }) => {
      for (const { settled: file, judgement } of steps) {
        for (const { event } of judgement.recorded) {
          if (event.type !== 'person_arrived' || event.data.contradictions.length > 0) continue
          const person = file.persons.find((one) => one.personId === event.data.personId)!
          const transfer = file.transfers.find((one) => one.transferId === event.data.transferId)
          expect(person).toMatchObject({ stage: 'transfer_notified', reply: { outcome: 'accepted' } })
          expect(transfer).toMatchObject({ state: 'notified' })
          expect(file.stopped).toBe(false)
        }
      }
    })
  })

  it('is replied to once, papers and what is revoked apart, and stays where it arrived', () => {
    always(({ story, steps }) => {
      const revoked = new Set(
        eventsOf(story.recorded).flatMap((event) => (event.type === 'consent_revoked' ? event.data.personIds : [])),
      )
      const files = [...steps.map(({ before }) => before), story.file]
      files.slice(1).forEach((file, index) => {
        for (const person of files[index]!.persons) {
          const later = file.persons.find((one) => one.personId === person.personId)!
          // A paper may set silence aside, and a decision confirms or contradicts a paper; nothing takes the place of a decision.
          const basis = later.reply?.basis
          const replaced = person.reply?.basis === 'paper' ? ['paper', 'decision'] : ['paper']
          // A consent is given up by the one act that is there for it.
          if (revoked.has(person.personId) && later.reply?.outcome === 'refused') continue
          if (person.reply?.basis === 'decision') expect(later.reply).toEqual(person.reply)
          else if (person.reply && !replaced.includes(basis!)) expect(later.reply).toEqual(person.reply)
          if (person.arrivedOn) expect(later).toMatchObject({ stage: 'transferred' })
        }
      })
    })
  })
})

describe('a stop', () => {
  it('leaves no transfer and no clock, and only new attestations end it', () => {
    always(({ story, steps }) => {
      for (const { before, judgement } of steps) {
        const { file } = judgement
        if (file.stopped) expect(runningClocks(file, story.rules)).toEqual([])
        if (file.stopped || file.closed) expect(openTransfer(file)).toBeUndefined()
        if (!before.stopped || file.stopped) continue
        const lifted = eventsOf(judgement.recorded).find(({ type }) => type === 'stop_lifted')
        expect(before.withdrawn).toBe(false)
        for (const { personId, stage } of before.persons) {
          if (stage === 'refused' || stage === 'transferred') continue
          expect(lifted?.data).toMatchObject({
            attestations: expect.arrayContaining([expect.objectContaining({ personId })]),
          })
        }
      }
    })
  })
})

describe('the clocks', () => {
  it('settle before every command, in order, and once', () => {
    always(({ story, steps, end }) => {
      for (const { before, now, judgement } of steps) {
        const due = settleDue(before, story.rules, now)
        expect(judgement.recorded.slice(0, due.recorded.length)).toEqual(due.recorded)
        expect(settleDue(due.file, story.rules, now).recorded).toEqual([])
        expect(settleDue(judgement.file, story.rules, now).recorded).toEqual([])
      }
      const all = [...story.recorded, ...story.sweep(end)]
      // A paper is effective when it came, however late it is recorded.
      // So is the end of a period that was held, when both sides have confirmed it: as if the program had never failed.
      const shared = eventsIn(all, 'shared').filter(
        ({ type, actor }, index, before) =>
          type !== 'paper_reply_recorded' && !(actor === systemActor && before[index - 1]?.type === 'expiry_confirmed'),
      )
      const moments = shared.map(({ effectiveAt }) => Date.parse(effectiveAt))
      expect(moments).toEqual([...moments].sort((a, b) => a - b))
      for (const { effectiveAt, recordedAt } of eventsOf(all)) {
        expect(Date.parse(effectiveAt)).toBeLessThanOrEqual(Date.parse(recordedAt))
      }
    })
  })

  it('fall due on the day that is foretold, and not a second before', () => {
    always(({ story, end }) => {
      const { file } = settleDue(story.file, story.rules, end)
      const foretold = nextSettlement(file, story.rules)
      const then = foretold ? startOfDay('Asia/Baku', foretold) : '2027-11-01T00:00:00Z'
      const before = new Date(Date.parse(then) - 1000).toISOString()
      expect(settleDue(file, story.rules, before).recorded).toEqual([])
      expect(settleDue(file, story.rules, then).recorded.length > 0).toBe(foretold !== null)
    })
  })

  it('of rules nobody confirmed have no effect outside practice', () => {
    always(({ story }) => {
      const { rules, recorded } = story
      if (rules.unconfirmedRulesApply || rules.agreement.clocks[0]!.provenance.certainty === 'verified') return
      expect(eventsOf(recorded).filter(({ actor }) => actor === systemActor)).toEqual([])
    })
  })
})

describe('what both States read', () => {
  // Of everybody, before every act: as if the own registers had answered, or a record elsewhere had been looked at.
  const doubted = (file: CaseFile): CaseFile => {
    const register = { authority: 'b-register', register: 'persons', result: 'no_match' as const }
    const doubts = file.persons.filter(mayTravel).map(({ personId }): NewEvidence => {
      return { personId, code: 'register', at: '2026-03-13T08:00:00.000Z', register }
    })
    return { ...file, newEvidence: [...file.newEvidence, ...doubts] }
  }

  it('of persons and causes is the same whatever the registers answered', () => {
    let ended = 0
    always(({ story, steps }) => {
      for (const { before, settled, command, who, now } of steps) {
        const by = (one: OfficialName) => contextOf(one, now, story.rules, ids())
        const told = (file: CaseFile, done: Command, one: OfficialName) => {
          const [known, doubtful] = [file, doubted(file)].map((each) => judge(each, done, by(one)))
          expect(eventsIn(doubtful!.recorded, 'shared')).toEqual(eventsIn(known!.recorded, 'shared'))
          return known!
        }
        told(before, command, who)
        const chosen = (action: ActionId, file: CaseFile) =>
          fitting(action, 'desk', { ...story, file }, now, { pick: 0, days: 0 })
        if (!possibleActions(settled, officials.desk, story.rules).includes('ask_reconsideration')) continue
        const { file } = told(settled, chosen('ask_reconsideration', settled), 'desk')
        if (told(file, chosen('confirm_consent', file), 'desk').ok) ended++
      }
    }, 50)
    expect(ended).toBeGreaterThan(0)
  })
})

describe('no decision about a person', () => {
  // Receipt, consent by silence, the document that stands in for another, and the words that a date is about: nothing else.
  const lawsOwnSilence: readonly EventType[] = [
    'receipt_confirmed',
    'consent_deemed',
    'fallback_document_accepted',
    'expiry_held',
    'case_closed',
    'deadline_recounted',
    'deadline_effect_changed',
  ]

  const ofOfficials: readonly EventType[] = [
    'reply_given',
    'paper_reply_recorded',
    'consent_revoked',
    'application_submitted',
  ]
  const ofTheConsent: readonly EventType[] = ['reconsideration_asked', 'application_maintained', 'consent_confirmed']

  it('is made by the program: what no official did is the silence of the law', () => {
    always(({ story }) => {
      let file: CaseFile | null = null
      for (const event of eventsOf(story.recorded)) {
        const before: CaseFile | null = file
        file = evolve(before, event, caseId)
        const official = event.actor.userId !== systemActor.userId
        // Whatever registers, machines and periods bring: a reply changes by an official's act upon it or by the law's silence alone.
        if (JSON.stringify(file.persons.map(replyOf)) !== JSON.stringify(before?.persons.map(replyOf) ?? [])) {
          expect(official ? ofOfficials : ['consent_deemed']).toContain(event.type)
        }
        // So does a consent that is in doubt: new evidence puts nothing under reconsideration and ends nothing.
        const open = openReconsideration(file)?.reconsiderationId
        const wasOpen = before ? openReconsideration(before)?.reconsiderationId : undefined
        const over: readonly EventType[] = [...ofTheConsent, ...ofOfficials, 'person_arrived']
        if (open !== wasOpen) {
          expect(over).toContain(event.type)
          expect(official).toBe(true)
        }
        const weighed = (before?.newEvidence ?? []).filter((one) => !file!.newEvidence.includes(one))
        for (const { personId } of weighed) {
          const goes = mayTravel(file.persons.find((one) => one.personId === personId)!)
          if (goes) expect([...ofTheConsent, 'reply_given']).toContain(event.type)
          expect(official).toBe(true)
        }
      }
      for (const event of eventsOf(story.recorded)) {
        if (event.actor.userId === systemActor.userId) expect(lawsOwnSilence).toContain(event.type)
        if (event.type === 'reply_given' || event.type === 'reply_proposed' || event.type === 'consent_revoked') {
          expect(event.actor.userId).not.toBe(systemActor.userId)
        }
      }
    })
  })

  it('rests on a score: nothing that decides knows how persons or names are compared', () => {
    const folder = join(import.meta.dirname)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(80)
    const reaching = files.filter((name) =>
      /from '[^']*\/identity\/(?:matching|names|lists)\//.test(readFileSync(join(folder, name), 'utf8')),
    )
    expect(reaching).toEqual([])
  })
})
