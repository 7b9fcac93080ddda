import { z } from 'zod'
import { localized } from '../domain/agreement/form.ts'
import { agreementPack } from '../domain/agreement/schema.ts'
import {
  actionIds,
  certainties,
  clockEffects,
  evidenceTiers,
  personRelations,
  relations,
  roles,
  sealedSections,
  sectionIds,
  stages,
  streams,
  transferMeans,
} from '../domain/agreement/vocabulary.ts'
import { ownReference } from '../domain/case/application.ts'
import { replyBases } from '../domain/case/case-file.ts'
import { againGrounds, eventTypes, recallReasons, verificationResults } from '../domain/case/events.ts'
import { doubtsOfConsent, sharedDoubts } from '../domain/case/new-evidence.ts'
import { fileView } from './drafts.ts'
import { groundsView } from './grounds.ts'
import { interviewView, wantedInterview } from './interview-view.ts'
import { mostChosen } from './most-chosen.ts'
import { mostCounted } from './most-counted.ts'
import { assignee } from './team.ts'
import { informationRequest, messageMarks } from './words.ts'

const date = z.iso.date()

export const personName = z.object({
  familyName: z.string().nullable(),
  givenNames: z.string().nullable(),
  ownScript: z.string().nullable(),
  birthDate: z.string().nullable(),
  sex: z.string().nullable(),
  nationality: z.string().nullable(),
})

const said = z.object({ value: z.string().nullable(), notAvailable: localized.nullable() })

/** What a corrigendum put in the place of an answer. */
export const correctedField = said.extend({ number: z.number().int(), at: z.iso.datetime() })

/** An answer of the form as it was sent: the label as it was asked, and the value or why there is none. */
export const answeredField = z.object({
  id: z.string(),
  number: z.string().nullable(),
  label: localized,
  value: z.string().nullable(),
  notAvailable: localized.nullable(),
  corrected: correctedField.nullable().describe('What holds now, by the latest corrigendum about it'),
})

export const answeredSection = z.object({
  id: z.string(),
  letter: z.string(),
  title: localized,
  fields: z.array(answeredField),
})

export const outcomeView = z
  .object({
    personId: z.string(),
    outcome: z.enum(['accepted', 'refused']),
    reason: z.string().nullable(),
    text: z.string().nullable(),
  })
  .extend(groundsView.shape)

export const personView = personName.extend({
  personId: z.string(),
  relation: z.enum(personRelations),
  personClass: z.string(),
  stage: z.enum(stages),
  /** The personal data were erased; the facts of the case remain. */
  erased: z.boolean(),
  photographId: z.string().nullable(),
  reply: z
    .object({
      outcome: z.enum(['accepted', 'refused']),
      basis: z.enum(replyBases).describe('`paper`: reported by the requesting State with a scan, and not decided here'),
      on: date,
      reason: z.string().nullable(),
      text: z.string().nullable(),
    })
    .extend(groundsView.shape)
    .nullable(),
  documentRequestedOn: date.nullable(),
  travelDocument: z
    .object({ number: z.string().nullable(), issuedOn: date, validUntil: date, identityBasis: z.string() })
    .nullable(),
  fallbackDocument: z.boolean(),
  arrivedOn: date.nullable(),
  sections: z.array(answeredSection),
})
export type PersonView = z.infer<typeof personView>

export const clockView = z.object({
  id: z.string(),
  title: localized,
  personIds: z.array(z.string()),
  from: date,
  due: date.describe('The later reading of the law: here the effect bites'),
  endsAt: z.iso
    .datetime()
    .nullable()
    .describe('The moment on `due` at which a period of hours is over; null where the whole day is in time'),
  alternative: date.nullable(),
  remindOn: date.describe('The earlier reading: here the desk reminds'),
  daysLeft: z.number().int().describe('Calendar days until `due`, in the acting State'),
  effect: z.enum(clockEffects),
  takesEffect: z.boolean(),
  certainty: z.enum(certainties),
  reliance: z
    .enum(['verified', 'confirmed', 'unconfirmed'])
    .describe('Read in its source, confirmed by both States when the period is over, or neither'),
  provisional: z.boolean(),
  standingSince: date.nullable().describe('Since when an obstacle keeps the period from running; `due` will be later'),
  held: z
    .object({
      outages: z.array(z.object({ from: z.iso.datetime(), until: z.iso.datetime() })),
      confirmedBy: z.array(z.enum(relations)).describe('The sides that have confirmed that it takes effect'),
    })
    .nullable()
    .describe('The period ended in an outage of the program, so its end waits for both desks'),
  longestUntil: date.nullable().describe('The last day to which it may still be extended; null where nobody may'),
  changeable: z.boolean().describe('Whether acts can make it longer: the validity of a document they cannot'),
})
export type ClockView = z.infer<typeof clockView>

export const verificationView = z.object({
  requestId: z.string(),
  personId: z.string(),
  authority: z.string(),
  register: z.string(),
  askedAt: z.iso.datetime(),
  wantedBy: date.nullable().describe('The day that the request names'),
  again: z
    .object({ requestId: z.string(), ground: z.enum(againGrounds) })
    .nullable()
    .describe('The earlier question that it puts once more, and why'),
  fields: z.array(z.string()).describe('What the register may see of the person'),
  documentIds: z.array(z.string()).describe('The documents that it may see'),
  question: z.string().nullable(),
  result: z.enum(verificationResults).nullable(),
  finding: z.string().nullable(),
  reference: z.string().nullable().describe('Under what it stands in the register'),
  shown: z
    .object({ name: z.string(), birthDate: z.string() })
    .nullable()
    .describe('Under which name and birth date (ISO 8601) the register knows the person; empty where it does not say'),
  answeredAt: z.iso.datetime().nullable(),
  answers: z.number().int().describe('How many answers there are; the latest counts'),
  scans: z.array(fileView).describe('What the register showed with its latest answer'),
  recalled: z.enum(recallReasons).nullable(),
  handedFrom: z.string().nullable(),
  remindedAt: z.iso.datetime().nullable(),
})

export const transferView = z.object({
  transferId: z.string(),
  personIds: z.array(z.string()),
  date,
  time: z.string(),
  means: z.enum(transferMeans).nullable().describe('null: the notice does not say'),
  flight: z.string(),
  departure: z.string(),
  crossingPoint: z.string(),
  escorts: z.number().int(),
  medicalEscort: z.boolean(),
  shortNotice: z.boolean(),
  state: z.enum(['notified', 'cancelled', 'failed', 'arrived']),
  answer: z
    .object({ on: date, agreed: z.boolean() })
    .nullable()
    .describe('What the requested State answered to the notice'),
  needs: z.array(z.object({ personId: z.string(), text: z.string() })),
  failure: z.object({ reason: z.string(), text: z.string().nullable() }).nullable(),
})

/** The stages that the case or one of its persons reached, in the order it happened, as this side knows. */
export const wayView = z.object({
  personId: z.string().nullable(),
  reached: z.array(z.object({ stage: z.enum(stages), at: z.iso.datetime() })),
})

/** One line of the history: what happened, by whom, when; words only for those who may read them. */
export const timelineEntry = z.object({
  stream: z.enum(streams),
  seq: z.number().int(),
  type: z.enum(eventTypes),
  recordedAt: z.iso.datetime(),
  effectiveAt: z.iso.datetime(),
  actor: z.string().nullable().describe('Name of the official; null for what the clock brought about'),
  authority: z.string().nullable(),
  personId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  text: z.string().nullable(),
  isNew: z.boolean().describe('Came after this official last looked, by somebody else'),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const caseView = z.object({
  caseId: z.uuid(),
  reference: z.string(),
  agreement: z.object({ id: z.string(), version: z.string(), digest: z.string(), title: localized, short: localized }),
  procedure: z.string(),
  side: z.enum(relations),
  stage: z.enum(stages),
  turn: z.object({ relation: z.enum(relations), roles: z.array(z.enum(roles)) }).nullable(),
  myTurn: z.boolean(),
  assignee,
  turnSince: z.iso.datetime().nullable().describe('Since when it has been this turn, as far as this side knows'),
  way: z.array(wayView).describe('Stages reached, for the case as a whole (`personId` null) and for each person'),
  requestingState: z.string(),
  requestedState: z.string(),
  requestingAuthority: z.string(),
  requestingUnit: z.string(),
  requestedAuthority: z.string(),
  submittedOn: date,
  interviewRequested: z.boolean(),
  receivedOn: date.nullable(),
  reconsideration: z
    .object({
      personIds: z.array(z.string()),
      askedOn: date,
      causes: z
        .array(z.enum(sharedDoubts))
        .describe('What had come to light since the consent, of what both States read'),
      ground: z.string().nullable().describe('The ground of the pack that it named'),
    })
    .nullable()
    .describe('The requested State asked to reconsider its consent, and neither side has ended it'),
  newEvidence: z
    .array(
      z.object({
        personId: z.string(),
        code: z.enum(doubtsOfConsent),
        at: z.iso.datetime(),
        register: z
          .object({ authority: z.string(), register: z.string(), result: z.enum(['possible', 'no_match']) })
          .nullable(),
        on: date.nullable().describe('The day on which a late refusal was received'),
      }),
    )
    .describe('What came after the consent and no official has weighed; for the requested State alone, and no bar'),
  mayReconsider: z.array(z.string()).describe('Persons about whom the requested State may still ask'),
  stopped: z.boolean(),
  withdrawn: z.boolean().describe('Only ever true for the requesting State'),
  closed: z.boolean(),
  versions: z.object({ shared: z.number().int(), own: z.number().int() }),
  persons: z.array(personView),
  caseSections: z.array(answeredSection),
  evidence: z.array(
    z.object({
      itemId: z.string(),
      corrigendum: z.number().int().nullable().describe('The corrigendum that added it'),
      personId: z.string(),
      category: z.string(),
      title: localized,
      annex: z.string(),
      tier: z.enum(evidenceTiers),
      copy: z.boolean(),
      authenticated: z.boolean().describe('A copy that an authority certified as true'),
      disproved: z.boolean().describe('A reply found that it is false, or does not show what it says'),
      number: z.string(),
      issuedOn: z.string(),
      issuedAt: z.string(),
      issuedBy: z.string(),
      expiresOn: z.string(),
      shownName: z.string().describe('The name that stands on it'),
      shownBirthDate: z.string().describe('The birth date that stands on it'),
      note: z.string(),
      documents: z.array(fileView),
    }),
  ),
  corrigenda: z.array(
    z.object({
      number: z.number().int(),
      at: z.iso.datetime(),
      by: z.string().nullable(),
      authority: z.string(),
      reason: z.string().nullable(),
      newInformation: z.array(z.string()).describe('Persons who had been accepted already'),
      answers: z.array(
        z.object({ personId: z.string().nullable(), field: z.string(), label: localized, was: said, is: said }),
      ),
      evidence: z.array(z.string()).describe('Items of `evidence` that it added'),
      sealed: z.array(z.object({ personId: z.string(), section: z.enum(sealedSections) })),
    }),
  ),
  papers: z.array(fileView).describe('Scans of replies that came on paper'),
  sealed: z.array(z.object({ personId: z.string(), section: z.enum(sealedSections) })),
  form: z.object({ documentId: z.string(), digest: z.string() }).nullable(),
  clocks: z.array(clockView),
  verifications: z.array(verificationView),
  proposal: z
    .object({ proposalId: z.string(), by: z.string(), mine: z.boolean(), persons: z.array(outcomeView) })
    .nullable(),
  transfers: z.array(transferView),
  messages: messageMarks,
  informationRequests: z.array(informationRequest).describe('What either side asked of the other, the latest first'),
  interviews: z.array(interviewView),
  interviewsWanted: z.array(wantedInterview).describe('Persons for whom an interview is asked for and none is planned'),
  references: z.array(ownReference),
  timeline: z.array(timelineEntry),
  lookedAt: z.iso.datetime().nullable().describe('When this official last looked, if ever; POST …/look says so'),
  looks: z
    .object({ looks: z.number().int(), officials: z.number().int() })
    .nullable()
    .describe(
      'How often the case was looked at before, and by how many officials, of the own State alone; null for whoever may not know',
    ),
  visibleSections: z.array(z.enum(sectionIds)),
  possible: z.array(z.enum(actionIds)),
})
export type CaseView = z.infer<typeof caseView>

/** With the agreement it is pinned to, for whoever has it not yet: one journey over a thin line instead of two. */
export const caseQuery = z.object({ with: z.literal('agreement').optional() })
export const caseAnswer = caseView.extend({
  pack: agreementPack
    .optional()
    .describe('The agreement as it was when the case was pinned to it, where it was asked for.'),
})

/** How much of a case a page has shown: the versions that came with it. */
export const look = z.strictObject({ shared: z.number().int().min(0).max(1e6), own: z.number().int().min(0).max(1e6) })
export type Look = z.infer<typeof look>

/** An act upon a case; the payload of each action is the domain's own (see `actionInputs`). */
export const actRequest = z.strictObject({
  /** The versions the act was based on; words and facts may leave it out. */
  expectedVersion: z.strictObject({ shared: z.number().int(), own: z.number().int() }).optional(),
  input: z.unknown(),
})

/** Proof that an act is durable: given only after it was committed, and again for the same Idempotency-Key. */
export const receipt = z.object({
  receiptId: z.uuid(),
  caseId: z.uuid(),
  reference: z.string(),
  action: z.string(),
  recordedAt: z.iso.datetime(),
  versions: z.object({ shared: z.number().int(), own: z.number().int() }),
})
export type Receipt = z.infer<typeof receipt>

export const submissionReceipt = receipt.extend({
  receivedOn: date.nullable(),
  formDigest: z.string(),
  reply: clockView.nullable(),
  explanation: z.array(z.string()),
})
export type SubmissionReceipt = z.infer<typeof submissionReceipt>

export const openSealed = z.strictObject({ personId: z.string(), purpose: z.string().trim().min(5).max(500) })
export const sealedContent = z.object({ section: z.enum(sealedSections), sections: z.array(answeredSection) })

export const deskItem = z.object({
  caseId: z.uuid(),
  reference: z.string(),
  agreementId: z.string(),
  side: z.enum(relations),
  stage: z.enum(stages),
  myTurn: z.boolean(),
  awaitsApproval: z.boolean(),
  expiryHeld: z.boolean().describe('A period ended in an outage; its effect waits for both desks'),
  askedOfUs: z.boolean().describe('The other State asked for information and is not answered in full'),
  questions: z
    .object({
      ofUs: z.number().int().min(0).describe('Requests of the other State that wait for an answer of this authority'),
      byUs: z.number().int().min(0).describe('Requests of the own State that wait for an answer of the other'),
      askedOn: z.iso.date().describe('On which day the oldest of them was asked'),
      wantedOn: z.iso.date().nullable().describe('The first day by which an answer is wanted: a wish, and no period'),
    })
    .nullable()
    .describe('Open requests for information; null where there is none, or for whoever does not read them'),
  reconsidered: z.boolean().describe('The consent is under reconsideration, and every step to the journey is held'),
  consentInDoubt: z.boolean().describe('New evidence came after the consent of the own State and waits to be weighed'),
  unread: z.number().int().min(0).describe('Messages of the other State that the official has not read'),
  principal: personName,
  persons: z.number().int(),
  otherState: z.string(),
  nextClock: z.string().nullable(),
  remindOn: date.nullable(),
  dueOn: date.nullable(),
  daysLeft: z.number().int().nullable(),
  procedure: z.string(),
  minors: z.boolean().describe('A person was, or may have been, under eighteen in the year of submission'),
  submittedOn: date,
  ownReference: z.string().nullable(),
  turnSince: z.iso.datetime().describe('Since when whoever has the turn has had it'),
  daysWaiting: z.number().int().min(0).describe('Days of the calendar since then'),
  changedAt: z.iso.datetime(),
  news: z
    .object({
      what: z
        .string()
        .nullable()
        .describe(
          'The last event by its type, of which there may come more; null where the official does not read that part',
        ),
      by: z.enum(['other_state', 'own_side', 'period']),
      name: z.string().nullable().describe('The official of the own State behind it'),
    })
    .nullable()
    .describe('What came after the official last looked, of others than themselves; null for nothing new'),
  assignee,
})
export type DeskItem = z.infer<typeof deskItem>

export const chosenCases = z.strictObject({ caseIds: z.array(z.uuid()).min(1).max(mostChosen) })
export const printedDesk = z.object({
  items: z.array(deskItem),
  printedAt: z.iso.datetime(),
  printedBy: z.string(),
})
export type PrintedDesk = z.infer<typeof printedDesk>

const count = z.number().int().max(mostCounted)

export const desk = z.object({
  items: z.array(deskItem),
  next: z.string().nullable().describe('Cursor of the next page'),
  counts: z
    .object({ my_turn: count, waiting: count, closed: count })
    .describe(`Of the whole desk. Counted to ${mostCounted}, which stands for that many or more`),
  filtered: count.nullable().describe('How many of the list pass the filters, counted as far; null without a filter'),
  facets: z
    .array(z.object({ state: z.string(), agreementId: z.string(), count }))
    .describe(
      `How many cases of the list are with which other State under which agreement, whatever the filters; of a list that counts ${mostCounted} or more, only of as many of its cases`,
    ),
})
export type Desk = z.infer<typeof desk>
