import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stages } from '../../../agreement/vocabulary.ts'
import { type Fact, factKinds } from '../../fact.ts'
import { measures } from '../../measures.ts'
import { type Period, readPeriod } from '../../period.ts'
import { tallyOf } from '../../tally.ts'
import { sdmxHeader, sdmxRows, twoTimes, unsayable } from './csv.ts'
import { faultsOfSdmx } from './faults.ts'
import { sdmxTime } from './time.ts'

const states = ['XA', 'XB']
const one = fc.constantFrom
const fact: fc.Arbitrary<Fact> = fc.record({
  kind: one(...factKinds),
  about: one('application', 'person'),
  on: one('2024-12-31', '2025-01-01', '2025-02-28', '2025-07-01', '2025-12-31'),
  days: one(0, 3, 40),
  inTime: fc.boolean(),
  by: fc.record(
    {
      requesting_state: one(...states),
      sex: one('female', 'male', 'unspecified', 'unknown'),
      age: one('under_14', '14_to_17', '18_to_34', '35_and_over', 'unknown'),
      outcome: one('accepted', 'refused', 'partly', 'of_a_later_version'),
      ground: one('not_national', 'of an old pack'),
      stage: one(...stages),
      turn: one('requesting', 'nobody'),
      span: one('received-replied', 'agreed-transferred'),
    },
    { requiredKeys: ['requesting_state'] },
  ),
})

test('whatever is counted, by whatever it is broken down, makes a file of the structure that says the same numbers', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...measures),
      fc.array(fact, { maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 3 }),
      fc.constantFrom('1.0' as const, '2.0' as const),
      (measure, facts, picks, version) => {
        const picked = [...new Set(picks.map((at) => measure.dimensions[at % measure.dimensions.length]!))]
        fc.pre(!twoTimes(picked))
        const question = { measure, period: readPeriod('2025')!, by: picked }
        const tally = tallyOf(question)
        for (const happened of facts) tally.add(happened)
        const figures = tally.figures().map((figure, index) => {
          return index % 4 === 3 ? { by: figure.by, value: null, withheld: true } : figure
        })
        const asked = { ...question, agreementId: 'an-agreement', figures, over: true }
        const lines = [sdmxHeader(version), ...sdmxRows(asked, version)]
        expect(faultsOfSdmx(lines, version, states)).toEqual([])
        const at = lines[0]!.indexOf('OBS_VALUE')
        const of = lines[0]!.indexOf('NUMERATOR')
        expect(lines.slice(1).map((line) => (line[of] === '' ? null : Number(line[of])))).toEqual(
          figures.map((figure) => ('part' in figure && figure.value !== null ? figure.part : null)),
        )
        expect(lines.slice(1).map((line) => (line[at] === '' ? null : Number(line[at])))).toEqual(
          figures.map(({ value }) => value),
        )
      },
    ),
    { numRuns: 150 },
  )
})

describe('a period as SDMX writes it', () => {
  test.each([
    ['2025', 'A', '2025'],
    ['2025-H2', 'S', '2025-S2'],
    ['2025-Q3', 'Q', '2025-Q3'],
    ['2024-02', 'M', '2024-02'],
    ['2024-02-01..2024-02-29', 'M', '2024-02'],
    ['2024-02-01..2024-02-28', '_O', '2024-02-01/P28D'],
    ['2025-02-01..2025-04-30', '_O', '2025-02-01/P89D'],
    ['2024-01-01..2025-12-31', '_O', '2024-01-01/P731D'],
  ])('%s', (text, freq, timePeriod) => expect(sdmxTime(readPeriod(text) as Period)).toEqual({ freq, timePeriod }))
})

describe('a filter', () => {
  test('of one value stands in the key', () => {
    const measure = measures.find(({ code }) => code === 'refused')!
    const question = { measure, period: readPeriod('2025')!, by: [], only: { sex: ['female'] } }
    const asked = { ...question, agreementId: 'a', figures: [{ by: {}, value: 3 }], over: false }
    const [row] = [...sdmxRows(asked, '2.0')]
    const cell = (id: string) => row![sdmxHeader('2.0').indexOf(id)]
    expect([cell('SEX'), cell('AGE'), cell('OBS_VALUE'), cell('OBS_STATUS')]).toEqual(['F', '_T', '3', 'P'])
  })

  test('that no key can say is told before a file claims to be of everything', () => {
    expect(unsayable({ by: [], only: { ground: ['a', 'b'] } })).toBe('ground')
    expect(unsayable({ by: [], only: { month: ['2025-01'] } })).toBe('month')
    expect(unsayable({ by: ['ground'], only: { ground: ['a', 'b'], sex: ['male'] } })).toBeNull()
    expect(twoTimes(['month', 'year'])).toBe(true)
  })
})

test('what is wrong in a file is found, each with its line', () => {
  const measure = measures[0]!
  const figures = [{ by: { requesting_state: 'XA' }, value: 1 }]
  const asked = { agreementId: 'a', measure, period: readPeriod('2025')!, by: ['requesting_state' as const] }
  const [row] = [...sdmxRows({ ...asked, figures, over: true }, '2.0')]
  const header = sdmxHeader('2.0')
  const faults = (change: Record<string, string>) => {
    const changed = header.map((id, index) => change[id] ?? row![index]!)
    return faultsOfSdmx([header, changed], '2.0', states)
  }
  expect(faults({})).toEqual([])
  for (const change of [
    ...[{ SEX: 'X' }, { REQUESTING_STATE: 'XC' }, { OBS_VALUE: '' }, { OBS_STATUS: 'Q' }, { TIME_PERIOD: '2025-13' }],
    ...[{ MEASURE: 'nothing' }, { STRUCTURE: 'x' }, { CONF_STATUS: 'C' }, { AGREEMENT: '' }],
    ...[{ NUMERATOR: '1' }, { FORMULA: 'SHARE' }, { FORMULA: 'SHARE', NUMERATOR: '2', DENOMINATOR: '1' }],
  ]) {
    expect(faults(change), JSON.stringify(change)).not.toEqual([])
  }
  expect(faultsOfSdmx([header, row!, row!], '2.0', states)).toEqual(['3: the same observation twice'])
  expect(faultsOfSdmx([header.slice(1), row!], '2.0', states)).toHaveLength(1)
  expect(faultsOfSdmx([header, row!.slice(1)], '2.0', states)).toEqual(['2: another number of cells'])
})
