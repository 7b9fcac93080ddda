import type { FastifyReply, FastifyRequest } from 'fastify'
import { longest } from './lifetime.ts'
import { cookieName, sessionCookie } from './token.ts'

export function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(sessionCookie, request), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: longest / 1000,
  })
}

export function takeCookie(request: FastifyRequest, reply: FastifyReply): void {
  // A browser lets go of a cookie with the prefix only by an answer that would also set it.
  reply.clearCookie(cookieName(sessionCookie, request), { path: '/', secure: request.protocol === 'https' })
}
