import { z } from 'zod'
import { waitsForDocument } from '../../agreement/in-procedure.ts'
import { transferMeans } from '../../agreement/vocabulary.ts'
import { latestNoticeDate } from '../../time/notice.ts'
import { instantIn } from '../../time/zone.ts'
import { attestFor } from '../attest.ts'
import { attestationInput } from '../attestation.ts'
import type { CaseFile, PersonFile } from '../case-file.ts'
import { mayTravel, openTransfer, personOf } from '../case-file.ts'
import { clockTakesEffect, runningClocks } from '../clocks.ts'
import type { Context, Decision } from '../context.ts'
import { calendarOf, decided, todayOf } from '../context.ts'
import { invalid, notInThisStage, refuse } from '../refusal.ts'

export const notifyTransferInput = z.strictObject({
  /** Before the year 9000, so that the days after it, on which the border still sees the arrival, can be written. */
  date: z.iso.date().refine((date) => date < '9000'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Where nothing is said, nobody knows it: a number of a flight does not tell whether it was chartered. */
  means: z.enum(transferMeans).optional(),
  /** Letters and figures only: it stands in a header, where no word about a person may stand. */
  flight: z
    .string()
    .trim()
    .regex(/^[A-Z0-9 ]{2,10}$/i),
  departure: z.string().trim().min(2).max(100),
  crossingPoint: z.string().min(1),
  escorts: z.number().int().min(0).max(50),
  medicalEscort: z.boolean().default(false),
  /** What those who receive the person must do, in functional words; never a diagnosis. */
  needs: z.array(z.strictObject({ personId: z.string(), text: z.string().trim().max(2000) })).default([]),
  /** What establishes who the person is, where no travel document of the requested State does. */
  identityBasis: z.string().optional(),
  attestations: z.array(attestationInput),
})

/**
 * The requesting State notifies the transfer of everyone who was accepted: the family travels together, each with a
 * valid document and a fresh attestation. Notice shorter than the pack's lead is marked, not refused.
 */
export function decideNotifyTransfer(
  file: CaseFile,
  input: z.infer<typeof notifyTransferInput>,
  context: Context,
): Decision {
  const { attestations, needs, identityBasis, ...flight } = input
  if (openTransfer(file)) return refuse('transfer_already_notified')
  const today = todayOf(file, context, 'requesting', context.now)
  if (input.date < today)
    return refuse('transfer_in_the_past', { date: input.date }, [{ path: 'date', code: 'date_in_past' }])
  const travellers = file.persons.filter(mayTravel)
  for (const person of travellers) {
    const refused = documentRefusal(person, input.date, waitsForDocument(context.agreement, file.procedure))
    if (refused) return refused
  }
  // The basis goes into the header, so a word that is not the pack's is never taken over, needed or not.
  if (identityBasis || travellers.some((person) => !person.travelDocument)) {
    if (!context.agreement.identityBases.some((one) => one.id === identityBasis)) {
      return refuse('identity_basis_needed', undefined, [{ path: 'identityBasis', code: 'choose_one' }])
    }
  }
  const lost = runningClocks(file, context).find(
    (clock) => clock.rule.effect === 'right_lost' && clockTakesEffect(clock, context) && input.date > clock.due,
  )
  if (lost) return refuse('window_passed', { due: lost.due }, [{ path: 'date', code: 'after_window' }])

  const personIds = travellers.map((person) => person.personId)
  const stranger = needs.findIndex((need) => need.text !== '' && !personIds.includes(need.personId))
  if (stranger >= 0)
    return refuse('unknown_person', undefined, [{ path: `needs.${stranger}.personId`, code: 'choose_one' }])
  const attested = attestFor('transfer', personIds, attestations, context, today)
  if (!attested.ok) return attested
  const parts = personIds.flatMap((personId) => {
    const texts = needs.filter((need) => need.text !== '' && need.personId === personId).map((need) => need.text)
    const content = { text: texts.join('\n') }
    return texts.length > 0 ? [{ part: `needs:${personId}`, personId, section: 'needs' as const, content }] : []
  })
  return decided(...attested.events, {
    stream: 'shared',
    type: 'transfer_notified',
    data: {
      transferId: context.newId(),
      personIds,
      ...flight,
      shortNotice: isShort(file, input, context),
      ...(identityBasis ? { identityBasis } : {}),
      ...(parts.length > 0 ? { sealed: parts.map(({ personId, section }) => ({ personId, section })) } : {}),
      attestations: attested.references,
    },
    parts,
  })
}

/** Whether a notice comes later than the pack asks; where no time is agreed none does. */
function isShort(file: CaseFile, { date, time }: z.infer<typeof notifyTransferInput>, context: Context): boolean {
  const { period, calendar, clearDays } = context.agreement.transferNotice
  if (!period) return false
  const { latest, latestAt } = latestNoticeDate({
    period,
    before: date,
    // The time of a transfer is that of its arrival, by the clocks of the requested State.
    beforeAt: instantIn(calendarOf(file, context, 'requested').timeZone, date, time),
    calendar: calendarOf(file, context, calendar),
    clearDays,
  })
  return latestAt === null
    ? todayOf(file, context, calendar, context.now) > latest
    : Date.parse(context.now) > Date.parse(latestAt)
}

/**
 * `waits`: whether the person travels with a document of the requested State; else any other will do, as long as it is valid.
 * Where nobody was asked, everything rests on the document that the person holds, so its last day must be known.
 */
function documentRefusal(person: PersonFile, date: string, waits: boolean) {
  if (person.fallbackDocument) return null
  const until = person.travelDocument?.validUntil ?? person.documentHeldUntil
  const missing = waits ? !person.travelDocument : person.reply?.basis === 'agreement' && until === undefined
  if (missing) return refuse('document_needed')
  if (until !== undefined && until < date) {
    return refuse('document_expired', { date: until }, [{ path: 'date', code: 'after_document' }])
  }
  return null
}

export const confirmArrivalInput = z.strictObject({
  transferId: z.string(),
  personIds: z.array(z.string()).min(1),
  arrivedOn: z.iso.date(),
})

/** A fact: it is always recorded, and says where it contradicts the file. When everyone is there, the case closes. */
export function decideConfirmArrival(
  file: CaseFile,
  input: z.infer<typeof confirmArrivalInput>,
  context: Context,
): Decision {
  const { transferId, arrivedOn } = input
  const personIds = [...new Set(input.personIds)]
  if (!file.transfers.some((one) => one.transferId === transferId)) return refuse('unknown_transfer')
  if (personIds.some((id) => !personOf(file, id))) return refuse('unknown_person')
  if (arrivedOn > todayOf(file, context, 'requested', context.now)) return invalid('arrivedOn', 'date_in_future')
  if (arrivedOn < file.submittedOn) return invalid('arrivedOn', 'before_the_application')
  const there = file.persons.every(
    (one) => one.arrivedOn || one.stage === 'refused' || personIds.includes(one.personId),
  )
  return decided(
    ...personIds.map((personId) => ({
      stream: 'shared' as const,
      type: 'person_arrived' as const,
      personId,
      data: { transferId, personId, arrivedOn, contradictions: contradictions(file, personId, transferId, context) },
    })),
    ...(there && !file.closed
      ? [{ stream: 'shared' as const, type: 'case_closed' as const, data: { closedOn: arrivedOn } }]
      : []),
  )
}

type Contradiction = 'stopped' | 'not_accepted' | 'no_document' | 'not_notified' | 'already_arrived'

function contradictions(file: CaseFile, personId: string, transferId: string, { agreement }: Context): Contradiction[] {
  const person = personOf(file, personId)!
  const transfer = file.transfers.find((one) => one.transferId === transferId)
  const found: Contradiction[] = []
  if (file.stopped) found.push('stopped')
  if (person.reply?.outcome !== 'accepted') found.push('not_accepted')
  const waits = waitsForDocument(agreement, file.procedure)
  if (waits && !person.travelDocument && !person.fallbackDocument) found.push('no_document')
  if (transfer?.state !== 'notified' || !transfer.personIds.includes(personId)) found.push('not_notified')
  if (person.arrivedOn) found.push('already_arrived')
  return found
}

export const reportTransferFailedInput = z.strictObject({
  transferId: z.string(),
  reason: z.string(),
  text: z.string().trim().max(2000).default(''),
})

/** The transfer did not happen; it may be notified again as soon as the cause is gone. */
export function decideReportTransferFailed(
  file: CaseFile,
  input: z.infer<typeof reportTransferFailedInput>,
  context: Context,
): Decision {
  const transfer = file.transfers.find((one) => one.transferId === input.transferId)
  if (!transfer) return refuse('unknown_transfer')
  if (transfer.state !== 'notified') return notInThisStage(file)
  if (!context.agreement.transferFailureReasons.some((one) => one.id === input.reason))
    return invalid('reason', 'choose_one')
  const { transferId, reason, text } = input
  const personIds = transfer.personIds.filter((id) => !personOf(file, id)?.arrivedOn)
  const failedOn = todayOf(file, context, context.actor.relation, context.now)
  return decided({
    stream: 'shared',
    type: 'transfer_failed',
    data: { transferId, personIds, reason, failedOn },
    parts: text ? [{ part: 'failure', personId: personIds[0]!, section: 'file', content: { text } }] : [],
  })
}
