import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { complete } from './openapi/complete.ts'
import type { Contract } from './openapi/document.ts'
import { traitsOf } from './openapi/traits.ts'

/** Where the contract is raised by hand: a breaking change raises the first number (see docs/api/changes.md). */
const version = '1.0.0'

const description = [
  'The open Readmission Case Management System: the shared desk on which two States handle a readmission.',
  'Every problem is answered as `application/problem+json` (RFC 9457), in the language of `Accept-Language` (en, az). Its `code` is stable; new codes may be added.',
  'Lists are read page by page with the cursor in `next`. Commands upon cases take an `Idempotency-Key`, under which they may be repeated without a second effect.',
  'What does not exist and what one may not see answer alike: 404.',
].join('\n\n')

const client =
  'A machine client with a token of this installation. With the address of an official in `On-Behalf-Of` the act is theirs.'

const cookie = 'A person who signed in. Over HTTPS the cookie is named `__Host-rcms_session`.'

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'rcms_session', description: cookie },
  client: { type: 'http', scheme: 'bearer', description: client },
} as const

/** Every route declared after this is described in the OpenAPI 3.1 document. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'OpenRCMS', version, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      components: { securitySchemes },
    },
    transform: (asked) => {
      const { schema, url } = jsonSchemaTransform(asked)
      return { schema: { ...schema, 'x-traits': traitsOf(asked.route) }, url }
    },
  })
  let made: string | undefined
  app.get('/api/v1/openapi.json', { schema: { hide: true }, config: { open: true } }, async (_request, reply) => {
    made ??= JSON.stringify(complete(app.swagger() as unknown as Contract))
    return reply.type('application/json; charset=utf-8').send(made)
  })
}
