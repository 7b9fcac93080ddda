import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import { type Fault, verifyAll } from './verify.ts'

/** Whoever can write to the database past every role still cannot change history unseen. */

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const attacks: [string, string, Partial<Fault>[]][] = [
  [
    'a changed header',
    `update events set data = jsonb_set(data, '{receivedOn}', '"2026-03-01"') where type = 'receipt_confirmed'`,
    [{ stream: 'shared', seq: 2, what: 'hash' }],
  ],
  [
    'a changed actor',
    `update events set actor_id = 'somebody else' where type = 'receipt_confirmed'`,
    [{ stream: 'shared', seq: 2, what: 'hash' }],
  ],
  [
    'a removed event in the middle',
    `delete from events where stream = 'shared' and seq = 2`,
    [
      { stream: 'shared', seq: 3, what: 'gap' },
      { stream: 'shared', seq: 3, what: 'hash' },
      { stream: 'shared', seq: 0, what: 'head' },
    ],
  ],
  ['a removed last event', `delete from events where stream = 'shared' and seq = 3`, [{ seq: 0, what: 'head' }]],
  [
    'two events swapped',
    `update events set seq = case seq when 2 then 3 else 2 end + 100 where stream = 'shared' and seq in (2, 3);
     update events set seq = seq - 100 where stream = 'shared' and seq > 100`,
    [
      { stream: 'shared', seq: 2, what: 'hash' },
      { stream: 'shared', seq: 3, what: 'hash' },
    ],
  ],
  [
    'a payload in the place of another',
    `update event_payloads set sealed = (select sealed from event_payloads where part like 'message:%' limit 1)
      where part like 'person:%'`,
    [{ stream: 'shared', seq: 1, what: 'payload' }],
  ],
  [
    'a payload removed',
    `delete from event_payloads where part like 'message:%'`,
    [{ stream: 'shared', seq: 3, what: 'missing_payload' }],
  ],
  [
    'a document replaced',
    `update document_contents c set sealed = (select sealed from document_contents d where d.document_id <> c.document_id
      and d.case_id = c.case_id limit 1)`,
    [{ what: 'document' }],
  ],
]

test.each(attacks)('%s is found and named', async (_name, attack, expected) => {
  const { caseId } = await house.file({ principalOnly: true })
  await house.act(house.find('az-sms', 'central_desk'), caseId, 'send_message', { text: 'Received with thanks.' })
  expect((await verifyAll(house.services)).faults).toEqual([])
  const owner = house.database.owner.pg
  const tables = ['events', 'event_payloads', 'document_contents']
  for (const table of tables) await owner.query(`alter table ${table} no force row level security`)
  await owner.query(attack)
  const { faults } = await verifyAll(house.services)
  for (const fault of expected) expect(faults).toContainEqual(expect.objectContaining({ caseId, ...fault }))
  // The next attack finds a clean house.
  for (const table of [...tables, 'case_streams', 'documents']) {
    await owner.query(`alter table ${table} no force row level security`)
    await owner.query(`delete from ${table}`)
  }
})
