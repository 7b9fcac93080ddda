import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawOf } from '../../testing/law.ts'
import { installAgreements } from '../agreements/installed.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { dispatchMessages } from '../outbox/dispatch.ts'
import { readFeed } from '../outbox/feed.ts'
import { search } from '../search/search.ts'
import { readDesk } from './read.ts'

/** One agreement lets case officers of the requested State read who the person is, the other does not. */

let house: House
const open = 'open-agreement'

beforeAll(async () => {
  house = await openHouse()
  const { services } = house
  const { packs } = lawOf('practice')
  const [loaded] = packs
  const { pack, digest } = loaded!
  const readers = [...pack.sections.identity, { relation: 'requested' as const, roles: ['case_officer' as const] }]
  const copy = { ...pack, id: open, referencePrefix: 'XX', sections: { ...pack.sections, identity: readers } }
  const reversed = [...digest].reverse().join('')
  const all = [...packs, { ...loaded!, pack: copy, digest: reversed }]
  services.agreements = await installAgreements(services.pools.system, all, services.clock())
})
afterAll(() => house.close())

test('lists show an official the cases of that agreement alone', async () => {
  await house.file({ principalOnly: true })
  const { caseId } = await house.file({ principalOnly: true, agreementId: open })
  while ((await dispatchMessages(house.services)) > 0) {}
  const officer = house.find('az-sms', 'case_officer')
  const desk = await Promise.all(
    (['my_turn', 'waiting'] as const).map((view) =>
      readDesk(house.services, officer, { view, order: 'deadline', limit: 50 }),
    ),
  )
  expect(desk.flatMap(({ items }) => items.map((item) => item.caseId))).toEqual([caseId])
  expect(desk[0]!.counts.my_turn + desk[0]!.counts.waiting).toBe(1)
  expect(desk.flatMap(({ facets }) => facets)).toEqual([{ state: 'DE', agreementId: open, count: 1 }])
  const all = await readDesk(house.services, house.find('az-sms', 'central_desk'), {
    view: 'my_turn',
    limit: 50,
    agreement: open,
  })
  // How a list is spread is said of the whole list, so that one can change to another part of it.
  expect(all.items.map((item) => item.caseId)).toEqual([caseId])
  expect(all.facets).toEqual([
    { state: 'DE', agreementId: 'eu-azerbaijan', count: 1 },
    { state: 'DE', agreementId: open, count: 1 },
  ])
  const found = await search(house.services, officer, { q: 'zqx' })
  expect(found.items.map((item) => item.caseId)).toEqual([caseId])
  const told = await readFeed(house.services, officer, { limit: 100 })
  expect(new Set(told.items.map((item) => item.caseId))).toEqual(new Set([caseId]))
})
