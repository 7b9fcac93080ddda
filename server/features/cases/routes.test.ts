import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { features } from '../../features.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { soundFile } from '../../platform/documents/sample-files.ts'
import type { Official } from '../../platform/http/actor.ts'
import { buildApp } from '../../platform/http/app.ts'
import { signedIn } from '../../testing/signed-in.ts'
import { asProblem } from './read-effect.ts'
import { type Filed, mark } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { type Roles, rolesOf } from './testing/journey.ts'

let house: House
let roles: Roles
let filed: Filed
let app: FastifyInstance
let present: Official

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file({ principalOnly: true })
  app = await buildApp(house.services, { recognise: async () => signedIn(present), features, asProblem })
})
afterAll(async () => {
  await app.close()
  await house.close()
})

async function ask(official: Official, method: 'GET' | 'POST', path: string, payload?: object, key?: string) {
  present = official
  const headers = key ? { 'idempotency-key': key } : {}
  const response = await app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() }
}

describe('the routes of a case', () => {
  it('give the page, its explanation and its sealed sections', async () => {
    const page = await ask(roles.central, 'GET', `/cases/${filed.caseId}`)
    expect(page).toMatchObject({ status: 200, body: { caseId: filed.caseId, side: 'requested' } })
    const explained = await ask(roles.officer, 'GET', `/cases/${filed.caseId}/clocks/reply/explanation`)
    expect(explained.body.sentences.length).toBeGreaterThan(3)
    const asked = { personId: filed.principal, purpose: 'Preparing the escort' }
    const opened = await ask(roles.central, 'POST', `/cases/${filed.caseId}/sealed/health`, asked)
    expect(opened).toMatchObject({ status: 200, body: { section: 'health' } })
    const without = await ask(roles.central, 'POST', `/cases/${filed.caseId}/sealed/health`, { ...asked, purpose: ' ' })
    expect(without).toMatchObject({ status: 422, body: { fields: [{ path: 'purpose' }] } })
  })

  it('give the agreement along with the case, exactly as it is pinned, where it is asked for', async () => {
    const { body } = await ask(roles.central, 'GET', `/cases/${filed.caseId}?with=agreement`)
    const { id, digest } = body.agreement
    const alone = await ask(roles.central, 'GET', `/agreements/${id}/versions/${digest}`)
    expect(body.pack).toEqual(alone.body.pack)
    const without = await ask(roles.central, 'GET', `/cases/${filed.caseId}`)
    expect(without.body).not.toHaveProperty('pack')
    const stranger = await ask(house.find('pl-kgsg', 'central_desk'), 'GET', `/cases/${filed.caseId}?with=agreement`)
    expect(stranger.body).toMatchObject({ code: 'not_found' })
    expect(stranger.body).not.toHaveProperty('pack')
  })

  it('answer alike for what is invisible, what is not there, and what cannot be', async () => {
    const stranger = house.find('pl-kgsg', 'central_desk')
    const answers = await Promise.all(
      [filed.caseId, house.services.newId(), 'not-a-case'].map(async (id) => {
        const { status, body } = await ask(stranger, 'GET', `/cases/${id}`)
        return { status, ...body, requestId: null }
      }),
    )
    expect(answers[0]).toMatchObject({ status: 404, code: 'not_found' })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('take an act once for one key, and ask for a key', async () => {
    const path = `/cases/${filed.caseId}/actions/send_message`
    const said = { input: { text: `${mark} hello` } }
    expect((await ask(roles.desk, 'POST', path, said)).status).toBe(422)
    const first = await ask(roles.desk, 'POST', path, said, 'key-12345678')
    expect(first).toMatchObject({ status: 200, body: { action: 'send_message', caseId: filed.caseId } })
    expect((await ask(roles.desk, 'POST', path, said, 'key-12345678')).body).toEqual(first.body)
    const { body } = await ask(roles.central, 'GET', `/cases/${filed.caseId}`)
    const messages = body.timeline.filter((entry: { text: string | null }) => entry.text === `${mark} hello`)
    expect(messages).toHaveLength(1)
  })

  it('say who changed what, when an act was based on an older version', async () => {
    const { body: page } = await ask(roles.central, 'GET', `/cases/${filed.caseId}`)
    await house.act(roles.desk, filed.caseId, 'send_message', { text: `${mark} meanwhile` })
    const persons = [{ personId: filed.principal, outcome: 'accepted' }]
    const act = { expectedVersion: page.versions, input: { persons } }
    const answer = await ask(roles.central, 'POST', `/cases/${filed.caseId}/actions/propose_reply`, act, 'key-23456789')
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'version_conflict',
        changes: [{ by: roles.desk.name, authority: 'de-bpolp', what: expect.any(String) }],
      },
    })
  })

  it('say what is possible instead, when an act is refused', async () => {
    const { body: page } = await ask(roles.central, 'GET', `/cases/${filed.caseId}`)
    const act = { expectedVersion: page.versions, input: {} }
    const answer = await ask(
      roles.central,
      'POST',
      `/cases/${filed.caseId}/actions/confirm_receipt`,
      act,
      'key-34567890',
    )
    expect(answer.status).toBe(409)
    expect(answer.body.possible).toContain('propose_reply')
  })

  it('give the desk, the requests of a register and the arrivals', async () => {
    expect((await ask(roles.central, 'GET', '/desk?view=my_turn')).body.items).toHaveLength(1)
    expect((await ask(roles.central, 'GET', '/desk?view=nonsense')).status).toBe(422)
    expect((await ask(roles.verifier, 'GET', '/verifications')).body).toEqual({ items: [], gone: [], next: null })
    expect((await ask(roles.verifier, 'GET', `/verifications/${house.services.newId()}`)).status).toBe(404)
    expect((await ask(roles.border, 'GET', '/arrivals')).body).toEqual({
      today: '2026-03-13',
      items: [],
      failureReasons: [],
    })
  })

  it('refuse at its field what no database keeps, and forged places in a list', async () => {
    const sealed = `/cases/${filed.caseId}/sealed/health`
    for (const purpose of ['escort \0 officer', 'escort \ud800 officer']) {
      const answer = await ask(roles.central, 'POST', sealed, { personId: filed.principal, purpose })
      expect(answer).toMatchObject({ status: 422, body: { fields: [{ path: 'purpose', code: 'wrong_form' }] } })
    }
    const message = `/cases/${filed.caseId}/actions/send_message`
    const said = await ask(roles.desk, 'POST', message, { input: { text: 'a\0b' } }, 'key-45678901')
    expect(said).toMatchObject({ status: 422, body: { fields: [{ path: 'input.text' }] } })
    const deep = `{"input":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const headers = { 'idempotency-key': 'key-56789012', 'content-type': 'application/json' }
    const nested = await app.inject({ method: 'POST', url: `/api/v1${message}`, headers, payload: deep })
    expect(nested.statusCode).toBe(422)
    const cursor = (first: string) => Buffer.from(JSON.stringify([first, filed.caseId])).toString('base64url')
    for (const path of [
      `/desk?cursor=${cursor('0000-01-01')}`,
      `/desk?view=closed&cursor=${cursor('0000-01-01T00:00:00Z')}`,
    ]) {
      expect((await ask(roles.central, 'GET', path)).status, path).toBe(422)
    }
    expect((await ask(roles.verifier, 'GET', `/verifications?cursor=${cursor('0000-01-01T00:00:00Z')}`)).status).toBe(
      422,
    )
  })
})

describe('files for acts, and recordings', () => {
  const megabyte = 1024 * 1024
  const send = async (official: Official, fields: Record<string, string>, bytes: Buffer, behind = false) => {
    present = official
    const form = new FormData()
    const name = () => {
      for (const [key, value] of Object.entries(fields)) form.set(key, value)
    }
    if (!behind) name()
    form.set('file', new Blob([Uint8Array.from(bytes)]), 'a.wav')
    if (behind) name()
    const response = new Response(form)
    const answer = await app.inject({
      ...{
        method: 'POST',
        url: `/api/v1/cases/${filed.caseId}/files`,
        payload: Buffer.from(await response.arrayBuffer()),
      },
      headers: { 'content-type': response.headers.get('content-type')! },
    })
    return { status: answer.statusCode, body: answer.json() }
  }
  const recording = (megabytes: number) => Buffer.concat([soundFile('wav'), Buffer.alloc(megabytes * megabyte)])
  const refused = (code: string, megabytes: number) => ({
    ...{
      status: 422,
      body: {
        code: 'file_refused',
        fields: [{ path: 'file', code, message: expect.stringContaining(`${megabytes}`) }],
      },
    },
  })

  it('may be larger than 20 MB for an interview alone, and are read for whoever may take the act', async () => {
    const about = { personId: filed.principal, freeOfAsylumData: 'true' }
    const paper = { ...about, purpose: 'paper_reply' }
    const sound = { ...about, purpose: 'interview' }
    expect(await send(roles.desk, paper, recording(20))).toMatchObject(refused('file_too_large', 20))
    expect(await send(roles.mission, sound, recording(40))).toMatchObject(refused('recording_too_large', 40))
    // Named behind the file, nobody knows yet that it may be larger.
    expect(await send(roles.mission, sound, recording(20), true)).toMatchObject(refused('file_too_large', 20))
    // Who may not is told so, whatever the size: the file was not looked at.
    expect(await send(roles.desk, sound, recording(41))).toMatchObject({ status: 403, body: { code: 'not_your_role' } })
    expect(await send(roles.mission, sound, recording(0), true)).toMatchObject({ status: 201 })
  })

  it('of a recording a player gets parts, and what it asks for in a sitting is one look', async () => {
    const about = { personId: filed.principal, freeOfAsylumData: 'true', purpose: 'interview' }
    const { body } = await send(roles.mission, about, recording(9))
    const listen = async (range: string) => {
      const url = `/api/v1/cases/${filed.caseId}/documents/${body.documentId}`
      const { statusCode, headers, rawPayload } = await app.inject({ url, headers: { range } })
      return [statusCode, headers['content-range'], rawPayload.length]
    }
    const four = 4 * megabyte
    expect(await listen('bytes=0-')).toEqual([206, `bytes 0-${four - 1}/${body.size}`, four])
    expect(await listen(`bytes=${four}-${four + 9}`)).toEqual([206, `bytes ${four}-${four + 9}/${body.size}`, 10])
    // Many at once wait for each other.
    expect(await Promise.all([0, 1].map((from) => listen(`bytes=${from}-${from}`)))).toHaveLength(2)
    const looks = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('audit').select('details').where('act', '=', 'document_read').execute(),
    )
    expect(looks.filter(({ details }) => JSON.stringify(details).includes(body.documentId))).toHaveLength(1)
  })
})
