import type { FastifyRequest } from 'fastify'
import type { Language } from '../../../contract/i18n.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { namingLoss } from '../../platform/database/errors.ts'
import { effectiveRoles, type Official, type Recognised, readsCases } from '../../platform/http/actor.ts'
import type { Recognise } from '../../platform/http/app.ts'
import { problem } from '../../platform/http/problems.ts'
import { bearerToken } from '../../platform/http/same-origin.ts'
import type { Services } from '../../platform/services.ts'
import { shownToken, tokenDigest } from '../session/token.ts'

interface ClientRow {
  client_id: string
  client_name: string
  client_roles: string[]
  official_id: string | null
  official_name: string | null
  official_roles: string[] | null
  official_language: Language | null
  authority_id: string
  state: string
  kind: AuthorityKind
  authority_name: Localized
  time_zone: string
}

/** Asked by every request of a machine. A client or official who was disabled matches no row, whatever tokens are left. */
const statement = {
  name: 'client of a token',
  text: `select c.user_id as client_id, c.name as client_name, c.roles as client_roles,
                o.user_id as official_id, o.name as official_name, o.roles as official_roles, o.language as official_language,
                a.authority_id, a.state, a.kind, a.name as authority_name, a.time_zone
           from access_tokens t
           join machine_clients m on m.user_id = t.user_id and m.disabled_at is null
           join users c on c.user_id = t.user_id and c.disabled_at is null
           join authorities a on a.authority_id = c.authority_id
           left join users o on lower(o.email) = lower($3) and o.authority_id = c.authority_id
                and o.account_kind = 'person' and o.disabled_at is null and o.user_id = any (m.acts_for)
          where t.token_digest = $1 and t.expires_at > $2`,
}

/**
 * Who an access token belongs to; null for a request without one. With `On-Behalf-Of` it is the official named there: the
 * act is theirs, in the roles that both hold, and the audit names the client beside them.
 *
 * @throws ProblemError 401 `token_refused`; 403 `official_refused` for an official in whose name the client may not act;
 *   400 `two_proofs` for a request that shows a session as well
 */
export function clientRecogniser(services: Services): Recognise {
  return async (request) => {
    const token = bearerToken(request)
    if (token === null) return null
    if (shownToken(services, request)) throw problem(400, 'two_proofs')
    const named = namedOfficial(request.headers)
    const values = [tokenDigest(token), services.clock(), named]
    const { rows } = await namingLoss(() => services.pools.app.pg.query<ClientRow>({ ...statement, values }))
    const row = rows[0]
    if (!row) throw problem(401, 'token_refused')
    if (named === null) return asItself(row)
    if (row.official_id === null) throw problem(403, 'official_refused')
    return inTheNameOf(row, row.official_id)
  }
}

function namedOfficial(headers: FastifyRequest['headers']): string | null {
  const named = headers['on-behalf-of']
  return typeof named === 'string' && named.trim() !== '' ? named.trim() : null
}

function asItself(row: ClientRow): Recognised {
  const official = officialOf(row, row.client_id, row.client_name, row.client_roles, 'en')
  return { official, proof: { kind: 'client', clientId: row.client_id, inTheNameOf: false } }
}

function inTheNameOf(row: ClientRow, officialId: string): Recognised {
  const both = (row.official_roles ?? []).filter((role) => row.client_roles.includes(role))
  const official = officialOf(row, officialId, row.official_name ?? '', both, row.official_language ?? 'en')
  return {
    official: { ...official, client: row.client_id },
    proof: { kind: 'client', clientId: row.client_id, inTheNameOf: true },
  }
}

function officialOf(row: ClientRow, userId: string, name: string, given: string[], language: Language): Official {
  const roles = effectiveRoles(row.kind, given)
  const { authority_id: id, state, kind, authority_name, time_zone: timeZone } = row
  const authority = { id, state, kind, name: authority_name, timeZone }
  return { userId, name, authority, roles, language, readsCases: readsCases(roles) }
}
