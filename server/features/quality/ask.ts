// Offered to other features: whatever changes a record has it judged anew.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'

/** Has a case judged by the rules of data quality once this transaction is durable. As the system role. */
export async function askQuality(tx: Transaction, caseId: string, at: Date | string): Promise<void> {
  await sql`-- named: a case to be judged
    insert into quality_waiting (case_id, asked_at, by_act) values (${caseId}, ${at}, true)
        on conflict (case_id) do update set times = quality_waiting.times + 1, asked_at = excluded.asked_at, by_act = true,
           failed_at = null`.execute(tx)
}

/**
 * Has the open cases judged anew that are about this one as well, or in which somebody is very likely a person of it.
 * As the system role, or the eraser.
 */
export async function askLikeCases(tx: Transaction, caseId: string, at: Date | string): Promise<void> {
  await sql`-- named: cases alike, to be judged
    insert into quality_waiting (case_id, asked_at)
    select distinct alike.case_id, ${at}::timestamptz from (
      select case_id from quality_findings where others @> array[${caseId}::uuid]
       union all
      select case_id from like_persons where other_holder = ${caseId}) alike
      join cases on cases.case_id = alike.case_id and not cases.closed
     where alike.case_id <> ${caseId}
        on conflict (case_id) do update set times = quality_waiting.times + 1`.execute(tx)
}

/** Has those of these cases judged anew that are open. As the system role. */
export async function askOpenCases(tx: Transaction, caseIds: readonly string[], at: Date | string): Promise<void> {
  await sql`-- named: open cases, to be judged
    insert into quality_waiting (case_id, asked_at)
    select case_id, ${at}::timestamptz from cases where case_id = any (${[...caseIds]}::uuid[]) and not closed
        on conflict (case_id) do update set times = quality_waiting.times + 1`.execute(tx)
}
