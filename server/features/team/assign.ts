// Offered to other features: the practice cases are shared out by the same commands.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Assignee, AssignmentAnswer, newAssignments } from '../../../contract/team.ts'
import { holdsCases } from '../../../domain/access/team.ts'
import type { Role } from '../../../domain/agreement/vocabulary.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { type SideRead, sidesRead } from '../agreements/sides-read.ts'
import { writeAudits } from '../cases/audit.ts'
import { tellLive } from '../live/tell.ts'
import { sayAssigned } from '../notices/assigned.ts'
import { findColleague, rolesAt } from './colleagues.ts'

type Wanted = z.infer<typeof newAssignments>

/**
 * Gives cases to a colleague of the same authority, takes them, or lays them down. Each case is answered for itself; of two
 * who take the same case at once the second is told who holds it. Everything in the officials' own authority, as the app
 * role: no other authority's work can be reached.
 * @throws ProblemError 403 for those who hold no cases; 422 for whoever is no active colleague that works on cases
 */
export async function assign(services: Services, official: Official, wanted: Wanted): Promise<AssignmentAnswer[]> {
  if (!holdsCases(official.roles)) throw problem(403, 'not_your_role')
  const now = services.clock().toISOString()
  return withOfficial(services, official, (tx) => assignIn(tx, services, official, wanted, now), { retryable: true })
}

async function assignIn(tx: Transaction, services: Services, official: Official, wanted: Wanted, now: string) {
  const colleague = wanted.userId === null ? null : await recipient(tx, services, official, wanted.userId)
  const { agreements } = services
  const own = sidesRead(agreements, official.roles)
  const theirs = colleague && sidesRead(agreements, colleague.roles)
  const found = await standing(tx, official.authority.id, wanted)

  const answers = new Map<string, AssignmentAnswer['reason']>()
  const changes: Change[] = []
  for (const { caseId, heldBy } of wanted.cases) {
    const row = found.get(caseId)
    if (!row || !reads(own, row)) {
      answers.set(caseId, 'not_found')
      continue
    }
    const reason = reasonAgainst(row, colleague?.userId ?? null, theirs, heldBy)
    answers.set(caseId, reason)
    if (!reason && row.user_id !== (colleague?.userId ?? null)) changes.push({ caseId, from: row.user_id })
  }
  const done = await write(tx, official, colleague?.userId ?? null, changes, now)
  for (const { caseId } of changes) if (!done.has(caseId)) answers.set(caseId, 'held_by_another')
  const lines = changes
    .filter(({ caseId }) => done.has(caseId))
    .map(({ caseId, from }) => ({ caseId, details: { from, to: colleague?.userId ?? null } }))
  const given = lines.flatMap(({ caseId }) =>
    colleague ? { caseId, userId: colleague.userId, by: official.userId } : [],
  )
  await sayAssigned(tx, services, given)
  await writeAudits(tx, services, official, colleague ? 'case_assigned' : 'case_laid_down', now, lines)
  const changed = lines.map(({ caseId }) => ({ topic: 'case' as const, authorityId: official.authority.id, caseId }))
  if (changed.length > 0) await asSystem(tx, () => tellLive(tx, changed))

  const held =
    done.size === changes.length && changes.length === 0 ? found : await standing(tx, official.authority.id, wanted)
  return [...answers].map(([caseId, reason]) => ({
    caseId,
    done: reason === null,
    reason,
    assignee: reason === 'not_found' ? null : holderOf(held.get(caseId)),
  }))
}

async function recipient(
  tx: Transaction,
  services: Services,
  official: Official,
  userId: string,
): Promise<{ userId: string; roles: readonly Role[] }> {
  // What the own session counts is what counts for oneself.
  const row = await findColleague(tx, services, official, userId)
  const roles = row ? rolesAt(official.authority.kind, row) : []
  if (!row || !holdsCases(roles)) throw problem(422, 'invalid', { fields: [{ path: 'userId', code: 'choose_one' }] })
  return { userId, roles }
}

interface Standing {
  case_id: string
  side: string
  agreement_id: string
  stage: string
  user_id: string | null
  name: string | null
}

async function standing(tx: Transaction, authorityId: string, { cases }: Wanted): Promise<Map<string, Standing>> {
  const { rows } = await sql<Standing>`-- named: cases to assign
    select d.case_id, d.side, d.agreement_id, d.stage, a.user_id, u.name
      from desk d
      left join assignments a on a.authority_id = d.authority_id and a.case_id = d.case_id
      left join users u on u.user_id = a.user_id
     where d.authority_id = ${authorityId} and d.case_id = any (${cases.map(({ caseId }) => caseId)}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.case_id, row]))
}

function reads(sides: readonly SideRead[], row: Pick<Standing, 'side' | 'agreement_id'>): boolean {
  return sides.some(({ side, agreements }) => side === row.side && agreements.includes(row.agreement_id))
}

function reasonAgainst(
  row: Standing,
  userId: string | null,
  theirs: readonly SideRead[] | null,
  heldBy: string | null | undefined,
): AssignmentAnswer['reason'] {
  // Asked for twice is done once: who holds it already need not be asked who held it before.
  if (row.user_id === userId) return null
  if (heldBy !== undefined && heldBy !== row.user_id) return 'held_by_another'
  if (userId !== null && row.stage === 'closed') return 'closed'
  return theirs && !reads(theirs, row) ? 'not_for_their_roles' : null
}

interface Change {
  caseId: string
  from: string | null
}

/** Each row changes only from what was read: whoever came between is found by what is missing in the answer. */
async function write(
  tx: Transaction,
  { authority, userId: by }: Official,
  to: string | null,
  changes: readonly Change[],
  at: string,
): Promise<Set<string>> {
  const held = changes.filter(({ from }) => from !== null)
  const free = changes.filter(({ from }) => from === null)
  const done = new Set<string>()
  const note = ({ rows }: { rows: { case_id: string }[] }) => {
    for (const row of rows) done.add(row.case_id)
  }
  const from = sql`unnest(${held.map(({ caseId }) => caseId)}::uuid[], ${held.map((one) => one.from)}::uuid[])
    as former (case_id, user_id)`
  const same = sql`a.authority_id = ${authority.id} and a.case_id = former.case_id and a.user_id = former.user_id`
  if (held.length > 0 && to === null) {
    note(
      await sql<{ case_id: string }>`delete from assignments a using ${from} where ${same} returning a.case_id`.execute(
        tx,
      ),
    )
  } else if (held.length > 0) {
    note(
      await sql<{ case_id: string }>`
        update assignments a set user_id = ${to}, assigned_by = ${by}, assigned_at = ${at}
          from ${from} where ${same} returning a.case_id`.execute(tx),
    )
  }
  if (free.length > 0 && to !== null) {
    note(
      await sql<{ case_id: string }>`
        insert into assignments (authority_id, case_id, user_id, assigned_by, assigned_at)
        select ${authority.id}, wanted, ${to}, ${by}, ${at}
          from unnest(${free.map(({ caseId }) => caseId)}::uuid[]) wanted order by wanted
        on conflict do nothing returning case_id`.execute(tx),
    )
  }
  return done
}

function holderOf(row: Standing | undefined): Assignee {
  return row && row.user_id !== null && row.name !== null ? { userId: row.user_id, name: row.name } : null
}
