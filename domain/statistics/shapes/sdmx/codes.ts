import { personRelations, relations, stages, transferMeans } from '../../../agreement/vocabulary.ts'
import { ageClasses, type Dimension, dimensions, travelDocuments } from '../../fact.ts'
import { formulas, measures, units } from '../../measures.ts'
import { waitingClasses } from '../../tally.ts'
import { frequencies } from './time.ts'

/** Ids of SDMX have no spaces and few signs; ours are lower case and theirs upper. */
export const agency = 'OPENRCMS'
export const structureVersion = '1.0.0'

/** Of the generic codes that every list of SDMX may end with. */
export const all = '_T'
export const unknown = '_U'
export const notApplicable = '_Z'
export const other = '_O'

/** A code list: its codes, and the value of ours that each stands for. */
export interface Codelist {
  id: string
  /** Code → our value; the generic codes stand for none. */
  codes: ReadonlyMap<string, string>
}

const upper = (value: string) => value.toUpperCase()

function list(id: string, values: readonly string[], codeOf: (value: string) => string = upper): Codelist {
  return { id, codes: new Map(values.map((value) => [codeOf(value), value])) }
}

/** Sex and age in the codes of SDMX and Eurostat, so that figures stand beside theirs. */
const sexCodes: Readonly<Record<string, string>> = { female: 'F', male: 'M', unspecified: other, unknown }
const ageCodes: Readonly<Record<(typeof ageClasses)[number], string>> = {
  under_14: 'Y_LT14',
  '14_to_17': 'Y14-17',
  '18_to_34': 'Y18-34',
  '35_and_over': 'Y_GE35',
  unknown,
}
const waitingCodes: Readonly<Record<(typeof waitingClasses)[number], string>> = {
  under_30: 'D_LT30',
  '30_to_89': 'D30-89',
  '90_to_179': 'D90-179',
  '180_and_over': 'D_GE180',
}

/** Whether a number is given, and why not. Codes of the cross-domain lists CL_OBS_STATUS and CL_CONF_STATUS. */
export const observationStatus = { normal: 'A', provisional: 'P', noneToMake: 'M', suppressed: 'Q' } as const
export const confidentiality = { free: 'F', confidential: 'C' } as const

export const codelists = {
  FREQ: list('CL_FREQ', frequencies),
  MEASURE: list(
    'CL_MEASURE',
    measures.map(({ code }) => code).filter((code, index, codes) => codes.indexOf(code) === index),
  ),
  UNIT_MEASURE: list('CL_UNIT', units),
  FORMULA: list('CL_FORMULA', formulas),
  SEX: list('CL_SEX', Object.keys(sexCodes), (value) => sexCodes[value]!),
  AGE: list('CL_AGE', ageClasses, (value) => ageCodes[value as keyof typeof ageCodes]),
  OUTCOME: list('CL_OUTCOME', ['accepted', 'refused', 'partly']),
  RELATION: list('CL_RELATION', personRelations),
  STAGE: list('CL_STAGE', stages),
  TURN: list('CL_TURN', [...relations, 'nobody']),
  MEANS: list('CL_MEANS', [...transferMeans, 'unknown'], (value) => (value === 'unknown' ? unknown : upper(value))),
  TRAVEL_DOCUMENT: list('CL_TRAVEL_DOCUMENT', travelDocuments),
  WAITING: list('CL_WAITING', waitingClasses, (value) => waitingCodes[value as keyof typeof waitingCodes]),
  OBS_STATUS: list('CL_OBS_STATUS', Object.values(observationStatus), (code) => code),
  CONF_STATUS: list('CL_CONF_STATUS', Object.values(confidentiality), (code) => code),
} as const satisfies Record<string, Codelist>
export type Concept = keyof typeof codelists

/** The code list of the States: their two letters in ISO 3166. */
export const areaList = 'CL_AREA'

/** Dimensions of figures that are dimensions of the structure; those of the calendar become its time. */
export type Keyed = Exclude<Dimension, 'month' | 'quarter' | 'year'>

const calendar: readonly Dimension[] = ['month', 'quarter', 'year']
export const keyed = dimensions.filter((one): one is Keyed => !calendar.includes(one))

/** The id of a dimension in the structure. */
export function conceptOf(dimension: Keyed): string {
  return upper(dimension)
}

/** The code list of a dimension; null where its words are those of an agreement and stand in its pack. */
export function codelistOf(dimension: Keyed): { id: string; codes?: Codelist['codes'] } | null {
  if (dimension === 'requesting_state' || dimension === 'requested_state') return { id: areaList }
  const concept = conceptOf(dimension)
  return Object.hasOwn(codelists, concept) ? codelists[concept as Concept] : null
}

/** A value of ours as a code; what a list of the published structure does not have is another one. */
export function codeOf(dimension: Keyed, value: string): string {
  if (value === 'none') return notApplicable
  const known = codelistOf(dimension)
  if (!known?.codes) return value
  for (const [code, ours] of known.codes) if (ours === value) return code
  return other
}
