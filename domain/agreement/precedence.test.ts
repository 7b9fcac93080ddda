import { describe, expect, it } from 'vitest'
import { testPack } from '../case/testing/pack.ts'
import { checkJourney } from './check-journey.ts'
import { checkProtocols } from './check-protocols.ts'
import { type CaseScope, rulesFor } from './precedence.ts'
import type { Protocol, ProtocolRule } from './protocol.ts'
import type { AgreementPack } from './schema.ts'

const both = (text: string) => ({ en: text, az: text })

function days(id: string, amount: number, changes: Partial<ProtocolRule> = {}): ProtocolRule {
  return {
    id,
    for: {},
    replaces: { clock: { id: 'reply', period: { amount, unit: 'calendar_days' } } },
    provenance: { article: `Art. ${amount}`, certainty: 'indirect', source: 'invented for tests' },
    ...changes,
  }
}

function protocol(id: string, rules: ProtocolRule[], changes: Partial<Protocol> = {}): Protocol {
  const provenance = { certainty: 'verified', source: 'invented for tests' } as const
  const head = { id, title: both(id), citation: `Prot. ${id}`, inForceFrom: '2021-01-01', provenance }
  return { ...head, between: [['XA'], ['XB', 'XC']], rules, ...changes }
}

const pack = (...protocols: Protocol[]): AgreementPack => ({ ...testPack, protocols })

const scope: CaseScope = {
  requesting: 'XA',
  requested: 'XB',
  procedure: 'normal',
  personClasses: ['own_national'],
  on: '2026-03-13',
}

function reply(of: AgreementPack, changes: Partial<CaseScope> = {}) {
  const clock = rulesFor(of, { ...scope, ...changes }).clocks.find((one) => one.id === 'reply')!
  return [clock.period?.amount, clock.provenance.article]
}

describe('the rules for a case', () => {
  it('are the agreement itself where no protocol speaks', () => {
    const plain = pack()
    expect(rulesFor(plain, scope)).toBe(plain)
    const other = pack(protocol('north', [days('a', 10, { for: { requested: ['XC'] } })]))
    expect(rulesFor(other, scope)).toBe(other)
  })

  it('are the protocol’s before the agreement’s, and name it and its article', () => {
    const changed = rulesFor(pack(protocol('north', [days('a', 10)])), scope)
    expect(changed.clocks.map((one) => one.period?.amount)).toEqual([10, 5, 30, 3])
    expect(changed.clocks[0]).toMatchObject({
      effect: 'deemed_consent',
      provenance: { article: 'Prot. north, Art. 10', certainty: 'indirect' },
    })
  })

  it('hold in either direction, and between its States only', () => {
    const one = pack(protocol('north', [days('a', 10)], { between: [['XA'], ['XB']] }))
    expect(reply(one, { requesting: 'XB', requested: 'XA' })[0]).toBe(10)
    expect(reply(one, { requested: 'XC' })[0]).toBe(15)
  })

  it.each<[string, ProtocolRule['for'], ProtocolRule['for'], number]>([
    [
      'who asks and who is asked before who asks',
      { requesting: ['XA'], requested: ['XB'] },
      { requesting: ['XA'] },
      10,
    ],
    ['a procedure before none', { procedures: ['normal'] }, {}, 10],
    ['a class of persons before none', { personClasses: ['own_national'] }, {}, 10],
    ['one State before two', { requested: ['XB'] }, { requested: ['XB', 'XC'] }, 10],
    ['the later before the earlier', { from: '2025-01-01' }, { from: '2024-01-01' }, 10],
    ['only while it holds', { from: '2025-01-01', until: '2025-12-31' }, {}, 12],
    ['only for those it names', { procedures: ['notification'] }, {}, 12],
  ])('put %s, in whatever order they are written', (_what, first, second, amount) => {
    const rules = [days('a', 10, { for: first }), days('b', 12, { for: second })]
    expect(reply(pack(protocol('north', rules)))[0]).toBe(amount)
    expect(reply(pack(protocol('north', rules.toReversed())))[0]).toBe(amount)
  })

  it('narrowed to a class hold only where everybody belongs to it', () => {
    const one = pack(protocol('north', [days('a', 10, { for: { personClasses: ['own_national'] } })]))
    expect(reply(one, { personClasses: ['own_national', 'spouse'] })[0]).toBe(15)
    expect(reply(one, { personClasses: [] })[0]).toBe(15)
  })

  it('begin and end with the protocol', () => {
    const one = pack(protocol('north', [days('a', 10)], { until: '2026-12-31' }))
    expect(reply(one, { on: '2020-12-31' })[0]).toBe(15)
    expect(reply(one, { on: '2021-01-01' })[0]).toBe(10)
    expect(reply(one, { on: '2027-01-01' })[0]).toBe(15)
  })

  it('are those of another protocol where a State adopts them, no surer than they are', () => {
    const adopting: ProtocolRule = {
      id: 'b',
      for: {},
      adopts: { protocol: 'north', rule: 'a' },
      provenance: { article: 'Art. 2', certainty: 'verified', source: 'invented for tests' },
    }
    const packs = pack(
      protocol('north', [days('a', 10)], { between: [['XA'], ['XB']] }),
      protocol('south', [adopting], { between: [['XA'], ['XC']] }),
    )
    expect(reply(packs, { requested: 'XC' })).toEqual([10, 'Prot. south, Art. 2 → Prot. north, Art. 10'])
    expect(rulesFor(packs, { ...scope, requested: 'XC' }).clocks[0]!.provenance.certainty).toBe('indirect')
  })

  it('leave every other rule as it is, and the single rules apart from the clocks', () => {
    const replaces = {
      transferNotice: { period: { amount: 5, unit: 'calendar_days' as const } },
      replyApproval: { required: false },
    }
    const found = rulesFor(pack(protocol('north', [days('a', 10), days('b', 1, { replaces })])), scope)
    expect(found.transferNotice).toMatchObject({ period: { amount: 5 }, calendar: testPack.transferNotice.calendar })
    expect(found.replyApproval.required).toBe(false)
    expect(found.clocks[0]!.period?.amount).toBe(10)
    expect(found.receipt).toBe(testPack.receipt)
  })
})

describe('protocols that cannot be', () => {
  const path = 'protocols.0.rules.0'
  const clock = (changes: object) => ({ replaces: { clock: { id: 'reply', ...changes } } })
  it.each<[string, string, string, Protocol]>([
    [
      'a stranger',
      'protocol_not_between_sides',
      'protocols.0.between',
      protocol('p', [days('a', 1)], { between: [['XA'], ['XZ']] }),
    ],
    [
      'one side',
      'protocol_not_between_sides',
      'protocols.0.between',
      protocol('p', [days('a', 1)], { between: [['XB'], ['XC']] }),
    ],
    [
      'older than its agreement',
      'protocol_before_agreement',
      'protocols.0.inForceFrom',
      protocol('p', [days('a', 1)], { inForceFrom: '2019-01-01' }),
    ],
    [
      'over before it began',
      'ends_before_it_begins',
      'protocols.0.until',
      protocol('p', [days('a', 1)], { until: '2020-01-01' }),
    ],
    [
      'a rule for a stranger',
      'protocol_scope_stranger',
      `${path}.for`,
      protocol('p', [days('a', 1, { for: { requesting: ['XZ'] } })]),
    ],
    [
      'a rule for no procedure',
      'protocol_scope_unknown',
      `${path}.for`,
      protocol('p', [days('a', 1, { for: { procedures: ['urgent'] } })]),
    ],
    [
      'a rule that says nothing',
      'protocol_rule_says_nothing',
      `${path}.replaces`,
      protocol('p', [days('a', 1, { replaces: {} })]),
    ],
    [
      'neither new nor adopted',
      'protocol_rule_not_one',
      path,
      protocol('p', [{ ...days('a', 1), replaces: undefined }]),
    ],
    [
      'adopted from nowhere',
      'protocol_adopts_nothing',
      `${path}.adopts`,
      protocol('p', [{ ...days('a', 1), replaces: undefined, adopts: { protocol: 'q', rule: 'a' } }]),
    ],
    [
      'a clock nobody knows',
      'protocol_clock_unknown',
      `${path}.replaces.clock.id`,
      protocol('p', [days('a', 1, { replaces: { clock: { id: 'alarm' } } })]),
    ],
    [
      'a way of counting nobody knows',
      'clock_counting_unknown',
      `${path}.replaces`,
      protocol('p', [days('a', 1, clock({ counting: 'lunar' }))]),
    ],
    [
      'silence in spite of a reply',
      'clock_deaf_to_reply',
      `${path}.replaces`,
      protocol('p', [days('a', 1, clock({ stops: [] }))]),
    ],
    ['two rules at once', 'protocol_rules_tie', 'protocols.0.rules.1', protocol('p', [days('a', 1), days('b', 2)])],
    [
      'a rule twice',
      'twice',
      'protocols.0.rules.1.id',
      protocol('p', [days('a', 1), days('a', 2, { for: { requested: ['XB'] } })]),
    ],
  ])('%s', (_what, code, where, wrong) => {
    const found = checkProtocols(pack(wrong)).map((one) => `${one.code} ${one.path.join('.')}`)
    expect(found).toContain(`${code} ${where}`)
  })

  it('may ask for an approval where the agreement does not, or the other way round', () => {
    const required = (yes: boolean) => protocol('p', [days('a', 1, { replaces: { replyApproval: { required: yes } } })])
    expect(checkProtocols(pack(required(false)))).toEqual([])
    const alone: AgreementPack = {
      ...pack(required(true)),
      replyApproval: { ...testPack.replyApproval, required: false },
    }
    expect(checkProtocols(alone)).toEqual([])
    expect(checkJourney(alone)).toEqual([])
    expect(checkJourney({ ...alone, protocols: [] })).toMatchObject([{ code: 'approval_of_nothing' }])
  })

  it('are none where all is well', () => {
    expect(checkProtocols(pack(protocol('p', [days('a', 1), days('b', 2, { for: { requested: ['XB'] } })])))).toEqual(
      [],
    )
  })
})
