import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { rebuildAll } from '../cases/rebuild.ts'
import type { Filed } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { type Roles, rolesOf } from '../cases/testing/journey.ts'
import { verifyAll } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { erase } from './erase.ts'
import { eraseAgain } from './erase-again.ts'
import { liftHoldOn, placeHoldOn } from './holds.ts'
import { readCertificate, viewMemory } from './memory.ts'
import { printCertificate } from './print-certificate.ts'
import { dueCases, retentionTurn } from './retention.ts'

let house: House
let roles: Roles
beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
})
afterAll(() => house.close())
beforeEach(() => house.setClock('2026-03-13T08:00:00Z'))

const officer = (authority: string) => house.find(authority, 'oversight')

/** A case that was refused, and is closed with that. */
async function refused(): Promise<Filed> {
  const filed = await house.file({ principalOnly: true })
  const { caseId, principal } = filed
  await house.act(roles.central, caseId, 'propose_reply', {
    persons: [
      {
        personId: principal,
        outcome: 'refused',
        reason: 'not_national',
        text: 'In no register.',
        checked: ['application'],
      },
    ],
  })
  const { proposal } = await house.fold(caseId, 'requested')
  await house.act(roles.approver, caseId, 'approve_reply', { proposalId: proposal!.proposalId })
  return filed
}

async function erased(caseId: string): Promise<boolean> {
  return (await viewCase(house.services, roles.central, caseId)).persons.every((person) => person.erased)
}

const listed = async (caseId: string, services: Services = house.services) =>
  (await dueCases(services)).find((one) => one.caseId === caseId)

/** The same house, where this is the rule of the agreement and nothing is for practice. */
function inProduction(certainty: 'verified' | 'unknown'): Services {
  const { services } = house
  const current = new Map(services.agreements.current)
  const loaded = current.get('eu-azerbaijan')!
  const pack: AgreementPack = structuredClone(loaded.pack)
  pack.retention!.provenance.certainty = certainty
  current.set('eu-azerbaijan', { ...loaded, pack })
  return {
    ...services,
    config: { ...services.config, mode: 'production' },
    agreements: { ...services.agreements, current },
  }
}

describe('the turn of retention', () => {
  test('erases on the day after the last, everybody of the case, by the rule that the certificate names', async () => {
    const { caseId, principal } = await refused()
    const running = await house.file({ principalOnly: true })
    house.setClock('2031-03-13T19:30:00Z')
    expect(await listed(caseId)).toBeUndefined()
    // Over in Baku, not in Berlin.
    house.setClock('2031-03-13T21:30:00Z')
    expect(await listed(caseId)).toBeUndefined()
    house.setClock('2031-03-14T08:00:00Z')
    expect(await listed(caseId)).toMatchObject({
      held: false,
      retention: {
        endedOn: '2026-03-13',
        dueOn: '2031-03-13',
        certainty: 'unknown',
        takesEffect: true,
        article: 'Art. 17',
      },
    })
    expect((await retentionTurn(house.services, { dryRun: true })).erased).toEqual([])
    expect(await erased(caseId)).toBe(false)
    expect((await retentionTurn(house.services)).erased).toContain(caseId)
    expect(await erased(caseId)).toBe(true)
    expect(await erased(running.caseId)).toBe(false)
    expect((await retentionTurn(house.services)).due).toEqual([])
    const signed = await readCertificate(house.services, roles.desk, caseId, principal)
    expect(signed.certificate).toMatchObject({ basis: 'retention', retention: { dueOn: '2031-03-13' } })
    expect((await printCertificate(house.services, signed)).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await verifyAll(house.services)).faults).toEqual([])
    expect((await rebuildAll(house.services)).changed).toEqual([])
  })

  test('outside practice a rule that is not confirmed lists, and a confirmed one erases', async () => {
    const { caseId } = await refused()
    house.setClock('2032-01-01T08:00:00Z')
    expect(await listed(caseId, inProduction('unknown'))).toMatchObject({ retention: { takesEffect: false } })
    expect((await retentionTurn(inProduction('unknown'))).erased).toEqual([])
    expect(await erased(caseId)).toBe(false)
    expect((await retentionTurn(inProduction('verified'))).erased).toEqual([caseId])
    expect(await erased(caseId)).toBe(true)
  })

  test('treats a stop and a withdrawal alike, so that neither tells what it was', async () => {
    const [stopped, withdrawn, resumed] = [
      await house.file({ principalOnly: true }),
      await house.file({ principalOnly: true }),
      await house.file({ principalOnly: true }),
    ]
    const reason = { reason: 'other', text: '' }
    await house.act(roles.desk, stopped.caseId, 'stop', reason)
    await house.act(roles.desk, withdrawn.caseId, 'withdraw', reason)
    await house.act(roles.desk, resumed.caseId, 'stop', reason)
    await house.act(roles.desk, resumed.caseId, 'lift_stop', { attestations: resumed.attestations })
    house.setClock('2031-03-14T08:00:00Z')
    expect((await listed(withdrawn.caseId))?.retention).toEqual((await listed(stopped.caseId))?.retention)
    await retentionTurn(house.services)
    expect(await erased(stopped.caseId)).toBe(true)
    expect(await erased(withdrawn.caseId)).toBe(true)
    expect(await erased(resumed.caseId)).toBe(false)
  })
})

describe('a hold', () => {
  test('keeps the case from everybody until it is lifted, and is its own State’s alone', async () => {
    const { caseId, principal } = await refused()
    await placeHoldOn(house.services, officer('de-bpolp'), caseId, { reason: 'Asked for by a court' })
    const again = placeHoldOn(house.services, officer('de-bpolp'), caseId, { reason: 'Once more' })
    await expect(again).rejects.toMatchObject({ code: 'held_already' })
    expect((await viewMemory(house.services, officer('de-bpolp'), caseId)).hold).toMatchObject({
      reason: 'Asked for by a court',
      placedBy: 'Birgit Sommerfeld',
    })
    for (const other of [officer('az-sms'), roles.central, roles.desk]) {
      expect((await viewMemory(house.services, other, caseId)).hold).toBeNull()
    }
    house.setClock('2031-03-14T08:00:00Z')
    expect((await retentionTurn(house.services)).erased).not.toContain(caseId)
    expect(await listed(caseId)).toMatchObject({ held: true })
    const order = { personId: principal, basis: 'order' as const }
    await expect(erase(house.services, order)).rejects.toMatchObject({ code: 'held' })
    await expect(liftHoldOn(house.services, officer('az-sms'), caseId)).rejects.toMatchObject({ code: 'not_held' })
    await liftHoldOn(house.services, officer('de-bpolp'), caseId)
    expect((await retentionTurn(house.services)).erased).toContain(caseId)
    const reasons = await withSystem(house.services.pools.system, (tx) =>
      tx.selectFrom('legal_holds').select('reason').where('case_id', '=', caseId).execute(),
    )
    expect(reasons).toEqual([{ reason: '' }])
  })

  test('is placed by oversight alone, and only where it reads the file', async () => {
    const { caseId } = await refused()
    for (const other of [
      roles.desk,
      roles.central,
      roles.mission,
      officer('de-bfdi'),
      house.find('fr-dgef', 'central_desk'),
    ]) {
      const work = placeHoldOn(house.services, other, caseId, { reason: 'Not theirs to say' })
      await expect(work).rejects.toMatchObject({ code: 'not_found' })
    }
  })
})

test('after the restore of an older backup whoever was erased since is erased again, once', async () => {
  const [first, second] = [await refused(), await house.file({ principalOnly: true })]
  const at = '2026-03-20T08:00:00.000Z'
  const lines = [first, second, first].map(({ caseId, principal: personId }) =>
    JSON.stringify({ personId, caseId, at }),
  )
  const unknown = JSON.stringify({ personId: second.caseId, caseId: first.caseId, at })
  // The last line was cut short by a crash before its erasure was committed.
  const ledger = `${[...lines, unknown].join('\n')}\n{"personId":"0199`
  expect(await eraseAgain(house.services, ledger)).toEqual({ erased: 2, gone: 1 })
  expect(await erased(first.caseId)).toBe(true)
  // The restored backup says that the case still runs; that is no reason to keep what was erased.
  expect(await erased(second.caseId)).toBe(true)
  expect(await eraseAgain(house.services, ledger)).toEqual({ erased: 0, gone: 3 })
  await expect(eraseAgain(house.services, `nonsense\n${ledger}`)).rejects.toThrow(/line 1/)
})
