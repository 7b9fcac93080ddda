import type { PlantCode } from '../../../domain/laboratory/story.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

export interface Planted {
  plant: PlantCode
  reference: string
  caseId: string
  personId: string | null
  /** The other record of somebody who was told of twice. */
  other: { reference: string; caseId: string } | null
}

/** Where the faults of the story were planted, in the order of planting. */
export async function plantsOf({ pools }: Pick<Services, 'pools'>): Promise<Planted[]> {
  const rows = await withSystem(pools.system, (tx) =>
    tx
      .selectFrom('laboratory_plants as p')
      .innerJoin('cases as c', 'c.case_id', 'p.case_id')
      .leftJoin('cases as o', 'o.case_id', 'p.other_case_id')
      .select(['p.plant', 'c.reference', 'p.case_id', 'p.person_id', 'p.other_case_id'])
      .select('o.reference as other_reference')
      .orderBy('p.plant')
      .orderBy('p.ordinal')
      .execute(),
  )
  return rows.map((row) => ({
    ...{ plant: row.plant as PlantCode, reference: row.reference, caseId: row.case_id, personId: row.person_id },
    other:
      row.other_case_id && row.other_reference ? { reference: row.other_reference, caseId: row.other_case_id } : null,
  }))
}
