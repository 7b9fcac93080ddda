import type { Language } from '../../../contract/i18n.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { namingLoss } from '../../platform/database/errors.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { effectiveRoles, type Official, readsCases } from '../../platform/http/actor.ts'
import type { Recognise } from '../../platform/http/app.ts'
import type { Services } from '../../platform/services.ts'
import { idle, noted } from './lifetime.ts'
import { secondFactorObligatory } from './obligation.ts'
import { shownToken, tokenDigest } from './token.ts'

export interface SessionRow {
  user_id: string
  name: string
  language: Language
  given_roles: string[]
  last_seen_at: Date
  session_id: string
  stage: 'full' | 'second_factor'
  strong: boolean
  proved_at: Date
  authority_id: string
  state: string
  kind: AuthorityKind
  authority_name: Localized
  time_zone: string
}

/**
 * Sessions with their officials at the moment `$2`; a disabled user matches no row, whatever sessions are left. Roles lent
 * by a colleague of the same authority count while their period runs and the colleague still holds them.
 */
export const sessionsNow = `select u.user_id, u.name, u.language, s.last_seen_at, s.session_id, s.stage, s.strong,
                coalesce(s.proved_at, s.created_at) as proved_at,
                u.roles || array(
                  select lent from delegations d
                    join users lender on lender.user_id = d.from_user and lender.disabled_at is null
                         and lender.authority_id = u.authority_id,
                         unnest(d.roles) as lent
                   where d.to_user = u.user_id and d.ended_at is null and d.from_at <= $2 and d.until_at > $2
                     and lent = any (lender.roles)) as given_roles,
                a.authority_id, a.state, a.kind, a.name as authority_name, a.time_zone
           from sessions s
           join users u on u.user_id = s.user_id and u.disabled_at is null
           join authorities a on a.authority_id = u.authority_id`

/** Asked by every request, so a named statement. */
const statement = {
  name: 'session of a token',
  text: `${sessionsNow}
          where s.token_digest = $1 and s.expires_at > $2 and s.last_seen_at > $3`,
}

/** Who the cookie of a request belongs to; null for a visitor and for a session that has ended. */
export function recogniser(services: Services): Recognise {
  return async (request) => {
    const token = shownToken(services, request)
    if (!token) return null
    const now = services.clock()
    const digest = tokenDigest(token)
    const values = [digest, now, new Date(now.getTime() - idle)]
    const { rows } = await namingLoss(() => services.pools.app.pg.query<SessionRow>({ ...statement, values }))
    const row = rows[0]
    if (!row) return null
    const waits = request.routeOptions?.config.listensOnly === true
    if (!waits && now.getTime() - row.last_seen_at.getTime() >= noted) await noteSeen(services, digest, now)
    const official = officialOf(row)
    const { session_id: sessionId, proved_at: provedAt } = row
    // Judged at each request: a role may have been given or lent since the sign-in.
    const missing = row.stage === 'full' && !row.strong && secondFactorObligatory(services.config, official.roles)
    return { official, proof: { kind: 'session', sessionId, stage: missing ? 'enrol' : row.stage, provedAt } }
  }
}

async function noteSeen(services: Services, digest: Buffer, now: Date): Promise<void> {
  await withSystem(services.pools.system, (tx) =>
    tx.updateTable('sessions').set({ last_seen_at: now }).where('token_digest', '=', digest).execute(),
  )
}

export function officialOf(row: SessionRow): Official {
  const roles = effectiveRoles(row.kind, row.given_roles)
  return {
    userId: row.user_id,
    name: row.name,
    authority: {
      id: row.authority_id,
      state: row.state,
      kind: row.kind,
      name: row.authority_name,
      timeZone: row.time_zone,
    },
    roles,
    language: row.language,
    readsCases: readsCases(roles),
  }
}
