import type { Mode } from '../config/config.ts'
import { DatabaseUnfit } from './errors.ts'
import type { DatabasePool } from './pool.ts'
import { withSystem } from './transaction.ts'

const part = 'mode'

const other: Record<Mode, string> = {
  practice:
    'This installation holds real work (RCMS_MODE=production); practice data never come near it. Set RCMS_MODE=production, ' +
    'or practise in another place: RCMS_DATA names its folder, DATABASE_URL its database.',
  production:
    'This installation is for practice: what it holds is invented, and it can never become a real one. Set RCMS_MODE=practice, ' +
    'or begin the real one in another place: RCMS_DATA names its folder, DATABASE_URL its database.',
}

/** A database serves practice or real work from its first start on, for ever. @throws DatabaseUnfit for the other of the two */
export async function noteMode(system: DatabasePool, mode: Mode): Promise<void> {
  await withSystem(system, async (tx) => {
    await tx
      .insertInto('installation')
      .values({ part, fingerprint: mode })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const noted = await tx.selectFrom('installation').select('fingerprint').where('part', '=', part).executeTakeFirst()
    if (noted?.fingerprint !== mode) throw new DatabaseUnfit([other[mode]])
  })
}
