import { describe, expect, it, test } from 'vitest'
import { confirmedBetween } from '../agreement/confirmation/confirmed-pack.ts'
import { packRules } from '../agreement/confirmation/pack-rules.ts'
import type { RuleStatement, Verdict } from '../agreement/confirmation/statements.ts'
import { type AgreementPack, agreementPack } from '../agreement/schema.ts'
import { certainties } from '../agreement/vocabulary.ts'
import { agreementOf } from './agreement-of.ts'
import { clockTakesEffect, runningClocks } from './clocks.ts'
import { effectChanges } from './effect-change.ts'
import { nextSettlement } from './next-settlement.ts'
import { confirmedPack, testPack } from './testing/pack.ts'
import { begin, digest, rulesOf } from './testing/story.ts'

const pair = { requesting: 'XA', requested: 'XB' }
/** The reply is due on 30 March 2026 in Baku, so its period is over at 20:00 UTC. */
const end = '2026-03-30T20:00:00.000Z'
const over = '2026-03-31T08:00:00Z'
const early = '2026-03-20T08:00:00.000Z'
const late = '2026-03-30T20:00:00.001Z'

type Said = readonly [state: string, verdict: Verdict, at: string]

/** Statements about what a rule says in this pack. */
function said(pack: AgreementPack, rule: string, ...list: readonly Said[]): RuleStatement[] {
  const value = digest(packRules(pack).find(({ key }) => key === rule)!.content)
  return list.map(([state, verdict, at], index) => ({ number: index + 1, state, rule, value, verdict, at }))
}

const withReply = (change: object): AgreementPack => ({
  ...testPack,
  clocks: testPack.clocks.map((clock) => (clock.id === 'reply' ? { ...clock, ...change } : clock)),
})
const assumed = withReply({ provenance: { article: 'Art. 11', certainty: 'assumed', source: 'invented for tests' } })
const both: readonly Said[] = [
  ['XA', 'confirmed', early],
  ['XB', 'confirmed', '2026-03-21T08:00:00.000Z'],
]

/** What the end of the reply period brought about outside practice. */
function silence(pack: AgreementPack, statements: readonly RuleStatement[], unconfirmedRulesApply = false) {
  const agreement = confirmedBetween(pack, pair, statements, digest)
  return begin({ agreement, unconfirmedRulesApply }).sweep(over)
}

describe('silence, by how sure the rule is and by what the two States say of it', () => {
  const cases: readonly (readonly [name: string, list: readonly Said[], bites: boolean])[] = [
    ['nothing', [], false],
    ['one confirms', both.slice(0, 1), false],
    ['the other confirms', both.slice(1), false],
    ['both confirm', both, true],
    ['both confirm, and one corrects', [...both, ['XB', 'corrected', '2026-03-22T08:00:00.000Z']], false],
    ['both confirm, and one rejects', [...both, ['XA', 'rejected', '2026-03-22T08:00:00.000Z']], false],
    ['both confirm, and one takes it back', [...both, ['XA', 'withdrawn', '2026-03-22T08:00:00.000Z']], false],
    [
      'taken back, and confirmed again',
      [...both, ['XA', 'withdrawn', '2026-03-22T08:00:00.000Z'], ['XA', 'confirmed', '2026-03-23T08:00:00.000Z']],
      true,
    ],
    ['both correct', both.map(([state, , at]) => [state, 'corrected', at]), false],
    ['a third State confirms for one', [both[0]!, ['XC', 'confirmed', early]], false],
    ['the second confirms when the period is over', [both[0]!, ['XB', 'confirmed', late]], false],
    ['the second confirms in its last moment', [both[0]!, ['XB', 'confirmed', '2026-03-30T19:59:59.999Z']], true],
    ['one takes it back when the period is over', [...both, ['XB', 'withdrawn', end]], true],
  ]
  it.each(certainties.flatMap((certainty) => cases.map(([name, list, bites]) => ({ certainty, name, list, bites }))))(
    '$certainty, $name',
    ({ certainty, list, bites }) => {
      const pack = withReply({ provenance: { article: 'Art. 11', certainty, source: 'invented for tests' } })
      const statements = said(pack, 'clocks.reply', ...list)
      expect(silence(pack, statements)).toHaveLength(bites || certainty === 'verified' ? 1 : 0)
      // In practice every rule has its effect, so nothing rests on what anybody says.
      const practice = silence(pack, statements, true)
      expect(practice).toHaveLength(1)
      expect(practice[0]?.event.data).not.toHaveProperty('confirmations')
    },
  )

  it('says in the record on which statements it rests, and on none where the source is enough', () => {
    const [deemed] = silence(assumed, said(assumed, 'clocks.reply', ...both))
    expect(deemed?.event).toMatchObject({
      type: 'consent_deemed',
      effectiveAt: end,
      data: { confirmations: [{ rule: 'clocks.reply', requesting: 1, requested: 2 }] },
    })
    expect(silence(testPack, said(testPack, 'clocks.reply', ...both))[0]?.event.data).not.toHaveProperty(
      'confirmations',
    )
  })

  it('rests on the way of counting as well', () => {
    const doubted = {
      ...assumed,
      counting: Object.fromEntries(
        Object.entries(assumed.counting).map(([id, one]) => [
          id,
          { ...one, provenance: { certainty: 'unknown', source: 'invented for tests' } as const },
        ]),
      ),
    }
    const reply = said(doubted, 'clocks.reply', ...both)
    expect(silence(doubted, reply)).toEqual([])
    const profile = testPack.clocks.find(({ id }) => id === 'reply')!.counting
    const counted = said(doubted, `counting.${profile}`, ...both).map((one) => ({ ...one, number: one.number + 2 }))
    expect(silence(doubted, [...reply, ...counted])[0]?.event.data).toMatchObject({
      confirmations: [
        { rule: 'clocks.reply', requesting: 1, requested: 2 },
        { rule: `counting.${profile}`, requesting: 3, requested: 4 },
      ],
    })
  })

  it('of a receipt that nobody confirms counts by confirmation too', () => {
    const receipt = { ...confirmedPack.receipt, provenance: { certainty: 'assumed', source: 'tests' } as const }
    const pack = { ...confirmedPack, receipt }
    const agreement = confirmedBetween(
      pack,
      pair,
      said(
        pack,
        'receipt',
        ['XA', 'confirmed', '2026-01-05T08:00:00.000Z'],
        ['XB', 'confirmed', '2026-01-06T08:00:00.000Z'],
      ),
      digest,
    )
    const [receiptEvent] = begin({ agreement, unconfirmedRulesApply: false }).sweep('2026-03-18T20:00:00Z')
    expect(receiptEvent?.event).toMatchObject({
      type: 'receipt_confirmed',
      data: { basis: 'fallback', confirmations: [{ rule: 'receipt', requesting: 1, requested: 2 }] },
    })
    expect(begin({ agreement: pack, unconfirmedRulesApply: false }).sweep('2026-03-18T20:00:00Z')).toEqual([])
  })
})

describe('a confirmation in another version of the pack', () => {
  const statements = said(assumed, 'clocks.reply', ...both)
  const { provenance } = assumed.clocks.find(({ id }) => id === 'reply')!
  const reply = testPack.clocks.find(({ id }) => id === 'reply')!

  test.each([
    ['keeps a rule that says the same', { provenance }, true],
    [
      'keeps a rule whose source was read anew',
      { provenance: { ...provenance, source: 'another summary', note: 'n' } },
      true,
    ],
    ['keeps a rule that is told in one more language', { provenance, title: { ...reply.title, ka: 'ვადა' } }, true],
    ['covers no other period', { provenance, period: { amount: 16, unit: 'calendar_days' } }, false],
    ['covers no other effect', { provenance, effect: 'target_missed' }, false],
    ['covers no other article', { provenance: { ...provenance, article: 'Art. 12' } }, false],
  ])('%s', (_name, change, holds) => {
    const agreement = confirmedBetween(withReply(change), pair, statements, digest)
    const rules = rulesOf({ agreement, unconfirmedRulesApply: false })
    const clock = runningClocks(begin({ agreement }).file, rules).find(({ rule }) => rule.id === 'reply')!
    expect(clockTakesEffect(clock, rules)).toBe(holds)
  })

  it('is theirs alone: another pair confirms for itself', () => {
    expect(confirmedBetween(assumed, { requesting: 'XA', requested: 'XC' }, statements, digest)).toBe(assumed)
  })

  it('changes nothing of the pack but when a rule was confirmed', () => {
    const marked = confirmedBetween(assumed, pair, statements, digest)
    expect(
      agreementPack.strip().parse(JSON.parse(JSON.stringify(marked), (k, v) => (k === 'confirmed' ? undefined : v))),
    ).toEqual(agreementPack.parse(assumed))
    expect(JSON.stringify(assumed)).not.toContain('"confirmed"')
  })
})

describe('a rule of a protocol', () => {
  const own = { article: 'Art. 4', certainty: 'assumed', source: 'invented for tests' } as const
  const north = agreementPack.parse({
    ...testPack,
    protocols: [
      {
        id: 'north',
        title: { en: 'North', az: 'Şimal' },
        citation: 'Prot. N',
        between: [['XA'], ['XB']],
        inForceFrom: '2020-01-01',
        provenance: own,
        rules: [
          {
            id: 'reply',
            replaces: { clock: { id: 'reply', period: { amount: 5, unit: 'working_days' } } },
            provenance: own,
          },
        ],
      },
    ],
  })
  const file = begin().file
  const rule = 'protocols.north.rules.reply'

  it('is confirmed by itself, and takes its confirmation to where it holds', () => {
    const of = (statements: readonly RuleStatement[]) => {
      const agreement = agreementOf(confirmedBetween(north, pair, statements, digest), file)
      const rules = rulesOf({ agreement, unconfirmedRulesApply: false })
      return clockTakesEffect(runningClocks(file, rules).find((one) => one.rule.id === 'reply')!, rules)
    }
    expect(of([])).toBe(false)
    expect(of(said(north, 'clocks.reply', ...both))).toBe(false)
    expect(
      of(said(north, rule, ['XA', 'confirmed', '2026-03-14T08:00:00Z'], ['XB', 'confirmed', '2026-03-15T08:00:00Z'])),
    ).toBe(true)
  })
})

describe('a statement in the middle of a period', () => {
  const rulesWith = (statements: readonly RuleStatement[], unconfirmedRulesApply = false) =>
    rulesOf({ agreement: confirmedBetween(assumed, pair, statements, digest), unconfirmedRulesApply })
  const { file } = begin({ agreement: assumed })
  const all = said(assumed, 'clocks.reply', ...both)

  it('is told of where it changes what the end brings about, and the sweep looks again', () => {
    const [half, whole] = [rulesWith(all.slice(0, 1)), rulesWith(all)]
    expect(effectChanges(file, rulesWith([]), half, early)).toEqual({ changed: [], otherwise: false })
    expect(effectChanges(file, half, whole, early)).toEqual({
      changed: [{ clock: 'reply', from: '2026-03-13', due: '2026-03-30', takesEffect: true, counts: 'requested' }],
      otherwise: true,
    })
    expect([nextSettlement(file, half), nextSettlement(file, whole)]).toEqual([null, '2026-03-31'])
  })

  it('changes nothing of what is over, nor in practice', () => {
    const [half, whole] = [rulesWith(all.slice(0, 1)), rulesWith(all)]
    expect(effectChanges(file, half, whole, over).changed).toEqual([])
    expect(effectChanges(file, rulesWith([], true), rulesWith(all, true), early)).toEqual({
      changed: [],
      otherwise: false,
    })
  })
})
