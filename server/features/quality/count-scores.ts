import { sql } from 'kysely'
import { edition } from '../../../domain/quality/catalogue.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/**
 * Counts the scores of this month anew, for each filing unit and each requested authority towards each State: of the
 * applications that are neither over nor stopped, how many have nothing open that this side can mend. When the month is
 * over its last count stays. With them counts how often each rule is found among what an authority can mend.
 * @param notWithin milliseconds in which a count is left as it is
 * @returns whether it was counted
 */
export function countScores(services: Services, { notWithin = 0 } = {}): Promise<boolean> {
  const now = services.clock()
  const month = `${now.toISOString().slice(0, 7)}-01`
  return withSystem(services.pools.system, async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(54, 54) as mine`.execute(tx)
    if (!rows[0]?.mine) return false
    const last = await tx
      .selectFrom('quality_scores')
      .select((eb) => eb.fn.max('counted_at').as('at'))
      .where('month', '=', month)
      .executeTakeFirst()
    if (last?.at && now.getTime() - last.at.getTime() < notWithin) return false
    await sql`delete from quality_scores where month = ${month}`.execute(tx)
    await sql`
      insert into quality_scores (month, agreement_id, side, authority_id, state, other_state, applications, without_mend,
                                  without_look, persons, persons_without, accepted, edition, counted_at)
      select ${month}::date, agreement_id, side, authority_id, state, other_state, count(*),
             count(*) filter (where mend = 0), count(*) filter (where mend = 0 and look = 0),
             sum(persons), sum(persons - with_mend), sum(accepted), ${edition}::int, ${now}::timestamptz
        from (
          select agreement_id, 'requesting' as side, requesting_unit as authority_id, requesting_state as state,
                 requested_state as other_state, requesting_mend as mend, requesting_look as look, persons,
                 requesting_persons as with_mend, requesting_accepted as accepted
            from quality_checks where counted
           union all
          select agreement_id, 'requested', requested_authority, requested_state, requesting_state, requested_mend,
                 requested_look, persons, requested_persons, requested_accepted
            from quality_checks where counted) each_side
       group by agreement_id, side, authority_id, state, other_state`.execute(tx)
    await sql`delete from quality_rule_counts where month = ${month}`.execute(tx)
    await sql`
      insert into quality_rule_counts (month, agreement_id, state, authority_id, rule, open, accepted, counted_at)
      select ${month}::date, agreement_id, owner_state, owner_authority, rule, count(*) filter (where not accepted),
             count(*) filter (where accepted), ${now}::timestamptz
        from quality_findings group by agreement_id, owner_state, owner_authority, rule`.execute(tx)
    return true
  })
}
