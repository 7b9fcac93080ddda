import { expect, it } from 'vitest'
import { testPack } from '../case/testing/pack.ts'
import { compareAgreements } from './compare.ts'
import type { AgreementPack } from './schema.ts'

function changed(change: (pack: AgreementPack) => void) {
  const pack = structuredClone(testPack)
  change(pack)
  return compareAgreements(testPack, pack).map((one) => {
    const said = one.change === 'changed' ? [one.fact, one.before, one.after] : []
    return [one.change, one.rule.kind, one.rule.key, ...said]
  })
}

it('is silent where two packs say the same, in whatever order', () => {
  expect(changed(() => {})).toEqual([])
  const turned = Object.fromEntries(Object.entries(testPack).reverse()) as AgreementPack
  expect(compareAgreements(testPack, turned)).toEqual([])
})

it.each<[string, (pack: AgreementPack) => void, unknown[]]>([
  [
    'a period',
    (p) => (p.clocks[0]!.period = { amount: 12, unit: 'calendar_days' }),
    [
      'changed',
      'clock',
      'reply',
      'period',
      { amount: 15, unit: 'calendar_days' },
      { amount: 12, unit: 'calendar_days' },
    ],
  ],
  [
    'a certainty',
    (p) => (p.receipt.provenance.certainty = 'assumed'),
    ['changed', 'receipt', '', 'certainty', 'verified', 'assumed'],
  ],
  [
    'an entry within a group',
    (p) => (p.counting.procedural!.profile.rollToWorkingDay = false),
    ['changed', 'counting', 'procedural', 'profile.rollToWorkingDay', true, false],
  ],
  [
    'an entry that goes',
    (p) => delete p.counting.procedural!.alternative,
    ['changed', 'counting', 'procedural', 'alternative.countEventDay', false, undefined],
  ],
  [
    'a new ground',
    (p) => p.refusalReasons.push({ ...p.refusalReasons[0]!, id: 'late' }),
    ['added', 'choice', 'refusalReasons late'],
  ],
  ['an action that goes', (p) => delete p.actions.send_message, ['removed', 'action', 'send_message']],
  ['a field of the form', (p) => p.form.sections[0]!.fields.pop(), ['removed', 'field', 'principal nationality']],
  ['who reads', (p) => (p.sections.notes = []), []],
])('tells %s', (_what, change, expected) => {
  const found = changed(change)
  if (expected.length === 0) expect(found).toEqual([])
  else expect(found).toContainEqual(expected)
})

it('pairs clocks of one name by the procedures they hold in', () => {
  const two = (amount: number): AgreementPack => ({
    ...testPack,
    clocks: [
      testPack.clocks[0]!,
      { ...testPack.clocks[0]!, procedures: ['fast'], period: { amount, unit: 'working_days' } },
    ],
  })
  const [change, ...more] = compareAgreements(two(2), two(3))
  expect(change).toMatchObject({ change: 'changed', rule: { key: 'reply fast' }, fact: 'period' })
  expect(more).toEqual([])
})
