// Offered to other features: practice cases begin like real ones.
import type { DraftView } from '../../../contract/drafts.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { setup } from '../../../domain/case/application.ts'
import { areParties } from '../../../domain/case/submit.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { problem, refused } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { tellLive } from '../live/tell.ts'
import { draftsAtAll } from './access.ts'
import { openDraft } from './load.ts'
import { wrongField } from './problems.ts'
import { todayOfDraft, viewOf } from './view.ts'
import { writePart } from './write.ts'

/**
 * Begins an application: the setup part and the principal person, so that every form has somebody to ask about. The
 * central authority of the own State is the one that will sign.
 * @throws ProblemError 403 for other roles, 409 when the two States are no parties today
 */
export async function createDraft(
  services: Services,
  official: Official,
  input: { agreementId: string; requestedState: string },
): Promise<DraftView> {
  if (!draftsAtAll(official)) throw problem(403, 'not_your_role')
  const { agreementId, requestedState } = input
  const { state } = official.authority
  const pack = services.agreements.current.get(agreementId)?.pack
  if (!pack) throw wrongField('agreementId', 'unknown_agreement')
  requireParties(services, pack, state, requestedState)
  return withOfficial(services, official, async (tx) => {
    const caseId = services.newId()
    await asSystem(tx, async () => {
      const requestedAuthority = await insertDraft(tx, services, official, { caseId, agreementId, requestedState })
      const parts = {
        setup: setup.parse({ agreementId, requestedState, requestedAuthority, procedure: usualProcedure(pack) }),
        persons: [{ personId: services.newId(), relation: 'principal', personClass: usualClass(pack) }],
      }
      for (const [part, content] of Object.entries(parts)) {
        await writePart(tx, services, official, { caseId, part, version: 0, content })
      }
      // Nobody but its unit sees it before it is handed over.
      await tellLive(tx, [{ topic: 'desk', authorityId: official.authority.id }])
      await writeAudit(tx, services, official, 'draft_created', caseId, services.clock().toISOString())
    })
    return viewOf(tx, services, official, await openDraft(tx, services, official, caseId))
  })
}

/**
 * The row of a new draft of the official's unit, without its parts; as the system role.
 * @returns the central authority of the other State, to which the application will go
 */
export async function insertDraft(
  tx: Transaction,
  services: Services,
  official: Official,
  draft: { caseId: string; agreementId: string; requestedState: string; title?: string },
): Promise<string> {
  const own = await centralAuthority(tx, official.authority.state)
  const other = await centralAuthority(tx, draft.requestedState)
  if (!own || !other) throw wrongField('requestedState', 'no_central_authority')
  const inForce = services.agreements.current.get(draft.agreementId)
  const now = services.clock()
  await tx
    .insertInto('drafts')
    .values({
      case_id: draft.caseId,
      authority_id: official.authority.id,
      central_authority_id: own,
      agreement_id: draft.agreementId,
      pack_digest: inForce?.digest ?? null,
      state: draft.requestedState,
      title: draft.title ?? '',
      created_by: official.userId,
      created_at: now,
      updated_at: now,
    })
    .execute()
  return other
}

/** Safeguard 5: a State that is not a party cannot be added. @throws ProblemError 409 */
export function requireParties(services: Services, pack: AgreementPack, own: string, other: string): void {
  const known = services.calendars[own] && services.calendars[other]
  if (!known || !areParties(pack, own, other, todayOfDraft(services, { requestingState: own }))) {
    throw refused({ code: 'not_parties' })
  }
}

async function centralAuthority(tx: Transaction, state: string): Promise<string | null> {
  const row = await tx
    .selectFrom('authorities')
    .select('authority_id')
    .where('state', '=', state)
    .where('kind', '=', 'central')
    .orderBy('authority_id')
    .limit(1)
    .executeTakeFirst()
  return row?.authority_id ?? null
}

/** The first procedure of the pack that takes an application; the official may choose another. */
function usualProcedure(pack: AgreementPack): string {
  return pack.procedures.find((one) => one.application)?.id ?? ''
}

function usualClass(pack: AgreementPack): string {
  return pack.personClasses.find((one) => one.relations.includes('principal'))?.id ?? ''
}
