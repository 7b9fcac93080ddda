import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftView } from '../contract/drafts.ts'
import type { Problem } from '../contract/problem.ts'
import { cookieOf, type House, openHouse } from './platform/http/testing/house.ts'

/** Requests that fuzzing once brought down, or that were answered in other words than the contract's. */

let house: House
let cookie: string
let draft: DraftView
beforeAll(async () => {
  house = await openHouse()
  cookie = cookieOf(await house.signIn('katrin.vogel@de-lea-berlin.practice.example'))
  const payload = { agreementId: 'eu-azerbaijan', requestedState: 'AZ' }
  draft = (await house.ask({ method: 'POST', url: '/api/v1/drafts', payload }, cookie)).json()
})
afterAll(() => house.close())

const answerTo = async (request: InjectOptions) => {
  const answer = await house.ask(request, cookie)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  return [answer.statusCode, answer.json<Problem>().code]
}

test('a code of the authenticator app that has not six digits is a wrong code', async () => {
  await house.ask({ method: 'POST', url: '/api/v1/account/totp' }, cookie)
  for (const code of ['az-passports', '١٢٣٤٥٦', '12345678']) {
    const payload = { code }
    expect(await answerTo({ method: 'POST', url: '/api/v1/account/totp/confirm', payload })).toEqual([422, 'invalid'])
  }
})

test('a form that ends too early cannot be read', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const payload = '--b\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nevidence\r\n'
  const url = `/api/v1/drafts/${draft.caseId}/files`
  expect(await answerTo({ method: 'POST', url, headers, payload })).toEqual([400, 'not_understood'])
})

test('an address with NUL leads nowhere', async () => {
  expect(await answerTo({ method: 'DELETE', url: '/api/v1/account/passkeys/a%00b' })).toEqual([404, 'not_found'])
})

test('a query with NUL is refused at its field', async () => {
  expect(await answerTo({ url: '/api/v1/desk?cursor=a%00b' })).toEqual([422, 'invalid'])
})

test.each(['%zz', 'x'.repeat(3000)])(
  'an address that cannot be read is a problem like any other, and is not repeated',
  async (id) => {
    expect(await answerTo({ method: 'POST', url: `/api/v1/cases/${id}/hold/lift` })).toEqual([400, 'not_understood'])
  },
)

test('a host that cannot be one is refused', async () => {
  const headers = { 'x-forwarded-host': 'az-AZ,az;q=0.5' }
  const url = '/api/v1/session/providers/0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a2b'
  expect(await answerTo({ method: 'POST', url, headers })).toEqual([400, 'not_understood'])
})
