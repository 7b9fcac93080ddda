import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrationsFolder } from '../../../platform/database/migrate.ts'
import { withActor, withSystem } from '../../../platform/database/transaction.ts'
import { mark } from '../../cases/testing/file-case.ts'
import { ask, behaves, connect, filed, heard, house, identity, register, request, roles, seen } from './place.ts'

/** What a connected register is asked, by whom, and what is left of it. */
export function asked(): void {
  it('is asked only what the request names, once it is committed; what it says is a proposal', async () => {
    behaves('found')
    connect()
    const [requestId] = await request()
    expect(heard).toEqual([])
    expect(await seen(requestId!)).toMatchObject({ state: 'waiting', outcome: null, entries: [] })
    expect(await ask()).toBe(1)
    expect(heard).toEqual([{ surname: `${mark} family_name`, born: '1990-05-17' }])
    const answered = (await seen(requestId!))!
    expect(answered).toMatchObject({ state: 'answered', outcome: 'match', source: 'Practice register', attempts: 1 })
    expect(answered.entries[0]).toMatchObject({
      reference: expect.stringMatching(/^R-/),
      shown: [
        { label: 'family_name', value: `${mark} family_name` },
        { label: 'birth_date', value: '1990-05-17' },
      ],
    })
    // Nothing is answered until an official answers.
    const { verifications } = await house.fold(filed.caseId, 'requested')
    expect(verifications.find((one) => one.requestId === requestId)?.result).toBeUndefined()
    const own = { requestId, result: 'match', finding: 'As the register says.' }
    const wrong = { ...own, machineAnswer: house.services.newId() }
    await expect(house.act(roles.verifier, filed.caseId, 'answer_verification', wrong)).rejects.toThrow()
    await house.act(roles.verifier, filed.caseId, 'answer_verification', { ...own, machineAnswer: answered.queryId })
    expect(await ask()).toBe(0)
  })

  it('whose answer is older than the count of answers is counted as answered by the migration', async () => {
    const answers = () =>
      withSystem(house.database.system, (tx) =>
        tx.selectFrom('verifications').select('answers').where('result', 'is not', null).execute(),
      )
    const before = await answers()
    expect(before).toEqual([{ answers: 1 }])
    await withSystem(house.database.system, (tx) => tx.updateTable('verifications').set({ answers: 0 }).execute())
    const text = await readFile(join(migrationsFolder, '0034-registers.sql'), 'utf8')
    const sentences =
      /(?:alter table verifications no force[^;]*;\s*)?update verifications[^;]*;(?:\s*alter table verifications force[^;]*;)?/
    await house.database.owner.pg.query(sentences.exec(text)![0])
    expect(await answers()).toEqual(before)
  })

  it('leaves in the log digests, times and ends, and nothing of the person', async () => {
    const tables = ['register_queries', 'register_attempts'] as const
    for (const table of tables) {
      const rows = await withSystem(house.database.system, (tx) => tx.selectFrom(table).selectAll().execute())
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).not.toContain(mark)
      expect(
        Buffer.concat(rows.flatMap((row) => ('sealed' in row && row.sealed ? [row.sealed] : []))).includes(mark),
      ).toBe(false)
    }
    const [attempt] = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('register_attempts').selectAll().execute(),
    )
    expect(attempt).toMatchObject({ outcome: 'match', fault: null, number: 1 })
    expect(attempt!.request_digest).toMatch(/^[0-9a-f]{64}$/)
    expect(attempt!.answer_digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is seen by the register and the central authority alone, under the row policies', async () => {
    const rowsAt = async (authorityId: string, state: string) =>
      withActor(
        house.services.pools.app,
        { actorId: 'x', authorityId, state, roles: [] },
        (tx) => tx.selectFrom('register_attempts').select('number').execute(),
        { now: '2026-03-14T08:00:00Z' },
      )
    expect((await rowsAt('az-mia', 'AZ')).length).toBeGreaterThan(0)
    expect((await rowsAt('az-sms', 'AZ')).length).toBeGreaterThan(0)
    for (const [authority, state] of [
      ['az-moj', 'AZ'],
      ['az-mission-berlin', 'AZ'],
      ['de-bpolp', 'DE'],
      ['de-lea-berlin', 'DE'],
    ] as const) {
      expect(await rowsAt(authority, state), authority).toEqual([])
    }
  })

  it('is asked for whoever put the question, whichever act had it asked at last', async () => {
    house.services.registers = new Map()
    const [requestId] = await request()
    connect()
    await house.act(roles.desk, filed.caseId, 'add_note', { text: 'A while later.' })
    const row = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('register_queries').select('asked_by').where('request_id', '=', requestId!).executeTakeFirst(),
    )
    expect(row).toEqual({ asked_by: roles.central.userId })
    await house.act(roles.central, filed.caseId, 'recall_verification', { requestId, reason: 'not_needed' })
    await ask()
  })

  it('is asked once, by however many processes at a time', async () => {
    behaves('found')
    connect()
    await request(identity, identity)
    await Promise.all([ask(), ask(), ask()])
    expect(register.asked).toHaveLength(2)
    expect(new Set(register.asked).size).toBe(2)
  })

  it('is not asked any more about a question that was taken back', async () => {
    behaves('found')
    connect()
    const [requestId] = await request()
    await house.act(roles.central, filed.caseId, 'recall_verification', { requestId, reason: 'not_needed' })
    expect(await ask()).toBe(0)
    expect(register.asked).toEqual([])
  })
}
