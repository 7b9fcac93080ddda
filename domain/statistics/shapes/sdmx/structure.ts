import type { Localized } from '../../../agreement/form.ts'
import {
  agency,
  all,
  areaList,
  type Codelist,
  type Concept,
  codelistOf,
  codelists,
  conceptOf,
  keyed,
  notApplicable,
  other,
  structureVersion,
  unknown,
} from './codes.ts'

/** The ids under which the structure and the flow of its data are known. */
export const structureId = 'DSD_READMISSION'
export const flowId = 'DF_READMISSION'
export const flowName = `${agency}:${flowId}(${structureVersion})`
export const conceptsId = 'CS_READMISSION'

/** Dimensions before the time, in the order of the key; codes of an agreement that the structure cannot list are plain text. */
export const dimensionIds: readonly string[] = ['FREQ', 'AGREEMENT', 'MEASURE', ...keyed.map(conceptOf)]
export const timeId = 'TIME_PERIOD'
export const valueId = 'OBS_VALUE'
export const attributeIds = [
  'UNIT_MEASURE',
  'FORMULA',
  'MEASURE_VERSION',
  'NUMERATOR',
  'DENOMINATOR',
  'OBS_STATUS',
  'CONF_STATUS',
] as const

/** Names in every language of the structure. `code` is the value of ours that a code stands for, or a generic code. */
export interface StructureNames {
  structure: Localized
  flow: Localized
  concepts: Localized
  concept(id: string): Localized
  codelist(id: string): Localized
  code(codelist: string, code: string, value: string | undefined): Localized
}

export interface StructureAsked {
  names: StructureNames
  /** Two letters of ISO 3166, of every State that may stand in figures. */
  states: readonly string[]
  /** When the structure was made, as a moment. */
  prepared: string
}

/**
 * The published structure of figures as a structure message of SDMX-JSON 2.0 (SDMX 3.0): data structure definition, dataflow, concept
 * scheme and code lists, with names in English and Azerbaijani.
 */
export function structureMessage({ names, states, prepared }: StructureAsked) {
  const maintained = (id: string, name: Localized) => ({
    ...{ id, agencyID: agency, version: structureVersion, isExternalReference: false },
    ...named(name),
  })
  const codelist = ({ id, codes }: Codelist, generic: readonly string[]) => ({
    ...maintained(id, names.codelist(id)),
    codes: [
      ...[...codes].map(([code, value]) => ({ id: code, ...named(names.code(id, code, value)) })),
      ...generic
        .filter((code) => !codes.has(code))
        .map((code) => ({ id: code, ...named(names.code(id, code, undefined)) })),
    ],
  })
  const areas: Codelist = { id: areaList, codes: new Map(states.map((state) => [state, state])) }
  return {
    meta: {
      ...{ schema, id: structureId, prepared, test: false, contentLanguages: ['en', 'az'] },
      sender: { id: agency },
    },
    data: {
      dataStructures: [
        {
          ...maintained(structureId, names.structure),
          dataStructureComponents: {
            dimensionList: { id: 'DimensionDescriptor', ...dimensionList() },
            measureList: {
              id: 'MeasureDescriptor',
              measures: [
                {
                  ...{ id: valueId, conceptIdentity: conceptUrn(valueId), usage: 'optional' },
                  // An edition of the schema of 2.0.0 requires this word beside the newer `usage`; no edition forbids it.
                  isMandatory: false,
                  localRepresentation: { format: { dataType: 'Double', minValue: 0 } },
                },
              ],
            },
            attributeList: { id: 'AttributeDescriptor', attributes: attributeIds.map(attribute) },
          },
        },
      ],
      dataflows: [{ ...maintained(flowId, names.flow), structure: structureUrn }],
      conceptSchemes: [
        {
          ...maintained(conceptsId, names.concepts),
          concepts: [...dimensionIds, timeId, valueId, ...attributeIds].map((id) => ({
            id,
            ...named(names.concept(id)),
          })),
        },
      ],
      codelists: [
        ...Object.entries(codelists).map(([concept, one]) =>
          codelist(one, inKey.has(concept) ? [all, unknown, other, notApplicable] : []),
        ),
        codelist(areas, [all, unknown, other, notApplicable]),
      ],
    },
  }
}

const schema = 'https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json'

/** Lists of dimensions that a figure need not be broken down by. */
const inKey: ReadonlySet<string> = new Set(keyed.map(conceptOf))

const structureUrn = urn('datastructure.DataStructure', structureId)

function urn(kind: string, id: string, part = ''): string {
  return `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(${structureVersion})${part}`
}

function conceptUrn(id: string): string {
  return urn('conceptscheme.Concept', conceptsId, `.${id}`)
}

/** In SDMX-JSON the best name for the reader stands alone, beside all of them. */
function named(name: Localized) {
  return { name: name.en, names: { en: name.en, az: name.az } }
}

function dimensionList() {
  return {
    dimensions: dimensionIds.map((id, position) => ({
      ...{ id, position, conceptIdentity: conceptUrn(id) },
      localRepresentation: representation(id),
    })),
    timeDimension: {
      ...{ id: timeId, conceptIdentity: conceptUrn(timeId) },
      localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
    },
  }
}

/** Words of an agreement, as its procedures and grounds, are no list of ours: they change with its pack, which has their names. */
function representation(id: string) {
  const dimension = keyed.find((one) => conceptOf(one) === id)
  const list = dimension ? codelistOf(dimension) : Object.hasOwn(codelists, id) ? codelists[id as Concept] : null
  return list ? { enumeration: urn('codelist.Codelist', list.id) } : { format: { dataType: 'String', maxLength: 200 } }
}

function attribute(id: (typeof attributeIds)[number]) {
  const least = { MEASURE_VERSION: 1, NUMERATOR: 0, DENOMINATOR: 0 }[id as string]
  return {
    ...{ id, conceptIdentity: conceptUrn(id), usage: 'optional', attributeRelationship: { observation: {} } },
    localRepresentation:
      least === undefined ? representation(id) : { format: { dataType: 'Integer', minValue: least } },
  }
}
