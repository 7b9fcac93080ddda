import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import { databaseActor, type Official } from '../../platform/http/actor.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { viewCase } from '../cases/view.ts'
import { readDesk } from '../desk/read.ts'
import { erase } from '../erasure/erase.ts'
import { assign } from './assign.ts'
import { listColleagues } from './colleagues.ts'
import { readHeld } from './held.ts'
import { readTeam } from './overview.ts'

let house: House
let desk: Official
let officer: Official
let other: Official
let filed: Filed
let second: Filed

beforeAll(async () => {
  house = await openHouse()
  desk = house.find('de-bpolp', 'central_desk')
  officer = house.find('de-lea-berlin', 'case_officer')
  other = await hire(officer, ['case_officer'])
  filed = await house.file({ principalOnly: true })
  second = await house.file({ principalOnly: true })
})
afterAll(() => house.close())
beforeEach(() => withSystem(house.database.system, (tx) => tx.deleteFrom('assignments').execute()))

/** A further colleague at the same place. */
async function hire(like: Official, roles: readonly Role[]): Promise<Official> {
  const userId = house.services.newId()
  await withSystem(house.database.system, (tx) =>
    tx
      .insertInto('users')
      .values({
        ...{ user_id: userId, authority_id: like.authority.id, email: `${userId}@practice.example` },
        ...{ name: `Colleague ${userId.slice(-4)}`, roles: [...roles], created_at: house.services.clock() },
      })
      .execute(),
  )
  return { ...like, userId, name: `Colleague ${userId.slice(-4)}`, roles }
}

const give = (by: Official, to: Official | null, cases: readonly Filed[], heldBy?: string | null) =>
  assign(house.services, by, {
    userId: to?.userId ?? null,
    cases: cases.map(({ caseId }) => ({ caseId, ...(heldBy === undefined ? {} : { heldBy }) })),
  })
const reasons = async (...asked: Parameters<typeof give>) => (await give(...asked)).map(({ reason }) => reason)
const holderFor = async (official: Official, { caseId }: Filed) =>
  (await viewCase(house.services, official, caseId)).assignee?.userId ?? null

describe('holding a case', () => {
  test('is seen on the page and on the desk of the own authority, and nowhere else', async () => {
    await give(officer, other, [filed])
    expect(await holderFor(officer, filed)).toBe(other.userId)
    const rows = async (official: Official) =>
      (
        await Promise.all(
          (['my_turn', 'waiting'] as const).map((view) => readDesk(house.services, official, { view, limit: 50 })),
        )
      ).flatMap(({ items }) => items.filter(({ caseId }) => caseId === filed.caseId))
    expect((await rows(officer))[0]!.assignee).toEqual({ userId: other.userId, name: other.name })
    for (const elsewhere of [desk, house.find('az-sms', 'central_desk')]) {
      expect(await holderFor(elsewhere, filed)).toBeNull()
      expect((await rows(elsewhere))[0]!.assignee).toBeNull()
    }
  })

  test('each authority has a holder of its own', async () => {
    await give(officer, other, [filed])
    await give(desk, desk, [filed])
    expect([await holderFor(officer, filed), await holderFor(desk, filed)]).toEqual([other.userId, desk.userId])
  })

  test('of two who take a case at once one holds it, and the other is told who', async () => {
    const answers = await Promise.all([give(officer, officer, [filed], null), give(other, other, [filed], null)])
    const [won, lost] = answers.flat().sort((a, b) => Number(b.done) - Number(a.done))
    expect([won!.done, lost!.reason]).toEqual([true, 'held_by_another'])
    expect(lost!.assignee).toEqual(won!.assignee)
  })

  test('what was looked at stays the condition; asked for twice is done once', async () => {
    expect(await reasons(officer, officer, [filed], null)).toEqual([null])
    expect(await reasons(officer, officer, [filed], null)).toEqual([null])
    expect(await reasons(other, null, [filed], other.userId)).toEqual(['held_by_another'])
    expect(await reasons(other, other, [filed], officer.userId)).toEqual([null])
    expect(await reasons(other, null, [filed], other.userId)).toEqual([null])
    expect(await holderFor(officer, filed)).toBeNull()
    const lines = await withSystem(house.database.system, (tx) =>
      sql<{ act: string; from: string | null; to: string | null }>`
        select act, details->>'from' as "from", details->>'to' as "to" from audit
         where act in ('case_assigned', 'case_laid_down') and case_id = ${filed.caseId} order by at desc, audit_id desc limit 3`.execute(
        tx,
      ),
    )
    expect(lines.rows.reverse()).toEqual([
      { act: 'case_assigned', from: null, to: officer.userId },
      { act: 'case_assigned', from: officer.userId, to: other.userId },
      { act: 'case_laid_down', from: other.userId, to: null },
    ])
  })

  test('each case of many is answered for itself', async () => {
    const foreign = await house.file({ unit: 'fr-pp-paris', central: 'fr-dgef', state: 'FR', principalOnly: true })
    await give(other, other, [second])
    const answers = await give(officer, officer, [filed, second, foreign], null)
    expect(answers.map(({ done, reason, assignee }) => [done, reason, assignee?.userId ?? null])).toEqual([
      [true, null, officer.userId],
      [false, 'held_by_another', other.userId],
      [false, 'not_found', null],
    ])
  })

  test('is nothing for oversight, for a closed account, for another authority, or for who reads nothing of it', async () => {
    const overseer = house.find('de-bpolp', 'oversight')
    await expect(give(overseer, desk, [filed])).rejects.toMatchObject({ statusCode: 403, code: 'not_your_role' })
    const left = await hire(officer, ['case_officer'])
    await withSystem(house.database.system, (tx) =>
      tx.updateTable('users').set({ disabled_at: house.services.clock() }).where('user_id', '=', left.userId).execute(),
    )
    for (const nobody of [left, desk, house.find('de-bpolp', 'analyst')]) {
      await expect(give(officer, nobody, [filed])).rejects.toMatchObject({ statusCode: 422 })
    }
    const sms = house.find('az-sms', 'central_desk')
    expect(await reasons(sms, house.find('az-sms', 'case_officer'), [filed])).toEqual(['not_for_their_roles'])
  })

  test('of a closed case is only laid down', async () => {
    const closed = await house.file({ principalOnly: true })
    await give(desk, desk, [closed])
    await withSystem(house.database.system, (tx) =>
      tx.updateTable('desk').set({ stage: 'closed' }).where('case_id', '=', closed.caseId).execute(),
    )
    expect(await reasons(desk, house.find('de-bpolp', 'approver'), [closed])).toEqual(['closed'])
    expect(await reasons(desk, null, [closed])).toEqual([null])
  })
})

describe('the floor', () => {
  const row = (over: Record<string, unknown>) => ({
    ...{ authority_id: 'de-lea-berlin', case_id: filed.caseId, user_id: officer.userId },
    ...{ assigned_by: officer.userId, assigned_at: '2026-03-14T08:00:00Z', ...over },
  })
  const insert = (by: Official, over: Record<string, unknown>) =>
    withActor(house.services.pools.app, databaseActor(by), (tx) =>
      tx
        .insertInto('assignments')
        .values(row(over) as never)
        .execute(),
    )

  test('lets nobody write for another authority, another official, a stranger or an unread case', async () => {
    const foreign = await house.file({ unit: 'fr-pp-paris', central: 'fr-dgef', state: 'FR', principalOnly: true })
    for (const over of [
      { authority_id: 'de-bpolp' },
      { assigned_by: other.userId },
      { user_id: desk.userId },
      { case_id: foreign.caseId },
    ]) {
      await expect(insert(officer, over), JSON.stringify(over)).rejects.toMatchObject({ code: '42501' })
    }
    await insert(officer, {})
  })

  test('shows and moves no other authority’s row', async () => {
    await insert(officer, {})
    const seen = (by: Official) =>
      withActor(house.services.pools.app, databaseActor(by), async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable('assignments')
          .set({ user_id: by.userId, assigned_by: by.userId })
          .executeTakeFirstOrThrow()
        const { numDeletedRows } = await tx.deleteFrom('assignments').executeTakeFirstOrThrow()
        return [numUpdatedRows, numDeletedRows]
      })
    for (const stranger of [
      desk,
      house.find('az-sms', 'central_desk'),
      house.find('de-zab-bielefeld', 'case_officer'),
    ]) {
      expect(await seen(stranger)).toEqual([0n, 0n])
    }
    expect(await seen(officer)).toEqual([1n, 1n])
  })
})

describe('holding ends', () => {
  test('with the hand-over to another unit, and not by a rebuild; the central authority keeps its own', async () => {
    const moving = await house.file({ principalOnly: true })
    await give(officer, officer, [moving])
    await give(desk, desk, [moving])
    await rebuildAll(house.services)
    expect([await holderFor(officer, moving), await holderFor(desk, moving)]).toEqual([officer.userId, desk.userId])
    await house.act(desk, moving.caseId, 'hand_over', { unit: 'de-zab-bielefeld', note: 'Moved.' })
    expect(await holderFor(house.find('de-zab-bielefeld', 'case_officer'), moving)).toBeNull()
    expect(await holderFor(desk, moving)).toBe(desk.userId)
    const rows = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('assignments').select('authority_id').where('case_id', '=', moving.caseId).execute(),
    )
    expect(rows.map((one) => one.authority_id)).toEqual(['de-bpolp'])
  })

  test('with the last person of the case', async () => {
    const gone = await house.file({ principalOnly: true })
    await give(officer, officer, [gone])
    await erase(house.services, {
      ...{ personId: gone.principal, caseId: gone.caseId, family: true, althoughOpen: true },
      ...{ basis: 'order' as const, reason: 'a court' },
    } as never)
    const rows = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('assignments').select('case_id').where('case_id', '=', gone.caseId).execute(),
    )
    expect(rows).toEqual([])
  })
})

describe('the team', () => {
  test('who is away and who stands in is told with the colleague', async () => {
    const { services } = house
    const today = services.clock()
    await withSystem(house.database.system, async (tx) => {
      const roster = { authority_id: 'de-lea-berlin', created_by: officer.userId, created_at: today }
      await tx
        .insertInto('duty_roster')
        .values([
          {
            ...roster,
            duty_id: services.newId(),
            user_id: other.userId,
            kind: 'absence',
            first_day: '2026-03-10',
            last_day: '2026-03-20',
          },
          {
            ...roster,
            duty_id: services.newId(),
            user_id: officer.userId,
            kind: 'duty',
            first_day: '2026-03-13',
            last_day: '2026-03-13',
          },
          {
            ...roster,
            duty_id: services.newId(),
            user_id: officer.userId,
            kind: 'absence',
            first_day: '2026-04-13',
            last_day: '2026-04-14',
          },
        ])
        .execute()
      await tx
        .insertInto('delegations')
        .values({
          ...{ delegation_id: services.newId(), authority_id: 'de-lea-berlin', from_user: other.userId },
          ...{ to_user: officer.userId, roles: ['case_officer'], created_by: other.userId, created_at: today },
          ...{ from_at: new Date(today.getTime() - 1000), until_at: new Date(today.getTime() + 86_400_000 * 3) },
        })
        .execute()
    })
    const colleagues = await listColleagues(services, officer)
    // On one connection after another, in the order of either language.
    for (const language of ['az', 'en', 'az'] as const)
      expect(await listColleagues(services, { ...officer, language })).toHaveLength(colleagues.length)
    const find = (one: Official) => colleagues.find(({ userId }) => userId === one.userId)!
    expect(find(other).away).toEqual({
      until: '2026-03-20',
      deputies: [{ userId: officer.userId, name: officer.name }],
    })
    expect([find(officer).onDuty, find(officer).away, find(officer).sides]).toEqual([true, null, ['requesting']])
    expect(colleagues.every(({ roles }) => roles.length > 0)).toBe(true)
  })

  test('counts what each holds and what nobody holds, and names a closed account that still holds cases', async () => {
    const left = await hire(officer, ['case_officer'])
    await give(officer, other, [filed])
    await give(officer, left, [second])
    await withSystem(house.database.system, (tx) =>
      tx.updateTable('users').set({ disabled_at: house.services.clock() }).where('user_id', '=', left.userId).execute(),
    )
    const team = await readTeam(house.services, officer)
    const of = ({ userId }: Official) => team.members.find((one) => one.userId === userId)
    expect(of(other)!.load).toMatchObject({
      open: 1,
      ages: { week: 1, month: 0, quarter: 0, longer: 0 },
      oldestOn: '2026-03-13',
    })
    expect([of(left)!.active, of(left)!.load.open]).toEqual([false, 1])
    expect(of(officer)!.load.open).toBe(0)
    const open = await withSystem(house.database.system, (tx) =>
      tx
        .selectFrom('desk')
        .select('case_id')
        .where('authority_id', '=', 'de-lea-berlin')
        .where('stage', '<>', 'closed')
        .execute(),
    )
    expect(team.nobody.open).toBe(open.length - 2)
    expect(team.members.map(({ userId }) => userId)).not.toContain(desk.userId)
    house.setClock('2026-06-30T08:00:00Z')
    const later = await readTeam(house.services, officer)
    expect(later.members.find((one) => one.userId === other.userId)!.load.ages).toMatchObject({ week: 0, longer: 1 })
    house.setClock('2026-03-13T12:00:00Z')
  })

  test('lists what a colleague holds page by page, by the date that bites first', async () => {
    const third = await house.file({ principalOnly: true })
    await give(officer, other, [filed, second, third])
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await readHeld(house.services, officer, {
        holder: other.userId,
        limit: 2,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ caseId }) => caseId))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.sort()).toEqual([filed, second, third].map(({ caseId }) => caseId).sort())
    const free = await readHeld(house.services, officer, { holder: 'nobody', limit: 200 })
    expect(free.items.map(({ caseId }) => caseId)).not.toContain(filed.caseId)
  })

  test('is asked with one statement, whatever its size', async () => {
    const asked = await house.statements(() => readTeam(house.services, officer))
    expect(asked.filter((text) => !/^\s*select set_config/.test(text))).toHaveLength(1)
  })
})
