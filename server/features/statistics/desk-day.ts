import { sql } from 'kysely'
import type { DeskDay } from '../../../contract/statistics.ts'
import { looksAfterTeam } from '../../../domain/access/team.ts'
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import { waitingClasses } from '../../../domain/statistics/tally.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { deskReader } from '../desk/read.ts'

const dueClasses = ['overdue', 'today', 'threeDays', 'sevenDays', 'later', 'none'] as const
type Due = (typeof dueClasses)[number]

/** A register and the border have lists of their own. */
const withDesk: readonly AuthorityKind[] = ['central', 'local', 'mission']

interface Row {
  my_turn: boolean
  due: Due
  waiting: (typeof waitingClasses)[number]
  holder: string | null
  name: string | null
  open: number
  proposals: number
  questions: number
  came_today: number
  came_week: number
}

/**
 * The desk head's day: what the official's desk holds now, by whose turn, deadline and how long it has waited, and by colleague for
 * those who look after the work of others. One statement over the open cases, and those that came and ended within the week.
 *
 * @throws ProblemError 403 for whoever reads no files
 */
export async function readDeskDay(services: Services, official: Official): Promise<DeskDay> {
  const { authority, roles } = official
  const { today, sides } = deskReader(services, official)
  if (!official.readsCases || sides.length === 0 || !withDesk.includes(authority.kind))
    throw problem(403, 'not_your_role')
  const zone = services.calendars[authority.state]?.timeZone ?? authority.timeZone
  const rows = await withOfficial(
    services,
    official,
    async (tx) => {
      const answer = await sql<Row>`-- named: day of a desk
        with mine as (
          select d.case_id, d.my_turn, d.due_on, d.turn_since, d.awaits_approval, d.asked_of_us, d.stage
            from unnest(${sides.map(({ side }) => side)}::text[],
                        ${sides.map(({ agreements }) => agreements.join())}::text[]) read (side, agreements)
            join desk d on d.authority_id = ${authority.id} and d.side = read.side
                 and d.agreement_id = any (string_to_array(read.agreements, ','))
                 and (d.stage <> 'closed' or d.changed_at > ${today}::date - 8)),
        placed as (
          select m.*, c.submitted_on, a.user_id as holder, ${today}::date - (m.turn_since at time zone ${zone})::date as age
            from mine m join cases c on c.case_id = m.case_id
            left join assignments a on a.authority_id = ${authority.id} and a.case_id = m.case_id),
        counted as (
          select my_turn, holder,
                 case when due_on is null then 'none' when due_on < ${today}::date then 'overdue' when due_on = ${today}::date then 'today'
                      when due_on <= ${today}::date + 3 then 'threeDays' when due_on <= ${today}::date + 7 then 'sevenDays'
                      else 'later' end as due,
                 case when age < 30 then 'under_30' when age < 90 then '30_to_89' when age < 180 then '90_to_179'
                      else '180_and_over' end as waiting,
                 count(*) filter (where stage <> 'closed')::int as open,
                 count(*) filter (where stage <> 'closed' and awaits_approval)::int as proposals,
                 count(*) filter (where stage <> 'closed' and asked_of_us)::int as questions,
                 count(*) filter (where submitted_on = ${today}::date)::int as came_today,
                 count(*) filter (where submitted_on > ${today}::date - 7 and submitted_on <= ${today}::date)::int as came_week
            from placed group by 1, 2, 3, 4)
        select counted.*, u.name from counted left join users u on u.user_id = counted.holder
         order by u.name, counted.holder`.execute(tx)
      return answer.rows
    },
    { readOnly: true },
  )
  return {
    on: today,
    came: { today: sum(rows, 'came_today'), week: sum(rows, 'came_week') },
    due: ([true, false] as const).map((ours) => dueOf(rows, ours)),
    waiting: ([true, false] as const).flatMap((ours) =>
      waitingClasses.map((waiting) => ({
        ...{ turn: turnOf(ours), waiting },
        count: sum(
          rows.filter((row) => row.my_turn === ours && row.waiting === waiting),
          'open',
        ),
      })),
    ),
    proposals: sum(rows, 'proposals'),
    questions: sum(rows, 'questions'),
    colleagues: looksAfterTeam({ kind: authority.kind, roles }) ? colleaguesOf(rows) : null,
  }
}

type Counted = 'open' | 'proposals' | 'questions' | 'came_today' | 'came_week'

function sum(rows: readonly Row[], what: Counted): number {
  return rows.reduce((total, row) => total + row[what], 0)
}

function turnOf(ours: boolean): 'ours' | 'theirs' {
  return ours ? 'ours' : 'theirs'
}

function dueOf(rows: readonly Row[], ours: boolean): DeskDay['due'][number] {
  const mine = rows.filter((row) => row.my_turn === ours)
  const entries = dueClasses.map((due) => [
    due,
    sum(
      mine.filter((row) => row.due === due),
      'open',
    ),
  ])
  return { turn: turnOf(ours), ...(Object.fromEntries(entries) as Record<Due, number>) }
}

/** In the order of their names; what nobody holds comes last. */
function colleaguesOf(rows: readonly Row[]): NonNullable<DeskDay['colleagues']> {
  const by = Map.groupBy(rows, ({ holder }) => holder)
  return [...by].flatMap(([userId, own]) => {
    const official = userId === null ? null : { userId, name: own[0]!.name ?? '' }
    const ours = own.filter(({ my_turn }) => my_turn)
    const within = (dues: readonly Due[]) =>
      sum(
        ours.filter(({ due }) => dues.includes(due)),
        'open',
      )
    const load = {
      official,
      ours: sum(ours, 'open'),
      overdue: within(['overdue']),
      sevenDays: within(['today', 'threeDays', 'sevenDays']),
      theirs: sum(own, 'open') - sum(ours, 'open'),
    }
    return load.ours + load.theirs === 0 ? [] : [load]
  })
}
