import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { exercise, exerciseKinds, exercises, newExercise } from '../../../contract/practice.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { beginExercise } from './exercises/begin.ts'
import { storyFor } from './exercises/stage.ts'

const tags = ['practice']

/** Cases to practise with. In a real installation there is nothing at these addresses. */
export function routes(services: Services): FastifyPluginAsyncZod {
  const onlyPractice = () => {
    // In a laboratory everybody counts the same cases: nobody makes further ones.
    if (services.config.mode !== 'practice' || services.laboratory) throw notFound()
  }
  return async (app) => {
    app.get(
      '/practice/exercises',
      {
        schema: {
          tags,
          summary: 'What the official can practise; a practice installation only',
          response: { 200: exercises },
        },
      },
      async (request) => {
        const official = requireOfficial(request)
        if (services.laboratory) return { kinds: [] }
        onlyPractice()
        return { kinds: exerciseKinds.filter((kind) => storyFor(kind, official)) }
      },
    )

    app.post(
      '/practice/exercises',
      {
        schema: {
          tags,
          summary: 'Make a fresh case at the point where the official acts; a practice installation only',
          description: 'Refused with 404 for a kind that the official cannot practise, and in a real installation.',
          body: newExercise,
          response: { 201: exercise },
        },
        // A case takes a second to tell; nobody practises more often than this.
        config: { rateLimit: { max: 20, timeWindow: 60_000 } },
      },
      async (request, reply) => {
        onlyPractice()
        const made = await beginExercise(services, requireOfficial(request), request.body.kind)
        return reply.code(201).send(made)
      },
    )
  }
}
