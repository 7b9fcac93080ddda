import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseView } from '../../../contract/cases.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { ProblemError } from '../../platform/http/problems.ts'
import { listArrivals } from '../arrivals/list.ts'
import { readDesk } from '../desk/read.ts'
import { readVerification } from '../verifications/file.ts'
import { listVerifications } from '../verifications/list.ts'
import { explainCaseClock } from './read-clock.ts'
import { openSealedSection } from './sealed.ts'
import { type Filed, mark } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { accept, notify, type Roles, rolesOf } from './testing/journey.ts'
import { viewCase } from './view.ts'

let house: House
let roles: Roles
let filed: Filed

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file()
})
afterAll(() => house.close())

const view = (official: Official, caseId = filed.caseId) => viewCase(house.services, official, caseId)

describe('the page of a case', () => {
  it('shows what was sent, in the words it was asked, to whoever reads it', async () => {
    const seen = await view(roles.officer)
    expect(caseView.parse(seen)).toEqual(seen)
    const [principal, child] = seen.persons
    expect(principal).toMatchObject({ familyName: `${mark} family_name`, erased: false, stage: 'received' })
    expect(child).toMatchObject({ relation: 'child', familyName: `${mark} family_name` })
    const fields = principal!.sections[0]!.fields
    expect(fields.find((one) => one.id === 'birth_date')?.value).toBe('17.05.1990')
    expect(fields.find((one) => one.id === 'nationality')?.value).toBe('Azerbaijan')
    expect(fields.find((one) => one.id === 'sex')?.value).toBe('Female')
    expect(fields.find((one) => one.id === 'distinguishing_marks')?.notAvailable?.en).toBe(
      `not known to the person or the authority: ${mark} note`,
    )
    expect(seen.caseSections[0]?.fields[0]?.value).toBe(`${mark} observed`)
    expect(seen.evidence[0]).toMatchObject({ number: `${mark} number`, tier: 'proof' })
    expect(seen.evidence[0]?.documents.map((one) => one.documentId)).toEqual([filed.scanId])
    expect(seen.references).toEqual([{ kind: 'file', value: `${mark} berlin` }])
    expect(seen.form).not.toBeNull()
  })

  it('counts the days left in the State that must act, and says why', async () => {
    const [reply] = (await view(roles.central)).clocks
    // Received on Friday 13 March: the strict reading ends on the 28th; the days of rest run to the 30th.
    expect(reply).toMatchObject({
      id: 'reply',
      from: '2026-03-13',
      due: '2026-03-31',
      remindOn: '2026-03-28',
      daysLeft: 18,
    })
    const { sentences } = await explainCaseClock(house.services, roles.officer, filed.caseId, 'reply', filed.principal)
    expect(sentences[0]).toContain('Receipt of the application: 13 March 2026')
    const inBaku = await explainCaseClock(house.services, roles.central, filed.caseId, 'reply')
    expect(inBaku.sentences[0]).toContain('13 mart 2026')
    await expect(explainCaseClock(house.services, roles.officer, filed.caseId, 'transfer')).rejects.toMatchObject({
      statusCode: 404,
    })
  })

  it('writes down who looked, and which sections were shown', async () => {
    const before = await auditOf(filed.caseId, 'case_read')
    await view(roles.mission)
    const rows = (await auditOf(filed.caseId, 'case_read')).slice(before.length)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ actor_id: roles.mission.userId, authority_id: 'az-mission-berlin' })
    expect((rows[0]!.details as { sections: string[] }).sections).toContain('identity')
  })

  it('offers each reader what the pack lets them do', async () => {
    expect((await view(roles.central)).possible).toContain('request_verification')
    expect((await view(roles.desk)).possible).toContain('withdraw')
    expect((await view(roles.officer)).possible).not.toContain('withdraw')
    expect((await view(roles.central)).myTurn).toBe(true)
    expect((await view(roles.desk)).myTurn).toBe(false)
  })
})

describe('sealed sections', () => {
  const open = (official: Official) =>
    openSealedSection(house.services, official, filed.caseId, 'health', {
      personId: filed.principal,
      purpose: 'Preparing the escort',
    })

  it('are opened with a purpose that stays in the audit, and listed for those alone who may open them', async () => {
    expect((await view(roles.central)).sealed).toContainEqual({ personId: filed.principal, section: 'health' })
    const { sections } = await open(roles.central)
    expect(sections[0]?.fields[0]?.value).toBe(`${mark} health_care`)
    const [row] = await auditOf(filed.caseId, 'sealed_opened')
    expect(row?.details).toEqual({ section: 'health', personId: filed.principal, purpose: 'Preparing the escort' })
  })

  it('do not exist for the mission, an approver, or a person who has none', async () => {
    for (const reader of [roles.mission, roles.approver]) {
      const seen = await view(reader)
      expect(seen.sealed).toEqual([])
      expect(JSON.stringify(seen)).not.toContain('health')
      await expect(open(reader)).rejects.toMatchObject({ statusCode: 404 })
    }
    const nobody = { personId: house.services.newId(), purpose: 'Looking around' }
    await expect(
      openSealedSection(house.services, roles.central, filed.caseId, 'health', nobody),
    ).rejects.toMatchObject({ statusCode: 404 })
    expect(await auditOf(filed.caseId, 'sealed_opened')).toHaveLength(1)
  })

  it('are not in the page of those who may open them', async () => {
    expect(JSON.stringify(await view(roles.central))).not.toContain(`${mark} health_care`)
  })
})

describe('two sides of one case', () => {
  it('differ by their private streams, and by nothing else', async () => {
    const own = await house.file({ principalOnly: true })
    await accept(house, roles, own)
    await house.act(roles.desk, own.caseId, 'add_note', { text: `${mark} note of berlin` })
    await house.act(roles.central, own.caseId, 'add_note', { text: `${mark} note of baku` })
    await house.act(roles.desk, own.caseId, 'send_message', { text: `${mark} message` })
    await house.act(roles.desk, own.caseId, 'stop', { reason: 'legal_obstacle', text: `${mark} cause` })

    const berlin = await view(roles.desk, own.caseId)
    const baku = await view(roles.central, own.caseId)
    const shared = (seen: typeof berlin) => seen.timeline.filter((entry) => entry.stream === 'shared')
    expect(shared(berlin)).toEqual(shared(baku))
    expect(new Set(berlin.timeline.map((entry) => entry.stream))).toEqual(new Set(['shared', 'requesting']))
    expect(new Set(baku.timeline.map((entry) => entry.stream))).toEqual(new Set(['shared', 'requested']))

    const inBerlin = JSON.stringify(berlin)
    const inBaku = JSON.stringify(baku)
    for (const words of ['note of berlin', 'cause', 'decision', 'berlin']) {
      expect(inBerlin).toContain(`${mark} ${words}`)
      expect(inBaku).not.toContain(`${mark} ${words}`)
    }
    for (const words of ['note of baku', 'question', 'finding']) {
      expect(inBaku).toContain(`${mark} ${words}`)
      expect(inBerlin).not.toContain(`${mark} ${words}`)
    }
    for (const words of ['message', 'reply']) {
      expect(inBerlin).toContain(`${mark} ${words}`)
      expect(inBaku).toContain(`${mark} ${words}`)
    }
    expect(inBaku).not.toContain('legal_obstacle')
    expect(baku.verifications[0]).toMatchObject({ result: 'match', finding: `${mark} finding` })
    expect(berlin.verifications).toEqual([])
    expect(berlin.timeline.find((entry) => entry.type === 'reply_given')).toMatchObject({
      actor: roles.approver.name,
      authority: 'az-sms',
    })
  })

  it('a withdrawal and a stop look the same from the other State', async () => {
    const [stopped, withdrawn] = [await house.file({ principalOnly: true }), await house.file({ principalOnly: true })]
    await house.act(roles.officer, stopped.caseId, 'stop', { reason: 'medical' })
    await house.act(roles.desk, withdrawn.caseId, 'withdraw', { reason: 'legal_obstacle' })
    const seen = await Promise.all([stopped, withdrawn].map(({ caseId }) => view(roles.central, caseId)))
    const neutral = seen.map(({ stage, stopped, withdrawn, closed, turn, possible, clocks, timeline }) => ({
      ...{ stage, stopped, withdrawn, closed, turn, possible, clocks },
      types: timeline.map(({ type, data, actor, authority }) =>
        type === 'stopped' ? { type, data, actor, authority } : type,
      ),
    }))
    expect(neutral[0]).toEqual(neutral[1])
    expect(JSON.stringify(seen)).not.toContain(roles.officer.name)
    const own = await view(roles.desk, stopped.caseId)
    const given = own.timeline.find(({ type }) => type === 'stop_recorded')
    expect(given).toMatchObject({ stream: 'requesting', actor: roles.officer.name, authority: 'de-lea-berlin' })
    expect((await view(roles.desk, withdrawn.caseId)).withdrawn).toBe(true)
  })

  it('the mission reads neither registers nor proposals, though they are of its State', async () => {
    const own = await house.file({ principalOnly: true })
    const before = await view(roles.mission, own.caseId)
    await house.act(roles.central, own.caseId, 'propose_reply', {
      persons: [{ personId: own.principal, outcome: 'accepted', text: `${mark} proposed` }],
    })
    expect((await view(roles.approver, own.caseId)).proposal).toMatchObject({ by: roles.central.name, mine: false })
    expect((await view(roles.approver, own.caseId)).myTurn).toBe(true)
    expect((await view(roles.central, own.caseId)).myTurn).toBe(false)
    const mission = await view(roles.mission, own.caseId)
    expect(mission).toMatchObject({ proposal: null, verifications: [] })
    // Nor from the turn: it stays with those who examine, and with them since when it was.
    expect((await view(roles.central, own.caseId)).turn?.roles).toEqual(['approver'])
    expect(mission.turn?.roles).toContain('central_desk')
    expect(mission).toMatchObject({ turn: before.turn, turnSince: before.turnSince })
    expect(JSON.stringify(mission)).not.toContain(`${mark} proposed`)
    expect(mission.timeline.map((entry) => entry.type)).not.toContain('reply_proposed')
  })
})

describe('a stranger', () => {
  const strangers = () => [
    house.find('pl-kgsg', 'central_desk'),
    house.find('de-zab-bielefeld', 'case_officer'),
    house.find('de-bva', 'verifier'),
    house.find('az-moj', 'verifier'),
    house.find('az-mission-vienna', 'mission_officer'),
    house.find('de-bpol-frankfurt-airport', 'border_officer'),
    house.find('az-sms', 'analyst'),
    house.find('de-operator', 'administrator'),
    house.find('de-bfdi', 'oversight'),
  ]

  it('meets nothing of the case in any answer, and no difference to a case that does not exist', async () => {
    const own = await house.file({ principalOnly: true })
    await accept(house, roles, own)
    const requestId = (await house.fold(own.caseId, 'requested')).verifications[0]!.requestId
    for (const stranger of strangers()) {
      const { services } = house
      const missing = await problemOf(view(stranger, services.newId()))
      const asked = { personId: own.principal, purpose: 'Looking around' }
      const refused = [
        () => view(stranger, own.caseId),
        () => openSealedSection(services, stranger, own.caseId, 'health', asked),
        () => explainCaseClock(services, stranger, own.caseId, 'transfer'),
        () => readVerification(services, stranger, requestId),
      ]
      for (const one of refused) expect(await problemOf(one())).toEqual(missing)
      await expect(house.act(stranger, own.caseId, 'send_message', { text: 'hello' })).rejects.toMatchObject({
        effect: { kind: 'not_found' },
      })
      for (const waiting of ['my_turn', 'waiting', 'closed'] as const) {
        const desk = await readDesk(services, stranger, { view: waiting, limit: 100 })
        expect(desk).toEqual({
          items: [],
          next: null,
          counts: { my_turn: 0, waiting: 0, closed: 0 },
          filtered: null,
          facets: [],
        })
      }
      for (const answered of ['open', 'answered'] as const) {
        expect(await listVerifications(services, stranger, { view: answered })).toEqual({
          items: [],
          gone: [],
          next: null,
        })
      }
      expect((await listArrivals(services, stranger)).items).toEqual([])
    }
    // A register that was asked reads the question, not the case; the border of the arrival does neither.
    for (const reader of [roles.verifier, roles.border]) {
      await expect(view(reader, own.caseId)).rejects.toMatchObject({ statusCode: 404 })
    }
  })
})

describe('after erasure', () => {
  it('the page still renders: facts stay, personal data are gone', async () => {
    const own = await house.file()
    await accept(house, roles, own)
    await notify(house, roles, own, '2026-03-20', `${mark} wheelchair`)
    await withSystem(house.database.system, async (tx) => {
      await tx
        .updateTable('data_keys')
        .set({ wrapped: null, destroyed_at: house.services.clock() })
        .where('case_id', '=', own.caseId)
        .execute()
      await tx
        .updateTable('case_persons')
        .set({
          family_name: null,
          given_names: null,
          own_script: null,
          birth_date: null,
          sex: null,
          nationality: null,
          photograph_id: null,
        })
        .where('case_id', '=', own.caseId)
        .execute()
    })
    for (const reader of [roles.desk, roles.officer, roles.central, roles.mission]) {
      const seen = await view(reader, own.caseId)
      expect(caseView.parse(seen)).toEqual(seen)
      expect(JSON.stringify(seen)).not.toContain(mark)
      expect(seen.persons.every((person) => person.erased && person.familyName === null)).toBe(true)
      expect(seen.persons[0]?.reply).toMatchObject({ outcome: 'accepted', text: null })
      expect(seen.persons[0]?.travelDocument).toMatchObject({ number: null, issuedOn: '2026-03-13' })
      expect(seen.evidence[0]).toMatchObject({ number: '', tier: 'proof' })
      expect(seen.transfers[0]).toMatchObject({ flight: 'J2 006', needs: [] })
      expect(seen.sealed).toEqual([])
    }
    const asked = { personId: own.principal, purpose: 'Looking for what was erased' }
    expect((await openSealedSection(house.services, roles.central, own.caseId, 'health', asked)).sections).toEqual([])
  })
})

describe('the number of statements', () => {
  it('does not grow with the history', async () => {
    const own = await house.file()
    const short = await house.statements(() => view(roles.desk, own.caseId))
    await accept(house, roles, own)
    await notify(house, roles, own, '2026-03-20')
    for (let i = 0; i < 5; i++) await house.act(roles.desk, own.caseId, 'send_message', { text: `${i}` })
    const long = await house.statements(() => view(roles.desk, own.caseId))
    expect(long).toHaveLength(short.length)
    expect(long.length).toBeLessThanOrEqual(8)
  })
})

async function problemOf(asked: Promise<unknown>): Promise<unknown> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ProblemError)) throw error ?? new Error('the stranger was let in')
  return { status: error.statusCode, code: error.code, options: error.options }
}

function auditOf(caseId: string, act: string) {
  return withSystem(house.database.system, (tx) =>
    tx
      .selectFrom('audit')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('act', '=', act)
      .orderBy('audit_id')
      .execute(),
  )
}
