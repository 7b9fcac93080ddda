import { sql } from 'kysely'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { withheldBecause } from './withheld.ts'

/** Any number will do, as long as every process takes the same. */
const gatherLock = 7_264_015

interface Due {
  user_id: string
  day: string
}

/**
 * Puts the notices that are due by mail into one mail for each official, with all others that wait for the same one. What
 * was read or dealt with meanwhile is left out; where nothing is left there is no mail. One process at a time.
 *
 * @returns how many mails were made
 */
export async function gatherMails(services: Services): Promise<number> {
  return withSystem(services.pools.system, async (tx) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${gatherLock}) as mine`.execute(tx)
    if (!rows[0]?.mine) return 0
    const now = services.clock()
    await sql`
      update notices set mail_due_at = null
       where mail_due_at <= ${now} and (read_at is not null or settled_at is not null)`.execute(tx)
    const { rows: due } = await sql<Due>`
      select distinct u.user_id, (${now}::timestamptz at time zone a.time_zone)::date::text as day
        from notices n
        join users u on u.user_id = n.user_id
        join authorities a on a.authority_id = u.authority_id
       where n.mail_due_at <= ${now} and ${stillMet(now)}`.execute(tx)
    const withheld = withheldBecause(services.config)
    for (const { user_id, day } of due) {
      const mailId = services.newId()
      await tx
        .insertInto('mails')
        .values({
          ...{ mail_id: mailId, user_id, purpose: 'notices', day, made_at: now },
          ...(withheld ? { ended_at: now, outcome: withheld } : { next_attempt_at: now }),
        })
        .execute()
      await sql`
        update notices n set mail_id = ${mailId}, mail_due_at = null
         where n.user_id = ${user_id} and n.mail_due_at is not null and n.read_at is null and n.settled_at is null
           and ${stillMet(now)}`.execute(tx)
    }
    return due.length
  })
}

/**
 * What the row policy says to the official: their authority still meets the case, or the draft that was handed over to it,
 * and the border only in the days around an arrival. A notice whose time has not come waits.
 */
export function stillMet(now: Date) {
  return sql<boolean>`(
    exists (select from case_audience c where c.case_id = n.case_id and c.authority_id = n.authority_id)
    or exists (select from verifications v where v.case_id = n.case_id and v.authority_id = n.authority_id)
    or exists (select from arrivals r where r.case_id = n.case_id and r.authority_id = n.authority_id
       and ${now}::timestamptz between r.visible_from and r.visible_until)
    or exists (select from drafts d where d.case_id = n.case_id and d.central_authority_id = n.authority_id
       and d.handed_over_at is not null and d.submitted_at is null)
    or exists (select from rule_streams s where s.stream_id = n.case_id and n.kind = 'rule_stated'))`
}
