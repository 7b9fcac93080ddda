import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from '../../../contract/session.ts'
import type { Services } from '../../platform/services.ts'
import { giveCookie } from './cookie.ts'
import { recogniser } from './recognise.ts'
import { cookieName, sessionCookieOf } from './token.ts'
import { sessionView } from './view.ts'

/** Gives the browser the token of a session that was opened or raised, and says who is signed in. */
export function sessionAnswer(services: Services) {
  const recognise = recogniser(services)
  return async (request: FastifyRequest, reply: FastifyReply, token: string): Promise<Session> => {
    const { protocol } = request
    const cookies = { [cookieName(sessionCookieOf(services), request)]: token }
    const recognised = await recognise({ cookies, headers: {}, protocol })
    if (!recognised) throw new Error('a session that was just opened is not there')
    giveCookie(services, request, reply, token)
    return sessionView(services, recognised)
  }
}
