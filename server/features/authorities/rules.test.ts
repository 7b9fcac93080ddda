import { expect, test } from 'vitest'
import { authorities as practice } from '../practice/authorities.ts'
import { affectedBy } from './affected.ts'
import { authorityFaults } from './faults.ts'
import type { NewAuthority } from './install.ts'

const others: NewAuthority[] = practice.map((one) => ({
  ...{ id: one.id, state: one.state, kind: one.kind, name: one.name, place: one.place, timeZone: one.timeZone },
  parentId: one.parent ?? null,
  accreditedTo: one.accreditedTo ?? [],
  crossingPoints: one.crossingPoints ?? [],
  registers: one.registers ?? [],
}))
const known = (id: string) => others.find((one) => one.id === id)!
const faultsOf = (id: string, change: Partial<NewAuthority>) =>
  authorityFaults({ ...known(id), ...change }, others).map(({ path, code }) => `${path} ${code}`)

test('every authority of the practice data is without fault', () => {
  for (const one of others) expect(authorityFaults(one, others), one.id).toEqual([])
})

test.each<[string, string, Partial<NewAuthority>, string[]]>([
  ['a parent of another State', 'az-sms', { parentId: 'de-bpolp' }, ['parentId choose_one']],
  ['a parent that is not there', 'az-sms', { parentId: 'az-none' }, ['parentId choose_one']],
  ['itself as its parent', 'az-sms', { parentId: 'az-sms' }, ['parentId choose_one']],
  ['a circle', 'az-sbs', { parentId: 'az-sbs-airport' }, ['parentId choose_one']],
  ['an identifier that reads like another State', 'az-sms', { id: 'de-sms' }, ['id authority_id_form']],
  ['a time zone nobody knows', 'az-sms', { timeZone: 'Asia/Nowhere' }, ['timeZone choose_one']],
  ['accreditation of no mission', 'az-sms', { accreditedTo: ['DE'] }, ['accreditedTo not_at_this_kind']],
  ['accreditation to the own State', 'az-mfa', { accreditedTo: ['AZ'] }, ['accreditedTo choose_one']],
  ['accreditation given twice', 'az-mfa', { accreditedTo: ['CH', 'CH'] }, ['accreditedTo given_twice']],
  [
    'crossing points away from the border',
    'az-sms',
    { crossingPoints: [{ code: 'NAJ', name: 'Nakhchivan' }] },
    ['crossingPoints not_at_this_kind'],
  ],
  [
    'a crossing point that another authority has',
    'de-bpol-berlin',
    { crossingPoints: [{ code: 'FRA', name: 'Frankfurt' }] },
    ['crossingPoints.0.code crossing_point_elsewhere'],
  ],
  [
    'a register given twice',
    'az-moj',
    { registers: [...known('az-moj').registers, ...known('az-moj').registers] },
    ['registers.1.code given_twice'],
  ],
])('%s is refused at its field', (_what, id, change, faults) => {
  expect(faultsOf(id, change)).toEqual(faults)
})

test('which cases a change reaches', () => {
  const mission = known('az-mission-berlin')
  expect(affectedBy(mission, { ...mission, place: 'Potsdam', parentId: null })).toEqual([])
  expect(affectedBy(mission, { ...mission, accreditedTo: ['PL', 'DE'] })).toEqual([
    { requestedState: 'AZ', requestingState: 'PL' },
  ])
  expect(affectedBy(mission, { ...mission, accreditedTo: [] })).toEqual([
    { requestedState: 'AZ', requestingState: 'DE' },
  ])
  expect(affectedBy(null, mission)).toEqual([{ requestedState: 'AZ', requestingState: 'DE' }])
  expect(affectedBy(null, known('de-lea-berlin'))).toEqual([])
  const airport = known('az-sbs-airport')
  expect(affectedBy(airport, { ...airport, crossingPoints: [] })).toEqual([
    { requestedState: 'AZ', requestingState: null },
  ])
})
