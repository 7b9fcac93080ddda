import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { connectedRegister } from '../../../contract/registers.ts'
import { verificationFile } from '../../../contract/work.ts'
import { migrationsFolder } from '../../platform/database/migrate.ts'
import { withActor, withSystem } from '../../platform/database/transaction.ts'
import { type Filed, mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { compareWithExtract } from '../persons/known.ts'
import { readVerification } from '../verifications/file.ts'
import { askDueRegisters } from './ask-due.ts'
import { claimQuery } from './claim.ts'
import { type RegisterConfiguration, registersFile } from './configuration.ts'
import { registersOf } from './connections.ts'
import { loadExtract } from './extract/load.ts'
import { practiceConnection } from './practice-connection.ts'
import { type Behaviour, type PracticeRegister, startPracticeRegister } from './practice-register.ts'
import { registersState } from './state.ts'

/** Connected registers, with a register that behaves as registers do on bad days. */

let house: House
let roles: Roles
let filed: Filed
let days: Behaviour[]
let register: PracticeRegister
const heard: Record<string, string>[] = []
const identity = { authority: 'az-mia', register: 'az-identity' }
const passports = { authority: 'az-mia', register: 'az-passports' }

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file({ principalOnly: true })
  register = await startPracticeRegister({
    slowMs: 600,
    behave: (question) => {
      heard.push(question)
      return days.length > 1 ? days.shift()! : days[0]!
    },
  })
})
afterAll(async () => {
  await register.stop()
  await house.close()
})
afterEach(() => {
  heard.length = 0
  register.asked.length = 0
})

function connect(change: (one: RegisterConfiguration) => void = () => {}, ...places: (typeof identity)[]): void {
  const all = (places.length > 0 ? places : [identity]).map((place) => {
    const one = practiceConnection(place, register.url)
    one.rest!.timeoutSeconds = 0.3
    // Longer than the clock of the house goes on by itself.
    Object.assign(one.patience, { firstWaitSeconds: 300, longestWaitSeconds: 900 })
    change(one)
    return one
  })
  house.services.registers = registersOf(all, '', house.services.pools)
}

async function request(...places: (typeof identity)[]): Promise<string[]> {
  const before = (await house.fold(filed.caseId, 'requested')).verifications.length
  await house.act(roles.central, filed.caseId, 'request_verification', {
    requests: (places.length > 0 ? places : [identity]).map((place) => ({
      ...{ personId: filed.principal, ...place, fields: ['family_name', 'birth_date'], documentIds: [] },
    })),
  })
  const after = (await house.fold(filed.caseId, 'requested')).verifications
  return after.slice(before).map(({ requestId }) => requestId)
}

const ask = () => askDueRegisters(house.services)
const seen = async (requestId: string) => {
  const file = await readVerification(house.services, roles.verifier, requestId)
  expect(verificationFile.parse(file)).toEqual(file)
  return file.machine[0]
}
const attemptsOf = (queryId: string) =>
  withSystem(house.database.system, (tx) =>
    tx.selectFrom('register_attempts').selectAll().where('query_id', '=', queryId).orderBy('number').execute(),
  )
let minute = 0
/** Later than every wait so far. */
function later(): void {
  minute += 20
  house.setClock(new Date(Date.parse('2026-03-13T09:00:00Z') + minute * 60_000).toISOString())
}

describe('a connected register', () => {
  it('is asked only what the request names, once it is committed; what it says is a proposal', async () => {
    days = ['found']
    connect()
    const [requestId] = await request()
    expect(heard).toEqual([])
    expect(await seen(requestId!)).toMatchObject({ state: 'waiting', outcome: null, entries: [] })
    expect(await ask()).toBe(1)
    expect(heard).toEqual([{ surname: `${mark} family_name`, born: '1990-05-17' }])
    const answered = (await seen(requestId!))!
    expect(answered).toMatchObject({ state: 'answered', outcome: 'match', source: 'Practice register', attempts: 1 })
    expect(answered.entries[0]).toMatchObject({
      reference: expect.stringMatching(/^R-/),
      shown: [
        { label: 'family_name', value: `${mark} family_name` },
        { label: 'birth_date', value: '1990-05-17' },
      ],
    })
    // Nothing is answered until an official answers.
    const { verifications } = await house.fold(filed.caseId, 'requested')
    expect(verifications.find((one) => one.requestId === requestId)?.result).toBeUndefined()
    const own = { requestId, result: 'match', finding: 'As the register says.' }
    const wrong = { ...own, machineAnswer: house.services.newId() }
    await expect(house.act(roles.verifier, filed.caseId, 'answer_verification', wrong)).rejects.toThrow()
    await house.act(roles.verifier, filed.caseId, 'answer_verification', { ...own, machineAnswer: answered.queryId })
    expect(await ask()).toBe(0)
  })

  it('whose answer is older than the count of answers is counted as answered by the migration', async () => {
    const answers = () =>
      withSystem(house.database.system, (tx) =>
        tx.selectFrom('verifications').select('answers').where('result', 'is not', null).execute(),
      )
    const before = await answers()
    expect(before).toEqual([{ answers: 1 }])
    await withSystem(house.database.system, (tx) => tx.updateTable('verifications').set({ answers: 0 }).execute())
    const text = await readFile(join(migrationsFolder, '0034-registers.sql'), 'utf8')
    const sentences =
      /(?:alter table verifications no force[^;]*;\s*)?update verifications[^;]*;(?:\s*alter table verifications force[^;]*;)?/
    await house.database.owner.pg.query(sentences.exec(text)![0])
    expect(await answers()).toEqual(before)
  })

  it('leaves in the log digests, times and ends, and nothing of the person', async () => {
    const tables = ['register_queries', 'register_attempts'] as const
    for (const table of tables) {
      const rows = await withSystem(house.database.system, (tx) => tx.selectFrom(table).selectAll().execute())
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).not.toContain(mark)
      expect(
        Buffer.concat(rows.flatMap((row) => ('sealed' in row && row.sealed ? [row.sealed] : []))).includes(mark),
      ).toBe(false)
    }
    const [attempt] = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('register_attempts').selectAll().execute(),
    )
    expect(attempt).toMatchObject({ outcome: 'match', fault: null, number: 1 })
    expect(attempt!.request_digest).toMatch(/^[0-9a-f]{64}$/)
    expect(attempt!.answer_digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is seen by the register and the central authority alone, under the row policies', async () => {
    const rowsAt = async (authorityId: string, state: string) =>
      withActor(
        house.services.pools.app,
        { actorId: 'x', authorityId, state, roles: [] },
        (tx) => tx.selectFrom('register_attempts').select('number').execute(),
        { now: '2026-03-14T08:00:00Z' },
      )
    expect((await rowsAt('az-mia', 'AZ')).length).toBeGreaterThan(0)
    expect((await rowsAt('az-sms', 'AZ')).length).toBeGreaterThan(0)
    for (const [authority, state] of [
      ['az-moj', 'AZ'],
      ['az-mission-berlin', 'AZ'],
      ['de-bpolp', 'DE'],
      ['de-lea-berlin', 'DE'],
    ] as const) {
      expect(await rowsAt(authority, state), authority).toEqual([])
    }
  })

  it.each([
    ['down', 'status'],
    ['hangs_up', 'unreachable'],
    ['half', 'unreachable'],
    ['garbled', 'not_json'],
    ['wrong_content', 'wrong_content'],
    ['huge', 'too_large'],
    ['slow', 'timeout'],
    ['moved', 'status'],
  ] as const)('that is %s fails with “%s”, is tried again, and then answers', async (behaviour, fault) => {
    days = [behaviour, 'found']
    connect()
    const [requestId] = await request()
    await ask()
    const failed = (await seen(requestId!))!
    expect(failed).toMatchObject({ state: 'failed', fault, outcome: null })
    expect(Date.parse(failed.nextAttemptAt!)).toBeGreaterThan(house.services.clock().getTime())
    expect(await ask()).toBe(0)
    later()
    await ask()
    expect(await seen(requestId!)).toMatchObject({ state: 'answered', outcome: 'match', attempts: 2, fault: null })
    // One and the same key, so that the register counts one query.
    expect(new Set(register.asked).size).toBe(1)
    expect((await attemptsOf(failed.queryId)).map(({ fault: why, outcome }) => [why, outcome])).toEqual([
      [fault, null],
      [null, 'match'],
    ])
  })

  it.each([
    ['several', 'several', 3],
    ['nobody', 'no_match', 0],
    ['busy', 'unavailable', 0],
  ] as const)('that says “%s” is recorded as %s', async (behaviour, outcome, entries) => {
    days = [behaviour]
    connect()
    const [requestId] = await request()
    await ask()
    const answered = (await seen(requestId!))!
    expect(answered).toMatchObject({ state: 'answered', outcome })
    expect(answered.entries).toHaveLength(entries)
  })

  it('is given up in the end, and the official answers by hand', async () => {
    days = ['down']
    connect((one) => {
      one.patience.attempts = 2
    })
    const [requestId] = await request()
    await ask()
    later()
    await ask()
    expect(await seen(requestId!)).toMatchObject({ state: 'given_up', nextAttemptAt: null, attempts: 2 })
    later()
    expect(await ask()).toBe(0)
    const answer = { requestId, result: 'unavailable', finding: 'The register is down.' }
    await house.act(roles.verifier, filed.caseId, 'answer_verification', answer)
  })

  it('that fails keeps no other from its answer', async () => {
    days = ['found']
    connect(
      (one) => {
        if (one.register === 'az-passports') one.rest!.url = 'http://127.0.0.1:9/nobody'
      },
      identity,
      passports,
    )
    const [good, bad] = await request(identity, passports)
    await ask()
    expect(await seen(good!)).toMatchObject({ state: 'answered', outcome: 'match' })
    expect(await seen(bad!)).toMatchObject({ state: 'failed', fault: 'unreachable' })
    const shown = await withSystem(house.database.system, (tx) => registersState(tx, house.services))
    expect(connectedRegister.array().parse(shown)).toEqual(shown)
    expect(shown).toMatchObject([
      { register: 'az-identity', state: 'well', failing: 0, answeredAt: expect.any(String) },
      { register: 'az-passports', failing: 1, answeredAt: null, fault: 'unreachable' },
    ])
    expect(JSON.stringify(shown)).not.toContain(mark)
  })

  it('is left alone after failures in a row, and asked once to see whether it is back', async () => {
    days = ['down']
    connect((one) => {
      one.rest!.breaker = { failures: 2, pauseSeconds: 2 }
    })
    const connector = [...house.services.registers.values()][0]!
    const ids: string[] = []
    // One after the other: what is on its way already is not called back.
    for (let nth = 0; nth < 3; nth++) {
      ids.push(...(await request()))
      await ask()
    }
    expect(connector.state()).toBe('resting')
    const states = await Promise.all(ids.map(seen))
    expect(states.map((one) => one?.fault)).toEqual(['status', 'status', 'resting'])
    expect(register.asked).toHaveLength(2)
    days = ['found']
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    // The first that goes through ends the rest; what came meanwhile may wait once more.
    for (let nth = 0; nth < 2; nth++) {
      later()
      await ask()
    }
    expect(connector.state()).toBe('well')
    expect((await Promise.all(ids.map(seen))).map((one) => one?.state)).toEqual(['answered', 'answered', 'answered'])
  })

  it('whose asking process was killed is asked again, and its answer stands in the log once', async () => {
    days = ['found']
    connect()
    const [requestId] = await request()
    const claimed = await withSystem(house.database.system, (tx) => claimQuery(tx, house.services))
    expect(claimed).toMatchObject({ number: 1 })
    // The process ends here. Until its time is over nobody takes the question.
    expect(await ask()).toBe(0)
    later()
    expect(await ask()).toBe(1)
    const answered = (await seen(requestId!))!
    expect(answered).toMatchObject({ state: 'answered', attempts: 2 })
    expect((await attemptsOf(answered.queryId)).map(({ fault, outcome }) => [fault, outcome])).toEqual([
      ['interrupted', null],
      [null, 'match'],
    ])
  })

  it('is asked by others although a question is damaged, which is put off and in the end given up', async () => {
    days = ['found']
    const patient = (one: RegisterConfiguration) => {
      one.patience.attempts = 2
    }
    connect(patient)
    const other = await house.file({ principalOnly: true })
    await house.act(roles.central, other.caseId, 'request_verification', {
      requests: [{ personId: other.principal, ...identity, fields: ['family_name'], documentIds: [] }],
    })
    const damaged = (await house.fold(other.caseId, 'requested')).verifications[0]!.requestId
    const change = (text: string) => house.database.owner.pg.query(text)
    const part = `case_id = '${other.caseId}' and part = 'person:${other.principal}'`
    await change(
      'alter table event_payloads no force row level security; alter table event_payloads disable trigger user',
    )
    await change(
      `update event_payloads set sealed = overlay(sealed placing '\\x00000000'::bytea from 20) where ${part}`,
    )
    await change('alter table event_payloads force row level security; alter table event_payloads enable trigger user')
    const [good] = await request()
    await expect(ask()).rejects.toThrow('1 questions could not be put')
    expect(await seen(good!)).toMatchObject({ state: 'answered', outcome: 'match' })
    const stateOf = () =>
      withSystem(house.database.system, (tx) =>
        tx
          .selectFrom('register_queries')
          .select(['state', 'attempts', 'fault', 'next_attempt_at'])
          .where('request_id', '=', damaged)
          .executeTakeFirst(),
      )
    expect(await stateOf()).toMatchObject({ state: 'failed', attempts: 1, fault: 'internal' })
    expect(await ask()).toBe(0)
    later()
    await expect(ask()).rejects.toThrow()
    expect(await stateOf()).toEqual({ state: 'given_up', attempts: 2, fault: 'internal', next_attempt_at: null })
  })

  it('whose connector has a fault of its own fails like one that is down, and is given up', async () => {
    days = ['found']
    connect(
      (one) => {
        one.patience.attempts = 2
      },
      identity,
      passports,
    )
    const faulty = [...house.services.registers.values()].find((one) => one.register === 'az-passports')!
    faulty.ask = () => Promise.reject(new TypeError('a fault of ours'))
    const [good, bad] = await request(identity, passports)
    // A question of an earlier day to the same register fails with it.
    await expect(ask()).rejects.toThrow('questions could not be put')
    expect(await seen(good!)).toMatchObject({ state: 'answered' })
    expect(await seen(bad!)).toMatchObject({ state: 'failed', fault: 'internal', attempts: 1 })
    later()
    await expect(ask()).rejects.toThrow()
    expect(await seen(bad!)).toMatchObject({ state: 'given_up', fault: 'internal', attempts: 2 })
  })

  it('is asked for whoever put the question, whichever act had it asked at last', async () => {
    house.services.registers = new Map()
    const [requestId] = await request()
    connect()
    await house.act(roles.desk, filed.caseId, 'add_note', { text: 'A while later.' })
    const row = await withSystem(house.database.system, (tx) =>
      tx.selectFrom('register_queries').select('asked_by').where('request_id', '=', requestId!).executeTakeFirst(),
    )
    expect(row).toEqual({ asked_by: roles.central.userId })
    await house.act(roles.central, filed.caseId, 'recall_verification', { requestId, reason: 'not_needed' })
    await ask()
  })

  it('is asked once, by however many processes at a time', async () => {
    days = ['found']
    connect()
    await request(identity, identity)
    await Promise.all([ask(), ask(), ask()])
    expect(register.asked).toHaveLength(2)
    expect(new Set(register.asked).size).toBe(2)
  })

  it('is not asked any more about a question that was taken back', async () => {
    days = ['found']
    connect()
    const [requestId] = await request()
    await house.act(roles.central, filed.caseId, 'recall_verification', { requestId, reason: 'not_needed' })
    expect(await ask()).toBe(0)
    expect(register.asked).toEqual([])
  })
})

describe('an extract of a register', () => {
  const person = (familyName: string, givenNames: string, birthDate: string | null, birthPlace = 'Gəncə') => ({
    ...{ names: [{ familyName, givenNames }], birthDate, birthPlace, sex: null, documentNumbers: [] },
    ...{ fatherName: '', motherName: '', nationality: '' },
  })
  const fields = { family_name: 'Əliyev', given_names: 'Rəşad', birth_date: '1990-05-17', birth_place: 'Gəncə' }
  const load = (...people: [string, ReturnType<typeof person>][]) => loadInto('az-passports', ...people)
  const loadInto = (register: string, ...people: [string, ReturnType<typeof person>][]) =>
    loadExtract(house.services, {
      ...{ authorityId: 'az-mia', register, dated: '2026-03-01', fileDigest: 'ab'.repeat(32) },
      rowsRead: () => people.length,
      entries: (async function* () {
        for (const [reference, one] of people) yield { reference, person: one }
      })(),
    })
  const connector = () => {
    const [one] = registersFile.parse({
      registers: [{ ...passports, source: 'Extract of passports', extract: {} }],
    }).registers
    return [...registersOf([one!], '', house.services.pools).values()][0]!
  }
  const put = (asked: Record<string, string> = fields) =>
    connector().ask({ queryId: 'q', purpose: 'verification', fields: asked })

  it('says that there is none before one was loaded', async () => {
    await expect(put()).rejects.toMatchObject({ fault: 'no_extract' })
  })

  it('is searched by likeness, so that other spellings meet, and says its day and its reasons', async () => {
    await load(
      ['P-1', person('ALIYEV', 'RASHAD', '1990-05-17', 'Ganja')],
      ['P-2', person('Quliyeva', 'Nərgiz', '1971-01-02')],
      ['P-3', person('Hüseynov', 'Elçin', '1955-09-30', 'Şəki')],
    )
    const answer = await put()
    expect(answer).toMatchObject({ asOf: '2026-03-01', entries: [{ reference: 'P-1' }] })
    expect(['match', 'several']).toContain(answer.outcome)
    expect(answer.entries[0]!.likeness).toBeGreaterThan(0.5)
    expect(answer.entries[0]!.reasons.map(({ field }) => field)).toContain('birthDate')
    expect(
      await put({ ...fields, family_name: 'Vəliyeva', given_names: 'Səkinə', birth_date: '2001-12-12' }),
    ).toMatchObject({
      ...{ outcome: 'no_match', entries: [], asOf: '2026-03-01' },
    })
  })

  it('gives several candidates where two look alike, and the verifier decides', async () => {
    await load(['P-1', person('Aliyev', 'Rashad', '1990-05-17')], ['P-9', person('Əliyev', 'Rəşad', '1990-05-17')])
    const { outcome, entries } = await put()
    expect(outcome).toBe('several')
    expect(entries.map(({ reference }) => reference).sort()).toEqual(['P-1', 'P-9'])
  })

  it('is searched alone: what other registers gave takes none of its places', async () => {
    const twin = person('Əliyev', 'Rəşad', '1990-05-17')
    await loadInto('az-identity', ...Array.from({ length: 220 }, (_, at): [string, typeof twin] => [`I-${at}`, twin]))
    await load(['P-1', twin])
    expect(await put()).toMatchObject({ outcome: 'match', entries: [{ reference: 'P-1' }] })
    await loadInto('az-identity')
    await withSystem(house.database.system, (tx) =>
      tx.deleteFrom('register_extracts').where('register', '=', 'az-identity').execute(),
    )
  })

  it('never says that nobody is found where too little is known, or too many are alike to look at all', async () => {
    const short = { outcome: 'unavailable', entries: [], asOf: '2026-03-01' }
    expect(await put({})).toMatchObject({ ...short, reason: 'too_little_known' })
    expect(await put({ sex: 'male' })).toMatchObject({ ...short, reason: 'too_little_known' })
    const born = person('Quliyeva', 'Nərgiz', '1990-05-17', 'Şəki')
    const many = Array.from({ length: 230 }, (_, at): [string, typeof born] => [`P-${at}`, born])
    await load(...many)
    expect(await put()).toMatchObject({ ...short, reason: 'too_many_alike' })
    await load(...many, ['P-own', person('Əliyev', 'Rəşad', '1990-05-17')])
    expect(await put()).toMatchObject({ outcome: 'several', entries: [{ reference: 'P-own' }] })
  })

  it('takes the place of the one before wholly, or not at all', async () => {
    const broken = loadExtract(house.services, {
      ...{ authorityId: 'az-mia', register: 'az-passports', dated: '2026-03-02', fileDigest: 'ab'.repeat(32) },
      rowsRead: () => 1,
      entries: (async function* () {
        yield { reference: 'X', person: person('Aliyev', 'Rashad', '1990-05-17') }
        throw new Error('the file ends here')
      })(),
    })
    await expect(broken).rejects.toThrow('the file ends here')
    expect((await put()).asOf).toBe('2026-03-01')
    expect(await load(['P-7', person('Aliyev', 'Rashad', '1990-05-17')])).toMatchObject({
      kept: 1,
      replaced: '2026-03-01',
    })
    expect((await put()).entries.map(({ reference }) => reference)).toEqual(['P-7'])
    const wrong = { authorityId: 'az-moj', register: 'az-passports', dated: '2026-03-01', fileDigest: 'ab'.repeat(32) }
    const none = (async function* () {})()
    await expect(loadExtract(house.services, { ...wrong, rowsRead: () => 0, entries: none })).rejects.toThrow()
  })

  it('keeps its rows that stayed under their identity, and gives no other person one of them', async () => {
    const rows = () =>
      withSystem(house.database.system, (tx) =>
        tx.selectFrom('register_extract_entries').selectAll().orderBy('reference').execute(),
      )
    const [one, other] = [person('Aliyev', 'Rashad', '1990-05-17'), person('Quliyeva', 'Nərgiz', '1971-01-02')]
    await load(['1', one], ['2', other], ['2', other])
    const before = await rows()
    expect(new Set(before.map((row) => row.person_id)).size).toBe(3)
    await load(['1', { ...one, birthPlace: 'Şəki' }], ['2', other], ['2', other])
    expect(await rows()).toEqual(before)
    await load(['1', other])
    expect(before.map((row) => row.person_id)).not.toContain((await rows())[0]!.person_id)
    await load(['P-7', one])
  })

  it('of a requested authority has its open cases compared anew', async () => {
    const extractId = house.services.newId()
    const waiting = await withSystem(house.database.system, async (tx) => {
      await tx.deleteFrom('persons_to_compare').execute()
      await compareWithExtract(tx, { extractId, authorityId: 'az-sms', at: house.services.clock() })
      return tx.selectFrom('persons_to_compare').select('case_id').execute()
    })
    expect(waiting.map((row) => row.case_id)).toContain(filed.caseId)
  })

  it('is seen by its own authority alone', async () => {
    const seenAt = (authorityId: string) =>
      withActor(
        house.services.pools.app,
        { actorId: 'x', authorityId, state: 'AZ', roles: [] },
        async (tx) => [
          await tx.selectFrom('register_extracts').select('register').execute(),
          await tx.selectFrom('register_extract_entries').select('reference').execute(),
        ],
        { now: '2026-03-14T08:00:00Z' },
      )
    expect(await seenAt('az-mia')).toEqual([[{ register: 'az-passports' }], [{ reference: 'P-7' }]])
    expect(await seenAt('az-sms')).toEqual([[], []])
  })
})
