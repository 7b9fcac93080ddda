import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { visibleSections } from '../../../domain/access/sections.ts'
import type { Relation, Role } from '../../../domain/agreement/vocabulary.ts'
import { roles, sectionIds } from '../../../domain/agreement/vocabulary.ts'
import { stageOf } from '../../../domain/case/case-file.ts'
import { runningClocks } from '../../../domain/case/clocks.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { projectRoot } from '../../platform/config/root.ts'
import { submit, type Who } from '../../testing/packs/case-under.ts'
import { authorities } from '../practice/authorities.ts'
import { type LoadedPack, loadInstalledPacks, loadPack } from './load.ts'
import { loadCalendars } from './load-calendars.ts'

let loaded: LoadedPack
let calendars: Record<string, Calendar>
beforeAll(() => {
  loaded = loadPack(join(projectRoot, 'agreements/eu-azerbaijan'))
  calendars = loadCalendars(join(projectRoot, 'calendars'), [...new Set(authorities.map((one) => one.state))])
})

const person = '00000000-0000-4000-8000-00000000bb01'
const wife = '00000000-0000-4000-8000-00000000bb02'
const daughter = '00000000-0000-4000-8000-00000000bb03'
const photographId = '00000000-0000-4000-8000-00000000bbf1'
const family = [
  { personId: person, relation: 'principal', personClass: 'own_national', photographId },
  { personId: wife, relation: 'spouse', personClass: 'spouse' },
  { personId: daughter, relation: 'child', personClass: 'minor_child' },
] as const

function begin(requesting: string, requested: string, procedure = 'normal', now = '2026-03-13T09:00:00Z') {
  const birthDates = { [person]: '1991-02-03', [wife]: '1993-06-07', [daughter]: '2019-10-11' }
  return submit({ loaded, calendars, requesting, requested, procedure, persons: family, birthDates, now })
}

/** Every localized text of the pack with its path. */
function texts(value: unknown, path = ''): { path: string; en: string; az: string }[] {
  if (value === null || typeof value !== 'object') return []
  const here = value as Record<string, unknown>
  const found = typeof here.en === 'string' ? [{ path, en: here.en, az: String(here.az) }] : []
  return [...found, ...Object.entries(here).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))]
}

/** Every rule that must say where it was read. */
function provenances(value: unknown): { certainty: string; source: string }[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'provenance' ? [inner] : provenances(inner)))
}

describe('the pack', () => {
  it('is the one installed, complete with its form', () => {
    const installed = loadInstalledPacks(join(projectRoot, 'agreements'))
    expect(installed.map((one) => one.digest)).toContain(loaded.digest)
    expect(loaded.files).toHaveProperty(['forms/application.typ'])
  })

  it('says everything in both languages', () => {
    const all = texts(loaded.pack)
    expect(all.length).toBeGreaterThan(150)
    expect(all.filter(({ en, az }) => en === az).map(({ path }) => path)).toEqual([])
    for (const { path, en, az } of all) expect([en.trim(), az.trim()], path).toEqual([en, az])
  })

  it('says of each rule how sure it is, and takes none for verified whose source is own knowledge', () => {
    const all = provenances(loaded.pack)
    expect(all.length).toBeGreaterThan(30)
    for (const { certainty, source } of all) {
      if (certainty === 'verified') expect(source).not.toMatch(/own knowledge/i)
    }
    expect(loaded.pack.sides.every((side) => side.provenance)).toBe(true)
  })

  it('has legal bases for every party whose authorities work here', () => {
    const parties = new Set(loaded.pack.sides.flatMap(({ states }) => states.map(({ state }) => state)))
    for (const { state } of authorities.filter((one) => parties.has(one.state)))
      expect(loaded.pack.legalBases, state).toHaveProperty(state)
  })

  it('asks a form with the sections and numbers of Annex 5', () => {
    const sections = loaded.pack.form.sections.filter(
      (one) => !one.personClasses && (!one.procedures || one.procedures.includes('normal')),
    )
    expect(sections.map((one) => one.letter)).toEqual(['A', 'B', 'C', 'D', 'D', 'E', 'F'])
    const numbers = sections.map((one) => [...new Set(one.fields.map((field) => field.number))].join(''))
    expect(numbers).toEqual(['12345678', '123456', '1234', '1', '2', '', ''])
  })
})

describe('who reads what', () => {
  const reads = (relation: Relation, role: Role) => visibleSections(loaded.pack, { relation, roles: [role] })
  const sides = ['requesting', 'requested'] as const

  it('gives verifiers, analysts and administrators nothing', () => {
    for (const side of sides) {
      for (const role of ['verifier', 'analyst', 'administrator'] as const) expect(reads(side, role)).toEqual([])
    }
  })

  it('gives the border what it needs at the gate', () => {
    expect(reads('requested', 'border_officer')).toEqual(['transfer', 'needs'])
    expect(reads('requesting', 'border_officer')).toEqual([])
  })

  it('opens sealed sections to those who must act, and to nobody else', () => {
    const readers = sides.flatMap((side) =>
      roles.filter((role) => reads(side, role).includes('health')).map((role) => `${side} ${role}`),
    )
    expect(readers).toEqual(['requesting case_officer', 'requesting central_desk', 'requested central_desk'])
    for (const side of sides) {
      for (const role of roles) {
        expect(reads(side, role).includes('danger')).toBe(readers.includes(`${side} ${role}`))
      }
    }
  })

  it('keeps the mission from verification, proposal, attestation and seals', () => {
    const hidden = sectionIds.filter((section) => !reads('requested', 'mission_officer').includes(section))
    expect(hidden).toEqual(['health', 'danger', 'attestation', 'verification', 'proposal', 'needs'])
  })
})

describe('a case from Germany to Azerbaijan, received on Friday 13 March 2026', () => {
  it('is to be answered by 31 March, and by 28 March on the strict reading', () => {
    const story = begin('DE', 'AZ')
    expect(story.file.receivedOn).toBe('2026-03-13')
    expect(runningClocks(story.file, story.rules)).toMatchObject([
      {
        rule: { id: 'reply' },
        due: '2026-03-31',
        alternative: '2026-03-28',
        remindOn: '2026-03-28',
        provisional: false,
      },
    ])
  })

  it('is accepted by silence when 31 March is over in Baku', () => {
    const story = begin('DE', 'AZ')
    story.settle('2026-03-31T19:59:59Z')
    expect(stageOf(story.file)).toBe('received')
    story.settle('2026-03-31T20:00:00Z')
    expect(story.file.persons.map((one) => one.reply)).toMatchObject(
      family.map(() => ({ outcome: 'accepted', basis: 'silence', on: '2026-04-01' })),
    )
  })

  it('counts two working days in the accelerated procedure', () => {
    const story = begin('DE', 'AZ', 'accelerated', '2026-03-18T09:00:00Z')
    // Thursday 19 March is the first; the next working day comes after Novruz and Ramazan.
    expect(runningClocks(story.file, story.rules)[0]).toMatchObject({ due: '2026-03-31', alternative: null })
  })

  it('needs no application from a person with a valid travel document', () => {
    const story = begin('DE', 'AZ', 'notification')
    expect(story.file.persons[0]).toMatchObject({ stage: 'document_ready', reply: { basis: 'agreement' } })
    expect(runningClocks(story.file, story.rules)).toEqual([])
  })

  it.each([
    ['DE', 'AZ', '2026-03-31'],
    ['AZ', 'DE', '2026-03-30'],
  ])('runs from %s to %s through all roles to the arrival', (requesting, requested, due) => {
    const story = begin(requesting, requested)
    const central: Who = ['requesting', 'central_desk']
    const answering: Who = ['requested', 'central_desk']
    const takes = (who: Who, command: Parameters<typeof story.act>[1], now: string) =>
      expect(story.act(who, command, now)).toMatchObject({ ok: true })

    expect(runningClocks(story.file, story.rules)[0]?.due).toBe(due)
    const request = {
      personId: person,
      authority: 'requested',
      register: 'civil',
      fields: ['birth_date'],
      documentIds: [],
      question: '',
    }
    takes(answering, { action: 'request_verification', input: { requests: [request] } }, '2026-03-16T09:00:00Z')
    expect(stageOf(story.file)).toBe('received')
    const [verification] = story.file.verifications
    const answer = { requestId: verification?.requestId ?? '', result: 'match' as const, finding: 'Found.' }
    takes(['requested', 'verifier'], { action: 'answer_verification', input: answer }, '2026-03-17T09:00:00Z')
    const persons = family.map(({ personId }) => ({ personId, outcome: 'accepted' as const, text: '' }))
    takes(answering, { action: 'propose_reply', input: { persons } }, '2026-03-18T09:00:00Z')
    const proposalId = story.file.proposal?.proposalId ?? ''
    takes(['requested', 'approver'], { action: 'approve_reply', input: { proposalId } }, '2026-03-18T10:00:00Z')

    takes(
      central,
      { action: 'request_travel_document', input: { attestations: story.attest() } },
      '2026-03-18T11:00:00Z',
    )
    for (const { personId } of family) {
      const issued = {
        personId,
        number: 'QS1234567',
        issuedOn: '2026-03-19',
        identityBasis: 'register_match',
        identityNote: '',
      }
      takes(
        ['requested', 'mission_officer'],
        { action: 'issue_travel_document', input: issued },
        '2026-03-19T09:00:00Z',
      )
    }
    expect(story.file.persons[0]?.travelDocument?.validUntil).toBe('2026-08-16')
    const flight = {
      date: '2026-04-08',
      time: '21:40',
      flight: 'J2 8008',
      departure: 'Airport',
      crossingPoint: 'gate',
      escorts: 2,
      medicalEscort: false,
      needs: [],
      attestations: story.attest(),
    }
    takes(central, { action: 'notify_transfer', input: flight }, '2026-04-01T09:00:00Z')
    const arrival = {
      transferId: story.file.transfers[0]?.transferId ?? '',
      personIds: family.map((one) => one.personId),
      arrivedOn: '2026-04-08',
    }
    takes(['requested', 'border_officer'], { action: 'confirm_arrival', input: arrival }, '2026-04-08T21:00:00Z')
    expect(stageOf(story.file)).toBe('closed')
  })
})
