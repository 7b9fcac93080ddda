import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as contract from '../../../../contract/session.ts'
import { siteOrigin } from '../../../platform/http/site.ts'
import type { Services } from '../../../platform/services.ts'
import { sessionAnswer } from '../answer.ts'
import { clientName } from '../client-name.ts'
import { ownSessionOf, requireSession } from '../own-session.ts'
import { manyAtOnce } from '../rate.ts'
import { answerWithPasskey, askForPasskey } from './passkey-sign-in.ts'
import { passkeySite } from './passkey-site.ts'
import { giveProof } from './proof.ts'
import { giveSecondFactor } from './second-factor.ts'

const tags = ['session']

/** What completes a sign-in, and what shows again who acts. */
export const routes = (services: Services): FastifyPluginAsyncZod => {
  const answer = sessionAnswer(services)
  return async (app) => {
    app.post(
      '/session/second-factor',
      {
        schema: {
          tags,
          summary: 'Complete a sign-in with a code of the authenticator app or a backup code',
          description: 'Each code counts once. Ten wrong codes or passwords lock the account for a quarter of an hour.',
          body: contract.secondFactor,
          response: { 200: contract.session },
        },
        config: { completesSignIn: true, rateLimit: manyAtOnce },
      },
      async (request, reply) =>
        answer(request, reply, await giveSecondFactor(services, requireSession(request), request.body.code)),
    )

    app.post(
      '/session/proof',
      {
        schema: {
          tags,
          summary: 'Show again who acts, before a step that binds the State',
          description:
            'A code where a second factor is set up, otherwise the password. For half an hour `proof_needed` is not answered again.',
          body: contract.proof,
          response: { 200: contract.session },
        },
        config: { rateLimit: manyAtOnce },
      },
      async (request, reply) =>
        answer(request, reply, await giveProof(services, requireSession(request), request.body)),
    )

    app.post(
      '/session/passkey-options',
      {
        schema: {
          tags,
          summary: 'Ask for a passkey',
          description:
            'Without a session any passkey of this website is asked for; within one, a passkey of the official who is signed in.',
          response: { 200: contract.passkeyQuestion },
        },
        config: { open: true, rateLimit: manyAtOnce },
      },
      async (request) => askForPasskey(services, ownSessionOf(request), passkeySite(siteOrigin(services, request))),
    )

    app.post(
      '/session/passkey',
      {
        schema: {
          tags,
          summary: 'Sign in with a passkey, complete a sign-in, or show again who acts',
          body: contract.passkeyAnswer,
          response: { 200: contract.session },
        },
        config: { open: true, rateLimit: manyAtOnce },
      },
      async (request, reply) => {
        const site = passkeySite(siteOrigin(services, request))
        const client = clientName(request.headers['user-agent'])
        const token = await answerWithPasskey(services, ownSessionOf(request), site, request.body, client)
        return answer(request, reply, token)
      },
    )
  }
}
