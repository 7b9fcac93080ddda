// Offered to other features: invented cases need somebody who acts in them.
import type { Language } from '../../../contract/i18n.ts'
import type { AuthorityKind, Role } from '../../../domain/agreement/vocabulary.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { effectiveRoles, readsCases } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'

/** Finds an official of a practice authority who holds a role; the second one where two pairs of eyes are needed. */
export type FindOfficial = (authorityId: string, role: Role, index?: number) => Official

export async function loadOfficials(services: Services): Promise<FindOfficial> {
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('users')
      .innerJoin('authorities', 'authorities.authority_id', 'users.authority_id')
      .select(['user_id', 'users.name', 'roles', 'language', 'users.authority_id', 'state', 'kind', 'time_zone'])
      .select('authorities.name as authority_name')
      .where('account_kind', '=', 'person')
      .orderBy('user_id')
      .execute(),
  )
  const officials = rows.map((row): Official => {
    const roles = effectiveRoles(row.kind as AuthorityKind, row.roles)
    return {
      userId: row.user_id,
      name: row.name,
      authority: {
        id: row.authority_id,
        state: row.state,
        kind: row.kind as AuthorityKind,
        name: row.authority_name as { en: string; az: string },
        timeZone: row.time_zone,
      },
      roles,
      language: row.language as Language,
      readsCases: readsCases(roles),
    }
  })
  return (authorityId, role, index = 0) => {
    const found = officials.filter((one) => one.authority.id === authorityId && one.roles.includes(role))
    const official = found[index % Math.max(found.length, 1)]
    if (!official) throw new RangeError(`Nobody at ${authorityId} is ${role}.`)
    return official
  }
}
