import { type MeasuresAnswer, mostBy } from '../../../contract/statistics.ts'
import { relations } from '../../../domain/agreement/vocabulary.ts'
import { mostControlled } from '../../../domain/statistics/allowed.ts'
import { measures } from '../../../domain/statistics/measures.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { countings } from './counting.ts'

/** What may be counted, and by whom under which agreement. @throws ProblemError 403 for whoever counts nothing */
export async function readMeasures(services: Services, official: Official): Promise<MeasuresAnswer> {
  const agreements = await countings(services, official)
  return {
    measures: measures.map(({ code, version, unit, about, formula, dimensions, seen, guarded = false }) => ({
      ...{ code, version, unit, about, formula, dimensions: [...dimensions], guarded },
      sides: relations.filter((side) => seen === 'shared' || seen === side),
    })),
    agreements: agreements.map(({ state: _state, ...counting }) => counting),
    threshold: services.config.statisticsThreshold,
    most: { by: mostBy, controlledDimensions: mostControlled },
  }
}
