import { expect, it } from 'vitest'
import { caseRegisters } from '../../../../contract/registers.ts'
import { verificationFile } from '../../../../contract/work.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { mark } from '../../cases/testing/file-case.ts'
import { viewCase } from '../../cases/view.ts'
import { readVerification } from '../../verifications/file.ts'
import { registersOfCase } from '../of-case.ts'
import { ask, behaves, connect, filed, house, identity, later, passports, request, roles, seen } from './place.ts'

const shown = async () => {
  const answer = await registersOfCase(house.services, roles.central, filed.caseId)
  expect(caseRegisters.parse(answer)).toEqual(answer)
  return (requestId: string) => answer.items.filter((one) => one.requestId === requestId)
}

/** What the officer sees of the machines, and asking a register once more. */
export function again(): void {
  it('shows each its own state, with time, source and reference; one that fails hides no other', async () => {
    behaves('found')
    connect(
      (one) => {
        if (one.register === 'az-passports') one.rest!.url = 'http://127.0.0.1:9/nobody'
      },
      identity,
      passports,
    )
    const [good, bad] = await request(identity, passports)
    expect((await shown())(good!)).toMatchObject([{ state: 'waiting', askedAt: null, references: [] }])
    await ask()
    const of = await shown()
    const time = expect.stringMatching(/^2026-/)
    const found = { state: 'answered', outcome: 'match', source: 'Practice register', askedAt: time, answeredAt: time }
    expect(of(good!)).toMatchObject([{ ...found, references: [expect.stringMatching(/^R-/)] }])
    expect(of(bad!)).toMatchObject([{ state: 'failed', fault: 'unreachable', nextAttemptAt: time, outcome: null }])
    // The page asks again by itself: the same answers are one look, and nothing was opened at the first.
    await shown()
    const looks = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('audit').select(['actor_id', 'details']).where('act', '=', 'verification_read').execute(),
    )
    const { queryId } = of(good!)[0]!
    const opened = looks.filter(({ details }) => JSON.stringify(details).includes(queryId))
    expect(opened).toMatchObject([{ actor_id: roles.central.userId }])
    // What the entries say of the person is for the verifiers.
    expect(JSON.stringify([...of(good!), ...of(bad!)])).not.toContain(mark)
    await house.act(roles.central, filed.caseId, 'recall_verification', { requestId: bad, reason: 'not_needed' })
  })

  it('is for the side that asks registers, and of it for who may know of verifications', async () => {
    for (const other of [roles.desk, roles.officer]) {
      expect(await registersOfCase(house.services, other, filed.caseId)).toEqual({ items: [] })
    }
    const stranger = house.find('az-moj', 'verifier')
    await expect(registersOfCase(house.services, stranger, filed.caseId)).rejects.toMatchObject({ statusCode: 404 })
  })

  it('is asked again with a reason: what it said before stays, and the log tells the two apart', async () => {
    behaves('busy', 'found')
    connect()
    const [first] = await request()
    await ask()
    expect((await shown())(first!)).toMatchObject([{ state: 'answered', outcome: 'unavailable' }])
    const answer = { requestId: first, result: 'unavailable', finding: 'Closed today.' }
    await house.act(roles.verifier, filed.caseId, 'answer_verification', answer)
    later()
    const asked = { personId: filed.principal, ...identity, fields: ['family_name', 'sex'], documentIds: [] }
    const more = { ...asked, again: { requestId: first, ground: 'unavailable' } }
    await house.act(roles.central, filed.caseId, 'request_verification', { requests: [more] })
    await ask()
    const second = (await house.fold(filed.caseId, 'requested')).verifications.at(-1)!.requestId
    expect(await seen(second)).toMatchObject({ state: 'answered', outcome: 'match' })
    const file = await readVerification(house.services, roles.verifier, second)
    expect(verificationFile.parse(file)).toMatchObject({ again: 'unavailable', result: null })
    expect(await readVerification(house.services, roles.verifier, first!)).toMatchObject({
      ...{ again: null, result: 'unavailable', finding: 'Closed today.' },
    })
    const { verifications } = await viewCase(house.services, roles.central, filed.caseId)
    expect(verifications.slice(-2)).toMatchObject([
      { requestId: first, result: 'unavailable', again: null },
      { requestId: second, result: null, again: { requestId: first, ground: 'unavailable' }, fields: asked.fields },
    ])
    const rows = await withSystem(house.database.system, (tx) =>
      tx
        .selectFrom('register_queries')
        .select(['again', 'outcome'])
        .where('request_id', 'in', [first!, second])
        .orderBy('created_at')
        .execute(),
    )
    expect(rows).toEqual([
      { again: null, outcome: 'unavailable' },
      { again: 'unavailable', outcome: 'match' },
    ])
  })

  it('is asked again where it was given up: the open question goes, and nothing is asked for it any more', async () => {
    behaves('down', 'found')
    connect((one) => {
      one.patience.attempts = 1
    })
    const [first] = await request()
    await ask()
    expect((await shown())(first!)).toMatchObject([{ state: 'given_up', attempts: 1, fault: 'status' }])
    const asked = { personId: filed.principal, ...identity, fields: ['family_name'], documentIds: [] }
    const more = { ...asked, again: { requestId: first, ground: 'other' } }
    await expect(house.act(roles.central, filed.caseId, 'request_verification', { requests: [more] })).rejects.toThrow()
    await house.act(roles.central, filed.caseId, 'request_verification', {
      requests: [{ ...more, question: 'Under the name before the marriage as well?' }],
    })
    await ask()
    await expect(readVerification(house.services, roles.verifier, first!)).rejects.toMatchObject({ statusCode: 404 })
    const second = (await house.fold(filed.caseId, 'requested')).verifications.at(-1)!.requestId
    expect(await seen(second)).toMatchObject({ state: 'answered', outcome: 'match' })
  })
}
