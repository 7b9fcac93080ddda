import { sql } from 'kysely'
import type { InventedNames, SourceCase, Sources, Twice } from '../../../../domain/laboratory/exercise.ts'
import { periodOfFiles } from '../../../../domain/laboratory/files/quarter.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import { peoplesOf } from '../../practice/countries.ts'
import { plantsOf } from '../plants.ts'
import type { LabWorld } from './world.ts'

/** What exercises are made of; `cases` and `twice` are left empty where nothing needs them. */
export async function sourcesOf(world: LabWorld, needsCases: boolean, needsPlants: boolean): Promise<Sources> {
  const { setting } = world
  return {
    setting,
    names: namesOf(setting.requestedState),
    twice: needsPlants ? (world.twice ?? (await twiceOf(world))) : [],
    cases: needsCases ? (world.cases ?? (await casesOf(world))) : [],
  }
}

/** Applications that were sent or received in the quarter of the files, by reference: headers, and nobody's name. */
export async function casesOf({ services, setting }: LabWorld): Promise<SourceCase[]> {
  const { from, to } = periodOfFiles(setting)
  const { rows } = await withSystem(
    services.pools.system,
    (tx) =>
      sql<{ reference: string; requesting_state: string; submitted_on: string; received_on: string; persons: number }>`
        select c.reference, c.requesting_state, c.submitted_on, c.received_on, count(p.person_id)::int as persons
        from cases c join case_persons p using (case_id)
        where c.agreement_id = ${setting.agreementId} and c.received_on is not null
          and (c.submitted_on between ${from} and ${to} or c.received_on between ${from} and ${to})
        group by c.case_id, c.reference, c.requesting_state, c.submitted_on, c.received_on
        order by c.reference`.execute(tx),
    { readOnly: true },
  )
  return rows.map((row) => ({
    ...{ reference: row.reference, requestingState: row.requesting_state, persons: row.persons },
    ...{ submittedOn: row.submitted_on, receivedOn: row.received_on },
  }))
}

/** Applications about somebody who is in another one too, in the order of planting. */
async function twiceOf({ services }: LabWorld): Promise<Twice[]> {
  const planted = await plantsOf(services)
  return planted.flatMap(({ plant, reference, other }) =>
    plant === 'duplicates' && other ? [{ reference, other: other.reference }] : [],
  )
}

/** Names of the State's people in Latin letters: as they write them where they do, else as their passports do. */
export function namesOf(state: string): InventedNames {
  const [people] = peoplesOf(state)
  const latin = (name: string) => (/^[\p{Script=Latin}\p{M} ’'-]+$/u.test(name) ? name : people.inPassport(name))
  return {
    families: people.familyNames.map((man) => ({
      man: latin(man),
      woman: latin(people.womansFamilyName?.(man) ?? man),
    })),
    men: people.maleGivenNames.map(latin),
    women: people.femaleGivenNames.map(latin),
  }
}
