import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { memoryView, placeHold, signedCertificate } from '../../../contract/erasure.ts'
import { requireFreshProof, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { liftHoldOn, placeHoldOn } from './holds.ts'
import { readCertificate, viewMemory } from './memory.ts'
import { printCertificate } from './print-certificate.ts'

const tags = ['erasure']
const ofCase = z.object({ caseId: z.uuid() })
const ofPerson = ofCase.extend({ personId: z.uuid() })

/** How long a case is remembered, what keeps it, and what is left of whom. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/cases/:caseId/memory',
      {
        schema: {
          tags,
          summary: 'How long the data of a case are kept, whether they are held, and who was erased',
          params: ofCase,
          response: { 200: memoryView },
        },
      },
      async (request) => viewMemory(services, requireOfficial(request), request.params.caseId),
    )

    app.post(
      '/cases/:caseId/hold',
      {
        schema: {
          tags,
          summary: 'Hold a case: nothing of it is erased while the hold stands',
          description: 'For the oversight of either State. The hold and its reason are known to its own State alone.',
          params: ofCase,
          body: placeHold,
          response: { 200: memoryView },
        },
      },
      async (request) => {
        const official = requireFreshProof(request, services)
        await placeHoldOn(services, official, request.params.caseId, request.body)
        return viewMemory(services, official, request.params.caseId)
      },
    )

    app.post(
      '/cases/:caseId/hold/lift',
      {
        schema: {
          tags,
          summary: 'Lift the hold of the own State on a case',
          params: ofCase,
          response: { 200: memoryView },
        },
      },
      async (request) => {
        const official = requireFreshProof(request, services)
        await liftHoldOn(services, official, request.params.caseId)
        return viewMemory(services, official, request.params.caseId)
      },
    )

    app.get(
      '/cases/:caseId/persons/:personId/certificate',
      {
        schema: {
          tags,
          summary: 'The signed certificate of the erasure of a person',
          params: ofPerson,
          response: { 200: signedCertificate },
        },
      },
      async (request) => {
        const { caseId, personId } = request.params
        return readCertificate(services, requireOfficial(request), caseId, personId)
      },
    )

    app.get(
      '/cases/:caseId/persons/:personId/certificate.pdf',
      { schema: { tags, summary: 'The certificate of the erasure of a person on paper (PDF)', params: ofPerson } },
      async (request, reply) => {
        const { caseId, personId } = request.params
        const signed = await readCertificate(services, requireOfficial(request), caseId, personId)
        return reply
          .header('content-type', 'application/pdf')
          .header('content-disposition', 'inline; filename="certificate-of-erasure.pdf"')
          .header('cache-control', 'private, no-store')
          .send(await printCertificate(services, signed))
      },
    )
  }
}
