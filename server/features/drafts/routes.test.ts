import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftView, fileView } from '../../../contract/drafts.ts'
import { MAX_FILE_BYTES } from '../../platform/documents/refusal.ts'
import { buildApp } from '../../platform/http/app.ts'
import { signedIn } from '../../testing/signed-in.ts'
import { routes } from './routes.ts'
import { createInstallation, type Installation } from './testing/installation.ts'
import { people } from './testing/people.ts'
import { picture, principalOf } from './testing/steps.ts'

let installation: Installation
let app: FastifyInstance
beforeAll(async () => {
  installation = await createInstallation()
  app = await buildApp(installation.services, { recognise: async () => signedIn(people.officer), features: [routes] })
})
afterAll(async () => {
  await app.close()
  await installation.close()
})

async function newDraft() {
  const payload = { agreementId: 'test-agreement', requestedState: 'XB' }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/drafts', payload })
  expect(answer.statusCode).toBe(201)
  return draftView.parse(answer.json())
}

async function upload(caseId: string, fields: Record<string, string>, file?: { name: string; bytes: Buffer }) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (file) form.set('file', new Blob([Uint8Array.from(file.bytes)], { type: 'image/jpeg' }), file.name)
  const request = new Request('http://localhost', { method: 'POST', body: form })
  return app.inject({
    method: 'POST',
    url: `/api/v1/drafts/${caseId}/files`,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

test('a photograph travels there as a form and back as what it is, under a name that tells nothing', async () => {
  const draft = await newDraft()
  const fields = { purpose: 'photograph', personId: principalOf(draft), freeOfAsylumData: 'true' }
  const added = await upload(draft.caseId, fields, { name: 'Aytən Məmmədova.jpg', bytes: await picture() })
  expect(added.statusCode).toBe(201)
  const { documentId, size } = fileView.parse(added.json())
  const file = await app.inject({ method: 'GET', url: `/api/v1/drafts/${draft.caseId}/files/${documentId}` })
  expect(file.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'inline; filename="photograph.jpg"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect(file.rawPayload).toHaveLength(size)
})

test('an upload is refused at its field: too large, undeclared, without a file, without its fields', async () => {
  const draft = await newDraft()
  const fields = { purpose: 'evidence', personId: principalOf(draft), freeOfAsylumData: 'true' }
  const fieldOf = (answer: { statusCode: number; json(): { fields?: { path: string; code: string }[] } }) => {
    expect(answer.statusCode).toBe(422)
    return answer.json().fields?.map(({ path, code }) => `${path} ${code}`)
  }
  const bytes = await picture()
  const large = { name: 'a.jpg', bytes: Buffer.concat([bytes, Buffer.alloc(MAX_FILE_BYTES)]) }
  expect(fieldOf(await upload(draft.caseId, fields, large))).toEqual(['file file_too_large'])
  const undeclared = { ...fields, freeOfAsylumData: 'false' }
  expect(fieldOf(await upload(draft.caseId, undeclared, { name: 'a.jpg', bytes }))).toEqual([
    'freeOfAsylumData declaration_needed',
  ])
  expect((await upload(draft.caseId, fields)).json()).toMatchObject({ code: 'file_missing' })
  expect(fieldOf(await upload(draft.caseId, {}, { name: 'a.jpg', bytes }))).toContain('purpose choose_one')
})

test('a change on an older version answers with the changes, the present content and a way out', async () => {
  const { caseId } = await newDraft()
  const url = `/api/v1/drafts/${caseId}/parts/references`
  const put = (version: number, value: string) =>
    app.inject({ method: 'PUT', url, payload: { version, content: [{ kind: 'file', value }] } })
  expect((await put(0, 'one')).json()).toMatchObject({ version: 1, part: 'references' })
  const conflict = await put(0, 'two')
  expect(conflict.statusCode).toBe(409)
  expect(conflict.json()).toMatchObject({
    code: 'draft_changed',
    changes: [{ by: 'Ada Local', authority: 'a-local' }],
    current: { version: 1, content: [{ kind: 'file', value: 'one' }] },
  })
})

test('a part that no draft has, a draft that nobody has, and a removal', async () => {
  const { caseId } = await newDraft()
  const at = (path: string, method: 'GET' | 'DELETE' | 'PUT' = 'GET') =>
    app.inject({ method, url: `/api/v1/drafts/${path}`, ...(method === 'PUT' ? { payload: { version: 0 } } : {}) })
  expect((await at(`${caseId}/parts/health`, 'PUT')).statusCode).toBe(422)
  expect((await at(caseId, 'DELETE')).statusCode).toBe(204)
  const gone = await at(caseId)
  const never = await at('019cd6f9-7a80-7095-b036-976e68a43c36')
  expect([gone.statusCode, never.statusCode]).toEqual([404, 404])
  expect({ ...gone.json(), requestId: '' }).toEqual({ ...never.json(), requestId: '' })
})

test('a submission without its key is refused', async () => {
  const { caseId } = await newDraft()
  const payload = { attestations: [], form: { documentId: caseId, digest: 'a'.repeat(64) } }
  const answer = await app.inject({ method: 'POST', url: `/api/v1/drafts/${caseId}/submission`, payload })
  expect(answer.statusCode).toBe(422)
})

test('a version or a character that cannot be kept is refused at its field', async () => {
  const { caseId } = await newDraft()
  const url = `/api/v1/drafts/${caseId}/parts/references`
  const save = async (version: number, value: string) => {
    const payload = { version, content: [{ kind: 'file', value }] }
    const { statusCode, ...answer } = await app.inject({ method: 'PUT', url, payload })
    return [statusCode, answer.json().fields?.[0]?.path]
  }
  expect(await save(99_999_999_999, 'A 1')).toEqual([422, 'version'])
  expect(await save(0, 'A\0 1')).toEqual([422, 'content.0.value'])
  expect(await save(0, 'A 1')).toEqual([200, undefined])
})
