// Offered to other features: the practice cases are shared out by the same commands.

import { sql } from 'kysely'
import type { Colleague } from '../../../contract/team.ts'
import { holdsCases, workingRoles } from '../../../domain/access/team.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { effectiveRoles, type Official, withOfficial } from '../../platform/http/actor.ts'
import { orderedBy } from '../../platform/i18n/order.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'

/** The colleagues who may hold cases at the official's authority, by name, and who of them is away today. */
export async function listColleagues(services: Services, official: Official): Promise<Colleague[]> {
  const today = todayOf(services, official)
  const rows = await withOfficial(services, official, (tx) => officialsOf(tx, services, official, today), {
    readOnly: true,
  })
  return rows.map((row) => colleagueOf(services, official, row)).filter(({ roles }) => holdsCases(roles))
}

/** The day in the authority's State. */
export function todayOf(services: Services, { authority }: Official): string {
  return dateIn(services.calendars[authority.state]?.timeZone ?? authority.timeZone, services.clock())
}

export interface OfficialRow {
  user_id: string
  name: string
  given_roles: string[]
  active: boolean
  on_duty: boolean
  away_until: string | null
  deputies: { userId: string; name: string }[]
}

/** Everything of an official that the roster and delegations say of this day; lent roles as `recognise` counts them. */
export const officialColumns = (now: string, today: string) => sql`
  u.user_id, u.name, u.disabled_at is null as active,
  u.roles || array(
    select lent from delegations d
      join users lender on lender.user_id = d.from_user and lender.disabled_at is null
           and lender.authority_id = u.authority_id,
           unnest(d.roles) as lent
     where d.to_user = u.user_id and d.ended_at is null and d.from_at <= ${now} and d.until_at > ${now}
       and lent = any (lender.roles)) as given_roles,
  exists (select from duty_roster r where r.user_id = u.user_id and r.authority_id = u.authority_id and r.kind = 'duty'
     and r.first_day <= ${today}::date and r.last_day >= ${today}::date) as on_duty,
  (select max(r.last_day) from duty_roster r where r.user_id = u.user_id and r.authority_id = u.authority_id
     and r.kind = 'absence' and r.first_day <= ${today}::date and r.last_day >= ${today}::date) as away_until,
  (select coalesce(jsonb_agg(distinct jsonb_build_object('userId', deputy.user_id, 'name', deputy.name)), '[]')
     from delegations d join users deputy on deputy.user_id = d.to_user and deputy.disabled_at is null
    where d.from_user = u.user_id and d.authority_id = u.authority_id and d.ended_at is null
      and d.from_at <= ${now} and d.until_at > ${now}) as deputies`

async function officialsOf(
  tx: Transaction,
  services: Services,
  official: Official,
  today: string,
): Promise<OfficialRow[]> {
  const { rows } = await sql<OfficialRow>`-- named: colleagues
    select ${officialColumns(services.clock().toISOString(), today)}
      from users u
     where u.authority_id = ${official.authority.id} and u.account_kind = 'person' and u.disabled_at is null
     order by ${orderedBy(official.language, 'u.name')}, u.user_id`.execute(tx)
  return rows
}

/** Only what concerns the work on cases is told of a colleague. */
export function colleagueOf(services: Services, { authority }: Official, row: OfficialRow): Colleague {
  const roles = rolesAt(authority.kind, row)
  return {
    userId: row.user_id,
    name: row.name,
    roles: roles.filter((role) => workingRoles.includes(role)),
    sides: sidesRead(services.agreements, roles).map(({ side }) => side),
    onDuty: row.on_duty,
    away: row.away_until === null ? null : { until: row.away_until, deputies: row.deputies },
  }
}

export function rolesAt(kind: AuthorityKind, { given_roles: given }: Pick<OfficialRow, 'given_roles'>) {
  return effectiveRoles(kind, given)
}

/** One active colleague, with the roles that count today; undefined for anybody else. */
export async function findColleague(
  tx: Transaction,
  services: Services,
  official: Official,
  userId: string,
): Promise<OfficialRow | undefined> {
  const { rows } = await sql<OfficialRow>`-- named: one colleague
    select ${officialColumns(services.clock().toISOString(), todayOf(services, official))}
      from users u
     where u.user_id = ${userId} and u.authority_id = ${official.authority.id} and u.account_kind = 'person'
       and u.disabled_at is null`.execute(tx)
  return rows[0]
}
