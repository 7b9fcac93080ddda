import type { NewAcceptance } from '../../../contract/quality.ts'
import { seesFindings } from '../../../domain/access/quality.ts'
import { holdsCases } from '../../../domain/access/team.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { askQuality } from './ask.ts'
import { mayReadOther } from './read-findings.ts'

/**
 * Accepts a finding as it stands: it rests until what the rule looked at changes, or the rule finds something else than
 * before. Who, when and why stay with the own State.
 * @throws ProblemError 404 for a finding that the own side cannot mend; 422 without words for another reason
 */
export function acceptFinding(
  services: Services,
  official: Official,
  findingId: string,
  { reason, words }: NewAcceptance,
): Promise<void> {
  return withOfficial(services, official, async (tx) => {
    const finding = await ownFinding(tx, official, findingId)
    if (reason === 'other' && words === '') {
      throw problem(422, 'invalid', { fields: [{ path: 'words', code: 'needed' }] })
    }
    const at = services.clock()
    const kept = {
      case_id: finding.case_id,
      person_id: finding.person_id,
      state: official.authority.state,
      version: finding.version,
      since: finding.since,
      stand: finding.stand,
      reason,
      words,
      official_id: official.userId,
      official: official.name,
      authority_id: official.authority.id,
      accepted_at: at,
    }
    await asSystem(tx, async () => {
      await tx
        .insertInto('quality_acceptances')
        .values({ finding_id: findingId, ...kept })
        .onConflict((conflict) => conflict.column('finding_id').doUpdateSet(kept))
        .execute()
      await rest(tx, services, finding.case_id, findingId, true)
    })
    await note(tx, services, official, 'finding_accepted', finding, { reason })
  })
}

/** Takes an acceptance back: the finding is open again. @throws ProblemError 404 where nothing was accepted */
export function reopenFinding(services: Services, official: Official, findingId: string): Promise<void> {
  return withOfficial(services, official, async (tx) => {
    const finding = await ownFinding(tx, official, findingId)
    if (!finding.accepted) throw notFound()
    await asSystem(tx, async () => {
      await tx.deleteFrom('quality_acceptances').where('finding_id', '=', findingId).execute()
      await rest(tx, services, finding.case_id, findingId, false)
    })
    await note(tx, services, official, 'finding_reopened', finding)
  })
}

/**
 * Gives a finding to a colleague of the own authority, or to nobody.
 * @throws ProblemError 404 for a finding that the own side cannot mend; 422 for whoever holds no cases there
 */
export function assignFinding(
  services: Services,
  official: Official,
  findingId: string,
  userId: string | null,
): Promise<void> {
  return withOfficial(services, official, async (tx) => {
    const finding = await ownFinding(tx, official, findingId)
    if (userId !== null && !(await isColleague(tx, official, userId))) {
      throw problem(422, 'invalid', { fields: [{ path: 'userId', code: 'choose_one' }] })
    }
    await asSystem(tx, async () => {
      await tx
        .updateTable('quality_findings')
        .set({ assigned_to: userId })
        .where('finding_id', '=', findingId)
        .execute()
    })
    await note(tx, services, official, 'finding_assigned', finding, { to: userId })
  })
}

async function isColleague(tx: Transaction, { authority }: Official, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('roles')
    .where('user_id', '=', userId)
    .where('authority_id', '=', authority.id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined && holdsCases(row.roles as Parameters<typeof holdsCases>[0])
}

/** A finding that the reader's own side can mend, and that the reader's authority looks after. */
async function ownFinding(tx: Transaction, official: Official, findingId: string) {
  if (!seesFindings(official.roles)) throw notFound()
  const { authority } = official
  const row = await tx
    .selectFrom('quality_findings as finding')
    .innerJoin('case_audience as audience', (join) =>
      join.onRef('audience.case_id', '=', 'finding.case_id').onRef('audience.side', '=', 'finding.mends'),
    )
    .selectAll('finding')
    .where('finding.finding_id', '=', findingId)
    .where('audience.authority_id', '=', authority.id)
    .where('audience.basis', 'in', ['unit', 'central'])
    .where(mayReadOther(authority.id))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

async function rest(tx: Transaction, services: Services, caseId: string, findingId: string, accepted: boolean) {
  await tx.updateTable('quality_findings').set({ accepted }).where('finding_id', '=', findingId).execute()
  // The counts of the case follow.
  await askQuality(tx, caseId, services.clock())
}

function note(
  tx: Transaction,
  services: Services,
  official: Official,
  act: string,
  { case_id: caseId, rule }: { case_id: string; rule: string },
  details: Record<string, unknown> = {},
): Promise<void> {
  return writeAudit(tx, services, official, act, caseId, services.clock().toISOString(), { rule, ...details })
}
