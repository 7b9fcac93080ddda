import { randomUUID } from 'node:crypto'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { installAgreements } from '../../features/agreements/installed.ts'
import type { Filed } from '../../features/cases/testing/file-case.ts'
import { type House, openHouse } from '../../features/cases/testing/house.ts'
import { accept, notify, rolesOf } from '../../features/cases/testing/journey.ts'
import { createDraft } from '../../features/drafts/create.ts'
import { handOver } from '../../features/drafts/handover.ts'
import { newToken, sessionCookie, tokenDigest } from '../../features/session/token.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { lawOf } from '../law.ts'
import type { DraftSituation, Seat, Situation } from './oracle.ts'

/**
 * The world of the access matrix: cases in every relation to the officials who ask about them, and these officials with
 * everything by which a request can prove itself.
 */

/** Every request of the matrix is asked at this moment: the flight of the first case lands today. */
export const moment = '2026-03-17T10:00:00Z'

export interface AskedCase extends Situation {
  name: string
  filed: Filed
  transferId: string
  requestId: string
}

export interface Asker extends Seat {
  headers: Record<string, string>
}

export interface World {
  house: House
  cases: AskedCase[]
  drafts: (DraftSituation & { name: string; draftId: string })[]
  seats: Asker[]
}

const otherAgreement = 'another-agreement'

export async function buildWorld(): Promise<World> {
  const house = await openHouse()
  await addAgreement(house)
  const seats = await seatsOf(house)
  const roles = rolesOf(house.find)
  const berlin = await house.file()
  await accept(house, roles, berlin)
  await notify(house, roles, berlin, '2026-03-17', 'needs a wheelchair')
  const moved = await house.file({ principalOnly: true })
  const unit = 'de-zab-bielefeld'
  await house.act(roles.desk, moved.caseId, 'hand_over', { unit, note: 'Go on, please.' })
  const paris = { unit: 'fr-pp-paris', central: 'fr-dgef', state: 'FR' }
  const french = await house.file({ ...paris, principalOnly: true })
  const other = await house.file({ ...paris, principalOnly: true, agreementId: otherAgreement })

  const { services, find } = house
  const german = { requestingCentral: 'de-bpolp', requestedCentral: 'az-sms', missions: ['az-mission-berlin'] }
  const ofFrance = {
    ...{ requestingUnit: 'fr-pp-paris', requestingCentral: 'fr-dgef', requestedCentral: 'az-sms' },
    ...{ missions: ['az-mission-paris'], asked: [], border: [] },
  }
  const asked = async (name: string, filed: Filed, situation: Situation): Promise<AskedCase> => {
    const file = await house.fold(filed.caseId, 'requested')
    const transferId = file.transfers[0]?.transferId ?? randomUUID()
    return { name, filed, transferId, requestId: file.verifications[0]?.requestId ?? randomUUID(), ...situation }
  }
  const officer = find('de-lea-berlin', 'case_officer')
  const draft = () => createDraft(services, officer, { agreementId: 'eu-azerbaijan', requestedState: 'AZ' })
  const [own, handed] = [await draft(), await draft()]
  await handOver(services, officer, handed.caseId)
  const place = { unit: 'de-lea-berlin', central: 'de-bpolp' }
  return {
    house,
    seats,
    cases: [
      await asked('a case of Berlin with a flight today', berlin, {
        ...german,
        requestingUnit: 'de-lea-berlin',
        ...{ asked: ['az-mia'], border: ['az-sbs-airport'] },
      }),
      await asked('a case handed over to Bielefeld', moved, { ...german, requestingUnit: unit, asked: [], border: [] }),
      await asked('a case of France', french, ofFrance),
      await asked('a case under another agreement', other, ofFrance),
    ],
    drafts: [
      { ...place, name: 'a draft of Berlin', draftId: own.caseId, handedOver: false },
      { ...place, name: 'a draft handed to the central desk', draftId: handed.caseId, handedOver: true },
    ],
  }
}

/** The same rules once more under another name: what one agreement opens, another does not. */
async function addAgreement(house: House): Promise<void> {
  const { services } = house
  const { packs } = lawOf('practice')
  const one = packs.find(({ pack }) => pack.id === 'eu-azerbaijan')!
  const copy = {
    ...one,
    digest: [...one.digest].reverse().join(''),
    pack: { ...one.pack, id: otherAgreement, referencePrefix: 'XX' },
  }
  services.agreements = await installAgreements(services.pools.system, [...packs, copy], services.clock())
}

const officials: [authority: string, role: Role][] = [
  ['de-lea-berlin', 'case_officer'],
  ['de-zab-bielefeld', 'case_officer'],
  ['de-bpolp', 'central_desk'],
  ['de-bpolp', 'approver'],
  ['de-bpolp', 'oversight'],
  ['de-bpolp', 'analyst'],
  ['de-bpolp', 'legal_officer'],
  ['de-bva', 'verifier'],
  ['de-mission-baku', 'mission_officer'],
  ['de-bpol-frankfurt-airport', 'border_officer'],
  ['de-bfdi', 'oversight'],
  ['de-operator', 'administrator'],
  ['az-sms', 'central_desk'],
  ['az-sms', 'approver'],
  ['az-sms', 'case_officer'],
  ['az-sms', 'oversight'],
  ['az-sms', 'analyst'],
  ['az-sms', 'legal_officer'],
  ['az-mission-berlin', 'mission_officer'],
  ['az-mission-vienna', 'mission_officer'],
  ['az-mission-paris', 'mission_officer'],
  ['az-mia', 'verifier'],
  ['az-moj', 'verifier'],
  ['az-sbs-airport', 'border_officer'],
  ['az-ombudsman', 'oversight'],
  ['az-operator', 'administrator'],
  ['az-operator', 'translator'],
  ['fr-pp-paris', 'case_officer'],
  ['fr-dgef', 'central_desk'],
  ['fr-dgef', 'approver'],
]

async function seatsOf(house: House): Promise<Asker[]> {
  const { find } = house
  const seats: Asker[] = []
  for (const [authority, role] of officials) {
    const { userId, roles, authority: at } = find(authority, role)
    const headers = await openSession(house, userId, 'full')
    seats.push({ name: `${role} at ${authority}`, authority, state: at.state, roles, as: 'session', headers })
  }
  const [lender, deputy] = [find('az-sms', 'central_desk'), find('az-sms', 'case_officer')]
  const day = 86_400_000
  for (const [name, from, until, lent] of [
    ['a deputy of the central desk', -day, day, ['central_desk']],
    ['a deputy whose time is over', -2 * day, -1, []],
    ['a deputy whose time has not come', day, 2 * day, []],
  ] as const) {
    const userId = await cloneUser(house, deputy.userId)
    await lend(house, lender.userId, userId, [from, until])
    const headers = await openSession(house, userId, 'full')
    seats.push({ name, authority: 'az-sms', state: 'AZ', roles: ['case_officer', ...lent], as: 'session', headers })
  }
  const desk = find('de-bpolp', 'central_desk')
  const owing = await openSession(house, desk.userId, 'second_factor')
  const place = { authority: 'de-bpolp', state: 'DE', roles: ['central_desk'] }
  seats.push({ name: 'a session that owes its second factor', ...place, as: 'owes a second factor', headers: owing })
  seats.push({ name: 'a machine of the central desk', ...place, as: 'client', headers: await openClient(house) })
  seats.push({ name: 'a visitor', authority: '', state: '', roles: [], as: 'visitor', headers: {} })
  return seats
}

async function openSession(house: House, userId: string, stage: 'full' | 'second_factor') {
  const token = newToken()
  const at = new Date(moment)
  await withSystem(house.database.system, (tx) =>
    tx
      .insertInto('sessions')
      .values({
        token_digest: tokenDigest(token),
        ...{ user_id: userId, stage, created_at: at, last_seen_at: at, proved_at: at },
        expires_at: new Date(at.getTime() + 43_200_000),
      })
      .execute(),
  )
  return { cookie: `${sessionCookie}=${token}` }
}

/** A second account with the same place and roles. */
async function cloneUser(house: House, like: string): Promise<string> {
  const userId = house.services.newId()
  await withSystem(house.database.system, async (tx) => {
    const row = await tx.selectFrom('users').selectAll().where('user_id', '=', like).executeTakeFirstOrThrow()
    await tx
      .insertInto('users')
      .values({ ...row, user_id: userId, email: `${userId}@practice.example`, roles: ['case_officer'] })
      .execute()
  })
  return userId
}

async function lend(house: House, from: string, to: string, [start, end]: readonly [number, number]): Promise<void> {
  const at = Date.parse(moment)
  await withSystem(house.database.system, (tx) =>
    tx
      .insertInto('delegations')
      .values({
        delegation_id: house.services.newId(),
        authority_id: 'az-sms',
        ...{ from_user: from, to_user: to, roles: ['central_desk'], created_by: from },
        from_at: new Date(at + start),
        until_at: new Date(at + end),
        created_at: new Date(at - 3 * 86_400_000),
      })
      .execute(),
  )
}

async function openClient(house: House): Promise<Record<string, string>> {
  const [userId, token, at] = [house.services.newId(), newToken(), new Date(moment)]
  await withSystem(house.database.system, async (tx) => {
    await tx
      .insertInto('users')
      .values({
        ...{ user_id: userId, authority_id: 'de-bpolp', email: 'de-case-system', name: 'Case system' },
        ...{ roles: ['central_desk'], account_kind: 'machine', created_at: at },
      })
      .execute()
    await tx
      .insertInto('machine_clients')
      .values({ user_id: userId, secret_digest: tokenDigest('secret'), created_by: 'operator', created_at: at })
      .execute()
    const expires = new Date(at.getTime() + 900_000)
    await tx
      .insertInto('access_tokens')
      .values({ token_digest: tokenDigest(token), user_id: userId, created_at: at, expires_at: expires })
      .execute()
  })
  return { authorization: `Bearer ${token}` }
}
