import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { verificationFile } from '../../../../contract/work.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Filed } from '../../cases/testing/file-case.ts'
import { type House, openHouse } from '../../cases/testing/house.ts'
import { type Roles, rolesOf } from '../../cases/testing/journey.ts'
import { readVerification } from '../../verifications/file.ts'
import { askDueRegisters } from '../ask-due.ts'
import type { RegisterConfiguration } from '../configuration.ts'
import { registersOf } from '../connections.ts'
import { practiceConnection } from '../practice-connection.ts'
import { type Behaviour, type PracticeRegister, startPracticeRegister } from '../practice-register.ts'

/** One house and one register for all tests of this feature; each suite stands in a file of its own. */

export let house: House
export let roles: Roles
export let filed: Filed
export let register: PracticeRegister
let days: Behaviour[] = ['found']
export const heard: Record<string, string>[] = []
export const identity = { authority: 'az-mia', register: 'az-identity' }
export const passports = { authority: 'az-mia', register: 'az-passports' }

export function openPlace(): void {
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
}

/** How the register behaves from now on, question after question; the last goes on for ever. */
export function behaves(...behaviours: Behaviour[]): void {
  days = behaviours
}

export function connect(change: (one: RegisterConfiguration) => void = () => {}, ...places: (typeof identity)[]): void {
  const all = (places.length > 0 ? places : [identity]).map((place) => {
    const one = practiceConnection(place, register.url)
    one.rest!.timeoutSeconds = 0.3
    // Longer than the clock of the house goes on by itself.
    Object.assign(one.patience, { firstWaitSeconds: 300, longestWaitSeconds: 900 })
    change(one)
    return one
  })
  house.services.registers = registersOf(all, '', house.services)
}

export async function request(...places: (typeof identity)[]): Promise<string[]> {
  const before = (await house.fold(filed.caseId, 'requested')).verifications.length
  await house.act(roles.central, filed.caseId, 'request_verification', {
    requests: (places.length > 0 ? places : [identity]).map((place) => ({
      ...{ personId: filed.principal, ...place, fields: ['family_name', 'birth_date'], documentIds: [] },
    })),
  })
  const after = (await house.fold(filed.caseId, 'requested')).verifications
  return after.slice(before).map(({ requestId }) => requestId)
}

export const ask = () => askDueRegisters(house.services)
export const seen = async (requestId: string) => {
  const file = await readVerification(house.services, roles.verifier, requestId)
  expect(verificationFile.parse(file)).toEqual(file)
  return file.machine[0]
}
export const attemptsOf = (queryId: string) =>
  withSystem(house.database.system, (tx) =>
    tx.selectFrom('register_attempts').selectAll().where('query_id', '=', queryId).orderBy('number').execute(),
  )
let minute = 0
/** Later than every wait so far. */
export function later(): void {
  minute += 20
  house.setClock(new Date(Date.parse('2026-03-13T09:00:00Z') + minute * 60_000).toISOString())
}
