import { sql } from 'kysely'
import type { Load, Team } from '../../../contract/team.ts'
import { holdsCases, looksAfterTeam } from '../../../domain/access/team.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import { orderedBy } from '../../platform/i18n/order.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { colleagueOf, type OfficialRow, officialColumns, todayOf } from './colleagues.ts'

interface LoadRow {
  open: number | null
  my_turn: number | null
  overdue: number | null
  due_soon: number | null
  next_due_on: string | null
  oldest_on: string | null
  week: number | null
  month: number | null
  quarter: number | null
  longer: number | null
}

type Row = LoadRow & { [K in keyof OfficialRow]: OfficialRow[K] | null }

/**
 * Who holds what at the official's authority, of the cases that the official's roles read: how much, how urgent, how old.
 * One statement: each open case is met once, and every colleague stands in the answer, with cases or without.
 * @throws ProblemError 403 for those who look after nobody's work
 */
export async function readTeam(services: Services, official: Official): Promise<Team> {
  const { authority, roles } = official
  if (!looksAfterTeam({ kind: authority.kind, roles })) throw problem(403, 'not_your_role')
  const today = todayOf(services, official)
  const sides = sidesRead(services.agreements, roles)
  const columns = officialColumns(services.clock().toISOString(), today)
  const rows = await withOfficial(
    services,
    official,
    async (tx) => {
      const answer = await sql<Row>`-- named: team
        with held as (
          select a.user_id as holder, count(*)::int as open, count(*) filter (where d.my_turn)::int as my_turn,
                 count(*) filter (where d.due_on < ${today}::date)::int as overdue,
                 count(*) filter (where d.due_on between ${today}::date and ${today}::date + 3)::int as due_soon,
                 min(d.due_on) as next_due_on, min(c.submitted_on) as oldest_on,
                 count(*) filter (where c.submitted_on > ${today}::date - 7)::int as week,
                 count(*) filter (where c.submitted_on between ${today}::date - 29 and ${today}::date - 7)::int as month,
                 count(*) filter (where c.submitted_on between ${today}::date - 90 and ${today}::date - 30)::int as quarter,
                 count(*) filter (where c.submitted_on < ${today}::date - 90)::int as longer
            from unnest(${sides.map(({ side }) => side)}::text[],
                        ${sides.map(({ agreements }) => agreements.join())}::text[]) read (side, agreements)
            join desk d on d.authority_id = ${authority.id} and d.stage <> 'closed' and d.side = read.side
                 and d.agreement_id = any (string_to_array(read.agreements, ','))
            join cases c on c.case_id = d.case_id
            left join assignments a on a.authority_id = d.authority_id and a.case_id = d.case_id
           group by a.user_id),
        people as (
          select ${columns} from users u
           where u.authority_id = ${authority.id} and u.account_kind = 'person'
             and (u.disabled_at is null or exists (select from held where held.holder = u.user_id)))
        select people.*, held.open, held.my_turn, held.overdue, held.due_soon, held.next_due_on, held.oldest_on,
               held.week, held.month, held.quarter, held.longer
          from people full join held on held.holder = people.user_id
         order by ${orderedBy(official.language, 'people.name')}, people.user_id`.execute(tx)
      return answer.rows
    },
    { readOnly: true },
  )
  const nobody = rows.find((row) => row.user_id === null)
  const members = rows.flatMap((row) =>
    row.user_id === null ? [] : [memberOf(services, official, row as LoadRow & OfficialRow)],
  )
  return { today, members: members.filter(({ active, load }) => active || load.open > 0), nobody: loadOf(nobody) }
}

function memberOf(services: Services, official: Official, row: LoadRow & OfficialRow): Team['members'][number] {
  const colleague = colleagueOf(services, official, row)
  return { ...colleague, active: row.active && holdsCases(colleague.roles), load: loadOf(row) }
}

function loadOf(row: LoadRow | undefined): Load {
  return {
    open: row?.open ?? 0,
    myTurn: row?.my_turn ?? 0,
    overdue: row?.overdue ?? 0,
    dueSoon: row?.due_soon ?? 0,
    nextDueOn: row?.next_due_on ?? null,
    oldestOn: row?.oldest_on ?? null,
    ages: { week: row?.week ?? 0, month: row?.month ?? 0, quarter: row?.quarter ?? 0, longer: row?.longer ?? 0 },
  }
}
