import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { fileView } from '../../../contract/drafts.ts'
import { uploadFields } from '../../../contract/uploads.ts'
import { MAX_RECORDING_BYTES } from '../../platform/documents/recording.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { readFileUpload } from '../drafts/upload.ts'
import { addCaseFile, removeCaseFile, requireCase, roomFor } from './add.ts'

const tags = ['documents']
const ofCase = z.object({ caseId: z.uuid() })
const ofFile = ofCase.extend({ documentId: z.uuid() })

/** Files for an act upon a case; the act sends them. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/cases/:caseId/files',
      {
        schema: {
          tags,
          summary: 'Keep a scan for an act upon a case (multipart: purpose, personId, freeOfAsylumData, file)',
          description:
            'Seen by its uploader alone until an act names it. What no act names is taken away after a week.',
          consumes: ['multipart/form-data'],
          params: ofCase,
          response: { 201: fileView },
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        // Before the form is read: a case that is not theirs answers like none, whatever was sent.
        await requireCase(services, official, request.params.caseId)
        const { freeOfAsylumData, ...upload } = await readFileUpload(request, uploadFields, {
          most: MAX_RECORDING_BYTES,
          room: (given) => roomFor(services, official, request.params.caseId, given.purpose),
        })
        const declared = freeOfAsylumData === 'true'
        const { caseId } = request.params
        const file = await addCaseFile(services, official, caseId, { ...upload, freeOfAsylumData: declared })
        return reply.code(201).send(file)
      },
    )

    app.delete(
      '/cases/:caseId/files/:documentId',
      {
        schema: { tags, summary: 'Take back a file that no act has sent', params: ofFile, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const { caseId, documentId } = request.params
        await removeCaseFile(services, requireOfficial(request), caseId, documentId)
        return reply.code(204).send(null)
      },
    )
  }
}
