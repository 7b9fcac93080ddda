import { type Selectable, sql } from 'kysely'
import type { StreamName } from '../../../domain/agreement/vocabulary.ts'
import { factsOf, unfold } from '../../../domain/statistics/facts-of.ts'
import { type Figure, type Question, type Tally, tallyOf, untilToday } from '../../../domain/statistics/tally.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import type { Database } from '../../platform/database/schema.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { calendarsInForce } from '../calendars/in-force.ts'
import { rulesOf } from '../cases/context.ts'
import { inOrder, toEvent } from '../cases/load.ts'
import { statementsInForce } from '../confirmations/in-force.ts'
import { markOfFact } from './kept/rows.ts'

/** Cases read at one go: memory does not grow with their number. */
const batch = 200

/**
 * A figure over every case of an agreement, made from the headers of its events: no name is read, no key opened, and what was
 * erased counts as before. Runs as the system role, over the cases of every authority.
 *
 * @throws RangeError for a dimension that the measure is not broken down by
 */
export async function count(services: Services, agreementId: string, question: Question): Promise<Figure[]> {
  const today = services.clock().toISOString().slice(0, 10)
  const tally = tallyOf(untilToday(question, today))
  const { seen } = question.measure
  if (question.period.from > today) return tally.figures()
  const streams: readonly StreamName[] = seen === 'shared' ? ['shared'] : ['shared', seen]
  for (let after: string | null = beforeAll; after !== null; ) {
    const from: string = after
    after = await withSystem(
      services.pools.system,
      (tx) => countSome(tx, services, { agreementId, seen, streams, from, today }, tally),
      {
        readOnly: true,
      },
    )
  }
  return tally.figures()
}

const beforeAll = '00000000-0000-0000-0000-000000000000'

interface Some {
  agreementId: string
  seen: StreamName
  streams: readonly StreamName[]
  from: string
  today: PlainDate
}

/** @returns the last case that was read; null where none is left */
async function countSome(
  tx: Transaction,
  services: Services,
  { agreementId, seen, streams, from, today }: Some,
  tally: Tally,
) {
  await calendarsInForce(tx, services)
  await statementsInForce(tx, services)
  const { rows } = await sql<Selectable<Database['events']>>`-- named: events to count
    select e.* from (select case_id from cases where case_id > ${from} and agreement_id = ${agreementId} order by case_id limit ${batch}) c
    join events e using (case_id) where e.stream = any(${[...streams]}::text[])`.execute(tx)
  const cases = Map.groupBy(rows, ({ case_id }) => case_id)
  for (const [caseId, own] of cases) {
    const events = inOrder(own.map(toEvent))
    const unfolded = unfold(caseId, events)
    const { file } = unfolded
    if (!file) continue
    const rules = rulesOf(services, await services.agreements.version(file.packDigest), file)
    // A document expires on a day that may still come.
    for (const fact of factsOf(unfolded, rules)) {
      if (fact.on <= today) tally.add(fact, 1, markOfFact(agreementId, seen, fact))
    }
  }
  return [...cases.keys()].sort().at(-1) ?? null
}
