import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Certificate } from '../../../contract/erasure.ts'
import { type House, openHouse } from '../cases/testing/house.ts'
import { printCertificate } from './print-certificate.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** As long as a certificate gets: by a rule with a long source. */
const longest: Certificate = {
  kind: 'openrcms.erasure',
  version: 1,
  practice: true,
  erasureId: '0199a1b2-0000-7000-8000-000000000001',
  caseId: '0199a1b2-0000-7000-8000-000000000002',
  personId: '0199a1b2-0000-7000-8000-000000000003',
  reference: 'AZ-DE-2026-000004-R',
  relation: 'principal',
  agreement: { id: 'eu-azerbaijan', version: '2026.1' },
  requestingState: 'DE',
  requestedState: 'AZ',
  basis: 'retention',
  retention: {
    period: { amount: 5, unit: 'years' },
    endedOn: '2026-03-13',
    dueOn: '2031-03-13',
    article: 'Art. 17',
    certainty: 'unknown',
    source: "Data protection clause of the Union's common model, read in the parallel agreement with Serbia",
    takesEffect: true,
  },
  erasedAt: '2031-03-14T01:23:00.000Z',
  finalOn: '2031-04-19',
  backupDays: 35,
  destroyed: { payloads: { count: 12, digest: 'ab'.repeat(32) }, documents: [] },
  kept: { sharedEvents: 12, headHash: 'cd'.repeat(32) },
}
const signed = {
  certificate: longest,
  jws: `a.b.${'X'.repeat(86)}`,
  publicKey: { kty: 'OKP', crv: 'Ed25519', x: 'Y'.repeat(43) },
}

test('a certificate is one page', async () => {
  const pdf = (await printCertificate(house.services, signed)).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('a draft, which names no agreement, has its certificate as data alone', async () => {
  const draft = { ...signed, certificate: { ...longest, agreement: null } }
  await expect(printCertificate(house.services, draft)).rejects.toMatchObject({ code: 'not_found' })
})
