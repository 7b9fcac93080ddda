import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../contract/confirmations.ts'
import { requireFreshProof, requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { ruleHistoryOf } from './history.ts'
import { agreementBetween } from './pair.ts'
import { listRules } from './rules.ts'
import { standingsOf } from './standings.ts'
import { stateRule } from './state-rule.ts'

const tags = ['agreements']
const params = z.object({ id: z.string() })

/** Nothing of a case: what two States say of the rules between them, for officials of these two. */
export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/agreements/:id/rules',
      {
        schema: {
          tags,
          summary: 'Every rule of an agreement, with what two States say of it',
          description: 'For officials of the two States; the own one is one of them.',
          params,
          querystring: contract.rulesQuery,
          response: { 200: contract.agreementRules },
        },
      },
      async (request) => {
        const official = requireOfficial(request)
        const { language, ...pair } = request.query
        return listRules(services, official, request.params.id, pair, language ?? official.language)
      },
    )

    app.get(
      '/agreements/:id/rules/standings',
      {
        schema: {
          tags,
          summary: 'How the rules of an agreement stand between the own State and each other one',
          description: 'Rules of which one of the two said something, by the way to them in the version in force.',
          params,
          response: { 200: contract.ruleStandingsOf },
        },
      },
      async (request) => standingsOf(services, requireOfficial(request), request.params.id),
    )

    app.get(
      '/agreements/:id/rules/history',
      {
        schema: {
          tags,
          summary: 'Everything that two States ever said of a rule, newest first',
          params,
          querystring: contract.ruleHistoryQuery,
          response: { 200: contract.ruleHistory },
        },
      },
      async (request) => {
        const official = requireOfficial(request)
        const { language, ...asked } = request.query
        return ruleHistoryOf(services, official, request.params.id, asked, language ?? official.language)
      },
    )

    app.post(
      '/agreements/:id/rules/statements',
      {
        schema: {
          tags,
          summary: 'Confirm, correct or reject a rule for the own State, or take back what it said',
          description:
            'For legal officers of one of the two States. It is added to what they said before and changes no pack.',
          params,
          body: contract.newRuleStatement,
          response: { 201: contract.ruleStated },
        },
      },
      async (request, reply) => {
        // Asked before the proof: to officials of other States this address leads nowhere.
        agreementBetween(services, requireOfficial(request), request.params.id, request.body)
        const official = requireFreshProof(request, services)
        return reply.code(201).send(await stateRule(services, official, request.params.id, request.body))
      },
    )
  }
}
