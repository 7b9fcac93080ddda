import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { operations } from '../../../contract/operations.ts'
import { requireAdministrator } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { askOperations } from './ask.ts'

export const routes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    app.get(
      '/administration/operations',
      {
        schema: {
          tags: ['administration'],
          summary: 'How the installation does',
          description:
            'For the administrators of the authority that operates the installation; counts and codes alone.',
          response: { 200: operations },
        },
      },
      async (request) => {
        // How the installation does is the business of whoever runs it, and no State's.
        if (requireAdministrator(request).authority.kind !== 'operator') throw notFound()
        return askOperations(services)
      },
    )
  }
}
