import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

const token = 'a-token-of-the-monitor'
let house: House
beforeAll(async () => {
  house = await openHouse({
    config: { metricsToken: token },
    figures: async () => [
      { name: 'openrcms_test', help: 'Of this moment', value: 7, labels: { pool: 'app' } },
      { name: 'openrcms_test', help: 'Of this moment', value: 8, labels: { pool: 'system' } },
    ],
  })
})
afterAll(() => house.close())

const scrape = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  house.ask({ url: '/metrics', headers, remoteAddress })

test('counts requests by route as declared and by status, and takes up the figures of the moment', async () => {
  const counted = async () => {
    const { body } = await scrape()
    const line = /openrcms_request_seconds_count\{method="GET",route="\/api\/v1\/cases\/:caseId",status="401"\} (\d+)/
    return Number(line.exec(body)?.[1] ?? 0)
  }
  const before = await counted()
  await house.ask({ url: '/api/v1/cases/0199a1b2-0000-7000-8000-000000000001?name=Katrin' })
  expect(await counted()).toBe(before + 1)
  const answer = await scrape()
  expect(answer.headers['content-type']).toMatch(/^text\/plain/)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.body).toMatch(/^openrcms_test\{pool="system"\} 8$/m)
  expect(answer.body).toMatch(/^process_resident_memory_bytes \d+$/m)
  expect(answer.body).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  expect(answer.body).not.toMatch(/0199a1b2|Katrin/)
})

test('is for this machine, and for whoever shows the token', async () => {
  expect((await scrape({}, '::1')).statusCode).toBe(200)
  expect((await scrape({}, '10.0.0.5')).statusCode).toBe(404)
  expect((await scrape({ authorization: `Bearer ${token}` }, '10.0.0.5')).statusCode).toBe(200)
  expect((await scrape({ authorization: 'Bearer another-token-entirely' }, '10.0.0.5')).statusCode).toBe(404)
})

test.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip', 'x-forwarded-proto'])(
  'is not for the world through a proxy on this machine (%s)',
  async (header) => {
    expect((await scrape({ [header]: '127.0.0.1' })).statusCode).toBe(404)
    expect((await scrape({ [header]: '127.0.0.1', authorization: `Bearer ${token}` })).statusCode).toBe(200)
  },
)
