import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { EventData } from '../../../domain/case/events.ts'
import type { PrintedRow } from '../../platform/pdf/printed-form.ts'
import { type Bilingual, both, onOneLine, printedDate } from '../documents/printed-words.ts'
import type { RecordEvent } from './gather.ts'

/** One event in words: what happened, when, by which authority, and what was written with it. */
export function eventRow(pack: AgreementPack, event: RecordEvent, nameOf: (authorityId: string) => string): PrintedRow {
  const { seq, type, recordedAt, authority, words } = event
  const when = `${printedDate(recordedAt.slice(0, 10))}, ${recordedAt.slice(11, 16)} UTC`
  const by = authority === null ? onOneLine(both('history.by_law')) : nameOf(authority)
  const lines = [`${when} · ${by}`, ...details(pack, event), words ?? '']
  return { number: String(seq), label: both(`history.${type}`), value: lines.filter(Boolean).join('\n') }
}

/** The dates and codes that say more than the name of the event. */
function details(pack: AgreementPack, { type, facts }: RecordEvent): string[] {
  const day = (key: string) => (typeof facts[key] === 'string' ? printedDate(facts[key]) : '')
  const text = (key: string) => String(facts[key] ?? '')
  switch (type) {
    case 'application_submitted':
      return [text('reference'), `SHA-256 ${(facts.form as { digest: string }).digest}`]
    case 'application_corrected':
      return [onOneLine(both('acts.corrigendum.number', { number: text('number') }))]
    case 'receipt_confirmed':
      return [day('receivedOn'), onOneLine(both(`history.receipt.${text('basis')}`))]
    case 'reply_given': {
      const [own] = facts.persons as { outcome: string; reason?: string }[]
      return own ? [onOneLine(both(`forms.${own.outcome}`)), titleOf(pack.refusalReasons, own.reason)] : []
    }
    case 'paper_reply_recorded': {
      const [own] = facts.persons as EventData<'paper_reply_recorded'>['persons']
      const means = onOneLine(both(`acts.paper.means.${text('means')}`))
      if (!own) return []
      return [
        `${day('receivedOn')}, ${means}`,
        onOneLine(both(`forms.${own.outcome}`)),
        titleOf(pack.refusalReasons, own.reason),
        onOneLine(both(`history.paper.${own.follows}`)),
        ...own.contradictions.map((one) => onOneLine(both(`history.contradiction.${one}`))),
      ]
    }
    case 'consent_deemed':
      return [day('agreedOn')]
    case 'stop_lifted':
      return [day('liftedOn')]
    case 'travel_document_requested':
      return [day('requestedOn')]
    case 'travel_document_issued':
      return [`${day('issuedOn')} – ${day('validUntil')}`]
    case 'fallback_document_accepted':
      return [day('acceptedOn')]
    case 'document_request_acknowledged':
      return [day('acknowledgedOn')]
    case 'deadline_extended':
      return [titleOf(pack.clocks, text('clock')), day('until')]
    case 'deadline_moved':
      return [titleOf(pack.clocks, text('clock')), day('to')]
    case 'deadline_effect_changed':
      return [titleOf(pack.clocks, text('clock')), day('due')]
    case 'deadline_recounted':
      return [titleOf(pack.clocks, text('clock')), `${day('was')} → ${day('due')}`]
    case 'reconsideration_asked':
      return [day('askedOn')]
    case 'consent_confirmed':
      return [day('confirmedOn')]
    case 'application_maintained':
      return [day('maintainedOn')]
    case 'interview_held':
      return [
        day('heldOn'),
        onOneLine(both(`history.interview.${text('by')}`)),
        ...(text('outcome') ? [onOneLine(both(`interviews.outcome.${text('outcome')}`))] : []),
        ...((facts.contradictions as EventData<'interview_held'>['contradictions']) ?? []).map((one) =>
          onOneLine(both(`history.contradiction.${one}`)),
        ),
      ]
    case 'interview_requested':
      return [day('requestedOn')]
    case 'interview_invited':
    case 'interview_moved':
      return [`${day('date')}, ${text('time')}`, onOneLine(both(`history.interview.${text('by')}`))]
    case 'interview_missed':
      return [day('missedOn'), onOneLine(both(`interviews.absence.${text('reason')}`))]
    case 'interview_cancelled':
      return [onOneLine(both(`interviews.cause.${text('cause')}`))]
    case 'statelessness_claimed':
      return [day('claimedOn'), day('referredOn')]
    case 'notice_answered':
    case 'information_answered':
      return [day('answeredOn')]
    case 'information_requested':
      return [day('askedOn')]
    case 'information_request_withdrawn':
      return [day('withdrawnOn')]
    case 'consent_revoked':
      return [day('revokedOn'), titleOf(pack.refusalReasons, text('reason'))]
    case 'expiry_held':
      return [titleOf(pack.clocks, text('clock')), day('due')]
    case 'expiry_confirmed':
      return [titleOf(pack.clocks, text('clock')), day('confirmedOn')]
    case 'obstacle_opened':
      return [day('since')]
    case 'obstacle_closed':
      return [day('until')]
    case 'transfer_notified': {
      const means = text('means') && onOneLine(both(`forms.means.${text('means')}`))
      const way = [means, text('flight'), text('departure'), text('crossingPoint')].filter(Boolean).join(', ')
      const escorts = `${onOneLine(both('forms.escorts'))}: ${text('escorts')}`
      return [`${day('date')}, ${text('time')}`, way, escorts]
    }
    case 'transfer_failed':
      return [day('failedOn'), titleOf(pack.transferFailureReasons, text('reason'))]
    case 'person_arrived':
      return [day('arrivedOn')]
    case 'case_closed':
      return [day('closedOn')]
    default:
      return []
  }
}

function titleOf(list: readonly { id: string; title: Bilingual }[], id: string | undefined): string {
  const found = list.find((one) => one.id === id)?.title
  return found ? onOneLine(found) : (id ?? '')
}
