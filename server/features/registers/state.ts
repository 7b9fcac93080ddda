// Offered to other features: whoever runs the installation sees how the connected registers do.
import { sql } from 'kysely'
import type { ConnectedRegister } from '../../../contract/registers.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'

interface Row {
  authority_id: string
  register: string
  waiting: number
  failing: number
  given_up: number
  answered_at: Date | null
  fault: string | null
}

/** How each connected register does: counts, moments and codes, nothing of any question. As the system role. */
export async function registersState(
  tx: Transaction,
  { registers }: Pick<Services, 'registers'>,
): Promise<ConnectedRegister[]> {
  if (registers.size === 0) return []
  const { rows } = await sql<Row>`
    select authority_id, register,
           count(*) filter (where state in ('waiting', 'asked'))::int as waiting,
           count(*) filter (where state = 'failed')::int as failing,
           count(*) filter (where state = 'given_up')::int as given_up,
           max(answered_at) as answered_at,
           max(fault) filter (where state in ('failed', 'given_up')) as fault
      from register_queries group by authority_id, register`.execute(tx)
  const extracts = await tx
    .selectFrom('register_extracts')
    .select(['authority_id', 'register', 'dated', 'expires_on'])
    .execute()
  return [...registers.values()].map((one) => {
    const of = <R extends { authority_id: string; register: string }>(all: readonly R[]) =>
      all.find((row) => row.authority_id === one.authority && row.register === one.register)
    const found = of(rows)
    return {
      ...{ authority: one.authority, register: one.register, source: one.source, kind: one.kind, state: one.state() },
      ...{ waiting: found?.waiting ?? 0, failing: found?.failing ?? 0, givenUp: found?.given_up ?? 0 },
      answeredAt: found?.answered_at?.toISOString() ?? null,
      fault: found?.fault ?? null,
      asOf: one.kind === 'extract' ? (of(extracts)?.dated ?? null) : null,
      expiresOn: one.kind === 'extract' ? (of(extracts)?.expires_on ?? null) : null,
    }
  })
}
