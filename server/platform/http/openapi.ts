import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** Every route declared after this is described in the OpenAPI 3.1 document. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'OpenRCMS',
        version: '1',
        description:
          'The open Readmission Case Management System. Problems are answered as application/problem+json (RFC 9457).',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'rcms_session' } },
      },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
  })
  app.get('/api/v1/openapi.json', { schema: { hide: true }, config: { open: true } }, async () => app.swagger())
}
