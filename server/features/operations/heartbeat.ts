// Offered to other features: clocks are settled knowing when the program did not work.
import { sql } from 'kysely'
import { type Outage, outageSince } from '../../../domain/case/outage.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

/**
 * Gives a sign of life. Where the last one is too old, the time in between is kept as an outage first. Any number of
 * processes may do so; a clock that was set back moves nothing.
 */
export async function beat({ pools, clock }: Pick<Services, 'pools' | 'clock'>): Promise<void> {
  const now = clock().toISOString()
  await withSystem(pools.system, async (tx) => {
    await tx
      .insertInto('heartbeat')
      .values({ beat_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const last = await tx.selectFrom('heartbeat').select('beat_at').forUpdate().executeTakeFirstOrThrow()
    const outage = outageSince(last.beat_at.toISOString(), now)
    if (outage) {
      const row = { from_at: outage.from, until_at: outage.until }
      await tx
        .insertInto('outages')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    await tx.updateTable('heartbeat').set({ beat_at: now }).where('beat_at', '<', new Date(now)).execute()
  })
}

/**
 * When the program did not work since a moment, the present outage with it: a command may come before the first sign of life
 * after it. One statement. As the system role.
 */
export async function outagesSince(tx: Transaction, since: string, now: string): Promise<Outage[]> {
  const { rows } = await sql<{ from_at: Date | null; until_at: Date | null; beat_at: Date | null }>`
    select from_at, until_at, beat_at from heartbeat left join outages on until_at > ${since}::timestamptz
     order by from_at`.execute(tx)
  const known = rows.flatMap(({ from_at, until_at }) =>
    from_at && until_at ? [{ from: from_at.toISOString(), until: until_at.toISOString() }] : [],
  )
  const present = outageSince(rows[0]?.beat_at?.toISOString() ?? null, now)
  return present ? [...known, present] : known
}
