import { sql } from 'kysely'
import { DatabaseUnfit } from './errors.ts'
import type { DatabasePool } from './pool.ts'
import { withSystem } from './transaction.ts'

const part = 'laboratory'
const marked = 'practice data for a workshop'

/** Whether this database is a data laboratory. It became one in its first minute, or never. */
export function isLaboratory(system: DatabasePool): Promise<boolean> {
  return withSystem(system, async (tx) => {
    const found = await tx.selectFrom('installation').select('fingerprint').where('part', '=', part).executeTakeFirst()
    return found?.fingerprint === marked
  })
}

/**
 * Makes an empty practice database a laboratory for ever; one that is marked already stays as it is.
 * @throws DatabaseUnfit where anybody or anything is in it: what was real once can never become a laboratory
 */
export async function markLaboratory(system: DatabasePool): Promise<void> {
  if (await isLaboratory(system)) return
  await withSystem(system, async (tx) => {
    const { rows } = await sql<{ practice: boolean; used: boolean }>`
      select exists (select 1 from installation where part = 'mode' and fingerprint = 'practice') as practice,
             exists (select 1 from cases) or exists (select 1 from users) or exists (select 1 from drafts) as used`.execute(
      tx,
    )
    if (!rows[0]?.practice || rows[0].used) throw new DatabaseUnfit([notALaboratory])
    await tx.insertInto('installation').values({ part, fingerprint: marked }).execute()
  })
}

export const notALaboratory =
  'This database is no laboratory: it holds accounts or cases, or serves real work. The laboratory makes a database of its own; ' +
  'name another folder with --data.'
