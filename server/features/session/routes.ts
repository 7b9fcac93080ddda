import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { languages } from '../../../contract/i18n.ts'
import * as contract from '../../../contract/session.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Recognised, requireOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { longest } from './lifetime.ts'
import { practiceAccounts } from './practice-accounts.ts'
import { recogniser } from './recognise.ts'
import { signIn, signOut } from './sign-in.ts'
import { sessionCookie } from './token.ts'
import { sessionView } from './view.ts'

const tags = ['session']

export const routes = (services: Services): FastifyPluginAsyncZod => {
  const recognise = recogniser(services)
  return async (app) => {
    app.post(
      '/session',
      {
        schema: { tags, summary: 'Sign in', body: contract.signIn, response: { 200: contract.session } },
        // Many officials of one authority may share an address; the lockout guards each account.
        config: { open: true, rateLimit: { max: 120, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const earlier = request.cookies[sessionCookie]
        const token = await signIn(services, request.body)
        if (earlier) await signOut(services, earlier)
        const recognised = await recognise({ cookies: { [sessionCookie]: token }, headers: {} })
        if (!recognised) throw new Error('a session that was just opened is not there')
        giveCookie(request, reply, token)
        return sessionView(services, recognised)
      },
    )

    app.get(
      '/session',
      {
        schema: { tags, summary: 'Who is signed in', response: { 200: contract.session } },
        config: { completesSignIn: true },
      },
      async (request) => sessionView(services, recognised(request)),
    )

    app.delete(
      '/session',
      { schema: { tags, summary: 'Sign out', response: { 204: z.undefined() } }, config: { open: true } },
      async (request, reply) => {
        const token = request.cookies[sessionCookie]
        if (token) await signOut(services, token)
        reply.clearCookie(sessionCookie, { path: '/' })
        return reply.code(204).send()
      },
    )

    app.put(
      '/session/language',
      {
        schema: {
          tags,
          summary: 'Choose the language of the pages',
          body: z.strictObject({ language: z.enum(languages) }),
          response: { 200: contract.session },
        },
      },
      async (request) => {
        const official = requireOfficial(request)
        const { language } = request.body
        await withSystem(services.pools.system, (tx) =>
          tx.updateTable('users').set({ language }).where('user_id', '=', official.userId).execute(),
        )
        const { official: before, proof } = recognised(request)
        return sessionView(services, { official: { ...before, language }, proof })
      },
    )

    app.get(
      '/practice/accounts',
      {
        schema: {
          tags,
          summary: 'The open accounts of a practice installation',
          response: { 200: contract.practiceAccounts },
        },
        config: { open: true },
      },
      async () => {
        if (services.config.mode !== 'practice') throw notFound()
        return practiceAccounts(services)
      },
    )
  }
}

function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: longest / 1000,
  })
}

function recognised(request: FastifyRequest): Recognised {
  const official = requireOfficial(request)
  if (!request.proof) throw new Error('an official without a proof')
  return { official, proof: request.proof }
}
