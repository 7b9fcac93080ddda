import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../../platform/services.ts'
import { longest } from './lifetime.ts'
import { cookieName, sessionCookieOf } from './token.ts'

type Place = Pick<Services, 'laboratory'>

export function giveCookie(services: Place, request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(sessionCookieOf(services), request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: longest / 1000,
  })
}

export function takeCookie(services: Place, request: FastifyRequest, reply: FastifyReply): void {
  // A browser lets go of a cookie with the prefix only by an answer that would also set it.
  reply.clearCookie(cookieName(sessionCookieOf(services), request), { path: '/', secure: request.protocol === 'https' })
}
