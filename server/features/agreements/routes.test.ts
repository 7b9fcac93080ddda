import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementList } from '../../../contract/agreements.ts'
import { cookieOf, type House, openHouse } from '../../platform/http/testing/house.ts'

let house: House
let berlin: string
let baku: string
beforeAll(async () => {
  house = await openHouse()
  berlin = cookieOf(await house.signIn('katrin.vogel@de-lea-berlin.practice.example'))
  baku = cookieOf(await house.signIn('orxan.veliyev@az-sms.practice.example'))
})
afterAll(() => house.close())

const get = (url: string, cookie = berlin) => house.ask({ url: `/api/v1${url}` }, cookie)

test('each State sees with whom it may have a case today', async () => {
  const [ours] = agreementList.parse((await get('/agreements')).json())
  const [theirs] = agreementList.parse((await get('/agreements', baku)).json())
  expect(ours?.counterparts).toEqual(['AZ'])
  // Italy and others are parties with a calendar as well, but nobody works for them in this installation.
  expect(theirs?.counterparts).toEqual(['AT', 'BE', 'DE', 'FR', 'NL', 'PL'])
})

test('an agreement is found by its name, and for ever by its digest', async () => {
  const current = (await get('/agreements/eu-azerbaijan')).json()
  expect(current.pack.id).toBe('eu-azerbaijan')
  const pinned = await get(`/agreements/eu-azerbaijan/versions/${current.digest}`)
  expect(pinned.json()).toEqual(current)
  expect(pinned.headers['cache-control']).toMatch(/immutable/)
})

test('what was never installed is not found', async () => {
  const { digest } = (await get('/agreements/eu-azerbaijan')).json()
  for (const path of ['nobody', `nobody/versions/${digest}`, `eu-azerbaijan/versions/${'0'.repeat(64)}`]) {
    expect((await get(`/agreements/${path}`)).statusCode, path).toBe(404)
  }
})

test('a deadline is answered with its reasons, in the language of the session', async () => {
  const url = '/deadlines?agreement=eu-azerbaijan&clock=reply&procedure=normal&from=2026-03-13'
  expect((await get(url)).json()).toMatchObject({ due: '2026-03-31', alternative: '2026-03-28' })
  expect((await get(url, baku)).json().explanation[0]).toMatch(/^Müraciətin/)
  const wrong = await get(url.replace('2026-03-13', '2026-02-30'))
  expect(wrong.json().fields).toMatchObject([{ path: 'from', code: 'date_not_real' }])
  expect((await get(url.replace('clock=reply', 'clock=x'))).json()).toMatchObject({
    code: 'unknown_rule',
    fields: [{ path: 'clock', message: expect.stringContaining('reply') }],
  })
})

test('a period for which no time is agreed has no last day', async () => {
  const id = 'eu-bangladesh'
  const pack = (await get(`/agreements/${id}`)).json().pack
  expect(pack.instrument.binding).toBe(false)
  expect(pack.clocks.map(({ period }: { period: unknown }) => period)).toEqual(pack.clocks.map(() => null))
  const answer = await get(`/deadlines?agreement=${id}&clock=travel_document&from=2026-03-13&state=BD`)
  expect(answer.statusCode).toBe(422)
  expect(answer.json().fields).toMatchObject([{ path: 'clock', message: expect.stringMatching(/^No time is agreed/) }])
})

test('the authorities are named for everybody who is signed in', async () => {
  const list = (await get('/authorities')).json()
  expect(list.find((one: { id: string }) => one.id === 'az-sbs-airport')).toMatchObject({
    state: 'AZ',
    kind: 'border',
    crossingPoints: [{ code: 'GYD' }],
  })
})
