import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { executeAction } from './execute.ts'
import { NoEffectError } from './outcome.ts'
import { rebuildAll } from './rebuild.ts'
import { sweepDueClocks } from './sweep.ts'
import { mark } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { verifyAll } from './verify.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => house.setClock('2026-03-13T08:00:00Z'))

const officer = () => house.find('az-sms', 'central_desk')
const approver = () => house.find('az-sms', 'approver')

function accept(personIds: (string | null)[]) {
  return { persons: personIds.flatMap((personId) => (personId ? [{ personId, outcome: 'accepted', text: '' }] : [])) }
}

async function effectOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof NoEffectError)) throw error ?? new Error('it had an effect')
  return error.effect
}

function countEvents(caseId: string): Promise<number> {
  return withSystem(house.services.pools.system, async (tx) => {
    const rows = await tx.selectFrom('events').select('seq').where('case_id', '=', caseId).execute()
    return rows.length
  })
}

describe('a repeated request', () => {
  test('has one effect and the same receipt, however often and at once it is sent', async () => {
    const { caseId } = await house.file()
    const before = await countEvents(caseId)
    const body = { input: { text: 'The original can be shown.' } }
    const send = () => executeAction(house.services, officer(), caseId, 'send_message', body, 'key-of-one-message')
    const receipts = [...(await Promise.all(Array.from({ length: 8 }, send))), await send()]
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0])
    expect(await countEvents(caseId)).toBe(before + 1)
  })

  test('with another content under the same key is refused', async () => {
    const { caseId } = await house.file()
    const send = (text: string) =>
      executeAction(house.services, officer(), caseId, 'send_message', { input: { text } }, 'key-used-for-two-things')
    await send('one')
    expect(await effectOf(send('two'))).toEqual({ kind: 'key_reused' })
  })
})

test('of many officials who decide on the same version one succeeds, and the others learn who was first', async () => {
  const { caseId, principal, child } = await house.file()
  const { versions } = await house.fold(caseId, 'requested')
  const body = {
    expectedVersion: { shared: versions.shared, own: versions.requested },
    input: accept([principal, child]),
  }
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      executeAction(house.services, officer(), caseId, 'propose_reply', body, `proposal-${index}`),
    ),
  )
  expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const one of all) {
    if (one.status === 'fulfilled') continue
    const { effect } = one.reason as NoEffectError
    expect(effect).toMatchObject({
      kind: 'version_conflict',
      changes: [{ by: officer().name, authority: 'az-sms', type: 'reply_proposed' }],
    })
  }
})

test('a reply after the time is over is refused, and the silence it met is recorded all the same', async () => {
  const { caseId, principal, child } = await house.file()
  await house.act(officer(), caseId, 'propose_reply', accept([principal, child]))
  const { proposal } = await house.fold(caseId, 'requested')
  // Due on 31 March in Baku; there the day ends at 20:00 UTC.
  house.setClock('2026-03-31T20:00:01Z')
  const effect = await effectOf(house.act(approver(), caseId, 'approve_reply', { proposalId: proposal!.proposalId }))
  expect(effect).toMatchObject({ kind: 'refused', refusal: { code: 'not_in_this_stage' } })
  const file = await house.fold(caseId, 'requesting')
  expect(file.persons.map((person) => person.reply)).toMatchObject([
    { outcome: 'accepted', basis: 'silence', on: '2026-04-01' },
    { outcome: 'accepted', basis: 'silence', on: '2026-04-01' },
  ])
})

test('a reply in the last minute before midnight in Baku is in time', async () => {
  const { caseId, principal, child } = await house.file()
  await house.act(officer(), caseId, 'propose_reply', accept([principal, child]))
  const { proposal } = await house.fold(caseId, 'requested')
  house.setClock('2026-03-31T19:58:00Z')
  await house.act(approver(), caseId, 'approve_reply', { proposalId: proposal!.proposalId })
  const file = await house.fold(caseId, 'requesting')
  expect(file.persons[0]!.reply).toMatchObject({ outcome: 'accepted', basis: 'decision' })
})

test('a case that cannot be settled holds up no other', async () => {
  const broken = await house.file({ principalOnly: true })
  const sound = await house.file({ principalOnly: true })
  const { packDigest } = await house.fold(broken.caseId, 'requested')
  await pinTo(broken.caseId, 'f'.repeat(64))
  house.setClock('2026-04-02T08:00:00Z')
  await expect(sweepDueClocks(house.services)).rejects.toThrow('1 cases could not be settled')
  expect((await house.fold(sound.caseId, 'requested')).persons[0]?.reply).toMatchObject({ basis: 'silence' })
  await pinTo(broken.caseId, packDigest)
  expect(await sweepDueClocks(house.services)).toBe(1)
})

/** Pins a case to another pack, past every policy. */
async function pinTo(caseId: string, packDigest: string): Promise<void> {
  const owner = house.database.owner.pg
  await owner.query('alter table events no force row level security')
  await owner.query(
    `update events set data = jsonb_set(data, '{packDigest}', to_jsonb($2::text))
      where case_id = $1 and type = 'application_submitted'`,
    [caseId, packDigest],
  )
  await owner.query('alter table events force row level security')
}

test('several sweeps at once settle a case once', async () => {
  const { caseId } = await house.file()
  house.setClock('2026-04-20T08:00:00Z')
  await Promise.all([sweepDueClocks(house.services), sweepDueClocks(house.services), sweepDueClocks(house.services)])
  const rows = await withSystem(house.services.pools.system, (tx) =>
    tx
      .selectFrom('events')
      .select(['effective_at', 'recorded_at'])
      .where('case_id', '=', caseId)
      .where('type', '=', 'consent_deemed')
      .execute(),
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]!.effective_at.toISOString()).toBe('2026-03-31T20:00:00.000Z')
})

test('headers hold none of what was typed', async () => {
  const { caseId } = await house.file()
  await house.act(officer(), caseId, 'add_note', { text: `${mark} a note` })
  const rows = await withSystem(house.services.pools.system, (tx) =>
    tx.selectFrom('events').select(['data', 'payloads']).where('case_id', '=', caseId).execute(),
  )
  expect(rows.length).toBeGreaterThan(3)
  expect(JSON.stringify(rows)).not.toContain(mark)
})

test('every stream verifies, and a rebuild makes the same rows again', async () => {
  const { caseId, principal, child } = await house.file()
  await house.act(officer(), caseId, 'propose_reply', accept([principal, child]))
  const verified = await verifyAll(house.services)
  expect(verified.faults).toEqual([])
  expect(verified.events).toBeGreaterThan(5)
  const rebuilt = await rebuildAll(house.services)
  expect(rebuilt.cases).toBe(verified.cases)
  expect(rebuilt.changed).toEqual([])
})

test('a lost key leaves the fold as it was and no name, and counts as erased only where an erasure says so', async () => {
  const { caseId, principal } = await house.file({ principalOnly: true })
  const before = await house.fold(caseId, 'requested')
  await withSystem(house.services.pools.system, (tx) =>
    tx
      .updateTable('data_keys')
      .set({ wrapped: null, destroyed_at: new Date() })
      .where('case_id', '=', caseId)
      .where('person_id', '=', principal)
      .execute(),
  )
  expect(await house.fold(caseId, 'requested')).toEqual(before)
  const verified = await verifyAll(house.services)
  const found = verified.faults.filter((fault) => fault.caseId === caseId).map(({ what }) => what)
  expect([...new Set(found)].sort()).toEqual(['document', 'erased'])
  expect(verified.erased).toBeGreaterThan(0)
  await rebuildAll(house.services)
  const names = await withSystem(house.services.pools.system, (tx) =>
    tx.selectFrom('case_persons').select(['family_name', 'birth_date']).where('case_id', '=', caseId).execute(),
  )
  expect(names).toEqual([{ family_name: null, birth_date: null }])
})
