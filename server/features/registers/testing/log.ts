import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { registerLog, registerLogQuery } from '../../../../contract/register-log.ts'
import { withActor, withSystem } from '../../../platform/database/transaction.ts'
import { mark } from '../../cases/testing/file-case.ts'
import { readRegisterLog } from '../../oversight/register-log.ts'
import { registerLogCsv } from '../../oversight/register-log-csv.ts'
import { ask, behaves, connect, filed, house, later, passports, request, roles } from './place.ts'

const month = { from: '2026-03-01', until: '2026-04-30' }
const overseer = () => house.find('az-sms', 'oversight')
const log = async (asked: object = {}, official = overseer()) => {
  const answer = await readRegisterLog(house.services, official, registerLogQuery.parse({ ...month, ...asked }))
  expect(registerLog.parse(answer)).toEqual(answer)
  return answer
}

/** What oversight reads of it; the suites before have asked a good deal. */
export function overseenLog(): void {
  it('says who asked what when, with which end and digests, and nothing of the person', async () => {
    later()
    behaves('down', 'found')
    connect(() => {}, passports)
    await request(passports)
    await ask()
    later()
    await ask()
    const { items, registers, officials } = await log({ limit: 200 })
    const [latest] = items
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/)
    expect(latest).toMatchObject({
      ...{ register: 'az-passports', purpose: 'verification', again: null, state: 'answered', outcome: 'match' },
      official: { userId: roles.central.userId, name: roles.central.name, authorityId: 'az-sms' },
      case: { caseId: filed.caseId, reference: expect.stringMatching(/^AZ-/) },
      attempts: [
        { number: 1, outcome: null, fault: 'status', requestDigest: digest, answerDigest: null },
        { number: 2, outcome: 'match', fault: null, requestDigest: digest, answerDigest: digest },
      ],
    })
    expect(items.some(({ again }) => again === 'unavailable')).toBe(true)
    expect(registers).toContainEqual({ authority: 'az-mia', register: 'az-identity' })
    expect(officials).toMatchObject([{ userId: roles.central.userId }])
    expect(JSON.stringify(items)).not.toContain(mark)
  })

  it('is filtered by register, person and period, and comes page by page, each question once', async () => {
    const whole = (await log({ limit: 200 })).items
    const byRegister = (await log({ authority: 'az-mia', register: 'az-passports', limit: 200 })).items
    expect(byRegister).toEqual(whole.filter(({ register }) => register === 'az-passports'))
    expect(byRegister.length).toBeLessThan(whole.length)
    expect((await log({ official: roles.desk.userId })).items).toEqual([])
    expect((await log({ from: '2026-02-01', until: '2026-02-28' })).items).toEqual([])
    const told: string[] = []
    let cursor: string | null = null
    do {
      const page = await log({ limit: 7, ...(cursor ? { cursor } : {}) })
      told.push(...page.items.map(({ queryId }) => queryId))
      cursor = page.next
    } while (cursor)
    expect(told).toEqual(whole.map(({ queryId }) => queryId))
    await expect(log({ cursor: 'nonsense' })).rejects.toMatchObject({ statusCode: 422 })
    await expect(log({ until: '2026-12-31' })).rejects.toMatchObject({ statusCode: 422 })
  })

  it('is saved as a table with a line for each attempt, and each look at it is recorded', async () => {
    const looks = () =>
      withSystem(house.database.system, (tx) =>
        tx.selectFrom('audit').select('details').where('act', '=', 'looks_read').orderBy('at').execute(),
      )
    const before = (await looks()).length
    const { items } = await log({ limit: 200 })
    const whole = await registerLogCsv(house.services, overseer(), { ...month, language: 'en' })
    const csv = whole.pieces.join('')
    const rows: string[][] = parse(csv, { bom: true })
    const lines = items.reduce((sum, { attempts }) => sum + Math.max(1, attempts.length), 0)
    expect(rows).toHaveLength(1 + lines)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([16]))
    expect(rows[1]).toContain(items[0]!.attempts[0]!.requestDigest)
    expect(csv).not.toContain(mark)
    expect(whole).toMatchObject({ lines, cut: false })
    expect((await looks()).slice(before).map(({ details }) => details)).toMatchObject([
      { of: 'registers', from: month.from },
      { of: 'registers', exported: true, rows: lines },
    ])
    // More than a table takes is told.
    const first = await registerLogCsv(house.services, overseer(), { ...month, language: 'en' }, 2)
    expect(first).toMatchObject({ lines: 2, cut: true })
    expect(parse(first.pieces.join(''), { bom: true })).toEqual(rows.slice(0, 3))
  })

  it('is for the oversight of the State whose registers they are, under the row policies as well', async () => {
    for (const one of [roles.central, roles.verifier, roles.desk]) {
      await expect(log({}, one)).rejects.toMatchObject({ statusCode: 403 })
    }
    expect((await log({}, house.find('de-bpolp', 'oversight'))).items).toEqual([])
    // Whoever oversees without reading a file sees the question, and not of which case.
    const ombudsman = (await log({}, house.find('az-ombudsman', 'oversight'))).items
    expect(ombudsman.length).toBeGreaterThan(0)
    expect(new Set(ombudsman.map((one) => one.case.reference))).toEqual(new Set([null]))
    const rows = (state: string, authorityId: string, role: string) =>
      withActor(
        house.services.pools.app,
        { actorId: 'x', authorityId, state, roles: [role] },
        async (tx) => (await tx.selectFrom('register_attempts').select('number').execute()).length,
        { now: '2026-03-14T08:00:00Z' },
      )
    expect(await rows('AZ', 'az-ombudsman', 'oversight')).toBeGreaterThan(0)
    expect(await rows('AZ', 'az-ombudsman', 'analyst')).toBe(0)
    expect(await rows('DE', 'de-bfdi', 'oversight')).toBe(0)
  })
}
