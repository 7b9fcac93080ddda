import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import { pdfFile } from '../../platform/documents/sample-files.ts'
import { databaseActor, type Official } from '../../platform/http/actor.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, notify, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { addCaseFile } from '../uploads/add.ts'
import { sayAssigned } from './assigned.ts'
import { chooseNotices, forgetChoices, readChoices } from './choices.ts'
import { countUnread, listNotices, markRead } from './list.ts'
import { pruneNotices } from './prune.ts'
import { tellInside } from './tell-inside.ts'
import { kindsTold, toldOf } from './testing/told.ts'

let house: House
let roles: Roles
let otherDesk: Official

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  otherDesk = house.find('az-sms', 'central_desk', 1)
})
afterAll(() => house.close())

const file = () => house.file({ principalOnly: true })
const message = (who: Official, { caseId }: Filed) => house.act(who, caseId, 'send_message', { text: 'a secret word' })

describe('who is told', () => {
  test('of an application: the central desk that was asked, and nobody of the State that asks', async () => {
    const filed = await file()
    expect(await kindsTold(house, roles.central, filed.caseId)).toEqual(['application_received'])
    expect(await kindsTold(house, otherDesk, filed.caseId)).toEqual(['application_received'])
    for (const who of [roles.desk, roles.officer, roles.mission, roles.verifier, roles.border, roles.approver]) {
      expect(await kindsTold(house, who, filed.caseId)).toEqual([])
    }
  })

  test('along the whole way: each one of what concerns them, and never of the own act', async () => {
    const filed = await file()
    const { caseId } = filed
    await accept(house, roles, filed)
    await notify(house, roles, filed, '2026-03-16')
    expect(await kindsTold(house, roles.verifier, caseId)).toEqual(['verification_asked'])
    expect(await kindsTold(house, roles.approver, caseId)).toEqual(['proposal_awaits'])
    expect((await kindsTold(house, roles.central, caseId)).sort()).toEqual([
      ...['application_received', 'proposal_approved', 'transfer_notified', 'verification_answered'],
    ])
    expect((await kindsTold(house, otherDesk, caseId)).sort()).toEqual([
      ...['application_received', 'transfer_notified', 'verification_answered'],
    ])
    expect(await kindsTold(house, roles.mission, caseId)).toEqual(['document_requested'])
    expect((await kindsTold(house, roles.desk, caseId)).sort()).toEqual(['document_issued', 'reply_given'])
    expect((await kindsTold(house, roles.officer, caseId)).sort()).toEqual([
      ...['document_issued', 'reply_given', 'transfer_notified'],
    ])
    expect(await kindsTold(house, roles.border, caseId)).toEqual(['transfer_notified'])
    await house.act(roles.border, caseId, 'confirm_arrival', {
      ...{ transferId: (await house.fold(caseId, 'requested')).transfers[0]!.transferId },
      ...{ personIds: [filed.principal], arrivedOn: '2026-03-13' },
    })
    expect((await kindsTold(house, roles.desk, caseId))[0]).toBe('person_arrived')
    expect((await kindsTold(house, roles.central, caseId))[0]).toBe('person_arrived')
  })

  test('of a reply that came on paper: both sides, but not whoever entered it', async () => {
    const { caseId, principal } = await file()
    const { documentId } = await addCaseFile(house.services, roles.desk, caseId, {
      ...{ purpose: 'paper_reply', personId: '', freeOfAsylumData: true, name: 'fax.pdf', bytes: pdfFile() },
    })
    await house.act(roles.desk, caseId, 'record_paper_reply', {
      ...{ persons: [{ personId: principal, outcome: 'accepted', text: 'As by letter 7.' }] },
      ...{ receivedOn: '2026-03-13', means: 'fax', documentIds: [documentId] },
    })
    expect(await kindsTold(house, roles.desk, caseId)).toEqual([])
    expect(await kindsTold(house, roles.officer, caseId)).toEqual(['paper_reply'])
    expect((await toldOf(house, roles.central, caseId))[0]).toMatchObject({
      kind: 'paper_reply',
      authority: 'de-bpolp',
    })
    for (const who of [roles.approver, roles.mission]) expect(await kindsTold(house, who, caseId)).toEqual([])
  })

  test('of a corrigendum: who carries the file, and whoever has built on what was sent', async () => {
    const [fresh, built] = [await file(), await file()]
    await accept(house, roles, built)
    await notify(house, roles, built, '2026-03-16')
    const pack = house.services.agreements.current.get('eu-azerbaijan')!.pack
    const sectionId = pack.form.sections.find(
      ({ subject, section }) => subject === 'principal' && section === 'identity',
    )!.id
    for (const { caseId, principal } of [fresh, built]) {
      const answer = { sectionId, key: principal, field: 'family_name', answer: { value: 'Corrected' } }
      await house.act(roles.desk, caseId, 'correct_application', { answers: [answer], evidence: [], reason: 'A slip.' })
    }
    const hears = async (who: Official, { caseId }: Filed) =>
      (await kindsTold(house, who, caseId)).includes('corrigendum')
    for (const filed of [fresh, built]) {
      expect(await hears(roles.central, filed)).toBe(true)
      expect(await hears(roles.officer, filed)).toBe(true)
      expect(await hears(roles.desk, filed)).toBe(false)
      for (const who of [roles.approver, roles.mission]) expect(await hears(who, filed)).toBe(filed === built)
    }
  })

  test('a mission elsewhere, another State and roles without a file hear nothing', async () => {
    await tellInside(house.services)
    const strangers = [
      house.find('az-mission-vienna', 'mission_officer'),
      house.find('fr-dgef', 'central_desk'),
      house.find('az-sms', 'analyst'),
      house.find('az-sms', 'case_officer'),
      house.find('az-moj', 'verifier'),
      house.find('az-operator', 'administrator'),
    ]
    for (const who of strangers) {
      const found = await toldOf(house, who)
      // A case officer in Baku who also sits at the central desk is one of it.
      if (who.roles.includes('central_desk')) continue
      expect(found, `${who.authority.id} ${who.roles.join()}`).toEqual([])
    }
  })

  test('a stop looks like a withdrawal to the other State, and comes from the authority alone', async () => {
    const [stopped, withdrawn] = [await file(), await file()]
    const reason = house.services.agreements.current.get('eu-azerbaijan')!.pack.stopReasons[0]!.id
    await house.act(roles.officer, stopped.caseId, 'stop', { reason, text: 'why' })
    await house.act(roles.desk, withdrawn.caseId, 'withdraw', { reason, text: 'why' })
    const seen = async ({ caseId }: Filed) => {
      const [first] = await toldOf(house, roles.central, caseId)
      const { noticeId, at, caseId: id, reference, ...rest } = first!
      return rest
    }
    expect(await seen(stopped)).toEqual(await seen(withdrawn))
    expect(await seen(stopped)).toMatchObject({ kind: 'stopped', authority: 'de-bpolp', settled: null })
    expect(await kindsTold(house, roles.desk, stopped.caseId)).toEqual(['stopped'])
    expect(await kindsTold(house, roles.officer, withdrawn.caseId)).toEqual(['withdrawn'])
    // What was asked before is asked no more: the application is off the count.
    const [, asked] = await toldOf(house, roles.central, stopped.caseId)
    expect(asked).toMatchObject({ kind: 'application_received', settled: { by: null, authority: 'de-bpolp' } })
  })

  test('the colleague who holds the case is told, and who stands in for them; the others are left in peace', async () => {
    const filed = await file()
    await tellInside(house.services)
    await withSystem(house.database.system, (tx) =>
      tx
        .insertInto('assignments')
        .values({
          ...{ authority_id: 'az-sms', case_id: filed.caseId, user_id: otherDesk.userId },
          ...{ assigned_by: roles.central.userId, assigned_at: house.services.clock() },
        })
        .execute(),
    )
    await message(roles.desk, filed)
    expect((await kindsTold(house, otherDesk, filed.caseId))[0]).toBe('message_received')
    expect(await kindsTold(house, roles.central, filed.caseId)).toEqual(['application_received'])
    const deputy = house.find('az-sms', 'approver')
    const now = house.services.clock()
    await withSystem(house.database.system, (tx) =>
      tx
        .insertInto('delegations')
        .values({
          ...{ delegation_id: house.services.newId(), authority_id: 'az-sms', roles: ['central_desk'] },
          ...{ from_user: otherDesk.userId, to_user: deputy.userId, created_by: 'test', created_at: now },
          ...{ from_at: now, until_at: new Date(now.getTime() + 3_600_000) },
        })
        .execute(),
    )
    await message(roles.desk, filed)
    expect((await kindsTold(house, deputy, filed.caseId))[0]).toBe('message_received')
    expect(await kindsTold(house, roles.central, filed.caseId)).toEqual(['application_received'])
    await withSystem(house.database.system, (tx) => tx.deleteFrom('delegations').execute())
  })

  test('a colleague who is given a case, by whoever gave it and not by themselves', async () => {
    const filed = await file()
    const give = (by: Official, userId: string) =>
      withActor(house.services.pools.app, databaseActor(by), (tx) =>
        sayAssigned(tx, house.services, [{ caseId: filed.caseId, userId, by: by.userId }]),
      )
    await give(roles.central, roles.central.userId)
    expect(await kindsTold(house, roles.central, filed.caseId)).toEqual(['application_received'])
    await give(roles.central, otherDesk.userId)
    expect((await toldOf(house, otherDesk, filed.caseId))[0]).toMatchObject({ kind: 'case_assigned', settled: null })
    // Given on to somebody else: it is no longer theirs.
    await give(roles.central, roles.central.userId)
    expect((await toldOf(house, otherDesk, filed.caseId))[0]!.settled).toMatchObject({ by: roles.central.name })
    const stranger = house.find('fr-dgef', 'central_desk')
    await expect(give(stranger, otherDesk.userId)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('quiet when dealt with', () => {
  test('what a colleague did leaves the count, stays findable under their name, and is not mailed', async () => {
    const filed = await file()
    await message(roles.desk, filed)
    await tellInside(house.services)
    const before = await countUnread(house.services, otherDesk)
    await message(roles.central, filed)
    await tellInside(house.services)
    expect(await countUnread(house.services, otherDesk)).toBe(before - 1)
    const [theirs] = await toldOf(house, otherDesk, filed.caseId)
    expect(theirs).toMatchObject({
      kind: 'message_received',
      mail: 'none',
      settled: { by: roles.central.name, authority: 'az-sms' },
    })
    const [own] = await toldOf(house, roles.central, filed.caseId)
    expect(own!.readAt).not.toBeNull()
    // To the other State it is a message that came, and nobody has answered it.
    expect((await toldOf(house, roles.desk, filed.caseId))[0]).toMatchObject({
      kind: 'message_received',
      settled: null,
    })
  })

  test('the approved proposal, the answered question, the issued document', async () => {
    const filed = await file()
    await accept(house, roles, filed)
    const colleagues = [
      house.find('az-sms', 'approver', 1),
      house.find('az-mia', 'verifier', 1),
      house.find('az-mission-berlin', 'mission_officer', 1),
    ]
    await house.act(roles.desk, filed.caseId, 'request_travel_document', { attestations: filed.attestations })
    const document = { number: 'QS1234567', issuedOn: '2026-03-13', identityBasis: 'register_match', identityNote: '' }
    const asked = await toldOf(house, colleagues[2]!, filed.caseId)
    expect(asked[0]).toMatchObject({ kind: 'document_requested', settled: null })
    const input = { ...document, personId: filed.principal }
    await house.act(roles.mission, filed.caseId, 'issue_travel_document', input)
    for (const [index, by] of [roles.approver.name, roles.verifier.name, roles.mission.name].entries()) {
      const told = await toldOf(house, colleagues[index]!, filed.caseId)
      expect(told.at(-1)!.settled, colleagues[index]!.authority.id).toMatchObject({ by })
    }
  })
})

describe('exactly once', () => {
  test('by several processes at once, in the order of each case', async () => {
    const files = await Promise.all([file(), file(), file()])
    await Promise.all(files.flatMap((filed) => [message(roles.desk, filed), message(roles.desk, filed)]))
    await Promise.all([1, 2, 3, 4].map(() => tellInside(house.services)))
    const waiting = await house.database.system.db
      .selectFrom('outbox')
      .select('outbox_id')
      .where('authority_id', 'is', null)
      .where('dispatched_at', 'is', null)
      .execute()
    expect(waiting).toEqual([])
    for (const { caseId } of files) {
      const kinds = await kindsTold(house, roles.central, caseId)
      expect(kinds).toEqual(['message_received', 'message_received', 'application_received'])
    }
  })

  test('after a process ended between telling and marking', async () => {
    const filed = await file()
    await tellInside(house.services)
    await withSystem(house.database.system, (tx) =>
      sql`update outbox set dispatched_at = null where case_id = ${filed.caseId} and authority_id is null`.execute(tx),
    )
    expect(await kindsTold(house, roles.central, filed.caseId)).toEqual(['application_received'])
  })

  test('one case that cannot be told holds up no other', async () => {
    const [broken, whole] = [await file(), await file()]
    const digest = 'no such version'
    await house.database.owner.pg.query('alter table cases drop constraint cases_pack_digest_fkey')
    const { rows } = await house.database.system.pg.query('select pack_digest from cases where case_id = $1', [
      broken.caseId,
    ])
    await house.database.system.pg.query('update cases set pack_digest = $1 where case_id = $2', [
      digest,
      broken.caseId,
    ])
    const resting = new Set<string>()
    await expect(tellInside(house.services, resting)).rejects.toThrow('1 cases')
    expect([...resting]).toEqual([broken.caseId])
    await house.database.system.pg.query('update cases set pack_digest = $1 where case_id = $2', [
      rows[0].pack_digest,
      broken.caseId,
    ])
    expect(await kindsTold(house, roles.central, whole.caseId)).toEqual(['application_received'])
    expect(await kindsTold(house, roles.central, broken.caseId)).toEqual(['application_received'])
  })

  test('news of a week ago is entered as read, and mailed to nobody', async () => {
    const filed = await file()
    const now = house.services.clock()
    house.setClock(new Date(now.getTime() + 8 * 86_400_000).toISOString())
    const [late] = await toldOf(house, roles.central, filed.caseId)
    expect(late).toMatchObject({ mail: 'none', readAt: expect.any(String) })
    house.setClock(now.toISOString())
  })
})

describe('own notices', () => {
  test('are shown page by page, newest first, each once', async () => {
    const all = await toldOf(house, roles.central)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await listNotices(house.services, roles.central, {
        ...{ show: 'all', limit: 7 },
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ noticeId }) => noticeId))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(all.map(({ noticeId }) => noticeId))
    expect(new Set(seen).size).toBe(seen.length)
    await expect(
      listNotices(house.services, roles.central, { show: 'all', limit: 7, cursor: 'x' }),
    ).rejects.toMatchObject({ statusCode: 422 })
  })

  test('are one statement, with the count', async () => {
    const list = () => listNotices(house.services, roles.central, { show: 'all', limit: 10 })
    const statements = (await house.statements(list)).filter((text) => !text.startsWith('select set_config'))
    expect(statements).toHaveLength(1)
  })

  test('hold nothing of a person', async () => {
    const { rows } = await house.database.system.pg.query('select to_jsonb(n)::text as text from notices n')
    const text = rows.map((row: { text: string }) => row.text).join()
    const { rows: persons } = await house.database.system.pg.query('select family_name, own_script from case_persons')
    for (const { family_name, own_script } of persons) {
      expect(text).not.toContain(family_name)
      if (own_script) expect(text).not.toContain(own_script)
    }
    expect(text).not.toContain('secret word')
  })

  test('are read one by one, by case, and up to a place', async () => {
    const filed = await file()
    await message(roles.desk, filed)
    await message(roles.desk, filed)
    const [newest, , oldest] = await toldOf(house, roles.central, filed.caseId)
    const before = await countUnread(house.services, roles.central)
    expect(await markRead(house.services, roles.central, { noticeId: newest!.noticeId })).toBe(before - 1)
    expect(await markRead(house.services, roles.central, { caseId: filed.caseId })).toBe(before - 3)
    const again = await file()
    await tellInside(house.services)
    expect(await markRead(house.services, roles.central, { upTo: oldest!.noticeId })).toBe(1)
    expect(await kindsTold(house, roles.central, again.caseId)).toEqual(['application_received'])
    await expect(markRead(house.services, otherDesk, { noticeId: newest!.noticeId })).rejects.toMatchObject({
      statusCode: 404,
    })
  })

  test('are nobody else’s, whatever the code above the floor says', async () => {
    const asked = (who: Official) =>
      withActor(house.services.pools.app, databaseActor(who), (tx) =>
        tx.selectFrom('notices').select('user_id').distinct().execute(),
      )
    expect(await asked(roles.central)).toEqual([{ user_id: roles.central.userId }])
    expect(await asked(house.find('fr-dgef', 'central_desk'))).toEqual([])
    const steal = withActor(house.services.pools.app, databaseActor(otherDesk), (tx) =>
      sql`update notices set read_at = now() where user_id = ${roles.central.userId}`.execute(tx),
    )
    expect((await steal).numAffectedRows).toBe(0n)
    const settle = withActor(house.services.pools.app, databaseActor(otherDesk), (tx) =>
      sql`update notices set settled_at = now()`.execute(tx),
    )
    await expect(settle).rejects.toMatchObject({ code: '42501' })
  })

  test('go with the case that a unit lost', async () => {
    const filed = await file()
    await message(roles.central, filed)
    expect(await kindsTold(house, roles.officer, filed.caseId)).toEqual(['message_received'])
    await house.act(roles.desk, filed.caseId, 'hand_over', { unit: 'de-zab-bielefeld', note: 'Go on.' })
    expect(await kindsTold(house, roles.officer, filed.caseId)).toEqual([])
    const unit = house.find('de-zab-bielefeld', 'case_officer')
    expect(await kindsTold(house, unit, filed.caseId)).toEqual(['case_handed_over'])
  })

  test('of a question leave the register when the case is stopped', async () => {
    const filed = await file()
    await house.act(roles.central, filed.caseId, 'request_verification', {
      requests: [
        {
          ...{ personId: filed.principal, authority: 'az-mia', register: 'az-identity' },
          ...{ fields: ['family_name'], documentIds: [], question: 'Known?' },
        },
      ],
    })
    expect(await kindsTold(house, roles.verifier, filed.caseId)).toEqual(['verification_asked'])
    const reason = house.services.agreements.current.get('eu-azerbaijan')!.pack.stopReasons[0]!.id
    await house.act(roles.desk, filed.caseId, 'stop', { reason, text: '' })
    expect(await kindsTold(house, roles.verifier, filed.caseId)).toEqual([])
  })

  test('the border reads in the days around an arrival alone', async () => {
    const filed = await file()
    await accept(house, roles, filed)
    await notify(house, roles, filed, '2026-03-31')
    expect(await kindsTold(house, roles.border, filed.caseId)).toEqual([])
    house.setClock('2026-03-29T08:00:00Z')
    expect(await kindsTold(house, roles.border, filed.caseId)).toEqual(['transfer_notified'])
    house.setClock('2026-03-13T20:00:00Z')
  })
})

describe('choices', () => {
  test('hold from then on; what stands under the agreement cannot be put off', async () => {
    const choose = (channels: object) => chooseNotices(house.services, roles.central, { channels })
    await choose({ message_received: 'off', application_received: 'program' })
    const filed = await file()
    await message(roles.desk, filed)
    const [only, ...rest] = await toldOf(house, roles.central, filed.caseId)
    expect([only?.kind, only?.mail, rest]).toEqual(['application_received', 'none', []])
    await expect(choose({ application_received: 'off' })).rejects.toMatchObject({
      statusCode: 422,
      options: { fields: [{ path: 'channels.application_received', code: 'legal_notice' }] },
    })
    const { items } = await forgetChoices(house.services, roles.central)
    expect(items.every(({ channel, usual }) => channel === usual)).toBe(true)
  })

  test('are offered for what one’s roles can meet', async () => {
    const kinds = async (who: Official) => (await readChoices(house.services, who)).items.map(({ kind }) => kind)
    expect(await kinds(roles.verifier)).toEqual([
      ...['verification_asked', 'verification_recalled', 'verification_reminded', 'verification_due'],
    ])
    expect(await kinds(roles.border)).toEqual(['transfer_notified', 'transfer_failed', 'stopped'])
    expect(await kinds(roles.approver)).toContain('proposal_awaits')
    expect(await kinds(roles.central)).not.toContain('verification_asked')
  })
})

test('what was read goes after ninety days, everything after a year', async () => {
  await toldOf(house, roles.central)
  const now = house.services.clock()
  const count = async () => (await house.database.system.db.selectFrom('notices').select('read_at').execute()).length
  const all = await count()
  expect(await pruneNotices(house.services)).toBe(0)
  house.setClock(new Date(now.getTime() + 91 * 86_400_000).toISOString())
  expect(await pruneNotices(house.services)).toBeGreaterThan(0)
  const left = await count()
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(all)
  house.setClock(new Date(now.getTime() + 366 * 86_400_000).toISOString())
  await pruneNotices(house.services)
  expect(await count()).toBe(0)
})
