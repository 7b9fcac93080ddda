import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { features } from '../../features.ts'
import { buildApp } from '../../platform/http/app.ts'
import { cookieOf } from '../../platform/http/testing/house.ts'
import { asProblem } from '../cases/read-effect.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { practicePassword } from '../practice/users.ts'
import { recogniser } from '../session/recognise.ts'
import { people } from './testing/seats.ts'

/** On real cases: a deputy stands in for a colleague, and never for the second pair of eyes on their own work. */

let house: House
let app: FastifyInstance
const cookies: Record<string, string> = {}
beforeAll(async () => {
  house = await openHouse()
  app = await buildApp(house.services, { recognise: recogniser(house.services), features, asProblem })
  app.log.level = 'silent'
  for (const name of ['desk', 'otherDesk', 'approver'] as const) {
    const payload = { email: people[name], password: practicePassword }
    cookies[name] = cookieOf(await app.inject({ method: 'POST', url: '/api/v1/session', payload }))
  }
})
afterAll(async () => {
  await app.close()
  await house.close()
})

async function act(name: string, { caseId }: Filed, action: string, input: object) {
  const { shared, requested: own } = (await house.fold(caseId, 'requested')).versions
  return app.inject({
    method: 'POST',
    url: `/api/v1/cases/${caseId}/actions/${action}`,
    headers: { cookie: cookies[name]!, 'idempotency-key': house.services.newId() },
    payload: { expectedVersion: { shared, own }, input },
  })
}

async function propose(name: string, filed: Filed): Promise<string> {
  const persons = [{ personId: filed.principal, outcome: 'accepted', text: 'Known' }]
  expect((await act(name, filed, 'propose_reply', { persons })).statusCode).toBe(200)
  return (await house.fold(filed.caseId, 'requested')).proposal!.proposalId
}

test('with a lent role a deputy approves the work of others and never the own', async () => {
  const own = await house.file({ principalOnly: true })
  const others = await house.file({ principalOnly: true })
  const ownProposal = await propose('desk', own)
  const otherProposal = await propose('otherDesk', others)
  const before = await act('desk', others, 'approve_reply', { proposalId: otherProposal })
  expect([before.statusCode, before.json().code]).toEqual([409, 'not_your_action'])

  const now = house.services.clock().getTime()
  const id = (email: string) =>
    house.services.pools.system.db.selectFrom('users').select('user_id').where('email', '=', email).executeTakeFirst()
  const lent = await app.inject({
    method: 'POST',
    url: '/api/v1/delegations',
    headers: { cookie: cookies.approver! },
    payload: {
      fromUser: (await id(people.approver))!.user_id,
      toUser: (await id(people.desk))!.user_id,
      roles: ['approver'],
      fromAt: new Date(now).toISOString(),
      untilAt: new Date(now + 600_000).toISOString(),
      note: '',
    },
  })
  expect(lent.statusCode).toBe(201)

  const mine = await act('desk', own, 'approve_reply', { proposalId: ownProposal })
  expect([mine.statusCode, mine.json().code]).toEqual([409, 'own_work'])
  const theirs = await act('desk', others, 'approve_reply', { proposalId: otherProposal })
  expect(theirs.statusCode).toBe(200)
  expect((await house.fold(others.caseId, 'requested')).persons[0]?.reply?.outcome).toBe('accepted')
  // The record names the deputy, not the colleague who is away.
  const { db } = house.services.pools.system
  const events = await db.selectFrom('events').select('actor_id').where('type', '=', 'reply_given').execute()
  expect(events.map((event) => event.actor_id)).toEqual([(await id(people.desk))!.user_id])

  house.setClock(new Date(now + 700_000).toISOString())
  const late = await house.file({ principalOnly: true })
  const lateProposal = await propose('otherDesk', late)
  const after = await act('desk', late, 'approve_reply', { proposalId: lateProposal })
  expect([after.statusCode, after.json().code]).toEqual([409, 'not_your_action'])
  expect((await act('approver', late, 'approve_reply', { proposalId: lateProposal })).statusCode).toBe(200)
})
