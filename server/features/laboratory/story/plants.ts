import { type PlantCode, plantCount } from '../../../../domain/laboratory/story.ts'
import type { Planned } from './plan.ts'

interface Place {
  case_id: string
  person_id: string
}

/** Notes where faults were planted while the cases are told. */
export function plantsIn(size: number) {
  const found = new Map<PlantCode, (Place & { original?: Planned | undefined })[]>()
  const told = new Map<Planned, Place>()
  return {
    /** @param arrived only of who arrived can the arrival have been recorded late */
    note(application: Planned, place: Place, arrived: boolean): void {
      told.set(application, place)
      for (const plant of application.plants) {
        const list = found.get(plant) ?? []
        found.set(plant, list)
        if (plant === 'late_arrivals' && (!arrived || list.length >= plantCount(plant, size))) continue
        list.push({ ...place, original: application.original })
      }
    },
    rows() {
      return [...found].flatMap(([plant, list]) =>
        list.map(({ case_id, person_id, original }, index) => {
          const other = original && told.get(original)
          const place = { other_case_id: other?.case_id ?? null, other_person_id: other?.person_id ?? null }
          return { plant, ordinal: index + 1, case_id, person_id, ...place }
        }),
      )
    },
  }
}
