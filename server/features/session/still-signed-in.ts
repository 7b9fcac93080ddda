// Offered to other features: what runs on after a request asks whether its session still does.
import { namingLoss } from '../../platform/database/errors.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { idle } from './lifetime.ts'
import { officialOf, type SessionRow, sessionsNow } from './recognise.ts'

const statement = {
  name: 'sessions of listeners',
  text: `${sessionsNow} where s.session_id = any ($1) and s.stage = 'full' and s.expires_at > $2 and s.last_seen_at > $3`,
}

/** Whom these sessions belong to now, with the rights of this moment; a session that ended is missing. To ask keeps none alive. */
export async function stillSignedIn(
  services: Pick<Services, 'pools' | 'clock'>,
  sessionIds: readonly string[],
): Promise<Map<string, Official>> {
  const now = services.clock()
  const values = [sessionIds, now, new Date(now.getTime() - idle)]
  const { rows } = await namingLoss(() => services.pools.app.pg.query<SessionRow>({ ...statement, values }))
  return new Map(rows.map((row) => [row.session_id, officialOf(row)]))
}
