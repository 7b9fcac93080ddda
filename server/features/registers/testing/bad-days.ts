import { expect, it } from 'vitest'
import { connectedRegister } from '../../../../contract/registers.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { mark } from '../../cases/testing/file-case.ts'
import { claimQuery } from '../claim.ts'
import type { RegisterConfiguration } from '../configuration.ts'
import { registersState } from '../state.ts'
import {
  ask,
  attemptsOf,
  behaves,
  connect,
  filed,
  house,
  identity,
  later,
  passports,
  register,
  request,
  roles,
  seen,
} from './place.ts'

/** A register that is slow, down, or says something else than it should; and faults of our own. */
export function badDays(): void {
  it.each([
    ['down', 'status'],
    ['hangs_up', 'unreachable'],
    ['half', 'unreachable'],
    ['garbled', 'not_json'],
    ['wrong_content', 'wrong_content'],
    ['huge', 'too_large'],
    ['slow', 'timeout'],
    ['moved', 'status'],
  ] as const)('that is %s fails with “%s”, is tried again, and then answers', async (behaviour, fault) => {
    behaves(behaviour, 'found')
    connect()
    const [requestId] = await request()
    await ask()
    const failed = (await seen(requestId!))!
    expect(failed).toMatchObject({ state: 'failed', fault, outcome: null })
    expect(Date.parse(failed.nextAttemptAt!)).toBeGreaterThan(house.services.clock().getTime())
    expect(await ask()).toBe(0)
    later()
    await ask()
    expect(await seen(requestId!)).toMatchObject({ state: 'answered', outcome: 'match', attempts: 2, fault: null })
    // One and the same key, so that the register counts one query.
    expect(new Set(register.asked).size).toBe(1)
    expect((await attemptsOf(failed.queryId)).map(({ fault: why, outcome }) => [why, outcome])).toEqual([
      [fault, null],
      [null, 'match'],
    ])
  })

  it.each([
    ['several', 'several', 3],
    ['nobody', 'no_match', 0],
    ['busy', 'unavailable', 0],
  ] as const)('that says “%s” is recorded as %s', async (behaviour, outcome, entries) => {
    behaves(behaviour)
    connect()
    const [requestId] = await request()
    await ask()
    const answered = (await seen(requestId!))!
    expect(answered).toMatchObject({ state: 'answered', outcome })
    expect(answered.entries).toHaveLength(entries)
  })

  it('is given up in the end, and the official answers by hand', async () => {
    behaves('down')
    connect((one) => {
      one.patience.attempts = 2
    })
    const [requestId] = await request()
    await ask()
    later()
    await ask()
    expect(await seen(requestId!)).toMatchObject({ state: 'given_up', nextAttemptAt: null, attempts: 2 })
    later()
    expect(await ask()).toBe(0)
    const answer = { requestId, result: 'unavailable', finding: 'The register is down.' }
    await house.act(roles.verifier, filed.caseId, 'answer_verification', answer)
  })

  it('that fails keeps no other from its answer', async () => {
    behaves('found')
    connect(
      (one) => {
        if (one.register === 'az-passports') one.rest!.url = 'http://127.0.0.1:9/nobody'
      },
      identity,
      passports,
    )
    const [good, bad] = await request(identity, passports)
    await ask()
    expect(await seen(good!)).toMatchObject({ state: 'answered', outcome: 'match' })
    expect(await seen(bad!)).toMatchObject({ state: 'failed', fault: 'unreachable' })
    const shown = await withSystem(house.database.system, (tx) => registersState(tx, house.services))
    expect(connectedRegister.array().parse(shown)).toEqual(shown)
    expect(shown).toMatchObject([
      { register: 'az-identity', state: 'well', failing: 0, answeredAt: expect.any(String) },
      { register: 'az-passports', failing: 1, answeredAt: null, fault: 'unreachable' },
    ])
    expect(JSON.stringify(shown)).not.toContain(mark)
  })

  it('is left alone after failures in a row, and asked once to see whether it is back', async () => {
    behaves('down')
    connect((one) => {
      one.rest!.breaker = { failures: 2, pauseSeconds: 2 }
    })
    const connector = [...house.services.registers.values()][0]!
    const ids: string[] = []
    // One after the other: what is on its way already is not called back.
    for (let nth = 0; nth < 3; nth++) {
      ids.push(...(await request()))
      await ask()
    }
    expect(connector.state()).toBe('resting')
    const states = await Promise.all(ids.map(seen))
    expect(states.map((one) => one?.fault)).toEqual(['status', 'status', 'resting'])
    expect(register.asked).toHaveLength(2)
    behaves('found')
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    // The first that goes through ends the rest; what came meanwhile may wait once more.
    for (let nth = 0; nth < 2; nth++) {
      later()
      await ask()
    }
    expect(connector.state()).toBe('well')
    expect((await Promise.all(ids.map(seen))).map((one) => one?.state)).toEqual(['answered', 'answered', 'answered'])
  })

  it('whose asking process was killed is asked again, and its answer stands in the log once', async () => {
    behaves('found')
    connect()
    const [requestId] = await request()
    const claimed = await withSystem(house.database.system, (tx) => claimQuery(tx, house.services))
    expect(claimed).toMatchObject({ number: 1 })
    // The process ends here. Until its time is over nobody takes the question.
    expect(await ask()).toBe(0)
    later()
    expect(await ask()).toBe(1)
    const answered = (await seen(requestId!))!
    expect(answered).toMatchObject({ state: 'answered', attempts: 2 })
    expect((await attemptsOf(answered.queryId)).map(({ fault, outcome }) => [fault, outcome])).toEqual([
      ['interrupted', null],
      [null, 'match'],
    ])
  })

  it('is asked by others although a question is damaged, which is put off and in the end given up', async () => {
    behaves('found')
    const patient = (one: RegisterConfiguration) => {
      one.patience.attempts = 2
    }
    connect(patient)
    const other = await house.file({ principalOnly: true })
    await house.act(roles.central, other.caseId, 'request_verification', {
      requests: [{ personId: other.principal, ...identity, fields: ['family_name'], documentIds: [] }],
    })
    const damaged = (await house.fold(other.caseId, 'requested')).verifications[0]!.requestId
    const change = (text: string) => house.database.owner.pg.query(text)
    const part = `case_id = '${other.caseId}' and part = 'person:${other.principal}'`
    await change(
      'alter table event_payloads no force row level security; alter table event_payloads disable trigger user',
    )
    await change(
      `update event_payloads set sealed = overlay(sealed placing '\\x00000000'::bytea from 20) where ${part}`,
    )
    await change('alter table event_payloads force row level security; alter table event_payloads enable trigger user')
    const [good] = await request()
    await expect(ask()).rejects.toThrow('1 questions could not be put')
    expect(await seen(good!)).toMatchObject({ state: 'answered', outcome: 'match' })
    const stateOf = () =>
      withSystem(house.database.system, (tx) =>
        tx
          .selectFrom('register_queries')
          .select(['state', 'attempts', 'fault', 'next_attempt_at'])
          .where('request_id', '=', damaged)
          .executeTakeFirst(),
      )
    expect(await stateOf()).toMatchObject({ state: 'failed', attempts: 1, fault: 'internal' })
    expect(await ask()).toBe(0)
    later()
    await expect(ask()).rejects.toThrow()
    expect(await stateOf()).toEqual({ state: 'given_up', attempts: 2, fault: 'internal', next_attempt_at: null })
  })

  it('whose connector has a fault of its own fails like one that is down, and is given up', async () => {
    behaves('found')
    connect(
      (one) => {
        one.patience.attempts = 2
      },
      identity,
      passports,
    )
    const faulty = [...house.services.registers.values()].find((one) => one.register === 'az-passports')!
    faulty.ask = () => Promise.reject(new TypeError('a fault of ours'))
    const [good, bad] = await request(identity, passports)
    // A question of an earlier day to the same register fails with it.
    await expect(ask()).rejects.toThrow('questions could not be put')
    expect(await seen(good!)).toMatchObject({ state: 'answered' })
    expect(await seen(bad!)).toMatchObject({ state: 'failed', fault: 'internal', attempts: 1 })
    later()
    await expect(ask()).rejects.toThrow()
    expect(await seen(bad!)).toMatchObject({ state: 'given_up', fault: 'internal', attempts: 2 })
  })
}
