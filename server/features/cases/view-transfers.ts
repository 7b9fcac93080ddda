import type { CaseView } from '../../../contract/cases.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { type CaseRecord, eventsOf, textOf } from './read-record.ts'

type Notified = Extract<CaseEvent, { type: 'transfer_notified' }>
type TransferView = CaseView['transfers'][number]

/** Every transfer that was notified, and what became of it. */
export function transfersOf(record: CaseRecord): TransferView[] {
  if (!record.visible.includes('transfer')) return []
  return eventsOf(record, 'transfer_notified').map((event) => {
    const { transferId, personIds, date, time, means, flight, departure, crossingPoint } = event.data
    const { escorts, medicalEscort, shortNotice } = event.data
    return {
      transferId,
      personIds,
      date,
      time,
      means: means ?? null,
      flight,
      departure,
      crossingPoint,
      escorts,
      medicalEscort,
      shortNotice,
      answer: record.file.transfers.find((one) => one.transferId === transferId)?.answer ?? null,
      state: record.file.transfers.find((one) => one.transferId === transferId)?.state ?? 'notified',
      needs: record.visible.includes('needs') ? needsOf(record, event) : [],
      failure: failureOf(record, transferId),
    }
  })
}

function needsOf(record: CaseRecord, event: Notified): TransferView['needs'] {
  return event.data.personIds.flatMap((personId) => {
    const text = textOf(record, event, `needs:${personId}`)
    return text ? [{ personId, text }] : []
  })
}

function failureOf(record: CaseRecord, transferId: string): TransferView['failure'] {
  const event = eventsOf(record, 'transfer_failed').find(({ data }) => data.transferId === transferId)
  return event ? { reason: event.data.reason, text: textOf(record, event, 'failure') } : null
}
