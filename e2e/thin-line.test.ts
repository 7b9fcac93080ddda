import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practicePassword } from '../server/features/practice/users.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { type House, openHouse } from './house/house.ts'
import { people } from './house/people.ts'
import { createTeller } from './house/teller.ts'

// What a consulate waits for over 3 Mbit/s and 100 ms: bytes, requests, and how many journeys over the line follow one another.
// Times belong to the machine and are measured by bench/pages.ts; here they only must not be absurd.

const looks = 3
const time = { timeout: 60_000 * looks }
const line = { offline: false, latency: 100, downloadThroughput: 375_000, uploadThroughput: 375_000 }
const absurd = 20_000

let house: House

beforeAll(async () => {
  house = await openHouse('2026-03-19T09:00:00Z')
  await (await createTeller(house.server)).file({ steps: [] })
})
afterAll(() => house?.close())

interface Asked {
  path: string
  began: number
  ended: number
}

/** The rules of an agreement are asked for after the list and only name its clocks: they come in time, or a moment later. */
const isLate = ({ path }: Asked) => /^\/api\/v1\/agreements\/[^/]+\/versions\//.test(path)

interface Look {
  requests: Asked[]
  bytes: number
}

/** Every request of the page until it is usable, over the thin line and with nothing kept. */
async function cold(context: BrowserContext, path: string, usable: (page: Page) => Promise<void>): Promise<Look> {
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', line)
  const asked = new Map<string, Asked>()
  let bytes = 0
  wire.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    if (!request.url.startsWith('http')) return
    asked.set(requestId, { path: new URL(request.url).pathname, began: timestamp, ended: Number.POSITIVE_INFINITY })
  })
  wire.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) one.ended = timestamp
    if (!one || !isLate(one)) bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'commit' })
  await usable(page)
  return { requests: [...asked.values()], bytes }
}

/**
 * How many journeys over the line follow one another until a request is answered: it is one more than the deepest that had
 * ended when it began. Pictures and letters are left out, which nothing waits for.
 */
function depthOf(requests: readonly Asked[], path: string): number {
  const depths = new Map<Asked, number>()
  const waitedFor = requests.filter((one) => !/\.(svg|png|woff2|webmanifest)$/.test(one.path))
  for (const one of waitedFor.toSorted((x, y) => x.began - y.began)) {
    const before = [...depths].filter(([other]) => other.ended <= one.began).map(([, depth]) => depth)
    depths.set(one, 1 + Math.max(0, ...before))
  }
  const depth = [...depths].find(([one]) => one.path === path)?.[1]
  if (depth === undefined) throw new Error(`Nobody asked for ${path}:\n${told(requests)}`)
  return depth
}

const told = (requests: readonly Asked[]) =>
  requests
    .toSorted((a, b) => a.began - b.began)
    .map(({ path, began, ended }) => `${began.toFixed(2)}–${ended.toFixed(2)} ${path}`)
    .join('\n')

/**
 * A processor that stands still for a moment makes a request seem to wait for one that it does not wait for, never the other
 * way round: of the depth the best of three looks counts. Bytes and requests know no such noise: each look keeps to them.
 */
async function expectThin(look: () => Promise<Look>, asksFor: string, most: { depth: number; requests: number }) {
  for (let left = looks; left > 0; left--) {
    const { requests, bytes } = await look()
    expect(requests.length, told(requests)).toBeLessThanOrEqual(most.requests)
    expect(bytes).toBeLessThanOrEqual(350_000)
    const depth = depthOf(requests, asksFor)
    if (depth <= most.depth) return
    if (left === 1) expect(depth, told(requests)).toBeLessThanOrEqual(most.depth)
  }
}

test('whoever signs in is asked after four journeys at most', time, async () => {
  const { t } = speech('en')
  const look = async () => {
    const context = await house.browser.newContext({ baseURL: house.server.url, locale: 'en-GB' })
    const seen = await cold(context, '/sign-in', (page) =>
      page.getByRole('button', { name: t('signin.submit'), exact: true }).click({ trial: true, timeout: absurd }),
    )
    await context.close()
    return seen
  }
  await expectThin(look, '/api/v1/session/providers', { depth: 4, requests: 30 })
})

test('the desk is there after four journeys at most', time, async () => {
  const look = async () => {
    const context = await house.browser.newContext({ baseURL: house.server.url, locale: 'en-GB' })
    const entered = await context.request.post('/api/v1/session', {
      headers: { origin: house.server.url },
      data: { email: people.bakuDesk, password: practicePassword },
    })
    expect(entered.status()).toBe(200)
    // Seen and not pointed at: under a pointer the desk fetches the page of the case ahead, which is none of its own requests.
    const seen = await cold(context, '/desk', (page) =>
      page.getByRole('main').getByRole('article').getByRole('link').first().waitFor({ timeout: absurd }),
    )
    await context.close()
    return seen
  }
  await expectThin(look, '/api/v1/desk', { depth: 4, requests: 40 })
})
