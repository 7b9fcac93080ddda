import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as contract from '../../../../contract/session.ts'
import { siteOrigin } from '../../../platform/http/site.ts'
import type { Services } from '../../../platform/services.ts'
import { giveCookie, takeCookie } from '../cookie.ts'
import { confirmApp, newBackupCodes, removeApp, setUpApp } from '../factors/app.ts'
import { passkeySite } from '../factors/passkey-site.ts'
import { addPasskey, askForNewPasskey, removePasskey } from '../factors/passkeys.ts'
import { requireOwnAccount, requireOwnAccountProven, requireSession } from '../own-session.ts'
import { manyAtOnce } from '../rate.ts'
import { changePassword } from './change-password.ts'
import { endOwnOtherSessions, endOwnSession } from './own-sessions.ts'
import { securityOf } from './security.ts'
import { answerTour } from './tour.ts'

const tags = ['account']
const completesSignIn = true
const nothing = { 204: z.undefined() }
const credential = z.object({ id: z.string().min(1).max(1400) })

/** How officials look after their own account. */
export const routes = (services: Services): FastifyPluginAsyncZod => {
  const proven = (request: FastifyRequest) => requireOwnAccountProven(request, services)
  const siteOf = (request: FastifyRequest) => passkeySite(siteOrigin(services, request))
  return async (app) => {
    app.get(
      '/account/security',
      {
        schema: { tags, summary: 'How the own account is protected', response: { 200: contract.security } },
        config: { completesSignIn },
      },
      async (request) => securityOf(services, requireOwnAccount(request)),
    )

    app.put(
      '/account/password',
      {
        schema: {
          tags,
          summary: 'Change the own password; every other session ends',
          description:
            '12 to 200 characters of any kind; not one that is tried first, and not the own name or address.',
          body: contract.newPassword,
          response: nothing,
        },
        config: { rateLimit: manyAtOnce },
      },
      async (request, reply) => {
        await changePassword(services, proven(request), request.body)
        return reply.code(204).send()
      },
    )

    app.post(
      '/account/totp',
      {
        schema: {
          tags,
          summary: 'Begin to set up an authenticator app; its secret is shown this once',
          response: { 200: contract.totpSetup },
        },
        config: { completesSignIn },
      },
      async (request) => setUpApp(services, proven(request)),
    )

    app.post(
      '/account/totp/confirm',
      {
        schema: {
          tags,
          summary: 'Confirm the authenticator app with its first code; ten backup codes are shown this once',
          body: contract.secondFactor,
          response: { 200: contract.backupCodes },
        },
        config: { completesSignIn, rateLimit: manyAtOnce },
      },
      async (request, reply) => {
        const { codes, token } = await confirmApp(services, proven(request), request.body.code)
        renew(services, request, reply, token)
        return { codes }
      },
    )

    app.delete(
      '/account/totp',
      { schema: { tags, summary: 'Remove the authenticator app', response: nothing } },
      async (request, reply) => {
        await removeApp(services, proven(request))
        return reply.code(204).send()
      },
    )

    app.post(
      '/account/backup-codes',
      {
        schema: {
          tags,
          summary: 'Make ten new backup codes, shown this once; the earlier ones are void',
          response: { 200: contract.backupCodes },
        },
        config: { completesSignIn },
      },
      async (request) => ({ codes: await newBackupCodes(services, proven(request)) }),
    )

    app.post(
      '/account/passkeys/options',
      {
        schema: { tags, summary: 'Begin to add a passkey', response: { 200: contract.passkeyQuestion } },
        config: { completesSignIn },
      },
      async (request) => askForNewPasskey(services, proven(request), siteOf(request)),
    )

    app.post(
      '/account/passkeys',
      {
        schema: {
          tags,
          summary: 'Add a passkey under a name of one’s own',
          body: contract.newPasskey,
          response: { 200: contract.security },
        },
        config: { completesSignIn },
      },
      async (request, reply) => {
        const own = proven(request)
        renew(services, request, reply, await addPasskey(services, own, siteOf(request), request.body))
        return securityOf(services, own)
      },
    )

    app.delete(
      '/account/passkeys/:id',
      { schema: { tags, summary: 'Remove a passkey', params: credential, response: nothing } },
      async (request, reply) => {
        await removePasskey(services, proven(request), request.params.id)
        return reply.code(204).send()
      },
    )

    app.put(
      '/account/tour',
      {
        schema: {
          tags,
          summary: 'Answer the offer of being shown around',
          description: 'Remembered for the official on every machine; it can be taken again at any time.',
          body: contract.tourAnswer,
          response: nothing,
        },
      },
      async (request, reply) => {
        await answerTour(services, requireSession(request).official, request.body.answer)
        return reply.code(204).send()
      },
    )

    app.delete(
      '/account/sessions/:id',
      {
        schema: {
          tags,
          summary: 'End one of the own sessions',
          params: z.object({ id: z.uuid() }),
          response: nothing,
        },
      },
      async (request, reply) => {
        const own = proven(request)
        await endOwnSession(services, own, request.params.id)
        if (request.params.id === own.sessionId) takeCookie(services, request, reply)
        return reply.code(204).send()
      },
    )

    app.delete(
      '/account/sessions',
      { schema: { tags, summary: 'End every own session but this one', response: nothing } },
      async (request, reply) => {
        await endOwnOtherSessions(services, proven(request))
        return reply.code(204).send()
      },
    )
  }
}

/** The session stands on more than before, so it goes on under a new token. */
function renew(services: Services, request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  if (token) giveCookie(services, request, reply, token)
}
