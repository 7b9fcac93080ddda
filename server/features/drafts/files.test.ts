import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withSystem } from '../../platform/database/transaction.ts'
import { MAX_FILE_BYTES } from '../../platform/documents/refusal.ts'
import { jpegWithPlace, pdfFile } from '../../platform/documents/sample-files.ts'
import { fieldSentences } from '../../platform/http/problem-body.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { specimen } from '../../platform/mrz/testing/specimens.ts'
import type { Services } from '../../platform/services.ts'
import { readCaseDocument } from '../documents/read.ts'
import { sha256 } from '../documents/store.ts'
import { addFile, readFile, removeFile, type Upload } from './files.ts'
import { readKept, readPosted, requireDraft } from './read-zones.ts'
import { createInstallation, type Installation } from './testing/installation.ts'
import { people } from './testing/people.ts'
import { addPhotograph, newDraft, picture, principalOf, problemOf } from './testing/steps.ts'
import { readDraft } from './view.ts'

let installation: Installation
let services: Services
beforeAll(async () => {
  installation = await createInstallation()
  services = installation.services
})
afterAll(() => installation.close())

const { officer, colleague, stranger, desk, foreignDesk, verifier } = people

async function started(changes: Partial<Upload> = {}) {
  const draft = await newDraft(services, officer)
  const upload: Upload = {
    purpose: 'evidence',
    personId: principalOf(draft),
    freeOfAsylumData: true,
    name: 'passport.pdf',
    bytes: pdfFile(),
    ...changes,
  }
  return { caseId: draft.caseId, upload }
}

test('a photograph becomes a small upright JPEG without metadata', async () => {
  const { caseId, upload } = await started({ purpose: 'photograph', name: 'phone.jpg', bytes: await jpegWithPlace() })
  const file = await addFile(services, officer, caseId, upload)
  expect(file).toMatchObject({ purpose: 'photograph', mediaType: 'image/jpeg', personId: upload.personId })
  const { bytes } = await readFile(services, colleague, caseId, file.documentId)
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  expect([file.size, file.digest]).toEqual([bytes.length, sha256(bytes)])
  const large = await addPhotograph(services, officer, caseId, upload.personId)
  const { bytes: scaled } = await readFile(services, officer, caseId, large.documentId)
  expect(await sharp(scaled).metadata()).toMatchObject({ width: 750, height: 1000 })
})

test('a scan is kept sealed, under the key of its person, and listed with the draft', async () => {
  const { caseId, upload } = await started()
  const file = await addFile(services, officer, caseId, upload)
  expect((await readDraft(services, officer, caseId)).files).toEqual([file])
  await withSystem(services.pools.system, async (tx) => {
    const { sealed } = await tx
      .selectFrom('document_contents')
      .select('sealed')
      .where('document_id', '=', file.documentId)
      .executeTakeFirstOrThrow()
    expect(sealed.includes('%PDF') || sealed.includes('Catalog')).toBe(false)
    const key = await tx
      .selectFrom('data_keys')
      .select('person_id')
      .where('case_id', '=', caseId)
      .where('section', '=', 'document')
      .executeTakeFirstOrThrow()
    expect(key.person_id).toBe(upload.personId)
  })
  expect((await readFile(services, officer, caseId, file.documentId)).bytes.equals(pdfFile())).toBe(true)
})

test('bytes that were exchanged for those of another document do not open', async () => {
  const { caseId, upload } = await started()
  const first = await addFile(services, officer, caseId, upload)
  const second = await addFile(services, officer, caseId, upload)
  await withSystem(services.pools.system, async (tx) => {
    const { sealed } = await tx
      .selectFrom('document_contents')
      .select('sealed')
      .where('document_id', '=', second.documentId)
      .executeTakeFirstOrThrow()
    await tx.deleteFrom('document_contents').where('document_id', '=', first.documentId).execute()
    await tx
      .insertInto('document_contents')
      .values({ case_id: caseId, document_id: first.documentId, sealed })
      .execute()
  })
  await expect(readFile(services, officer, caseId, first.documentId)).rejects.toThrow('do not open')
})

describe('a file is refused', () => {
  test.each<[string, Partial<Upload> | (() => Promise<Partial<Upload>>)]>([
    ['file_empty', { bytes: Buffer.alloc(0) }],
    ['file_too_large', { bytes: Buffer.alloc(MAX_FILE_BYTES + 1) }],
    ['file_disguised', { bytes: Buffer.from('<!doctype html><script>alert(1)</script>') }],
    ['file_type_not_allowed', { name: 'page.html', bytes: Buffer.from('<html></html>') }],
    ['pdf_active_content', { bytes: pdfFile({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }) }],
    ['photograph_not_picture', { purpose: 'photograph' }],
    ['photograph_disguised', async () => ({ purpose: 'photograph', bytes: await picture() })],
  ])('by name of the reason: %s', async (code, changes) => {
    const { caseId, upload } = await started(typeof changes === 'function' ? await changes() : changes)
    const problem = await problemOf(addFile(services, officer, caseId, upload))
    expect(problem).toMatchObject({ statusCode: 422, code: 'file_refused' })
    const [field] = fieldSentences(problem.options.fields ?? [], speech('az'))
    expect(field).toMatchObject({ path: 'file', code })
    expect(field?.message).toMatch(/\.$/)
    expect((await readDraft(services, officer, caseId)).files).toEqual([])
  })

  test('when nobody declared it free of asylum data', async () => {
    const { caseId, upload } = await started({ freeOfAsylumData: false })
    const problem = await problemOf(addFile(services, officer, caseId, upload))
    expect(problem.options.fields).toEqual([expect.objectContaining({ code: 'declaration_needed' })])
  })

  test('when it is about nobody in the application, or the draft is not theirs', async () => {
    const { caseId, upload } = await started()
    const unknown = await problemOf(addFile(services, officer, caseId, { ...upload, personId: caseId }))
    expect(unknown.options.fields?.[0]?.code).toBe('unknown_person')
    expect((await problemOf(addFile(services, stranger, caseId, upload))).statusCode).toBe(404)
  })
})

test('a file of a draft is there for those who draft, and for nobody else by any address', async () => {
  const { caseId, upload } = await started()
  const { documentId } = await addFile(services, officer, caseId, upload)
  for (const other of [stranger, desk, foreignDesk, verifier]) {
    expect((await problemOf(readFile(services, other, caseId, documentId))).statusCode, other.name).toBe(404)
    expect((await problemOf(removeFile(services, other, caseId, documentId))).statusCode, other.name).toBe(404)
    expect((await problemOf(readCaseDocument(services, other, caseId, documentId))).statusCode, other.name).toBe(404)
  }
  expect((await problemOf(readCaseDocument(services, officer, caseId, documentId))).statusCode).toBe(404)
  await removeFile(services, colleague, caseId, documentId)
  expect((await problemOf(readFile(services, officer, caseId, documentId))).statusCode).toBe(404)
  expect((await problemOf(removeFile(services, officer, caseId, documentId))).statusCode).toBe(404)
})

describe('machine-readable lines', () => {
  test('of a scan of the draft, and of a picture that is only shown: nothing of that is kept', async () => {
    const { lines, picture: bytes } = await specimen('TD3', 'phone', 21)
    const { caseId, upload } = await started({ name: 'passport.jpg', bytes })
    const file = await addFile(services, officer, caseId, upload)
    const kept = await readKept(services, colleague, caseId, file.documentId)
    expect(kept.documents).toMatchObject([{ format: 'TD3', valid: true, errors: [], lines }])
    const before = await readDraft(services, officer, caseId)
    expect(await readPosted(services, { name: 'passport.jpg', type: 'image/jpeg', bytes })).toMatchObject({
      documents: [{ lines }],
    })
    expect(await readDraft(services, officer, caseId)).toEqual(before)
  })

  test('are read for those alone whose draft it is', async () => {
    const { caseId, upload } = await started()
    const { documentId } = await addFile(services, officer, caseId, upload)
    for (const other of [stranger, foreignDesk, verifier]) {
      expect(await problemOf(readKept(services, other, caseId, documentId))).toMatchObject({ statusCode: 404 })
      expect(await problemOf(requireDraft(services, other, caseId))).toMatchObject({ statusCode: 404 })
    }
  })

  test('where there are none, and where the file is none, the reason stands at the file', async () => {
    const page = await picture()
    for (const [name, bytes, messageId] of [
      ['page.jpg', page, 'mrz.picture.no_zone'],
      ['page.pdf', page, 'documents.refused.file_disguised'],
    ] as const) {
      expect(await problemOf(readPosted(services, { name, type: '', bytes }))).toMatchObject({
        ...{ statusCode: 422, code: 'picture_not_read' },
        options: { fields: [{ path: 'file', messageId }] },
      })
    }
  })
})
