import type { Localized } from '../../../domain/agreement/form.ts'
import { conceptOf, type Keyed, keyed } from '../../../domain/statistics/shapes/sdmx/codes.ts'
import { type StructureNames, structureMessage } from '../../../domain/statistics/shapes/sdmx/structure.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import { countryCodes, countryName } from '../../platform/i18n/country-names.ts'

/** When this version of the structure was published; it changes with the version, never with the clock. */
const published = '2026-11-30T00:00:00Z'

/** The published structure of figures, with its names in English and Azerbaijani: docs/exchange/sdmx/structure.json. */
export function publishedStructure() {
  return structureMessage({ names, states: countryCodes(), prepared: published })
}

const said = (id: string): Localized => ({ en: speech('en').t(id), az: speech('az').t(id) })

const names: StructureNames = {
  structure: said('shapes.sdmx.structure'),
  flow: said('shapes.sdmx.flow'),
  concepts: said('shapes.sdmx.concepts'),
  concept: conceptName,
  codelist: (id) => (id === 'CL_UNIT' ? conceptName('UNIT_MEASURE') : conceptName(id.slice('CL_'.length))),
  code: codeName,
}

function dimensionOf(concept: string): Keyed | undefined {
  return keyed.find((one) => conceptOf(one) === concept)
}

function conceptName(id: string): Localized {
  const dimension = dimensionOf(id)
  return said(dimension ? `statistics.dimension.${dimension}` : `shapes.sdmx.concept.${id.toLowerCase()}`)
}

function codeName(list: string, code: string, value: string | undefined): Localized {
  if (value === undefined) return said(`shapes.sdmx.generic.${code.toLowerCase()}`)
  switch (list) {
    case 'CL_AREA':
      return { en: countryName('en', value), az: countryName('az', value) }
    case 'CL_FREQ':
      return said(`shapes.sdmx.freq.${code.toLowerCase()}`)
    case 'CL_MEASURE':
      return said(`statistics.${value}.title`)
    case 'CL_UNIT':
      return said(`statistics.unit.${value}`)
    case 'CL_FORMULA':
      return said(`shapes.sdmx.formula.${value}`)
    case 'CL_OBS_STATUS':
      return said(`shapes.sdmx.status.${code.toLowerCase()}`)
    case 'CL_CONF_STATUS':
      return said(`shapes.sdmx.confidentiality.${code.toLowerCase()}`)
    case 'CL_STAGE':
      return said(`ui.stage.${value}`)
    default:
      return said(`statistics.value.${dimensionOf(list.slice('CL_'.length))}.${value}`)
  }
}
