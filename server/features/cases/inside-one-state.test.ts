import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionId } from '../../../domain/agreement/vocabulary.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { executeAction } from './execute.ts'
import type { NoEffect } from './outcome.ts'
import { NoEffectError } from './outcome.ts'
import { type Filed, mark } from './testing/file-case.ts'
import { type House, openHouse } from './testing/house.ts'
import { accept, notify, notifyFlight, type Roles, rolesOf } from './testing/journey.ts'
import { viewCase } from './view.ts'

/** Authorities of one State share a side of the case, not everything on it. */

let house: House
let roles: Roles
let filed: Filed
let landBorder: Official

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file()
  await withSystem(house.database.owner, (tx) =>
    tx
      .insertInto('authorities')
      .values({
        authority_id: 'az-sbs-land',
        state: 'AZ',
        kind: 'border',
        name: JSON.stringify({ en: 'Land border', az: 'Quru sərhədi' }),
        place: 'Astara',
        time_zone: 'Asia/Baku',
        crossing_points: JSON.stringify([{ code: 'AST', name: 'Astara' }]),
      })
      .execute(),
  )
  landBorder = { ...roles.border, authority: { ...roles.border.authority, id: 'az-sbs-land' } }
})
afterAll(() => house.close())

async function effectOf(
  official: Official,
  action: ActionId,
  input: unknown,
  expectedVersion?: { shared: number; own: number },
): Promise<NoEffect> {
  const body = { input, ...(expectedVersion ? { expectedVersion } : {}) }
  const error = await executeAction(house.services, official, filed.caseId, action, body, house.services.newId()).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof NoEffectError)) throw error ?? new Error('the act had an effect')
  return error.effect
}

describe('a register', () => {
  const asked = (documentIds: string[], personId = filed.principal) => ({
    requests: [{ personId, authority: 'az-mia', register: 'az-identity', fields: ['family_name'], documentIds }],
  })

  it('is asked about evidence of the person and about no other document', async () => {
    const { versions } = await house.fold(filed.caseId, 'requested')
    const version = { shared: versions.shared, own: versions.requested }
    const { form } = await viewCase(house.services, roles.central, filed.caseId)
    const fault = { kind: 'malformed', fields: [{ path: 'requests.0.documentIds', code: 'choose_one' }] }
    for (const input of [
      asked([form!.documentId]),
      asked([filed.photographId]),
      asked(['not an identifier']),
      asked([filed.scanId], filed.child!),
    ]) {
      expect(await effectOf(roles.central, 'request_verification', input, version)).toEqual(fault)
    }
  })
})

describe('a mission', () => {
  it('is not told of questions to registers or of proposals when its act is out of date', async () => {
    await accept(house, roles, filed)
    const effect = await effectOf(roles.mission, 'set_references', { references: [] }, { shared: 0, own: 0 })
    const types = effect.kind === 'version_conflict' ? effect.changes.map(({ type }) => type) : []
    expect(new Set(types)).toEqual(new Set(['application_submitted', 'receipt_confirmed', 'reply_given']))
    const desk = await effectOf(roles.central, 'set_references', { references: [] }, { shared: 0, own: 0 })
    expect(desk.kind === 'version_conflict' && desk.changes.map(({ type }) => type)).toContain('reply_proposed')
  })

  it('keeps its own references beside those of the central authority', async () => {
    const set = (official: Official, value: string) =>
      house.act(official, filed.caseId, 'set_references', { references: [{ kind: 'file', value }] })
    const seen = async (official: Official) =>
      (await viewCase(house.services, official, filed.caseId)).references.map(({ value }) => value)
    await set(roles.central, 'SMS 1')
    expect(await seen(roles.mission)).toEqual([])
    await set(roles.mission, 'Berlin 2')
    expect(await seen(roles.mission)).toEqual(['Berlin 2'])
    expect(await seen(roles.central)).toEqual(['SMS 1'])
    expect(await seen(roles.approver)).toEqual(['SMS 1'])
    expect(await seen(roles.officer)).toEqual([`${mark} berlin`])
    expect(await seen(roles.desk)).toEqual([`${mark} berlin`])
  })
})

describe('the border', () => {
  it('speaks of transfers to its own crossing points alone', async () => {
    await notify(house, roles, filed, '2026-03-16')
    const [first] = (await house.fold(filed.caseId, 'requested')).transfers
    await house.act(roles.border, filed.caseId, 'report_transfer_failed', {
      transferId: first!.transferId,
      reason: 'flight_cancelled',
    })
    await notifyFlight(house, roles, filed, '2026-03-16', [], 'AST')
    const second = (await house.fold(filed.caseId, 'requested')).transfers[1]!
    const arrival = { transferId: second.transferId, personIds: [filed.principal], arrivedOn: '2026-03-13' }
    // The airport still sees the flight that failed; that is no word on where the next one goes.
    expect(await effectOf(roles.border, 'confirm_arrival', arrival)).toEqual({ kind: 'not_found' })
    const failure = { transferId: second.transferId, reason: 'flight_cancelled' }
    expect(await effectOf(roles.border, 'report_transfer_failed', failure)).toEqual({ kind: 'not_found' })
    const receipt = await house.act(landBorder, filed.caseId, 'confirm_arrival', arrival)
    expect(receipt.action).toBe('confirm_arrival')
  })
})
