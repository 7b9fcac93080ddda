import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewRuleStatement } from '../../../contract/confirmations.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import { sweepDueClocks } from '../cases/sweep.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { verifyAll } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { listNotices } from '../notices/list.ts'
import { ruleHistoryOf } from './history.ts'
import { statementsInForce } from './in-force.ts'
import { recountStatements } from './recount.ts'
import { listRules } from './rules.ts'
import { standingsOf } from './standings.ts'
import { stateRule } from './state-rule.ts'

/** Outside practice: a rule that nobody read in its source has its effect when both States confirmed it, and not before. */

let house: House
let roles: Roles
let german: Official
let azerbaijani: Official
const id = 'eu-azerbaijan'
const pair = { requesting: 'DE', requested: 'AZ' }

beforeAll(async () => {
  house = await openHouse()
  house.services.config = { ...house.services.config, mode: 'production' }
  roles = rolesOf(house.find)
  german = house.find('de-bpolp', 'legal_officer')
  azerbaijani = house.find('az-sms', 'legal_officer')
})
afterAll(() => house.close())

const rules = (official = azerbaijani) => listRules(house.services, official, id, pair, 'en')
const ruleOf = async (key: string, official = azerbaijani) =>
  (await rules(official)).rules.find((one) => one.key === key)!

/** Says something of a rule as the official reads it at that moment. */
async function says(official: Official, rule: string, more: Partial<NewRuleStatement> = {}) {
  const { value, ...sides } = await ruleOf(rule, official)
  const seen = sides[official.authority.state === 'DE' ? 'requesting' : 'requested'].statement?.number ?? null
  return stateRule(house.services, official, id, { ...pair, rule, value, seen, verdict: 'confirmed', ...more })
}

/** What the end of the reply period rests on in the agreement. */
async function relied(): Promise<string[]> {
  const { pack } = house.services.agreements.current.get(id)!
  const reply = pack.clocks.find((one) => one.id === 'reply' && one.procedures.includes('normal'))!
  return ['clocks.reply+normal', `counting.${reply.counting}`]
}

/** Turns of the job until nothing waits: transactions of other tests on the same server may hold it up for a moment. */
async function turns(): Promise<number> {
  const { db } = house.services.pools.system
  for (let attempt = 0, done = 0; attempt < 1_000; attempt++) {
    done += await recountStatements(house.services)
    const left = await db.selectFrom('rule_recounts').select('number').where('finished_at', 'is', null).execute()
    if (left.length === 0) return done
    await sleep(20)
  }
  throw new Error('cases are still waiting')
}

const replyOf = async (caseId: string) =>
  (await viewCase(house.services, roles.desk, caseId)).clocks.find((one) => one.id === 'reply')!
const typesOf = async (caseId: string) =>
  (await viewCase(house.services, roles.officer, caseId)).timeline.map(({ type }) => type)
const consentOf = async (caseId: string) => (await house.fold(caseId, 'requested')).persons[0]?.reply

test('an unconfirmed period has no effect; confirmed by both it has, and no more when one takes that back', async () => {
  const { caseId } = await house.file({ principalOnly: true })
  expect(await replyOf(caseId)).toMatchObject({ takesEffect: false, due: '2026-03-31' })

  for (const rule of await relied()) await says(german, rule)
  expect(await turns()).toBe(0)
  expect(await replyOf(caseId)).toMatchObject({ takesEffect: false })
  for (const rule of await relied()) await says(azerbaijani, rule)
  expect(await turns()).toBe(1)
  expect(await turns()).toBe(0)
  expect(await replyOf(caseId)).toMatchObject({ takesEffect: true })
  expect(await typesOf(caseId)).toContain('deadline_effect_changed')
  expect((await rebuildAll(house.services)).changed).toEqual([])

  const younger = await house.file({ principalOnly: true })
  house.setClock('2026-03-20T08:00:00Z')
  await says(azerbaijani, 'clocks.reply+normal', { verdict: 'withdrawn', reason: 'The Ministry reads it otherwise.' })
  expect(await turns()).toBe(2)
  expect(await replyOf(caseId)).toMatchObject({ takesEffect: false })
  house.setClock('2026-03-31T20:00:00Z')
  await sweepDueClocks(house.services)
  expect(await consentOf(caseId)).toBeUndefined()
  // What is over is not brought back by a confirmation that comes afterwards.
  await says(azerbaijani, 'clocks.reply+normal')
  await turns()
  await sweepDueClocks(house.services)
  expect(await consentOf(caseId)).toBeUndefined()
  expect(await replyOf(younger.caseId)).toMatchObject({ takesEffect: false })
})

test('what follows from silence carries the statements on which it rests, and stays when one is taken back', async () => {
  house.setClock('2026-04-13T08:00:00Z')
  const { caseId } = await house.file({ principalOnly: true })
  const { due } = await replyOf(caseId)
  expect(await replyOf(caseId)).toMatchObject({ takesEffect: true })
  house.setClock(`${due}T20:00:00Z`)
  await sweepDueClocks(house.services)
  expect(await consentOf(caseId)).toMatchObject({ basis: 'silence' })
  const deemed = (await viewCase(house.services, roles.desk, caseId)).timeline.find(
    ({ type }) => type === 'consent_deemed',
  )!
  const { confirmations } = deemed.data as { confirmations: { rule: string; requesting: number; requested: number }[] }
  expect(confirmations.map(({ rule }) => rule)).toEqual(await relied())
  for (const { rule, requesting, requested } of confirmations) {
    const { items } = await ruleHistoryOf(house.services, german, id, { ...pair, rule }, 'en')
    const by = (number: number) => items.find((one) => one.number === number)
    expect([by(requesting), by(requested)]).toMatchObject([
      { state: 'DE', verdict: 'confirmed', official: german.name, present: true },
      { state: 'AZ', verdict: 'confirmed', official: azerbaijani.name },
    ])
  }
  await says(german, 'clocks.reply+normal', { verdict: 'rejected', reason: 'The period is another one.' })
  await turns()
  expect(await consentOf(caseId)).toMatchObject({ basis: 'silence' })
  expect(await ruleOf('clocks.reply+normal')).toMatchObject({ standing: 'rejected' })
})

test('a statement is refused that comes late, says too little, or is not the official’s to make', async () => {
  const rule = 'receipt'
  const { value } = await ruleOf(rule)
  const send = (official: Official, more: Partial<NewRuleStatement> = {}) =>
    stateRule(house.services, official, id, { ...pair, rule, value, seen: null, verdict: 'confirmed', ...more })
  await expect(send(german, { verdict: 'corrected' })).rejects.toMatchObject({
    code: 'invalid',
    options: { fields: [{ path: 'proposal' }, { path: 'reason' }] },
  })
  await expect(send(german, { verdict: 'rejected' })).rejects.toMatchObject({
    options: { fields: [{ path: 'reason' }] },
  })
  await expect(send(german, { rule: 'clocks.of_dreams' })).rejects.toMatchObject({
    options: { fields: [{ path: 'rule' }] },
  })
  await expect(send(german, { value: '0'.repeat(64) })).rejects.toMatchObject({ code: 'rule_changed' })
  // What was never said of a rule, or said of it when it was another, cannot be taken back as if it were.
  await expect(send(german, { verdict: 'withdrawn', reason: 'No.' })).rejects.toMatchObject({
    code: 'nothing_to_take_back',
  })
  await expect(send(roles.central)).rejects.toMatchObject({ code: 'not_your_role' })
  const both: Official = { ...german, roles: ['legal_officer', 'administrator'] }
  await expect(send(both)).rejects.toMatchObject({ code: 'not_your_role' })
  await expect(send(house.find('fr-dgef', 'central_desk'))).rejects.toMatchObject({ code: 'not_found' })

  // Two windows at once: one is taken down, the other is told what stands.
  const answers = await Promise.allSettled([send(german), send(german)])
  const refused = answers.filter((one) => one.status === 'rejected')
  expect(refused.map((one) => one.reason)).toMatchObject([
    { code: 'rule_stated_already', options: { current: { official: german.name, verdict: 'confirmed' } } },
  ])
  const { rules: all, confirmed, toConfirm } = await rules()
  expect(all.find((one) => one.key === rule)).toMatchObject({ standing: 'half', requested: { statement: null } })
  expect(confirmed).toEqual({ requesting: 2, requested: 2, both: 1 })
  expect(toConfirm).toBe(all.filter((one) => one.certainty !== 'verified').length)
})

test('the agreement shows between whom its rules are confirmed or doubted, to these two alone', async () => {
  const { items } = standingsOf(house.services, azerbaijani, id)
  const { pack } = house.services.agreements.current.get(id)!
  const at = (path: readonly (string | number)[]) =>
    path.reduce<unknown>((within, step) => (within as Record<string | number, unknown>)[step], pack)
  const reply = items.find(({ path }) => (at(path) as { id?: string }).id === 'reply')
  expect(reply?.between).toEqual([{ ...pair, standing: 'rejected' }])
  expect(items.find(({ path }) => at(path) === pack.receipt)?.between).toEqual([{ ...pair, standing: 'half' }])
  expect(standingsOf(house.services, house.find('fr-dgef', 'central_desk'), id).items).toEqual([])
})

test('the other side is told once a day, and once more of a doubt; nobody of a third State reads any of it', async () => {
  const told = async (official: Official) =>
    (await listNotices(house.services, official, { show: 'all', limit: 50 })).items.filter(
      ({ kind }) => kind === 'rule_stated',
    )
  const notices = await told(azerbaijani)
  const byDay = new Set(notices.map(({ at }) => at.slice(0, 10)))
  expect(notices.length).toBeGreaterThan(byDay.size)
  expect(notices.length).toBeLessThanOrEqual(2 * byDay.size)
  expect(notices[0]).toMatchObject({ reference: '', subject: `${id} DE AZ`, authority: 'de-bpolp', otherState: 'DE' })
  expect(await told(roles.central)).not.toEqual([])
  const french = house.find('fr-dgef', 'central_desk')
  expect(await told(french)).toEqual([])
  await expect(rules(french)).rejects.toMatchObject({ code: 'not_found' })
  const count = (official: Official) =>
    withOfficial(house.services, official, (tx) => tx.selectFrom('rule_statements').select('number').execute())
  expect(await count(french)).toEqual([])
  expect((await count(azerbaijani)).length).toBeGreaterThan(0)
})

test('a procedure in which nobody replies opens a case when both confirmed it, and not before', async () => {
  const answers = { principalAnswers: { held_until: '2030-01-01' } }
  const notify = () => house.file({ principalOnly: true, procedure: 'notification', ...answers })
  const unconfirmed = { effect: { refusal: { code: 'procedure_unconfirmed' } } }
  await expect(notify()).rejects.toMatchObject(unconfirmed)
  await says(german, 'procedures.notification')
  await expect(notify()).rejects.toMatchObject(unconfirmed)
  await says(azerbaijani, 'procedures.notification')
  house.setClock(new Date(house.services.clock().getTime() + 60_000).toISOString())
  const { caseId } = await notify()
  expect(await consentOf(caseId)).toMatchObject({ outcome: 'accepted', basis: 'agreement' })
})

test('a reader that was overtaken takes away nothing that is known already', async () => {
  const ruleStreams: Services['ruleStreams'] = {}
  const head = { stream_id: 'stream', agreement_id: id, ...pair }
  const stated = (number: number) => ({
    ...{ number, state: 'DE', rule: 'receipt', value: 'x', verdict: 'confirmed', stated_at: new Date(number) },
  })
  const reader = (version: number, before: Promise<void>) => {
    const answers = [[{ ...head, version }], Array.from({ length: version }, (_, index) => stated(index + 1))]
    const query: unknown = new Proxy(
      {},
      {
        get: (_, step) => {
          if (step !== 'execute') return () => query
          return async () => {
            if (answers.length === 1) await before
            return answers.shift()
          }
        },
      },
    )
    return statementsInForce(query as Transaction, { ruleStreams })
  }
  let overtaken = () => {}
  const slow = reader(1, new Promise((resolve) => (overtaken = resolve)))
  await reader(2, Promise.resolve())
  overtaken()
  await slow
  expect(Object.values(ruleStreams)[0]?.statements.map(({ number }) => number)).toEqual([1, 2])
})

test('the chain of the stream is proven with the record, and a change of what was said is found', async () => {
  expect((await verifyAll(house.services)).faults).toEqual([])
  await expect(
    withSystem(house.services.pools.system, (tx) => sql`update rule_statements set reason = 'x'`.execute(tx)),
  ).rejects.toThrow(/permission denied/)
  const { owner } = house.database
  await owner.pg.query('alter table rule_statements no force row level security')
  await owner.pg.query(`update rule_statements set reason = 'Something else.' where verdict = 'rejected'`)
  await owner.pg.query('alter table rule_statements force row level security')
  const { faults } = await verifyAll(house.services)
  expect(faults).toMatchObject([{ stream: 'rules', what: 'hash' }])
})
