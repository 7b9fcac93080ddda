import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { endOfDay, startOfDay } from '../../../domain/time/zone.ts'
import { borderAt } from '../authorities/directory.ts'
import type { Projection, ProjectionInput } from './projection.ts'

/** How long before and after the day of arrival the border sees whom to expect; days in its own time zone. */
const window = { before: 3, after: 7 }

type Notified = Extract<CaseEvent, { type: 'transfer_notified' }>

/** The list of the border authority at the crossing point of each notified transfer. */
export function arrivalRows(input: ProjectionInput, file: CaseFile): Projection['arrivals'] {
  const zone = input.rules.calendars[file.requestedState]?.timeZone ?? 'UTC'
  const notices = input.events.filter((event): event is Notified => event.type === 'transfer_notified')
  return notices.flatMap(({ data }) => {
    const border = borderAt(input.directory, file.requestedState, data.crossingPoint)
    if (!border) return []
    return data.personIds.map((personId) => ({
      transfer_id: data.transferId,
      person_id: personId,
      case_id: input.caseId,
      authority_id: border.id,
      crossing_point: data.crossingPoint,
      arrives_on: data.date,
      arrives_at: data.time,
      flight: data.flight,
      departure: data.departure,
      escorts: data.escorts,
      medical_escort: data.medicalEscort,
      state: stateOf(file, data.transferId, personId),
      visible_from: startOfDay(zone, fromDay(toDay(data.date) - window.before)),
      visible_until: endOfDay(zone, fromDay(toDay(data.date) + window.after)),
    }))
  })
}

function stateOf(file: CaseFile, transferId: string, personId: string): 'notified' | 'stopped' | 'failed' | 'arrived' {
  const person = file.persons.find((one) => one.personId === personId)
  if (person?.arrivedOn && person.transferId === transferId) return 'arrived'
  const transfer = file.transfers.find((one) => one.transferId === transferId)
  if (transfer?.state === 'cancelled') return 'stopped'
  return transfer?.state === 'failed' ? 'failed' : 'notified'
}
