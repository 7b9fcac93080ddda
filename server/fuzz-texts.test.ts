import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftView } from '../contract/drafts.ts'
import type { Problem } from '../contract/problem.ts'
import { cookieOf, type House, openHouse } from './platform/http/testing/house.ts'

/** The table of docs/api/bad-input.md, as far as it speaks of texts: each is refused at its field, or kept as it was typed. */

let house: House
let cookie: string
let draft: DraftView
let version = 0
beforeAll(async () => {
  house = await openHouse()
  cookie = cookieOf(await house.signIn('katrin.vogel@de-lea-berlin.practice.example'))
  const payload = { agreementId: 'eu-azerbaijan', requestedState: 'AZ' }
  draft = (await house.ask({ method: 'POST', url: '/api/v1/drafts', payload }, cookie)).json()
})
afterAll(() => house.close())

const save = (value: string) =>
  house.ask(
    {
      method: 'PUT',
      url: `/api/v1/drafts/${draft.caseId}/parts/references`,
      payload: { version, content: [{ kind: 'file', value }] },
    },
    cookie,
  )
const kept = async () => {
  const answer = await house.ask({ url: `/api/v1/drafts/${draft.caseId}` }, cookie)
  return answer.json<DraftView>().content.references[0]?.value
}

describe('is kept as it was typed:', () => {
  test.each([
    ['emoji', '👩‍👩‍👧‍👦 🇦🇿'],
    ['letters with marks of their own', 'Ə İ ı Ğ e\u0301'],
    ['a formula of a spreadsheet', "=cmd|' /C calc'!A0"],
    ['a page with a script', '<script>alert(1)</script>'],
    ['words of SQL', "'; drop table events; --"],
    ['a template', '{{constructor.constructor("return 1")()}}'],
    ['a path', '../../etc/passwd'],
    ['the name of a property of everything', '__proto__'],
  ])('%s', async (_, text) => {
    const answer = await save(text)
    expect(answer.statusCode).toBe(200)
    version = answer.json<{ version: number }>().version
    expect(await kept()).toBe(text)
  })
})

test('marks that turn what follows around are taken out', async () => {
  const answer = await save('R-\u202e8102\u202c-\u2066A\u2069')
  version = answer.json<{ version: number }>().version
  expect(await kept()).toBe('R-8102-A')
})

describe('is refused at its field, and what was there stays:', () => {
  test.each([
    ['NUL', 'a\0b', 'wrong_form'],
    ['half of a character', 'a\ud83d', 'wrong_form'],
    ['more than the field holds', 'x'.repeat(101), 'too_long'],
    ['half a megabyte', 'x'.repeat(500_000), 'too_long'],
  ])('%s', async (_, text, code) => {
    const before = await kept()
    const answer = await save(text)
    const { fields } = answer.json<Problem>()
    expect([answer.statusCode, fields?.[0]?.code]).toEqual([422, code])
    expect(fields?.[0]?.path).toMatch(/0\.value$/)
    expect(await kept()).toBe(before)
  })

  test('a megabyte is refused before it is read', async () => {
    const answer = await save('x'.repeat(1024 * 1024))
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([413, 'too_large'])
  })
})

test('what pollutes objects is no JSON of ours', async () => {
  for (const payload of ['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}']) {
    const headers = { 'content-type': 'application/json' }
    const answer = await house.ask({ method: 'POST', url: '/api/v1/drafts', payload, headers }, cookie)
    expect(answer.statusCode).toBe(400)
    expect(({} as { a?: number }).a).toBeUndefined()
  }
})
