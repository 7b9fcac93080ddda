import { z } from 'zod'
import { isTimed, type TimedClockRule } from '../../agreement/schema.ts'
import type { Calendar } from '../../time/calendar.ts'
import { type CountingProfile, computeDeadline } from '../../time/deadline.ts'
import { attestFor } from '../attest.ts'
import { attestationInput } from '../attestation.ts'
import type { CaseFile } from '../case-file.ts'
import { awaitsDocument, personOf } from '../case-file.ts'
import { rulesOfClock } from '../clocks.ts'
import type { Context, Decision } from '../context.ts'
import { calendarOf, decided, todayOf } from '../context.ts'
import { invalid, notInThisStage, refuse } from '../refusal.ts'

export const requestTravelDocumentInput = z.strictObject({ attestations: z.array(attestationInput) })

export const issueTravelDocumentInput = z.strictObject({
  personId: z.string(),
  number: z.string().trim().min(1).max(40),
  issuedOn: z.iso.date(),
  /** The last day that the document itself names; asked only where the agreement knows no time of validity. */
  validUntil: z.iso.date().optional(),
  /** What establishes who the person is: silence proves consent, not identity. */
  identityBasis: z.string(),
  identityNote: z.string().trim().max(2000).default(''),
})

/** The requesting State asks for the documents of everyone accepted, under a fresh attestation. Safeguard 1. */
export function decideRequestTravelDocument(
  file: CaseFile,
  input: z.infer<typeof requestTravelDocumentInput>,
  context: Context,
): Decision {
  const personIds = file.persons.filter((person) => person.stage === 'accepted').map((person) => person.personId)
  const requestedOn = todayOf(file, context, 'requested', context.now)
  const today = todayOf(file, context, 'requesting', context.now)
  const attested = attestFor('travel_document', personIds, input.attestations, context, today)
  if (!attested.ok) return attested
  return decided(...attested.events, {
    stream: 'shared',
    type: 'travel_document_requested',
    data: { personIds, requestedOn, attestations: attested.references },
  })
}

/**
 * The mission issues a document; its validity is counted by the pack and never rolled to a working day. Where no time is
 * agreed the mission says until when the document is valid.
 */
export function decideIssueTravelDocument(
  file: CaseFile,
  input: z.infer<typeof issueTravelDocumentInput>,
  context: Context,
): Decision {
  const { agreement } = context
  const { personId, number, issuedOn, identityBasis, identityNote } = input
  const person = personOf(file, personId)
  if (!person) return refuse('unknown_person', undefined, [{ path: 'personId', code: 'choose_one' }])
  const requestedOn = person.documentRequestedOn
  if (!requestedOn || !awaitsDocument(person)) return notInThisStage(file)
  if (!new RegExp(agreement.travelDocument.numberPattern, 'u').test(number)) {
    return invalid('number', 'document_number_form', { pattern: agreement.travelDocument.numberPattern })
  }
  if (!agreement.identityBases.some((one) => one.id === identityBasis)) return invalid('identityBasis', 'choose_one')
  if (issuedOn > todayOf(file, context, 'requested', context.now)) return invalid('issuedOn', 'date_in_future')
  if (issuedOn < requestedOn) return invalid('issuedOn', 'before_the_request')
  const { rule, counting } = rulesOfClock(agreement, agreement.travelDocument.validityClock)
  if (!isTimed(rule) && !input.validUntil) return invalid('validUntil', 'validity_needed')
  if (isTimed(rule) && input.validUntil) return invalid('validUntil', 'validity_counted')
  const validUntil = isTimed(rule)
    ? validityOf(rule, counting.profile, issuedOn, calendarOf(file, context, rule.calendar))
    : input.validUntil!
  if (validUntil < issuedOn) return invalid('validUntil', 'before_issue')
  return decided({
    stream: 'shared',
    type: 'travel_document_issued',
    personId,
    data: { personId, documentId: context.newId(), issuedOn, validUntil, identityBasis },
    parts: [{ part: `travel_document:${personId}`, personId, section: 'file', content: { number, identityNote } }],
  })
}

function validityOf(rule: TimedClockRule, profile: CountingProfile, from: string, calendar: Calendar): string {
  return computeDeadline({ period: rule.period, from, calendar, profile }).due
}
