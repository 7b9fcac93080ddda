import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { measures } from '../domain/statistics/measures.ts'
import { readPeriod } from '../domain/statistics/period.ts'
import { sdmxHeader, sdmxRows } from '../domain/statistics/shapes/sdmx/csv.ts'
import { dimensionIds } from '../domain/statistics/shapes/sdmx/structure.ts'
import { publishedStructure } from '../server/features/exports/structure.ts'
import { projectRoot } from '../server/platform/config/root.ts'

const folder = join(projectRoot, 'docs', 'exchange', 'sdmx')
const committed = JSON.parse(readFileSync(join(folder, 'structure.json'), 'utf8'))

test('the committed structure is what the measures and dimensions make of it', () => {
  // `node scripts/sdmx-structure.ts` writes it anew.
  expect(committed).toEqual(publishedStructure())
})

/**
 * What a structure message of SDMX-JSON 2.0 asks of the parts that ours has, in words of our own after reading the official schema
 * (sdmx-json-structure-schema.json, 2.0.0), which no package here ships: `node scripts/sdmx-structure.ts --against FILE` validates with
 * the schema itself.
 */
const urn = (kind: string) => ({
  type: 'string',
  pattern: `^urn:sdmx:org\\.sdmx\\.infomodel\\.${kind}=[A-Za-z][A-Za-z0-9_-]*:[A-Za-z][A-Za-z0-9_-]*\\(\\d+\\.\\d+\\.\\d+\\)`,
})
const localised = {
  type: 'object',
  required: ['en', 'az'],
  properties: { en: { type: 'string', minLength: 1 }, az: { type: 'string', minLength: 1 } },
  additionalProperties: false,
}
const nameable = { name: { type: 'string', minLength: 1 }, names: localised }
const ncName = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' }
const maintainable = {
  ...{ id: ncName, agencyID: ncName, version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' }, ...nameable },
  isExternalReference: { type: 'boolean' },
}
const strictly = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  ...{ type: 'object', properties, additionalProperties: false },
  required: Object.keys(properties).filter((one) => !optional.includes(one)),
})
const oneOrMore = (items: unknown) => ({ type: 'array', minItems: 1, items })
const format = (types: readonly string[]) =>
  strictly({ dataType: { enum: types }, maxLength: { type: 'integer', minimum: 1 }, minValue: { type: 'number' } }, [
    ...['maxLength', 'minValue'],
  ])
const representation = {
  oneOf: [
    strictly({ enumeration: urn('codelist\\.Codelist') }),
    strictly({ format: format(['String', 'Integer', 'Double']) }),
  ],
}
const concept = urn('conceptscheme\\.Concept')
const usage = { enum: ['mandatory', 'optional'] }
const isMandatory = { type: 'boolean' }
const message = strictly({
  meta: strictly({
    schema: { type: 'string', format: 'uri' },
    id: { type: 'string', pattern: '^[A-Za-z0-9_@$-]+$' },
    prepared: { type: 'string', format: 'date-time' },
    test: { type: 'boolean' },
    contentLanguages: { type: 'array', uniqueItems: true, items: { type: 'string' } },
    sender: strictly({ id: ncName }),
  }),
  data: strictly({
    dataStructures: oneOrMore(
      strictly({
        ...maintainable,
        dataStructureComponents: strictly({
          dimensionList: strictly({
            id: { const: 'DimensionDescriptor' },
            dimensions: oneOrMore(
              strictly({
                ...{ id: ncName, position: { type: 'integer', minimum: 0 } },
                ...{ conceptIdentity: concept, localRepresentation: representation },
              }),
            ),
            timeDimension: strictly({
              ...{ id: { const: 'TIME_PERIOD' }, conceptIdentity: concept },
              localRepresentation: strictly({ format: format(['ObservationalTimePeriod']) }),
            }),
          }),
          measureList: strictly({
            id: { const: 'MeasureDescriptor' },
            measures: oneOrMore(
              strictly({
                id: ncName,
                conceptIdentity: concept,
                usage,
                isMandatory,
                localRepresentation: representation,
              }),
            ),
          }),
          attributeList: strictly({
            id: { const: 'AttributeDescriptor' },
            attributes: oneOrMore(
              strictly({
                ...{ id: ncName, conceptIdentity: concept, usage, localRepresentation: representation },
                attributeRelationship: strictly({ observation: strictly({}) }),
              }),
            ),
          }),
        }),
      }),
    ),
    dataflows: oneOrMore(strictly({ ...maintainable, structure: urn('datastructure\\.DataStructure') })),
    conceptSchemes: oneOrMore(
      strictly({ ...maintainable, concepts: oneOrMore(strictly({ id: ncName, ...nameable })) }),
    ),
    codelists: oneOrMore(
      strictly({
        ...maintainable,
        codes: oneOrMore(strictly({ id: { type: 'string', pattern: '^[A-Za-z0-9_@$-]+$' }, ...nameable })),
      }),
    ),
  }),
})

function validator() {
  const ajv = new Ajv2020({ strict: true })
  formats.default(ajv)
  return ajv.compile(message)
}

test('has the form of a structure message, and what has not is refused', () => {
  const valid = validator()
  expect(valid(committed), JSON.stringify(valid.errors)).toBe(true)
  const broken = structuredClone(committed)
  broken.data.dataStructures[0].dataStructureComponents.dimensionList.timeDimension.id = 'TIME'
  expect(valid(broken)).toBe(false)
})

test('refers to nothing that is not in it, names nothing twice, and has every measure', () => {
  const { dataStructures, dataflows, conceptSchemes, codelists } = committed.data
  const { dimensionList, measureList, attributeList } = dataStructures[0].dataStructureComponents
  const components = [...dimensionList.dimensions, dimensionList.timeDimension, ...measureList.measures]
  const all = [...components, ...attributeList.attributes]
  const concepts = new Set(conceptSchemes[0].concepts.map(({ id }: { id: string }) => id))
  const lists = new Set(codelists.map(({ id }: { id: string }) => id))
  for (const { id, conceptIdentity, localRepresentation } of all) {
    expect(concepts, conceptIdentity).toContain(conceptIdentity.split('.').at(-1))
    expect(conceptIdentity.endsWith(`.${id}`)).toBe(true)
    const list = /Codelist=OPENRCMS:(\w+)\(1\.0\.0\)$/.exec(localRepresentation.enumeration ?? '')
    if (localRepresentation.enumeration) expect(lists).toContain(list?.[1])
  }
  expect(dimensionList.dimensions.map(({ id }: { id: string }) => id)).toEqual(dimensionIds)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(dataflows[0].structure).toMatch(/=OPENRCMS:DSD_READMISSION\(1\.0\.0\)$/)
  for (const { id, codes } of codelists as { id: string; codes: { id: string; name: string }[] }[]) {
    expect(new Set(codes.map((code) => code.id)).size, id).toBe(codes.length)
    for (const { name } of codes) expect(name, id).not.toMatch(/^(statistics|shapes|ui)\./)
  }
  const named = codelists.find(({ id }: { id: string }) => id === 'CL_MEASURE').codes
  expect(named).toHaveLength(new Set(measures.map(({ code }) => code)).size)
})

/**
 * The rules of the field guide of SDMX-CSV 2.0, read from the published structure and from nothing of ours: the first three columns and
 * what stands in them, then one column for each component of the structure in its order, and values of its lists, times and formats.
 */
function faultsByGuide([header = [], ...rows]: string[][]): string[] {
  const { dataStructures, dataflows, codelists } = committed.data
  const { dimensionList, measureList, attributeList } = dataStructures[0].dataStructureComponents
  type Component = {
    id: string
    localRepresentation: { enumeration?: string; format?: { dataType: string; maxLength?: number } }
  }
  const components: Component[] = [...dimensionList.dimensions, dimensionList.timeDimension]
  const all = [...components, ...measureList.measures, ...attributeList.attributes] as Component[]
  const { agencyID, id, version } = dataflows[0]
  const expected = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...all.map((one) => one.id)]
  if (header.join() !== expected.join()) return ['header']
  const codesOf = (urn: string) => {
    const list = codelists.find((one: { id: string }) => urn.includes(`:${one.id}(`))
    return list.codes.map((code: { id: string }) => code.id) as string[]
  }
  return rows.flatMap(([structure, name, action, ...cells]) => [
    ...(cells.length === all.length ? [] : ['cells']),
    ...(structure === 'dataflow' && name === `${agencyID}:${id}(${version})` ? [] : ['structure']),
    ...(['I', 'A', 'R', 'D'].includes(action!) ? [] : ['action']),
    ...all.flatMap(({ id: component, localRepresentation: { enumeration, format } }, index) => {
      const cell = cells[index] ?? ''
      if (cell === '') return index < components.length ? [component] : []
      if (enumeration) return codesOf(enumeration).includes(cell) ? [] : [component]
      if (format!.dataType === 'ObservationalTimePeriod') return time.test(cell) ? [] : [component]
      if (format!.dataType === 'String') return cell.length <= format!.maxLength! ? [] : [component]
      return Number.isFinite(Number(cell)) && Number(cell) >= 0 ? [] : [component]
    }),
  ])
}

/** An observational time period: a calendar year or month, a half or a quarter of a year that begins with January, or a range. */
const time = /^([1-9]\d{3}(-(0[1-9]|1[0-2])|-[SQ]\d)?|\d{4}-\d{2}-\d{2}\/P[^T]+)$/

test.each(['2025', '2025-H2', '2025-Q3', '2025-03', '2025-02-01..2025-04-30'])(
  'a file of %s keeps the field guide',
  (text) => {
    const measure = measures.find(({ code }) => code === 'refused')!
    const by = ['requesting_state', 'sex', 'age', 'ground'] as const
    const figures = [
      {
        by: { requesting_state: 'AZ', sex: 'female', age: 'under_14', ground: 'a word of a pack, "quoted"' },
        value: 3,
      },
      { by: { requesting_state: 'DE', sex: 'unknown', age: 'unknown', ground: 'none' }, value: null, withheld: true },
    ]
    const asked = { agreementId: 'an-agreement', measure, period: readPeriod(text)!, by, figures, over: true }
    const lines = [sdmxHeader('2.0'), ...sdmxRows(asked, '2.0')]
    expect(faultsByGuide(lines)).toEqual([])
    const broken = lines.map((line, index) =>
      index === 1 ? line.map((cell) => (cell === 'F' ? 'FEMALE' : cell)) : line,
    )
    expect(faultsByGuide(broken)).toContain('SEX')
  },
)
