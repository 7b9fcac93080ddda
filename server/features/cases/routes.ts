import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { actRequest, caseAnswer, caseQuery, look, openSealed, receipt, sealedContent } from '../../../contract/cases.ts'
import { messagesRead } from '../../../contract/words.ts'
import { actionIds, sealedSections } from '../../../domain/agreement/vocabulary.ts'
import { legalActs } from '../../../domain/case/actions/registry.ts'
import { requireFreshProof, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { executeAction } from './execute.ts'
import { keepLook } from './look.ts'
import { keepMessagesRead } from './messages-read.ts'
import { caseForms, printCaseForm } from './printed-forms.ts'
import { explainCaseClock } from './read-clock.ts'
import { openSealedSection } from './sealed.ts'
import { viewCase } from './view.ts'

const tags = ['cases']
const caseId = z.uuid()
const idempotencyKey = z.object({ 'idempotency-key': z.string().min(8).max(200) })

/** The page of a case, what may be opened upon it, and every act. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/cases/:caseId',
      {
        schema: {
          tags,
          summary: 'A case as the official may know it; the look is recorded',
          params: z.object({ caseId }),
          querystring: caseQuery,
          response: { 200: caseAnswer },
        },
      },
      async (request) => {
        const view = await viewCase(services, requireOfficial(request), request.params.caseId)
        if (!request.query.with) return view
        return { ...view, pack: await services.agreements.version(view.agreement.digest) }
      },
    )

    app.post(
      '/cases/:caseId/look',
      {
        schema: {
          tags,
          summary: 'Keep how much of a case this official has seen; what comes later is new to them',
          params: z.object({ caseId }),
          body: look,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await keepLook(services, requireOfficial(request), request.params.caseId, request.body)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/cases/:caseId/messages/read',
      {
        schema: {
          tags,
          summary:
            'Keep which messages of the other State this official has read; the other State learns nothing of it',
          params: z.object({ caseId }),
          body: messagesRead,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await keepMessagesRead(services, requireOfficial(request), request.params.caseId, request.body)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/cases/:caseId/clocks/:clock/explanation',
      {
        schema: {
          tags,
          summary: 'Why a running period of a case ends when it does',
          params: z.object({ caseId, clock: z.string() }),
          querystring: z.object({ personId: z.uuid().optional() }),
          response: { 200: z.object({ sentences: z.array(z.string()) }) },
        },
      },
      async (request) => {
        const { caseId, clock } = request.params
        return explainCaseClock(services, requireOfficial(request), caseId, clock, request.query.personId)
      },
    )

    app.get(
      '/cases/:caseId/forms/:form',
      {
        schema: {
          tags,
          summary: 'The reply, the notice of transfer or a corrigendum as an official form (PDF)',
          params: z.object({ caseId, form: z.enum(caseForms) }),
          querystring: z.object({
            number: z.coerce.number().int().positive().optional().describe('Which corrigendum, for that form'),
          }),
        },
      },
      async (request, reply) => {
        const { caseId, form } = request.params
        const pdf = await printCaseForm(services, requireOfficial(request), caseId, form, request.query.number)
        return reply
          .header('content-type', 'application/pdf')
          .header('content-disposition', `inline; filename="${form}.pdf"`)
          .header('cache-control', 'private, no-store')
          .send(pdf)
      },
    )

    app.post(
      '/cases/:caseId/sealed/:section',
      {
        schema: {
          tags,
          summary: 'Open a sealed section of one person for a stated purpose; purpose and look are recorded',
          params: z.object({ caseId, section: z.enum(sealedSections) }),
          body: openSealed,
          response: { 200: sealedContent },
        },
      },
      async (request) => {
        const { caseId, section } = request.params
        return openSealedSection(services, requireOfficial(request), caseId, section, request.body)
      },
    )

    app.post(
      '/cases/:caseId/actions/:action',
      {
        schema: {
          tags,
          summary: 'Act upon a case; the receipt is given once for one Idempotency-Key',
          description:
            'What `input` holds depends on the action. An act based on an older version is answered with who changed what.',
          params: z.object({ caseId, action: z.enum(actionIds) }),
          headers: idempotencyKey,
          body: actRequest,
          response: { 200: receipt },
        },
      },
      async (request) => {
        const { caseId, action } = request.params
        const official = legalActs.includes(action) ? requireFreshProof(request, services) : requireOfficial(request)
        const key = request.headers['idempotency-key']
        return executeAction(services, official, caseId, action, request.body, key)
      },
    )
  }
}
