import { expect, test } from 'vitest'
import { testPack } from '../case/testing/pack.ts'
import type { Block, Blueprint } from './blueprint/document.ts'
import { everyRule } from './blueprint/every-rule.ts'
import { packWords } from './blueprint/words.ts'
import { blueprintOf } from './blueprint.ts'
import { type AgreementPack, agreementPack } from './schema.ts'
import { groupsIn } from './walk.ts'

/** Catalogues that say which message they were asked for, and with what. */
const said = {
  language: 'en',
  t: (id: string, values: Readonly<Record<string, string | number>> = {}) => [id, ...Object.values(values)].join(' '),
  date: (day: string) => `<${day}>`,
  state: (code: string) => `State ${code}`,
}
const catalogues = said
const made = (pack: AgreementPack) => blueprintOf({ pack, digest: 'd'.repeat(64), scenarios: [] }, said)
const blocks = <Kind extends Block['kind']>(document: Blueprint, kind: Kind) =>
  document.chapters
    .flatMap((chapter) => chapter.blocks)
    .filter((one): one is Extract<Block, { kind: Kind }> => one.kind === kind)

const doubt = (certainty: 'indirect' | 'assumed' | 'unknown', article?: string) => ({
  certainty,
  source: `source of ${certainty}`,
  ...(article ? { article } : {}),
})
const both = (text: string) => ({ en: text, az: `${text} (az)` })
const [firstClock, ...otherClocks] = testPack.clocks

/** The invented agreement with a protocol, retention for a pair, and rules of every certainty. */
const doubted = agreementPack.parse({
  ...testPack,
  clocks: [{ ...firstClock, provenance: doubt('unknown', 'Art. 7') }, ...otherClocks],
  transferNotice: { ...testPack.transferNotice, provenance: doubt('indirect', 'Art. 9') },
  replyApproval: { required: true, provenance: doubt('assumed') },
  retention: {
    basis: { en: 'Purpose', az: 'Məqsəd' },
    period: { amount: 2, unit: 'years' },
    provenance: doubt('assumed', 'Art. 12'),
    pairs: [
      {
        requesting: 'XA',
        requested: 'XB',
        basis: { en: 'Pair', az: 'Cüt' },
        period: { amount: 3, unit: 'years' },
        provenance: doubt('indirect'),
      },
    ],
  },
  scope: { enteredAfter: '2010-12-01', field: 'family_name', provenance: doubt('assumed') },
  furtherRules: [
    { id: 'costs', title: both('Costs'), text: both('Each bears its own.'), provenance: doubt('unknown') },
  ],
  protocols: [
    {
      id: 'north_south',
      title: { en: 'Protocol', az: 'Protokol' },
      citation: 'Prot. XA–XB',
      between: [['XA'], ['XB']],
      inForceFrom: '2021-01-01',
      provenance: doubt('indirect'),
      furtherRules: [{ id: 'talks', title: both('Talks'), text: both('Once a year.'), provenance: doubt('indirect') }],
      rules: [
        {
          id: 'quicker',
          replaces: {
            clock: {
              id: firstClock!.id,
              period: { amount: 4, unit: 'working_days' },
              extension: {
                by: 'requested',
                times: 1,
                upTo: { amount: 9, unit: 'working_days' },
                provenance: doubt('unknown', 'Art. 4'),
              },
            },
          },
          provenance: doubt('assumed', 'Art. 3'),
        },
      ],
    },
  ],
})

test('every rule of a pack is in the document once, whatever part of the pack it stands in', () => {
  for (const pack of [testPack, doubted]) {
    const rules = everyRule(packWords(pack, said))
    const all = [...groupsIn(pack)].filter(({ group }) => 'certainty' in group)
    expect(rules.length).toBe(all.length)
    expect(new Set(rules.map((one) => one.key)).size).toBe(all.length)
    expect(rules.map((one) => one.provenance.source).sort()).toEqual(all.map(({ group }) => group.source).sort())
  }
})

test('each rule that was not read in its source is a question, with what to do and whom it binds', () => {
  const questions = blocks(made(doubted), 'question')
  const open = everyRule(packWords(doubted, said)).filter((one) => one.provenance.certainty !== 'verified')
  expect(questions.flatMap((one) => one.rules.flatMap((rule) => rule.titles)).sort()).toEqual(
    open.map((one) => one.title).sort(),
  )
  expect(questions.map((one) => one.number)).toEqual(questions.map((_, index) => index + 1))
  const about = (article: string) =>
    questions.find((one) => one.source.article === article)?.facts.map((one) => one.text)
  expect(about('Art. 7')).toEqual(['blueprint.confirm.unknown', 'blueprint.confirm.by-sides North South'])
  expect(about('Art. 9')?.[0]).toBe('blueprint.confirm.indirect')
  expect(about('Art. 12')?.[0]).toBe('blueprint.confirm.assumed')
  // A protocol is confirmed by those whom it binds, and its article is cited with it.
  expect(about('Prot. XA–XB, Art. 3')).toEqual([
    'blueprint.confirm.assumed',
    'blueprint.confirm.by-states State XA – State XB',
  ])
  const approval = questions.find((one) => one.rules[0]?.titles.includes('agreement.four-eyes'))
  expect(approval?.facts[0]?.text).toBe('blueprint.confirm.agree')
})

test('what States said so far stands with its question, and parts rules of which they said something else', () => {
  const before = blocks(made(doubted), 'question')
  const said = (rule: string) => (rule === 'retention' ? ['XA asking XB: XA confirms'] : [])
  const document = blueprintOf({ pack: doubted, digest: 'd'.repeat(64), scenarios: [], said }, catalogues)
  const told = blocks(document, 'question').filter((one) =>
    one.facts.some(({ term }) => term === 'blueprint.question.said'),
  )
  expect(told.map((one) => one.rules[0]?.titles)).toEqual([['blueprint.retention.rule']])
  expect(blocks(document, 'question').length).toBeGreaterThanOrEqual(before.length)
})

test('where everything was read there are no questions, and no number is missing between two chapters', () => {
  const sure = JSON.parse(
    JSON.stringify(testPack).replaceAll('"certainty":"assumed"', '"certainty":"verified"'),
  ) as AgreementPack
  const { chapters } = made(sure)
  expect(chapters.map((one) => one.id)).not.toContain('questions')
  expect(chapters.map((one) => one.id)).not.toContain('cases')
  expect(chapters.map((one) => one.number)).toEqual(chapters.map((_, index) => String(index + 1)))
})

test('every act, clock, section, field and protocol has its place', () => {
  const document = made(doubted)
  const rules = blocks(document, 'rule')
  for (const { title, provenance } of doubted.clocks) {
    expect(
      rules.find((one) => one.title === title.en && one.source?.article === (provenance.article ?? null)),
    ).toBeDefined()
  }
  const cells = blocks(document, 'table').flatMap((one) => one.rows)
  for (const id of Object.keys(doubted.actions))
    expect(cells.map(([first]) => first)).toContain(`agreement.action.${id}`)
  for (const section of Object.keys(doubted.sections))
    expect(cells.some(([first]) => first?.startsWith(`agreements.section.${section}`))).toBe(true)
  for (const { label } of doubted.form.sections.flatMap((one) => one.fields))
    expect(cells.some((row) => row[1]?.split('\n')[0] === label.en)).toBe(true)
  expect(rules.flatMap((one) => one.facts).find((one) => one.term === 'blueprint.binds')?.text).toBe(
    'State XA – State XB',
  )
  expect(blocks(document, 'signatures')[0]?.sides.map((one) => one.title)).toEqual([
    'blueprint.sign.for North',
    'blueprint.sign.for South',
  ])
})
