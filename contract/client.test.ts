import { expect, expectTypeOf, test, vi } from 'vitest'
import { addressOf, createClient, ProblemError } from './client.ts'

const server = vi.fn<(url: string, init: RequestInit) => Promise<Response>>()
const call = createClient({ baseUrl: 'https://rcms.example', token: async () => 'secret', fetch: server })
const answer = (status: number, body: string | null, type = 'application/json') =>
  server.mockResolvedValueOnce(new Response(body, { status, headers: { 'content-type': type } }))
const last = () => {
  const [url, init] = server.mock.lastCall ?? []
  return { url, method: init?.method, body: init?.body, headers: new Headers(init?.headers) }
}

test('an operation of the contract becomes a request, and its answer has its type', async () => {
  answer(200, JSON.stringify({ items: [], next: null, counts: { my_turn: 0, waiting: 0, closed: 0 } }))
  const desk = await call('GET /api/v1/desk', { query: { view: 'waiting', limit: 2 } })
  expectTypeOf(desk.items).items.toHaveProperty('reference').toEqualTypeOf<string>()
  expect(desk.next).toBeNull()
  expect(last()).toMatchObject({ url: 'https://rcms.example/api/v1/desk?view=waiting&limit=2', method: 'GET' })
  expect(last().headers.get('authorization')).toBe('Bearer secret')
})

test('what the contract asks for cannot be left out', () => {
  const wrong = () => [
    // @ts-expect-error an act needs its case, its key and its payload
    call('POST /api/v1/cases/{caseId}/actions/stop'),
    // @ts-expect-error no such view
    call('GET /api/v1/desk', { query: { view: 'everything' } }),
  ]
  expect(wrong).toBeTypeOf('function')
})

test('a key and a body are sent, names in the path are encoded, and 204 answers nothing', async () => {
  answer(204, null)
  const gone = await call('DELETE /api/v1/account/passkeys/{id}', { path: { id: 'a/b?c' } })
  expect(gone).toBeUndefined()
  expect(last()).toMatchObject({ url: 'https://rcms.example/api/v1/account/passkeys/a%2Fb%3Fc', method: 'DELETE' })
  answer(200, '{}')
  await call('POST /api/v1/cases/{caseId}/actions/add_note', {
    path: { caseId: 'x' },
    headers: { 'idempotency-key': 'k', 'on-behalf-of': undefined },
    body: { input: { text: 'a' } },
  })
  expect(last()).toMatchObject({ body: '{"input":{"text":"a"}}' })
  expect(Object.fromEntries(last().headers)).toMatchObject({
    'idempotency-key': 'k',
    'content-type': 'application/json',
  })
  expect(last().headers.has('on-behalf-of')).toBe(false)
})

test('a file is given as a file, and a form goes as it is', async () => {
  answer(200, '%PDF', 'application/pdf')
  const path = { caseId: 'x', form: 'reply' as const }
  const pdf = await call('GET /api/v1/cases/{caseId}/forms/{form}', { path })
  expect(await pdf.text()).toBe('%PDF')
  answer(201, '{}')
  const body = new FormData()
  await call('POST /api/v1/drafts/{id}/files', { path: { id: 'x' }, body })
  expect(last().body).toBe(body)
  expect(last().headers.has('content-type')).toBe(false)
})

test('a refusal is thrown with what the server said; one without words keeps its status', async () => {
  answer(409, JSON.stringify({ code: 'stopped', title: 'The case is stopped' }), 'application/problem+json')
  const refused = await call('GET /api/v1/arrivals').catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ProblemError)
  expect((refused as ProblemError).problem).toMatchObject({ status: 409, code: 'stopped' })
  answer(502, '<html>', 'text/html')
  await expect(call('GET /api/v1/arrivals')).rejects.toMatchObject({ problem: { status: 502, code: 'unknown' } })
})

test('an address leaves out what is not given', () => {
  expect(addressOf('/a/{b}', { b: 'ə' }, { c: undefined, d: false })).toBe('/a/%C9%99?d=false')
  expect(addressOf('/a', {}, { only: ['sex:female', 'sex:male'] })).toBe('/a?only=sex%3Afemale&only=sex%3Amale')
})
