import { type CaseFile, personOf } from '../case/case-file.ts'
import { calendarOf, type Rules } from '../case/context.ts'
import type { CaseEvent } from '../case/events.ts'
import { fromDay, type PlainDate, toDay } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'
import { isNoticeAlone, type Unfolded } from './facts-of.ts'
import type { EntriesOfCase, Entry } from './reconciliation.ts'

/**
 * Everything in a case that one of the two sides counts, with every day by which it might be counted. Told from the shared
 * record alone: whether a stop was a withdrawal stays with the State that stopped.
 *
 * @returns null where the events begin with no submission
 */
export function entriesOf(caseId: string, { events, steps, file }: Unfolded, rules: Rules): EntriesOfCase | null {
  if (!file) return null
  const isNotice = isNoticeAlone(events)
  const consents = new Map<string, Entry>()
  const answered = new Set<string>()
  for (const { event, file: then } of steps) {
    for (const { personId, reply } of then.persons) {
      if (!reply || isNotice || answered.has(personId)) continue
      answered.add(personId)
      if (reply.outcome !== 'accepted') continue
      const consent: Entry = { of: 'consents', personId, days: { sent: then.submittedOn, replied: reply.on } }
      if (event.type === 'consent_deemed') consent.silent = { otherReading: otherReading(event.data) }
      consents.set(personId, consent)
    }
    for (const [personId, on] of ownWords(event)) {
      const silent = consents.get(personId)?.silent
      if (silent) silent.ownWord ??= on
    }
  }
  const { reference, procedure, requestingState, requestedState } = file
  const entries = [...(isNotice ? [] : applications(file)), ...consents.values(), ...journeys(file, events, rules)]
  return { caseId, reference, procedure, requestingState, requestedState, entries }
}

function applications({ persons, submittedOn, receivedOn, stopped, closed }: CaseFile): Entry[] {
  const days = { sent: submittedOn, ...(receivedOn ? { received: receivedOn } : {}) }
  const fate = !receivedOn && (stopped || closed) ? { fate: 'stopped' as const } : {}
  return persons.map(({ personId }) => ({ of: 'applications', personId, days, ...fate }))
}

/** The day on which a consent by silence takes effect by the reading of the period that does not count. */
function otherReading({
  agreedOn,
  due,
  alternative,
}: {
  agreedOn: PlainDate
  due: PlainDate
  alternative: string | null
}) {
  return alternative === null ? agreedOn : fromDay(toDay(agreedOn) + toDay(alternative) - toDay(due))
}

/** Whom the requested State itself consents to, in the program or on paper. */
function ownWords(event: CaseEvent): [personId: string, on: PlainDate][] {
  if (event.type === 'reply_given')
    return event.data.persons.flatMap(({ personId, outcome }) =>
      outcome === 'accepted' ? [[personId, event.data.repliedOn]] : [],
    )
  if (event.type !== 'paper_reply_recorded') return []
  return event.data.persons.flatMap(({ personId, outcome, follows }) =>
    outcome === 'accepted' && follows !== 'nothing' ? [[personId, event.data.receivedOn]] : [],
  )
}

/**
 * The journeys of every person. The day of departure is the one that the notice names, unless it was called off before; what
 * failed or was called off on that day or later had left as far as the requesting State knew.
 */
function journeys(file: CaseFile, events: readonly CaseEvent[], rules: Rules): Entry[] {
  const { timeZone } = calendarOf(file, rules, 'requested')
  const found = new Map<string, Entry>()
  const key = (transferId: string, personId: string) => `${transferId} ${personId}`
  const endOf = (transferId: string, ids: readonly string[], on: PlainDate, fate: 'failed' | 'cancelled') => {
    for (const id of ids) {
      const entry = found.get(key(transferId, id))
      if (!entry || entry.fate || entry.days.arrived) continue
      entry.fate = fate
      if (entry.days.departed !== undefined && on < entry.days.departed) delete entry.days.departed
    }
  }
  const arrived = new Set<string>()
  for (const event of events) {
    if (event.type === 'transfer_notified') {
      for (const personId of event.data.personIds)
        found.set(key(event.data.transferId, personId), {
          of: 'returns',
          personId,
          days: { departed: event.data.date },
        })
    } else if (event.type === 'transfer_cancelled') {
      const { transferId } = event.data
      const ids = file.transfers.find((one) => one.transferId === transferId)?.personIds ?? []
      endOf(transferId, ids, dateIn(timeZone, event.effectiveAt), 'cancelled')
    } else if (event.type === 'transfer_failed') {
      endOf(event.data.transferId, event.data.personIds, event.data.failedOn, 'failed')
    } else if (event.type === 'person_arrived') {
      const { transferId, personId, arrivedOn } = event.data
      // Reported a second time, an arrival is one arrival.
      if (arrived.has(personId) || !personOf(file, personId)) continue
      arrived.add(personId)
      const entry = found.get(key(transferId, personId)) ?? { of: 'returns', personId, days: {} }
      entry.days.arrived = arrivedOn
      delete entry.fate
      found.set(key(transferId, personId), entry)
    }
  }
  return [...found.values()].filter(({ days }) => days.departed ?? days.arrived)
}
