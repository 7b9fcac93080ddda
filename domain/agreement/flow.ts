import { inProcedure } from './in-procedure.ts'
import type { AgreementPack } from './schema.ts'
import type { ActionId, Stage } from './vocabulary.ts'

/** What moves a person from one stage to another: an act, a period that ran out, or the system by itself. */
export type Cause = { kind: 'action'; id: ActionId } | { kind: 'clock'; id: string } | { kind: 'system' }

export interface Passage {
  from: Stage
  to: Stage
  causes: Cause[]
}

/** Where the engine takes a person by each act; which acts there are, and from which stages, is the pack's to say. */
const leadsTo: Partial<Record<ActionId, readonly { from: readonly Stage[]; to: readonly Stage[] }[]>> = {
  confirm_receipt: [{ from: ['submitted'], to: ['received'] }],
  request_verification: [{ from: ['received'], to: ['under_examination'] }],
  approve_reply: [{ from: ['received', 'under_examination'], to: ['accepted', 'refused'] }],
  propose_reply: [{ from: ['received', 'under_examination'], to: ['accepted', 'refused'] }],
  request_travel_document: [{ from: ['accepted'], to: ['document_requested'] }],
  issue_travel_document: [{ from: ['document_requested', 'transfer_failed'], to: ['document_ready'] }],
  notify_transfer: [{ from: ['accepted', 'document_ready', 'transfer_failed'], to: ['transfer_notified'] }],
  confirm_arrival: [{ from: ['transfer_notified'], to: ['transferred'] }],
  report_transfer_failed: [{ from: ['transfer_notified'], to: ['transfer_failed'] }],
}

/**
 * The usual ways through a procedure, as a picture shows them. What happens from almost everywhere is left out: a stop,
 * which cancels a notified transfer too, the revocation of a consent, and the facts that are recorded whatever the file
 * says, which are an arrival and a reply on paper.
 */
export function flowOf(whole: AgreementPack, procedure: string): Passage[] {
  const pack = inProcedure(whole, procedure)
  const asked = pack.procedures.find((one) => one.id === procedure)?.application !== false
  const passages = new Map<string, Passage>()
  const known = new Set(pack.stages.map((one) => one.id))
  const add = (from: Stage, to: Stage, cause: Cause) => {
    if (!known.has(from) || !known.has(to)) return
    const key = `${from} ${to}`
    const passage = passages.get(key) ?? { from, to, causes: [] }
    passage.causes.push(cause)
    passages.set(key, passage)
  }
  if (asked && pack.receipt.mode === 'automatic') add('submitted', 'received', { kind: 'system' })
  for (const [name, ways] of Object.entries(leadsTo)) {
    const id = name as ActionId
    const rule = pack.actions[id]
    // Where a second pair of eyes is required, the reply is given by the approval and not by the proposal.
    const gives = id === (pack.replyApproval.required ? 'propose_reply' : 'approve_reply')
    const confirmed = id === 'confirm_receipt' && (!asked || pack.receipt.mode === 'automatic')
    if (!rule || gives || confirmed) continue
    for (const { from, to } of ways) {
      for (const stage of from) {
        if (!rule.stages.includes(stage)) continue
        for (const next of to) add(stage, next, { kind: 'action', id })
      }
    }
  }
  for (const clock of pack.clocks) {
    if (!clock.procedures.includes(procedure)) continue
    const cause: Cause = { kind: 'clock', id: clock.id }
    if (clock.effect === 'deemed_consent') {
      if (clock.starts === 'submitted') add('submitted', 'accepted', cause)
      add('received', 'accepted', cause)
      add('under_examination', 'accepted', cause)
    }
    if (clock.effect === 'fallback_document') add('document_requested', 'document_ready', cause)
  }
  return [...passages.values()]
}
