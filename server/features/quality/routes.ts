import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/quality.ts'
import { requireNamedOfficial, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { acceptFinding, assignFinding, reopenFinding } from './act-on-finding.ts'
import { findingsOfDraft } from './of-draft.ts'
import { findingsOfCase, readFindings } from './read-findings.ts'
import { readRules } from './read-rules.ts'
import { readScores } from './read-scores.ts'

const tags = ['quality']
const ofFinding = z.object({ findingId: z.uuid() })
const ofCase = z.object({ caseId: z.uuid() })

/** The quality of records: findings to mend, the rules that found them, and the scores. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/quality/findings',
      {
        schema: {
          tags,
          summary: 'What the own side can mend in its records, first what is due first',
          description:
            'Of the own unit; for a central authority of every case of its State. A finding names a rule and a field, never what stands there.',
          querystring: contract.findingsQuery,
          response: { 200: contract.findingsPage },
        },
      },
      async (request) => readFindings(services, requireOfficial(request), request.query),
    )

    app.put(
      '/quality/findings/:findingId/assignee',
      {
        schema: {
          tags,
          summary: 'Give a finding to a colleague of the own authority, or to nobody',
          params: ofFinding,
          body: contract.newAssignee,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const official = requireOfficial(request)
        await assignFinding(services, official, request.params.findingId, request.body.userId)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/quality/findings/:findingId/acceptance',
      {
        schema: {
          tags,
          summary: 'Accept a finding with a reason; it rests until what the rule looked at changes',
          description: 'The reason stays with the own State.',
          params: ofFinding,
          body: contract.newAcceptance,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const official = requireNamedOfficial(request)
        await acceptFinding(services, official, request.params.findingId, request.body)
        return reply.code(204).send(null)
      },
    )

    app.delete(
      '/quality/findings/:findingId/acceptance',
      {
        schema: {
          tags,
          summary: 'Take an acceptance back: the finding is open again',
          params: ofFinding,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await reopenFinding(services, requireNamedOfficial(request), request.params.findingId)
        return reply.code(204).send(null)
      },
    )

    app.get(
      '/quality/rules',
      {
        schema: {
          tags,
          summary:
            'Every rule, why it is there and how to mend what it finds, with how often it is found among the own records',
          description:
            'For whoever only counts: the numbers of the own State under disclosure control, without a case.',
          response: { 200: contract.qualityRuleList },
        },
      },
      async (request) => readRules(services, requireOfficial(request)),
    )

    app.get(
      '/quality/scores',
      {
        schema: {
          tags,
          summary: 'How much of the running applications has nothing to mend, month by month',
          description:
            'Of the own unit; for a central authority and for analysts of the own State and its authorities, and of each State beside it. Only what both sides can see counts, so both read the same number; whoever only counts reads months that are over, under disclosure control.',
          querystring: contract.scoresQuery,
          response: { 200: contract.qualityScores },
        },
      },
      async (request) => readScores(services, requireOfficial(request), request.query.months),
    )

    app.get(
      '/cases/:caseId/quality',
      {
        schema: {
          tags,
          summary: 'What the rules found in a case, as far as the reader may see it',
          params: ofCase,
          response: { 200: contract.findingsOfCase },
        },
      },
      async (request) => findingsOfCase(services, requireOfficial(request), request.params.caseId),
    )

    app.get(
      '/drafts/:id/quality',
      {
        schema: {
          tags,
          summary: 'What the rules would find if a draft were sent today',
          description: 'Nothing of it is kept. It keeps nobody from submitting, unless the agreement says so.',
          params: z.object({ id: z.uuid() }),
          response: { 200: contract.findingsOfDraft },
        },
      },
      async (request) => findingsOfDraft(services, requireOfficial(request), request.params.id),
    )
  }
}
