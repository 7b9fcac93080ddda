// Offered to other features: drafts end in a submission.
import type { SubmissionReceipt } from '../../../contract/cases.ts'
import type { SubmissionInput } from '../../../contract/drafts.ts'
import type { NewEvent } from '../../../domain/case/events.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { record } from '../../../domain/case/record.ts'
import { caseReference } from '../../../domain/case/reference.ts'
import { decideSubmission } from '../../../domain/case/submit.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { earlierReceipt, keyTaken, rememberReceipt } from '../../platform/http/idempotency.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { calendarsInForce } from '../calendars/in-force.ts'
import { packBetween } from '../confirmations/between.ts'
import { statementsInForce } from '../confirmations/in-force.ts'
import type { LoadedDraft } from '../drafts/load.ts'
import { writeAudit } from './audit.ts'
import { contextOf, rulesOf } from './context.ts'
import { namesOfApplication } from './names.ts'
import type { NoEffect } from './outcome.ts'
import { NoEffectError } from './outcome.ts'
import { persist } from './persist.ts'
import { explainReply, replyClock } from './read-explanation.ts'

/**
 * Submits a draft: reference number, events, read models, audit and receipt in one transaction; the draft's parts and
 * their key go, the documents stay as they were sent. The caller has made sure that the official may sign, and that the
 * form shown is the form of this content.
 *
 * @param lastLook what the draft's feature makes sure of under the lock, as the system role
 * @throws NoEffectError when the application may not be filed; nothing typed is lost
 */
export async function submitDraft(
  services: Services,
  official: Official,
  draft: LoadedDraft,
  input: SubmissionInput,
  idempotencyKey: string,
  lastLook: (tx: Transaction) => Promise<void>,
): Promise<SubmissionReceipt> {
  const now = services.clock().toISOString()
  const request = { actorId: official.userId, key: idempotencyKey, content: { caseId: draft.caseId, input } }
  const outcome = await withOfficial<SubmissionReceipt | NoEffect>(
    services,
    official,
    async (tx) => {
      const visible = await tx
        .selectFrom('drafts')
        .select('case_id')
        .where('case_id', '=', draft.caseId)
        .executeTakeFirst()
      if (!visible) return { kind: 'not_found' }
      return asSystem(tx, async () => {
        // Asked under the lock: of two requests with one key the second finds the receipt of the first.
        const { submitted_at } = await tx
          .selectFrom('drafts')
          .select('submitted_at')
          .where('case_id', '=', draft.caseId)
          .forUpdate()
          .executeTakeFirstOrThrow()
        const earlier = await earlierReceipt(tx, request)
        if (earlier) return earlier.reused ? { kind: 'key_reused' } : (earlier.receipt as SubmissionReceipt)
        if (submitted_at) return { kind: 'not_found' }
        await lastLook(tx)
        const receipt = await submit(tx, services, official, draft, input, now)
        if ('receiptId' in receipt) await rememberReceipt(tx, request, draft.caseId, receipt, now)
        return receipt
      })
    },
    { retryable: true },
  ).catch(keyTaken)
  if ('kind' in outcome) throw new NoEffectError(outcome)
  return outcome
}

async function submit(
  tx: Transaction,
  services: Services,
  official: Official,
  draft: LoadedDraft,
  input: SubmissionInput,
  now: string,
): Promise<SubmissionReceipt | NoEffect> {
  await calendarsInForce(tx, services)
  await statementsInForce(tx, services)
  const { pack, packDigest, content, requestingState, caseId } = draft
  const pair = { requesting: requestingState, requested: content.setup.requestedState }
  const context = contextOf(services, packBetween(services, pack, pair), official, 'requesting', now, {
    birthDates: {},
  })
  const submission = {
    content,
    attestations: input.attestations,
    form: input.form,
    packDigest,
    requestingState,
    requestingAuthority: draft.centralAuthority,
    requestingUnit: draft.unit,
    requestedAuthority: content.setup.requestedAuthority,
  }
  // The number is taken only once it is certain that the application may be filed: numbers have no gaps.
  const checked = decideSubmission({ ...submission, reference: 'to be numbered' }, context)
  if (!checked.ok) return { kind: 'refused', refusal: checked.refusal, possible: [] }
  const directory = await loadDirectory(tx)
  const requested = directory.get(submission.requestedAuthority)
  if (!requested || requested.state !== content.setup.requestedState || requested.kind !== 'central') {
    return { kind: 'malformed', fields: [{ path: 'setup.requestedAuthority', code: 'choose_one' }] }
  }
  await tx.updateTable('drafts').set({ submitted_at: now }).where('case_id', '=', caseId).execute()

  const reference = await nextReference(tx, pack.id, pack.referencePrefix, requestingState, yearOf(checked.events))
  const decision = decideSubmission({ ...submission, reference }, context)
  if (!decision.ok) throw new Error('the same application was decided in two ways')
  const by = { userId: official.userId, authorityId: official.authority.id }
  const { file, recorded } = record(caseId, null, decision.events, by, now)
  const names = namesOfApplication(pack, content)
  await persist(tx, services, { caseId, earlier: [], recorded, names, rules: rulesOf(services, pack, file), directory })
  await tx.deleteFrom('draft_parts').where('case_id', '=', caseId).execute()
  await tx
    .updateTable('data_keys')
    .set({ wrapped: null, destroyed_at: now })
    .where('case_id', '=', caseId)
    .where('section', '=', 'draft')
    .execute()
  await writeAudit(tx, services, official, 'submit', caseId, now)
  const shared = fold(
    caseId,
    recorded.map(({ event }) => event).filter((event) => event.stream === 'shared'),
  )!
  return {
    receiptId: services.newId(),
    caseId,
    reference,
    action: 'submit',
    recordedAt: now,
    versions: { shared: file.versions.shared, own: file.versions.requesting },
    receivedOn: file.receivedOn ?? null,
    formDigest: input.form.digest,
    reply: replyClock(shared, context, now),
    explanation: explainReply(shared, context, official.language),
  }
}

/** A reference bears the year in which the requesting State submits, by its own calendar. */
function yearOf(events: readonly NewEvent[]): number {
  const submission = events.find((event) => event.type === 'application_submitted')
  if (!submission) throw new Error('a case begins with its submission')
  return Number(submission.data.submittedOn.slice(0, 4))
}

/** The counter's row is locked until the submission commits, so numbers run without gaps. */
async function nextReference(
  tx: Transaction,
  agreementId: string,
  prefix: string,
  requestingState: string,
  year: number,
): Promise<string> {
  const { last_number } = await tx
    .insertInto('reference_numbers')
    .values({ agreement_id: agreementId, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['agreement_id', 'year']).doUpdateSet((row) => ({
        last_number: row('reference_numbers.last_number', '+', 1),
      })),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return caseReference(prefix, requestingState, year, last_number)
}
