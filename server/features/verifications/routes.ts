import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { fileView } from '../../../contract/drafts.ts'
import { scanFields } from '../../../contract/uploads.ts'
import { newHolder, verificationFile, verificationList, verificationQuery } from '../../../contract/work.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readFileUpload } from '../drafts/upload.ts'
import { readVerification } from './file.ts'
import { setHolder } from './holder.ts'
import { listVerifications } from './list.ts'
import { addScan, removeScan, requireRequest } from './scans.ts'

const tags = ['verifications']

export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/verifications',
      {
        schema: {
          tags,
          summary: 'What the register was asked, what bites first on top',
          querystring: verificationQuery,
          response: { 200: verificationList },
        },
      },
      async (request) => listVerifications(services, requireOfficial(request), request.query),
    )

    app.get(
      '/verifications/:requestId',
      {
        schema: {
          tags,
          summary: 'One question to the register, with what it may see',
          params: z.object({ requestId: z.uuid() }),
          response: { 200: verificationFile },
        },
      },
      async (request) => readVerification(services, requireOfficial(request), request.params.requestId),
    )

    app.post(
      '/verifications/:requestId/files',
      {
        schema: {
          tags,
          summary: 'Keep a scan of what the register shows, for the answer (multipart: freeOfAsylumData, file)',
          description:
            'Seen by its uploader alone until an answer names it; then by the side that asked, and never by the other State. What no answer names is taken away after a week.',
          consumes: ['multipart/form-data'],
          params: z.object({ requestId: z.uuid() }),
          response: { 201: fileView },
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        // Before the form is read: a question that is not theirs answers like none, whatever was sent.
        await requireRequest(services, official, request.params.requestId)
        const { freeOfAsylumData, ...upload } = await readFileUpload(request, scanFields)
        const declared = freeOfAsylumData === 'true'
        const file = await addScan(services, official, request.params.requestId, {
          ...upload,
          freeOfAsylumData: declared,
        })
        return reply.code(201).send(file)
      },
    )

    app.delete(
      '/verifications/:requestId/files/:documentId',
      {
        schema: {
          tags,
          summary: 'Take back a scan that no answer has named',
          params: z.object({ requestId: z.uuid(), documentId: z.uuid() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { requestId, documentId } = request.params
        await removeScan(services, requireOfficial(request), requestId, documentId)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/verifications/:requestId/holder',
      {
        schema: {
          tags,
          summary: 'Says which colleague is expected to answer',
          params: z.object({ requestId: z.uuid() }),
          body: newHolder,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await setHolder(services, requireOfficial(request), request.params.requestId, request.body.userId)
        return reply.code(204).send(null)
      },
    )
  }
}
