import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionIds } from '../domain/agreement/vocabulary.ts'
import { asProblem } from './features/cases/read-effect.ts'
import { dispatchMessages } from './features/outbox/dispatch.ts'
import { features } from './features.ts'
import { buildApp } from './platform/http/app.ts'
import { recognise } from './recognise.ts'
import { inputOf } from './testing/access/inputs.ts'
import * as oracle from './testing/access/oracle.ts'
import { nothing, type Question } from './testing/access/question.ts'
import { questions } from './testing/access/questions.ts'
import { type AskedCase, type Asker, buildWorld, moment, type World } from './testing/access/world.ts'

/**
 * Every route × everybody who could ask × every case, draft and verification there is, and one that is not. What somebody
 * may not see answers exactly as what does not exist.
 */

let world: World
let app: FastifyInstance
const routes = new Set<string>()

beforeAll(async () => {
  world = await buildWorld()
  const { services } = world.house
  app = await buildApp(services, {
    recognise: recognise(services),
    features,
    asProblem,
    onRoute: ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.add(`${one} ${url}`)
    },
  })
  app.log.level = 'silent'
  while ((await dispatchMessages(services)) > 0) {}
}, 120_000)
afterAll(async () => {
  await app.close()
  await world.house.close()
})

interface Answer {
  status: number
  body: unknown
  text: string
}

async function ask(seat: Asker, route: string, url: string, body?: object): Promise<Answer> {
  world.house.setClock(moment)
  const method = route.split(' ')[0] as 'GET'
  const upload = url.endsWith('/files') && method !== 'GET'
  const headers = { ...seat.headers, 'idempotency-key': `matrix-${Math.random()}` }
  const response = await app.inject({
    method,
    url,
    headers: upload ? { ...headers, 'content-type': 'multipart/form-data; boundary=x' } : headers,
    ...(upload ? { payload: '--x--\r\n' } : method === 'GET' || method === 'DELETE' ? {} : { payload: body ?? {} }),
  })
  return read(response)
}

function read(response: LightMyRequestResponse): Answer {
  const json = response.headers['content-type']?.includes('json')
  const { requestId = 'none', ...body } = json ? response.json() : {}
  return { status: response.statusCode, body: json ? body : null, text: response.body.replace(requestId, '') }
}

/** The address with everything in it; `subject` fills the parameter that names what is asked about. */
function addressOf(route: string, { params = {}, query }: Question, subject: Record<string, string>): string {
  const path = route.split(' ')[1]!.replace(/:(\w+)/g, (_, name: string) => {
    const value = { ...params, ...subject }[name]
    if (value === undefined) throw new Error(`the parameter ${name} of ${route} is not in the matrix`)
    return value
  })
  return query ? `${path}?${query}` : path
}

const bodyOf = (question: Question, one: AskedCase) =>
  typeof question.body === 'function' ? question.body(one) : question.body

const ofKind = (about: Question['about']) =>
  Object.entries(questions).filter(([, question]) => question.about === about)

/** Granted in the matrix means: judged by its content, not by who asked. */
const denied = [401, 403, 404]

test('no route is missing, and none is listed that is not there', () => {
  const api = [...routes].filter((route) => !isPage(route))
  expect(Object.keys(questions).sort()).toEqual(api.sort())
  expect([...oracle.actionNames].sort()).toEqual([...actionIds].sort())
})

/** The files of the website itself: the same for everybody, and nothing of any case. */
function isPage(route: string): boolean {
  return !/ \/(api|healthz|readyz|metrics)\b/.test(route)
}

describe('who is nobody', () => {
  test('reaches nothing but what is open', async () => {
    const outside = world.seats.filter(({ as }) => as === 'visitor' || as === 'owes a second factor')
    for (const seat of outside) {
      for (const [route, question] of Object.entries(questions)) {
        const completes = question.about === 'account' || route === 'GET /api/v1/session'
        if (question.about === 'open' || (completes && seat.as !== 'visitor')) continue
        const { requestId } = world.cases[0]!
        const subject = { ...subjectOf(world.cases[0]!), id: world.drafts[0]!.draftId, requestId, action: 'add_note' }
        const url = addressOf(route, question, { ...subject, ...question.params })
        const answer = await ask(seat, route, url, bodyOf(question, world.cases[0]!))
        expect(answer.status, `${seat.name}: ${route}`).toBe(401)
      }
    }
  })
})

/** Signed in, wholly. */
const inside = () => world.seats.filter(({ as }) => as === 'session' || as === 'client')

test('what is for everybody is granted to whoever is signed in', { timeout: 120_000 }, async () => {
  for (const seat of inside()) {
    for (const [route, question] of [...ofKind('everybody'), ...ofKind('open')]) {
      if (question.changes || (seat.as === 'client' && /session|invitations/.test(route))) continue
      const current = world.house.services.agreements.current.get('eu-azerbaijan')!.digest
      const url = addressOf(route, question, {}).replace('/current', `/${current}`)
      const { status } = await ask(seat, route, url, bodyOf(question, world.cases[0]!))
      // A role that drafts nothing is told so.
      if (route === 'POST /api/v1/drafts' || route === 'POST /api/v1/applications') continue
      expect(denied, `${seat.name}: ${route}`).not.toContain(status)
    }
  }
})

const operates = (seat: { authority: string }) => seat.authority.endsWith('-operator')

test('what belongs to a person is no machine’s, and administration is nobody’s but an administrator’s', {
  timeout: 120_000,
}, async () => {
  for (const seat of inside()) {
    for (const about of ['account', 'persons', 'administrators', 'operators', 'translators'] as const) {
      for (const [route, question] of ofKind(about)) {
        const where = `${seat.name}: ${route}`
        const administers = seat.roles.includes('administrator')
        const mine = {
          account: true,
          persons: true,
          administrators: administers,
          operators: administers && operates(seat),
          translators: seat.roles.includes('translator'),
        }
        const granted = seat.as === 'session' && mine[about]
        if (granted && (question.changes || question.endless)) continue
        const { status } = await ask(seat, route, addressOf(route, question, {}), bodyOf(question, world.cases[0]!))
        // What is asked for by name is not there.
        const absent = Object.values(question.params ?? {}).includes(nothing)
        if (granted && absent) expect(status, where).toBe(404)
        else if (granted) expect(denied, where).not.toContain(status)
        else expect(status, where).toBe(seat.as === 'client' ? 403 : 404)
      }
    }
  }
})

test('what two States say of rules is open to officials of the two, and their legal officers add to it', async () => {
  for (const seat of inside()) {
    for (const [route, question] of ofKind('pair')) {
      const where = `${seat.name}: ${route}`
      const mine = oracle.isOfPair(seat, 'DE', 'AZ')
      const { status } = await ask(seat, route, addressOf(route, question, {}), bodyOf(question, world.cases[0]!))
      if (!mine) expect(status, where).toBe(404)
      else if (!question.changes) expect(status, where).toBe(200)
      // Judged by what was sent, which speaks of a rule as nobody reads it.
      else if (seat.as === 'session' && oracle.speaksForLaw(seat)) expect(status, where).toBe(409)
      else expect(status, where).toBe(403)
    }
  }
})

describe('a case', () => {
  test.each(['GET', 'POST'])('answers %s by the oracle', { timeout: 120_000 }, async (method) => {
    for (const [route, question] of ofKind('case')) {
      if (!route.startsWith(method) || route.endsWith('/:action')) continue
      for (const seat of inside()) {
        // A machine is asked for the official before anything is looked up.
        if (seat.as === 'client' && question.binding) continue
        const none = await ask(
          seat,
          route,
          addressOf(route, question, subjectOf(null)),
          bodyOf(question, world.cases[0]!),
        )
        expect(none.status, `${seat.name}: ${route} of nothing`).toBe(404)
        for (const one of world.cases) {
          const may = mayRead(seat, route, one)
          // What changes something, or takes long, is not done for everybody who may.
          if (may && question.changes) continue
          const answer = await ask(seat, route, addressOf(route, question, subjectOf(one)), bodyOf(question, one))
          const where = `${seat.name}: ${route} of ${one.name}`
          if (!may) expect(answer, where).toEqual(none)
          else if (may === 'always') expect(denied, where).not.toContain(answer.status)
        }
      }
    }
  })

  test('shows the sections of the oracle and no other', async () => {
    for (const seat of inside()) {
      for (const one of world.cases) {
        const sections = oracle.sectionsOf(seat, one)
        if (sections.length === 0) continue
        const { body, text } = await ask(seat, 'GET', `/api/v1/cases/${one.filed.caseId}`)
        const view = body as { visibleSections: string[]; sealed: unknown[] }
        const where = `${seat.name}: ${one.name}`
        expect([...view.visibleSections].sort(), where).toEqual([...sections].sort())
        expect(view.sealed.length > 0, where).toBe(sections.includes('health'))
        expect(text.includes('wheelchair'), where).toBe(sections.includes('needs') && one === world.cases[0])
        expect(text.includes('finding'), where).toBe(sections.includes('verification') && one === world.cases[0])
      }
    }
  })

  test.each(oracle.actionNames)('lets %s be done by the oracle', async (action) => {
    const route = 'POST /api/v1/cases/:caseId/actions/:action'
    for (const seat of inside()) {
      const url = (caseId: string) => `/api/v1/cases/${caseId}/actions/${action}`
      const none = await ask(seat, route, url(nothing), {
        input: inputOf(action, world.cases[0]!),
        expectedVersion: anyVersion,
      })
      const nameless = seat.as === 'client' && oracle.binding.includes(action)
      for (const one of askedOf(seat, action)) {
        const where = `${seat.name}: ${action} of ${one.name}`
        const may = oracle.mayAct(seat, action, one)
        // To whom a case is hidden, it is whatever version they name.
        const expectedVersion = may === 'hidden' ? anyVersion : await versionsFor(seat, one)
        const answer = await ask(seat, route, url(one.filed.caseId), { input: inputOf(action, one), expectedVersion })
        if (answer.status < 300) versions.clear()
        if (nameless) expect((answer.body as { code: string }).code, where).toBe('official_needed')
        else if (may === 'hidden') expect(answer, where).toEqual(none)
        else if (may === 'refused')
          expect(answer, where).toMatchObject({ status: 409, body: { code: 'not_your_action' } })
        else {
          expect(denied, where).not.toContain(answer.status)
          expect((answer.body as { code?: string }).code, where).not.toBe('not_your_action')
        }
      }
    }
  })
})

function subjectOf(one: AskedCase | null): Record<string, string> {
  return one
    ? { caseId: one.filed.caseId, documentId: one.filed.scanId, personId: one.filed.principal }
    : { caseId: nothing, documentId: nothing, personId: nothing }
}

/** `sometimes`: whether there is anything depends on the stage of the case. */
function mayRead(seat: Asker, route: string, one: AskedCase): 'always' | 'sometimes' | null {
  if (route.includes('/documents/')) return oracle.readsScan(seat, one) ? 'always' : null
  if (route.includes('/sealed/')) return oracle.sectionsOf(seat, one).includes('health') ? 'always' : null
  if (route.endsWith('/record')) return oracle.makesRecord(seat, one) ? 'always' : null
  if (/\/(hold|looks|proof)\b/.test(route)) return oracle.holdsCase(seat, one) ? 'always' : null
  // Nobody is erased in this world, so there is no certificate; and the other of two records is nobody's.
  if (route.includes('/certificate') || route.includes(':otherPerson')) return null
  if (route.endsWith('/like')) return oracle.comparesPersons(seat, one) ? 'always' : null
  if (!oracle.sideOf(seat, one)) return null
  return route.includes('/clocks/') || route.includes('/forms/') ? 'sometimes' : 'always'
}

/** Every case that this official may see, and of the hidden ones one, another with each act: no act is asked of them all. */
function askedOf(seat: Asker, action: (typeof oracle.actionNames)[number]): AskedCase[] {
  const hidden = world.cases.filter((one) => oracle.mayAct(seat, action, one) === 'hidden')
  const turn = oracle.actionNames.indexOf(action) + world.seats.indexOf(seat)
  return world.cases.filter((one) => !hidden.includes(one) || one === hidden[turn % hidden.length])
}

const anyVersion = { shared: 1, own: 0 }

/** The versions of each case as a side holds them, until something is done. */
const versions = new Map<string, { shared: number; own: number }>()

async function versionsFor(seat: Asker, one: AskedCase) {
  const side = oracle.sideOf(seat, one) ?? (seat.state === 'AZ' ? 'requested' : 'requesting')
  const key = `${side} ${one.filed.caseId}`
  const known = versions.get(key)
  if (known) return known
  const { shared, [side]: own } = (await world.house.fold(one.filed.caseId, side)).versions
  versions.set(key, { shared, own })
  return { shared, own }
}

test('a draft answers by the oracle', async () => {
  for (const [route, question] of ofKind('draft')) {
    for (const seat of inside()) {
      const about = (id: string) =>
        ask(seat, route, addressOf(route, question, { id }), bodyOf(question, world.cases[0]!))
      if (seat.as === 'client' && question.binding) continue
      const none = await about(nothing)
      for (const draft of world.drafts) {
        const where = `${seat.name}: ${route} of ${draft.name}`
        const may = oracle.editsDraft(seat, draft)
        if (may && question.changes) continue
        const answer = await about(draft.draftId)
        if (!may) expect(answer, where).toEqual(none)
        else if (!route.includes(':documentId')) expect(denied, where).not.toContain(answer.status)
      }
    }
  }
})

test('a verification answers the register that was asked alone', async () => {
  for (const [route, question] of ofKind('verification')) {
    for (const seat of inside()) {
      const body = typeof question.body === 'object' ? question.body : undefined
      const about = (requestId: string) => ask(seat, route, addressOf(route, question, { requestId }), body)
      const none = await about(nothing)
      for (const one of world.cases) {
        const mine = oracle.isRegister(seat, one)
        if (mine && question.changes) continue
        const answer = await about(one.requestId)
        const where = `${seat.name}: ${route} of ${one.name}`
        if (mine) expect([200, 204], where).toContain(answer.status)
        else expect(answer, where).toEqual(none)
      }
    }
  }
})

test('a roster is read by its own people', async () => {
  for (const seat of inside()) {
    const about = (authority: string) =>
      ask(seat, 'GET /api/v1/duty', `/api/v1/duty?authority=${authority}&from=2026-03-16&until=2026-03-22`)
    const none = await about('nobody-at-all')
    for (const [authority, state] of [
      ['az-sms', 'AZ'],
      ['de-bpolp', 'DE'],
      ['de-lea-berlin', 'DE'],
    ] as const) {
      const answer = await about(authority)
      const where = `${seat.name}: roster of ${authority}`
      if (oracle.readsRoster(seat, authority, state)) expect(answer.status, where).toBe(200)
      else expect(answer, where).toEqual(none)
    }
  }
})

test('lists of persons are hidden from whoever compares nobody', async () => {
  for (const seat of inside()) {
    for (const [route, question] of ofKind('comparers')) {
      const mine = oracle.holds(seat, ['case_officer', 'central_desk', 'approver'])
      if (seat.as === 'client' && question.binding) continue
      if (mine && question.changes) continue
      const { status } = await ask(seat, route, addressOf(route, question, {}), bodyOf(question, world.cases[0]!))
      // What is asked about by name is not there.
      expect(status, `${seat.name}: ${route}`).toBe(mine && !question.params ? 200 : 404)
    }
  }
})

test('reports for the committee are for those who see every case of their State, and for analysts', async () => {
  for (const seat of inside()) {
    for (const [route, question] of ofKind('committee')) {
      const mine = oracle.sitsInCommittee(seat) || oracle.holds(seat, ['analyst'])
      if (seat.as === 'client' && question.binding) continue
      if (mine && question.changes) continue
      const { status } = await ask(seat, route, addressOf(route, question, {}), bodyOf(question, world.cases[0]!))
      expect(status, `${seat.name}: ${route}`).toBe(mine && !question.params ? 200 : 404)
    }
  }
})

test('where there is no laboratory, nothing of it is there for anybody', async () => {
  for (const seat of inside()) {
    for (const [route, question] of ofKind('laboratory')) {
      const { status } = await ask(seat, route, addressOf(route, question, {}), bodyOf(question, world.cases[0]!))
      expect(status, `${seat.name}: ${route}`).toBe(404)
    }
  }
})

test('the log of looks is for oversight', async () => {
  for (const seat of inside()) {
    for (const [route, question] of ofKind('oversight')) {
      const { status } = await ask(seat, route, addressOf(route, question, {}))
      // What they ask for by name is not there: nobody, and no case, is called that.
      const named = /\/case$|:userId/.test(route) ? 404 : 200
      expect(status, `${seat.name}: ${route}`).toBe(oracle.oversees(seat) ? named : 403)
    }
  }
})

test('scores and counts of data quality are for those who work on files, and for analysts', async () => {
  for (const seat of inside()) {
    for (const [route, question] of ofKind('assessors')) {
      const mine = oracle.holds(seat, ['case_officer', 'central_desk', 'approver', 'analyst'])
      const { status } = await ask(seat, route, addressOf(route, question, {}), bodyOf(question, world.cases[0]!))
      expect(status, `${seat.name}: ${route}`).toBe(mine ? 200 : 404)
    }
  }
})

test('figures are for those who count, and for no machine', async () => {
  for (const seat of inside()) {
    for (const [route, question] of ofKind('figures')) {
      const { status } = await ask(seat, route, addressOf(route, question, {}))
      const mine = route.endsWith('/desk')
        ? oracle.readsFiles(seat)
        : oracle.counts(seat) && (!route.endsWith('/cases') || oracle.opensCounted(seat))
      expect(status, `${seat.name}: ${route}`).toBe(mine && seat.as !== 'client' ? 200 : 403)
    }
  }
})

test('interviews are planned by missions and central desks, and what is another State’s is not there', async () => {
  for (const seat of inside()) {
    for (const [route, question] of ofKind('planners')) {
      const { status } = await ask(seat, route, addressOf(route, question, {}), bodyOf(question, world.cases[0]!))
      // Nothing is there that is asked for by name, and what would be made has a fault.
      const named = route.includes('/:') ? 404 : route.startsWith('POST') ? 422 : 200
      expect(status, `${seat.name}: ${route}`).toBe(oracle.plansInterviews(seat) ? named : 403)
    }
  }
})

describe('the team', () => {
  test('is shown to whoever looks after it', async () => {
    for (const seat of inside()) {
      for (const [route, question] of ofKind('team')) {
        if (question.changes) continue
        const { status } = await ask(seat, route, addressOf(route, question, {}))
        expect(status, `${seat.name}: ${route}`).toBe(oracle.looksAfterTeam(seat) ? 200 : 403)
      }
    }
  })

  test('gives cases that the giver reads, and no other is there', async () => {
    const route = 'POST /api/v1/assignments'
    for (const seat of inside()) {
      for (const one of world.cases) {
        const { caseId } = one.filed
        // Based on a holder that nobody is: whoever may give it is told so, and nothing changes.
        const body = { userId: null, cases: [{ caseId, heldBy: nothing }] }
        const answer = await ask(seat, route, '/api/v1/assignments', body)
        const where = `${seat.name}: ${one.name}`
        if (!oracle.holdsCases(seat)) {
          expect(answer.status, where).toBe(403)
          continue
        }
        const none = await ask(seat, route, '/api/v1/assignments', { ...body, cases: [{ caseId: nothing }] })
        const text = answer.text.replace(caseId, nothing)
        if (oracle.sideOf(seat, one)) expect((answer.body as Answers).items[0]!.done, where).toBe(true)
        else expect(text, where).toBe(none.text)
      }
    }
  })
})

interface Answers {
  items: { done: boolean }[]
}

describe('a list', () => {
  test('holds what one may see and counts nothing else', async () => {
    for (const seat of inside()) {
      const seen = async (url: string) => (await ask(seat, 'GET', url)).body as Record<string, unknown>
      const readable = world.cases.filter((one) => oracle.sideOf(seat, one)).map((one) => one.filed.caseId)
      const views = ['my_turn', 'waiting', 'closed'] as const
      const desks = await Promise.all(views.map((view) => seen(`/api/v1/desk?view=${view}`)))
      const rows = desks.flatMap((desk) => (desk.items as { caseId: string }[]).map(({ caseId }) => caseId))
      expect(rows.sort(), `${seat.name}: desk`).toEqual([...readable].sort())
      const counts = desks[0]!.counts as Record<(typeof views)[number], number>
      expect(
        views.reduce((sum, view) => sum + counts[view], 0),
        `${seat.name}: counts`,
      ).toBe(readable.length)

      const tables = await Promise.all(views.map((view) => ask(seat, 'GET', `/api/v1/desk/export?view=${view}`)))
      const exported = tables.flatMap(({ text }) => text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])
      expect(exported.sort(), `${seat.name}: export`).toEqual([...readable].sort())

      const searched = await ask(seat, 'POST', '/api/v1/search', { q: 'zqx' })
      const found = (searched.body as { items: { caseId: string }[] }).items
      const names = [...new Set(found.map(({ caseId }) => caseId))]
      expect(names.sort(), `${seat.name}: search`).toEqual([...readable].sort())

      const told = (await seen('/api/v1/feed?limit=200')).items as { caseId: string }[]
      const toldOf = [...new Set(told.map(({ caseId }) => caseId))]
      expect(toldOf.sort(), `${seat.name}: feed`).toEqual([...readable].sort())

      const drafts = (await seen('/api/v1/drafts')) as unknown as { caseId: string }[]
      const editable = world.drafts.filter((draft) => oracle.editsDraft(seat, draft)).map(({ draftId }) => draftId)
      const listed = Object.values(drafts).map(({ caseId }) => caseId)
      expect(listed.sort(), `${seat.name}: drafts`).toEqual(editable.sort())

      const answered = (await seen('/api/v1/verifications?view=answered')).items as { caseId: string }[]
      const asked = world.cases.filter((one) => oracle.isRegister(seat, one)).map((one) => one.filed.caseId)
      expect(
        answered.map(({ caseId }) => caseId),
        `${seat.name}: verifications`,
      ).toEqual(asked)

      const arrivals = (await seen('/api/v1/arrivals')).items as { caseId: string }[]
      const expected = world.cases.filter((one) => oracle.isBorder(seat, one)).map((one) => one.filed.caseId)
      expect([...new Set(arrivals.map(({ caseId }) => caseId))], `${seat.name}: arrivals`).toEqual(expected)
    }
  })
})

test('what is hidden costs the database what nothing costs', async () => {
  const { house } = world
  const stranger = world.seats.find(({ name }) => name === 'central_desk at fr-dgef')!
  const { filed } = world.cases[0]!
  for (const [real, none] of [
    [`/cases/${filed.caseId}`, `/cases/${nothing}`],
    [`/cases/${filed.caseId}/documents/${filed.scanId}`, `/cases/${nothing}/documents/${nothing}`],
    [`/drafts/${world.drafts[0]!.draftId}`, `/drafts/${nothing}`],
    [`/verifications/${world.cases[0]!.requestId}`, `/verifications/${nothing}`],
  ]) {
    const asked = async (url: string) =>
      house.statements(async () => void (await ask(stranger, 'GET', `/api/v1${url}`)))
    expect(await asked(real!), real).toEqual(await asked(none!))
  }
})
