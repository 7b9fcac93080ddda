import type { Relation } from '../agreement/vocabulary.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Dimension } from './fact.ts'
import { readPeriod } from './period.ts'

/** Which tables the central authority's month and the committee's year show: each a question that the explorer answers as well. */

export const dashboards = ['month', 'year'] as const
export type Dashboard = (typeof dashboards)[number]

export interface Table {
  id: string
  measure: string
  by: readonly Dimension[]
}

const table = (measure: string, ...by: Dimension[]): Table => ({ id: [measure, ...by].join('-by-'), measure, by })

/** @param side on which the reader's State stands: totals by State are those of the States on the other side */
export function tablesOf(dashboard: Dashboard, side: Relation): Table[] {
  const state: Dimension = side === 'requested' ? 'requesting_state' : 'requested_state'
  if (dashboard === 'month') {
    return [
      ...[table('received'), table('persons_received'), table('answered', 'outcome')],
      ...[table('accepted', 'basis'), table('refused', 'ground')],
      ...[table('reply_days_in_time'), table('reply_days_median')],
      ...[table('pending', 'waiting'), table('pending', 'turn')],
      ...[table('documents_requested'), table('documents_issued'), table('fallback_documents')],
      ...[table('transfers_planned', 'means'), table('charter_transfers'), table('transfers_failed', 'reason')],
      ...[table('arrived', 'means'), table('charter_share')],
    ]
  }
  return [
    ...[table('received', state), table('received', 'quarter'), table('persons_answered', state, 'outcome')],
    ...[table('accepted', 'basis'), table('refused', 'ground')],
    ...[table('reply_days_median', state), table('reply_days_in_time', state)],
    ...[table('document_days_median'), table('transfer_days_median')],
    ...[table('arrived', state), table('arrived', 'quarter'), table('arrived', 'means'), table('charter_share', state)],
    ...[table('charter_transfers', 'quarter'), table('transfers_failed_share', 'means'), table('pending', state)],
  ]
}

const oneMonth = /^\d{4}-(0[1-9]|1[0-2])$/
const oneYear = /^\d{4}$/

/**
 * The periods that a dashboard shows: the one asked for, and those it is compared with. A month beside the one before and the same
 * of last year, a year beside the one before.
 *
 * @param asked the last that is over where nothing is said
 * @returns null where it is no month, or no year
 */
export function periodsOf(dashboard: Dashboard, asked: string | undefined, today: PlainDate): string[] | null {
  if (dashboard === 'year') {
    const year = asked ?? String(Number(today.slice(0, 4)) - 1)
    return oneYear.test(year) && readPeriod(year) ? [year, before(year, 1)] : null
  }
  const month = asked ?? monthBefore(today.slice(0, 7))
  return oneMonth.test(month) && readPeriod(month) ? [month, monthBefore(month), before(month, 1)] : null
}

function monthBefore(month: string): string {
  const number = Number(month.slice(5))
  if (number === 1) return `${before(month.slice(0, 4), 1)}-12`
  return `${month.slice(0, 4)}-${String(number - 1).padStart(2, '0')}`
}

function before(period: string, years: number): string {
  return `${String(Number(period.slice(0, 4)) - years).padStart(4, '0')}${period.slice(4)}`
}
