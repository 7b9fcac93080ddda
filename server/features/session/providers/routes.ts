import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../../contract/session.ts'
import { siteOrigin } from '../../../platform/http/site.ts'
import type { Services } from '../../../platform/services.ts'
import { clientName } from '../client-name.ts'
import { giveCookie } from '../cookie.ts'
import { awaited } from '../lifetime.ts'
import { ownSessionOf } from '../own-session.ts'
import { manyAtOnce } from '../rate.ts'
import { cookieName } from '../token.ts'
import { finishJourney } from './finish.ts'
import { listProviders } from './load.ts'
import { startJourney } from './start.ts'

const tags = ['session']
const journeyCookie = 'rcms_provider'
const params = z.object({ id: z.uuid() })
const config = { open: true, rateLimit: manyAtOnce }

/** Signing in by way of an authority's own identity provider (OpenID Connect). */
export const routes =
  (services: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/session/providers',
      {
        schema: {
          tags,
          summary: 'Authorities whose officials sign in through a provider of their own',
          response: { 200: contract.signInProviders },
        },
        config: { open: true },
      },
      async () => listProviders(services),
    )

    app.post(
      '/session/providers/:id',
      {
        schema: {
          tags,
          summary: 'Where to send the browser to sign in through a provider',
          params,
          response: { 200: z.object({ url: z.string() }) },
        },
        config,
      },
      async (request, reply) => {
        const origin = siteOrigin(services, request)
        const { url, carried } = await startJourney(services, request.params.id, origin, ownSessionOf(request))
        reply.setCookie(cookieName(journeyCookie, request), carried, {
          path: '/',
          httpOnly: true,
          // The provider sends the browser back from its own site, so a strict cookie would stay behind.
          sameSite: 'lax',
          secure: request.protocol === 'https',
          maxAge: awaited / 1000,
        })
        return { url }
      },
    )

    app.get(
      '/session/providers/:id/callback',
      {
        schema: {
          tags,
          summary: 'Where a provider sends the browser back to; leads to the pages',
          description: 'To `/` with a session, otherwise to `/sign-in?problem=…` with the code of what went wrong.',
          params,
          response: { 302: z.undefined() },
        },
        config,
      },
      async (request, reply) => {
        const cookie = cookieName(journeyCookie, request)
        reply.clearCookie(cookie, { path: '/', secure: request.protocol === 'https' })
        const outcome = await finishJourney(services, {
          providerId: request.params.id,
          search: new URL(request.url, 'http://localhost').search,
          carried: request.cookies[cookie],
          client: clientName(request.headers['user-agent']),
        })
        if ('problem' in outcome) return reply.redirect(`/sign-in?problem=${outcome.problem}`)
        giveCookie(services, request, reply, outcome.token)
        return reply.redirect('/')
      },
    )
  }
