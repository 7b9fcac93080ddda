// Offered to other features: the practice cases are shared out by the same commands.
import { sql } from 'kysely'
import { z } from 'zod'
import type { HeldCase, heldCases, heldQuery } from '../../../contract/team.ts'
import { looksAfterTeam } from '../../../domain/access/team.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { sidesRead } from '../agreements/sides-read.ts'
import { dayKey, decodeCursor, encodeCursor } from '../desk/cursor.ts'

const byDeadline = z.tuple([dayKey, z.uuid()])
const beginning = ['0001-01-01', '00000000-0000-0000-0000-000000000000'] as const

interface Row {
  case_id: string
  reference: string
  side: string
  stage: string
  my_turn: boolean
  due_on: string | null
  sort_on: string
  submitted_on: string
  family_name: string | null
  given_names: string | null
  own_script: string | null
  nationality: string | null
}

/**
 * The open cases that one colleague holds, or nobody, by the deadline that bites first: what is given on when somebody is
 * away. @throws ProblemError 403 for those who look after nobody's work
 */
export async function readHeld(
  services: Services,
  official: Official,
  { holder, cursor, limit }: z.infer<typeof heldQuery>,
): Promise<z.infer<typeof heldCases>> {
  const { authority, roles } = official
  if (!looksAfterTeam({ kind: authority.kind, roles })) throw problem(403, 'not_your_role')
  const sides = sidesRead(services.agreements, roles)
  const [sortOn, caseId] = cursor ? decodeCursor(byDeadline, cursor) : beginning
  const of = holder === 'nobody' ? sql`a.user_id is null` : sql`a.user_id = ${holder}`
  const rows = await withOfficial(
    services,
    official,
    async (tx) => {
      const answer = await sql<Row>`
        select d.case_id, c.reference, d.side, d.stage, d.my_turn, d.due_on, d.sort_on, c.submitted_on,
               person.family_name, person.given_names, person.own_script, person.nationality
          from desk d
          join cases c on c.case_id = d.case_id
          left join assignments a on a.authority_id = d.authority_id and a.case_id = d.case_id
          left join case_persons person on person.case_id = d.case_id and person.relation = 'principal'
         where d.authority_id = ${authority.id} and d.stage <> 'closed' and ${of}
           and (d.sort_on, d.case_id) > (${sortOn}::date, ${caseId}::uuid)
           and exists (
             select from unnest(${sides.map(({ side }) => side)}::text[],
                                ${sides.map(({ agreements }) => agreements.join())}::text[]) read (side, agreements)
              where d.side = read.side and d.agreement_id = any (string_to_array(read.agreements, ',')))
         order by d.sort_on, d.case_id
         limit ${limit + 1}`.execute(tx)
      return answer.rows
    },
    { readOnly: true },
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(itemOf), next: last ? encodeCursor([last.sort_on, last.case_id]) : null }
}

function itemOf(row: Row): HeldCase {
  return {
    caseId: row.case_id,
    reference: row.reference,
    side: row.side as HeldCase['side'],
    stage: row.stage as HeldCase['stage'],
    myTurn: row.my_turn,
    dueOn: row.due_on,
    submittedOn: row.submitted_on,
    familyName: row.family_name,
    givenNames: row.given_names,
    ownScript: row.own_script,
    nationality: row.nationality,
  }
}
