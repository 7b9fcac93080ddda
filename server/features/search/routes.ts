import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { searchQuery, searchResult } from '../../../contract/search.ts'
import { requireOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { search } from './search.ts'

export function routes(services: Services): FastifyPluginAsyncZod {
  return async (app) => {
    // In the body, not in the address: names would otherwise stand in the logs of every proxy on the way.
    app.post(
      '/search',
      {
        schema: {
          tags: ['search'],
          summary:
            'Persons and cases by a name, a reference or the number of a document; that one searched is recorded, not for what',
          body: searchQuery,
          response: { 200: searchResult },
        },
      },
      async (request) => search(services, requireOfficial(request), request.body),
    )
  }
}
