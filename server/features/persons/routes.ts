import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/persons.ts'
import { requireNamedOfficial, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { comparePair, judgePair, type Pair } from './compare.ts'
import { findLikeInDraft, findLikePersons } from './find-like.ts'
import { linksOfCase } from './links.ts'

const tags = ['persons']
const ofPerson = z.object({ caseId: z.uuid(), personId: z.uuid() })
const ofPair = ofPerson.extend({ otherHolder: z.uuid(), otherPerson: z.uuid() })

/** Whether a person is known already. Scores order and explain; an official decides, and can decide anew. */
export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/cases/:caseId/persons',
      {
        schema: {
          tags,
          summary: 'The same persons in other records, as the own State decided, and likely ones nobody decided on',
          params: z.object({ caseId: z.uuid() }),
          response: { 200: contract.personLinks },
        },
      },
      async (request) => linksOfCase(services, requireOfficial(request), request.params.caseId),
    )

    app.get(
      '/cases/:caseId/persons/:personId/like',
      {
        schema: {
          tags,
          summary: 'Records that look like this person, most likely first; the search is recorded',
          params: ofPerson,
          querystring: contract.likeQuery,
          response: { 200: contract.likeOfPerson },
        },
      },
      async (request) => {
        const { caseId, personId } = request.params
        return findLikePersons(services, requireOfficial(request), { holderId: caseId, personId }, request.query.cursor)
      },
    )

    app.get(
      '/drafts/:id/like',
      {
        schema: {
          tags,
          summary: 'Earlier cases of the own State that look like the persons of a draft',
          params: z.object({ id: z.uuid() }),
          response: { 200: contract.likeDraftPersons },
        },
      },
      async (request) => findLikeInDraft(services, requireOfficial(request), request.params.id),
    )

    app.get(
      '/cases/:caseId/persons/:personId/like/:otherHolder/:otherPerson',
      {
        schema: {
          tags,
          summary: 'Two persons side by side, with what was decided of them; the look is recorded',
          params: ofPair,
          response: { 200: contract.comparison },
        },
      },
      async (request) => comparePair(services, requireOfficial(request), pairOf(request.params)),
    )

    app.post(
      '/cases/:caseId/persons/:personId/like/:otherHolder/:otherPerson',
      {
        schema: {
          tags,
          summary: 'Decide whether two records are one person; a later decision changes an earlier one',
          description: 'Seen within the own State alone. No machine decides by itself: it names the official who does.',
          params: ofPair,
          body: contract.newJudgement,
          response: { 201: contract.judged },
        },
      },
      async (request, reply) => {
        const official = requireNamedOfficial(request)
        return reply.code(201).send(await judgePair(services, official, pairOf(request.params), request.body))
      },
    )
  }
}

function pairOf(params: z.infer<typeof ofPair>): Pair {
  return [
    { holderId: params.caseId, personId: params.personId },
    { holderId: params.otherHolder, personId: params.otherPerson },
  ]
}
