// Offered to other features: the practice cases are told through the same commands as real ones.

import type { Receipt } from '../../../contract/cases.ts'
import type { ActionId, Relation } from '../../../domain/agreement/vocabulary.ts'
import { streams } from '../../../domain/agreement/vocabulary.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import { actionInputs, versionFree } from '../../../domain/case/actions/registry.ts'
import { type CaseFile, openReconsideration } from '../../../domain/case/case-file.ts'
import type { Context } from '../../../domain/case/context.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { judge } from '../../../domain/case/judge.ts'
import { mayAct, ruleOf } from '../../../domain/case/possible.ts'
import type { RecordedEvent } from '../../../domain/case/record.ts'
import { settle } from '../../../domain/case/settle.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { withOfficial } from '../../platform/http/actor.ts'
import { faultsOf } from '../../platform/http/field-faults.ts'
import { earlierReceipt, keyTaken, rememberReceipt } from '../../platform/http/idempotency.ts'
import type { Services } from '../../platform/services.ts'
import { loadDirectory } from '../authorities/directory.ts'
import { calendarsInForce } from '../calendars/in-force.ts'
import { statementsInForce } from '../confirmations/in-force.ts'
import { sendWaiting, waitingFiles } from '../documents/waiting.ts'
import { outagesSince } from '../operations/heartbeat.ts'
import { machineAnswerFaults } from '../registers/known-answer.ts'
import { relationTo } from './access.ts'
import { writeAudit } from './audit.ts'
import { carriedParts } from './carried.ts'
import { changesSince } from './changes.ts'
import { agreementFor, contextOf } from './context.ts'
import { directoryFaults } from './directory-faults.ts'
import { identitiesFor } from './identities.ts'
import { followMove, slotFor } from './interview-slot.ts'
import { loadEvents } from './load.ts'
import { mentionFaults } from './mention-faults.ts'
import { namesAfter } from './names.ts'
import type { NoEffect } from './outcome.ts'
import { NoEffectError } from './outcome.ts'
import { birthDatesOf, namesOf, persist } from './persist.ts'

export interface ActBody {
  expectedVersion?: { shared: number; own: number } | undefined
  input: unknown
}

/**
 * One act upon a case, wholly or not at all: may this official, is the payload well formed, was it based on the present
 * version; then due clocks settle, the rules decide, and events, read models, outbox, audit and receipt are written in
 * one transaction.
 *
 * @throws NoEffectError when nothing was done; clocks that had fallen due are settled all the same
 */
export async function executeAction(
  services: Services,
  official: Official,
  caseId: string,
  action: ActionId,
  body: ActBody,
  idempotencyKey: string,
): Promise<Receipt> {
  const parsed = actionInputs[action].safeParse(body.input)
  const command = parsed.success ? ({ action, input: parsed.data } as Command) : null
  const request = {
    actorId: official.userId,
    key: idempotencyKey,
    content: { caseId, action, input: body.input ?? null },
  }
  const moment = services.clock()
  const outcome = await withOfficial<Receipt | NoEffect>(
    services,
    official,
    async (tx) => {
      const relation = await relationTo(tx, services, official, caseId, action, command)
      if (!relation) return { kind: 'not_found' }
      const identities = await identitiesFor(tx, services, official, caseId, command)
      return asSystem(tx, async () => {
        // Asked under the lock: of two requests with one key the second finds the receipt of the first.
        await lockCase(tx, caseId)
        const earlier = await earlierReceipt(tx, request)
        if (earlier) return earlier.reused ? { kind: 'key_reused' } : (earlier.receipt as Receipt)
        if (!command) return { kind: 'malformed', fields: faultsOf(parsed.error?.issues ?? []) }
        const given = { relation, moment: moment.toISOString(), identities }
        const receipt = await act(tx, services, official, caseId, command, body, given)
        if ('receiptId' in receipt) await rememberReceipt(tx, request, caseId, receipt, receipt.recordedAt)
        return receipt
      })
    },
    { retryable: true },
  ).catch(keyTaken)
  if ('kind' in outcome) throw new NoEffectError(outcome)
  return outcome
}

async function act(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
  command: Command,
  body: ActBody,
  { relation, moment, identities }: { relation: Relation; moment: string; identities: Context['identities'] },
): Promise<Receipt | NoEffect> {
  await calendarsInForce(tx, services)
  await statementsInForce(tx, services)
  const earlier = await loadEvents(tx, caseId, streams)
  const file = foldFor(caseId, earlier, relation)
  const agreement = agreementFor(services, await services.agreements.version(file.packDigest), file)
  const directory = await loadDirectory(tx)

  if (!versionFree.includes(command.action)) {
    const { expectedVersion } = body
    if (!expectedVersion) return { kind: 'version_needed' }
    if (expectedVersion.shared !== file.versions.shared || expectedVersion.own !== file.versions[relation]) {
      const reader = { relation, roles: official.roles }
      return {
        kind: 'version_conflict',
        changes: await changesSince(tx, earlier, file, agreement, reader, expectedVersion),
      }
    }
  }
  const rule = ruleOf(agreement, command.action)
  // Whoever may not take the act at all is told so by the rules, and nothing of registers and units.
  const taken = rule !== undefined && mayAct(rule, { relation, roles: official.roles })
  const faults = taken
    ? [
        ...directoryFaults(command, file, earlier, directory, agreement),
        ...(await machineAnswerFaults(tx, command)),
        ...(await mentionFaults(tx, command, official, relation, agreement, new Date(moment))),
      ]
    : []
  if (faults.length > 0) return { kind: 'malformed', fields: faults }

  const names = await namesOf(tx, services, caseId, earlier)
  const now = notBefore(moment, earlier)
  const carried = await carriedParts(tx, services, caseId, command, earlier)
  const uploads = sends.includes(command.action) ? await waitingFiles(tx, caseId, official.userId) : []
  const interviewSlot = await slotFor(tx, command, file, official.authority.state)
  const given = {
    ...{ birthDates: birthDatesOf(names), carried, uploads },
    ...(interviewSlot ? { interviewSlot } : {}),
    ...(identities ? { identities } : {}),
  }
  const context = contextOf(services, agreement, official, relation, now, given)
  // What a reconsideration holds may fall due with the act that ends it.
  const mayFallDue = settle(file, context, now) || openReconsideration(file)
  const outages = mayFallDue ? await outagesSince(tx, file.submittedAt, now) : []
  const judgement = judge(file, command, { ...context, outages })
  const { recorded } = judgement
  const after = namesAfter(names, recorded)
  await persist(tx, services, { caseId, earlier, recorded, names: after, rules: context, directory })
  await sendWaiting(tx, caseId, filesSent(recorded))
  await followMove(tx, file, recorded)
  if (!judgement.ok) return { kind: 'refused', refusal: judgement.refusal, possible: judgement.possible }
  await writeAudit(tx, services, official, command.action, caseId, now)
  return {
    receiptId: services.newId(),
    caseId,
    reference: file.reference,
    action: command.action,
    recordedAt: now,
    versions: { shared: judgement.file.versions.shared, own: judgement.file.versions[relation] },
  }
}

/** Acts that send files which were uploaded for them. */
const sends: readonly ActionId[] = [
  ...(['record_paper_reply', 'correct_application', 'send_message'] as const),
  ...(['answer_information', 'answer_verification', 'record_interview', 'note_interview'] as const),
]

/** The files that events of an act sent: to the other State, or to the colleagues of the own side. */
function filesSent(recorded: readonly RecordedEvent[]): string[] {
  return recorded.flatMap(({ event }) => {
    if (event.type === 'paper_reply_recorded') return event.data.scans.map(({ documentId }) => documentId)
    if (event.type === 'interview_noted') return (event.data.files ?? []).map(({ documentId }) => documentId)
    if (event.type === 'message_sent') return (event.data.files ?? []).map(({ documentId }) => documentId)
    if (event.type === 'verification_answered') return (event.data.scans ?? []).map(({ documentId }) => documentId)
    if (event.type === 'information_answered')
      return event.data.answers.flatMap(({ files = [] }) => files.map(({ documentId }) => documentId))
    return event.type === 'application_corrected' ? event.data.files.map(({ documentId }) => documentId) : []
  })
}

/** Acts on one case come one after another; the lock is a row, so any number of processes may run. */
export async function lockCase(tx: Transaction, caseId: string): Promise<void> {
  await tx
    .selectFrom('case_streams')
    .select('version')
    .where('case_id', '=', caseId)
    .where('stream', '=', 'shared')
    .forUpdate()
    .execute()
}

/** The case as one side may know it: the shared stream and its own, never the other's. */
export function foldFor(caseId: string, events: readonly CaseEvent[], relation: Relation): CaseFile {
  const visible = events.filter((event) => event.stream === 'shared' || event.stream === relation)
  const file = fold(caseId, visible)
  if (!file) throw new Error('a case begins with its submission')
  return file
}

/**
 * Time within a case never runs backwards nor stands still, even when a machine's clock does: the moments alone say in
 * which order events of different streams came.
 */
export function notBefore(moment: string, earlier: readonly CaseEvent[]): string {
  const last = earlier.at(-1)?.recordedAt
  return last === undefined || last < moment ? moment : new Date(Date.parse(last) + 1).toISOString()
}
