import { expect, it } from 'vitest'
import type { Protocol } from '../agreement/protocol.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import { agreementOf } from './agreement-of.ts'
import { runningClocks } from './clocks.ts'
import { family } from './testing/application.ts'
import { testPack } from './testing/pack.ts'
import { begin } from './testing/story.ts'

const provenance = { article: 'Art. 4', certainty: 'verified', source: 'invented for tests' } as const
const protocol: Protocol = {
  id: 'north',
  title: { en: 'Protocol', az: 'Protokol' },
  citation: 'Prot. XA–XB',
  between: [['XA'], ['XB']],
  inForceFrom: '2021-01-01',
  provenance,
  rules: [
    {
      id: 'reply',
      for: {},
      replaces: { clock: { id: 'reply', period: { amount: 10, unit: 'calendar_days' } } },
      provenance,
    },
    { id: 'receipt', for: { requesting: ['XA'] }, replaces: { receipt: { mode: 'confirmed' } }, provenance },
  ],
}
const pack: AgreementPack = { ...testPack, protocols: [protocol] }

it('gives a case the rules of its protocol, from the submission on', () => {
  const { file, rules } = begin({ agreement: pack, persons: family })
  // Under the agreement alone, receipt would be automatic.
  expect(file.receivedOn).toBeUndefined()
  const agreement = agreementOf(pack, file)
  const received = { ...file, receivedOn: '2026-03-13', replyFrom: '2026-03-13' }
  const [reply] = runningClocks(received, { ...rules, agreement })
  expect(reply).toMatchObject({ rule: { id: 'reply', provenance: { article: 'Prot. XA–XB, Art. 4' } } })
  expect([reply?.remindOn, reply?.alternative]).toEqual(['2026-03-23', null])
})

it('gives the same for ever, and the pack itself where no protocol holds', () => {
  const { file } = begin({ agreement: pack })
  expect(agreementOf(pack, file)).toEqual(agreementOf(pack, file))
  expect(agreementOf(testPack, file)).toBe(testPack)
})
