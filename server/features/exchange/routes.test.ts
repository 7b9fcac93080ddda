import { afterAll, beforeAll, expect, test } from 'vitest'
import { exchangeSchema, importAnswer } from '../../../contract/exchange.ts'
import { cookieOf, type House, openHouse } from '../../platform/http/testing/house.ts'
import { exampleDocument } from './testing/journey.ts'

let house: House
let officer: string
beforeAll(async () => {
  house = await openHouse()
  officer = cookieOf(await house.signIn('katrin.vogel@de-lea-berlin.practice.example'))
})
afterAll(() => house.close())

const url = '/api/v1/applications'
const send = (payload: object, headers: Record<string, string> = { 'idempotency-key': 'route-test-1' }) =>
  house.ask({ method: 'POST', url, headers, payload }, officer)

test('a draft is made at its address; a repeated request answers the same', async () => {
  const answer = await send(exampleDocument())
  expect(answer.statusCode).toBe(201)
  const { draftId } = importAnswer.parse(answer.json())
  expect(answer.headers.location).toBe(`/api/v1/drafts/${draftId}`)
  expect((await send(exampleDocument())).json()).toEqual(answer.json())
  const draft = await house.ask({ method: 'GET', url: `/api/v1/drafts/${draftId}` }, officer)
  expect(draft.json()).toMatchObject({ caseId: draftId, complete: true })
})

test('without a key, of another form, or too large, nothing is taken', async () => {
  expect((await send(exampleDocument(), {})).json()).toMatchObject({ status: 422, code: 'invalid' })
  const wrong = { ...exampleDocument(), format: 'openrcms-exchange/2', asylum: true }
  const { fields } = (await send(wrong)).json()
  const paths = (fields as { path: string }[]).map(({ path }) => path)
  expect(paths).toEqual(expect.arrayContaining(['format', 'asylum']))
  const large = await send({ ...exampleDocument(), padding: 'x'.repeat(33 * 1024 * 1024) })
  expect([large.statusCode, large.json().code]).toEqual([413, 'too_large'])
})

test('files of nearly 20 MB together pass the door and are judged by what they are', async () => {
  const document = exampleDocument()
  const [, scan] = document.application.files!
  Object.assign(scan!, { content: Buffer.alloc(19 * 1024 * 1024, 1).toString('base64'), digest: undefined })
  const answer = await send(document, { 'idempotency-key': 'route-test-large' })
  expect(answer.json()).toMatchObject({ status: 422, fields: [{ path: 'application.files.1.content' }] })
})

test('the form is open to everybody', async () => {
  const answer = await house.ask({ method: 'GET', url: '/api/v1/schemas/exchange.json' })
  expect(answer.json()).toEqual(JSON.parse(JSON.stringify(exchangeSchema())))
})

test('the desk leaves as a file, in the language that was asked for', async () => {
  const ask = (query: string) => house.ask({ method: 'GET', url: `/api/v1/desk/export?${query}` }, officer)
  const answer = await ask('view=closed&language=az')
  expect(answer.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': 'attachment; filename="desk-closed.csv"',
    'cache-control': 'private, no-store',
  })
  expect(answer.body).toMatch(/^\ufeffNömrə,İş,/)
  expect((await ask('view=everything')).statusCode).toBe(422)
})
