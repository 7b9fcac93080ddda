import { sql } from 'kysely'
import { isDutyDay } from '../../../domain/notices/duty-days.ts'
import { recipientsOf } from '../../../domain/notices/recipients.ts'
import { rolesFor } from '../../../domain/notices/tell.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { insertNotices } from './insert.ts'
import { colleaguesAt, readersOf, toldCase } from './readers.ts'
import { horizonOf, type Workplace, workplaces } from './roster.ts'

interface Row {
  request_id: string
  case_id: string
  wanted_on: string
  holder: string | null
  passed: boolean
}

/**
 * Reminds registers of questions whose day comes before their next duty day, and once more when it has passed: whoever is
 * expected to answer, or else everybody who may. Told on duty days alone, so that a reminder meets somebody.
 *
 * @returns how many notices were written
 */
export async function tellVerificationsDue(services: Services): Promise<number> {
  const now = services.clock()
  const places = await withSystem(services.pools.system, (tx) => workplaces(tx, now))
  let written = 0
  for (const place of places) {
    if (!isDutyDay(place.today, place.roster, services.calendars[place.state])) continue
    const horizon = horizonOf(services, place)
    const rows = await withSystem(services.pools.system, (tx) => untold(tx, place, horizon))
    for (const row of rows)
      written += await withSystem(services.pools.system, (tx) => tell(tx, services, place, row, now))
  }
  return written
}

async function untold(tx: Transaction, place: Workplace, horizon: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select v.request_id, v.case_id, v.wanted_on, h.user_id as holder, v.wanted_on < ${place.today}::date as passed
      from verifications v
      left join verification_holders h on h.request_id = v.request_id and h.authority_id = v.authority_id
     where v.authority_id = ${place.id} and v.answers = 0 and v.wanted_on <= ${horizon}::date
       and not exists (
         select from notices n
          where n.case_id = v.case_id and n.authority_id = ${place.id}
            and n.source = (case when v.wanted_on < ${place.today}::date then 'asked-passed:' else 'asked-near:' end)
              || v.request_id || ':' || v.wanted_on)
     order by v.wanted_on, v.request_id`.execute(tx)
  return rows
}

async function tell(tx: Transaction, services: Services, place: Workplace, row: Row, now: Date): Promise<number> {
  const told = await toldCase(tx, row.case_id)
  if (!told) return 0
  const pack = await services.agreements.version(told.packDigest)
  const readers = await readersOf(tx, told, pack, await loadDirectory(tx))
  const telling = {
    ...{ kind: 'verification_due' as const, side: 'requested' as const, subject: row.request_id },
    ...{ roles: rolesFor(pack, 'requested', ['answer_verification']), among: { authority: place.id } },
    ...(row.holder ? { user: row.holder } : {}),
  }
  const colleagues = await colleaguesAt(tx, [place.id], now)
  const source = `${row.passed ? 'asked-passed' : 'asked-near'}:${row.request_id}:${row.wanted_on}`
  const found = recipientsOf(telling, null, readers, colleagues, 'system').map((colleague) => ({
    ...{ kind: telling.kind, side: telling.side, source, subject: row.request_id, actorAuthority: null, at: now },
    colleague,
  }))
  return insertNotices(tx, services, told, found, now)
}
