import type { FastifyInstance, InjectOptions, LightMyRequestResponse, RouteOptions } from 'fastify'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { apiDocument } from '../../api-document.ts'
import { asProblem } from '../../features/cases/read-effect.ts'
import { openHouse } from '../../features/cases/testing/house.ts'
import { accept, notify, rolesOf } from '../../features/cases/testing/journey.ts'
import { type Fault, verifyAll } from '../../features/cases/verify.ts'
import { openSession } from '../../features/session/open-session.ts'
import { sessionCookie } from '../../features/session/token.ts'
import { features } from '../../features.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { buildApp } from '../../platform/http/app.ts'
import { recognise } from '../../recognise.ts'
import { judgeBy } from './judge.ts'
import { type Random, randomFrom } from './random.ts'
import { requestFor, type Target } from './requests.ts'
import { unpacked } from './unpacked.ts'

export interface Finding {
  request: string
  seat: string
  what: string
}

export interface Report {
  requests: number
  operations: number
  /** How often each status was answered. */
  statuses: Record<string, number>
  findings: Finding[]
  /** Faults of the chains afterwards. */
  faults: Fault[]
  seconds: number
}

const start = '2026-03-13T08:00:00Z'
/** Sessions are opened anew after so many requests: some end, and a proof carries a legal act for half an hour only. */
const turn = 120

const doors = new Set([401, 403, 404])

const seats: readonly (readonly [authority: string, role: Role])[] = [
  ['de-lea-berlin', 'case_officer'],
  ['de-bpolp', 'central_desk'],
  ['az-sms', 'central_desk'],
  ['az-sms', 'approver'],
  ['az-mia', 'verifier'],
  ['az-mission-berlin', 'mission_officer'],
  ['az-sbs-airport', 'border_officer'],
  ['de-bpolp', 'administrator'],
  ['de-bpolp', 'analyst'],
  ['az-ombudsman', 'oversight'],
]

/** Sends valid and broken requests for every operation of the contract to a whole house with real cases, and judges each answer. */
export async function fuzz(options: { requests: number; seed: number }): Promise<Report> {
  const began = performance.now()
  const random = randomFrom(options.seed)
  const contract = await apiDocument()
  const judge = judgeBy(contract)
  const house = await openHouse()
  // What nobody foresaw is answered with a number only; here it is told.
  let thrown: unknown
  const onRoute = (route: RouteOptions) => {
    route.onError = async (_request, _reply, error) => {
      thrown = error
    }
  }
  const app = await buildApp(house.services, { recognise: recognise(house.services), features, asProblem, onRoute })
  app.log.level = 'silent'
  const findings: Finding[] = []
  const statuses: Record<string, number> = {}
  const seen = new Map<string, unknown[]>()
  const welcome = new Map<string, readonly string[]>()
  try {
    house.setClock(start)
    const roles = rolesOf(house.find)
    await house.file()
    await accept(house, roles, await house.file())
    const later = await house.file()
    await accept(house, roles, later)
    await notify(house, roles, later, '2026-05-04')
    const ask = asking(app, house)
    await look(ask, seen)
    await ask.connect()
    const targets = targetsOf(contract)
    for (let sent = 0; sent < options.requests; sent += 1) {
      if (sent % turn === 0) await ask.openAll()
      // Each operation in turn, so that none is left out.
      const target = targets[sent % targets.length] as Target
      const at = `${target.method} ${target.path}`
      const seat = random.chance(0.06) ? 'a visitor' : random.pick(welcome.get(at) ?? ask.names())
      const request = requestFor(target, contract, random, seen)
      const answer = await ask.as(seat, request)
      statuses[answer.statusCode] = (statuses[answer.statusCode] ?? 0) + 1
      const wrong = judge(target, answer)
      if (wrong) {
        const what = answer.statusCode >= 500 && thrown instanceof Error ? `${wrong}\n${thrown.stack}` : wrong
        findings.push({ request: `${target.method.toUpperCase()} ${target.path} ${shown(request)}`, seat, what })
      }
      if (answer.statusCode < 300) gather(answer, seen, random)
      // Whoever was let in is sent there more often than the others, so that more than the door is tried.
      if (!doors.has(answer.statusCode))
        welcome.set(at, [...(welcome.get(at) ?? ask.names()), seat, seat, seat].slice(-40))
    }
    const { faults } = await verifyAll(house.services)
    const seconds = Math.round((performance.now() - began) / 1000)
    return { requests: options.requests, operations: targets.length, statuses, findings, faults, seconds }
  } finally {
    await app.close()
    await house.close()
  }
}

function targetsOf(contract: Awaited<ReturnType<typeof apiDocument>>): Target[] {
  const all = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Target => ({ method, path, operation })),
  )
  // A stream has no end that could be judged: whoever is let in would be waited for without end.
  return all.filter(({ operation }) => !('text/event-stream' in contentOf(operation.responses['200'])))
}

function contentOf(answer: unknown): object {
  return Object((answer as { content?: object } | undefined)?.content)
}

type Asking = ReturnType<typeof asking>

function asking(app: FastifyInstance, { services, find }: Awaited<ReturnType<typeof openHouse>>) {
  const cookies = new Map<string, string>()
  const openAll = () =>
    withSystem(services.pools.system, async (tx) => {
      await tx.updateTable('users').set({ disabled_at: null }).where('disabled_at', 'is not', null).execute()
      for (const [authority, role] of seats) {
        const session = { method: 'password', stage: 'full', strong: true, client: 'fuzz' } as const
        const token = await openSession(tx, services, { userId: find(authority, role).userId, ...session })
        cookies.set(`${role} of ${authority}`, `${sessionCookie}=${token}`)
      }
    })
  const as = async (seat: string, request: InjectOptions): Promise<LightMyRequestResponse> => {
    const cookie = cookies.get(seat)
    const proof = seat === machine ? { authorization: `Bearer ${token}` } : cookie ? { cookie } : {}
    return unpacked(await app.inject({ ...request, headers: { ...request.headers, ...proof } }))
  }
  const machine = 'a machine of de-bpolp'
  let token = ''
  return {
    openAll,
    names: () => (token ? [...cookies.keys(), machine] : [...cookies.keys()]),
    as,
    /** Connects a machine client as administrators do, and lets it come by its token as machines do. */
    connect: async () => {
      const body = { clientId: 'fuzz', name: 'Fuzz', authorityId: 'de-bpolp', roles: ['central_desk'], actsFor: [] }
      const at = { method: 'POST', url: '/api/v1/administration/clients', payload: body } as const
      const made = await as('administrator of de-bpolp', at)
      const payload = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'fuzz',
        client_secret: made.json<{ secret: string }>().secret,
      }).toString()
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const given = await app.inject({ method: 'POST', url: '/api/v1/oauth/token', headers, payload })
      token = given.json<{ access_token: string }>().access_token
      if (!token) throw new Error(`no token: ${made.body} ${given.body}`)
    },
  }
}

/** A first look around, so that what is asked for exists. */
async function look(ask: Asking, seen: Map<string, unknown[]>): Promise<void> {
  await ask.openAll()
  const random = randomFrom(1)
  const lists = ['desk', 'drafts', 'arrivals', 'verifications', 'authorities', 'agreements', 'delegations']
  for (const seat of ask.names()) {
    const draft = {
      method: 'POST',
      url: '/api/v1/drafts',
      payload: { agreementId: 'eu-azerbaijan', requestedState: 'AZ' },
    }
    gather(await ask.as(seat, draft as InjectOptions), seen, random)
    for (const list of [...lists, 'administration/users', 'administration/authorities']) {
      gather(await ask.as(seat, { url: `/api/v1/${list}` }), seen, random)
    }
    for (const caseId of seen.get('caseId') ?? [])
      gather(await ask.as(seat, { url: `/api/v1/cases/${caseId}` }), seen, random)
  }
}

const remembered = 60

/** Keeps what an answer named, by its field: identifiers above all, and versions. */
function gather(answer: LightMyRequestResponse, seen: Map<string, unknown[]>, random: Random): void {
  if (!String(answer.headers['content-type']).includes('json')) return
  const keep = (name: string, value: unknown) => {
    const known = seen.get(name) ?? []
    if (known.includes(value)) return
    if (known.length >= remembered) known.splice(random.below(known.length), 1)
    seen.set(name, [...known, value])
  }
  const walk = (value: unknown, name: string): void => {
    if (Array.isArray(value)) for (const one of value.slice(0, 20)) walk(one, name)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, key)
    } else if (typeof value === 'string' && /(id|ids|digest|authority|register|cursor|next|code)$/i.test(name)) {
      keep(name === 'next' ? 'cursor' : name, value)
      if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) keep('id', value)
    }
  }
  walk(answer.json(), '')
}

function shown({ url, headers, payload }: InjectOptions): string {
  const body = typeof payload === 'string' ? payload.slice(0, 400) : payload ? '(form)' : ''
  return JSON.stringify({ url: String(url).slice(0, 300), headers, body })
}
