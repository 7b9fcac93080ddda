import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { problem } from '../../../contract/problem.ts'
import { actionInputs } from '../../../domain/case/actions/registry.ts'

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
  app.get('/api/v1/openapi.json', { schema: { hide: true }, config: { open: true } }, async () =>
    complete(app.swagger() as Contract),
  )
}

/** As much of an OpenAPI document as is added to here. */
interface Contract {
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, unknown> }
}
interface Operation {
  responses?: Record<string, unknown>
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, unknown> } }> }
}

const actPath = '/api/v1/cases/{caseId}/actions/{action}'

/** What no single route says of itself: how every problem looks, and the payload of each action. */
export function complete(contract: Contract): Contract {
  const acts = Object.entries(actionInputs).map(([action, input]) => [schemaOf(action), input] as const)
  const schemas = {
    ...contract.components?.schemas,
    Problem: jsonSchema(problem),
    ...Object.fromEntries(acts.map(([name, input]) => [name, jsonSchema(input)])),
  }
  const paths = Object.fromEntries(
    Object.entries(contract.paths ?? {}).map(([path, operations]) => [
      path,
      Object.fromEntries(Object.entries(operations).map(([method, one]) => [method, withProblems(one)])),
    ]),
  )
  const act = paths[actPath]?.post?.requestBody?.content['application/json']
  if (act?.schema.properties) {
    const oneOf = acts.map(([name]) => ({ $ref: `#/components/schemas/${name}` }))
    act.schema.properties.input = { description: 'The payload of the action named in the path', oneOf }
  }
  return { ...contract, paths, components: { ...contract.components, schemas } }
}

/** `notify_transfer` → `ActNotifyTransfer`. */
function schemaOf(action: string): string {
  return `Act${action.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`
}

function withProblems(operation: Operation): Operation {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const description = 'A problem: what happened, who holds it, and what to do next'
  return { ...operation, responses: { ...operation.responses, default: { description, content } } }
}

function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return described
}
