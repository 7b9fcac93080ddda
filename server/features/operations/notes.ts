// Offered to other features: oversight reads when the record was last proven.
import { z } from 'zod'
import type { Transaction } from '../../platform/database/transaction.ts'

/** What is kept under each subject of `operation_notes`. */
const contents = {
  backup: z.object({ program: z.string(), bytes: z.number(), rows: z.number() }),
  verification: z.object({
    cases: z.number(),
    events: z.number(),
    faults: z.number(),
    kinds: z.array(z.string()),
  }),
  /** `after`: the last case proven; null when the round is over. */
  verification_round: z.object({
    beganAt: z.string(),
    after: z.string().nullable(),
    over: z.boolean(),
    cases: z.number(),
    events: z.number(),
    faults: z.number(),
    kinds: z.array(z.string()),
  }),
}

type Contents = { [Subject in keyof typeof contents]: z.infer<(typeof contents)[Subject]> }

/** Runs as the system role. */
export async function readNote<Subject extends keyof Contents>(
  tx: Transaction,
  subject: Subject,
): Promise<{ at: Date; content: Contents[Subject] } | null> {
  const row = await tx.selectFrom('operation_notes').selectAll().where('subject', '=', subject).executeTakeFirst()
  return row ? { at: row.noted_at, content: contents[subject].parse(row.content) as Contents[Subject] } : null
}

/** In the place of the earlier one. Runs as the system role. */
export async function writeNote<Subject extends keyof Contents>(
  tx: Transaction,
  subject: Subject,
  at: Date,
  content: Contents[Subject],
): Promise<void> {
  const values = { noted_at: at, content: JSON.stringify(content) }
  await tx
    .insertInto('operation_notes')
    .values({ subject, ...values })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet(values))
    .execute()
}
