import { describe, expect, it } from 'vitest'
import { testPack } from '../../case/testing/pack.ts'
import { agreementPack } from '../schema.ts'
import { packRules, rulesBetween } from './pack-rules.ts'
import { outdated, type RuleStatement, standing } from './statements.ts'

const both = (text: string) => ({ en: text, az: text })
const provenance = { article: 'Art. 4', certainty: 'assumed', source: 'invented for tests' }
const extension = { by: 'requested', times: 1, upTo: { amount: 30, unit: 'calendar_days' }, provenance }
const protocol = (id: string, between: [string[], string[]], rule: object) => ({
  ...{ id, title: both(id), citation: `Prot. ${id}`, inForceFrom: '2020-01-01', provenance, between },
  rules: [{ id: 'reply', for: {}, provenance, ...rule }],
})
const [reply, ...others] = testPack.clocks
const period = { amount: 5, unit: 'working_days' }
const pack = agreementPack.parse({
  ...testPack,
  clocks: [{ ...reply, extension }, { ...reply, procedures: ['notification'] }, ...others],
  retention: {
    ...{ basis: both('b'), period: { amount: 5, unit: 'years' }, provenance },
    pairs: [
      {
        basis: both('b'),
        period: { amount: 90, unit: 'calendar_days' },
        provenance,
        requesting: 'XA',
        requested: 'XB',
      },
    ],
  },
  protocols: [
    protocol('north', [['XA'], ['XB']], { replaces: { clock: { id: 'reply', period, extension } } }),
    protocol('south', [['XC'], ['XB']], { adopts: { protocol: 'north', rule: 'reply' } }),
    protocol('one_way', [['XA', 'XC'], ['XB']], {
      for: { requesting: ['XC'] },
      replaces: { clock: { id: 'reply', period } },
    }),
  ],
})
const keys = (pair: [string, string]) =>
  rulesBetween(pack, { requesting: pair[0], requested: pair[1] })
    .map(({ key }) => key)
    .filter((key) => /^(protocols|retention)/.test(key))

describe('the rules of a pack', () => {
  it('have a name each, by which they are found again wherever they stand', () => {
    const rules = packRules(pack)
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length)
    const turned = packRules({ ...pack, clocks: pack.clocks.toReversed(), evidence: pack.evidence.toReversed() })
    const found = new Map(turned.map(({ key, content }) => [key, content]))
    for (const { key, content } of rules) expect(found.get(key)).toEqual(content)
    expect(rules.map(({ key }) => key)).toEqual(expect.arrayContaining(['clocks.reply+normal.extension', 'receipt']))
  })

  it('say nothing of the rules within them', () => {
    const clock = packRules(pack).find(({ key }) => key === 'clocks.reply+normal')!
    expect(clock.content.says).not.toHaveProperty('extension')
    const whole = packRules(pack).find(({ key }) => key === 'retention')!
    expect(whole.content.says).toEqual({ basis: both('b'), period: { amount: 5, unit: 'years' } })
  })

  it('of a protocol concern those between whom it holds, in both directions, and of a pair the pair', () => {
    const north = [
      'protocols.north',
      'protocols.north.rules.reply',
      'protocols.north.rules.reply.replaces.clock.extension',
    ]
    expect(keys(['XA', 'XB'])).toEqual(['retention', 'retention.pairs.XA-XB', ...north, 'protocols.one_way'])
    expect(keys(['XB', 'XA'])).toEqual(['retention', ...north, 'protocols.one_way'])
    expect(keys(['XC', 'XB'])).toEqual([
      ...['retention', 'protocols.north.rules.reply.replaces.clock.extension', 'protocols.south'],
      ...['protocols.south.rules.reply', 'protocols.one_way', 'protocols.one_way.rules.reply'],
    ])
  })

  it('of the law of one State concern the cases of that State alone', () => {
    const named = (requested: string) =>
      rulesBetween(testPack, { requesting: 'XA', requested }).filter(({ key }) => key.startsWith('statelessness'))
    expect(named('XB').map(({ key }) => key)).toEqual(['statelessness.XB.migration_office'])
    expect(named('XC')).toEqual([])
  })

  it('that are taken over from another protocol are confirmed with what that one says', () => {
    const adopting = packRules(pack).find(({ key }) => key === 'protocols.south.rules.reply')!
    expect(adopting.content.adopts).toMatchObject({ article: 'Art. 4', says: { replaces: { clock: { period } } } })
  })
})

describe('what a State says', () => {
  const statement = (number: number, value: string, verdict: RuleStatement['verdict']): RuleStatement => ({
    ...{ number, state: 'XA', rule: 'receipt', value, verdict, at: `2026-01-0${number}T08:00:00Z` },
  })

  it('is its last word about this value, and of another value what it has not taken back', () => {
    const said = [statement(1, 'old', 'confirmed'), statement(2, 'new', 'rejected'), statement(3, 'new', 'confirmed')]
    expect(standing(said, 'XA', 'receipt', 'new')?.number).toBe(3)
    expect(outdated(said, 'XA', 'receipt', 'new')?.number).toBe(1)
    expect(standing(said, 'XB', 'receipt', 'new')).toBeNull()
    const taken = [...said, statement(4, 'new', 'withdrawn'), statement(5, 'old', 'withdrawn')]
    expect(standing(taken, 'XA', 'receipt', 'new')).toBeNull()
    expect(outdated(taken, 'XA', 'receipt', 'new')).toBeNull()
  })
})
