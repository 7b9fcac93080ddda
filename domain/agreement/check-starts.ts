import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'
import type { ActionId, Anchor } from './vocabulary.ts'

/** The act without which a dated fact never comes about; the facts that are not named here come by themselves. */
const broughtBy: Partial<Record<Anchor, ActionId>> = {
  document_requested: 'request_travel_document',
  document_issued: 'issue_travel_document',
  transfer_notified: 'notify_transfer',
  notice_given: 'notify_transfer',
  notice_answered: 'answer_notice',
  interviewed: 'record_interview',
}

/** Whether the event that starts a clock can happen under the pack, while there is still something to wait for. */
export function checkStarts(pack: AgreementPack): Finding[] {
  return pack.clocks.flatMap((clock, index): Finding[] => {
    const path = ['clocks', index, 'starts']
    const values = { clock: clock.id, event: clock.starts }
    // Whoever has arrived waits for nothing more, so no clock runs for them.
    if (clock.starts === 'transferred') return [{ path, code: 'clock_starts_at_the_end', values }]
    return happens(pack, clock.starts) ? [] : [{ path, code: 'clock_never_started', values }]
  })
}

function happens(pack: AgreementPack, anchor: Anchor): boolean {
  const { actions, receipt, clocks } = pack
  if (anchor === 'received') {
    return receipt.mode === 'automatic' || receipt.fallback !== undefined || actions.confirm_receipt !== undefined
  }
  if (anchor === 'replied' || anchor === 'agreed') {
    const given = actions.propose_reply ?? actions.record_paper_reply
    return given !== undefined || clocks.some((clock) => clock.effect === 'deemed_consent')
  }
  const action = broughtBy[anchor]
  return action === undefined || actions[action] !== undefined
}
