import type pg from 'pg'
import type { User } from './users.ts'

/** A case on which something is to be done next, with what the act is based on. */
export interface Turn {
  caseId: string
  persons: string[]
  proposalId: string | null
  versions: { shared: number; own: number }
}

/** What the users of a measurement can do, taken from the database before it begins: each act is done once. */
export interface Work {
  /** Cases that each authority reads, by chance. */
  cases: Map<string, string[]>
  toPropose: Turn[]
  toApprove: Turn[]
}

/** Of five cases that are opened, four are running. */
const opened = { running: 2400, over: 600 }

export async function readWork(client: pg.Client, users: readonly User[]): Promise<Work> {
  const cases = new Map<string, string[]>()
  for (const authority of new Set(users.map((user) => user.authority))) {
    const { rows } = await client.query<{ case_id: string }>(
      `(select case_id from desk where authority_id = $1 and stage <> 'closed' order by random() limit $2)
       union all
       (select case_id from desk where authority_id = $1 and stage = 'closed' order by random() limit $3)`,
      [authority, opened.running, opened.over],
    )
    cases.set(
      authority,
      rows.map((row) => row.case_id),
    )
  }
  return {
    cases,
    toPropose: await turns(client, `d.stage in ('received', 'under_examination') and not d.awaits_approval`),
    toApprove: await turns(client, 'd.awaits_approval'),
  }
}

async function turns(client: pg.Client, condition: string): Promise<Turn[]> {
  const { rows } = await client.query<Turn & { shared: number; own: number }>(
    `with d as (select d.case_id, random() as place from desk d
                 where d.authority_id = 'az-sms' and d.side = 'requested' and d.stage <> 'closed' and ${condition}
                 order by place limit 2000)
     select d.case_id as "caseId", shared.version as shared, coalesce(own.version, 0) as own,
            array(select person_id::text from case_persons p where p.case_id = d.case_id order by position) as persons,
            (select e.data ->> 'proposalId' from events e
              where e.case_id = d.case_id and e.type = 'reply_proposed' order by seq desc limit 1) as "proposalId"
       from d
       join case_streams shared on shared.case_id = d.case_id and shared.stream = 'shared'
       left join case_streams own on own.case_id = d.case_id and own.stream = 'requested'
       join cases c on c.case_id = d.case_id and not c.stopped
      order by d.place`,
  )
  return rows.map(({ shared, own, ...turn }) => ({ ...turn, versions: { shared, own } }))
}
