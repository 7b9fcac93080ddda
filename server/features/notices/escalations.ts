import { sql } from 'kysely'
import { streams } from '../../../domain/agreement/vocabulary.ts'
import { runningClocks } from '../../../domain/case/clocks.ts'
import { escalatesAt } from '../../../domain/notices/escalation.ts'
import { recipientsOf } from '../../../domain/notices/recipients.ts'
import { rolesFor, type Telling } from '../../../domain/notices/tell.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { rulesOf } from '../cases/context.ts'
import { foldFor } from '../cases/execute.ts'
import { loadEvents } from '../cases/load.ts'
import { insertNotices } from './insert.ts'
import { colleaguesAt, readersOf, toldCase } from './readers.ts'
import { horizonOf, type Workplace, workplaces } from './roster.ts'

/**
 * Tells of proposals that nobody approved by half of the time that was left: every approver of the authority, and those
 * who answer there for the work of others, whoever holds the case. A half that falls on days off is told of on the last duty
 * day before. Any number of processes may do so: each official is told once of each proposal.
 *
 * @returns how many notices were written
 */
export async function tellEscalations(services: Services): Promise<number> {
  const now = services.clock()
  const places = await withSystem(services.pools.system, (tx) => workplaces(tx, now))
  let written = 0
  for (const place of places) {
    const horizon = horizonOf(services, place)
    for (const caseId of await withSystem(services.pools.system, (tx) => waiting(tx, place, horizon)))
      written += await withSystem(services.pools.system, (tx) => tell(tx, services, place, caseId, horizon, now))
  }
  return written
}

/**
 * Cases whose proposal may have to be told of by the end of the horizon: by whole days, and a day too many rather than
 * one too few, because the exact moment is told by the case alone.
 */
async function waiting(tx: Transaction, place: Workplace, horizon: string): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select desk.case_id from desk, lateral (
        select e.recorded_at, e.data ->> 'proposalId' as proposal_id from events e
         where e.case_id = desk.case_id and e.stream = 'requested' and e.type = 'reply_proposed'
         order by e.seq desc limit 1) proposed
     where desk.authority_id = ${place.id} and desk.awaits_approval and desk.stage not in ('closed', 'stopped')
       and desk.remind_on is not null
       and proposed.recorded_at + (desk.remind_on - proposed.recorded_at) / 2 <= ${horizon}::date + interval '2 days'
       and not exists (select from notices n
         where n.case_id = desk.case_id and n.authority_id = ${place.id} and n.source = 'half:' || proposed.proposal_id)
     order by desk.case_id`.execute(tx)
  return rows.map((row) => row.case_id)
}

async function tell(
  tx: Transaction,
  services: Services,
  place: Workplace,
  caseId: string,
  horizon: string,
  now: Date,
): Promise<number> {
  const told = await toldCase(tx, caseId)
  if (!told) return 0
  const pack = await services.agreements.version(told.packDigest)
  const file = foldFor(caseId, await loadEvents(tx, caseId, streams), 'requested')
  const rules = rulesOf(services, pack, file)
  const clock = runningClocks(file, rules).find(({ rule }) => rule.stops.includes('replied'))
  const proposedAt = file.proposal?.open ? file.proposal.at : undefined
  if (!file.proposal || proposedAt === undefined || !clock) return 0
  const half = escalatesAt(proposedAt, clock)
  const day = dateIn(place.timeZone, half)
  // Of today what has come, of days off that follow all that will.
  if (half > now.toISOString() && (day === place.today || day > horizon)) return 0
  const telling: Telling = {
    kind: 'proposal_escalated',
    side: 'requested',
    roles: rolesFor(rules.agreement, 'requested', ['approve_reply', 'propose_reply']),
    among: { authority: place.id },
    subject: file.proposal.proposalId,
  }
  const readers = await readersOf(tx, told, rules.agreement, await loadDirectory(tx))
  const colleagues = await colleaguesAt(tx, [place.id], now)
  const recipients = recipientsOf(telling, 'proposal', { ...readers, holders: new Map() }, colleagues, 'system')
  const source = `half:${file.proposal.proposalId}`
  const common = { kind: telling.kind, side: telling.side, source, subject: telling.subject ?? null }
  const found = recipients.map((colleague) => ({ ...common, actorAuthority: null, at: now, colleague }))
  return insertNotices(tx, services, told, found, now)
}
