import { expect, test } from 'vitest'
import type { QualityOverview, ScoreLine } from '../server/features/quality/overview.ts'
import { speech } from '../server/platform/i18n/catalogue.ts'
import { readAsked, sayOverview } from './quality.ts'

const score: ScoreLine = {
  side: 'requesting',
  ...{ month: '2026-03', agreementId: 'eu-azerbaijan', state: 'DE', authorityId: 'de-lea-berlin' },
  ...{ applications: 1200, withoutMend: 900, withoutLook: 0, persons: 1500, personsWithout: 1100, accepted: 3 },
}
const finding = { of: 'placeholder_name', mend: 2, look: 0, note: 0, overdue: 1, accepted: 4, oldest: '2026-03-13' }
const overview: QualityOverview = { edition: 7, waiting: 2, scores: [score], findings: [finding] }

function say(given: Record<string, string | boolean>, told = overview, language: 'en' | 'az' = 'en') {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { out: (l: string) => out.push(l), err: (l: string) => err.push(l), words: speech(language), env: {} }
  const asked = readAsked(given, io)
  if (asked) sayOverview(told, asked, io)
  return { out: out.join('\n'), err: err.join('\n') }
}

test('says scores and findings in words, and what waits beside them', () => {
  const { out, err } = say({})
  expect(err).toContain('2 cases wait to be judged')
  expect(out).toMatch(/^2026-03 +eu-azerbaijan +Requesting State +de-lea-berlin +1,200 +900 \(75.%\) +0 \(0.%\) +3$/m)
  expect(out).toMatch(/^placeholder_name +2 +0 +0 +1 +4 +2026-03-13 +A name that says nothing$/m)
  expect(say({}, overview, 'az').out).toContain('Sorğu edən Dövlət')
  const nothing = say({ by: 'month' }, { ...overview, waiting: 0, scores: [], findings: [] })
  expect(nothing.err).toBe('')
  expect(nothing.out).toContain('The rules find nothing.')
})

test('gives either table as CSV and everything as JSON', () => {
  expect(say({ csv: 'findings', by: 'authority' }).out.split('\n')).toEqual([
    'authority,mend,look,note,overdue,accepted,oldest',
    'placeholder_name,2,0,0,1,4,2026-03-13',
  ])
  expect(say({ csv: 'scores' }).out.split('\n')).toEqual([
    'month,agreement_id,side,state,authority_id,applications,without_mend,without_look,persons,persons_without,accepted',
    '2026-03,eu-azerbaijan,requesting,DE,de-lea-berlin,1200,900,0,1500,1100,3',
  ])
  expect(JSON.parse(say({ json: true, months: '12' }).out)).toEqual({
    by: 'rule',
    agreement: null,
    months: 12,
    ...overview,
  })
})

test.each([
  ['by', 'person', 'rule, authority, month'],
  ['months', '61', '1 to 60'],
  ['months', 'many', '1 to 60'],
  ['csv', 'all', 'findings, scores'],
])('does not understand --%s %s, and says what it takes', (option, value, sentence) => {
  const { out, err } = say({ [option]: value })
  expect([out, err.startsWith(`--${option}`)]).toEqual(['', true])
  expect(err).toContain(sentence)
})
