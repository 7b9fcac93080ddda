import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { arrivals } from '../../../contract/work.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Filed, mark } from '../cases/testing/file-case.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { accept, notify, notifyFlight, type Roles, rolesOf } from '../cases/testing/journey.ts'
import { listArrivals } from './list.ts'

let house: House
let roles: Roles
let filed: Filed

beforeAll(async () => {
  house = await openHouse()
  roles = rolesOf(house.find)
  filed = await house.file()
  await accept(house, roles, filed)
  await notify(house, roles, filed, '2026-03-20', `${mark} wheelchair`)
})
afterAll(() => house.close())

const list = (official = roles.border) => listArrivals(house.services, official)

describe('what the border expects', () => {
  it('is hidden until the window of the arrival opens', async () => {
    house.setClock('2026-03-16T19:00:00Z')
    expect((await list()).items).toEqual([])
  })

  it('is each person with flight, photograph and needs, today in Baku', async () => {
    house.setClock('2026-03-16T21:00:00Z')
    const seen = await list()
    expect(arrivals.parse(seen)).toEqual(seen)
    expect(seen.today).toBe('2026-03-17')
    expect(seen.items).toHaveLength(2)
    const mother = seen.items.find((item) => item.personId === filed.principal)
    expect(mother).toMatchObject({
      person: { familyName: `${mark} family_name`, givenNames: `${mark} given_names` },
      photographId: filed.photographId,
      crossingPoint: 'GYD',
      date: '2026-03-20',
      time: '21:40',
      flight: 'J2 006',
      escorts: 2,
      needs: `${mark} wheelchair`,
      state: 'notified',
    })
    expect(mother?.reference).toMatch(/^AZ-DE-2026-/)
    expect(seen.items.find((item) => item.personId === filed.child)?.needs).toBeNull()
    expect(seen.failureReasons.map((reason) => reason.id)).toContain('flight_cancelled')
  })

  it('is nothing else of the case, and nothing for anybody else', async () => {
    const words = JSON.stringify(await list()).match(/zqx [a-z_]+/g)
    const named = ['family_name', 'given_names', 'name_in_own_script', 'wheelchair']
    expect(new Set(words)).toEqual(new Set(named.map((word) => `${mark} ${word}`)))
    for (const stranger of [house.find('de-bpol-frankfurt-airport', 'border_officer'), roles.central, roles.mission]) {
      expect((await list(stranger)).items).toEqual([])
    }
  })

  it('writes down once for each case that it was listed, also while the page asks again by itself', async () => {
    const audited = () =>
      withSystem(house.database.system, (tx) =>
        tx.selectFrom('audit').selectAll().where('act', '=', 'arrivals_listed').execute(),
      )
    house.setClock('2026-03-16T22:00:00Z')
    const before = (await audited()).length
    await list()
    await list()
    const rows = (await audited()).slice(before)
    expect(rows).toMatchObject([{ case_id: filed.caseId, authority_id: 'az-sbs-airport' }])
  })

  it('tells the needs of one flight from those of another', async () => {
    const [transfer] = (await house.fold(filed.caseId, 'requested')).transfers
    await house.act(roles.border, filed.caseId, 'report_transfer_failed', {
      transferId: transfer!.transferId,
      reason: 'flight_cancelled',
    })
    await notifyFlight(house, roles, filed, '2026-03-19', [])
    const { items } = await list()
    const ofMother = items.filter((item) => item.personId === filed.principal)
    expect(ofMother.map(({ date, state, needs }) => ({ date, state, needs }))).toEqual([
      { date: '2026-03-19', state: 'notified', needs: null },
      { date: '2026-03-20', state: 'failed', needs: `${mark} wheelchair` },
    ])
  })

  it('shows a stop as a stop, and ends with the window', async () => {
    await house.act(roles.officer, filed.caseId, 'stop', { reason: 'legal_obstacle', text: `${mark} cause` })
    const seen = await list()
    expect(seen.items.filter((item) => item.date === '2026-03-19').map((item) => item.state)).toEqual([
      'stopped',
      'stopped',
    ])
    expect(JSON.stringify(seen)).not.toMatch(/court|cause/)
    house.setClock('2026-03-28T00:00:00Z')
    expect((await list()).items).toEqual([])
  })
})
