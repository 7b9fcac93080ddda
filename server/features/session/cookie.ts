import type { FastifyReply, FastifyRequest } from 'fastify'
import { longest } from './lifetime.ts'
import { sessionCookie } from './token.ts'

export function giveCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: longest / 1000,
  })
}

export function takeCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, { path: '/' })
}
