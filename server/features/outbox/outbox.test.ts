import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { disableWebhook, enterWebhook, listWebhooks, readOutbox, testWebhook } from './administer-webhooks.ts'
import { deliverMessages } from './deliver.ts'
import { dispatchMessages } from './dispatch.ts'
import { readFeed } from './feed.ts'
import { pruneOutbox } from './prune.ts'
import { openReceiver, type Receiver } from './testing/receiver.ts'

let house: House
let roles: Roles
let administrator: Official
let filed: Filed

const hour = 3_600_000
const later = (milliseconds: number) => {
  house.setClock(new Date(house.services.clock().getTime() + milliseconds).toISOString())
}

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  administrator = house.find('az-operator', 'administrator')
  filed = await house.file({ principalOnly: true })
})
afterAll(() => house.close())

async function dispatchAll(): Promise<void> {
  while ((await dispatchMessages(house.services)) > 0) {}
}

async function feedOf(official: Official, limit = 200, from?: string) {
  const items = []
  let cursor = from
  for (;;) {
    const page = await readFeed(house.services, official, { limit, ...(cursor ? { cursor } : {}) })
    items.push(...page.items)
    if (page.next) cursor = page.next
    if (page.items.length < limit) return { items, cursor }
  }
}

const message = (official: Official, text: string) => house.act(official, filed.caseId, 'send_message', { text })

describe('the feed', () => {
  test('gives every message once and in the order of each case, whoever writes beside whom', async () => {
    const files = [filed, ...(await Promise.all([1, 2, 3].map(() => house.file({ principalOnly: true }))))]
    const seen: string[] = []
    let cursor: string | undefined
    const read = async () => {
      await dispatchMessages(house.services)
      const page = await readFeed(house.services, roles.central, { limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ caseId, seq }) => `${caseId} ${seq}`))
      cursor = page.next ?? cursor
      return page.items.length
    }
    const writers = files.map(async ({ caseId }) => {
      for (const text of ['one', 'two', 'three']) await house.act(roles.central, caseId, 'send_message', { text })
    })
    const reader = (async () => {
      for (let turn = 0; turn < 10; turn++) await read()
    })()
    await Promise.all([...writers, reader])
    await dispatchAll()
    while ((await read()) > 0) {}
    const written = await house.database.system.db
      .selectFrom('events')
      .select(['case_id', 'seq'])
      .where('stream', '=', 'shared')
      .execute()
    expect([...seen].sort()).toEqual(written.map(({ case_id, seq }) => `${case_id} ${seq}`).sort())
    for (const { caseId } of files) {
      const order = seen.filter((one) => one.startsWith(caseId)).map((one) => Number(one.split(' ')[1]))
      expect(order).toEqual([...order].sort((a, b) => a - b))
    }
  })

  test('tells nobody of what is private, and a unit that lost a case nothing more of it', async () => {
    await accept(house, roles, filed)
    await dispatchAll()
    const topics = (await feedOf(roles.officer)).items.map(({ topic }) => topic)
    expect(topics).toContain('case.reply_given')
    expect(topics.join()).not.toMatch(/proposal|proposed|verification|attestation|note/)
    await house.act(roles.desk, filed.caseId, 'hand_over', { unit: 'de-zab-bielefeld', note: 'Go on.' })
    await dispatchAll()
    const here = (official: Official) =>
      feedOf(official).then(({ items }) => items.filter(({ caseId }) => caseId === filed.caseId))
    expect(await here(roles.officer)).toEqual([])
    const came = await here(house.find('de-zab-bielefeld', 'case_officer'))
    expect(came.map(({ topic, stream }) => [topic, stream])).toEqual([['case.case_handed_over', 'requesting']])
    expect((await here(roles.central)).map(({ topic }) => topic)).not.toContain('case.case_handed_over')
    expect(await here(house.find('az-sms', 'case_officer'))).toEqual([])
    expect(await here(house.find('az-sms', 'analyst'))).toEqual([])
  })

  test('refuses a cursor that no feed gave out', async () => {
    for (const cursor of ['x', 'W10', Buffer.from('["-1"]').toString('base64url')]) {
      await expect(readFeed(house.services, roles.central, { cursor, limit: 10 })).rejects.toMatchObject({
        statusCode: 422,
      })
    }
  })

  test('is dispatched by one process at a time', async () => {
    await Promise.all(['a', 'b', 'c'].map((text) => message(roles.central, text)))
    await Promise.all([1, 2, 3, 4].map(() => dispatchMessages(house.services)))
    await dispatchAll()
    const places = await house.database.system.db
      .selectFrom('outbox')
      .select('position')
      .where('authority_id', 'is not', null)
      .execute()
    expect(places.every(({ position }) => position !== null)).toBe(true)
    expect(new Set(places.map(({ position }) => position)).size).toBe(places.length)
  })
})

describe('a webhook', () => {
  let receiver: Receiver
  let secret: string
  let webhookId: string

  beforeEach(async () => {
    await dispatchAll()
    receiver = await openReceiver()
    const entered = { authorityId: 'az-sms', url: receiver.url, topics: ['case.message_sent'] }
    ;({ secret, webhookId } = await enterWebhook(house.services, administrator, entered))
  })
  afterEach(async () => {
    await disableWebhook(house.services, administrator, webhookId)
    await receiver.close()
  })

  const say = async (...texts: string[]) => {
    for (const text of texts) await message(roles.central, text)
    await dispatchAll()
  }
  const state = async () =>
    (await listWebhooks(house.services, administrator)).find((one) => one.webhookId === webhookId)!
  const deliverAll = async () => {
    let tried = 0
    for (;;) {
      const more = await deliverMessages(house.services)
      if (more === 0) return tried
      tried += more
    }
  }

  test('is signed so that the library verifies it, and says no more than codes', async () => {
    await say('a secret word')
    const before = house.services.clock().toISOString()
    house.setClock(new Date().toISOString()) // the library compares with the clock of this machine
    await deliverAll()
    house.setClock(before)
    const [{ headers, body }] = receiver.received as [Receiver['received'][number]]
    const signed = headers as Record<string, string>
    const content = new Webhook(secret).verify(body, signed) as { data: object }
    expect(content).toMatchObject({ type: 'case.message_sent', data: { caseId: filed.caseId, stream: 'shared' } })
    expect(body).not.toContain('secret word')
    expect(() => new Webhook(secret).verify(`${body} `, signed)).toThrow()
    expect(await state()).toMatchObject({ waiting: 0, lastOutcome: '204' })
  })

  test('is tried again in growing distance while the receiver is away, and then catches up in order', async () => {
    receiver.answers = 500
    await say('one', 'two', 'three')
    expect(await deliverAll()).toBe(1) // the others wait behind the first of their case
    expect(await deliverAll()).toBe(0)
    const outbox = await readOutbox(house.services, administrator)
    expect(outbox).toMatchObject({ waiting: 3, failing: [{ webhookId, attempts: 1, lastOutcome: '500' }] })
    later(10_000)
    expect(await deliverAll()).toBe(1)
    later(10_000)
    expect(await deliverAll()).toBe(0) // thirty seconds after the second failure
    receiver.answers = 204
    receiver.received.length = 0
    later(60_000)
    expect(await deliverAll()).toBe(3)
    const seqs = receiver.received.map(({ body }) => JSON.parse(body).data.seq)
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    expect(await readOutbox(house.services, administrator)).toMatchObject({ waiting: 0, failing: [] })
  })

  test('repeats a message under the same identifier', async () => {
    receiver.answers = 503
    await say('again')
    await deliverAll()
    receiver.answers = 200
    later(hour)
    await deliverAll()
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('is sent once by two processes at once', async () => {
    await say('once')
    await Promise.all([
      deliverMessages(house.services),
      deliverMessages(house.services),
      deliverMessages(house.services),
    ])
    expect(receiver.received).toHaveLength(1)
  })

  test('follows no redirection and keeps nothing of the answer', async () => {
    receiver.answers = 302
    await say('moved')
    await deliverAll()
    expect(receiver.received).toHaveLength(1)
    expect((await state()).lastOutcome).toBe('302')
  })

  test('is given up after three days, and nothing more is sent', async () => {
    await receiver.close()
    await say('nobody home')
    let hours = 0
    while ((await state()).disabledAt === null && hours < 100) {
      await deliverAll()
      later(hour)
      hours += 1
    }
    expect(hours).toBeGreaterThan(72)
    expect(hours).toBeLessThan(82)
    expect((await state()).lastOutcome).toBe('refused')
    await say('more')
    expect(await deliverAll()).toBe(0)
    const lines = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('audit').select('details').where('act', '=', 'webhook_given_up').execute(),
    )
    expect(lines).toEqual([{ details: { webhookId } }])
  })

  test('is tested with a message that concerns no case', async () => {
    receiver.answers = 500
    await say('waits')
    await deliverAll()
    receiver.answers = 200
    expect(await testWebhook(house.services, administrator, webhookId)).toEqual({ delivered: true, outcome: '200' })
    expect(JSON.parse(receiver.received.at(-1)!.body)).toMatchObject({ type: 'webhook.test', data: { caseId: null } })
    // A receiver that is back gets at once what waited.
    expect(await deliverAll()).toBe(1)
  })

  test('is no other State’s to see or to end', async () => {
    const other = house.find('de-operator', 'administrator')
    expect(await listWebhooks(house.services, other)).toEqual([])
    await expect(disableWebhook(house.services, other, webhookId)).rejects.toMatchObject({ statusCode: 404 })
    await expect(testWebhook(house.services, other, webhookId)).rejects.toMatchObject({ statusCode: 404 })
    const entered = { authorityId: 'az-sms', url: receiver.url, topics: [] }
    await expect(enterWebhook(house.services, other, entered)).rejects.toMatchObject({ statusCode: 404 })
  })
})

test('what was told ninety days ago leaves the feed', async () => {
  await dispatchAll()
  expect(await pruneOutbox(house.services)).toBe(0)
  later(91 * 24 * hour)
  expect(await pruneOutbox(house.services)).toBeGreaterThan(0)
  expect((await feedOf(roles.central)).items).toEqual([])
})
