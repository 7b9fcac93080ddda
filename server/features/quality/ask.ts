// Offered to other features: whatever changes a record has it judged anew.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/transaction.ts'

/** Has a case judged by the rules of data quality once this transaction is durable. As the system role. */
export async function askQuality(tx: Transaction, caseId: string, at: Date | string): Promise<void> {
  await sql`-- named: a case to be judged
    insert into quality_waiting (case_id, asked_at) values (${caseId}, ${at})
        on conflict (case_id) do update set times = quality_waiting.times + 1`.execute(tx)
}
