import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  caseByReference,
  caseLooks,
  caseLooksQuery,
  caseProof,
  foundCase,
  lookingOfficials as lookingOfficialsView,
  officialLooks,
  officialLooksQuery,
  periodQuery,
  proofState,
} from '../../../contract/oversight.ts'
import { registerLog, registerLogQuery, registerLogTable } from '../../../contract/register-log.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { sendLog } from './log-csv.ts'
import { looksAtCase, looksOfOfficial } from './looks.ts'
import { lookingOfficials } from './officials.ts'
import { findOverseen, requireOversight } from './overseen-case.ts'
import { proveCase, readProofState } from './proof.ts'
import { readRegisterLog } from './register-log.ts'
import { registerLogCsv } from './register-log-csv.ts'

const tags = ['oversight']
const ofCase = z.object({ caseId: z.uuid() })

/** Who looked, and whether the record is sound. For the role oversight alone; each request is a look and recorded itself. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/cases/:caseId/looks',
      {
        schema: {
          tags,
          summary: 'Who of the own State looked at a case, the newest first',
          description:
            'For the oversight who reads the file. Looks of officials of the other State are not told. Asking is recorded as a look.',
          params: ofCase,
          querystring: caseLooksQuery,
          response: { 200: caseLooks },
        },
      },
      async (request) => looksAtCase(services, requireOfficial(request), request.params.caseId, request.query),
    )

    app.post(
      '/cases/:caseId/proof',
      {
        schema: {
          tags,
          summary: 'Prove a case now: its chain of hashes, its contents and its documents',
          description:
            'For the oversight who reads the file: the shared stream and that of the own side. Changes nothing of the case; that it was asked is recorded.',
          params: ofCase,
          response: { 200: caseProof },
        },
      },
      async (request) => proveCase(services, requireOfficial(request), request.params.caseId),
    )

    app.get(
      '/oversight/case',
      {
        schema: {
          tags,
          summary: 'The case with a reference, among those whose file the official reads',
          querystring: caseByReference,
          response: { 200: foundCase },
        },
      },
      async (request) => findOverseen(services, requireOfficial(request), request.query.reference),
    )

    app.get(
      '/oversight/officials',
      {
        schema: {
          tags,
          summary: 'How much each official of the own State looked at in a period',
          description:
            'Counts of sealed sections, exports, copies, searches and cases; at most 92 days. What is rare stands first, and nothing is scored.',
          querystring: periodQuery,
          response: { 200: lookingOfficialsView },
        },
      },
      async (request) => ({ items: await lookingOfficials(services, requireOfficial(request), request.query) }),
    )

    app.get(
      '/oversight/officials/:userId/looks',
      {
        schema: {
          tags,
          summary: 'What one official of the own State looked at in a period, the newest first',
          params: z.object({ userId: z.uuid() }),
          querystring: officialLooksQuery,
          response: { 200: officialLooks },
        },
      },
      async (request) => {
        const official = requireOversight(requireOfficial(request))
        return looksOfOfficial(services, official, request.params.userId, request.query)
      },
    )

    app.get(
      '/oversight/registers',
      {
        schema: {
          tags,
          summary: 'What the connected registers of the own State were asked in a period, the newest first',
          description:
            'By whom, for which case and purpose, and how each attempt ended; of what was asked and answered the digests alone. At most 92 days.',
          querystring: registerLogQuery,
          response: { 200: registerLog },
        },
      },
      async (request) => readRegisterLog(services, requireOfficial(request), request.query),
    )

    app.get(
      '/oversight/registers.csv',
      {
        schema: {
          tags,
          summary: 'The same as a table (CSV), a line for each attempt; the export is recorded',
          querystring: registerLogTable,
        },
      },
      async (request, reply) =>
        sendLog(reply, 'registers', await registerLogCsv(services, requireOfficial(request), request.query)),
    )

    app.get(
      '/oversight/proof',
      {
        schema: {
          tags,
          summary: 'When the whole record was last proven, and what was found of the cases that the official reads',
          response: { 200: proofState },
        },
      },
      async (request) => readProofState(services, requireOfficial(request)),
    )
  }
}
