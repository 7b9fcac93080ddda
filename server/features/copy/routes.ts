import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { copyQuery, copyRequest } from '../../../contract/copy.ts'
import { type Official, requireOfficial } from '../../platform/http/actor.ts'
import { paperLanguage } from '../../platform/i18n/paper-language.ts'
import type { Services } from '../../platform/services.ts'
import { printDate } from './date.ts'
import { makeCopy } from './make.ts'
import { printSilence } from './silence.ts'

const tags = ['cases']
const params = z.object({ caseId: z.uuid() })

/** Who reads the paper, in the language in which it may be made. */
function readerOf(services: Services, request: FastifyRequest): Official {
  const official = requireOfficial(request)
  return { ...official, language: paperLanguage(official.language, services.config.mode) }
}

/** The case as one printed file. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/cases/:caseId/copy',
      {
        schema: {
          tags,
          summary: 'The case as one printed file with contents and page numbers (PDF); the printing is recorded',
          description:
            'Cover, contents, persons, the signed form, evidence with its scans, reply, transfers, messages and history: ' +
            'what the official may read, without sealed sections. The cover says what is not in it, and why.',
          params,
          querystring: copyQuery,
        },
      },
      async (request, reply) => {
        const { purpose, internal } = request.query
        const choice = { purpose, internal: internal === 'true' }
        return send(reply, await makeCopy(services, readerOf(services, request), request.params.caseId, choice))
      },
    )

    app.get(
      '/cases/:caseId/silence',
      {
        schema: {
          tags,
          summary:
            'The evidence of a silence in a case: what was sent, counted and not answered (PDF); recorded as a look',
          description:
            'Application, receipt, the period and how its last day was found with both readings, what was recorded until ' +
            'it was over, outages of the program in that time, and the chain of the shared record with a signature ' +
            '(Ed25519, JWS). 404 for a case in which nothing came about by silence.',
          params,
        },
      },
      async (request, reply) => {
        const { reference, pdf } = await printSilence(services, readerOf(services, request), request.params.caseId)
        return send(reply, { reference: `${reference}-silence`, pdf })
      },
    )

    app.get(
      '/cases/:caseId/clocks/:clock/page',
      {
        schema: {
          tags,
          summary:
            'Why a running period of a case ends when it does, on a page for a dispute (PDF); recorded as a look',
          params: z.object({ caseId: z.uuid(), clock: z.string() }),
          querystring: z.object({ personId: z.uuid().optional() }),
        },
      },
      async (request, reply) => {
        const { caseId, clock } = request.params
        const made = await printDate(services, readerOf(services, request), caseId, clock, request.query.personId)
        return send(reply, { ...made, reference: `${made.reference}-date` })
      },
    )

    app.post(
      '/cases/:caseId/copy',
      {
        schema: {
          tags,
          summary: 'The same with sealed sections, where a purpose for opening them is stated',
          params,
          body: copyRequest,
        },
      },
      async (request, reply) =>
        send(reply, await makeCopy(services, readerOf(services, request), request.params.caseId, request.body)),
    )
  }
}

function send(reply: FastifyReply, { reference, pdf }: { reference: string; pdf: Buffer }): FastifyReply {
  return reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="case-${reference}.pdf"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(pdf)
}
