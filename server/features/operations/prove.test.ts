import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { verifyAll } from '../cases/verify.ts'
import { readNote } from './notes.ts'
import { noteProof, proveRecord } from './prove.ts'

let house: House
const cases: string[] = []
beforeAll(async () => {
  house = await openHouse()
  for (let n = 0; n < 3; n++) cases.push((await house.file({ principalOnly: true })).caseId)
  cases.sort()
})
afterAll(() => house.close())

const note = (subject: 'verification' | 'verification_round') =>
  withSystem(house.services.pools.system, (tx) => readNote(tx, subject))
/** One slice a turn. */
const short = { slice: 1, longest: 0, rest: 0 }

test('the record is proven slice by slice, from where the last turn stopped, once a day', async () => {
  expect(await proveRecord(house.services, short)).toBe(1)
  expect((await note('verification_round'))?.content).toMatchObject({ over: false, after: cases[0], cases: 1 })
  expect(await note('verification')).toBeNull()
  expect(await proveRecord(house.services, short)).toBe(1)
  const rest = { slice: 1, longest: 60_000, rest: 0 }
  expect(await proveRecord(house.services, rest)).toBe(1)
  const { events } = await verifyAll(house.services)
  expect((await note('verification'))?.content).toEqual({ cases: 3, events, faults: 0, kinds: [] })
  expect(await proveRecord(house.services, rest)).toBe(0)
})

test('a fault of the next night is noted, and a proof by hand takes its place', async () => {
  const { owner } = house.database
  const tampered = `update events set data = jsonb_set(data, '{x}', '1') where case_id = '${cases[1]}' and seq = 1`
  await owner.pg.query(`alter table events no force row level security; ${tampered}`)
  house.setClock('2026-03-15T01:00:00Z')
  expect(await proveRecord(house.services, { slice: 50, longest: 60_000, rest: 0 })).toBe(3)
  const found = (await note('verification'))?.content
  expect(found?.faults).toBeGreaterThan(0)
  expect(found?.kinds).toContain('hash')
  await sql.raw(`update events set data = data - 'x' where case_id = '${cases[1]}' and seq = 1`).execute(owner.db)
  await noteProof(house.services, await verifyAll(house.services))
  expect((await note('verification'))?.content).toMatchObject({ cases: 3, faults: 0, kinds: [] })
})
