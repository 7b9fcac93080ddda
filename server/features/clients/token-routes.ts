import formbody from '@fastify/formbody'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { tokenAnswer, tokenError, tokenRequest } from '../../../contract/machines.ts'
import type { Services } from '../../platform/services.ts'
import { type ClientCredentials, giveToken, tokenLasts } from './give-token.ts'

/** The token endpoint speaks as RFC 6749 has it, so that any OAuth 2.0 library can use it. */
export const tokenRoutes = (services: Services): FastifyPluginAsyncZod => {
  return async (app) => {
    await app.register(formbody, { bodyLimit: 4096 })
    app.post(
      '/oauth/token',
      {
        schema: {
          tags: ['machines'],
          summary: 'An access token for a machine client (OAuth 2.0 client credentials)',
          description:
            'The client shows its identifier and secret by HTTP Basic or in the form. Problems are answered as RFC 6749 §5.2 has them.',
          security: [{ client: [] }],
          consumes: ['application/x-www-form-urlencoded'],
          body: tokenRequest,
          response: { 200: tokenAnswer, 400: tokenError, 401: tokenError, 429: tokenError },
        },
        config: { open: true, takesForm: true, rateLimit: { max: 300, timeWindow: '1 minute' } },
        // What is wrong with the request is said in the words of OAuth; what is wrong here, as everywhere.
        errorHandler: (error, _request, reply) => {
          if ((error.statusCode ?? 500) >= 500 || error.statusCode === 429) throw error
          return refuse(reply, 400, 'invalid_request')
        },
      },
      async (request, reply) => {
        const { grant_type, client_id, client_secret } = request.body
        if (grant_type !== 'client_credentials') return refuse(reply, 400, 'unsupported_grant_type')
        const basic = basicCredentials(request.headers.authorization)
        // RFC 6749 §2.3: one way of showing who one is, not two.
        if (basic && client_secret !== undefined) return refuse(reply, 400, 'invalid_request')
        const inForm = client_id !== undefined && client_secret !== undefined
        const shown = basic ?? (inForm ? { clientId: client_id, secret: client_secret } : null)
        if (!shown) return refuse(reply, 401, 'invalid_client')
        const given = await giveToken(services, shown)
        if (given === 'locked') return refuse(reply.header('retry-after', 900), 429, 'temporarily_unavailable')
        if (given === 'refused') return refuse(reply, 401, 'invalid_client')
        return reply
          .header('cache-control', 'no-store')
          .send({ access_token: given.token, token_type: 'Bearer' as const, expires_in: tokenLasts })
      },
    )
  }
}

function refuse(reply: FastifyReply, status: 400 | 401 | 429, error: string) {
  if (status === 401) reply.header('www-authenticate', 'Basic realm="OpenRCMS", charset="UTF-8"')
  return reply.code(status).header('cache-control', 'no-store').send({ error })
}

/** RFC 6749 §2.3.1: both parts are form-encoded before they are put together. */
function basicCredentials(header: string | undefined): ClientCredentials | null {
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1]
  if (!encoded) return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 0) return null
  const [clientId, secret] = [text.slice(0, colon), text.slice(colon + 1)].map(formDecoded)
  return clientId !== undefined && secret !== undefined ? { clientId, secret } : null
}

function formDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
