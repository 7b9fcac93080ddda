import { opensCases } from '../agreement/in-procedure.ts'
import { rulesFor } from '../agreement/precedence.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import { withBlocking } from '../quality/blocking.ts'
import { dateIn } from '../time/zone.ts'
import type { ApplicationContent, DraftPerson } from './application.ts'
import { answerAnywhere, answerOf, birthDateOf, particularsSection, sectionsOf, wholeCase } from './application.ts'
import { attestFor } from './attest.ts'
import type { AttestationInput } from './attestation.ts'
import { completeness, isComplete, outsideScope } from './completeness.ts'
import type { Context, Decision } from './context.ts'
import type { NewEvent, PayloadPart } from './events.ts'
import { filingOf } from './filing.ts'
import { refuse } from './refusal.ts'
import { sentItem } from './sent-evidence.ts'
import { takesEffect } from './takes-effect.ts'

/** What the central desk signs: the content, and the digest of the very document it saw. */
export interface Submission {
  content: ApplicationContent
  attestations: AttestationInput[]
  reference: string
  packDigest: string
  requestingAuthority: string
  requestingUnit: string
  requestedAuthority: string
  requestingState: string
  form: { documentId: string; digest: string }
}

/**
 * Decides the submission of an application: the birth of a case. Refuses when the two States are not parties of
 * different sides on that day, when a person entered before the agreement covers it, when the application is incomplete, or when an attestation is missing for any person.
 * Where the procedure knows no application and says how it goes without one, it is a notice: the document that the person holds is
 * ready, nobody replies, and the transfer is notified next; refused outside practice until that procedure was read in its source or
 * confirmed by both States. Where the pack takes receipt as automatic, receipt is dated in the requested State's time zone.
 */
export function decideSubmission(submission: Submission, context: Context): Decision {
  const { calendars, now } = context
  const { content, requestingState } = submission
  const { requestedState } = content.setup
  const requesting = calendars[requestingState]
  const requested = calendars[requestedState]
  if (!requesting || !requested) return refuse('not_parties')
  const submittedOn = dateIn(requesting.timeZone, now)
  if (!areParties(context.agreement, requestingState, requestedState, submittedOn)) return refuse('not_parties')
  const agreement = rulesFor(context.agreement, {
    requesting: requestingState,
    requested: requestedState,
    procedure: content.setup.procedure,
    personClasses: content.persons.map(({ personClass }) => personClass),
    on: submittedOn,
  })

  const procedure = agreement.procedures.find((one) => one.id === content.setup.procedure)
  if (procedure && !opensCases(procedure)) return refuse('application_not_needed')
  // That nobody is asked follows from this rule alone: like a silence it must not rest on what nobody confirmed.
  if (procedure?.application === false && !takesEffect(procedure, context, now)) return refuse('procedure_unconfirmed')
  const states = withBlocking(completeness(agreement, content, submittedOn), agreement, content, submittedOn)
  const faults = states.flatMap((state) => state.faults)
  const outside = faults.filter(({ code }) => code === outsideScope)
  if (outside[0]) return refuse('outside_scope', outside[0].values, outside)
  if (!isComplete(states)) return refuse('incomplete_application', undefined, faults)

  const birthDates = Object.fromEntries(
    content.persons.flatMap((person) => {
      const date = birthDateOf(agreement, content, person)
      return date ? [[person.personId, date] as const] : []
    }),
  )
  const personIds = content.persons.map((person) => person.personId)
  const attested = attestFor('application', personIds, submission.attestations, { ...context, birthDates }, submittedOn)
  if (!attested.ok) return attested

  const filing = filingOf(
    agreement,
    content,
    { requesting: requestingState, requested: requestedState },
    calendars,
    now,
  )
  const events: NewEvent[] = [
    ...attested.events,
    {
      stream: 'shared',
      type: 'application_submitted',
      data: {
        agreementId: agreement.id,
        packDigest: submission.packDigest,
        packVersion: agreement.version,
        procedure: content.setup.procedure,
        requestingState,
        requestedState,
        requestingAuthority: submission.requestingAuthority,
        requestingUnit: submission.requestingUnit,
        requestedAuthority: submission.requestedAuthority,
        reference: submission.reference,
        submittedOn,
        interviewRequested: content.setup.interviewRequested,
        persons: content.persons.map((person) => header(person, birthDates[person.personId], content, agreement)),
        ...(procedure?.application === false ? { withoutApplication: true as const } : {}),
        ...(filing.length > 0 ? { filing } : {}),
        evidence: content.evidence.map(sentItem),
        sealed: content.persons.flatMap((person) => sealedOf(agreement, content, person)),
        form: submission.form,
        attestations: attested.references,
      },
      parts: content.persons.flatMap((person) => partsOf(agreement, content, person)),
    },
  ]
  const principal = content.persons.find((person) => person.relation === 'principal')
  if (content.references.length > 0 && principal) {
    events.push({
      stream: 'requesting',
      type: 'references_set',
      data: {},
      parts: [{ part: 'references', personId: principal.personId, section: 'file', content: content.references }],
    })
  }
  if (agreement.receipt.mode === 'automatic') {
    const receivedOn = dateIn(requested.timeZone, now)
    events.push({ stream: 'shared', type: 'receipt_confirmed', data: { receivedOn, basis: 'automatic' } })
  }
  return { ok: true, events }
}

/** Whether both States take part in the agreement on a day, on different sides of it. */
export function areParties(agreement: AgreementPack, one: string, other: string, on: string): boolean {
  const sideOf = (state: string) =>
    agreement.sides.findIndex((side) =>
      side.states.some((party) => party.state === state && party.from <= on && (!party.until || party.until >= on)),
    )
  return sideOf(one) >= 0 && sideOf(other) >= 0 && sideOf(one) !== sideOf(other)
}

function header(person: DraftPerson, birthDate: string | undefined, content: ApplicationContent, pack: AgreementPack) {
  const particulars = particularsSection(pack, person)
  // Only a choice among the pack's words may stand in a header; a free text could say who the person is.
  const coded = particulars?.fields.some((field) => field.id === 'sex' && field.type === 'choice')
  const sex = particulars && coded ? answerOf(content, particulars.id, person.personId, 'sex') : null
  const held = pack.procedures.find((one) => one.id === content.setup.procedure)?.course?.heldUntil
  const until = held ? heldBy(pack, content, person, held) : null
  return {
    personId: person.personId,
    relation: person.relation,
    personClass: person.personClass,
    ...(birthDate ? { birthYear: Number(birthDate.slice(0, 4)) } : {}),
    ...(sex ? { sex } : {}),
    ...(until ? { documentHeldUntil: until } : {}),
  }
}

/** The last day of the document that this person holds, or that of the principal where the form asks nobody else. */
function heldBy(pack: AgreementPack, content: ApplicationContent, person: DraftPerson, field: string): string | null {
  const own = sectionsOf(pack, person).find(({ fields }) => fields.some(({ id }) => id === field))
  return own ? answerOf(content, own.id, person.personId, field) : answerAnywhere(pack, content, field)
}

type Sealed = { personId: string; section: 'health' | 'danger' }

function sealedOf(pack: AgreementPack, content: ApplicationContent, person: DraftPerson): Sealed[] {
  return sectionsOf(pack, person).flatMap(({ id, section, fields }) => {
    if (section !== 'health' && section !== 'danger') return []
    const filled = fields.some((field) => answerOf(content, id, person.personId, field.id) !== null)
    return filled ? [{ personId: person.personId, section }] : []
  })
}

function partsOf(pack: AgreementPack, content: ApplicationContent, person: DraftPerson): PayloadPart[] {
  const { personId, photographId, relation, personClass } = person
  const open: Record<string, unknown> = {}
  const parts: PayloadPart[] = []
  for (const { id, section } of sectionsOf(pack, person)) {
    const given = content.answers[id]?.[personId] ?? {}
    if (section === 'health' || section === 'danger') {
      parts.push({ part: `${section}:${personId}`, personId, section, content: { [id]: given } })
    } else {
      open[id] = given
    }
  }
  const evidence = content.evidence.filter((item) => item.personId === personId)
  const whole = pack.form.sections.filter((section) => section.kind === 'case')
  const observations =
    relation === 'principal'
      ? Object.fromEntries(whole.map(({ id }) => [id, content.answers[id]?.[wholeCase] ?? {}]))
      : {}
  parts.unshift({
    part: `person:${personId}`,
    personId,
    section: 'file',
    content: { relation, personClass, photographId, answers: { ...open, ...observations }, evidence },
  })
  return parts
}
