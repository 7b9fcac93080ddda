import { sql } from 'kysely'
import type { Language } from '../../../contract/i18n.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { effectiveRoles, type Official, readsCases } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'

interface OfficialRow {
  name: string
  language: Language
  given_roles: string[]
  authority_id: string
  state: string
  kind: AuthorityKind
  authority_name: Localized
  time_zone: string
}

/**
 * An official as a session of this moment would recognise them: the rights under which a file is made are those of the time when it
 * is made. Roles that a colleague lent count while they are lent. Null when the account was closed.
 */
export async function officialNow(services: Services, userId: string): Promise<Official | null> {
  const now = services.clock()
  const { rows } = await withSystem(services.pools.system, (tx) =>
    sql<OfficialRow>`-- named: official of an export
      select u.name, u.language, a.authority_id, a.state, a.kind, a.name as authority_name, a.time_zone,
             u.roles || array(
               select lent from delegations d
                 join users lender on lender.user_id = d.from_user and lender.disabled_at is null
                      and lender.authority_id = u.authority_id,
                      unnest(d.roles) as lent
                where d.to_user = u.user_id and d.ended_at is null and d.from_at <= ${now} and d.until_at > ${now}
                  and lent = any (lender.roles)) as given_roles
        from users u join authorities a on a.authority_id = u.authority_id
       where u.user_id = ${userId} and u.disabled_at is null`.execute(tx),
  )
  const [row] = rows
  if (!row) return null
  const roles = effectiveRoles(row.kind, row.given_roles)
  const { authority_id: id, state, kind, authority_name: name, time_zone: timeZone } = row
  const authority = { id, state, kind, name, timeZone }
  return { userId, name: row.name, authority, roles, language: row.language, readsCases: readsCases(roles) }
}
