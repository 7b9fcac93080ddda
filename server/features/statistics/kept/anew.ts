// Offered to other features: what changes how the periods of cases are judged has their facts told again.
import { sql } from 'kysely'
import type { PlainDate } from '../../../../domain/time/plain-date.ts'
import { type Transaction, withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { summed } from './replace.ts'
import { tellWaiting } from './tell.ts'

/** Whose acts in periods may be judged otherwise: of a State on either side since a day, or of all cases between two States. */
export type Judged =
  | { state: string; since: PlainDate }
  | { agreementId: string; requesting: string; requested: string }

/**
 * Has cases told again in which an act came in a period that is now judged otherwise. To be called when every transaction has
 * ended that may have judged by what held before (`othersHaveEnded`): what those told stands, and is found.
 */
export async function tellAgain(services: Services, judged: Judged): Promise<void> {
  const those =
    'state' in judged
      ? sql`${judged.state} in (requesting_state, requested_state) and on_day >= ${judged.since}::date`
      : sql`agreement_id = ${judged.agreementId} and requesting_state = ${judged.requesting}
            and requested_state = ${judged.requested}`
  await withSystem(services.pools.system, (tx) =>
    sql`insert into facts_to_tell (waiting_id, case_id)
      select gen_random_uuid(), case_id from (
        select distinct case_id from facts join fact_topics using (topic_id)
         where kind = 'acted_in_period' and until_day is null and ${those}) acted`.execute(tx),
  )
}

/** Tells the facts of every case anew and adds the cells up from the beginning, while the system runs. */
export async function tellAllAnew(services: Services): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    sql`insert into facts_to_tell (waiting_id, case_id) select gen_random_uuid(), case_id from cases`.execute(tx),
  )
  await tellWaiting(services)
  await withSystem(services.pools.system, addUp)
}

/**
 * The cells as the facts add up to. Whoever replaces facts meanwhile moves the cells afterwards, by what it changes; whoever reads
 * sees them as they were.
 */
export async function addUp(tx: Transaction): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(tx)
  await sql`lock table fact_cells, fact_sums in share row exclusive mode`.execute(tx)
  await sql`delete from fact_cells`.execute(tx)
  await sql`delete from fact_sums`.execute(tx)
  await sql`insert into fact_cells
    select topic_id, date_trunc('month', on_day::timestamp)::date, group_id, coalesce(days, -1), count(*),
           count(*) filter (where in_time),
           sum(fact_mark(group_id, on_day)), coalesce(sum(fact_mark(group_id, on_day)) filter (where in_time), 0)
      from facts where until_day is null group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
  await sql`insert into fact_sums ${summed(sql`fact_cells`)} order by 1, 2, 3, 4`.execute(tx)
}
