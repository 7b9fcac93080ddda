import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { submissionReceipt } from '../../../contract/cases.ts'
import {
  draftList,
  draftVersion,
  draftView,
  fileView,
  moveDraft,
  newDraft,
  renderedForm,
  returnDraft,
  savedPart,
  savePart as savePartInput,
  submission,
} from '../../../contract/drafts.ts'
import { readPictureView } from '../../../contract/mrz.ts'
import { requireFreshProof, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { asProblem } from '../cases/read-effect.ts'
import { sendDocument } from '../documents/send.ts'
import { createDraft } from './create.ts'
import { addFile, readFile, removeFile } from './files.ts'
import { giveBack, handOver } from './handover.ts'
import { listDrafts } from './list.ts'
import { moveVersion, previewVersion } from './move-version.ts'
import { readKept, readPosted, requireDraft } from './read-zones.ts'
import { removeDraft } from './remove.ts'
import { renderDraftForm } from './render-form.ts'
import { savePart } from './save.ts'
import { submitApplication } from './submission.ts'
import { readFileUpload, readUpload } from './upload.ts'
import { readDraft } from './view.ts'

const tags = ['drafts']
const ofDraft = z.object({ id: z.uuid() })
const ofFile = z.object({ id: z.uuid(), documentId: z.uuid() })
const idempotencyKey = z.object({ 'idempotency-key': z.string().min(8).max(200) })

/** Applications while they are drafted, until they are submitted and become cases. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/drafts',
      { schema: { tags, summary: 'Drafts of the unit, or handed over to the desk', response: { 200: draftList } } },
      async (request) => listDrafts(services, requireOfficial(request)),
    )

    app.post(
      '/drafts',
      { schema: { tags, summary: 'Begin an application', body: newDraft, response: { 201: draftView } } },
      async (request, reply) => {
        const draft = await createDraft(services, requireOfficial(request), request.body)
        return reply.code(201).header('location', `/api/v1/drafts/${draft.caseId}`).send(draft)
      },
    )

    app.get(
      '/drafts/:id',
      {
        schema: { tags, summary: 'A draft with what is missing in it', params: ofDraft, response: { 200: draftView } },
      },
      async (request) => readDraft(services, requireOfficial(request), request.params.id),
    )

    app.delete(
      '/drafts/:id',
      { schema: { tags, summary: 'Remove a draft with its files', params: ofDraft, response: { 204: z.null() } } },
      async (request, reply) => {
        await removeDraft(services, requireOfficial(request), request.params.id)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/drafts/:id/parts/:part',
      {
        schema: {
          tags,
          summary: 'Save one part; a change based on an older version is answered with the present content',
          params: z.object({ id: z.uuid(), part: z.string() }),
          body: savePartInput,
          response: { 200: savedPart },
        },
      },
      async (request) => {
        const { id, part } = request.params
        return savePart(services, requireOfficial(request), id, part, request.body)
      },
    )

    app.post(
      '/drafts/:id/files',
      {
        schema: {
          tags,
          summary: 'Add a photograph or a scan (multipart: purpose, personId, freeOfAsylumData, file)',
          consumes: ['multipart/form-data'],
          params: ofDraft,
          response: { 201: fileView },
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        const file = await addFile(services, official, request.params.id, await readUpload(request))
        return reply.code(201).send(file)
      },
    )

    app.get(
      '/drafts/:id/files/:documentId',
      { schema: { tags, summary: 'A file of a draft', params: ofFile } },
      async (request, reply) => {
        const { id, documentId } = request.params
        return sendDocument(reply, await readFile(services, requireOfficial(request), id, documentId))
      },
    )

    app.delete(
      '/drafts/:id/files/:documentId',
      { schema: { tags, summary: 'Remove a file', params: ofFile, response: { 204: z.null() } } },
      async (request, reply) => {
        const { id, documentId } = request.params
        await removeFile(services, requireOfficial(request), id, documentId)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/drafts/:id/mrz',
      {
        schema: {
          tags,
          summary: 'Read the machine-readable lines of a picture (multipart: file); nothing is kept',
          description:
            'A JPEG, a PNG or the first page of a PDF, of up to 20 MB. Every document that the picture shows is answered, valid or not; the names have no check digit and are to be compared.',
          consumes: ['multipart/form-data'],
          params: ofDraft,
          response: { 200: readPictureView },
        },
      },
      async (request) => {
        await requireDraft(services, requireOfficial(request), request.params.id)
        return readPosted(services, await readFileUpload(request, z.object({})))
      },
    )

    app.get(
      '/drafts/:id/files/:documentId/mrz',
      {
        schema: {
          tags,
          summary: 'Read the machine-readable lines of a scan that the draft has',
          params: ofFile,
          response: { 200: readPictureView },
        },
      },
      async (request) => {
        const { id, documentId } = request.params
        return readKept(services, requireOfficial(request), id, documentId)
      },
    )

    app.post(
      '/drafts/:id/handover',
      {
        schema: {
          tags,
          summary: 'Hand the draft to the central desk; says what is missing',
          params: ofDraft,
          response: { 200: draftView },
        },
      },
      async (request) => handOver(services, requireOfficial(request), request.params.id),
    )

    app.post(
      '/drafts/:id/return',
      {
        schema: {
          tags,
          summary: 'Give the draft back to its unit',
          params: ofDraft,
          body: returnDraft,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await giveBack(services, requireOfficial(request), request.params.id, request.body.note)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/drafts/:id/version',
      {
        schema: {
          tags,
          summary: 'What becomes of the draft under the version of the agreement in force',
          params: ofDraft,
          response: { 200: draftVersion },
        },
      },
      async (request) => previewVersion(services, requireOfficial(request), request.params.id),
    )

    app.post(
      '/drafts/:id/version',
      {
        schema: {
          tags,
          summary: 'Move the draft to the version in force; answers without a place are kept beside it',
          params: ofDraft,
          body: moveDraft,
          response: { 200: draftView },
        },
      },
      async (request) => moveVersion(services, requireOfficial(request), request.params.id, request.body.packDigest),
    )

    app.post(
      '/drafts/:id/form',
      {
        schema: {
          tags,
          summary: 'Make the official form, as it would be signed',
          params: ofDraft,
          response: { 200: renderedForm },
        },
      },
      async (request) => renderDraftForm(services, requireOfficial(request), request.params.id),
    )

    app.post(
      '/drafts/:id/submission',
      {
        schema: {
          tags,
          summary: 'Sign the form that was shown and submit the application',
          params: ofDraft,
          headers: idempotencyKey,
          body: submission,
          response: { 200: submissionReceipt },
        },
      },
      async (request) => {
        const official = requireFreshProof(request, services)
        const key = request.headers['idempotency-key']
        return submitApplication(services, official, request.params.id, request.body, key).catch((error: unknown) => {
          throw asProblem(error, official.language)
        })
      },
    )
  }
}
