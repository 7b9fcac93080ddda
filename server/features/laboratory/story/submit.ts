import { inProcedure } from '../../../../domain/agreement/in-procedure.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { ApplicationContent, DraftPerson } from '../../../../domain/case/application.ts'
import { birthDateOf, particularsSection, wholeCase } from '../../../../domain/case/application.ts'
import { completeness } from '../../../../domain/case/completeness.ts'
import { type RecordedEvent, record } from '../../../../domain/case/record.ts'
import { decideSubmission } from '../../../../domain/case/submit.ts'
import { fromDay, toDay } from '../../../../domain/time/plain-date.ts'
import { dateIn } from '../../../../domain/time/zone.ts'
import type { Official } from '../../../platform/http/actor.ts'
import type { Services } from '../../../platform/services.ts'
import { contextOf } from '../../cases/context.ts'
import { attestationFor } from '../../practice/attestations.ts'
import { countryOf } from '../../practice/countries.ts'
import { answersFor, evidenceFrom } from '../../practice/fill-application.ts'
import type { FindOfficial } from '../../practice/officials.ts'
import type { Telling } from '../../practice/tellings.ts'
import type { Member } from './people.ts'
import type { Planned } from './plan.ts'
import { statesOfStory } from './setting.ts'

/** An application as it was sent: what a draft, a form and a signature come to. */
export interface Sent {
  caseId: string
  pack: AgreementPack
  content: ApplicationContent
  birthDates: Record<string, string>
  signer: Official
  form: { documentId: string; digest: string }
  photographs: { personId: string; documentId: string; member: Member }[]
  recorded: RecordedEvent[]
}

interface Submitting {
  services: Services
  whole: AgreementPack
  packDigest: string
  telling: Telling
  find: FindOfficial
  newId: (atMillis: number) => string
  formDigest: string
  reference: string
}

/** Fills and submits an application by the rules of the agreement. @throws Error where these refuse it: a fault of the story */
export function submitPlanned(planned: Planned, members: readonly Member[], given: Submitting): Sent {
  const { services, whole, newId, find } = given
  const procedure = planned.accelerated ? 'accelerated' : 'normal'
  const pack = inProcedure(whole, procedure)
  const id = () => newId(planned.at)
  const caseId = id()
  const cast = members.map((member) => {
    const { relation } = member
    const draft: DraftPerson = { personId: id(), relation, personClass: 'own_national' }
    // Only the particulars of the principal ask for a photograph.
    return { member, draft: particularsSection(pack, draft)?.photograph ? { ...draft, photographId: id() } : draft }
  })
  const now = new Date(planned.at).toISOString()
  const content = contentOf(planned, cast, pack, given)
  const signer = find(countryOf(planned.state).central, 'central_desk', planned.index)
  const birthDates = Object.fromEntries(
    cast.map(({ draft, member }) => [draft.personId, birthDateOf(pack, content, draft) ?? member.person.birthDate]),
  )
  const form = { documentId: id(), digest: given.formDigest }
  const submission = {
    ...{ content, reference: given.reference, packDigest: given.packDigest, requestingState: planned.state, form },
    ...{ requestingAuthority: signer.authority.id, requestingUnit: planned.unit },
    requestedAuthority: content.setup.requestedAuthority,
    attestations: cast.map(({ draft: { personId } }) =>
      attestationFor(whole, planned.state, { personId, birthDate: birthDates[personId]! }, new Date(planned.at)),
    ),
  }
  const context = { ...contextOf(services, whole, signer, 'requesting', now, { birthDates: {} }), newId: id }
  const decision = decideSubmission(submission, { ...context, unconfirmedRulesApply: true })
  if (!decision.ok) {
    const faults = completeness(pack, content, now.slice(0, 10)).flatMap((state) => state.faults)
    throw new Error(`The story's application is refused: ${decision.refusal.code} ${JSON.stringify(faults)}`)
  }
  const by = { userId: signer.userId, authorityId: signer.authority.id }
  const { recorded } = record(caseId, null, decision.events, by, now)
  const photographs = cast.flatMap(({ draft, member }) =>
    'photographId' in draft && draft.photographId
      ? [{ personId: draft.personId, documentId: draft.photographId, member }]
      : [],
  )
  return { caseId, pack, content, birthDates, signer, form, photographs, recorded }
}

function contentOf(
  planned: Planned,
  cast: readonly { draft: DraftPerson; member: Member }[],
  pack: AgreementPack,
  { services, whole, telling, newId }: Submitting,
): ApplicationContent {
  const { requested } = statesOfStory()
  const answers: ApplicationContent['answers'] = {}
  for (const { draft, member } of cast) {
    for (const { section, answers: given } of answersFor(pack, draft, member.person, null)) {
      answers[section.id] = { ...answers[section.id], [draft.personId]: given }
    }
  }
  const sentOn = dateIn(services.calendars[planned.state]!.timeZone, new Date(planned.at))
  const apprehended = pack.form.sections.find(({ fields }) => fields.some(({ id }) => id === 'apprehended_on'))
  if (planned.accelerated && apprehended) {
    answers[apprehended.id] = { [wholeCase]: { apprehended_on: { value: fromDay(toDay(sentOn) - 1) } } }
  }
  return {
    setup: {
      ...{ agreementId: whole.id, requestedState: requested, requestedAuthority: countryOf(requested).central },
      ...{ procedure: planned.accelerated ? 'accelerated' : 'normal', interviewRequested: false },
    },
    persons: cast.map(({ draft }) => draft),
    answers,
    evidence: cast.flatMap(({ draft, member }) => evidenceOf(draft, member, telling, sentOn, () => newId(planned.at))),
    references: [{ kind: 'file', value: `${planned.unit} ${1000 + planned.index}/${sentOn.slice(2, 4)}` }],
  }
}

/** The papers that the person has; no scans were kept of them. */
function evidenceOf({ personId }: DraftPerson, { person }: Member, { papers }: Telling, on: string, id: () => string) {
  const { passport, identityCard } = person
  const expired = passport && passport.expiresOn < on
  const found = [
    passport ? ([expired ? papers.expiredPassport : papers.passport, passport] as const) : null,
    identityCard ? ([papers.identityCard, identityCard] as const) : null,
  ]
  return found.flatMap((one) => {
    const [category, paper] = one ?? []
    if (!category || !paper) return []
    return [{ ...evidenceFrom(personId, category, paper, { itemId: id(), documentId: '' }), documentIds: [] }]
  })
}
