import type { FastifyRequest } from 'fastify'
import { problem } from './problems.ts'

/** Accounts, proofs, rights, those who give them, the words of the program, figures and files of them, and what keeps open pages fresh: no machine has a hand in these, in whoever's name it comes. */
const rooms = [
  'account',
  'administration',
  'delegations',
  'exports',
  'invitations',
  'live',
  'notices',
  'session',
  'statistics',
  'translation',
]

/** Acts elsewhere that are a person's alone: what a State says of the law it says by a named official with a fresh proof (decision 0029). */
const acts = ['POST /api/v1/agreements/:id/rules/statements']

/** Whether a route is for persons who sign in themselves. `url`: as the route is written. */
export function isPersonal(method: string, url: string): boolean {
  const room = /^\/api\/v1\/([^/]+)/.exec(url)?.[1] ?? ''
  return rooms.includes(room) || acts.includes(`${method} ${url}`)
}

/** @throws ProblemError 403 where only a person may go; to ask who one is (GET /session) is free to machines */
export function refuseMachines(request: FastifyRequest): void {
  if (request.proof?.kind !== 'client') return
  // The route that answers, not the address as it was spelled: %73 in it is an s, and leads to the same room.
  const { url = '' } = request.routeOptions
  if (!isPersonal(request.method, url)) return
  if (url === '/api/v1/session' && request.method === 'GET') return
  throw problem(403, 'person_needed')
}
