import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../platform/config/root.ts'
import { installAgreements } from '../agreements/installed.ts'
import { readPack } from '../agreements/load.ts'
import { readPackFiles } from '../agreements/pack-files.ts'
import { explainCaseClock } from './read-clock.ts'
import { rebuildAll } from './rebuild.ts'
import { sweepDueClocks } from './sweep.ts'
import { type House, openHouse } from './testing/house.ts'
import { viewCase } from './view.ts'

/** An invented protocol between two of the States of a shipped agreement: its cases count otherwise, the others do not. */

const protocol = `
id: trial
title: { en: Protocol for tests, az: Sınaq protokolu }
citation: Prot. DE–AZ
between: [[AZ], [DE]]
inForceFrom: 2020-01-01
provenance: { certainty: assumed, source: invented for tests }
rules:
  - id: reply
    for: { procedures: [normal] }
    replaces: { clock: { id: reply, period: { amount: 10, unit: calendar_days } } }
    provenance: { article: Art. 4(1), certainty: assumed, source: invented for tests }
`

let house: House
beforeAll(async () => {
  house = await openHouse()
  const id = 'eu-azerbaijan'
  const files = { ...readPackFiles(join(projectRoot, 'agreements', id)), 'protocols/trial.yaml': protocol }
  const pack = readPack(id, files)
  const { services } = house
  services.agreements = await installAgreements(services.pools.system, [pack], services.clock())
})
afterAll(() => house.close())

test('a protocol decides the date on the page, its reasons and the silence, between its States alone', async () => {
  house.setClock('2026-04-13T08:00:00Z')
  const german = await house.file()
  const polish = await house.file({ state: 'PL', unit: 'pl-nwosg', central: 'pl-kgsg' })
  const officer = house.find('az-sms', 'central_desk')
  const clocks = async (caseId: string) => (await viewCase(house.services, officer, caseId)).clocks
  expect(await clocks(german.caseId)).toMatchObject([{ id: 'reply', due: '2026-04-23' }])
  expect(await clocks(polish.caseId)).toMatchObject([{ id: 'reply', due: '2026-04-28' }])
  const { sentences } = await explainCaseClock(house.services, officer, german.caseId, 'reply')
  expect(sentences.join(' ')).toMatch(/10 təqvim günü.*Prot\. DE–AZ, Art\. 4\(1\)/)

  house.setClock('2026-04-24T08:00:00Z')
  await sweepDueClocks(house.services)
  expect((await viewCase(house.services, officer, german.caseId)).stage).toBe('accepted')
  expect((await viewCase(house.services, officer, polish.caseId)).stage).toBe('received')
  expect(await rebuildAll(house.services)).toMatchObject({ changed: [] })
})
