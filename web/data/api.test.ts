import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from './api.ts'
import { currentConnection, reportReached } from './connection.ts'
import { ProblemError, SignInDeclined, Unreachable } from './problem.ts'
import { answerProof, answerSignIn, askForMissing, requestSignIn, signInStep } from './sign-in-request.ts'

const server = vi.fn<typeof fetch>()

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })
}

beforeEach(() => {
  vi.useFakeTimers()
  server.mockReset()
  vi.stubGlobal('fetch', server)
  vi.stubGlobal('document', { documentElement: { lang: 'az' } })
})

afterEach(() => {
  reportReached()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const path = { caseId: 'a/b' }
const act = (key: string) =>
  api('POST /api/v1/cases/{caseId}/actions/add_note', {
    path,
    headers: { 'idempotency-key': key },
    body: { input: { text: 'typed' } },
  })
const sent = '{"input":{"text":"typed"}}'
const address = '/api/v1/cases/a%2Fb/actions/add_note'

test('sends JSON in the language of the page, with the key of the command', async () => {
  server.mockResolvedValue(json(200, { ok: true }))
  await expect(act('k')).resolves.toEqual({
    ok: true,
  })
  const [url, init] = server.mock.calls[0] ?? []
  const headers = new Headers(init?.headers)
  expect([url, init?.method, init?.body]).toEqual([address, 'POST', sent])
  expect(headers.get('accept-language')).toBe('az')
  expect(headers.get('content-type')).toBe('application/json')
  expect(headers.get('idempotency-key')).toBe('k')
})

test('a refusal is thrown with the words of the server', async () => {
  server.mockResolvedValue(json(409, { title: 'The case has moved on', detail: 'Read what changed' }))
  const error = await api('GET /api/v1/arrivals').catch((failure: unknown) => failure)
  expect(error).toBeInstanceOf(ProblemError)
  expect((error as ProblemError).problem).toMatchObject({ status: 409, detail: 'Read what changed' })
})

test('an ended session waits for the sign-in, then the same request is sent again', async () => {
  server.mockResolvedValueOnce(json(401, {})).mockResolvedValueOnce(json(200, { kept: 'text' }))
  const answer = act('k')
  await vi.waitFor(() => expect(server).toHaveBeenCalledTimes(1), { timeout: 10_000 })
  await vi.advanceTimersByTimeAsync(0)
  answerSignIn(true)
  await expect(answer).resolves.toEqual({ kept: 'text' })
  expect(server.mock.calls[1]?.[1]?.body).toBe(sent)
})

test('requests that fail together share one sign-in, and closing it declines them all', async () => {
  server.mockImplementation(async () => json(401, {}))
  const answers = Promise.allSettled([api('GET /api/v1/arrivals'), api('GET /api/v1/drafts')])
  await vi.waitFor(() => expect(server).toHaveBeenCalledTimes(2), { timeout: 10_000 })
  await vi.advanceTimersByTimeAsync(0)
  expect(requestSignIn()).toBe(requestSignIn())
  answerSignIn(false)
  const reasons = (await answers).map((each) => (each.status === 'rejected' ? each.reason : null))
  expect(reasons).toEqual([expect.any(SignInDeclined), expect.any(SignInDeclined)])
})

test.each([
  ['a refused connection', () => Promise.reject(new TypeError('fetch failed'))],
  ['503', () => Promise.resolve(json(503, {}))],
])('%s is no refusal: the banner shows until the server answers again', async (_name, answer) => {
  server.mockImplementationOnce(answer)
  await expect(api('GET /api/v1/arrivals')).rejects.toBeInstanceOf(Unreachable)
  expect(currentConnection()).toBe('lost')
  server.mockImplementationOnce(() => Promise.reject(new TypeError('fetch failed')))
  await vi.advanceTimersByTimeAsync(3000)
  expect(currentConnection()).toBe('lost')
  server.mockImplementationOnce(async () => json(503, { database: 'away' }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(currentConnection()).toBe('lost')
  server.mockImplementationOnce(async () => json(503, { database: 'ok', jobs: 'silent' }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(server.mock.lastCall?.[0]).toBe('/readyz')
  expect(currentConnection()).toBe('up')
})

test('an act that needs a new proof waits for it, then the same request goes out under the same key', async () => {
  server.mockResolvedValueOnce(json(403, { code: 'proof_needed' })).mockResolvedValueOnce(json(200, { done: true }))
  const answer = act('k')
  await vi.advanceTimersByTimeAsync(0)
  answerProof(true)
  await expect(answer).resolves.toEqual({ done: true })
  const requests = server.mock.calls.map(([url, init]) => [
    url,
    init?.body,
    new Headers(init?.headers).get('idempotency-key'),
  ])
  expect(requests).toEqual([
    [address, sent, 'k'],
    [address, sent, 'k'],
  ])
})

test('a proof that was not given leaves the request unsent', async () => {
  server.mockResolvedValueOnce(json(403, { code: 'proof_needed' }))
  const answer = act('k').catch((failure: unknown) => failure)
  await vi.advanceTimersByTimeAsync(0)
  answerProof(false)
  expect(await answer).toBeInstanceOf(SignInDeclined)
  expect(server).toHaveBeenCalledTimes(1)
})

test('who signs in while a proof is asked for has given it', async () => {
  server.mockResolvedValueOnce(json(403, { code: 'proof_needed' })).mockResolvedValueOnce(json(200, { done: true }))
  const answer = api('GET /api/v1/arrivals')
  await vi.advanceTimersByTimeAsync(0)
  void requestSignIn()
  answerSignIn(true)
  await expect(answer).resolves.toEqual({ done: true })
})

test('another 403 asks for nothing', async () => {
  server.mockResolvedValueOnce(json(403, { code: 'not_your_role' }))
  await expect(api('GET /api/v1/arrivals')).rejects.toBeInstanceOf(ProblemError)
})

test.each([
  ['sign_in_needed', 'password'],
  ['second_factor_needed', 'second_factor'],
  ['second_factor_missing', 'enrol'],
])('401 %s begins the sign-in at the step %s', async (code, step) => {
  void askForMissing({ type: 'x', title: 'x', status: 401, code })
  expect(signInStep()).toBe(step)
  answerSignIn(false)
  expect(signInStep()).toBeNull()
})
