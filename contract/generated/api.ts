// Made by scripts/contract.ts from docs/api/openapi.json; changes are made there.

export type AcceptInvitation = {
  token: string
  password: string
  language: 'en' | 'az' | 'de' | 'ka' | 'ur'
}

export type AdministeredAuthorities = {
  items: AdministeredAuthority[]
  states: string[]
  mayOpenStates: boolean
}

export type AdministeredAuthority = {
  name: Localized
  place: string
  timeZone: string
  parentId: string | null
  accreditedTo: string[]
  crossingPoints: {
    code: string
    name: string
  }[]
  registers: {
    code: string
    name: Localized
  }[]
  id: string
  state: string
  kind: 'central' | 'local' | 'register' | 'mission' | 'border' | 'oversight' | 'operator'
  officials: number
}

export type AdministeredUser = {
  userId: string
  email: string
  name: string
  authorityId: string
  roles: Role[]
  language: 'en' | 'az' | 'de' | 'ka' | 'ur'
  status: 'invited' | 'active' | 'disabled'
  secondFactor: boolean
  lastSignInAt: string | null
}

export type AgreementList = {
  id: string
  version: string
  digest: string
  title: Localized
  short: Localized
  counterparts: string[]
}[]

export type AnsweredField = {
  id: string
  number: string | null
  label: Localized
  value: string | null
  notAvailable: Localized | null
  /** What holds now, by the latest corrigendum about it */
  corrected: CorrectedField | null
}

export type AnsweredSection = {
  id: string
  letter: string
  title: Localized
  fields: AnsweredField[]
}

export type ApplicationContent = {
  setup: {
    agreementId: string
    requestedState: string
    requestedAuthority: string
    procedure: string
    interviewRequested: boolean
  }
  persons: DraftPerson[]
  answers: {
    [name: string]: {
      [name: string]: {
        [name: string]:
          | {
              value: string
            }
          | {
              notAvailable: string
              note?: string | undefined
            }
      }
    }
  }
  evidence: EvidenceItem[]
  references: OwnReference[]
}

export type ArrivalItem = {
  transferId: string
  personId: string
  caseId: string
  reference: string
  requestingState: string
  person: PersonName
  photographId: string | null
  crossingPoint: string
  date: string
  time: string
  flight: string
  departure: string
  escorts: number
  medicalEscort: boolean
  needs: string | null
  state: 'notified' | 'stopped' | 'failed' | 'arrived'
}

export type Arrivals = {
  today: string
  items: ArrivalItem[]
  failureReasons: {
    id: string
    title: Localized
  }[]
}

export type AttestationInput = {
  personId: string
  legalBasis: string
  decisionReference?: string | undefined
  enforceable: true
  noSuspensiveProcedure: true
  nonRefoulementAssessed: true
  voluntaryReturn: 'offered_and_declined' | 'offered_and_lapsed' | 'not_offered'
  voluntaryReturnReason?: string | undefined
  ageDisputed?: boolean | undefined
  minor?:
    | {
        bestInterestsDecision: true
        decisionReference: string
        guardian: string
        receiver: string
      }
    | undefined
}

export type Authorities = {
  id: string
  state: string
  kind: 'central' | 'local' | 'register' | 'mission' | 'border' | 'oversight' | 'operator'
  name: Localized
  place: string
  timeZone: string
  parentId: string | null
  accreditedTo: string[]
  crossingPoints: {
    code: string
    name: string
  }[]
  registers: {
    code: string
    name: Localized
  }[]
}[]

export type AuthorityInput = {
  name: Localized
  place: string
  timeZone: string
  parentId: string | null
  accreditedTo: string[]
  crossingPoints: {
    code: string
    name: string
  }[]
  registers: {
    code: string
    name: Localized
  }[]
}

export type BackupCodes = {
  codes: string[]
}

export type ChosenCases = {
  caseIds: string[]
}

export type ClockView = {
  id: string
  title: Localized
  personIds: string[]
  from: string
  /** The later reading of the law: here the effect bites */
  due: string
  /** The moment on `due` at which a period of hours is over; null where the whole day is in time */
  endsAt: string | null
  alternative: string | null
  /** The earlier reading: here the desk reminds */
  remindOn: string
  /** Calendar days until `due`, in the acting State */
  daysLeft: number
  effect: 'deemed_consent' | 'fallback_document' | 'validity_ends' | 'right_lost' | 'target_missed'
  takesEffect: boolean
  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
  /** Read in its source, confirmed by both States when the period is over, or neither */
  reliance: 'verified' | 'confirmed' | 'unconfirmed'
  provisional: boolean
  /** Since when an obstacle keeps the period from running; `due` will be later */
  standingSince: string | null
  /** The period ended in an outage of the program, so its end waits for both desks */
  held: {
    outages: {
      from: string
      until: string
    }[]
    /** The sides that have confirmed that it takes effect */
    confirmedBy: ('requesting' | 'requested')[]
  } | null
  /** The last day to which it may still be extended; null where nobody may */
  longestUntil: string | null
  /** Whether acts can make it longer: the validity of a document they cannot */
  changeable: boolean
}

export type CorrectedField = {
  value: string | null
  notAvailable: Localized | null
  number: number
  at: string
}

export type DeadlineAnswer = {
  due: string
  endsAt: string | null
  alternative: string | null
  remindOn: string
  provisional: boolean
  effect: string
  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
  /** Read in its source, confirmed by the two States that are named, or neither */
  reliance: 'verified' | 'confirmed' | 'unconfirmed'
  explanation: string[]
}

export type Delegation = {
  delegationId: string
  from: {
    userId: string
    name: string
  }
  to: {
    userId: string
    name: string
  }
  roles: Role[]
  fromAt: string
  untilAt: string
  note: string
  status: 'coming' | 'running' | 'over' | 'ended'
}

export type DelegationList = {
  items: Delegation[]
  colleagues: {
    userId: string
    name: string
    roles: Role[]
  }[]
  /** Cursor of the next page */
  next: string | null
}

export type Desk = {
  items: DeskItem[]
  /** Cursor of the next page */
  next: string | null
  /** Of the whole desk. Counted to 1000, which stands for that many or more */
  counts: {
    my_turn: number
    waiting: number
    closed: number
  }
  /** How many of the list pass the filters, counted as far; null without a filter */
  filtered: number | null
  /** How many cases of the list are with which other State under which agreement, whatever the filters; of a list that counts 1000 or more, only of as many of its cases */
  facets: {
    state: string
    agreementId: string
    count: number
  }[]
}

export type DeskItem = {
  caseId: string
  reference: string
  agreementId: string
  side: 'requesting' | 'requested'
  stage:
    | 'submitted'
    | 'received'
    | 'under_examination'
    | 'accepted'
    | 'refused'
    | 'document_requested'
    | 'document_ready'
    | 'transfer_notified'
    | 'transfer_failed'
    | 'transferred'
    | 'stopped'
    | 'closed'
  myTurn: boolean
  awaitsApproval: boolean
  /** A period ended in an outage; its effect waits for both desks */
  expiryHeld: boolean
  /** The other State asked for information and is not answered in full */
  askedOfUs: boolean
  /** Open requests for information; null where there is none, or for whoever does not read them */
  questions: {
    /** Requests of the other State that wait for an answer of this authority */
    ofUs: number
    /** Requests of the own State that wait for an answer of the other */
    byUs: number
    /** On which day the oldest of them was asked */
    askedOn: string
    /** The first day by which an answer is wanted: a wish, and no period */
    wantedOn: string | null
  } | null
  /** The consent is under reconsideration, and every step to the journey is held */
  reconsidered: boolean
  /** New evidence came after the consent of the own State and waits to be weighed */
  consentInDoubt: boolean
  /** Messages of the other State that the official has not read */
  unread: number
  principal: PersonName
  persons: number
  otherState: string
  nextClock: string | null
  remindOn: string | null
  dueOn: string | null
  daysLeft: number | null
  procedure: string
  /** A person was, or may have been, under eighteen in the year of submission */
  minors: boolean
  submittedOn: string
  ownReference: string | null
  /** Since when whoever has the turn has had it */
  turnSince: string
  /** Days of the calendar since then */
  daysWaiting: number
  changedAt: string
  /** What came after the official last looked, of others than themselves; null for nothing new */
  news: {
    /** The last event by its type, of which there may come more; null where the official does not read that part */
    what: string | null
    by: 'other_state' | 'own_side' | 'period'
    /** The official of the own State behind it */
    name: string | null
  } | null
  assignee: {
    userId: string
    name: string
  } | null
}

export type DraftList = {
  caseId: string
  /** Name of the principal person as far as it was typed */
  title: string
  agreementId: string
  requestedState: string
  unit: string
  updatedAt: string
  handedOverAt: string | null
}[]

export type DraftPerson = {
  personId: string
  relation: 'principal' | 'spouse' | 'child'
  personClass: string
  photographId?: string | undefined
}

export type DraftVersion = {
  from: {
    version: string
    digest: string
  }
  to: {
    version: string
    digest: string
  }
  mayStay: boolean
  until: string | null
  rules: string[]
  form: string[]
  unplaced: {
    section: string
    question: string
    person: string | null
    answer: string
  }[]
  unfit: {
    section: string
    question: string
    person: string | null
    answer: string
    message: string
  }[]
}

export type DraftView = {
  caseId: string
  agreementId: string
  packDigest: string
  newer: {
    version: string
    mayStay: boolean
    until: string | null
  } | null
  kept: {
    section: string
    question: string
    person: string | null
    answer: string
  }[]
  content: ApplicationContent
  versions: {
    [name: string]: number
  }
  sections: SectionState[]
  complete: boolean
  files: FileView[]
  unit: string
  createdBy: string
  createdAt: string
  updatedAt: string
  handedOverAt: string | null
  returned: {
    note: string
    by: string
    at: string
  } | null
  mayEdit: boolean
  maySubmit: boolean
}

export type DutyEntry = {
  dutyId: string
  userId: string
  name: string
  firstDay: string
  lastDay: string
  kind: 'duty' | 'absence'
}

export type DutyRoster = {
  items: DutyEntry[]
  officials: {
    userId: string
    name: string
  }[]
  workingDays: string[]
}

export type EvidenceItem = {
  itemId: string
  personId: string
  category: string
  copy: boolean
  authenticated?: boolean | undefined
  number: string
  issuedOn: string
  issuedAt: string
  issuedBy: string
  expiresOn: string
  shownName?: string | undefined
  shownBirthDate?: string | undefined
  note: string
  documentIds: string[]
}

export type EvidenceItemInput = {
  itemId: string
  personId: string
  category: string
  copy?: boolean | undefined
  authenticated?: boolean | undefined
  number?: string | undefined
  issuedOn?: string | undefined
  issuedAt?: string | undefined
  issuedBy?: string | undefined
  expiresOn?: string | undefined
  shownName?: string | undefined
  shownBirthDate?: string | undefined
  note?: string | undefined
  documentIds?: string[] | undefined
}

export type Feed = {
  items: FeedItem[]
  /** Behind the last item; ask again with it, at once when the page was full, otherwise later */
  next: string | null
}

export type FeedItem = {
  /** The same in the feed and in every delivery of a webhook */
  id: string
  at: string
  /** `case.` and the type of the event */
  topic: string
  caseId: string
  reference: string
  /** `shared`, but for a case that came over from another unit of the own State */
  stream: 'shared' | 'requesting' | 'requested'
  /** Place of the event in that stream of the case */
  seq: number
}

export type FieldFault = {
  path: string
  code: string
  message: string
}

export type FileView = {
  documentId: string
  purpose:
    | 'photograph'
    | 'evidence'
    | 'form'
    | 'reply'
    | 'transfer_notice'
    | 'paper_reply'
    | 'message'
    | 'answer'
    | 'register_scan'
    | 'interview'
  personId: string | null
  mediaType: string
  /** bytes */
  size: number
  pages: number | null
  digest: string
  createdAt: string
}

export type GoneItem = {
  requestId: string
  reference: string
  agreementId: string
  register: string
  askedAt: string
  endedAt: string
  how: 'recalled' | 'handed_over'
  reason: 'not_needed' | 'asked_in_error' | 'asked_anew' | null
  /** The authority it was handed over to */
  to: string | null
}

export type HoldView = {
  placedAt: string
  /** Name of the official */
  placedBy: string | null
  reason: string
}

export type IdentityProviderChange = {
  name: Localized
  issuer: string
  clientId: string
  clientSecret?: string | undefined
}

export type IdentityProviders = {
  authorityId: string
  name: Localized
  issuer: string
  clientId: string
  providerId: string
  redirectUri: string
  disabledAt: string | null
}[]

export type ImportAnswer = {
  draftId: string
  complete: boolean
  /** Each at its path in the document that was sent */
  missing: FieldFault[]
  /** Paths of the files that came without their content */
  filesLeftOut: string[]
}

export type InstalledPacks = {
  agreementId: string
  title: Localized
  version: string
  digest: string
  installedAt: string
  current: boolean
}[]

export type Invitation = {
  purpose: 'invitation' | 'reset'
  name: string
  email: string
  authority: Localized
  expiresAt: string
}

export type InvitationLink = {
  userId: string
  link: string
  expiresAt: string
  mailed: boolean
}

export type InvitationToken = {
  token: string
}

export type Localized = {
  en: string
  az: string
  [name: string]: string
}

export type Look = {
  shared: number
  own: number
}

export type MachineClient = {
  clientId: string
  name: string
  authorityId: string
  roles: Role[]
  actsFor: string[]
  userId: string
  createdAt: string
  lastUsedAt: string | null
  disabledAt: string | null
}

export type MachineClients = MachineClient[]

export type MachineSecret = {
  clientId: string
  secret: string
}

export type MemoryView = {
  /** null while the case is not over, or the agreement has no rule */
  retention: RetentionView | null
  /** The hold of the own State */
  hold: HoldView | null
  mayHold: boolean
  erasures: {
    personId: string
    erasedAt: string
    finalOn: string
  }[]
}

export type MoveDraft = {
  packDigest: string
}

export type NewAuthority = {
  name: Localized
  place: string
  timeZone: string
  parentId: string | null
  accreditedTo: string[]
  crossingPoints: {
    code: string
    name: string
  }[]
  registers: {
    code: string
    name: Localized
  }[]
  id: string
  state: string
  kind: 'central' | 'local' | 'register' | 'mission' | 'border' | 'oversight' | 'operator'
}

export type NewDelegation = {
  fromUser: string
  toUser: string
  roles: Role[]
  fromAt: string
  untilAt: string
  note: string
}

export type NewDraft = {
  agreementId: string
  requestedState: string
}

export type NewDutyEntry = {
  userId: string
  firstDay: string
  lastDay: string
  kind: 'duty' | 'absence'
}

export type NewHolder = {
  userId: string | null
}

export type NewIdentityProvider = {
  authorityId: string
  name: Localized
  issuer: string
  clientId: string
  clientSecret: string
}

export type NewMachineClient = {
  clientId: string
  name: string
  authorityId: string
  roles: Role[]
  actsFor: string[]
}

export type NewPasskey = {
  challengeId: string
  response: {
    [name: string]: unknown
  }
  name: string
}

export type NewPassword = {
  current: string
  next: string
}

export type NewUser = {
  email: string
  name: string
  authorityId: string
  roles: Role[]
  language: 'en' | 'az' | 'de' | 'ka' | 'ur'
}

export type NewWebhook = {
  authorityId: string
  url: string
  topics: string[]
}

export type OpenSealed = {
  personId: string
  purpose: string
}

export type OutboxState = {
  waiting: number
  oldestAt: string | null
  failing: {
    webhookId: string
    authorityId: string
    url: string
    waiting: number
    oldestAt: string
    attempts: number
    nextAttemptAt: string | null
    lastOutcome: string | null
  }[]
}

export type OutcomeView = {
  personId: string
  outcome: 'accepted' | 'refused'
  reason: string | null
  text: string | null
  /** What was looked at before it was decided */
  checked: ('application' | 'evidence' | 'registers' | 'interview' | 'earlier_cases')[]
  /** The registers that had answered; their answers stay with the requested State */
  registers: {
    authority: string
    register: string
  }[]
  /** Items of `evidence` found false, or not to show what they say */
  disproved: string[]
  /** The name and birth date that the requested State established; null while it is open, and once erased */
  established: {
    name: string
    birthDate: string
    source: 'application' | 'statement' | 'document' | 'register' | 'earlier_case'
  } | null
}

export type OwnReference = {
  kind: 'file' | 'national_case' | 'registry_in' | 'registry_out' | 'archive'
  value: string
}

export type PasskeyAnswer = {
  challengeId: string
  response: {
    [name: string]: unknown
  }
}

export type PasskeyQuestion = {
  challengeId: string
  options: {
    [name: string]: unknown
  }
}

export type PersonName = {
  familyName: string | null
  givenNames: string | null
  ownScript: string | null
  birthDate: string | null
  sex: string | null
  nationality: string | null
}

export type PersonView = {
  familyName: string | null
  givenNames: string | null
  ownScript: string | null
  birthDate: string | null
  sex: string | null
  nationality: string | null
  personId: string
  relation: 'principal' | 'spouse' | 'child'
  personClass: string
  stage:
    | 'submitted'
    | 'received'
    | 'under_examination'
    | 'accepted'
    | 'refused'
    | 'document_requested'
    | 'document_ready'
    | 'transfer_notified'
    | 'transfer_failed'
    | 'transferred'
    | 'stopped'
    | 'closed'
  erased: boolean
  photographId: string | null
  reply: {
    outcome: 'accepted' | 'refused'
    /** `paper`: reported by the requesting State with a scan, and not decided here */
    basis: 'decision' | 'silence' | 'paper' | 'agreement'
    on: string
    reason: string | null
    text: string | null
    /** What was looked at before it was decided */
    checked: ('application' | 'evidence' | 'registers' | 'interview' | 'earlier_cases')[]
    /** The registers that had answered; their answers stay with the requested State */
    registers: {
      authority: string
      register: string
    }[]
    /** Items of `evidence` found false, or not to show what they say */
    disproved: string[]
    /** The name and birth date that the requested State established; null while it is open, and once erased */
    established: {
      name: string
      birthDate: string
      source: 'application' | 'statement' | 'document' | 'register' | 'earlier_case'
    } | null
  } | null
  documentRequestedOn: string | null
  travelDocument: {
    number: string | null
    issuedOn: string
    validUntil: string
    identityBasis: string
  } | null
  fallbackDocument: boolean
  arrivedOn: string | null
  sections: AnsweredSection[]
}

export type PlaceHold = {
  reason: string
}

export type PracticeAccounts = {
  email: string
  name: string
  password: string
  authority: Localized
  state: string
  roles: Role[]
  task: Localized
  featured: boolean
}[]

export type PrintedDesk = {
  items: DeskItem[]
  printedAt: string
  printedBy: string
}

export type Problem = {
  /** Identifies the kind of problem */
  type: string
  /** What happened */
  title: string
  status: number
  /** What to do next */
  detail?: string | undefined
  /** Stable code of the problem, for machines */
  code: string
  requestId?: string | undefined
  /** The fields concerned, each with its own sentence */
  fields?: FieldFault[] | undefined
  /** What is possible instead */
  possible?:
    | (
        | 'confirm_receipt'
        | 'request_verification'
        | 'answer_verification'
        | 'recall_verification'
        | 'remind_verification'
        | 'hand_over_verification'
        | 'propose_reply'
        | 'approve_reply'
        | 'return_proposal'
        | 'record_paper_reply'
        | 'correct_application'
        | 'request_travel_document'
        | 'acknowledge_document_request'
        | 'issue_travel_document'
        | 'notify_transfer'
        | 'confirm_arrival'
        | 'report_transfer_failed'
        | 'stop'
        | 'withdraw'
        | 'lift_stop'
        | 'extend_deadline'
        | 'move_deadline'
        | 'open_obstacle'
        | 'close_obstacle'
        | 'confirm_expiry'
        | 'ask_reconsideration'
        | 'maintain_application'
        | 'confirm_consent'
        | 'request_interview'
        | 'invite_to_interview'
        | 'move_interview'
        | 'record_interview'
        | 'record_missed_interview'
        | 'note_interview'
        | 'cancel_interview'
        | 'answer_notice'
        | 'revoke_consent'
        | 'request_information'
        | 'answer_information'
        | 'withdraw_information_request'
        | 'send_reminder'
        | 'send_message'
        | 'add_note'
        | 'log_phone_call'
        | 'record_statelessness'
        | 'set_references'
        | 'hand_over'
      )[]
    | undefined
  /** Who changed what since the version the request was based on */
  changes?:
    | {
        at: string
        by: string
        authority: string
        what: string
      }[]
    | undefined
  /** The content as it stands now, where the request was based on an older one */
  current?: unknown | undefined
}

export type Proof = {
  password?: string | undefined
  code?: string | undefined
}

export type Receipt = {
  receiptId: string
  caseId: string
  reference: string
  action: string
  recordedAt: string
  versions: {
    shared: number
    own: number
  }
}

export type RenderedForm = {
  documentId: string
  digest: string
  size: number
}

export type RetentionView = {
  period: {
    amount: number
    unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
  }
  /** The day from which the period counts */
  endedOn: string
  /** The last day on which the data are kept */
  dueOn: string
  article: string | null
  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
  source: string
  /** Outside practice only a verified rule erases */
  takesEffect: boolean
}

export type ReturnDraft = {
  note: string
}

export type Role =
  | 'case_officer'
  | 'central_desk'
  | 'approver'
  | 'verifier'
  | 'mission_officer'
  | 'border_officer'
  | 'analyst'
  | 'legal_officer'
  | 'oversight'
  | 'translator'
  | 'administrator'

export type SavedPart = {
  part: string
  version: number
  savedAt: string
  sections: SectionState[]
  complete: boolean
}

export type SealedContent = {
  section: 'health' | 'danger'
  sections: AnsweredSection[]
}

export type SearchItem = {
  caseId: string
  personId: string
  /** What fits what was typed */
  by: 'name' | 'reference' | 'own_reference' | 'document'
  relation: 'principal' | 'spouse' | 'child'
  person: PersonName
  reference: string
  agreementId: string
  side: 'requesting' | 'requested'
  stage:
    | 'submitted'
    | 'received'
    | 'under_examination'
    | 'accepted'
    | 'refused'
    | 'document_requested'
    | 'document_ready'
    | 'transfer_notified'
    | 'transfer_failed'
    | 'transferred'
    | 'stopped'
    | 'closed'
  otherState: string
}

export type SearchQueryInput = {
  /** Words of a name in any order and script, or the beginning of a reference, an own reference or the number of a document */
  q: string
  cursor?: string | undefined
}

export type SearchResult = {
  items: SearchItem[]
  /** Cursor of the next page; a page may be short, or empty, and another follow */
  next: string | null
}

export type SecondFactor = {
  code: string
}

export type SectionState = {
  key: string
  sectionId: string
  personId?: string | undefined
  optional: boolean
  asked: number
  answered: number
  notAvailable: number
  faults: FieldFault[]
}

export type Security = {
  hasPassword: boolean
  totp: {
    confirmedAt: string
  } | null
  backupCodesLeft: number
  passkeys: {
    id: string
    name: string
    createdAt: string
    lastUsedAt: string | null
  }[]
  sessions: {
    id: string
    /** Browser and system in a few words */
    client: string
    method: 'password' | 'passkey' | 'provider'
    createdAt: string
    lastSeenAt: string
    current: boolean
  }[]
}

export type Session = {
  person: {
    id: string
    name: string
  }
  authority: {
    id: string
    name: Localized
    state: string
    kind: 'central' | 'local' | 'register' | 'mission' | 'border' | 'oversight' | 'operator'
    timeZone: string
  }
  roles: Role[]
  installation: {
    name: string
    practice: boolean
    /** As whom the official takes part in a data laboratory; null in every other installation */
    laboratory: 'participant' | 'facilitator' | null
  }
  language: 'en' | 'az' | 'de' | 'ka' | 'ur'
  /** Until it is `full`, only what completes the sign-in can be reached */
  stage: 'full' | 'second_factor' | 'enrol'
  secondFactor: {
    /** Whether one of the roles asks for it in this installation */
    obligatory: boolean
    totp: boolean
    passkeys: number
  }
  /** What was answered to the offer of being shown around; null while it stands */
  tour: 'taken' | 'declined' | null
  /** Seals in the browser what was typed and not sent yet; empty until `stage` is `full` */
  wordsKey: string
  /** Until then legal acts ask for no new proof */
  provedUntil: string
}

export type SignIn = {
  email: string
  password: string
}

export type SignInProviders = {
  id: string
  name: Localized
}[]

export type SubmissionReceipt = {
  receiptId: string
  caseId: string
  reference: string
  action: string
  recordedAt: string
  versions: {
    shared: number
    own: number
  }
  receivedOn: string | null
  formDigest: string
  reply: ClockView | null
  explanation: string[]
}

export type TimelineEntry = {
  stream: 'shared' | 'requesting' | 'requested'
  seq: number
  type:
    | 'application_submitted'
    | 'application_corrected'
    | 'receipt_confirmed'
    | 'reply_given'
    | 'consent_deemed'
    | 'paper_reply_recorded'
    | 'stopped'
    | 'stop_lifted'
    | 'travel_document_requested'
    | 'document_request_acknowledged'
    | 'travel_document_issued'
    | 'fallback_document_accepted'
    | 'transfer_notified'
    | 'transfer_cancelled'
    | 'transfer_failed'
    | 'person_arrived'
    | 'deadline_extended'
    | 'deadline_moved'
    | 'deadline_recounted'
    | 'deadline_effect_changed'
    | 'obstacle_opened'
    | 'obstacle_closed'
    | 'expiry_held'
    | 'expiry_confirmed'
    | 'reconsideration_asked'
    | 'interview_held'
    | 'interview_requested'
    | 'interview_invited'
    | 'interview_moved'
    | 'interview_missed'
    | 'interview_cancelled'
    | 'interview_noted'
    | 'notice_answered'
    | 'consent_revoked'
    | 'application_maintained'
    | 'consent_confirmed'
    | 'case_closed'
    | 'information_requested'
    | 'information_answered'
    | 'information_request_withdrawn'
    | 'message_sent'
    | 'note_added'
    | 'statelessness_claimed'
    | 'reminder_sent'
    | 'attestation_given'
    | 'stop_recorded'
    | 'stop_lift_recorded'
    | 'obstacle_recorded'
    | 'verification_requested'
    | 'verification_answered'
    | 'verification_recalled'
    | 'verification_reminded'
    | 'verification_handed_over'
    | 'reply_proposed'
    | 'proposal_returned'
    | 'proposal_approved'
    | 'phone_call_logged'
    | 'references_set'
    | 'case_handed_over'
  recordedAt: string
  effectiveAt: string
  /** Name of the official; null for what the clock brought about */
  actor: string | null
  authority: string | null
  personId: string | null
  data: {
    [name: string]: unknown
  }
  text: string | null
  /** Came after this official last looked, by somebody else */
  isNew: boolean
}

export type TokenError = {
  /** A code of RFC 6749 §5.2 */
  error: string
}

export type TokenRequestInput = {
  grant_type: string
  client_id?: string | undefined
  client_secret?: string | undefined
}

export type TotpSetup = {
  secret: string
  uri: string
  qr: string
}

export type TourAnswer = {
  answer: 'taken' | 'declined'
}

export type TransferView = {
  transferId: string
  personIds: string[]
  date: string
  time: string
  /** null: the notice does not say */
  means: 'scheduled_flight' | 'charter_flight' | 'land' | 'sea' | null
  flight: string
  departure: string
  crossingPoint: string
  escorts: number
  medicalEscort: boolean
  shortNotice: boolean
  state: 'notified' | 'cancelled' | 'failed' | 'arrived'
  /** What the requested State answered to the notice */
  answer: {
    on: string
    agreed: boolean
  } | null
  needs: {
    personId: string
    text: string
  }[]
  failure: {
    reason: string
    text: string | null
  } | null
}

export type UserChange = {
  name: string
  roles: Role[]
  language: 'en' | 'az' | 'de' | 'ka' | 'ur'
}

export type UserList = {
  items: AdministeredUser[]
  /** Cursor of the next page */
  next: string | null
}

export type VerificationFile = {
  requestId: string
  caseId: string
  reference: string
  agreementId: string
  register: string
  askedBy: string
  askedAt: string
  wantedOn: string | null
  person: PersonName
  result: 'match' | 'possible' | 'no_match' | 'unavailable' | null
  answeredAt: string | null
  /** When the authority that asked last reminded of it */
  remindedAt: string | null
  /** The authority that handed it over */
  handedFrom: string | null
  /** The colleague who is expected to answer */
  holder: {
    userId: string
    name: string
    mine: boolean
  } | null
  question: string | null
  fields: AnsweredField[]
  photographId: string | null
  documents: FileView[]
  /** Of the answer that counts */
  finding: string | null
  /** Why it was handed over */
  handedOver: string | null
  /** Why the register is asked about the person once more */
  again: 'unavailable' | 'facts_changed' | 'other' | null
  /** Every answer, the latest first; it counts */
  answers: {
    result: 'match' | 'possible' | 'no_match' | 'unavailable'
    finding: string | null
    reference: string | null
    /** Why the answer before it was wrong */
    correction: string | null
    /** Under which name and birth date (ISO 8601) the register knows the person; empty where it does not say */
    shown: {
      name: string
      birthDate: string
    } | null
    /** What shows it; erased files are left out */
    scans: FileView[]
    answeredAt: string
    by: string | null
  }[]
  /** What a connected register answered by itself: proposals, never the answer */
  machine: {
    queryId: string
    register: string
    /** Where it was asked, as the installation names it */
    source: string | null
    state: 'waiting' | 'asked' | 'answered' | 'failed' | 'given_up'
    attempts: number
    /** When it is tried again */
    nextAttemptAt: string | null
    /** Why the last attempt brought nothing: a code */
    fault: string | null
    outcome: 'match' | 'no_match' | 'several' | 'unavailable' | null
    /** Why a search would not carry an answer, with `unavailable` */
    reason: 'too_little_known' | 'too_many_alike' | null
    /** The day as of which it answers, where it is an extract */
    asOf: string | null
    answeredAt: string | null
    entries: {
      reference: string | null
      shown: {
        label: string
        value: string
      }[]
      likeness: number | null
      /** Field by field, where the program compared */
      reasons: {
        code: 'same' | 'near' | 'different'
        field:
          | 'familyName'
          | 'givenNames'
          | 'birthDate'
          | 'birthPlace'
          | 'documentNumber'
          | 'fatherName'
          | 'motherName'
          | 'sex'
          | 'nationality'
      }[]
    }[]
  }[]
  /** Who else answers for this register */
  colleagues: {
    userId: string
    name: string
  }[]
}

export type VerificationItem = {
  requestId: string
  caseId: string
  reference: string
  agreementId: string
  register: string
  askedBy: string
  askedAt: string
  wantedOn: string | null
  person: PersonName
  result: 'match' | 'possible' | 'no_match' | 'unavailable' | null
  answeredAt: string | null
  /** When the authority that asked last reminded of it */
  remindedAt: string | null
  /** The authority that handed it over */
  handedFrom: string | null
  /** The colleague who is expected to answer */
  holder: {
    userId: string
    name: string
    mine: boolean
  } | null
}

export type VerificationList = {
  items: VerificationItem[]
  /** In the view `gone` alone: the latest 100 */
  gone: GoneItem[]
  next: string | null
}

export type VerificationView = {
  requestId: string
  personId: string
  authority: string
  register: string
  askedAt: string
  /** The day that the request names */
  wantedBy: string | null
  /** The earlier question that it puts once more, and why */
  again: {
    requestId: string
    ground: 'unavailable' | 'facts_changed' | 'other'
  } | null
  /** What the register may see of the person */
  fields: string[]
  /** The documents that it may see */
  documentIds: string[]
  question: string | null
  result: 'match' | 'possible' | 'no_match' | 'unavailable' | null
  finding: string | null
  /** Under what it stands in the register */
  reference: string | null
  /** Under which name and birth date (ISO 8601) the register knows the person; empty where it does not say */
  shown: {
    name: string
    birthDate: string
  } | null
  answeredAt: string | null
  /** How many answers there are; the latest counts */
  answers: number
  /** What the register showed with its latest answer */
  scans: FileView[]
  recalled: 'not_needed' | 'asked_in_error' | 'asked_anew' | null
  handedFrom: string | null
  remindedAt: string | null
}

export type WayView = {
  personId: string | null
  reached: {
    stage:
      | 'submitted'
      | 'received'
      | 'under_examination'
      | 'accepted'
      | 'refused'
      | 'document_requested'
      | 'document_ready'
      | 'transfer_notified'
      | 'transfer_failed'
      | 'transferred'
      | 'stopped'
      | 'closed'
    at: string
  }[]
}

export type Webhook = {
  authorityId: string
  url: string
  topics: string[]
  webhookId: string
  createdAt: string
  disabledAt: string | null
  /** Messages not delivered yet */
  waiting: number
  lastDeliveredAt: string | null
  lastOutcome: string | null
}

export type WebhookSecret = {
  webhookId: string
  secret: string
}

export type WebhookTest = {
  delivered: boolean
  outcome: string
}

export type Webhooks = Webhook[]

/** Every operation: what is sent with it, and what it answers when it succeeds. */
export interface Operations {
  /** Sign in */
  'POST /api/v1/session': { body: SignIn; answer: Session }
  /** Who is signed in */
  'GET /api/v1/session': { answer: Session }
  /** Sign out */
  'DELETE /api/v1/session': { answer: undefined }
  /** Choose the language of the pages */
  'PUT /api/v1/session/language': {
    body: {
      language: 'en' | 'az' | 'de' | 'ka' | 'ur'
    }
    answer: Session
  }
  /** The open accounts of a practice installation */
  'GET /api/v1/practice/accounts': { answer: PracticeAccounts }
  /** Complete a sign-in with a code of the authenticator app or a backup code */
  'POST /api/v1/session/second-factor': { body: SecondFactor; answer: Session }
  /** Show again who acts, before a step that binds the State */
  'POST /api/v1/session/proof': { body: Proof; answer: Session }
  /** Ask for a passkey */
  'POST /api/v1/session/passkey-options': { answer: PasskeyQuestion }
  /** Sign in with a passkey, complete a sign-in, or show again who acts */
  'POST /api/v1/session/passkey': { body: PasskeyAnswer; answer: Session }
  /** How the own account is protected */
  'GET /api/v1/account/security': { answer: Security }
  /** Change the own password; every other session ends */
  'PUT /api/v1/account/password': { body: NewPassword; answer: undefined }
  /** Begin to set up an authenticator app; its secret is shown this once */
  'POST /api/v1/account/totp': { answer: TotpSetup }
  /** Remove the authenticator app */
  'DELETE /api/v1/account/totp': { answer: undefined }
  /** Confirm the authenticator app with its first code; ten backup codes are shown this once */
  'POST /api/v1/account/totp/confirm': { body: SecondFactor; answer: BackupCodes }
  /** Make ten new backup codes, shown this once; the earlier ones are void */
  'POST /api/v1/account/backup-codes': { answer: BackupCodes }
  /** Begin to add a passkey */
  'POST /api/v1/account/passkeys/options': { answer: PasskeyQuestion }
  /** Add a passkey under a name of one’s own */
  'POST /api/v1/account/passkeys': { body: NewPasskey; answer: Security }
  /** Remove a passkey */
  'DELETE /api/v1/account/passkeys/{id}': { path: { id: string }; answer: undefined }
  /** Answer the offer of being shown around */
  'PUT /api/v1/account/tour': { body: TourAnswer; answer: undefined }
  /** End one of the own sessions */
  'DELETE /api/v1/account/sessions/{id}': { path: { id: string }; answer: undefined }
  /** End every own session but this one */
  'DELETE /api/v1/account/sessions': { answer: undefined }
  /** Whom a one-time link is for */
  'POST /api/v1/invitations/look': { body: InvitationToken; answer: Invitation }
  /** Set the password by a one-time link, which is used up thereby */
  'POST /api/v1/invitations/accept': { body: AcceptInvitation; answer: undefined }
  /** Authorities whose officials sign in through a provider of their own */
  'GET /api/v1/session/providers': { answer: SignInProviders }
  /** Where to send the browser to sign in through a provider */
  'POST /api/v1/session/providers/{id}': {
    path: { id: string }
    answer: {
      url: string
    }
  }
  /** Where a provider sends the browser back to; leads to the pages */
  'GET /api/v1/session/providers/{id}/callback': { path: { id: string }; answer: undefined }
  /** The authorities of the States */
  'GET /api/v1/authorities': { answer: Authorities }
  /** A version of an agreement as the document that both sides negotiate and sign, chapter by chapter */
  'GET /api/v1/agreements/{id}/versions/{digest}/blueprint': {
    path: { id: string; digest: string }
    query?: { language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined } | undefined
    answer: {
      language: string
      kind: string
      title: string
      short: string
      version: string
      digest: string
      parties: {
        title: string
        states: string
      }[]
      facts: {
        term: string
        text: string
      }[]
      certainties: {
        certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
        sure: string
        meaning: string
        count: string
      }[]
      chapters: {
        id:
          | 'instrument'
          | 'parties'
          | 'persons'
          | 'procedures'
          | 'flow'
          | 'actions'
          | 'clocks'
          | 'counting'
          | 'papers'
          | 'protocols'
          | 'further'
          | 'readers'
          | 'form'
          | 'evidence'
          | 'reasons'
          | 'bases'
          | 'retention'
          | 'questions'
          | 'signatures'
          | 'cases'
        number: string
        title: string
        lead: string | null
        blocks: (
          | {
              kind: 'heading'
              text: string
            }
          | {
              kind: 'text'
              text: string
            }
          | {
              kind: 'list'
              items: string[]
            }
          | {
              kind: 'flow'
              procedure: string
              title: string
              alternative: string
            }
          | {
              kind: 'rule'
              title: string
              lines: string[]
              facts: {
                term: string
                text: string
              }[]
              source: {
                article: string | null
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                sure: string
                text: string
                note: string | null
                checked: string | null
              } | null
            }
          | {
              kind: 'table'
              caption: string
              columns: {
                title: string
                share: number
              }[]
              rows: string[][]
              toFill: boolean
            }
          | {
              kind: 'question'
              number: number
              heading: string
              rules: {
                titles: string[]
                says: string
              }[]
              facts: {
                term: string
                text: string
              }[]
              source: {
                article: string | null
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                sure: string
                text: string
                note: string | null
                checked: string | null
              }
              answers: string[]
            }
          | {
              kind: 'story'
              number: number
              title: string
              about: string | null
              facts: {
                term: string
                text: string
              }[]
              steps: {
                line: string
                why: string | null
                holds: string[]
              }[]
            }
          | {
              kind: 'signatures'
              sides: {
                title: string
                lines: string[]
              }[]
            }
        )[]
      }[]
    }
  }
  /** The same as a file with contents, page numbers and room for signatures (PDF) */
  'GET /api/v1/agreements/{id}/versions/{digest}/blueprint.pdf': {
    path: { id: string; digest: string }
    query?: { language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined } | undefined
    answer: Blob
  }
  /** The agreements in force here */
  'GET /api/v1/agreements': { answer: AgreementList }
  /** The rules, form and texts of an agreement as in force */
  'GET /api/v1/agreements/{id}': {
    path: { id: string }
    answer: {
      digest: string
      pack: {
        id: string
        version: string
        title: Localized
        short: Localized
        instrument: {
          citation: string
          signedOn?: string | undefined
          inForceFrom: string
          binding: boolean
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        transition?:
          | {
              earlierVersionUntil: string
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        sides: [
          {
            id: string
            title: Localized
            states: {
              state: string
              from: string
              until?: string | undefined
            }[]
            provenance?:
              | {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              | undefined
          },
          {
            id: string
            title: Localized
            states: {
              state: string
              from: string
              until?: string | undefined
            }[]
            provenance?:
              | {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              | undefined
          },
        ]
        referencePrefix: string
        procedures: {
          id: string
          title: Localized
          application: boolean
          when: Localized
          course?:
            | {
                document: 'of_requested_state' | 'other'
                heldUntil?: string | undefined
                without: (
                  | 'confirm_receipt'
                  | 'request_verification'
                  | 'answer_verification'
                  | 'recall_verification'
                  | 'remind_verification'
                  | 'hand_over_verification'
                  | 'propose_reply'
                  | 'approve_reply'
                  | 'return_proposal'
                  | 'record_paper_reply'
                  | 'correct_application'
                  | 'request_travel_document'
                  | 'acknowledge_document_request'
                  | 'issue_travel_document'
                  | 'notify_transfer'
                  | 'confirm_arrival'
                  | 'report_transfer_failed'
                  | 'stop'
                  | 'withdraw'
                  | 'lift_stop'
                  | 'extend_deadline'
                  | 'move_deadline'
                  | 'open_obstacle'
                  | 'close_obstacle'
                  | 'confirm_expiry'
                  | 'ask_reconsideration'
                  | 'maintain_application'
                  | 'confirm_consent'
                  | 'request_interview'
                  | 'invite_to_interview'
                  | 'move_interview'
                  | 'record_interview'
                  | 'record_missed_interview'
                  | 'note_interview'
                  | 'cancel_interview'
                  | 'answer_notice'
                  | 'revoke_consent'
                  | 'request_information'
                  | 'answer_information'
                  | 'withdraw_information_request'
                  | 'send_reminder'
                  | 'send_message'
                  | 'add_note'
                  | 'log_phone_call'
                  | 'record_statelessness'
                  | 'set_references'
                  | 'hand_over'
                )[]
                within: {
                  [name in
                    | 'confirm_receipt'
                    | 'request_verification'
                    | 'answer_verification'
                    | 'recall_verification'
                    | 'remind_verification'
                    | 'hand_over_verification'
                    | 'propose_reply'
                    | 'approve_reply'
                    | 'return_proposal'
                    | 'record_paper_reply'
                    | 'correct_application'
                    | 'request_travel_document'
                    | 'acknowledge_document_request'
                    | 'issue_travel_document'
                    | 'notify_transfer'
                    | 'confirm_arrival'
                    | 'report_transfer_failed'
                    | 'stop'
                    | 'withdraw'
                    | 'lift_stop'
                    | 'extend_deadline'
                    | 'move_deadline'
                    | 'open_obstacle'
                    | 'close_obstacle'
                    | 'confirm_expiry'
                    | 'ask_reconsideration'
                    | 'maintain_application'
                    | 'confirm_consent'
                    | 'request_interview'
                    | 'invite_to_interview'
                    | 'move_interview'
                    | 'record_interview'
                    | 'record_missed_interview'
                    | 'note_interview'
                    | 'cancel_interview'
                    | 'answer_notice'
                    | 'revoke_consent'
                    | 'request_information'
                    | 'answer_information'
                    | 'withdraw_information_request'
                    | 'send_reminder'
                    | 'send_message'
                    | 'add_note'
                    | 'log_phone_call'
                    | 'record_statelessness'
                    | 'set_references'
                    | 'hand_over']?: (
                    | 'submitted'
                    | 'received'
                    | 'under_examination'
                    | 'accepted'
                    | 'refused'
                    | 'document_requested'
                    | 'document_ready'
                    | 'transfer_notified'
                    | 'transfer_failed'
                    | 'transferred'
                    | 'stopped'
                    | 'closed'
                  )[]
                }
                stages: {
                  id:
                    | 'submitted'
                    | 'received'
                    | 'under_examination'
                    | 'accepted'
                    | 'refused'
                    | 'document_requested'
                    | 'document_ready'
                    | 'transfer_notified'
                    | 'transfer_failed'
                    | 'transferred'
                    | 'stopped'
                    | 'closed'
                  title: Localized
                  turn?:
                    | {
                        relation: 'requesting' | 'requested'
                        roles: Role[]
                      }
                    | undefined
                }[]
                form?:
                  | {
                      title: Localized
                      statement: Localized
                    }
                  | undefined
              }
            | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        personClasses: {
          id: string
          title: Localized
          relations: ('principal' | 'spouse' | 'child')[]
          establish?: 'nationality' | 'conditions' | 'family' | 'none' | undefined
          procedures?: string[] | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        scope?:
          | {
              enteredAfter: string
              field: string
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        receipt: {
          mode: 'automatic' | 'confirmed'
          fallback?:
            | {
                amount: number
                unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
              }
            | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        stages: {
          id:
            | 'submitted'
            | 'received'
            | 'under_examination'
            | 'accepted'
            | 'refused'
            | 'document_requested'
            | 'document_ready'
            | 'transfer_notified'
            | 'transfer_failed'
            | 'transferred'
            | 'stopped'
            | 'closed'
          title: Localized
          turn?:
            | {
                relation: 'requesting' | 'requested'
                roles: Role[]
              }
            | undefined
        }[]
        actions: {
          [name in
            | 'confirm_receipt'
            | 'request_verification'
            | 'answer_verification'
            | 'recall_verification'
            | 'remind_verification'
            | 'hand_over_verification'
            | 'propose_reply'
            | 'approve_reply'
            | 'return_proposal'
            | 'record_paper_reply'
            | 'correct_application'
            | 'request_travel_document'
            | 'acknowledge_document_request'
            | 'issue_travel_document'
            | 'notify_transfer'
            | 'confirm_arrival'
            | 'report_transfer_failed'
            | 'stop'
            | 'withdraw'
            | 'lift_stop'
            | 'extend_deadline'
            | 'move_deadline'
            | 'open_obstacle'
            | 'close_obstacle'
            | 'confirm_expiry'
            | 'ask_reconsideration'
            | 'maintain_application'
            | 'confirm_consent'
            | 'request_interview'
            | 'invite_to_interview'
            | 'move_interview'
            | 'record_interview'
            | 'record_missed_interview'
            | 'note_interview'
            | 'cancel_interview'
            | 'answer_notice'
            | 'revoke_consent'
            | 'request_information'
            | 'answer_information'
            | 'withdraw_information_request'
            | 'send_reminder'
            | 'send_message'
            | 'add_note'
            | 'log_phone_call'
            | 'record_statelessness'
            | 'set_references'
            | 'hand_over']?: {
            relation: 'requesting' | 'requested' | 'either'
            roles: Role[]
            stages: (
              | 'submitted'
              | 'received'
              | 'under_examination'
              | 'accepted'
              | 'refused'
              | 'document_requested'
              | 'document_ready'
              | 'transfer_notified'
              | 'transfer_failed'
              | 'transferred'
              | 'stopped'
              | 'closed'
            )[]
            procedures?: string[] | undefined
            provenance?:
              | {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              | undefined
          }
        }
        replyApproval: {
          required: boolean
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        counting: {
          [name: string]: {
            profile: {
              countEventDay: boolean
              rollToWorkingDay: boolean
              minimumTwoWorkingDays: boolean
              receiptOutsideHours?: 'same_day' | 'next_working_day' | undefined
            }
            alternative?:
              | {
                  countEventDay: boolean
                  rollToWorkingDay: boolean
                  minimumTwoWorkingDays: boolean
                  receiptOutsideHours?: 'same_day' | 'next_working_day' | undefined
                }
              | undefined
            provenance: {
              article?: string | undefined
              certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
              source: string
              checkedBy?: string | undefined
              checkedOn?: string | undefined
              note?: string | undefined
            }
          }
        }
        clocks: {
          id: string
          title: Localized
          procedures: string[]
          period: {
            amount: number
            unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
          } | null
          starts:
            | 'submitted'
            | 'received'
            | 'replied'
            | 'agreed'
            | 'document_requested'
            | 'document_request_acknowledged'
            | 'document_issued'
            | 'transfer_notified'
            | 'transferred'
            | 'interview_requested'
            | 'interviewed'
            | 'notice_given'
            | 'notice_answered'
          stops: (
            | 'submitted'
            | 'received'
            | 'replied'
            | 'agreed'
            | 'document_requested'
            | 'document_request_acknowledged'
            | 'document_issued'
            | 'transfer_notified'
            | 'transferred'
            | 'interview_requested'
            | 'interviewed'
            | 'notice_given'
            | 'notice_answered'
          )[]
          calendar: 'requesting' | 'requested'
          counting: string
          effect: 'deemed_consent' | 'fallback_document' | 'validity_ends' | 'right_lost' | 'target_missed'
          extension?:
            | {
                by: 'requesting' | 'requested'
                times: number
                upTo: {
                  amount: number
                  unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                }
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }
            | undefined
          suspension?:
            | {
                by: 'requesting' | 'requested'
                mode: 'calendar_days' | 'working_days' | 'anew'
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }
            | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        filing: {
          id: string
          title: Localized
          procedures: string[]
          personClasses?: string[] | undefined
          period: {
            amount: number
            unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
          } | null
          counts: 'from' | 'before'
          field: string
          calendar: 'requesting' | 'requested'
          counting: string
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        transferNotice: {
          period: {
            amount: number
            unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
          } | null
          clearDays?: boolean | undefined
          calendar: 'requesting' | 'requested'
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        travelDocument: {
          title: Localized
          numberPattern: string
          validityClock: string
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        fallbackDocument?:
          | {
              title: Localized
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        evidence: {
          id: string
          annex: string
          tier: 'proof' | 'prima_facie' | 'starts_verification'
          title: Localized
          mrz?:
            | {
                formats: ('TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B')[]
                expired: boolean
              }
            | undefined
          about?: 'nationality' | 'conditions' | undefined
          countsAs?:
            | {
                copy?: string | null | undefined
                authenticatedCopy?: string | null | undefined
                expired?: string | null | undefined
              }
            | undefined
          procedures?: string[] | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        evidenceEffects: {
          [name in 'proof' | 'prima_facie' | 'starts_verification']?: {
            text: Localized
            provenance: {
              article?: string | undefined
              certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
              source: string
              checkedBy?: string | undefined
              checkedOn?: string | undefined
              note?: string | undefined
            }
          }
        }
        identityBases: {
          id: string
          title: Localized
        }[]
        refusalReasons: {
          id: string
          title: Localized
          textRequired: boolean
          procedures?: string[] | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        stopReasons: {
          id: string
          title: Localized
        }[]
        transferFailureReasons: {
          id: string
          title: Localized
        }[]
        notAvailableReasons: {
          id: string
          title: Localized
        }[]
        legalBases: {
          [name: string]: {
            id: string
            title: Localized
            procedures?: string[] | undefined
          }[]
        }
        statelessness?:
          | {
              [name: string]: {
                id: string
                title: Localized
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }[]
            }
          | undefined
        sections: {
          [name in
            | 'identity'
            | 'family'
            | 'health'
            | 'danger'
            | 'evidence'
            | 'observations'
            | 'attestation'
            | 'own_references'
            | 'verification'
            | 'proposal'
            | 'reply'
            | 'travel_document'
            | 'transfer'
            | 'needs'
            | 'messages'
            | 'notes']: {
            relation: 'requesting' | 'requested'
            roles: Role[]
          }[]
        }
        corrigendum?:
          | {
              replyClock: 'unchanged' | 'anew'
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        informationRequest?:
          | {
              replyClock: 'unchanged' | 'stands_still' | 'anew'
              incompleteMayRefuse: boolean
              atMost?: number | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        interview?:
          | {
              replyClock: 'unchanged' | 'stands_still' | 'longer'
              askedBy?: 'requesting' | 'requested' | undefined
              atMost?: number | undefined
              upTo?:
                | {
                    amount: number
                    unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                  }
                | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        quality?:
          | {
              blocking: {
                rule: string
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }[]
            }
          | undefined
        retention?:
          | {
              basis: Localized
              period: {
                amount: number
                unit: 'calendar_days' | 'working_days' | 'months' | 'years'
              }
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
              pairs: {
                basis: Localized
                period: {
                  amount: number
                  unit: 'calendar_days' | 'working_days' | 'months' | 'years'
                }
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
                requesting: string
                requested: string
              }[]
            }
          | undefined
        protocols: {
          id: string
          title: Localized
          citation: string
          between: [string[], string[]]
          signedOn?: string | undefined
          inForceFrom: string
          until?: string | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
          rules: {
            id: string
            for: {
              requesting?: string[] | undefined
              requested?: string[] | undefined
              procedures?: string[] | undefined
              personClasses?: string[] | undefined
              from?: string | undefined
              until?: string | undefined
            }
            replaces?:
              | {
                  clock?:
                    | {
                        id: string
                        period?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                        starts?:
                          | 'submitted'
                          | 'received'
                          | 'replied'
                          | 'agreed'
                          | 'document_requested'
                          | 'document_request_acknowledged'
                          | 'document_issued'
                          | 'transfer_notified'
                          | 'transferred'
                          | 'interview_requested'
                          | 'interviewed'
                          | 'notice_given'
                          | 'notice_answered'
                          | undefined
                        stops?:
                          | (
                              | 'submitted'
                              | 'received'
                              | 'replied'
                              | 'agreed'
                              | 'document_requested'
                              | 'document_request_acknowledged'
                              | 'document_issued'
                              | 'transfer_notified'
                              | 'transferred'
                              | 'interview_requested'
                              | 'interviewed'
                              | 'notice_given'
                              | 'notice_answered'
                            )[]
                          | undefined
                        calendar?: 'requesting' | 'requested' | undefined
                        counting?: string | undefined
                        effect?:
                          | 'deemed_consent'
                          | 'fallback_document'
                          | 'validity_ends'
                          | 'right_lost'
                          | 'target_missed'
                          | undefined
                        extension?:
                          | {
                              by: 'requesting' | 'requested'
                              times: number
                              upTo: {
                                amount: number
                                unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                              }
                              provenance: {
                                article?: string | undefined
                                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                                source: string
                                checkedBy?: string | undefined
                                checkedOn?: string | undefined
                                note?: string | undefined
                              }
                            }
                          | undefined
                        suspension?:
                          | {
                              by: 'requesting' | 'requested'
                              mode: 'calendar_days' | 'working_days' | 'anew'
                              provenance: {
                                article?: string | undefined
                                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                                source: string
                                checkedBy?: string | undefined
                                checkedOn?: string | undefined
                                note?: string | undefined
                              }
                            }
                          | undefined
                      }
                    | undefined
                  filing?:
                    | {
                        id: string
                        period?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                        calendar?: 'requesting' | 'requested' | undefined
                        counting?: string | undefined
                      }
                    | undefined
                  transferNotice?:
                    | {
                        period?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                        clearDays?: boolean | undefined
                        calendar?: 'requesting' | 'requested' | undefined
                      }
                    | undefined
                  receipt?:
                    | {
                        mode?: 'automatic' | 'confirmed' | undefined
                        fallback?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                      }
                    | undefined
                  replyApproval?:
                    | {
                        required: boolean
                      }
                    | undefined
                  corrigendum?:
                    | {
                        replyClock: 'unchanged' | 'anew'
                      }
                    | undefined
                  informationRequest?:
                    | {
                        replyClock: 'unchanged' | 'stands_still' | 'anew'
                        incompleteMayRefuse: boolean
                        atMost?: number | undefined
                      }
                    | undefined
                  interview?:
                    | {
                        replyClock: 'unchanged' | 'stands_still' | 'longer'
                        askedBy?: 'requesting' | 'requested' | undefined
                        atMost?: number | undefined
                        upTo?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                      }
                    | undefined
                }
              | undefined
            adopts?:
              | {
                  protocol: string
                  rule: string
                }
              | undefined
            provenance: {
              article?: string | undefined
              certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
              source: string
              checkedBy?: string | undefined
              checkedOn?: string | undefined
              note?: string | undefined
            }
          }[]
          furtherRules?:
            | {
                id: string
                title: Localized
                text: Localized
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }[]
            | undefined
        }[]
        furtherRules: {
          id: string
          title: Localized
          text: Localized
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        form: {
          template: string
          title: Localized
          statement: Localized
          scripts?: ('Latn' | 'Cyrl' | 'Grek' | 'Geor' | 'Arab' | 'Beng' | 'Sinh' | 'Taml' | 'Hani')[] | undefined
          sections: {
            id: string
            letter: string
            title: Localized
            section:
              | 'identity'
              | 'family'
              | 'health'
              | 'danger'
              | 'evidence'
              | 'observations'
              | 'attestation'
              | 'own_references'
              | 'verification'
              | 'proposal'
              | 'reply'
              | 'travel_document'
              | 'transfer'
              | 'needs'
              | 'messages'
              | 'notes'
            kind: 'person' | 'case' | 'evidence'
            subject?: 'principal' | 'spouse' | 'child' | undefined
            procedures?: string[] | undefined
            personClasses?: string[] | undefined
            repeats: boolean
            optional: boolean
            photograph: boolean
            fields: {
              id: string
              number?: string | undefined
              label: Localized
              hint?: Localized | undefined
              type: 'text' | 'long_text' | 'date' | 'choice' | 'country' | 'number'
              options?:
                | {
                    id: string
                    title: Localized
                  }[]
                | undefined
              required: boolean
              answerNeeded?: boolean | undefined
              ifMissing?: Localized | undefined
              about?: 'principal' | 'spouse' | 'child' | undefined
              maxLength: number
              pattern?: string | undefined
              mrz?:
                | 'surname'
                | 'givenNames'
                | 'birthDate'
                | 'sex'
                | 'nationality'
                | 'issuingState'
                | 'documentNumber'
                | 'expiryDate'
                | 'personalNumber'
                | undefined
              alias?: true | undefined
              provenance?:
                | {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                | undefined
            }[]
          }[]
        }
      }
    }
  }
  /** An agreement as it was when a case was pinned to it */
  'GET /api/v1/agreements/{id}/versions/{digest}': {
    path: { id: string; digest: string }
    answer: {
      digest: string
      pack: {
        id: string
        version: string
        title: Localized
        short: Localized
        instrument: {
          citation: string
          signedOn?: string | undefined
          inForceFrom: string
          binding: boolean
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        transition?:
          | {
              earlierVersionUntil: string
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        sides: [
          {
            id: string
            title: Localized
            states: {
              state: string
              from: string
              until?: string | undefined
            }[]
            provenance?:
              | {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              | undefined
          },
          {
            id: string
            title: Localized
            states: {
              state: string
              from: string
              until?: string | undefined
            }[]
            provenance?:
              | {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              | undefined
          },
        ]
        referencePrefix: string
        procedures: {
          id: string
          title: Localized
          application: boolean
          when: Localized
          course?:
            | {
                document: 'of_requested_state' | 'other'
                heldUntil?: string | undefined
                without: (
                  | 'confirm_receipt'
                  | 'request_verification'
                  | 'answer_verification'
                  | 'recall_verification'
                  | 'remind_verification'
                  | 'hand_over_verification'
                  | 'propose_reply'
                  | 'approve_reply'
                  | 'return_proposal'
                  | 'record_paper_reply'
                  | 'correct_application'
                  | 'request_travel_document'
                  | 'acknowledge_document_request'
                  | 'issue_travel_document'
                  | 'notify_transfer'
                  | 'confirm_arrival'
                  | 'report_transfer_failed'
                  | 'stop'
                  | 'withdraw'
                  | 'lift_stop'
                  | 'extend_deadline'
                  | 'move_deadline'
                  | 'open_obstacle'
                  | 'close_obstacle'
                  | 'confirm_expiry'
                  | 'ask_reconsideration'
                  | 'maintain_application'
                  | 'confirm_consent'
                  | 'request_interview'
                  | 'invite_to_interview'
                  | 'move_interview'
                  | 'record_interview'
                  | 'record_missed_interview'
                  | 'note_interview'
                  | 'cancel_interview'
                  | 'answer_notice'
                  | 'revoke_consent'
                  | 'request_information'
                  | 'answer_information'
                  | 'withdraw_information_request'
                  | 'send_reminder'
                  | 'send_message'
                  | 'add_note'
                  | 'log_phone_call'
                  | 'record_statelessness'
                  | 'set_references'
                  | 'hand_over'
                )[]
                within: {
                  [name in
                    | 'confirm_receipt'
                    | 'request_verification'
                    | 'answer_verification'
                    | 'recall_verification'
                    | 'remind_verification'
                    | 'hand_over_verification'
                    | 'propose_reply'
                    | 'approve_reply'
                    | 'return_proposal'
                    | 'record_paper_reply'
                    | 'correct_application'
                    | 'request_travel_document'
                    | 'acknowledge_document_request'
                    | 'issue_travel_document'
                    | 'notify_transfer'
                    | 'confirm_arrival'
                    | 'report_transfer_failed'
                    | 'stop'
                    | 'withdraw'
                    | 'lift_stop'
                    | 'extend_deadline'
                    | 'move_deadline'
                    | 'open_obstacle'
                    | 'close_obstacle'
                    | 'confirm_expiry'
                    | 'ask_reconsideration'
                    | 'maintain_application'
                    | 'confirm_consent'
                    | 'request_interview'
                    | 'invite_to_interview'
                    | 'move_interview'
                    | 'record_interview'
                    | 'record_missed_interview'
                    | 'note_interview'
                    | 'cancel_interview'
                    | 'answer_notice'
                    | 'revoke_consent'
                    | 'request_information'
                    | 'answer_information'
                    | 'withdraw_information_request'
                    | 'send_reminder'
                    | 'send_message'
                    | 'add_note'
                    | 'log_phone_call'
                    | 'record_statelessness'
                    | 'set_references'
                    | 'hand_over']?: (
                    | 'submitted'
                    | 'received'
                    | 'under_examination'
                    | 'accepted'
                    | 'refused'
                    | 'document_requested'
                    | 'document_ready'
                    | 'transfer_notified'
                    | 'transfer_failed'
                    | 'transferred'
                    | 'stopped'
                    | 'closed'
                  )[]
                }
                stages: {
                  id:
                    | 'submitted'
                    | 'received'
                    | 'under_examination'
                    | 'accepted'
                    | 'refused'
                    | 'document_requested'
                    | 'document_ready'
                    | 'transfer_notified'
                    | 'transfer_failed'
                    | 'transferred'
                    | 'stopped'
                    | 'closed'
                  title: Localized
                  turn?:
                    | {
                        relation: 'requesting' | 'requested'
                        roles: Role[]
                      }
                    | undefined
                }[]
                form?:
                  | {
                      title: Localized
                      statement: Localized
                    }
                  | undefined
              }
            | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        personClasses: {
          id: string
          title: Localized
          relations: ('principal' | 'spouse' | 'child')[]
          establish?: 'nationality' | 'conditions' | 'family' | 'none' | undefined
          procedures?: string[] | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        scope?:
          | {
              enteredAfter: string
              field: string
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        receipt: {
          mode: 'automatic' | 'confirmed'
          fallback?:
            | {
                amount: number
                unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
              }
            | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        stages: {
          id:
            | 'submitted'
            | 'received'
            | 'under_examination'
            | 'accepted'
            | 'refused'
            | 'document_requested'
            | 'document_ready'
            | 'transfer_notified'
            | 'transfer_failed'
            | 'transferred'
            | 'stopped'
            | 'closed'
          title: Localized
          turn?:
            | {
                relation: 'requesting' | 'requested'
                roles: Role[]
              }
            | undefined
        }[]
        actions: {
          [name in
            | 'confirm_receipt'
            | 'request_verification'
            | 'answer_verification'
            | 'recall_verification'
            | 'remind_verification'
            | 'hand_over_verification'
            | 'propose_reply'
            | 'approve_reply'
            | 'return_proposal'
            | 'record_paper_reply'
            | 'correct_application'
            | 'request_travel_document'
            | 'acknowledge_document_request'
            | 'issue_travel_document'
            | 'notify_transfer'
            | 'confirm_arrival'
            | 'report_transfer_failed'
            | 'stop'
            | 'withdraw'
            | 'lift_stop'
            | 'extend_deadline'
            | 'move_deadline'
            | 'open_obstacle'
            | 'close_obstacle'
            | 'confirm_expiry'
            | 'ask_reconsideration'
            | 'maintain_application'
            | 'confirm_consent'
            | 'request_interview'
            | 'invite_to_interview'
            | 'move_interview'
            | 'record_interview'
            | 'record_missed_interview'
            | 'note_interview'
            | 'cancel_interview'
            | 'answer_notice'
            | 'revoke_consent'
            | 'request_information'
            | 'answer_information'
            | 'withdraw_information_request'
            | 'send_reminder'
            | 'send_message'
            | 'add_note'
            | 'log_phone_call'
            | 'record_statelessness'
            | 'set_references'
            | 'hand_over']?: {
            relation: 'requesting' | 'requested' | 'either'
            roles: Role[]
            stages: (
              | 'submitted'
              | 'received'
              | 'under_examination'
              | 'accepted'
              | 'refused'
              | 'document_requested'
              | 'document_ready'
              | 'transfer_notified'
              | 'transfer_failed'
              | 'transferred'
              | 'stopped'
              | 'closed'
            )[]
            procedures?: string[] | undefined
            provenance?:
              | {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              | undefined
          }
        }
        replyApproval: {
          required: boolean
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        counting: {
          [name: string]: {
            profile: {
              countEventDay: boolean
              rollToWorkingDay: boolean
              minimumTwoWorkingDays: boolean
              receiptOutsideHours?: 'same_day' | 'next_working_day' | undefined
            }
            alternative?:
              | {
                  countEventDay: boolean
                  rollToWorkingDay: boolean
                  minimumTwoWorkingDays: boolean
                  receiptOutsideHours?: 'same_day' | 'next_working_day' | undefined
                }
              | undefined
            provenance: {
              article?: string | undefined
              certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
              source: string
              checkedBy?: string | undefined
              checkedOn?: string | undefined
              note?: string | undefined
            }
          }
        }
        clocks: {
          id: string
          title: Localized
          procedures: string[]
          period: {
            amount: number
            unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
          } | null
          starts:
            | 'submitted'
            | 'received'
            | 'replied'
            | 'agreed'
            | 'document_requested'
            | 'document_request_acknowledged'
            | 'document_issued'
            | 'transfer_notified'
            | 'transferred'
            | 'interview_requested'
            | 'interviewed'
            | 'notice_given'
            | 'notice_answered'
          stops: (
            | 'submitted'
            | 'received'
            | 'replied'
            | 'agreed'
            | 'document_requested'
            | 'document_request_acknowledged'
            | 'document_issued'
            | 'transfer_notified'
            | 'transferred'
            | 'interview_requested'
            | 'interviewed'
            | 'notice_given'
            | 'notice_answered'
          )[]
          calendar: 'requesting' | 'requested'
          counting: string
          effect: 'deemed_consent' | 'fallback_document' | 'validity_ends' | 'right_lost' | 'target_missed'
          extension?:
            | {
                by: 'requesting' | 'requested'
                times: number
                upTo: {
                  amount: number
                  unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                }
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }
            | undefined
          suspension?:
            | {
                by: 'requesting' | 'requested'
                mode: 'calendar_days' | 'working_days' | 'anew'
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }
            | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        filing: {
          id: string
          title: Localized
          procedures: string[]
          personClasses?: string[] | undefined
          period: {
            amount: number
            unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
          } | null
          counts: 'from' | 'before'
          field: string
          calendar: 'requesting' | 'requested'
          counting: string
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        transferNotice: {
          period: {
            amount: number
            unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
          } | null
          clearDays?: boolean | undefined
          calendar: 'requesting' | 'requested'
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        travelDocument: {
          title: Localized
          numberPattern: string
          validityClock: string
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }
        fallbackDocument?:
          | {
              title: Localized
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        evidence: {
          id: string
          annex: string
          tier: 'proof' | 'prima_facie' | 'starts_verification'
          title: Localized
          mrz?:
            | {
                formats: ('TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B')[]
                expired: boolean
              }
            | undefined
          about?: 'nationality' | 'conditions' | undefined
          countsAs?:
            | {
                copy?: string | null | undefined
                authenticatedCopy?: string | null | undefined
                expired?: string | null | undefined
              }
            | undefined
          procedures?: string[] | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        evidenceEffects: {
          [name in 'proof' | 'prima_facie' | 'starts_verification']?: {
            text: Localized
            provenance: {
              article?: string | undefined
              certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
              source: string
              checkedBy?: string | undefined
              checkedOn?: string | undefined
              note?: string | undefined
            }
          }
        }
        identityBases: {
          id: string
          title: Localized
        }[]
        refusalReasons: {
          id: string
          title: Localized
          textRequired: boolean
          procedures?: string[] | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        stopReasons: {
          id: string
          title: Localized
        }[]
        transferFailureReasons: {
          id: string
          title: Localized
        }[]
        notAvailableReasons: {
          id: string
          title: Localized
        }[]
        legalBases: {
          [name: string]: {
            id: string
            title: Localized
            procedures?: string[] | undefined
          }[]
        }
        statelessness?:
          | {
              [name: string]: {
                id: string
                title: Localized
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }[]
            }
          | undefined
        sections: {
          [name in
            | 'identity'
            | 'family'
            | 'health'
            | 'danger'
            | 'evidence'
            | 'observations'
            | 'attestation'
            | 'own_references'
            | 'verification'
            | 'proposal'
            | 'reply'
            | 'travel_document'
            | 'transfer'
            | 'needs'
            | 'messages'
            | 'notes']: {
            relation: 'requesting' | 'requested'
            roles: Role[]
          }[]
        }
        corrigendum?:
          | {
              replyClock: 'unchanged' | 'anew'
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        informationRequest?:
          | {
              replyClock: 'unchanged' | 'stands_still' | 'anew'
              incompleteMayRefuse: boolean
              atMost?: number | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        interview?:
          | {
              replyClock: 'unchanged' | 'stands_still' | 'longer'
              askedBy?: 'requesting' | 'requested' | undefined
              atMost?: number | undefined
              upTo?:
                | {
                    amount: number
                    unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                  }
                | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
          | undefined
        quality?:
          | {
              blocking: {
                rule: string
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }[]
            }
          | undefined
        retention?:
          | {
              basis: Localized
              period: {
                amount: number
                unit: 'calendar_days' | 'working_days' | 'months' | 'years'
              }
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
              pairs: {
                basis: Localized
                period: {
                  amount: number
                  unit: 'calendar_days' | 'working_days' | 'months' | 'years'
                }
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
                requesting: string
                requested: string
              }[]
            }
          | undefined
        protocols: {
          id: string
          title: Localized
          citation: string
          between: [string[], string[]]
          signedOn?: string | undefined
          inForceFrom: string
          until?: string | undefined
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
          rules: {
            id: string
            for: {
              requesting?: string[] | undefined
              requested?: string[] | undefined
              procedures?: string[] | undefined
              personClasses?: string[] | undefined
              from?: string | undefined
              until?: string | undefined
            }
            replaces?:
              | {
                  clock?:
                    | {
                        id: string
                        period?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                        starts?:
                          | 'submitted'
                          | 'received'
                          | 'replied'
                          | 'agreed'
                          | 'document_requested'
                          | 'document_request_acknowledged'
                          | 'document_issued'
                          | 'transfer_notified'
                          | 'transferred'
                          | 'interview_requested'
                          | 'interviewed'
                          | 'notice_given'
                          | 'notice_answered'
                          | undefined
                        stops?:
                          | (
                              | 'submitted'
                              | 'received'
                              | 'replied'
                              | 'agreed'
                              | 'document_requested'
                              | 'document_request_acknowledged'
                              | 'document_issued'
                              | 'transfer_notified'
                              | 'transferred'
                              | 'interview_requested'
                              | 'interviewed'
                              | 'notice_given'
                              | 'notice_answered'
                            )[]
                          | undefined
                        calendar?: 'requesting' | 'requested' | undefined
                        counting?: string | undefined
                        effect?:
                          | 'deemed_consent'
                          | 'fallback_document'
                          | 'validity_ends'
                          | 'right_lost'
                          | 'target_missed'
                          | undefined
                        extension?:
                          | {
                              by: 'requesting' | 'requested'
                              times: number
                              upTo: {
                                amount: number
                                unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                              }
                              provenance: {
                                article?: string | undefined
                                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                                source: string
                                checkedBy?: string | undefined
                                checkedOn?: string | undefined
                                note?: string | undefined
                              }
                            }
                          | undefined
                        suspension?:
                          | {
                              by: 'requesting' | 'requested'
                              mode: 'calendar_days' | 'working_days' | 'anew'
                              provenance: {
                                article?: string | undefined
                                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                                source: string
                                checkedBy?: string | undefined
                                checkedOn?: string | undefined
                                note?: string | undefined
                              }
                            }
                          | undefined
                      }
                    | undefined
                  filing?:
                    | {
                        id: string
                        period?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                        calendar?: 'requesting' | 'requested' | undefined
                        counting?: string | undefined
                      }
                    | undefined
                  transferNotice?:
                    | {
                        period?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                        clearDays?: boolean | undefined
                        calendar?: 'requesting' | 'requested' | undefined
                      }
                    | undefined
                  receipt?:
                    | {
                        mode?: 'automatic' | 'confirmed' | undefined
                        fallback?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                      }
                    | undefined
                  replyApproval?:
                    | {
                        required: boolean
                      }
                    | undefined
                  corrigendum?:
                    | {
                        replyClock: 'unchanged' | 'anew'
                      }
                    | undefined
                  informationRequest?:
                    | {
                        replyClock: 'unchanged' | 'stands_still' | 'anew'
                        incompleteMayRefuse: boolean
                        atMost?: number | undefined
                      }
                    | undefined
                  interview?:
                    | {
                        replyClock: 'unchanged' | 'stands_still' | 'longer'
                        askedBy?: 'requesting' | 'requested' | undefined
                        atMost?: number | undefined
                        upTo?:
                          | {
                              amount: number
                              unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                            }
                          | undefined
                      }
                    | undefined
                }
              | undefined
            adopts?:
              | {
                  protocol: string
                  rule: string
                }
              | undefined
            provenance: {
              article?: string | undefined
              certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
              source: string
              checkedBy?: string | undefined
              checkedOn?: string | undefined
              note?: string | undefined
            }
          }[]
          furtherRules?:
            | {
                id: string
                title: Localized
                text: Localized
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }[]
            | undefined
        }[]
        furtherRules: {
          id: string
          title: Localized
          text: Localized
          provenance: {
            article?: string | undefined
            certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
            source: string
            checkedBy?: string | undefined
            checkedOn?: string | undefined
            note?: string | undefined
          }
        }[]
        form: {
          template: string
          title: Localized
          statement: Localized
          scripts?: ('Latn' | 'Cyrl' | 'Grek' | 'Geor' | 'Arab' | 'Beng' | 'Sinh' | 'Taml' | 'Hani')[] | undefined
          sections: {
            id: string
            letter: string
            title: Localized
            section:
              | 'identity'
              | 'family'
              | 'health'
              | 'danger'
              | 'evidence'
              | 'observations'
              | 'attestation'
              | 'own_references'
              | 'verification'
              | 'proposal'
              | 'reply'
              | 'travel_document'
              | 'transfer'
              | 'needs'
              | 'messages'
              | 'notes'
            kind: 'person' | 'case' | 'evidence'
            subject?: 'principal' | 'spouse' | 'child' | undefined
            procedures?: string[] | undefined
            personClasses?: string[] | undefined
            repeats: boolean
            optional: boolean
            photograph: boolean
            fields: {
              id: string
              number?: string | undefined
              label: Localized
              hint?: Localized | undefined
              type: 'text' | 'long_text' | 'date' | 'choice' | 'country' | 'number'
              options?:
                | {
                    id: string
                    title: Localized
                  }[]
                | undefined
              required: boolean
              answerNeeded?: boolean | undefined
              ifMissing?: Localized | undefined
              about?: 'principal' | 'spouse' | 'child' | undefined
              maxLength: number
              pattern?: string | undefined
              mrz?:
                | 'surname'
                | 'givenNames'
                | 'birthDate'
                | 'sex'
                | 'nationality'
                | 'issuingState'
                | 'documentNumber'
                | 'expiryDate'
                | 'personalNumber'
                | undefined
              alias?: true | undefined
              provenance?:
                | {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                | undefined
            }[]
          }[]
        }
      }
    }
  }
  /** The stages of a procedure and what leads from one to the next, laid out as a picture */
  'GET /api/v1/agreements/{id}/versions/{digest}/flow': {
    path: { id: string; digest: string }
    query: { procedure: string }
    answer: {
      width: number
      height: number
      nodes: {
        stage:
          | 'submitted'
          | 'received'
          | 'under_examination'
          | 'accepted'
          | 'refused'
          | 'document_requested'
          | 'document_ready'
          | 'transfer_notified'
          | 'transfer_failed'
          | 'transferred'
          | 'stopped'
          | 'closed'
        x: number
        y: number
        width: number
        height: number
      }[]
      edges: {
        from:
          | 'submitted'
          | 'received'
          | 'under_examination'
          | 'accepted'
          | 'refused'
          | 'document_requested'
          | 'document_ready'
          | 'transfer_notified'
          | 'transfer_failed'
          | 'transferred'
          | 'stopped'
          | 'closed'
        to:
          | 'submitted'
          | 'received'
          | 'under_examination'
          | 'accepted'
          | 'refused'
          | 'document_requested'
          | 'document_ready'
          | 'transfer_notified'
          | 'transfer_failed'
          | 'transferred'
          | 'stopped'
          | 'closed'
        points: {
          x: number
          y: number
        }[]
        label: {
          x: number
          y: number
          width: number
          height: number
        }
        causes: (
          | {
              kind: 'action'
              id:
                | 'confirm_receipt'
                | 'request_verification'
                | 'answer_verification'
                | 'recall_verification'
                | 'remind_verification'
                | 'hand_over_verification'
                | 'propose_reply'
                | 'approve_reply'
                | 'return_proposal'
                | 'record_paper_reply'
                | 'correct_application'
                | 'request_travel_document'
                | 'acknowledge_document_request'
                | 'issue_travel_document'
                | 'notify_transfer'
                | 'confirm_arrival'
                | 'report_transfer_failed'
                | 'stop'
                | 'withdraw'
                | 'lift_stop'
                | 'extend_deadline'
                | 'move_deadline'
                | 'open_obstacle'
                | 'close_obstacle'
                | 'confirm_expiry'
                | 'ask_reconsideration'
                | 'maintain_application'
                | 'confirm_consent'
                | 'request_interview'
                | 'invite_to_interview'
                | 'move_interview'
                | 'record_interview'
                | 'record_missed_interview'
                | 'note_interview'
                | 'cancel_interview'
                | 'answer_notice'
                | 'revoke_consent'
                | 'request_information'
                | 'answer_information'
                | 'withdraw_information_request'
                | 'send_reminder'
                | 'send_message'
                | 'add_note'
                | 'log_phone_call'
                | 'record_statelessness'
                | 'set_references'
                | 'hand_over'
            }
          | {
              kind: 'clock'
              id: string
            }
          | {
              kind: 'system'
            }
        )[]
      }[]
    }
  }
  /** When a period ends, and why */
  'GET /api/v1/deadlines': {
    query: {
      agreement: string
      clock: string
      procedure?: string | undefined
      state?: string | undefined
      requesting?: string | undefined
      requested?: string | undefined
      submitted?: string | undefined
      digest?: string | undefined
      from: string
      time?: string | undefined
    }
    answer: DeadlineAnswer
  }
  /** Every rule of an agreement, with what two States say of it */
  'GET /api/v1/agreements/{id}/rules': {
    path: { id: string }
    query: { requesting: string; requested: string; language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined }
    answer: {
      agreement: {
        id: string
        version: string
        digest: string
        short: Localized
      }
      requesting: string
      requested: string
      /** The side of the reader’s own State */
      side: 'requesting' | 'requested'
      /** Whether the reader may confirm, correct and reject for the own State */
      speaks: boolean
      /** In practice: rules have their effect whether they were confirmed or not */
      unconfirmedApply: boolean
      /** Rules that were not read in their source */
      toConfirm: number
      /** How many of those each State confirmed as they are, and both */
      confirmed: {
        requesting: number
        requested: number
        both: number
      }
      rules: {
        key: string
        chapter:
          | 'instrument'
          | 'parties'
          | 'persons'
          | 'procedures'
          | 'flow'
          | 'actions'
          | 'clocks'
          | 'counting'
          | 'papers'
          | 'protocols'
          | 'further'
          | 'readers'
          | 'form'
          | 'evidence'
          | 'reasons'
          | 'bases'
          | 'retention'
          | 'questions'
          | 'signatures'
          | 'cases'
        title: string
        says: string
        /** What follows when the period passes, where it is one */
        effect: string | null
        article: string | null
        source: string
        note: string | null
        certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
        checked: string | null
        /** SHA-256 of what the rule says, with its article: what a statement is about */
        value: string
        standing: 'rejected' | 'corrected' | 'verified' | 'confirmed' | 'half' | 'open'
        requesting: {
          /** What the State says of the rule as it is */
          statement: {
            /** Its place in the stream of the two States */
            number: number
            state: string
            /** What the rule said, with its article, as a digest */
            value: string
            verdict: 'confirmed' | 'corrected' | 'rejected' | 'withdrawn'
            reason: string | null
            /** What the rule should say; the maintainer of the pack takes it over, or not */
            proposal: string | null
            /** The name of the official, as it was then */
            official: string
            authority: string
            statedAt: string
            /** The version of the agreement in which the rule was read */
            version: string
          } | null
          /** What it said of the rule when that said something else, and has not taken back */
          earlier: {
            /** Its place in the stream of the two States */
            number: number
            state: string
            /** What the rule said, with its article, as a digest */
            value: string
            verdict: 'confirmed' | 'corrected' | 'rejected' | 'withdrawn'
            reason: string | null
            /** What the rule should say; the maintainer of the pack takes it over, or not */
            proposal: string | null
            /** The name of the official, as it was then */
            official: string
            authority: string
            statedAt: string
            /** The version of the agreement in which the rule was read */
            version: string
          } | null
        }
        requested: {
          /** What the State says of the rule as it is */
          statement: {
            /** Its place in the stream of the two States */
            number: number
            state: string
            /** What the rule said, with its article, as a digest */
            value: string
            verdict: 'confirmed' | 'corrected' | 'rejected' | 'withdrawn'
            reason: string | null
            /** What the rule should say; the maintainer of the pack takes it over, or not */
            proposal: string | null
            /** The name of the official, as it was then */
            official: string
            authority: string
            statedAt: string
            /** The version of the agreement in which the rule was read */
            version: string
          } | null
          /** What it said of the rule when that said something else, and has not taken back */
          earlier: {
            /** Its place in the stream of the two States */
            number: number
            state: string
            /** What the rule said, with its article, as a digest */
            value: string
            verdict: 'confirmed' | 'corrected' | 'rejected' | 'withdrawn'
            reason: string | null
            /** What the rule should say; the maintainer of the pack takes it over, or not */
            proposal: string | null
            /** The name of the official, as it was then */
            official: string
            authority: string
            statedAt: string
            /** The version of the agreement in which the rule was read */
            version: string
          } | null
        }
      }[]
    }
  }
  /** How the rules of an agreement stand between the own State and each other one */
  'GET /api/v1/agreements/{id}/rules/standings': {
    path: { id: string }
    answer: {
      /** The version in force, in which the paths lead to the rules */
      digest: string
      items: {
        path: (string | number)[]
        between: {
          requesting: string
          requested: string
          standing: 'rejected' | 'corrected' | 'confirmed' | 'half'
        }[]
      }[]
    }
  }
  /** Everything that two States ever said of a rule, newest first */
  'GET /api/v1/agreements/{id}/rules/history': {
    path: { id: string }
    query: {
      requesting: string
      requested: string
      language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
      rule: string
    }
    answer: {
      items: {
        /** Its place in the stream of the two States */
        number: number
        state: string
        /** What the rule said, with its article, as a digest */
        value: string
        verdict: 'confirmed' | 'corrected' | 'rejected' | 'withdrawn'
        reason: string | null
        /** What the rule should say; the maintainer of the pack takes it over, or not */
        proposal: string | null
        /** The name of the official, as it was then */
        official: string
        authority: string
        statedAt: string
        /** The version of the agreement in which the rule was read */
        version: string
        /** What the rule said in that version */
        says: string | null
        article: string | null
        /** Whether it is about the rule as it is */
        present: boolean
      }[]
    }
  }
  /** Confirm, correct or reject a rule for the own State, or take back what it said */
  'POST /api/v1/agreements/{id}/rules/statements': {
    path: { id: string }
    body: {
      requesting: string
      requested: string
      rule: string
      /** Of the rule as the official read it; to take something back, of the rule as it was spoken of */
      value: string
      /** Number of the own State’s statement that stood when the official read it */
      seen: number | null
      verdict: 'confirmed' | 'corrected' | 'rejected' | 'withdrawn'
      /** Why; needed for everything but a confirmation */
      reason?: string | undefined
      /** What the rule should say; needed for a correction */
      proposal?: string | undefined
    }
    answer: {
      number: number
    }
  }
  /** The calendars of the States */
  'GET /api/v1/calendars': {
    answer: {
      items: {
        state: string
        /** Number of the version among those of the State */
        number: number
        version: string
        covers: {
          from: string
          to: string
        }
        /** Days from today on that nobody has set yet */
        predicted: number
        nextPredicted: string | null
        publishedAt: string
        /** Whether the official administers this State */
        editable: boolean
      }[]
    }
  }
  /** The calendar of a State as in force */
  'GET /api/v1/calendars/{state}': {
    path: { state: string }
    answer: {
      state: string
      /** Number of the version among those of the State */
      number: number
      version: string
      timeZone: string
      /** In the time zone of the State; days before it are never changed */
      today: string
      /** ISO weekdays of rest, 1 Monday to 7 Sunday */
      weekend: number[]
      covers: {
        from: string
        to: string
      }
      sources: {
        id: string
        title: string
        url?: string | undefined
        readOn?: string | undefined
      }[]
      notes: string[]
      days: {
        date: string
        kind: 'holiday' | 'moved_rest_day' | 'working_day'
        name: {
          en: string
          az: string
        }
        status: 'fixed' | 'announced' | 'predicted'
        /** `id` of one of the sources */
        source?: string | undefined
      }[]
      publishedAt: string
      editable: boolean
    }
  }
  /** The versions of the calendar of a State, newest first, and what each changed */
  'GET /api/v1/calendars/{state}/versions': {
    path: { state: string }
    answer: {
      items: {
        /** Number of the version among those of the State */
        number: number
        version: string
        publishedAt: string
        /** It came with a release of the program */
        byProgram: boolean
        /** The administrator who published it; to their own State alone */
        author: string | null
        reason: string
        digest: string
        /** Against the version before; null for the first */
        changes: {
          days: {
            date: string
            before: {
              date: string
              kind: 'holiday' | 'moved_rest_day' | 'working_day'
              name: {
                en: string
                az: string
              }
              status: 'fixed' | 'announced' | 'predicted'
              /** `id` of one of the sources */
              source?: string | undefined
            } | null
            after: {
              date: string
              kind: 'holiday' | 'moved_rest_day' | 'working_day'
              name: {
                en: string
                az: string
              }
              status: 'fixed' | 'announced' | 'predicted'
              /** `id` of one of the sources */
              source?: string | undefined
            } | null
          }[]
          covers: {
            before: string
            after: string
          } | null
        } | null
        /** How far the deadlines of open cases are counted anew; to the own State alone */
        recount: {
          cases: number
          moved: number
          finishedAt: string | null
        } | null
      }[]
    }
  }
  /** Every deadline that a change of the calendar would move */
  'POST /api/v1/administration/calendars/{state}/preview': {
    path: { state: string }
    body: {
      /** The version that the change was made upon */
      number: number
      edit: {
        set: {
          date: string
          kind: 'holiday' | 'moved_rest_day' | 'working_day'
          name: {
            en: string
            az: string
          }
          status: 'fixed' | 'announced' | 'predicted'
          source: {
            title: string
            url: string | null
          }
        }[]
        remove: string[]
        coversTo: string | null
      }
      /** `next` of the page before */
      after: string | null
    }
    answer: {
      changes: {
        days: {
          date: string
          before: {
            date: string
            kind: 'holiday' | 'moved_rest_day' | 'working_day'
            name: {
              en: string
              az: string
            }
            status: 'fixed' | 'announced' | 'predicted'
            /** `id` of one of the sources */
            source?: string | undefined
          } | null
          after: {
            date: string
            kind: 'holiday' | 'moved_rest_day' | 'working_day'
            name: {
              en: string
              az: string
            }
            status: 'fixed' | 'announced' | 'predicted'
            /** `id` of one of the sources */
            source?: string | undefined
          } | null
        }[]
        covers: {
          before: string
          after: string
        } | null
      }
      counts: {
        /** Open cases of the State */
        cases: number
        /** Deadlines that run in them */
        running: number
        /** Deadlines whose period is over; they stay as they are */
        over: number
        /** Deadlines among those that the new version would count otherwise */
        heldBack: number
        casesMoved: number
        later: number
        earlier: number
        /** Deadlines of which only the reminder or the other reading moves */
        reminders: number
      } | null
      items: {
        caseId: string
        reference: string
        clock: string
        title: Localized
        /** Identifier of the central authority that must act */
        authority: string
        was: {
          due: string
          remindOn: string
          alternative: string | null
        }
        is: {
          due: string
          remindOn: string
          alternative: string | null
        }
      }[]
      next: string | null
    }
  }
  /** Publish a change of the calendar as its next version */
  'POST /api/v1/administration/calendars/{state}/versions': {
    path: { state: string }
    body: {
      /** The version that the change was made upon */
      number: number
      edit: {
        set: {
          date: string
          kind: 'holiday' | 'moved_rest_day' | 'working_day'
          name: {
            en: string
            az: string
          }
          status: 'fixed' | 'announced' | 'predicted'
          source: {
            title: string
            url: string | null
          }
        }[]
        remove: string[]
        coversTo: string | null
      }
      reason: string
    }
    answer: {
      /** Number of the version among those of the State */
      number: number
      version: string
    }
  }
  /** Drafts of the unit, or handed over to the desk */
  'GET /api/v1/drafts': { answer: DraftList }
  /** Begin an application */
  'POST /api/v1/drafts': { body: NewDraft; answer: DraftView }
  /** A draft with what is missing in it */
  'GET /api/v1/drafts/{id}': { path: { id: string }; answer: DraftView }
  /** Remove a draft with its files */
  'DELETE /api/v1/drafts/{id}': { path: { id: string }; answer: undefined }
  /** Save one part; a change based on an older version is answered with the present content */
  'PUT /api/v1/drafts/{id}/parts/{part}': {
    path: { id: string; part: string }
    body: {
      version: number
      /** What the part holds; which shape follows from its name */
      content:
        | {
            agreementId: string
            requestedState: string
            requestedAuthority?: string | undefined
            procedure: string
            interviewRequested?: boolean | undefined
          }
        | DraftPerson[]
        | EvidenceItemInput[]
        | OwnReference[]
        | {
            [name: string]:
              | {
                  value: string
                }
              | {
                  notAvailable: string
                  note?: string | undefined
                }
          }
    }
    answer: SavedPart
  }
  /** Add a photograph or a scan (multipart: purpose, personId, freeOfAsylumData, file) */
  'POST /api/v1/drafts/{id}/files': { path: { id: string }; body: FormData; answer: FileView }
  /** A file of a draft */
  'GET /api/v1/drafts/{id}/files/{documentId}': { path: { id: string; documentId: string }; answer: Blob }
  /** Remove a file */
  'DELETE /api/v1/drafts/{id}/files/{documentId}': { path: { id: string; documentId: string }; answer: undefined }
  /** Read the machine-readable lines of a picture (multipart: file); nothing is kept */
  'POST /api/v1/drafts/{id}/mrz': {
    path: { id: string }
    answer: {
      documents: {
        format: 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | null
        /** every check digit, sign and date is right; says nothing of the name */
        valid: boolean
        documentCode: string
        issuingState: string
        surname: string
        givenNames: string
        documentNumber: string
        nationality: string
        birthDate: string | null
        sex: 'female' | 'male' | 'unspecified' | null
        expiryDate: string | null
        personalNumber: string
        /** the fields at fault */
        errors: (
          | 'format'
          | 'documentCode'
          | 'issuingState'
          | 'surname'
          | 'givenNames'
          | 'documentNumber'
          | 'nationality'
          | 'birthDate'
          | 'sex'
          | 'expiryDate'
          | 'personalNumber'
          | 'composite'
        )[]
        faults: {
          field:
            | 'format'
            | 'documentCode'
            | 'issuingState'
            | 'surname'
            | 'givenNames'
            | 'documentNumber'
            | 'nationality'
            | 'birthDate'
            | 'sex'
            | 'expiryDate'
            | 'personalNumber'
            | 'composite'
          code: string
          found?: string | undefined
          /** what would fit; never taken over */
          suggestion?: string | undefined
        }[]
        warnings: {
          field:
            | 'format'
            | 'documentCode'
            | 'issuingState'
            | 'surname'
            | 'givenNames'
            | 'documentNumber'
            | 'nationality'
            | 'birthDate'
            | 'sex'
            | 'expiryDate'
            | 'personalNumber'
            | 'composite'
          code: string
          found?: string | undefined
          /** what would fit; never taken over */
          suggestion?: string | undefined
        }[]
        lines: string[]
      }[]
    }
  }
  /** Read the machine-readable lines of a scan that the draft has */
  'GET /api/v1/drafts/{id}/files/{documentId}/mrz': {
    path: { id: string; documentId: string }
    answer: {
      documents: {
        format: 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | null
        /** every check digit, sign and date is right; says nothing of the name */
        valid: boolean
        documentCode: string
        issuingState: string
        surname: string
        givenNames: string
        documentNumber: string
        nationality: string
        birthDate: string | null
        sex: 'female' | 'male' | 'unspecified' | null
        expiryDate: string | null
        personalNumber: string
        /** the fields at fault */
        errors: (
          | 'format'
          | 'documentCode'
          | 'issuingState'
          | 'surname'
          | 'givenNames'
          | 'documentNumber'
          | 'nationality'
          | 'birthDate'
          | 'sex'
          | 'expiryDate'
          | 'personalNumber'
          | 'composite'
        )[]
        faults: {
          field:
            | 'format'
            | 'documentCode'
            | 'issuingState'
            | 'surname'
            | 'givenNames'
            | 'documentNumber'
            | 'nationality'
            | 'birthDate'
            | 'sex'
            | 'expiryDate'
            | 'personalNumber'
            | 'composite'
          code: string
          found?: string | undefined
          /** what would fit; never taken over */
          suggestion?: string | undefined
        }[]
        warnings: {
          field:
            | 'format'
            | 'documentCode'
            | 'issuingState'
            | 'surname'
            | 'givenNames'
            | 'documentNumber'
            | 'nationality'
            | 'birthDate'
            | 'sex'
            | 'expiryDate'
            | 'personalNumber'
            | 'composite'
          code: string
          found?: string | undefined
          /** what would fit; never taken over */
          suggestion?: string | undefined
        }[]
        lines: string[]
      }[]
    }
  }
  /** Hand the draft to the central desk; says what is missing */
  'POST /api/v1/drafts/{id}/handover': { path: { id: string }; answer: DraftView }
  /** Give the draft back to its unit */
  'POST /api/v1/drafts/{id}/return': { path: { id: string }; body: ReturnDraft; answer: undefined }
  /** What becomes of the draft under the version of the agreement in force */
  'GET /api/v1/drafts/{id}/version': { path: { id: string }; answer: DraftVersion }
  /** Move the draft to the version in force; answers without a place are kept beside it */
  'POST /api/v1/drafts/{id}/version': { path: { id: string }; body: MoveDraft; answer: DraftView }
  /** Make the official form, as it would be signed */
  'POST /api/v1/drafts/{id}/form': { path: { id: string }; answer: RenderedForm }
  /** Sign the form that was shown and submit the application */
  'POST /api/v1/drafts/{id}/submission': {
    path: { id: string }
    headers: { 'idempotency-key': string }
    body: {
      attestations: {
        personId: string
        legalBasis: string
        decisionReference?: string | undefined
        enforceable: true
        noSuspensiveProcedure: true
        nonRefoulementAssessed: true
        voluntaryReturn: 'offered_and_declined' | 'offered_and_lapsed' | 'not_offered'
        voluntaryReturnReason?: string | undefined
        ageDisputed?: boolean | undefined
        minor?:
          | {
              bestInterestsDecision: true
              decisionReference: string
              guardian: string
              receiver: string
            }
          | undefined
      }[]
      form: {
        documentId: string
        digest: string
      }
    }
    answer: SubmissionReceipt
  }
  /** A case as the official may know it; the look is recorded */
  'GET /api/v1/cases/{caseId}': {
    path: { caseId: string }
    query?: { with?: 'agreement' | undefined } | undefined
    answer: {
      caseId: string
      reference: string
      agreement: {
        id: string
        version: string
        digest: string
        title: Localized
        short: Localized
      }
      procedure: string
      side: 'requesting' | 'requested'
      stage:
        | 'submitted'
        | 'received'
        | 'under_examination'
        | 'accepted'
        | 'refused'
        | 'document_requested'
        | 'document_ready'
        | 'transfer_notified'
        | 'transfer_failed'
        | 'transferred'
        | 'stopped'
        | 'closed'
      turn: {
        relation: 'requesting' | 'requested'
        roles: Role[]
      } | null
      myTurn: boolean
      assignee: {
        userId: string
        name: string
      } | null
      /** Since when it has been this turn, as far as this side knows */
      turnSince: string | null
      /** Stages reached, for the case as a whole (`personId` null) and for each person */
      way: WayView[]
      requestingState: string
      requestedState: string
      requestingAuthority: string
      requestingUnit: string
      requestedAuthority: string
      submittedOn: string
      interviewRequested: boolean
      receivedOn: string | null
      /** The requested State asked to reconsider its consent, and neither side has ended it */
      reconsideration: {
        personIds: string[]
        askedOn: string
        /** What had come to light since the consent, of what both States read */
        causes: ('document' | 'interview' | 'statelessness' | 'late_refusal')[]
        /** The ground of the pack that it named */
        ground: string | null
      } | null
      /** What came after the consent and no official has weighed; for the requested State alone, and no bar */
      newEvidence: {
        personId: string
        code: 'register' | 'document' | 'interview' | 'statelessness' | 'late_refusal'
        at: string
        register: {
          authority: string
          register: string
          result: 'possible' | 'no_match'
        } | null
        /** The day on which a late refusal was received */
        on: string | null
      }[]
      /** Persons about whom the requested State may still ask */
      mayReconsider: string[]
      stopped: boolean
      /** Only ever true for the requesting State */
      withdrawn: boolean
      closed: boolean
      versions: {
        shared: number
        own: number
      }
      persons: PersonView[]
      caseSections: AnsweredSection[]
      evidence: {
        itemId: string
        /** The corrigendum that added it */
        corrigendum: number | null
        personId: string
        category: string
        title: Localized
        annex: string
        tier: 'proof' | 'prima_facie' | 'starts_verification'
        copy: boolean
        /** A copy that an authority certified as true */
        authenticated: boolean
        /** A reply found that it is false, or does not show what it says */
        disproved: boolean
        number: string
        issuedOn: string
        issuedAt: string
        issuedBy: string
        expiresOn: string
        /** The name that stands on it */
        shownName: string
        /** The birth date that stands on it */
        shownBirthDate: string
        note: string
        documents: FileView[]
      }[]
      corrigenda: {
        number: number
        at: string
        by: string | null
        authority: string
        reason: string | null
        /** Persons who had been accepted already */
        newInformation: string[]
        answers: {
          personId: string | null
          field: string
          label: Localized
          was: {
            value: string | null
            notAvailable: Localized | null
          }
          is: {
            value: string | null
            notAvailable: Localized | null
          }
        }[]
        /** Items of `evidence` that it added */
        evidence: string[]
        sealed: {
          personId: string
          section: 'health' | 'danger'
        }[]
      }[]
      /** Scans of replies that came on paper */
      papers: FileView[]
      sealed: {
        personId: string
        section: 'health' | 'danger'
      }[]
      form: {
        documentId: string
        digest: string
      } | null
      clocks: ClockView[]
      verifications: VerificationView[]
      proposal: {
        proposalId: string
        by: string
        mine: boolean
        persons: OutcomeView[]
      } | null
      transfers: TransferView[]
      messages: {
        /** Who of the own authority has read which message of the other State, and when */
        reads: {
          messageId: string
          name: string
          at: string
        }[]
        /** Messages of the other State that this official has not read */
        unread: string[]
        /** Files that messages brought; a message names its own */
        files: FileView[]
      }
      /** What either side asked of the other, the latest first */
      informationRequests: {
        by: string | null
        authority: string
        at: string
        requestId: string
        number: number
        /** The side that asks */
        side: 'requesting' | 'requested'
        state: 'open' | 'partly' | 'answered' | 'withdrawn' | 'lapsed'
        askedOn: string
        /** A wish: nothing follows when it has passed */
        wantedOn: string | null
        items: {
          itemId: string
          kind: 'field' | 'evidence' | 'scan' | 'fingerprints' | 'question'
          reason:
            | 'missing'
            | 'unreadable'
            | 'contradiction'
            | 'needed_to_search'
            | 'identity_in_doubt'
            | 'journey'
            | 'other'
          /** null for the case as a whole */
          personId: string | null
          sectionId: string | null
          field: string | null
          category: string | null
          evidenceId: string | null
          /** What is asked, in the words of the agreement; null where the words of the question say it */
          title: Localized | null
          /** The words of the question */
          text: string | null
          answer: {
            by: string | null
            authority: string
            at: string
            kind: 'given' | 'corrigendum' | 'not_available'
            corrigendum: number | null
            notAvailable: Localized | null
            text: string | null
            /** Documents that came with the answer; those whose content was erased are left out */
            files: FileView[]
            /** How many came with it besides and were erased */
            filesErased: number
          } | null
        }[]
        /** How a request that was not answered in full ended; by nobody where it lapsed */
        ended: {
          by?: string | null | undefined
          authority?: string | undefined
          at: string
        } | null
      }[]
      interviews: {
        interviewId: string
        personId: string
        state: 'planned' | 'held' | 'missed' | 'cancelled'
        date: string
        /** By the clocks of `authority`, which holds it; null where nobody had planned it */
        time: string | null
        minutes: number | null
        by: 'mission' | 'joint' | 'visiting_team'
        means: 'in_person' | 'telephone' | 'video'
        language: string | null
        interpreter: 'not_needed' | 'needed' | 'arranged'
        invitedOn: string
        /** The appointments it had before it was moved, the first one first; their number is `seen` of `move_interview` */
        earlier: {
          date: string
          time: string
          movedOn: string
        }[]
        authority: string
        endedOn: string | null
        place: string | null
        room: string | null
        /** Who comes with a minor */
        guardian: string | null
        /** Why the person, whose birth date is unknown, was invited as an adult */
        adultBecause: string | null
        instructions: string | null
        outcome: 'confirmed' | 'not_confirmed' | 'doubtful' | null
        grounds: (
          | 'language_of_the_country'
          | 'knowledge_of_places'
          | 'knowledge_of_daily_life'
          | 'family_named'
          | 'document_shown'
          | 'known_to_the_authority'
          | 'other_language'
          | 'lacks_knowledge'
          | 'contradictions'
          | 'did_not_answer'
          | 'other'
        )[]
        /** What the file said against it when it was recorded */
        contradictions: 'minor_without_guardian'[]
        present: {
          role: 'lawyer' | 'trusted_person' | 'guardian' | 'representative'
          name: string
        }[]
        /** What was said and found, or why it did not take place */
        words: string | null
        /** Kept by the own side; the other State never reads it */
        notes: string | null
        /** Recordings and notes kept by the own side; the other State never learns of them */
        files: FileView[]
        absence: 'unknown' | 'excused' | 'refused' | null
        cause: 'postponed' | 'not_needed' | 'other' | 'stopped' | null
      }[]
      /** Persons for whom an interview is asked for and none is planned */
      interviewsWanted: {
        personId: string
        since: string
        by: 'requesting' | 'requested'
      }[]
      references: OwnReference[]
      timeline: TimelineEntry[]
      /** When this official last looked, if ever; POST …/look says so */
      lookedAt: string | null
      /** How often the case was looked at before, and by how many officials, of the own State alone; null for whoever may not know */
      looks: {
        looks: number
        officials: number
      } | null
      visibleSections: (
        | 'identity'
        | 'family'
        | 'health'
        | 'danger'
        | 'evidence'
        | 'observations'
        | 'attestation'
        | 'own_references'
        | 'verification'
        | 'proposal'
        | 'reply'
        | 'travel_document'
        | 'transfer'
        | 'needs'
        | 'messages'
        | 'notes'
      )[]
      possible: (
        | 'confirm_receipt'
        | 'request_verification'
        | 'answer_verification'
        | 'recall_verification'
        | 'remind_verification'
        | 'hand_over_verification'
        | 'propose_reply'
        | 'approve_reply'
        | 'return_proposal'
        | 'record_paper_reply'
        | 'correct_application'
        | 'request_travel_document'
        | 'acknowledge_document_request'
        | 'issue_travel_document'
        | 'notify_transfer'
        | 'confirm_arrival'
        | 'report_transfer_failed'
        | 'stop'
        | 'withdraw'
        | 'lift_stop'
        | 'extend_deadline'
        | 'move_deadline'
        | 'open_obstacle'
        | 'close_obstacle'
        | 'confirm_expiry'
        | 'ask_reconsideration'
        | 'maintain_application'
        | 'confirm_consent'
        | 'request_interview'
        | 'invite_to_interview'
        | 'move_interview'
        | 'record_interview'
        | 'record_missed_interview'
        | 'note_interview'
        | 'cancel_interview'
        | 'answer_notice'
        | 'revoke_consent'
        | 'request_information'
        | 'answer_information'
        | 'withdraw_information_request'
        | 'send_reminder'
        | 'send_message'
        | 'add_note'
        | 'log_phone_call'
        | 'record_statelessness'
        | 'set_references'
        | 'hand_over'
      )[]
      /** The agreement as it was when the case was pinned to it, where it was asked for. */
      pack?:
        | {
            id: string
            version: string
            title: Localized
            short: Localized
            instrument: {
              citation: string
              signedOn?: string | undefined
              inForceFrom: string
              binding: boolean
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
            transition?:
              | {
                  earlierVersionUntil: string
                  provenance: {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                }
              | undefined
            sides: [
              {
                id: string
                title: Localized
                states: {
                  state: string
                  from: string
                  until?: string | undefined
                }[]
                provenance?:
                  | {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                  | undefined
              },
              {
                id: string
                title: Localized
                states: {
                  state: string
                  from: string
                  until?: string | undefined
                }[]
                provenance?:
                  | {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                  | undefined
              },
            ]
            referencePrefix: string
            procedures: {
              id: string
              title: Localized
              application: boolean
              when: Localized
              course?:
                | {
                    document: 'of_requested_state' | 'other'
                    heldUntil?: string | undefined
                    without: (
                      | 'confirm_receipt'
                      | 'request_verification'
                      | 'answer_verification'
                      | 'recall_verification'
                      | 'remind_verification'
                      | 'hand_over_verification'
                      | 'propose_reply'
                      | 'approve_reply'
                      | 'return_proposal'
                      | 'record_paper_reply'
                      | 'correct_application'
                      | 'request_travel_document'
                      | 'acknowledge_document_request'
                      | 'issue_travel_document'
                      | 'notify_transfer'
                      | 'confirm_arrival'
                      | 'report_transfer_failed'
                      | 'stop'
                      | 'withdraw'
                      | 'lift_stop'
                      | 'extend_deadline'
                      | 'move_deadline'
                      | 'open_obstacle'
                      | 'close_obstacle'
                      | 'confirm_expiry'
                      | 'ask_reconsideration'
                      | 'maintain_application'
                      | 'confirm_consent'
                      | 'request_interview'
                      | 'invite_to_interview'
                      | 'move_interview'
                      | 'record_interview'
                      | 'record_missed_interview'
                      | 'note_interview'
                      | 'cancel_interview'
                      | 'answer_notice'
                      | 'revoke_consent'
                      | 'request_information'
                      | 'answer_information'
                      | 'withdraw_information_request'
                      | 'send_reminder'
                      | 'send_message'
                      | 'add_note'
                      | 'log_phone_call'
                      | 'record_statelessness'
                      | 'set_references'
                      | 'hand_over'
                    )[]
                    within: {
                      [name in
                        | 'confirm_receipt'
                        | 'request_verification'
                        | 'answer_verification'
                        | 'recall_verification'
                        | 'remind_verification'
                        | 'hand_over_verification'
                        | 'propose_reply'
                        | 'approve_reply'
                        | 'return_proposal'
                        | 'record_paper_reply'
                        | 'correct_application'
                        | 'request_travel_document'
                        | 'acknowledge_document_request'
                        | 'issue_travel_document'
                        | 'notify_transfer'
                        | 'confirm_arrival'
                        | 'report_transfer_failed'
                        | 'stop'
                        | 'withdraw'
                        | 'lift_stop'
                        | 'extend_deadline'
                        | 'move_deadline'
                        | 'open_obstacle'
                        | 'close_obstacle'
                        | 'confirm_expiry'
                        | 'ask_reconsideration'
                        | 'maintain_application'
                        | 'confirm_consent'
                        | 'request_interview'
                        | 'invite_to_interview'
                        | 'move_interview'
                        | 'record_interview'
                        | 'record_missed_interview'
                        | 'note_interview'
                        | 'cancel_interview'
                        | 'answer_notice'
                        | 'revoke_consent'
                        | 'request_information'
                        | 'answer_information'
                        | 'withdraw_information_request'
                        | 'send_reminder'
                        | 'send_message'
                        | 'add_note'
                        | 'log_phone_call'
                        | 'record_statelessness'
                        | 'set_references'
                        | 'hand_over']?: (
                        | 'submitted'
                        | 'received'
                        | 'under_examination'
                        | 'accepted'
                        | 'refused'
                        | 'document_requested'
                        | 'document_ready'
                        | 'transfer_notified'
                        | 'transfer_failed'
                        | 'transferred'
                        | 'stopped'
                        | 'closed'
                      )[]
                    }
                    stages: {
                      id:
                        | 'submitted'
                        | 'received'
                        | 'under_examination'
                        | 'accepted'
                        | 'refused'
                        | 'document_requested'
                        | 'document_ready'
                        | 'transfer_notified'
                        | 'transfer_failed'
                        | 'transferred'
                        | 'stopped'
                        | 'closed'
                      title: Localized
                      turn?:
                        | {
                            relation: 'requesting' | 'requested'
                            roles: Role[]
                          }
                        | undefined
                    }[]
                    form?:
                      | {
                          title: Localized
                          statement: Localized
                        }
                      | undefined
                  }
                | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }[]
            personClasses: {
              id: string
              title: Localized
              relations: ('principal' | 'spouse' | 'child')[]
              establish?: 'nationality' | 'conditions' | 'family' | 'none' | undefined
              procedures?: string[] | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }[]
            scope?:
              | {
                  enteredAfter: string
                  field: string
                  provenance: {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                }
              | undefined
            receipt: {
              mode: 'automatic' | 'confirmed'
              fallback?:
                | {
                    amount: number
                    unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                  }
                | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
            stages: {
              id:
                | 'submitted'
                | 'received'
                | 'under_examination'
                | 'accepted'
                | 'refused'
                | 'document_requested'
                | 'document_ready'
                | 'transfer_notified'
                | 'transfer_failed'
                | 'transferred'
                | 'stopped'
                | 'closed'
              title: Localized
              turn?:
                | {
                    relation: 'requesting' | 'requested'
                    roles: Role[]
                  }
                | undefined
            }[]
            actions: {
              [name in
                | 'confirm_receipt'
                | 'request_verification'
                | 'answer_verification'
                | 'recall_verification'
                | 'remind_verification'
                | 'hand_over_verification'
                | 'propose_reply'
                | 'approve_reply'
                | 'return_proposal'
                | 'record_paper_reply'
                | 'correct_application'
                | 'request_travel_document'
                | 'acknowledge_document_request'
                | 'issue_travel_document'
                | 'notify_transfer'
                | 'confirm_arrival'
                | 'report_transfer_failed'
                | 'stop'
                | 'withdraw'
                | 'lift_stop'
                | 'extend_deadline'
                | 'move_deadline'
                | 'open_obstacle'
                | 'close_obstacle'
                | 'confirm_expiry'
                | 'ask_reconsideration'
                | 'maintain_application'
                | 'confirm_consent'
                | 'request_interview'
                | 'invite_to_interview'
                | 'move_interview'
                | 'record_interview'
                | 'record_missed_interview'
                | 'note_interview'
                | 'cancel_interview'
                | 'answer_notice'
                | 'revoke_consent'
                | 'request_information'
                | 'answer_information'
                | 'withdraw_information_request'
                | 'send_reminder'
                | 'send_message'
                | 'add_note'
                | 'log_phone_call'
                | 'record_statelessness'
                | 'set_references'
                | 'hand_over']?: {
                relation: 'requesting' | 'requested' | 'either'
                roles: Role[]
                stages: (
                  | 'submitted'
                  | 'received'
                  | 'under_examination'
                  | 'accepted'
                  | 'refused'
                  | 'document_requested'
                  | 'document_ready'
                  | 'transfer_notified'
                  | 'transfer_failed'
                  | 'transferred'
                  | 'stopped'
                  | 'closed'
                )[]
                procedures?: string[] | undefined
                provenance?:
                  | {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                  | undefined
              }
            }
            replyApproval: {
              required: boolean
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
            counting: {
              [name: string]: {
                profile: {
                  countEventDay: boolean
                  rollToWorkingDay: boolean
                  minimumTwoWorkingDays: boolean
                  receiptOutsideHours?: 'same_day' | 'next_working_day' | undefined
                }
                alternative?:
                  | {
                      countEventDay: boolean
                      rollToWorkingDay: boolean
                      minimumTwoWorkingDays: boolean
                      receiptOutsideHours?: 'same_day' | 'next_working_day' | undefined
                    }
                  | undefined
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }
            }
            clocks: {
              id: string
              title: Localized
              procedures: string[]
              period: {
                amount: number
                unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
              } | null
              starts:
                | 'submitted'
                | 'received'
                | 'replied'
                | 'agreed'
                | 'document_requested'
                | 'document_request_acknowledged'
                | 'document_issued'
                | 'transfer_notified'
                | 'transferred'
                | 'interview_requested'
                | 'interviewed'
                | 'notice_given'
                | 'notice_answered'
              stops: (
                | 'submitted'
                | 'received'
                | 'replied'
                | 'agreed'
                | 'document_requested'
                | 'document_request_acknowledged'
                | 'document_issued'
                | 'transfer_notified'
                | 'transferred'
                | 'interview_requested'
                | 'interviewed'
                | 'notice_given'
                | 'notice_answered'
              )[]
              calendar: 'requesting' | 'requested'
              counting: string
              effect: 'deemed_consent' | 'fallback_document' | 'validity_ends' | 'right_lost' | 'target_missed'
              extension?:
                | {
                    by: 'requesting' | 'requested'
                    times: number
                    upTo: {
                      amount: number
                      unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                    }
                    provenance: {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                  }
                | undefined
              suspension?:
                | {
                    by: 'requesting' | 'requested'
                    mode: 'calendar_days' | 'working_days' | 'anew'
                    provenance: {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                  }
                | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }[]
            filing: {
              id: string
              title: Localized
              procedures: string[]
              personClasses?: string[] | undefined
              period: {
                amount: number
                unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
              } | null
              counts: 'from' | 'before'
              field: string
              calendar: 'requesting' | 'requested'
              counting: string
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }[]
            transferNotice: {
              period: {
                amount: number
                unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
              } | null
              clearDays?: boolean | undefined
              calendar: 'requesting' | 'requested'
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
            travelDocument: {
              title: Localized
              numberPattern: string
              validityClock: string
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }
            fallbackDocument?:
              | {
                  title: Localized
                  provenance: {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                }
              | undefined
            evidence: {
              id: string
              annex: string
              tier: 'proof' | 'prima_facie' | 'starts_verification'
              title: Localized
              mrz?:
                | {
                    formats: ('TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B')[]
                    expired: boolean
                  }
                | undefined
              about?: 'nationality' | 'conditions' | undefined
              countsAs?:
                | {
                    copy?: string | null | undefined
                    authenticatedCopy?: string | null | undefined
                    expired?: string | null | undefined
                  }
                | undefined
              procedures?: string[] | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }[]
            evidenceEffects: {
              [name in 'proof' | 'prima_facie' | 'starts_verification']?: {
                text: Localized
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }
            }
            identityBases: {
              id: string
              title: Localized
            }[]
            refusalReasons: {
              id: string
              title: Localized
              textRequired: boolean
              procedures?: string[] | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }[]
            stopReasons: {
              id: string
              title: Localized
            }[]
            transferFailureReasons: {
              id: string
              title: Localized
            }[]
            notAvailableReasons: {
              id: string
              title: Localized
            }[]
            legalBases: {
              [name: string]: {
                id: string
                title: Localized
                procedures?: string[] | undefined
              }[]
            }
            statelessness?:
              | {
                  [name: string]: {
                    id: string
                    title: Localized
                    provenance: {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                  }[]
                }
              | undefined
            sections: {
              [name in
                | 'identity'
                | 'family'
                | 'health'
                | 'danger'
                | 'evidence'
                | 'observations'
                | 'attestation'
                | 'own_references'
                | 'verification'
                | 'proposal'
                | 'reply'
                | 'travel_document'
                | 'transfer'
                | 'needs'
                | 'messages'
                | 'notes']: {
                relation: 'requesting' | 'requested'
                roles: Role[]
              }[]
            }
            corrigendum?:
              | {
                  replyClock: 'unchanged' | 'anew'
                  provenance: {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                }
              | undefined
            informationRequest?:
              | {
                  replyClock: 'unchanged' | 'stands_still' | 'anew'
                  incompleteMayRefuse: boolean
                  atMost?: number | undefined
                  provenance: {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                }
              | undefined
            interview?:
              | {
                  replyClock: 'unchanged' | 'stands_still' | 'longer'
                  askedBy?: 'requesting' | 'requested' | undefined
                  atMost?: number | undefined
                  upTo?:
                    | {
                        amount: number
                        unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                      }
                    | undefined
                  provenance: {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                }
              | undefined
            quality?:
              | {
                  blocking: {
                    rule: string
                    provenance: {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                  }[]
                }
              | undefined
            retention?:
              | {
                  basis: Localized
                  period: {
                    amount: number
                    unit: 'calendar_days' | 'working_days' | 'months' | 'years'
                  }
                  provenance: {
                    article?: string | undefined
                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                    source: string
                    checkedBy?: string | undefined
                    checkedOn?: string | undefined
                    note?: string | undefined
                  }
                  pairs: {
                    basis: Localized
                    period: {
                      amount: number
                      unit: 'calendar_days' | 'working_days' | 'months' | 'years'
                    }
                    provenance: {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                    requesting: string
                    requested: string
                  }[]
                }
              | undefined
            protocols: {
              id: string
              title: Localized
              citation: string
              between: [string[], string[]]
              signedOn?: string | undefined
              inForceFrom: string
              until?: string | undefined
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
              rules: {
                id: string
                for: {
                  requesting?: string[] | undefined
                  requested?: string[] | undefined
                  procedures?: string[] | undefined
                  personClasses?: string[] | undefined
                  from?: string | undefined
                  until?: string | undefined
                }
                replaces?:
                  | {
                      clock?:
                        | {
                            id: string
                            period?:
                              | {
                                  amount: number
                                  unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                                }
                              | undefined
                            starts?:
                              | 'submitted'
                              | 'received'
                              | 'replied'
                              | 'agreed'
                              | 'document_requested'
                              | 'document_request_acknowledged'
                              | 'document_issued'
                              | 'transfer_notified'
                              | 'transferred'
                              | 'interview_requested'
                              | 'interviewed'
                              | 'notice_given'
                              | 'notice_answered'
                              | undefined
                            stops?:
                              | (
                                  | 'submitted'
                                  | 'received'
                                  | 'replied'
                                  | 'agreed'
                                  | 'document_requested'
                                  | 'document_request_acknowledged'
                                  | 'document_issued'
                                  | 'transfer_notified'
                                  | 'transferred'
                                  | 'interview_requested'
                                  | 'interviewed'
                                  | 'notice_given'
                                  | 'notice_answered'
                                )[]
                              | undefined
                            calendar?: 'requesting' | 'requested' | undefined
                            counting?: string | undefined
                            effect?:
                              | 'deemed_consent'
                              | 'fallback_document'
                              | 'validity_ends'
                              | 'right_lost'
                              | 'target_missed'
                              | undefined
                            extension?:
                              | {
                                  by: 'requesting' | 'requested'
                                  times: number
                                  upTo: {
                                    amount: number
                                    unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                                  }
                                  provenance: {
                                    article?: string | undefined
                                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                                    source: string
                                    checkedBy?: string | undefined
                                    checkedOn?: string | undefined
                                    note?: string | undefined
                                  }
                                }
                              | undefined
                            suspension?:
                              | {
                                  by: 'requesting' | 'requested'
                                  mode: 'calendar_days' | 'working_days' | 'anew'
                                  provenance: {
                                    article?: string | undefined
                                    certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                                    source: string
                                    checkedBy?: string | undefined
                                    checkedOn?: string | undefined
                                    note?: string | undefined
                                  }
                                }
                              | undefined
                          }
                        | undefined
                      filing?:
                        | {
                            id: string
                            period?:
                              | {
                                  amount: number
                                  unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                                }
                              | undefined
                            calendar?: 'requesting' | 'requested' | undefined
                            counting?: string | undefined
                          }
                        | undefined
                      transferNotice?:
                        | {
                            period?:
                              | {
                                  amount: number
                                  unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                                }
                              | undefined
                            clearDays?: boolean | undefined
                            calendar?: 'requesting' | 'requested' | undefined
                          }
                        | undefined
                      receipt?:
                        | {
                            mode?: 'automatic' | 'confirmed' | undefined
                            fallback?:
                              | {
                                  amount: number
                                  unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                                }
                              | undefined
                          }
                        | undefined
                      replyApproval?:
                        | {
                            required: boolean
                          }
                        | undefined
                      corrigendum?:
                        | {
                            replyClock: 'unchanged' | 'anew'
                          }
                        | undefined
                      informationRequest?:
                        | {
                            replyClock: 'unchanged' | 'stands_still' | 'anew'
                            incompleteMayRefuse: boolean
                            atMost?: number | undefined
                          }
                        | undefined
                      interview?:
                        | {
                            replyClock: 'unchanged' | 'stands_still' | 'longer'
                            askedBy?: 'requesting' | 'requested' | undefined
                            atMost?: number | undefined
                            upTo?:
                              | {
                                  amount: number
                                  unit: 'hours' | 'calendar_days' | 'working_days' | 'months' | 'years'
                                }
                              | undefined
                          }
                        | undefined
                    }
                  | undefined
                adopts?:
                  | {
                      protocol: string
                      rule: string
                    }
                  | undefined
                provenance: {
                  article?: string | undefined
                  certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                  source: string
                  checkedBy?: string | undefined
                  checkedOn?: string | undefined
                  note?: string | undefined
                }
              }[]
              furtherRules?:
                | {
                    id: string
                    title: Localized
                    text: Localized
                    provenance: {
                      article?: string | undefined
                      certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                      source: string
                      checkedBy?: string | undefined
                      checkedOn?: string | undefined
                      note?: string | undefined
                    }
                  }[]
                | undefined
            }[]
            furtherRules: {
              id: string
              title: Localized
              text: Localized
              provenance: {
                article?: string | undefined
                certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                source: string
                checkedBy?: string | undefined
                checkedOn?: string | undefined
                note?: string | undefined
              }
            }[]
            form: {
              template: string
              title: Localized
              statement: Localized
              scripts?: ('Latn' | 'Cyrl' | 'Grek' | 'Geor' | 'Arab' | 'Beng' | 'Sinh' | 'Taml' | 'Hani')[] | undefined
              sections: {
                id: string
                letter: string
                title: Localized
                section:
                  | 'identity'
                  | 'family'
                  | 'health'
                  | 'danger'
                  | 'evidence'
                  | 'observations'
                  | 'attestation'
                  | 'own_references'
                  | 'verification'
                  | 'proposal'
                  | 'reply'
                  | 'travel_document'
                  | 'transfer'
                  | 'needs'
                  | 'messages'
                  | 'notes'
                kind: 'person' | 'case' | 'evidence'
                subject?: 'principal' | 'spouse' | 'child' | undefined
                procedures?: string[] | undefined
                personClasses?: string[] | undefined
                repeats: boolean
                optional: boolean
                photograph: boolean
                fields: {
                  id: string
                  number?: string | undefined
                  label: Localized
                  hint?: Localized | undefined
                  type: 'text' | 'long_text' | 'date' | 'choice' | 'country' | 'number'
                  options?:
                    | {
                        id: string
                        title: Localized
                      }[]
                    | undefined
                  required: boolean
                  answerNeeded?: boolean | undefined
                  ifMissing?: Localized | undefined
                  about?: 'principal' | 'spouse' | 'child' | undefined
                  maxLength: number
                  pattern?: string | undefined
                  mrz?:
                    | 'surname'
                    | 'givenNames'
                    | 'birthDate'
                    | 'sex'
                    | 'nationality'
                    | 'issuingState'
                    | 'documentNumber'
                    | 'expiryDate'
                    | 'personalNumber'
                    | undefined
                  alias?: true | undefined
                  provenance?:
                    | {
                        article?: string | undefined
                        certainty: 'verified' | 'indirect' | 'assumed' | 'unknown'
                        source: string
                        checkedBy?: string | undefined
                        checkedOn?: string | undefined
                        note?: string | undefined
                      }
                    | undefined
                }[]
              }[]
            }
          }
        | undefined
    }
  }
  /** Keep how much of a case this official has seen; what comes later is new to them */
  'POST /api/v1/cases/{caseId}/look': { path: { caseId: string }; body: Look; answer: undefined }
  /** Keep which messages of the other State this official has read; the other State learns nothing of it */
  'POST /api/v1/cases/{caseId}/messages/read': {
    path: { caseId: string }
    body: {
      messageIds: string[]
    }
    answer: undefined
  }
  /** Why a running period of a case ends when it does */
  'GET /api/v1/cases/{caseId}/clocks/{clock}/explanation': {
    path: { caseId: string; clock: string }
    query?: { personId?: string | undefined } | undefined
    answer: {
      sentences: string[]
    }
  }
  /** The reply, the notice of transfer or a corrigendum as an official form (PDF) */
  'GET /api/v1/cases/{caseId}/forms/{form}': {
    path: { caseId: string; form: 'reply' | 'transfer-notice' | 'corrigendum' }
    query?: { number?: number | undefined } | undefined
    answer: Blob
  }
  /** Open a sealed section of one person for a stated purpose; purpose and look are recorded */
  'POST /api/v1/cases/{caseId}/sealed/{section}': {
    path: { caseId: string; section: 'health' | 'danger' }
    body: OpenSealed
    answer: SealedContent
  }
  /** Confirm receipt */
  'POST /api/v1/cases/{caseId}/actions/confirm_receipt': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: Record<string, never>
    }
    answer: Receipt
  }
  /** Ask registers */
  'POST /api/v1/cases/{caseId}/actions/request_verification': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        requests: {
          personId: string
          authority: string
          register: string
          fields: string[]
          documentIds?: string[] | undefined
          question?: string | undefined
          wantedBy?: string | undefined
          again?:
            | {
                requestId: string
                ground: 'unavailable' | 'facts_changed' | 'other'
              }
            | undefined
        }[]
      }
    }
    answer: Receipt
  }
  /** Answer a question to the register */
  'POST /api/v1/cases/{caseId}/actions/answer_verification': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        requestId: string
        result: 'match' | 'possible' | 'no_match' | 'unavailable'
        finding: string
        reference?: string | undefined
        shown?:
          | {
              name?: string | undefined
              birthDate?: string | '' | undefined
            }
          | undefined
        machineAnswer?: string | undefined
        documentIds?: string[] | undefined
        correction?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Take a question to a register back */
  'POST /api/v1/cases/{caseId}/actions/recall_verification': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        requestId: string
        reason: 'not_needed' | 'asked_in_error' | 'asked_anew'
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Remind a register of a question */
  'POST /api/v1/cases/{caseId}/actions/remind_verification': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        requestId: string
      }
    }
    answer: Receipt
  }
  /** Hand a question to another register over */
  'POST /api/v1/cases/{caseId}/actions/hand_over_verification': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        requestId: string
        authority: string
        register: string
        text: string
      }
    }
    answer: Receipt
  }
  /** Propose the reply */
  'POST /api/v1/cases/{caseId}/actions/propose_reply': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        persons: {
          personId: string
          outcome: 'accepted' | 'refused'
          reason?: string | undefined
          text?: string | undefined
          checked?: ('application' | 'evidence' | 'registers' | 'interview' | 'earlier_cases')[] | undefined
          disproved?: string[] | undefined
          established?:
            | {
                name: string
                birthDate: string | ''
                source: 'application' | 'statement' | 'document' | 'register' | 'earlier_case'
              }
            | undefined
        }[]
        note?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Approve the reply */
  'POST /api/v1/cases/{caseId}/actions/approve_reply': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        proposalId: string
      }
    }
    answer: Receipt
  }
  /** Return the proposal */
  'POST /api/v1/cases/{caseId}/actions/return_proposal': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        proposalId: string
        text: string
      }
    }
    answer: Receipt
  }
  /** Enter a reply received on paper */
  'POST /api/v1/cases/{caseId}/actions/record_paper_reply': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        persons: {
          personId: string
          outcome: 'accepted' | 'refused'
          reason?: string | undefined
          text?: string | undefined
        }[]
        receivedOn: string
        means: 'post' | 'courier' | 'by_hand' | 'fax' | 'email'
        documentIds: string[]
      }
    }
    answer: Receipt
  }
  /** Correct the application */
  'POST /api/v1/cases/{caseId}/actions/correct_application': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        answers?:
          | {
              sectionId: string
              key: string
              field: string
              answer:
                | {
                    value: string
                  }
                | {
                    notAvailable: string
                    note?: string | undefined
                  }
            }[]
          | undefined
        evidence?:
          | {
              personId: string
              category: string
              copy?: boolean | undefined
              authenticated?: boolean | undefined
              number?: string | undefined
              issuedOn?: string | undefined
              issuedAt?: string | undefined
              issuedBy?: string | undefined
              expiresOn?: string | undefined
              shownName?: string | undefined
              shownBirthDate?: string | undefined
              note?: string | undefined
              documentIds?: string[] | undefined
            }[]
          | undefined
        reason: string
      }
    }
    answer: Receipt
  }
  /** Request the travel document */
  'POST /api/v1/cases/{caseId}/actions/request_travel_document': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        attestations: AttestationInput[]
      }
    }
    answer: Receipt
  }
  /** Acknowledge the request for the travel document */
  'POST /api/v1/cases/{caseId}/actions/acknowledge_document_request': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: Record<string, never>
    }
    answer: Receipt
  }
  /** Issue the travel document */
  'POST /api/v1/cases/{caseId}/actions/issue_travel_document': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        personId: string
        number: string
        issuedOn: string
        validUntil?: string | undefined
        identityBasis: string
        identityNote?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Notify the transfer */
  'POST /api/v1/cases/{caseId}/actions/notify_transfer': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        date: string
        time: string
        means?: 'scheduled_flight' | 'charter_flight' | 'land' | 'sea' | undefined
        flight: string
        departure: string
        crossingPoint: string
        escorts: number
        medicalEscort?: boolean | undefined
        needs?:
          | {
              personId: string
              text: string
            }[]
          | undefined
        identityBasis?: string | undefined
        attestations: AttestationInput[]
      }
    }
    answer: Receipt
  }
  /** Confirm that persons arrived */
  'POST /api/v1/cases/{caseId}/actions/confirm_arrival': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        transferId: string
        personIds: string[]
        arrivedOn: string
      }
    }
    answer: Receipt
  }
  /** Report that the transfer failed */
  'POST /api/v1/cases/{caseId}/actions/report_transfer_failed': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        transferId: string
        reason: string
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Stop */
  'POST /api/v1/cases/{caseId}/actions/stop': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        reason: string
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Withdraw */
  'POST /api/v1/cases/{caseId}/actions/withdraw': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        reason: string
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Lift the stop */
  'POST /api/v1/cases/{caseId}/actions/lift_stop': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        attestations: AttestationInput[]
      }
    }
    answer: Receipt
  }
  /** Extend a deadline */
  'POST /api/v1/cases/{caseId}/actions/extend_deadline': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        clock: string
        from: string
        until: string
        reason: string
      }
    }
    answer: Receipt
  }
  /** Move a deadline */
  'POST /api/v1/cases/{caseId}/actions/move_deadline': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input:
        | {
            clock: string
            from: string
            ground: 'force_majeure'
            to: string
            reason: string
          }
        | {
            clock: string
            from: string
            ground: 'decreed_holiday'
            days: {
              from: string
              to: string
            }
            reason: string
          }
    }
    answer: Receipt
  }
  /** Report an obstacle */
  'POST /api/v1/cases/{caseId}/actions/open_obstacle': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        since: string
        text: string
      }
    }
    answer: Receipt
  }
  /** Report that the obstacle is gone */
  'POST /api/v1/cases/{caseId}/actions/close_obstacle': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        until: string
      }
    }
    answer: Receipt
  }
  /** Confirm the expiry */
  'POST /api/v1/cases/{caseId}/actions/confirm_expiry': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        clock: string
        from: string
      }
    }
    answer: Receipt
  }
  /** Put the consent under reconsideration */
  'POST /api/v1/cases/{caseId}/actions/ask_reconsideration': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        personIds: string[]
        ground?: string | undefined
        reason: string
      }
    }
    answer: Receipt
  }
  /** Maintain the application */
  'POST /api/v1/cases/{caseId}/actions/maintain_application': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        reason: string
      }
    }
    answer: Receipt
  }
  /** Say that the consent stands */
  'POST /api/v1/cases/{caseId}/actions/confirm_consent': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        personIds?: string[] | undefined
        reason: string
      }
    }
    answer: Receipt
  }
  /** Ask for an interview */
  'POST /api/v1/cases/{caseId}/actions/request_interview': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        personIds: string[]
        text: string
      }
    }
    answer: Receipt
  }
  /** Invite to an interview */
  'POST /api/v1/cases/{caseId}/actions/invite_to_interview': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        personId: string
        slotId?: string | undefined
        date?: string | undefined
        time?: string | undefined
        minutes?: number | undefined
        by?: 'mission' | 'joint' | 'visiting_team' | undefined
        means?: 'in_person' | 'telephone' | 'video' | undefined
        place?: string | undefined
        room?: string | undefined
        language: string
        interpreter: 'not_needed' | 'needed' | 'arranged'
        guardian?: string | undefined
        adultBecause?: string | undefined
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Move an interview */
  'POST /api/v1/cases/{caseId}/actions/move_interview': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        interviewId: string
        seen: number
        slotId?: string | undefined
        date?: string | undefined
        time?: string | undefined
        minutes?: number | undefined
        by?: 'mission' | 'joint' | 'visiting_team' | undefined
        means?: 'in_person' | 'telephone' | 'video' | undefined
        place?: string | undefined
        room?: string | undefined
        language: string
        interpreter: 'not_needed' | 'needed' | 'arranged'
        guardian?: string | undefined
        adultBecause?: string | undefined
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Record an interview */
  'POST /api/v1/cases/{caseId}/actions/record_interview': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        personId: string
        interviewId?: string | undefined
        heldOn: string
        by: 'mission' | 'joint' | 'visiting_team'
        means: 'in_person' | 'telephone' | 'video'
        outcome?: 'confirmed' | 'not_confirmed' | 'doubtful' | undefined
        grounds?:
          | (
              | 'language_of_the_country'
              | 'knowledge_of_places'
              | 'knowledge_of_daily_life'
              | 'family_named'
              | 'document_shown'
              | 'known_to_the_authority'
              | 'other_language'
              | 'lacks_knowledge'
              | 'contradictions'
              | 'did_not_answer'
              | 'other'
            )[]
          | undefined
        language?: string | undefined
        interpreted?: boolean | undefined
        present?:
          | {
              role: 'lawyer' | 'trusted_person' | 'guardian' | 'representative'
              name: string
            }[]
          | undefined
        text: string
        notes?: string | undefined
        documentIds?: string[] | undefined
      }
    }
    answer: Receipt
  }
  /** Record that somebody did not come */
  'POST /api/v1/cases/{caseId}/actions/record_missed_interview': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        interviewId: string
        reason: 'unknown' | 'excused' | 'refused'
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Keep a recording or notes */
  'POST /api/v1/cases/{caseId}/actions/note_interview': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        interviewId: string
        text?: string | undefined
        documentIds?: string[] | undefined
      }
    }
    answer: Receipt
  }
  /** Call an interview off */
  'POST /api/v1/cases/{caseId}/actions/cancel_interview': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        interviewId: string
        cause: 'postponed' | 'not_needed' | 'other'
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Answer the notice of the transfer */
  'POST /api/v1/cases/{caseId}/actions/answer_notice': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        transferId: string
        agreed: boolean
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Revoke the consent */
  'POST /api/v1/cases/{caseId}/actions/revoke_consent': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        personIds: string[]
        reason: string
        text?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Ask for information */
  'POST /api/v1/cases/{caseId}/actions/request_information': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        items: (
          | {
              kind: 'field'
              personId?: string | undefined
              sectionId: string
              field: string
              reason:
                | 'missing'
                | 'unreadable'
                | 'contradiction'
                | 'needed_to_search'
                | 'identity_in_doubt'
                | 'journey'
                | 'other'
              text?: string | undefined
            }
          | {
              kind: 'evidence'
              personId: string
              category: string
              reason:
                | 'missing'
                | 'unreadable'
                | 'contradiction'
                | 'needed_to_search'
                | 'identity_in_doubt'
                | 'journey'
                | 'other'
              text?: string | undefined
            }
          | {
              kind: 'scan'
              evidenceId: string
              reason:
                | 'missing'
                | 'unreadable'
                | 'contradiction'
                | 'needed_to_search'
                | 'identity_in_doubt'
                | 'journey'
                | 'other'
              text?: string | undefined
            }
          | {
              kind: 'fingerprints'
              personId: string
              reason:
                | 'missing'
                | 'unreadable'
                | 'contradiction'
                | 'needed_to_search'
                | 'identity_in_doubt'
                | 'journey'
                | 'other'
              text?: string | undefined
            }
          | {
              kind: 'question'
              personId?: string | undefined
              reason:
                | 'missing'
                | 'unreadable'
                | 'contradiction'
                | 'needed_to_search'
                | 'identity_in_doubt'
                | 'journey'
                | 'other'
              text?: string | undefined
            }
        )[]
        wantedOn?: string | undefined
      }
    }
    answer: Receipt
  }
  /** Answer the request for information */
  'POST /api/v1/cases/{caseId}/actions/answer_information': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        requestId: string
        answers: (
          | {
              itemId: string
              kind: 'given'
              text?: string | undefined
              documentIds?: string[] | undefined
            }
          | {
              itemId: string
              kind: 'corrigendum'
              number: number
              text?: string | undefined
            }
          | {
              itemId: string
              kind: 'not_available'
              reason: string
              text?: string | undefined
              documentIds?: string[] | undefined
            }
        )[]
      }
    }
    answer: Receipt
  }
  /** Withdraw a request for information */
  'POST /api/v1/cases/{caseId}/actions/withdraw_information_request': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        requestId: string
      }
    }
    answer: Receipt
  }
  /** Remind the other State */
  'POST /api/v1/cases/{caseId}/actions/send_reminder': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: Record<string, never>
    }
    answer: Receipt
  }
  /** Send a message */
  'POST /api/v1/cases/{caseId}/actions/send_message': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        text: string
        topic?: string | undefined
        answers?: string | undefined
        about?:
          | {
              kind: 'information_request' | 'transfer' | 'interview'
              id: string
            }
          | undefined
        documentIds?: string[] | undefined
      }
    }
    answer: Receipt
  }
  /** Add a note */
  'POST /api/v1/cases/{caseId}/actions/add_note': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        text: string
        topic?: string | undefined
        answers?: string | undefined
        mentions?: string[] | undefined
      }
    }
    answer: Receipt
  }
  /** Log a phone call */
  'POST /api/v1/cases/{caseId}/actions/log_phone_call': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion?:
        | {
            shared: number
            own: number
          }
        | undefined
      input: {
        calledOn: string
        calledAt: string
        direction: 'incoming' | 'outgoing'
        with: string
        text: string
      }
    }
    answer: Receipt
  }
  /** Record a claim of statelessness */
  'POST /api/v1/cases/{caseId}/actions/record_statelessness': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        personId: string
        claimedOn: string
        text: string
        referral?:
          | {
              authorityId?: string | undefined
              authority?: string | undefined
              referredOn: string
            }
          | undefined
      }
    }
    answer: Receipt
  }
  /** Own references */
  'POST /api/v1/cases/{caseId}/actions/set_references': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        references: OwnReference[]
      }
    }
    answer: Receipt
  }
  /** Hand over to another unit */
  'POST /api/v1/cases/{caseId}/actions/hand_over': {
    path: { caseId: string }
    headers: { 'idempotency-key': string }
    body: {
      /** The versions of the case on which the act is based, as `versions` of the case gave them */
      expectedVersion: {
        shared: number
        own: number
      }
      input: {
        unit: string
        note: string
      }
    }
    answer: Receipt
  }
  /** The case as one printed file with contents and page numbers (PDF); the printing is recorded */
  'GET /api/v1/cases/{caseId}/copy': {
    path: { caseId: string }
    query?:
      | {
          purpose?: 'paper_file' | 'court' | 'supervision' | 'handover' | undefined
          internal?: 'true' | 'false' | undefined
        }
      | undefined
    answer: Blob
  }
  /** The same with sealed sections, where a purpose for opening them is stated */
  'POST /api/v1/cases/{caseId}/copy': {
    path: { caseId: string }
    body: {
      purpose?: 'paper_file' | 'court' | 'supervision' | 'handover' | undefined
      internal?: boolean | undefined
      /** For what purpose the sealed sections are opened; without it they stay closed. Each opening is recorded */
      sealedPurpose?: string | undefined
    }
    answer: Blob
  }
  /** The evidence of a silence in a case: what was sent, counted and not answered (PDF); recorded as a look */
  'GET /api/v1/cases/{caseId}/silence': { path: { caseId: string }; answer: Blob }
  /** Why a running period of a case ends when it does, on a page for a dispute (PDF); recorded as a look */
  'GET /api/v1/cases/{caseId}/clocks/{clock}/page': {
    path: { caseId: string; clock: string }
    query?: { personId?: string | undefined } | undefined
    answer: Blob
  }
  /** A document of a case, as it was sent */
  'GET /api/v1/cases/{caseId}/documents/{documentId}': { path: { caseId: string; documentId: string }; answer: Blob }
  /** Keep a scan for an act upon a case (multipart: purpose, personId, freeOfAsylumData, file) */
  'POST /api/v1/cases/{caseId}/files': { path: { caseId: string }; answer: FileView }
  /** Take back a file that no act has sent */
  'DELETE /api/v1/cases/{caseId}/files/{documentId}': {
    path: { caseId: string; documentId: string }
    answer: undefined
  }
  /** The views of the desk that the official made or the authority shares, and the columns of its rows */
  'GET /api/v1/desk/views': {
    answer: {
      views: {
        viewId: string
        name: string
        shared: boolean
        /** Who last changed it */
        by: string
        mayChange: boolean
        /** A shared view that this official put out of sight */
        hidden: boolean
        content: {
          view: 'my_turn' | 'waiting' | 'closed'
          order: 'deadline' | 'waiting' | 'change'
          filters: {
            stage?:
              | 'submitted'
              | 'received'
              | 'under_examination'
              | 'accepted'
              | 'refused'
              | 'document_requested'
              | 'document_ready'
              | 'transfer_notified'
              | 'transfer_failed'
              | 'transferred'
              | 'stopped'
              | 'closed'
              | undefined
            /** The other State */
            state?: string | undefined
            agreement?: string | undefined
            procedure?: string | undefined
            /** overdue: the later reading has passed. falls_…: it comes on that day from today, or there is none (falls_never). Otherwise the day to remind on comes within that time, or has come */
            due?:
              | 'overdue'
              | 'today'
              | '3days'
              | '7days'
              | 'falls_today'
              | 'falls_1to3'
              | 'falls_4to7'
              | 'falls_later'
              | 'falls_never'
              | 'falls_0to7'
              | undefined
            /** For how many days whoever has the turn has had it */
            waits?: 'under_30' | '30_to_89' | '90_to_179' | '180_and_over' | undefined
            assignee?: 'me' | 'nobody' | string | undefined
            /** A proposed reply awaits approval */
            approval?: 'yes' | undefined
            /** The other State asked for information and is not answered in full */
            asked?: 'yes' | undefined
            /** Changed since the official last looked */
            news?: 'yes' | undefined
            minors?: 'yes' | undefined
          }
          /** null: the columns that whoever opens it has chosen */
          columns:
            | (
                | 'date'
                | 'case'
                | 'stage'
                | 'holder'
                | 'assignee'
                | 'own_reference'
                | 'waiting'
                | 'submitted'
                | 'changed'
              )[]
            | null
        }
        version: number
        /** How many cases it shows now, counted as the lists are; null when hidden */
        count: number | null
      }[]
      columns: (
        | 'date'
        | 'case'
        | 'stage'
        | 'holder'
        | 'assignee'
        | 'own_reference'
        | 'waiting'
        | 'submitted'
        | 'changed'
      )[]
      mayShare: boolean
    }
  }
  /** Keep filters, order and columns of the desk under a name; who supervises may share them */
  'POST /api/v1/desk/views': {
    body: {
      name: string
      shared: boolean
      content: {
        view: 'my_turn' | 'waiting' | 'closed'
        order: 'deadline' | 'waiting' | 'change'
        filters: {
          stage?:
            | 'submitted'
            | 'received'
            | 'under_examination'
            | 'accepted'
            | 'refused'
            | 'document_requested'
            | 'document_ready'
            | 'transfer_notified'
            | 'transfer_failed'
            | 'transferred'
            | 'stopped'
            | 'closed'
            | undefined
          /** The other State */
          state?: string | undefined
          agreement?: string | undefined
          procedure?: string | undefined
          /** overdue: the later reading has passed. falls_…: it comes on that day from today, or there is none (falls_never). Otherwise the day to remind on comes within that time, or has come */
          due?:
            | 'overdue'
            | 'today'
            | '3days'
            | '7days'
            | 'falls_today'
            | 'falls_1to3'
            | 'falls_4to7'
            | 'falls_later'
            | 'falls_never'
            | 'falls_0to7'
            | undefined
          /** For how many days whoever has the turn has had it */
          waits?: 'under_30' | '30_to_89' | '90_to_179' | '180_and_over' | undefined
          assignee?: 'me' | 'nobody' | string | undefined
          /** A proposed reply awaits approval */
          approval?: 'yes' | undefined
          /** The other State asked for information and is not answered in full */
          asked?: 'yes' | undefined
          /** Changed since the official last looked */
          news?: 'yes' | undefined
          minors?: 'yes' | undefined
        }
        /** null: the columns that whoever opens it has chosen */
        columns:
          | (
              | 'date'
              | 'case'
              | 'stage'
              | 'holder'
              | 'assignee'
              | 'own_reference'
              | 'waiting'
              | 'submitted'
              | 'changed'
            )[]
          | null
      }
    }
    answer: {
      viewId: string
    }
  }
  /** Change a view; one that somebody changed or deleted meanwhile is answered so */
  'PUT /api/v1/desk/views/{viewId}': {
    path: { viewId: string }
    body: {
      name: string
      shared: boolean
      content: {
        view: 'my_turn' | 'waiting' | 'closed'
        order: 'deadline' | 'waiting' | 'change'
        filters: {
          stage?:
            | 'submitted'
            | 'received'
            | 'under_examination'
            | 'accepted'
            | 'refused'
            | 'document_requested'
            | 'document_ready'
            | 'transfer_notified'
            | 'transfer_failed'
            | 'transferred'
            | 'stopped'
            | 'closed'
            | undefined
          /** The other State */
          state?: string | undefined
          agreement?: string | undefined
          procedure?: string | undefined
          /** overdue: the later reading has passed. falls_…: it comes on that day from today, or there is none (falls_never). Otherwise the day to remind on comes within that time, or has come */
          due?:
            | 'overdue'
            | 'today'
            | '3days'
            | '7days'
            | 'falls_today'
            | 'falls_1to3'
            | 'falls_4to7'
            | 'falls_later'
            | 'falls_never'
            | 'falls_0to7'
            | undefined
          /** For how many days whoever has the turn has had it */
          waits?: 'under_30' | '30_to_89' | '90_to_179' | '180_and_over' | undefined
          assignee?: 'me' | 'nobody' | string | undefined
          /** A proposed reply awaits approval */
          approval?: 'yes' | undefined
          /** The other State asked for information and is not answered in full */
          asked?: 'yes' | undefined
          /** Changed since the official last looked */
          news?: 'yes' | undefined
          minors?: 'yes' | undefined
        }
        /** null: the columns that whoever opens it has chosen */
        columns:
          | (
              | 'date'
              | 'case'
              | 'stage'
              | 'holder'
              | 'assignee'
              | 'own_reference'
              | 'waiting'
              | 'submitted'
              | 'changed'
            )[]
          | null
      }
      version: number
    }
    answer: {
      version: number
    }
  }
  /** Delete a view */
  'DELETE /api/v1/desk/views/{viewId}': { path: { viewId: string }; answer: undefined }
  /** Put a shared view out of the own sight, or back */
  'PUT /api/v1/desk/views/{viewId}/hidden': {
    path: { viewId: string }
    body: {
      hidden: boolean
    }
    answer: undefined
  }
  /** Choose what the rows of the own desk show, and in which order */
  'PUT /api/v1/desk/columns': {
    body: {
      columns: (
        | 'date'
        | 'case'
        | 'stage'
        | 'holder'
        | 'assignee'
        | 'own_reference'
        | 'waiting'
        | 'submitted'
        | 'changed'
      )[]
    }
    answer: undefined
  }
  /** The cases of the authority, by the deadline that bites first */
  'GET /api/v1/desk': {
    query?:
      | {
          stage?:
            | 'submitted'
            | 'received'
            | 'under_examination'
            | 'accepted'
            | 'refused'
            | 'document_requested'
            | 'document_ready'
            | 'transfer_notified'
            | 'transfer_failed'
            | 'transferred'
            | 'stopped'
            | 'closed'
            | undefined
          state?: string | undefined
          agreement?: string | undefined
          procedure?: string | undefined
          due?:
            | 'overdue'
            | 'today'
            | '3days'
            | '7days'
            | 'falls_today'
            | 'falls_1to3'
            | 'falls_4to7'
            | 'falls_later'
            | 'falls_never'
            | 'falls_0to7'
            | undefined
          waits?: 'under_30' | '30_to_89' | '90_to_179' | '180_and_over' | undefined
          assignee?: 'me' | 'nobody' | string | undefined
          approval?: 'yes' | undefined
          asked?: 'yes' | undefined
          news?: 'yes' | undefined
          minors?: 'yes' | undefined
          view?: 'my_turn' | 'waiting' | 'closed' | undefined
          order?: 'deadline' | 'waiting' | 'change' | undefined
          cursor?: string | undefined
          limit?: number | undefined
        }
      | undefined
    answer: Desk
  }
  /** What the signed-in official was told of, newest first, and how many are unread */
  'GET /api/v1/notices': {
    query?:
      | { show?: 'all' | 'unread' | 'legal' | undefined; limit?: number | undefined; cursor?: string | undefined }
      | undefined
    answer: {
      /** Not read and not dealt with; 100 says that there are more */
      unread: number
      items: {
        noticeId: string
        at: string
        kind:
          | 'application_received'
          | 'reply_given'
          | 'consent_deemed'
          | 'document_requested'
          | 'document_issued'
          | 'fallback_document'
          | 'transfer_notified'
          | 'transfer_failed'
          | 'person_arrived'
          | 'stopped'
          | 'withdrawn'
          | 'stop_lifted'
          | 'corrigendum'
          | 'deadline_changed'
          | 'expiry_held'
          | 'reconsideration_asked'
          | 'application_maintained'
          | 'consent_confirmed'
          | 'interview_requested'
          | 'interview_invited'
          | 'interview_moved'
          | 'interview_held'
          | 'statelessness_claimed'
          | 'interview_missed'
          | 'interview_cancelled'
          | 'notice_answered'
          | 'consent_revoked'
          | 'paper_reply'
          | 'reminder_received'
          | 'deadline_near'
          | 'deadline_passed'
          | 'message_received'
          | 'note_mention'
          | 'information_requested'
          | 'information_answered'
          | 'information_withdrawn'
          | 'verification_asked'
          | 'verification_answered'
          | 'verification_recalled'
          | 'verification_reminded'
          | 'verification_handed_over'
          | 'verification_due'
          | 'proposal_awaits'
          | 'proposal_escalated'
          | 'proposal_returned'
          | 'proposal_approved'
          | 'draft_handed_over'
          | 'case_handed_over'
          | 'case_assigned'
          | 'rule_stated'
        caseId: string
        /** Empty for a draft, which has none yet, and where it speaks of rules */
        reference: string
        otherState: string
        /** Which authority brought it about; null: the agreement itself */
        authority: string | null
        /** The request, transfer, proposal or message it speaks of; the agreement and the two States of rules */
        subject: string | null
        legal: boolean
        readAt: string | null
        /** Somebody has done what it asks for */
        settled: {
          at: string
          /** Name of a colleague of the own authority */
          by: string | null
          authority: string | null
        } | null
        /** `practice`: in real work a mail would have been sent; `failed`: none could be sent */
        mail: 'none' | 'waiting' | 'sent' | 'practice' | 'failed'
      }[]
      next: string | null
    }
  }
  /** Mark own notices as read: one, all of a case, or one and all before it */
  'POST /api/v1/notices/read': {
    body: {
      noticeId?: string | undefined
      caseId?: string | undefined
      /** This notice and all before it */
      upTo?: string | undefined
    }
    answer: {
      unread: number
    }
  }
  /** How the signed-in official hears of each kind of notice */
  'GET /api/v1/notices/choices': {
    answer: {
      /** Whether the daily digest is mailed on duty days */
      digest: boolean
      items: {
        kind:
          | 'application_received'
          | 'reply_given'
          | 'consent_deemed'
          | 'document_requested'
          | 'document_issued'
          | 'fallback_document'
          | 'transfer_notified'
          | 'transfer_failed'
          | 'person_arrived'
          | 'stopped'
          | 'withdrawn'
          | 'stop_lifted'
          | 'corrigendum'
          | 'deadline_changed'
          | 'expiry_held'
          | 'reconsideration_asked'
          | 'application_maintained'
          | 'consent_confirmed'
          | 'interview_requested'
          | 'interview_invited'
          | 'interview_moved'
          | 'interview_held'
          | 'statelessness_claimed'
          | 'interview_missed'
          | 'interview_cancelled'
          | 'notice_answered'
          | 'consent_revoked'
          | 'paper_reply'
          | 'reminder_received'
          | 'deadline_near'
          | 'deadline_passed'
          | 'message_received'
          | 'note_mention'
          | 'information_requested'
          | 'information_answered'
          | 'information_withdrawn'
          | 'verification_asked'
          | 'verification_answered'
          | 'verification_recalled'
          | 'verification_reminded'
          | 'verification_handed_over'
          | 'verification_due'
          | 'proposal_awaits'
          | 'proposal_escalated'
          | 'proposal_returned'
          | 'proposal_approved'
          | 'draft_handed_over'
          | 'case_handed_over'
          | 'case_assigned'
          | 'rule_stated'
        /** Cannot be switched off */
        legal: boolean
        channel: 'program' | 'digest' | 'mail' | 'off'
        /** What holds for these roles when nothing was chosen */
        usual: 'program' | 'digest' | 'mail' | 'off'
      }[]
      /** Whether this installation sends mail at all */
      mail: 'sent' | 'practice' | 'no_server'
      timeZone: string
    }
  }
  /** Choose how to hear of some kinds; what stands under the agreement cannot be put off */
  'PUT /api/v1/notices/choices': {
    body: {
      digest?: boolean | undefined
      channels?:
        | {
            [name in
              | 'application_received'
              | 'reply_given'
              | 'consent_deemed'
              | 'document_requested'
              | 'document_issued'
              | 'fallback_document'
              | 'transfer_notified'
              | 'transfer_failed'
              | 'person_arrived'
              | 'stopped'
              | 'withdrawn'
              | 'stop_lifted'
              | 'corrigendum'
              | 'deadline_changed'
              | 'expiry_held'
              | 'reconsideration_asked'
              | 'application_maintained'
              | 'consent_confirmed'
              | 'interview_requested'
              | 'interview_invited'
              | 'interview_moved'
              | 'interview_held'
              | 'statelessness_claimed'
              | 'interview_missed'
              | 'interview_cancelled'
              | 'notice_answered'
              | 'consent_revoked'
              | 'paper_reply'
              | 'reminder_received'
              | 'deadline_near'
              | 'deadline_passed'
              | 'message_received'
              | 'note_mention'
              | 'information_requested'
              | 'information_answered'
              | 'information_withdrawn'
              | 'verification_asked'
              | 'verification_answered'
              | 'verification_recalled'
              | 'verification_reminded'
              | 'verification_handed_over'
              | 'verification_due'
              | 'proposal_awaits'
              | 'proposal_escalated'
              | 'proposal_returned'
              | 'proposal_approved'
              | 'draft_handed_over'
              | 'case_handed_over'
              | 'case_assigned'
              | 'rule_stated']?: 'program' | 'digest' | 'mail' | 'off'
          }
        | undefined
    }
    answer: {
      /** Whether the daily digest is mailed on duty days */
      digest: boolean
      items: {
        kind:
          | 'application_received'
          | 'reply_given'
          | 'consent_deemed'
          | 'document_requested'
          | 'document_issued'
          | 'fallback_document'
          | 'transfer_notified'
          | 'transfer_failed'
          | 'person_arrived'
          | 'stopped'
          | 'withdrawn'
          | 'stop_lifted'
          | 'corrigendum'
          | 'deadline_changed'
          | 'expiry_held'
          | 'reconsideration_asked'
          | 'application_maintained'
          | 'consent_confirmed'
          | 'interview_requested'
          | 'interview_invited'
          | 'interview_moved'
          | 'interview_held'
          | 'statelessness_claimed'
          | 'interview_missed'
          | 'interview_cancelled'
          | 'notice_answered'
          | 'consent_revoked'
          | 'paper_reply'
          | 'reminder_received'
          | 'deadline_near'
          | 'deadline_passed'
          | 'message_received'
          | 'note_mention'
          | 'information_requested'
          | 'information_answered'
          | 'information_withdrawn'
          | 'verification_asked'
          | 'verification_answered'
          | 'verification_recalled'
          | 'verification_reminded'
          | 'verification_handed_over'
          | 'verification_due'
          | 'proposal_awaits'
          | 'proposal_escalated'
          | 'proposal_returned'
          | 'proposal_approved'
          | 'draft_handed_over'
          | 'case_handed_over'
          | 'case_assigned'
          | 'rule_stated'
        /** Cannot be switched off */
        legal: boolean
        channel: 'program' | 'digest' | 'mail' | 'off'
        /** What holds for these roles when nothing was chosen */
        usual: 'program' | 'digest' | 'mail' | 'off'
      }[]
      /** Whether this installation sends mail at all */
      mail: 'sent' | 'practice' | 'no_server'
      timeZone: string
    }
  }
  /** Go back to what is usual for the own roles */
  'DELETE /api/v1/notices/choices': {
    answer: {
      /** Whether the daily digest is mailed on duty days */
      digest: boolean
      items: {
        kind:
          | 'application_received'
          | 'reply_given'
          | 'consent_deemed'
          | 'document_requested'
          | 'document_issued'
          | 'fallback_document'
          | 'transfer_notified'
          | 'transfer_failed'
          | 'person_arrived'
          | 'stopped'
          | 'withdrawn'
          | 'stop_lifted'
          | 'corrigendum'
          | 'deadline_changed'
          | 'expiry_held'
          | 'reconsideration_asked'
          | 'application_maintained'
          | 'consent_confirmed'
          | 'interview_requested'
          | 'interview_invited'
          | 'interview_moved'
          | 'interview_held'
          | 'statelessness_claimed'
          | 'interview_missed'
          | 'interview_cancelled'
          | 'notice_answered'
          | 'consent_revoked'
          | 'paper_reply'
          | 'reminder_received'
          | 'deadline_near'
          | 'deadline_passed'
          | 'message_received'
          | 'note_mention'
          | 'information_requested'
          | 'information_answered'
          | 'information_withdrawn'
          | 'verification_asked'
          | 'verification_answered'
          | 'verification_recalled'
          | 'verification_reminded'
          | 'verification_handed_over'
          | 'verification_due'
          | 'proposal_awaits'
          | 'proposal_escalated'
          | 'proposal_returned'
          | 'proposal_approved'
          | 'draft_handed_over'
          | 'case_handed_over'
          | 'case_assigned'
          | 'rule_stated'
        /** Cannot be switched off */
        legal: boolean
        channel: 'program' | 'digest' | 'mail' | 'off'
        /** What holds for these roles when nothing was chosen */
        usual: 'program' | 'digest' | 'mail' | 'off'
      }[]
      /** Whether this installation sends mail at all */
      mail: 'sent' | 'practice' | 'no_server'
      timeZone: string
    }
  }
  /** The colleagues of the own authority who may hold cases, and who of them is away today */
  'GET /api/v1/colleagues': {
    answer: {
      userId: string
      name: string
      /** Through which cases are worked on here; lent ones count */
      roles: Role[]
      /** On which sides of a case these roles read anything of it */
      sides: ('requesting' | 'requested')[]
      onDuty: boolean
      away: {
        until: string
        deputies: {
          userId: string
          name: string
        }[]
      } | null
    }[]
  }
  /** Give cases to a colleague of the own authority, take them or lay them down; each is answered for itself */
  'POST /api/v1/assignments': {
    body: {
      /** The colleague who is to hold the cases; null lays them down */
      userId: string | null
      cases: {
        caseId: string
        /** Who held it when it was looked at; where somebody else holds it by now, nothing is done */
        heldBy?: string | null | undefined
      }[]
    }
    answer: {
      items: {
        caseId: string
        done: boolean
        /** Why nothing was done */
        reason: 'not_found' | 'closed' | 'not_for_their_roles' | 'held_by_another' | null
        /** Who holds the case now */
        assignee: {
          userId: string
          name: string
        } | null
      }[]
    }
  }
  /** How many open cases each colleague holds, how urgent and how old, and what nobody holds */
  'GET /api/v1/team': {
    answer: {
      today: string
      members: {
        userId: string
        name: string
        /** Through which cases are worked on here; lent ones count */
        roles: Role[]
        /** On which sides of a case these roles read anything of it */
        sides: ('requesting' | 'requested')[]
        onDuty: boolean
        away: {
          until: string
          deputies: {
            userId: string
            name: string
          }[]
        } | null
        load: {
          open: number
          /** Where the authority has the turn */
          myTurn: number
          /** Whose date has passed */
          overdue: number
          /** Due today or within three days */
          dueSoon: number
          nextDueOn: string | null
          /** When the oldest of them was submitted */
          oldestOn: string | null
          ages: {
            week: number
            month: number
            quarter: number
            longer: number
          }
        }
        /** false: the account is closed or holds no such role any more; its cases need somebody else */
        active: boolean
      }[]
      /** Open cases that nobody holds */
      nobody: {
        open: number
        /** Where the authority has the turn */
        myTurn: number
        /** Whose date has passed */
        overdue: number
        /** Due today or within three days */
        dueSoon: number
        nextDueOn: string | null
        /** When the oldest of them was submitted */
        oldestOn: string | null
        ages: {
          week: number
          month: number
          quarter: number
          longer: number
        }
      }
    }
  }
  /** The open cases that a colleague holds, or nobody, by the deadline that bites first */
  'GET /api/v1/team/cases': {
    query: { holder: string | 'nobody'; cursor?: string | undefined; limit?: number | undefined }
    answer: {
      items: {
        caseId: string
        reference: string
        side: 'requesting' | 'requested'
        stage:
          | 'submitted'
          | 'received'
          | 'under_examination'
          | 'accepted'
          | 'refused'
          | 'document_requested'
          | 'document_ready'
          | 'transfer_notified'
          | 'transfer_failed'
          | 'transferred'
          | 'stopped'
          | 'closed'
        myTurn: boolean
        dueOn: string | null
        submittedOn: string
        familyName: string | null
        givenNames: string | null
        ownScript: string | null
        nationality: string | null
      }[]
      next: string | null
    }
  }
  /** What is said otherwise in a language than as it ships, and whether a native speaker has read it */
  'GET /api/v1/languages/{language}/texts': {
    path: { language: 'en' | 'az' | 'de' | 'ka' | 'ur' }
    answer: {
      language: 'en' | 'az' | 'de' | 'ka' | 'ur'
      /** The languages that a native speaker has read */
      reviewed: ('en' | 'az' | 'de' | 'ka' | 'ur')[]
      /** Message by its identifier */
      texts: {
        [name: string]: string
      }
    }
  }
  /** The languages, and how far each is translated */
  'GET /api/v1/translation': {
    answer: {
      items: {
        language: 'en' | 'az' | 'de' | 'ka' | 'ur'
        status: 'machine' | 'reviewed'
        counts: {
          missing: number
          machine: number
          corrected: number
          reviewed: number
        }
        /** Who marked the whole language as reviewed; null where nobody has, or it ships so */
        reviewed: {
          at: string
          by: string
        } | null
      }[]
      /** The first words of the identifiers */
      rooms: string[]
    }
  }
  /** Texts of a language with the English ones, narrowed by room, state or words */
  'GET /api/v1/translation/{language}': {
    path: { language: 'en' | 'az' | 'de' | 'ka' | 'ur' }
    query?:
      | {
          room?: string | undefined
          state?: 'missing' | 'machine' | 'corrected' | 'reviewed' | undefined
          search?: string | undefined
          cursor?: string | undefined
        }
      | undefined
    answer: {
      items: {
        id: string
        english: string
        /** As it ships with the program */
        shipped: string | null
        /** As it is said; null where English is said */
        message: string | null
        state: 'missing' | 'machine' | 'corrected' | 'reviewed'
        /** Of its last wording; 0 before the first */
        number: number
        changed: {
          at: string
          by: string
        } | null
      }[]
      total: number
      next: string | null
    }
  }
  /** Mark a whole language as reviewed by a native speaker, or take that back */
  'PUT /api/v1/translation/{language}': {
    path: { language: 'en' | 'az' | 'de' | 'ka' | 'ur' }
    body: {
      reviewed: boolean
    }
    answer: {
      language: 'en' | 'az' | 'de' | 'ka' | 'ur'
      status: 'machine' | 'reviewed'
      counts: {
        missing: number
        machine: number
        corrected: number
        reviewed: number
      }
      /** Who marked the whole language as reviewed; null where nobody has, or it ships so */
      reviewed: {
        at: string
        by: string
      } | null
    }
  }
  /** Word a text otherwise, or mark it as reviewed; it is said so at once, to everybody */
  'PUT /api/v1/translation/{language}/{textId}': {
    path: { language: 'en' | 'az' | 'de' | 'ka' | 'ur'; textId: string }
    body: {
      /** null: as it ships */
      message: string | null
      /** That a native speaker has read it */
      reviewed: boolean
      /** Of the wording that was looked at */
      number: number
    }
    answer: {
      id: string
      english: string
      /** As it ships with the program */
      shipped: string | null
      /** As it is said; null where English is said */
      message: string | null
      state: 'missing' | 'machine' | 'corrected' | 'reviewed'
      /** Of its last wording; 0 before the first */
      number: number
      changed: {
        at: string
        by: string
      } | null
    }
  }
  /** Every wording that a text was given, the newest first */
  'GET /api/v1/translation/{language}/{textId}/history': {
    path: { language: 'en' | 'az' | 'de' | 'ka' | 'ur'; textId: string }
    answer: {
      items: {
        number: number
        message: string | null
        reviewed: boolean
        at: string
        by: string
      }[]
    }
  }
  /** All texts of a language as a table for translators (CSV) */
  'GET /api/v1/translation/{language}/file': { path: { language: 'en' | 'az' | 'de' | 'ka' | 'ur' }; answer: Blob }
  /** What a table of a translator would change, and what of it cannot be taken; or take it */
  'POST /api/v1/translation/{language}/file': {
    path: { language: 'en' | 'az' | 'de' | 'ka' | 'ur' }
    body: {
      /** The table as it was exported (CSV) */
      file: string
      /** `false`: says what would change, and changes nothing */
      apply: boolean
    }
    answer: {
      changed: {
        id: string
        before: string | null
        after: string
      }[]
      counts: {
        changed: number
        same: number
        empty: number
        refused: number
      }
      refused: {
        line: number
        id: string
        /** In the language of the reader */
        reason: string
      }[]
      applied: boolean
    }
  }
  /** Persons and cases by a name, a reference or the number of a document; that one searched is recorded, not for what */
  'POST /api/v1/search': { body: SearchQueryInput; answer: SearchResult }
  /** The same persons in other records, as the own State decided, and likely ones nobody decided on */
  'GET /api/v1/cases/{caseId}/persons': {
    path: { caseId: string }
    answer: {
      mayCompare: boolean
      persons: {
        personId: string
        /** Records that were decided to be the same person */
        linked: {
          holderId: string
          personId: string
          place:
            | {
                source: 'case'
                caseId: string
                reference: string
                agreementId: string
                side: 'requesting' | 'requested'
                stage:
                  | 'submitted'
                  | 'received'
                  | 'under_examination'
                  | 'accepted'
                  | 'refused'
                  | 'document_requested'
                  | 'document_ready'
                  | 'transfer_notified'
                  | 'transfer_failed'
                  | 'transferred'
                  | 'stopped'
                  | 'closed'
                otherState: string
                submittedOn: string
                relation: 'principal' | 'spouse' | 'child'
              }
            | {
                source: 'extract'
                extractId: string
              }
          person: PersonName
          judgement: {
            /** Its place among the decisions of this pair */
            number: number
            verdict: 'same' | 'different' | 'unknown'
            /** Null once one of the two was erased */
            reason: string | null
            /** The name of the official, as it was then */
            official: string
            authority: string
            at: string
            probability: number
            band: 'same' | 'look' | 'different'
          }
        }[]
        /** Records decided to be somebody else, or of which it could not be told */
        decided: number
        /** Likely records on which nobody has decided */
        open: number
      }[]
    }
  }
  /** Records that look like this person, most likely first; the search is recorded */
  'GET /api/v1/cases/{caseId}/persons/{personId}/like': {
    path: { caseId: string; personId: string }
    query?: { cursor?: string | undefined } | undefined
    answer: {
      items: {
        holderId: string
        personId: string
        place:
          | {
              source: 'case'
              caseId: string
              reference: string
              agreementId: string
              side: 'requesting' | 'requested'
              stage:
                | 'submitted'
                | 'received'
                | 'under_examination'
                | 'accepted'
                | 'refused'
                | 'document_requested'
                | 'document_ready'
                | 'transfer_notified'
                | 'transfer_failed'
                | 'transferred'
                | 'stopped'
                | 'closed'
              otherState: string
              submittedOn: string
              relation: 'principal' | 'spouse' | 'child'
            }
          | {
              source: 'extract'
              extractId: string
            }
        person: PersonName
        probability: number
        band: 'same' | 'look' | 'different'
        fields: {
          /** What was compared: a name, the date or place of birth, a parent, a number */
          field: string
          likeness: 'same' | 'near' | 'different' | 'missing'
          /** How much it speaks for one person, or against it below zero */
          weight: number
          reasons: {
            code: string
            [name: string]: string | number
          }[]
        }[]
        /** What was decided last of these two; null while nothing was */
        verdict: 'same' | 'different' | 'unknown' | null
      }[]
      /** Records that look like the person, on this page and the others */
      total: number
      /** Records that share something with the person and were compared */
      lookedAt: number
      /** False where more records share something common (as a frequent name) than were looked at */
      complete: boolean
      of: {
        place:
          | {
              source: 'case'
              caseId: string
              reference: string
              agreementId: string
              side: 'requesting' | 'requested'
              stage:
                | 'submitted'
                | 'received'
                | 'under_examination'
                | 'accepted'
                | 'refused'
                | 'document_requested'
                | 'document_ready'
                | 'transfer_notified'
                | 'transfer_failed'
                | 'transferred'
                | 'stopped'
                | 'closed'
              otherState: string
              submittedOn: string
              relation: 'principal' | 'spouse' | 'child'
            }
          | {
              source: 'extract'
              extractId: string
            }
        person: PersonName
      }
      /** Cursor of the records behind these; null where there are none */
      next: string | null
    }
  }
  /** Earlier cases of the own State that look like the persons of a draft */
  'GET /api/v1/drafts/{id}/like': {
    path: { id: string }
    answer: {
      persons: {
        items: {
          holderId: string
          personId: string
          place:
            | {
                source: 'case'
                caseId: string
                reference: string
                agreementId: string
                side: 'requesting' | 'requested'
                stage:
                  | 'submitted'
                  | 'received'
                  | 'under_examination'
                  | 'accepted'
                  | 'refused'
                  | 'document_requested'
                  | 'document_ready'
                  | 'transfer_notified'
                  | 'transfer_failed'
                  | 'transferred'
                  | 'stopped'
                  | 'closed'
                otherState: string
                submittedOn: string
                relation: 'principal' | 'spouse' | 'child'
              }
            | {
                source: 'extract'
                extractId: string
              }
          person: PersonName
          probability: number
          band: 'same' | 'look' | 'different'
          fields: {
            /** What was compared: a name, the date or place of birth, a parent, a number */
            field: string
            likeness: 'same' | 'near' | 'different' | 'missing'
            /** How much it speaks for one person, or against it below zero */
            weight: number
            reasons: {
              code: string
              [name: string]: string | number
            }[]
          }[]
          /** What was decided last of these two; null while nothing was */
          verdict: 'same' | 'different' | 'unknown' | null
        }[]
        /** Records that look like the person, on this page and the others */
        total: number
        /** Records that share something with the person and were compared */
        lookedAt: number
        /** False where more records share something common (as a frequent name) than were looked at */
        complete: boolean
        personId: string
      }[]
    }
  }
  /** Two persons side by side, with what was decided of them; the look is recorded */
  'GET /api/v1/cases/{caseId}/persons/{personId}/like/{otherHolder}/{otherPerson}': {
    path: { caseId: string; personId: string; otherHolder: string; otherPerson: string }
    answer: {
      one: {
        holderId: string
        personId: string
        place:
          | {
              source: 'case'
              caseId: string
              reference: string
              agreementId: string
              side: 'requesting' | 'requested'
              stage:
                | 'submitted'
                | 'received'
                | 'under_examination'
                | 'accepted'
                | 'refused'
                | 'document_requested'
                | 'document_ready'
                | 'transfer_notified'
                | 'transfer_failed'
                | 'transferred'
                | 'stopped'
                | 'closed'
              otherState: string
              submittedOn: string
              relation: 'principal' | 'spouse' | 'child'
            }
          | {
              source: 'extract'
              extractId: string
            }
        person: PersonName
        /** Shown beside the other, never matched by the program */
        photographId: string | null
        names: {
          familyName: string
          givenNames: string
        }[]
        birthPlace: string
        fatherName: string
        motherName: string
        documentNumbers: string[]
      }
      other: {
        holderId: string
        personId: string
        place:
          | {
              source: 'case'
              caseId: string
              reference: string
              agreementId: string
              side: 'requesting' | 'requested'
              stage:
                | 'submitted'
                | 'received'
                | 'under_examination'
                | 'accepted'
                | 'refused'
                | 'document_requested'
                | 'document_ready'
                | 'transfer_notified'
                | 'transfer_failed'
                | 'transferred'
                | 'stopped'
                | 'closed'
              otherState: string
              submittedOn: string
              relation: 'principal' | 'spouse' | 'child'
            }
          | {
              source: 'extract'
              extractId: string
            }
        person: PersonName
        /** Shown beside the other, never matched by the program */
        photographId: string | null
        names: {
          familyName: string
          givenNames: string
        }[]
        birthPlace: string
        fatherName: string
        motherName: string
        documentNumbers: string[]
      }
      probability: number
      band: 'same' | 'look' | 'different'
      fields: {
        /** What was compared: a name, the date or place of birth, a parent, a number */
        field: string
        likeness: 'same' | 'near' | 'different' | 'missing'
        /** How much it speaks for one person, or against it below zero */
        weight: number
        reasons: {
          code: string
          [name: string]: string | number
        }[]
      }[]
      mayJudge: boolean
      /** Everything decided of these two, newest first */
      judgements: {
        /** Its place among the decisions of this pair */
        number: number
        verdict: 'same' | 'different' | 'unknown'
        /** Null once one of the two was erased */
        reason: string | null
        /** The name of the official, as it was then */
        official: string
        authority: string
        at: string
        probability: number
        band: 'same' | 'look' | 'different'
      }[]
    }
  }
  /** Decide whether two records are one person; a later decision changes an earlier one */
  'POST /api/v1/cases/{caseId}/persons/{personId}/like/{otherHolder}/{otherPerson}': {
    path: { caseId: string; personId: string; otherHolder: string; otherPerson: string }
    body: {
      verdict: 'same' | 'different' | 'unknown'
      reason: string
      /** Number of the last decision that was looked at; 0 for none */
      seen: number
    }
    answer: {
      number: number
    }
  }
  /** The lists of the own authority, newest first */
  'GET /api/v1/lists': {
    answer: {
      items: {
        listId: string
        title: string
        purpose: 'identification_mission' | 'charter' | 'backlog' | 'other'
        purposeWords: string
        attestedBy: string
        attestationReference: string
        attestedOn: string
        uploadedBy: string
        uploadedAt: string
        /** The last day on which it is kept */
        expiresOn: string
        /** Whether it waits for its columns, is being checked, is done, or could not be read to its end */
        stage: 'columns' | 'checking' | 'checked' | 'failed'
        /** Lines below the headings; null until they were counted */
        rows: number | null
        /** Lines that were gone through */
        checked: number
        counts: {
          same: number
          look: number
          nobody: number
          left_out: number
        }
        /** Lines with something wrong, those compared all the same included */
        remarked: number
      }[]
    }
  }
  /** Send a list of attested persons (multipart: the fields of the form, file as CSV or XLSX) */
  'POST /api/v1/lists': {
    answer: {
      listId: string
      title: string
      purpose: 'identification_mission' | 'charter' | 'backlog' | 'other'
      purposeWords: string
      attestedBy: string
      attestationReference: string
      attestedOn: string
      uploadedBy: string
      uploadedAt: string
      /** The last day on which it is kept */
      expiresOn: string
      /** Whether it waits for its columns, is being checked, is done, or could not be read to its end */
      stage: 'columns' | 'checking' | 'checked' | 'failed'
      /** Lines below the headings; null until they were counted */
      rows: number | null
      /** Lines that were gone through */
      checked: number
      counts: {
        same: number
        look: number
        nobody: number
        left_out: number
      }
      /** Lines with something wrong, those compared all the same included */
      remarked: number
      headings: string[]
      /** Sheets of the file that are not read: only the first is */
      otherSheets: number
      /** The first lines, as they stand in the file */
      sample: string[][]
      /** Which columns hold each field, numbered from 0 */
      columns: {
        [name in
          | 'id'
          | 'name'
          | 'given_name'
          | 'surname'
          | 'other_name'
          | 'birth_date'
          | 'place'
          | 'sex'
          | 'nationality'
          | 'document_number'
          | 'personal_number'
          | 'father_name'
          | 'mother_name']?: number[]
      }
      dateOrder: 'day_first' | 'month_first'
      /** The columns are as the authority named them the last time */
      remembered: boolean
    }
  }
  /** One list: how far it is, and until its columns are named what its first lines hold */
  'GET /api/v1/lists/{listId}': {
    path: { listId: string }
    answer: {
      listId: string
      title: string
      purpose: 'identification_mission' | 'charter' | 'backlog' | 'other'
      purposeWords: string
      attestedBy: string
      attestationReference: string
      attestedOn: string
      uploadedBy: string
      uploadedAt: string
      /** The last day on which it is kept */
      expiresOn: string
      /** Whether it waits for its columns, is being checked, is done, or could not be read to its end */
      stage: 'columns' | 'checking' | 'checked' | 'failed'
      /** Lines below the headings; null until they were counted */
      rows: number | null
      /** Lines that were gone through */
      checked: number
      counts: {
        same: number
        look: number
        nobody: number
        left_out: number
      }
      /** Lines with something wrong, those compared all the same included */
      remarked: number
      headings: string[]
      /** Sheets of the file that are not read: only the first is */
      otherSheets: number
      /** The first lines, as they stand in the file */
      sample: string[][]
      /** Which columns hold each field, numbered from 0 */
      columns: {
        [name in
          | 'id'
          | 'name'
          | 'given_name'
          | 'surname'
          | 'other_name'
          | 'birth_date'
          | 'place'
          | 'sex'
          | 'nationality'
          | 'document_number'
          | 'personal_number'
          | 'father_name'
          | 'mother_name']?: number[]
      }
      dateOrder: 'day_first' | 'month_first'
      /** The columns are as the authority named them the last time */
      remembered: boolean
    }
  }
  /** Take a list away with everything in it */
  'DELETE /api/v1/lists/{listId}': { path: { listId: string }; answer: undefined }
  /** Name the columns of a list and have it checked; the authority remembers them by the headings */
  'POST /api/v1/lists/{listId}/check': {
    path: { listId: string }
    body: {
      /** Which columns hold each field, numbered from 0 */
      columns: {
        [name in
          | 'id'
          | 'name'
          | 'given_name'
          | 'surname'
          | 'other_name'
          | 'birth_date'
          | 'place'
          | 'sex'
          | 'nationality'
          | 'document_number'
          | 'personal_number'
          | 'father_name'
          | 'mother_name']?: number[]
      }
      dateOrder: 'day_first' | 'month_first'
    }
    answer: {
      listId: string
      title: string
      purpose: 'identification_mission' | 'charter' | 'backlog' | 'other'
      purposeWords: string
      attestedBy: string
      attestationReference: string
      attestedOn: string
      uploadedBy: string
      uploadedAt: string
      /** The last day on which it is kept */
      expiresOn: string
      /** Whether it waits for its columns, is being checked, is done, or could not be read to its end */
      stage: 'columns' | 'checking' | 'checked' | 'failed'
      /** Lines below the headings; null until they were counted */
      rows: number | null
      /** Lines that were gone through */
      checked: number
      counts: {
        same: number
        look: number
        nobody: number
        left_out: number
      }
      /** Lines with something wrong, those compared all the same included */
      remarked: number
    }
  }
  /** Lines of one outcome with the records that look like them; the look is recorded */
  'GET /api/v1/lists/{listId}/rows': {
    path: { listId: string }
    query: { outcome: 'same' | 'look' | 'nobody' | 'left_out'; after?: number | undefined }
    answer: {
      items: {
        /** Number of the line in the file, headings and what stands above them counted too */
        line: number
        outcome: 'same' | 'look' | 'nobody' | 'left_out'
        /** What is wrong with the line, as a code */
        fault: string | null
        ownId: string | null
        /** Kept only where the line looks like somebody */
        name: string | null
        birthDate: string | null
        /** False where more records share something common than were looked at */
        complete: boolean
        hits: {
          holderId: string
          personId: string
          place:
            | {
                source: 'case'
                caseId: string
                reference: string
                agreementId: string
                side: 'requesting' | 'requested'
                stage:
                  | 'submitted'
                  | 'received'
                  | 'under_examination'
                  | 'accepted'
                  | 'refused'
                  | 'document_requested'
                  | 'document_ready'
                  | 'transfer_notified'
                  | 'transfer_failed'
                  | 'transferred'
                  | 'stopped'
                  | 'closed'
                otherState: string
                submittedOn: string
                relation: 'principal' | 'spouse' | 'child'
              }
            | {
                source: 'extract'
                extractId: string
              }
          person: PersonName
          probability: number
          band: 'same' | 'look' | 'different'
          fields: {
            /** What was compared: a name, the date or place of birth, a parent, a number */
            field: string
            likeness: 'same' | 'near' | 'different' | 'missing'
            /** How much it speaks for one person, or against it below zero */
            weight: number
            reasons: {
              code: string
              [name: string]: string | number
            }[]
          }[]
        }[]
      }[]
      next: number | null
    }
  }
  /** Every line of a list with what became of it, as a table; the export is recorded */
  'GET /api/v1/lists/{listId}/export': {
    path: { listId: string }
    query?:
      | {
          format?: 'csv' | 'xlsx' | undefined
          language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
          lines?: 'all' | 'remarked' | undefined
        }
      | undefined
    answer: Blob
  }
  /** What the own side can mend in its records, first what is due first */
  'GET /api/v1/quality/findings': {
    query?:
      | {
          show?: 'open' | 'accepted' | undefined
          rule?: string | undefined
          dimension?:
            | 'completeness'
            | 'validity'
            | 'consistency'
            | 'uniqueness'
            | 'timeliness'
            | 'plausibility'
            | undefined
          severity?: 'mend' | 'look' | 'note' | undefined
          agreement?: string | undefined
          authority?: string | undefined
          assigned?: 'me' | 'nobody' | undefined
          older?: number | undefined
          cursor?: string | undefined
          limit?: number | undefined
        }
      | undefined
    answer: {
      items: {
        /** Code of the rule */
        rule: string
        title: string
        /** Why it matters */
        why: string
        /** How to mend it */
        mend: string
        dimension: 'completeness' | 'validity' | 'consistency' | 'uniqueness' | 'timeliness' | 'plausibility'
        severity: 'mend' | 'look' | 'note'
        findingId: string
        caseId: string
        reference: string
        agreementId: string
        otherState: string
        personId: string | null
        relation: 'principal' | 'spouse' | 'child' | null
        field: {
          /** `section.field` of the form, or `evidence.field` */
          name: string
          label: string
        } | null
        /** The means of evidence, request, transfer or record it is about */
        item: string | null
        /** Other cases that it is about as well, as far as the reader may see them; null for most findings */
        others: {
          count: number
          /** The first of them */
          cases: {
            caseId: string
            reference: string
          }[]
        } | null
        /** The act that mends it */
        act:
          | 'confirm_receipt'
          | 'request_verification'
          | 'answer_verification'
          | 'recall_verification'
          | 'remind_verification'
          | 'hand_over_verification'
          | 'propose_reply'
          | 'approve_reply'
          | 'return_proposal'
          | 'record_paper_reply'
          | 'correct_application'
          | 'request_travel_document'
          | 'acknowledge_document_request'
          | 'issue_travel_document'
          | 'notify_transfer'
          | 'confirm_arrival'
          | 'report_transfer_failed'
          | 'stop'
          | 'withdraw'
          | 'lift_stop'
          | 'extend_deadline'
          | 'move_deadline'
          | 'open_obstacle'
          | 'close_obstacle'
          | 'confirm_expiry'
          | 'ask_reconsideration'
          | 'maintain_application'
          | 'confirm_consent'
          | 'request_interview'
          | 'invite_to_interview'
          | 'move_interview'
          | 'record_interview'
          | 'record_missed_interview'
          | 'note_interview'
          | 'cancel_interview'
          | 'answer_notice'
          | 'revoke_consent'
          | 'request_information'
          | 'answer_information'
          | 'withdraw_information_request'
          | 'send_reminder'
          | 'send_message'
          | 'add_note'
          | 'log_phone_call'
          | 'record_statelessness'
          | 'set_references'
          | 'hand_over'
          | null
        /** The side that can mend it */
        mends: 'requesting' | 'requested'
        /** Whether that is the side of the reader */
        mine: boolean
        /** The authority of the own State that can mend it; null where the other side can */
        owner: string | null
        since: string
        /** By when it should be mended: a wish, and no period of an agreement */
        due: string | null
        assignee: {
          userId: string
          name: string
        } | null
        accepted: {
          reason: 'right_as_it_is' | 'not_to_be_had' | 'settled_otherwise' | 'other'
          words: string
          official: string
          authority: string
          at: string
        } | null
      }[]
      next: string | null
    }
  }
  /** Give a finding to a colleague of the own authority, or to nobody */
  'PUT /api/v1/quality/findings/{findingId}/assignee': {
    path: { findingId: string }
    body: NewHolder
    answer: undefined
  }
  /** Accept a finding with a reason; it rests until what the rule looked at changes */
  'PUT /api/v1/quality/findings/{findingId}/acceptance': {
    path: { findingId: string }
    body: {
      reason: 'right_as_it_is' | 'not_to_be_had' | 'settled_otherwise' | 'other'
      words?: string | undefined
    }
    answer: undefined
  }
  /** Take an acceptance back: the finding is open again */
  'DELETE /api/v1/quality/findings/{findingId}/acceptance': { path: { findingId: string }; answer: undefined }
  /** Every rule, why it is there and how to mend what it finds, with how often it is found among the own records */
  'GET /api/v1/quality/rules': {
    answer: {
      /** Changes with every rule that comes, goes or finds something else */
      edition: number
      /** `YYYY-MM`, for whoever only counts: the month that is over in which the numbers were last counted. null: as they stand now, or, for whoever only counts, no month is over yet */
      month: string | null
      items: {
        /** Code of the rule */
        rule: string
        title: string
        /** Why it matters */
        why: string
        /** How to mend it */
        mend: string
        dimension: 'completeness' | 'validity' | 'consistency' | 'uniqueness' | 'timeliness' | 'plausibility'
        severity: 'mend' | 'look' | 'note'
        version: number
        mends: 'requesting' | 'requested' | 'both'
        /** How often it is found; for whoever only counts altered a little, rounded, and null where it is too small or no month is over yet */
        open: number | null
        accepted: number | null
        /** A few cases that the reader may see */
        examples: {
          caseId: string
          reference: string
        }[]
      }[]
    }
  }
  /** How much of the running applications has nothing to mend, month by month */
  'GET /api/v1/quality/scores': {
    query?: { months?: number | undefined } | undefined
    answer: {
      items: {
        /** `YYYY-MM` */
        month: string
        agreementId: string
        side: 'requesting' | 'requested'
        of: 'authority' | 'state'
        /** The authority or the State */
        id: string
        /** Of the own State; otherwise what another State sends to it, or answers */
        own: boolean
        /** Applications that were neither over nor stopped; null, with all that follows, where they are too few to be told. For whoever only counts, numbers are altered a little and rounded */
        applications: number | null
        /** Of these, with nothing to mend */
        withoutMend: number | null
        /** Of these, with nothing to mend and nothing to look at */
        withoutLook: number | null
        persons: number | null
        /** Persons of whom nothing is to be mended */
        personsWithout: number | null
        /** Findings that were accepted with a reason; null for another State, whose affair it is */
        accepted: number | null
        countedAt: string
      }[]
    }
  }
  /** What the rules found in a case, as far as the reader may see it */
  'GET /api/v1/cases/{caseId}/quality': {
    path: { caseId: string }
    answer: {
      items: {
        /** Code of the rule */
        rule: string
        title: string
        /** Why it matters */
        why: string
        /** How to mend it */
        mend: string
        dimension: 'completeness' | 'validity' | 'consistency' | 'uniqueness' | 'timeliness' | 'plausibility'
        severity: 'mend' | 'look' | 'note'
        findingId: string
        caseId: string
        reference: string
        agreementId: string
        otherState: string
        personId: string | null
        relation: 'principal' | 'spouse' | 'child' | null
        field: {
          /** `section.field` of the form, or `evidence.field` */
          name: string
          label: string
        } | null
        /** The means of evidence, request, transfer or record it is about */
        item: string | null
        /** Other cases that it is about as well, as far as the reader may see them; null for most findings */
        others: {
          count: number
          /** The first of them */
          cases: {
            caseId: string
            reference: string
          }[]
        } | null
        /** The act that mends it */
        act:
          | 'confirm_receipt'
          | 'request_verification'
          | 'answer_verification'
          | 'recall_verification'
          | 'remind_verification'
          | 'hand_over_verification'
          | 'propose_reply'
          | 'approve_reply'
          | 'return_proposal'
          | 'record_paper_reply'
          | 'correct_application'
          | 'request_travel_document'
          | 'acknowledge_document_request'
          | 'issue_travel_document'
          | 'notify_transfer'
          | 'confirm_arrival'
          | 'report_transfer_failed'
          | 'stop'
          | 'withdraw'
          | 'lift_stop'
          | 'extend_deadline'
          | 'move_deadline'
          | 'open_obstacle'
          | 'close_obstacle'
          | 'confirm_expiry'
          | 'ask_reconsideration'
          | 'maintain_application'
          | 'confirm_consent'
          | 'request_interview'
          | 'invite_to_interview'
          | 'move_interview'
          | 'record_interview'
          | 'record_missed_interview'
          | 'note_interview'
          | 'cancel_interview'
          | 'answer_notice'
          | 'revoke_consent'
          | 'request_information'
          | 'answer_information'
          | 'withdraw_information_request'
          | 'send_reminder'
          | 'send_message'
          | 'add_note'
          | 'log_phone_call'
          | 'record_statelessness'
          | 'set_references'
          | 'hand_over'
          | null
        /** The side that can mend it */
        mends: 'requesting' | 'requested'
        /** Whether that is the side of the reader */
        mine: boolean
        /** The authority of the own State that can mend it; null where the other side can */
        owner: string | null
        since: string
        /** By when it should be mended: a wish, and no period of an agreement */
        due: string | null
        assignee: {
          userId: string
          name: string
        } | null
        accepted: {
          reason: 'right_as_it_is' | 'not_to_be_had' | 'settled_otherwise' | 'other'
          words: string
          official: string
          authority: string
          at: string
        } | null
      }[]
    }
  }
  /** What the rules would find if a draft were sent today */
  'GET /api/v1/drafts/{id}/quality': {
    path: { id: string }
    answer: {
      items: {
        /** Code of the rule */
        rule: string
        title: string
        /** Why it matters */
        why: string
        /** How to mend it */
        mend: string
        dimension: 'completeness' | 'validity' | 'consistency' | 'uniqueness' | 'timeliness' | 'plausibility'
        severity: 'mend' | 'look' | 'note'
        personId: string | null
        field: {
          /** `section.field` of the form, or `evidence.field` */
          name: string
          label: string
        } | null
        item: string | null
        /** Whether the agreement keeps the application from being submitted until it is mended */
        blocking: boolean
      }[]
      /** Since when nobody changed the draft, where that is long */
      restsSince: string | null
    }
  }
  /** How long the data of a case are kept, whether they are held, and who was erased */
  'GET /api/v1/cases/{caseId}/memory': { path: { caseId: string }; answer: MemoryView }
  /** Hold a case: nothing of it is erased while the hold stands */
  'POST /api/v1/cases/{caseId}/hold': { path: { caseId: string }; body: PlaceHold; answer: MemoryView }
  /** Lift the hold of the own State on a case */
  'POST /api/v1/cases/{caseId}/hold/lift': { path: { caseId: string }; answer: MemoryView }
  /** The signed certificate of the erasure of a person */
  'GET /api/v1/cases/{caseId}/persons/{personId}/certificate': {
    path: { caseId: string; personId: string }
    answer: {
      certificate: {
        kind: 'openrcms.erasure'
        version: 1
        practice: boolean
        erasureId: string
        caseId: string
        personId: string
        /** null for a draft, which had none */
        reference: string | null
        relation: 'principal' | 'spouse' | 'child' | null
        agreement: {
          id: string
          version: string
        } | null
        requestingState: string | null
        requestedState: string | null
        basis: 'retention' | 'order' | 'restore'
        retention: RetentionView | null
        erasedAt: string
        /** From this day no backup can bring the person back */
        finalOn: string
        backupDays: number
        destroyed: {
          payloads: {
            count: number
            digest: string
          }
          documents: {
            documentId: string
            purpose: string
            size: number
            digest: string
          }[]
        }
        /** Length and last hash of the shared stream, which the erasure did not change */
        kept: {
          sharedEvents: number
          headHash: string
        } | null
      }
      /** The same, signed (compact JWS, EdDSA) */
      jws: string
      publicKey: {
        kty: string
        crv: string
        x: string
      }
    }
  }
  /** The certificate of the erasure of a person on paper (PDF) */
  'GET /api/v1/cases/{caseId}/persons/{personId}/certificate.pdf': {
    path: { caseId: string; personId: string }
    answer: Blob
  }
  /** What the official can practise; a practice installation only */
  'GET /api/v1/practice/exercises': {
    answer: {
      /** What this official can practise; empty for a role that opens no case */
      kinds: (
        | 'case_officer'
        | 'central_desk'
        | 'central_authority'
        | 'approver_return'
        | 'approver'
        | 'verifier'
        | 'mission_officer'
        | 'border_officer'
        | 'oversight'
      )[]
    }
  }
  /** Make a fresh case at the point where the official acts; a practice installation only */
  'POST /api/v1/practice/exercises': {
    body: {
      kind:
        | 'case_officer'
        | 'central_desk'
        | 'central_authority'
        | 'approver_return'
        | 'approver'
        | 'verifier'
        | 'mission_officer'
        | 'border_officer'
        | 'oversight'
    }
    answer: {
      kind:
        | 'case_officer'
        | 'central_desk'
        | 'central_authority'
        | 'approver_return'
        | 'approver'
        | 'verifier'
        | 'mission_officer'
        | 'border_officer'
        | 'oversight'
      caseId: string
      /** The page on which it begins */
      path: string
    }
  }
  /** The exercises of the laboratory, and how far the participant is */
  'GET /api/v1/laboratory': {
    answer: {
      kind: 'participant' | 'facilitator'
      /** Of the slip; 0 is the facilitator */
      number: number
      /** Null until it was chosen */
      track: 'policy' | 'technical' | null
      /** The day on which the story was told */
      today: string
      /** As the workshop meets those of the track, then the others */
      exercises: {
        id:
          | 'counting'
          | 'definitions'
          | 'cleaning'
          | 'duplicates'
          | 'clocks'
          | 'small_cells'
          | 'chart'
          | 'two_sides'
          | 'quality'
          | 'briefing'
        number: number
        day: number
        minutes: number
        tracks: ('policy' | 'technical')[]
        title: string
        purpose: string
        tasks: number
        solved: number
      }[]
    }
  }
  /** Choose the track of the workshop */
  'PUT /api/v1/laboratory/track': {
    body: {
      track: 'policy' | 'technical'
    }
    answer: undefined
  }
  /** One exercise with its tasks, the own answers, and the hints that were taken */
  'GET /api/v1/laboratory/exercises/{exercise}': {
    path: {
      exercise:
        | 'counting'
        | 'definitions'
        | 'cleaning'
        | 'duplicates'
        | 'clocks'
        | 'small_cells'
        | 'chart'
        | 'two_sides'
        | 'quality'
        | 'briefing'
    }
    answer: {
      id:
        | 'counting'
        | 'definitions'
        | 'cleaning'
        | 'duplicates'
        | 'clocks'
        | 'small_cells'
        | 'chart'
        | 'two_sides'
        | 'quality'
        | 'briefing'
      number: number
      day: number
      minutes: number
      tracks: ('policy' | 'technical')[]
      title: string
      purpose: string
      steps: {
        text: string
        /** A page of the program */
        path: string | null
        /** A file of the exercise */
        file: string | null
      }[]
      files: {
        name: string
        title: string
      }[]
      tasks: {
        id: string
        kind: 'number' | 'choice' | 'several' | 'order' | 'file' | 'text'
        ask: string
        /** Of a number, in words */
        unit: string | null
        /** Of a choice, or to put in order */
        options: {
          id: string
          text: string
        }[]
        /** What the program looks for in a text */
        elements: string[]
        /** What the writer of a text ticks off */
        checks: {
          id: string
          text: string
        }[]
        standing: {
          attempts: number
          /** Of the last answer; null before the first */
          state: 'right' | 'partly' | 'wrong' | null
          solved: boolean
          /** The last one */
          answer:
            | {
                kind: 'number'
                /** As it was typed: 1234, 12,5 or 83 % */
                value: string
              }
            | {
                kind: 'choice'
                chosen: string
              }
            | {
                kind: 'several'
                chosen: string[]
              }
            | {
                kind: 'order'
                /** All options, the first one first */
                chosen: string[]
              }
            | {
                kind: 'file'
                name: string
                content: string
              }
            | {
                kind: 'text'
                text: string
                ticked: string[]
              }
            | null
          /** Those taken or handed out, in their order */
          hints: string[]
          hintsLeft: number
          /** The explanation, once the task is solved */
          why: string | null
        }
      }[]
      /** What to take home */
      home: string
    }
  }
  /** Answer a task; the program says at once what is right about it */
  'POST /api/v1/laboratory/exercises/{exercise}/tasks/{task}/answer': {
    path: {
      exercise:
        | 'counting'
        | 'definitions'
        | 'cleaning'
        | 'duplicates'
        | 'clocks'
        | 'small_cells'
        | 'chart'
        | 'two_sides'
        | 'quality'
        | 'briefing'
      task: string
    }
    body: {
      answer:
        | {
            kind: 'number'
            /** As it was typed: 1234, 12,5 or 83 % */
            value: string
          }
        | {
            kind: 'choice'
            chosen: string
          }
        | {
            kind: 'several'
            chosen: string[]
          }
        | {
            kind: 'order'
            /** All options, the first one first */
            chosen: string[]
          }
        | {
            kind: 'file'
            name: string
            content: string
          }
        | {
            kind: 'text'
            text: string
            ticked: string[]
          }
    }
    answer: {
      verdict: {
        state: 'right' | 'partly' | 'wrong' | 'unreadable'
        /** How much of it is right */
        share: number
        says: string[]
      }
      standing: {
        attempts: number
        /** Of the last answer; null before the first */
        state: 'right' | 'partly' | 'wrong' | null
        solved: boolean
        /** The last one */
        answer:
          | {
              kind: 'number'
              /** As it was typed: 1234, 12,5 or 83 % */
              value: string
            }
          | {
              kind: 'choice'
              chosen: string
            }
          | {
              kind: 'several'
              chosen: string[]
            }
          | {
              kind: 'order'
              /** All options, the first one first */
              chosen: string[]
            }
          | {
              kind: 'file'
              name: string
              content: string
            }
          | {
              kind: 'text'
              text: string
              ticked: string[]
            }
          | null
        /** Those taken or handed out, in their order */
        hints: string[]
        hintsLeft: number
        /** The explanation, once the task is solved */
        why: string | null
      }
    }
  }
  /** Take the next hint of a task */
  'POST /api/v1/laboratory/exercises/{exercise}/tasks/{task}/hint': {
    path: {
      exercise:
        | 'counting'
        | 'definitions'
        | 'cleaning'
        | 'duplicates'
        | 'clocks'
        | 'small_cells'
        | 'chart'
        | 'two_sides'
        | 'quality'
        | 'briefing'
      task: string
    }
    answer: {
      attempts: number
      /** Of the last answer; null before the first */
      state: 'right' | 'partly' | 'wrong' | null
      solved: boolean
      /** The last one */
      answer:
        | {
            kind: 'number'
            /** As it was typed: 1234, 12,5 or 83 % */
            value: string
          }
        | {
            kind: 'choice'
            chosen: string
          }
        | {
            kind: 'several'
            chosen: string[]
          }
        | {
            kind: 'order'
            /** All options, the first one first */
            chosen: string[]
          }
        | {
            kind: 'file'
            name: string
            content: string
          }
        | {
            kind: 'text'
            text: string
            ticked: string[]
          }
        | null
      /** Those taken or handed out, in their order */
      hints: string[]
      hintsLeft: number
      /** The explanation, once the task is solved */
      why: string | null
    }
  }
  /** A file of an exercise */
  'GET /api/v1/laboratory/exercises/{exercise}/files/{file}': {
    path: {
      exercise:
        | 'counting'
        | 'definitions'
        | 'cleaning'
        | 'duplicates'
        | 'clocks'
        | 'small_cells'
        | 'chart'
        | 'two_sides'
        | 'quality'
        | 'briefing'
      file: string
    }
    answer: Blob
  }
  /** The certificate of what was solved (PDF), with the name that is given */
  'GET /api/v1/laboratory/certificate': { query: { name: string }; answer: Blob }
  /** The handbook of the workshop (PDF); that of the facilitator has the answers and is the facilitator’s alone */
  'GET /api/v1/laboratory/handbook': { query: { reader: 'participants' | 'facilitator' }; answer: Blob }
  /** How the room does: everybody by exercise, and where people are stuck; for the facilitator */
  'GET /api/v1/laboratory/progress': {
    answer: {
      at: string
      exercises: {
        id:
          | 'counting'
          | 'definitions'
          | 'cleaning'
          | 'duplicates'
          | 'clocks'
          | 'small_cells'
          | 'chart'
          | 'two_sides'
          | 'quality'
          | 'briefing'
        number: number
        day: number
        minutes: number
        tracks: ('policy' | 'technical')[]
        title: string
        tasks: number
        taskIds: string[]
      }[]
      participants: {
        number: number
        name: string
        track: 'policy' | 'technical' | null
        /** Of whoever is signed in */
        lastSeenAt: string | null
        /** Solved tasks by exercise; one that was begun stands with 0 */
        solved: {
          [name: string]: number
        }
        attempts: number
        hints: number
      }[]
      /** Tasks that people answered and have not solved, the one with most of them first */
      stuck: {
        exercise:
          | 'counting'
          | 'definitions'
          | 'cleaning'
          | 'duplicates'
          | 'clocks'
          | 'small_cells'
          | 'chart'
          | 'two_sides'
          | 'quality'
          | 'briefing'
        task: string
        ask: string
        /** How many answered it and have not solved it */
        tried: number
        solved: number
        /** Who has not solved it, those who tried most first */
        waiting: {
          number: number
          attempts: number
          hints: number
        }[]
        /** How many hints the task has */
        hints: number
      }[]
    }
  }
  /** Hand out the next hint of a task to a participant; for the facilitator */
  'POST /api/v1/laboratory/hints': {
    body: {
      number: number
      exercise:
        | 'counting'
        | 'definitions'
        | 'cleaning'
        | 'duplicates'
        | 'clocks'
        | 'small_cells'
        | 'chart'
        | 'two_sides'
        | 'quality'
        | 'briefing'
      task: string
    }
    answer: undefined
  }
  /** Take away the answers and hints of a participant; for the facilitator */
  'POST /api/v1/laboratory/participants/{number}/reset': { path: { number: number }; answer: undefined }
  /** Put every case back to the start of the story; for the facilitator */
  'POST /api/v1/laboratory/reset': {
    body: {
      /** What becomes of the answers given so far */
      progress: 'keep' | 'clear'
    }
    answer: undefined
  }
  /** The slips of all participants to print (PDF); for the facilitator */
  'GET /api/v1/laboratory/slips': { answer: Blob }
  /** Everything both States exchanged about a person, as one archive (ZIP) */
  'GET /api/v1/cases/{caseId}/persons/{personId}/record': { path: { caseId: string; personId: string }; answer: Blob }
  /** Who of the own State looked at a case, the newest first */
  'GET /api/v1/cases/{caseId}/looks': {
    path: { caseId: string }
    query?:
      | {
          cursor?: string | undefined
          limit?: number | undefined
          kind?: 'case' | 'document' | 'sealed' | 'copy' | 'export' | 'search' | 'oversight' | undefined
          official?: string | undefined
        }
      | undefined
    answer: {
      case: {
        caseId: string
        reference: string
      }
      /** Everybody of the own State who ever looked at the case */
      officials: {
        userId: string
        name: string
        authorityId: string
      }[]
      /** The newest first */
      items: {
        lookId: string
        at: string
        /** Where the official worked at that time */
        official: {
          userId: string
          name: string
          authorityId: string
        }
        act:
          | 'case_read'
          | 'verification_read'
          | 'arrivals_listed'
          | 'interviews_listed'
          | 'document_read'
          | 'sealed_opened'
          | 'case_printed'
          | 'silence_printed'
          | 'date_printed'
          | 'desk_printed'
          | 'record_made'
          | 'case_exported'
          | 'desk_exported'
          | 'interviews_exported'
          | 'searched'
          | 'persons_searched'
          | 'list_read'
          | 'list_exported'
          | 'report_cases_seen'
          | 'report_taken'
          | 'facts_exported'
          | 'facts_taken'
          | 'persons_compared'
          | 'looks_read'
          | 'record_proven'
        kind: 'case' | 'document' | 'sealed' | 'copy' | 'export' | 'search' | 'oversight'
        case: {
          caseId: string
          /** null: a case whose file the reader does not read */
          reference: string | null
        } | null
        section: 'health' | 'danger' | null
        /** What kind of document was opened: photograph, evidence, form … */
        document: string | null
        /** What the official stated: words at a sealed section, a word of the list at a copy; null also once erased */
        purpose: string | null
        /** Persons found by a search, or rows of an exported desk */
        count: number | null
        /** A connected system looked in the name of the official */
        bySystem: boolean
      }[]
      next: string | null
    }
  }
  /** Prove a case now: its chain of hashes, its contents and its documents */
  'POST /api/v1/cases/{caseId}/proof': {
    path: { caseId: string }
    answer: {
      caseId: string
      reference: string
      at: string
      sound: boolean
      /** Personal data were erased as recorded; what is left is proven by its digests */
      erased: boolean
      heads: {
        stream: 'shared' | 'requesting' | 'requested'
        events: number
        /** SHA-256 of the last event, in hexadecimal figures; it covers every event before it */
        hash: string
      }[]
      faults: {
        stream: 'shared' | 'requesting' | 'requested'
        /** 0 where the fault is not at one event */
        seq: number
        what: 'gap' | 'hash' | 'head' | 'payload' | 'document' | 'fold' | 'missing_payload' | 'erased'
      }[]
    }
  }
  /** The case with a reference, among those whose file the official reads */
  'GET /api/v1/oversight/case': {
    query: { reference: string }
    answer: {
      caseId: string
      reference: string
    }
  }
  /** How much each official of the own State looked at in a period */
  'GET /api/v1/oversight/officials': {
    query: { from: string; until: string }
    answer: {
      items: {
        official: {
          userId: string
          name: string
          authorityId: string
        }
        /** Sealed sections opened */
        sealed: number
        exports: number
        /** Files, lists and records printed */
        copies: number
        searches: number
        /** Different cases looked at */
        cases: number
      }[]
    }
  }
  /** What one official of the own State looked at in a period, the newest first */
  'GET /api/v1/oversight/officials/{userId}/looks': {
    path: { userId: string }
    query: {
      from: string
      until: string
      cursor?: string | undefined
      limit?: number | undefined
      kind?: 'case' | 'document' | 'sealed' | 'copy' | 'export' | 'search' | 'oversight' | undefined
    }
    answer: {
      official: {
        userId: string
        name: string
        authorityId: string
      }
      /** The newest first */
      items: {
        lookId: string
        at: string
        /** Where the official worked at that time */
        official: {
          userId: string
          name: string
          authorityId: string
        }
        act:
          | 'case_read'
          | 'verification_read'
          | 'arrivals_listed'
          | 'interviews_listed'
          | 'document_read'
          | 'sealed_opened'
          | 'case_printed'
          | 'silence_printed'
          | 'date_printed'
          | 'desk_printed'
          | 'record_made'
          | 'case_exported'
          | 'desk_exported'
          | 'interviews_exported'
          | 'searched'
          | 'persons_searched'
          | 'list_read'
          | 'list_exported'
          | 'report_cases_seen'
          | 'report_taken'
          | 'facts_exported'
          | 'facts_taken'
          | 'persons_compared'
          | 'looks_read'
          | 'record_proven'
        kind: 'case' | 'document' | 'sealed' | 'copy' | 'export' | 'search' | 'oversight'
        case: {
          caseId: string
          /** null: a case whose file the reader does not read */
          reference: string | null
        } | null
        section: 'health' | 'danger' | null
        /** What kind of document was opened: photograph, evidence, form … */
        document: string | null
        /** What the official stated: words at a sealed section, a word of the list at a copy; null also once erased */
        purpose: string | null
        /** Persons found by a search, or rows of an exported desk */
        count: number | null
        /** A connected system looked in the name of the official */
        bySystem: boolean
      }[]
      next: string | null
    }
  }
  /** What the connected registers of the own State were asked in a period, the newest first */
  'GET /api/v1/oversight/registers': {
    query: {
      from: string
      until: string
      authority?: string | undefined
      register?: string | undefined
      official?: string | undefined
      cursor?: string | undefined
      limit?: number | undefined
    }
    answer: {
      /** Every register that was asked in the period */
      registers: {
        authority: string
        register: string
      }[]
      /** Everybody who had one asked in it */
      officials: {
        userId: string
        name: string
        authorityId: string
      }[]
      /** The newest first */
      items: {
        queryId: string
        /** When an official had it asked */
        at: string
        /** Who had it asked; null where nobody did, as after a stop */
        official: {
          userId: string
          name: string
          authorityId: string
        } | null
        authority: string
        register: string
        /** Where it was asked, as the installation names it */
        source: string | null
        purpose: 'verification'
        /** Why it was asked once more */
        again: 'unavailable' | 'facts_changed' | 'other' | null
        case: {
          caseId: string
          /** null: a case whose file the reader does not read */
          reference: string | null
        }
        /** `cancelled`: nobody waited for it any more, as when the question was taken back, handed over, or answered by hand */
        state: 'waiting' | 'asked' | 'answered' | 'failed' | 'given_up' | 'cancelled'
        outcome: 'match' | 'no_match' | 'several' | 'unavailable' | null
        attempts: {
          number: number
          beganAt: string
          durationMs: number | null
          outcome: 'match' | 'no_match' | 'several' | 'unavailable' | null
          /** Why nothing came back: a code */
          fault: string | null
          /** SHA-256 of what was asked, with a salt that goes with the key of the person */
          requestDigest: string
          /** The same of what was answered */
          answerDigest: string | null
        }[]
      }[]
      next: string | null
    }
  }
  /** The same as a table (CSV), a line for each attempt; the export is recorded */
  'GET /api/v1/oversight/registers.csv': {
    query: {
      from: string
      until: string
      authority?: string | undefined
      register?: string | undefined
      official?: string | undefined
      language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
    }
    answer: Blob
  }
  /** When the whole record was last proven, and what was found of the cases that the official reads */
  'GET /api/v1/oversight/proof': {
    answer: {
      /** When every case was last proven; null: never yet */
      finishedAt: string | null
      /** A proof that is not finished */
      goesOnSince: string | null
      faults: {
        caseId: string
        reference: string | null
        what: ('gap' | 'hash' | 'head' | 'payload' | 'document' | 'fold' | 'missing_payload' | 'erased')[]
        foundAt: string
      }[]
    }
  }
  /** What may be counted, and under which agreements the official may */
  'GET /api/v1/statistics/measures': {
    answer: {
      /** In the order in which a report tells them */
      measures: {
        code: string
        version: number
        unit:
          | 'applications'
          | 'notices'
          | 'persons'
          | 'requests'
          | 'interviews'
          | 'answers'
          | 'claims'
          | 'documents'
          | 'journeys'
          | 'transfers'
          | 'days'
          | 'share'
        about: 'application' | 'person'
        formula: 'count' | 'stock' | 'median_days' | 'p90_days' | 'share_in_time' | 'share'
        dimensions: (
          | 'requesting_state'
          | 'requested_state'
          | 'procedure'
          | 'person_class'
          | 'relation'
          | 'sex'
          | 'age'
          | 'outcome'
          | 'basis'
          | 'ground'
          | 'reason'
          | 'result'
          | 'evidence'
          | 'questions'
          | 'interviews'
          | 'means'
          | 'identity_basis'
          | 'travel_document'
          | 'clock'
          | 'span'
          | 'stage'
          | 'turn'
          | 'waiting'
          | 'month'
          | 'quarter'
          | 'year'
        )[]
        /** Told under disclosure control to everybody, whatever cases they may open; nobody opens the cases behind it */
        guarded: boolean
        /** Whose record knows it: what one side keeps to itself is counted by it alone */
        sides: ('requesting' | 'requested')[]
      }[]
      /** Under which the reader may count, and as what */
      agreements: {
        agreementId: string
        /** On which side the own State stands */
        side: 'requesting' | 'requested'
        /** Nothing is counted before */
        inForceFrom: string
        /** The States on the other side, by code */
        others: string[]
        /** Figures come under disclosure control */
        controlled: boolean
        mayOpenCases: boolean
      }[]
      /** The least number that is told where figures come under disclosure control */
      threshold: number
      most: {
        by: number
        controlledDimensions: number
      }
    }
  }
  /** Figures of one measure and period, broken down and filtered */
  'GET /api/v1/statistics/figures': {
    query: {
      agreement: string
      side?: 'requesting' | 'requested' | undefined
      measure: string
      version?: number | undefined
      period: string
      by?: string | string[] | undefined
      only?: string | string[] | undefined
    }
    answer: {
      /** Words: `statistics.<code>.title`, `.definition`, `.not` */
      measure: string
      version: number
      unit:
        | 'applications'
        | 'notices'
        | 'persons'
        | 'requests'
        | 'interviews'
        | 'answers'
        | 'claims'
        | 'documents'
        | 'journeys'
        | 'transfers'
        | 'days'
        | 'share'
      formula: 'count' | 'stock' | 'median_days' | 'p90_days' | 'share_in_time' | 'share'
      agreementId: string
      side: 'requesting' | 'requested'
      period: {
        from: string
        to: string
      }
      /** The period as it was asked for */
      periodText: string
      by: (
        | 'requesting_state'
        | 'requested_state'
        | 'procedure'
        | 'person_class'
        | 'relation'
        | 'sex'
        | 'age'
        | 'outcome'
        | 'basis'
        | 'ground'
        | 'reason'
        | 'result'
        | 'evidence'
        | 'questions'
        | 'interviews'
        | 'means'
        | 'identity_basis'
        | 'travel_document'
        | 'clock'
        | 'span'
        | 'stage'
        | 'turn'
        | 'waiting'
        | 'month'
        | 'quarter'
        | 'year'
      )[]
      only: {
        [name: string]: string[]
      }
      figures: {
        by: {
          [name: string]: string
        }
        /** How many facts stand behind it; null where that is hidden */
        count: number | null
        /** Of a share: how many of these are the part; null where that is hidden */
        part?: number | null | undefined
        /** The figure: a number, calendar days, or a share between 0 and 1; null where it is hidden, or of nothing */
        value: number | null
        /** `protected`: below the threshold, or hidden so that nothing below it can be worked out, and nobody is told which. `too_few`: the number may be told; a median, a ninetieth or a share of so few may not */
        hidden?: 'protected' | 'too_few' | undefined
      }[]
      /** Of everything that the question asks for, not broken down */
      whole: {
        /** How many facts stand behind it; null where that is hidden */
        count: number | null
        /** Of a share: how many of these are the part; null where that is hidden */
        part?: number | null | undefined
        /** The figure: a number, calendar days, or a share between 0 and 1; null where it is hidden, or of nothing */
        value: number | null
        /** `protected`: below the threshold, or hidden so that nothing below it can be worked out, and nobody is told which. `too_few`: the number may be told; a median, a ninetieth or a share of so few may not */
        hidden?: 'protected' | 'too_few' | undefined
      }
      /** The least number that is told; null where nothing is hidden from the reader */
      threshold: number | null
      /** To which multiple numbers are rounded; null where they are exact */
      base: number | null
      /** What was recorded by then is counted */
      countedUntil: string
      remarks: {
        /** Words: `figures.remark.<code>` */
        code:
          | 'controlled'
          | 'nothing_counted'
          | 'all_hidden'
          | 'not_over'
          | 'begins_before_agreement'
          | 'value_unknown'
          | 'earlier_version'
          | 'outside_period'
          | 'outside_measure'
          | 'whole_of_selection'
          | 'own_side_only'
          | 'cut'
        values: {
          [name: string]: string | number
        }
      }[]
      /** Whether the reader may open the cases behind these figures */
      mayOpenCases: boolean
    }
  }
  /** The cases behind a figure, of those that the official may see alone */
  'GET /api/v1/statistics/cases': {
    query: {
      agreement: string
      side?: 'requesting' | 'requested' | undefined
      measure: string
      version?: number | undefined
      period: string
      only?: string | string[] | undefined
      cursor?: string | undefined
      limit?: number | undefined
    }
    answer: {
      /** As the desk shows them, by case; of the cases that the reader may see alone */
      items: DeskItem[]
      next: string | null
    }
  }
  /** The day of the own desk: what came, what is due, how long cases have waited, and who holds them */
  'GET /api/v1/statistics/dashboards/desk': {
    answer: {
      /** Today where the official works */
      on: string
      came: {
        today: number
        /** In the last seven days, today among them */
        week: number
      }
      due: {
        turn: 'ours' | 'theirs'
        overdue: number
        today: number
        /** In one to three days */
        threeDays: number
        /** In four to seven days */
        sevenDays: number
        later: number
        /** Without a deadline that runs */
        none: number
      }[]
      waiting: {
        turn: 'ours' | 'theirs'
        waiting: 'under_30' | '30_to_89' | '90_to_179' | '180_and_over'
        count: number
      }[]
      /** Replies that await approval */
      proposals: number
      /** Cases in which the other State asked and is not answered */
      questions: number
      /** Who holds what; null for those who do not look after the work of others */
      colleagues:
        | {
            /** null: held by nobody */
            official: {
              userId: string
              name: string
            } | null
            /** In which it is the turn of the own side */
            ours: number
            /** Of these: overdue */
            overdue: number
            /** Of these: due today or within seven days */
            sevenDays: number
            /** In which it is the turn of the other side */
            theirs: number
          }[]
        | null
    }
  }
  /** The month of a central authority, beside the month before and the same month of last year */
  'GET /api/v1/statistics/dashboards/month': {
    query: { agreement: string; side?: 'requesting' | 'requested' | undefined; period?: string | undefined }
    answer: {
      agreementId: string
      side: 'requesting' | 'requested'
      period: {
        from: string
        to: string
      }
      periodText: string
      threshold: number | null
      base: number | null
      countedUntil: string
      mayOpenCases: boolean
      tables: {
        /** Which table of the screen */
        id: string
        /** Words: `statistics.<code>.title`, `.definition`, `.not` */
        measure: string
        version: number
        unit:
          | 'applications'
          | 'notices'
          | 'persons'
          | 'requests'
          | 'interviews'
          | 'answers'
          | 'claims'
          | 'documents'
          | 'journeys'
          | 'transfers'
          | 'days'
          | 'share'
        formula: 'count' | 'stock' | 'median_days' | 'p90_days' | 'share_in_time' | 'share'
        by: (
          | 'requesting_state'
          | 'requested_state'
          | 'procedure'
          | 'person_class'
          | 'relation'
          | 'sex'
          | 'age'
          | 'outcome'
          | 'basis'
          | 'ground'
          | 'reason'
          | 'result'
          | 'evidence'
          | 'questions'
          | 'interviews'
          | 'means'
          | 'identity_basis'
          | 'travel_document'
          | 'clock'
          | 'span'
          | 'stage'
          | 'turn'
          | 'waiting'
          | 'month'
          | 'quarter'
          | 'year'
        )[]
        only: {
          [name: string]: string[]
        }
        columns: {
          period: {
            from: string
            to: string
          }
          /** For the permanent address of the explorer */
          periodText: string
          figures: {
            by: {
              [name: string]: string
            }
            /** How many facts stand behind it; null where that is hidden */
            count: number | null
            /** Of a share: how many of these are the part; null where that is hidden */
            part?: number | null | undefined
            /** The figure: a number, calendar days, or a share between 0 and 1; null where it is hidden, or of nothing */
            value: number | null
            /** `protected`: below the threshold, or hidden so that nothing below it can be worked out, and nobody is told which. `too_few`: the number may be told; a median, a ninetieth or a share of so few may not */
            hidden?: 'protected' | 'too_few' | undefined
          }[]
          whole: {
            /** How many facts stand behind it; null where that is hidden */
            count: number | null
            /** Of a share: how many of these are the part; null where that is hidden */
            part?: number | null | undefined
            /** The figure: a number, calendar days, or a share between 0 and 1; null where it is hidden, or of nothing */
            value: number | null
            /** `protected`: below the threshold, or hidden so that nothing below it can be worked out, and nobody is told which. `too_few`: the number may be told; a median, a ninetieth or a share of so few may not */
            hidden?: 'protected' | 'too_few' | undefined
          }
          remarks: {
            /** Words: `figures.remark.<code>` */
            code:
              | 'controlled'
              | 'nothing_counted'
              | 'all_hidden'
              | 'not_over'
              | 'begins_before_agreement'
              | 'value_unknown'
              | 'earlier_version'
              | 'outside_period'
              | 'outside_measure'
              | 'whole_of_selection'
              | 'own_side_only'
              | 'cut'
            values: {
              [name: string]: string | number
            }
          }[]
        }[]
      }[]
      remarks: {
        /** Words: `figures.remark.<code>` */
        code:
          | 'controlled'
          | 'nothing_counted'
          | 'all_hidden'
          | 'not_over'
          | 'begins_before_agreement'
          | 'value_unknown'
          | 'earlier_version'
          | 'outside_period'
          | 'outside_measure'
          | 'whole_of_selection'
          | 'own_side_only'
          | 'cut'
        values: {
          [name: string]: string | number
        }
      }[]
    }
  }
  /** The year of a joint committee, beside the year before */
  'GET /api/v1/statistics/dashboards/year': {
    query: { agreement: string; side?: 'requesting' | 'requested' | undefined; period?: string | undefined }
    answer: {
      agreementId: string
      side: 'requesting' | 'requested'
      period: {
        from: string
        to: string
      }
      periodText: string
      threshold: number | null
      base: number | null
      countedUntil: string
      mayOpenCases: boolean
      tables: {
        /** Which table of the screen */
        id: string
        /** Words: `statistics.<code>.title`, `.definition`, `.not` */
        measure: string
        version: number
        unit:
          | 'applications'
          | 'notices'
          | 'persons'
          | 'requests'
          | 'interviews'
          | 'answers'
          | 'claims'
          | 'documents'
          | 'journeys'
          | 'transfers'
          | 'days'
          | 'share'
        formula: 'count' | 'stock' | 'median_days' | 'p90_days' | 'share_in_time' | 'share'
        by: (
          | 'requesting_state'
          | 'requested_state'
          | 'procedure'
          | 'person_class'
          | 'relation'
          | 'sex'
          | 'age'
          | 'outcome'
          | 'basis'
          | 'ground'
          | 'reason'
          | 'result'
          | 'evidence'
          | 'questions'
          | 'interviews'
          | 'means'
          | 'identity_basis'
          | 'travel_document'
          | 'clock'
          | 'span'
          | 'stage'
          | 'turn'
          | 'waiting'
          | 'month'
          | 'quarter'
          | 'year'
        )[]
        only: {
          [name: string]: string[]
        }
        columns: {
          period: {
            from: string
            to: string
          }
          /** For the permanent address of the explorer */
          periodText: string
          figures: {
            by: {
              [name: string]: string
            }
            /** How many facts stand behind it; null where that is hidden */
            count: number | null
            /** Of a share: how many of these are the part; null where that is hidden */
            part?: number | null | undefined
            /** The figure: a number, calendar days, or a share between 0 and 1; null where it is hidden, or of nothing */
            value: number | null
            /** `protected`: below the threshold, or hidden so that nothing below it can be worked out, and nobody is told which. `too_few`: the number may be told; a median, a ninetieth or a share of so few may not */
            hidden?: 'protected' | 'too_few' | undefined
          }[]
          whole: {
            /** How many facts stand behind it; null where that is hidden */
            count: number | null
            /** Of a share: how many of these are the part; null where that is hidden */
            part?: number | null | undefined
            /** The figure: a number, calendar days, or a share between 0 and 1; null where it is hidden, or of nothing */
            value: number | null
            /** `protected`: below the threshold, or hidden so that nothing below it can be worked out, and nobody is told which. `too_few`: the number may be told; a median, a ninetieth or a share of so few may not */
            hidden?: 'protected' | 'too_few' | undefined
          }
          remarks: {
            /** Words: `figures.remark.<code>` */
            code:
              | 'controlled'
              | 'nothing_counted'
              | 'all_hidden'
              | 'not_over'
              | 'begins_before_agreement'
              | 'value_unknown'
              | 'earlier_version'
              | 'outside_period'
              | 'outside_measure'
              | 'whole_of_selection'
              | 'own_side_only'
              | 'cut'
            values: {
              [name: string]: string | number
            }
          }[]
        }[]
      }[]
      remarks: {
        /** Words: `figures.remark.<code>` */
        code:
          | 'controlled'
          | 'nothing_counted'
          | 'all_hidden'
          | 'not_over'
          | 'begins_before_agreement'
          | 'value_unknown'
          | 'earlier_version'
          | 'outside_period'
          | 'outside_measure'
          | 'whole_of_selection'
          | 'own_side_only'
          | 'cut'
        values: {
          [name: string]: string | number
        }
      }[]
    }
  }
  /** What officials of the own State asked figures of in a period, the newest first */
  'GET /api/v1/oversight/figures': {
    query: {
      from: string
      until: string
      official?: string | undefined
      through?: 'figures' | 'cases' | 'dashboard' | 'export' | 'report' | 'quality' | undefined
      end?: 'told' | 'hidden' | 'refused' | undefined
      measure?: string | undefined
      cursor?: string | undefined
      limit?: number | undefined
    }
    answer: {
      /** Everybody of the own State who asked in the period */
      officials: {
        userId: string
        name: string
        authorityId: string
      }[]
      /** Every measure that was asked for in it */
      measures: string[]
      /** The newest first */
      items: {
        queryId: string
        at: string
        /** Who asked, and where they worked at that time */
        official: {
          userId: string
          name: string
          authorityId: string
        }
        through: 'figures' | 'cases' | 'dashboard' | 'export' | 'report' | 'quality'
        /** null: of every agreement at once, as data quality is asked */
        agreementId: string | null
        side: 'requesting' | 'requested' | null
        /** Words: `statistics.<code>.title`; `quality_rules` and `quality_scores` are those of data quality */
        measure: string
        /** Of the measure; for data quality the edition of its rules */
        version: number
        /** Two days, `2025-01-01..2025-12-31` */
        period: string
        by: (
          | 'requesting_state'
          | 'requested_state'
          | 'procedure'
          | 'person_class'
          | 'relation'
          | 'sex'
          | 'age'
          | 'outcome'
          | 'basis'
          | 'ground'
          | 'reason'
          | 'result'
          | 'evidence'
          | 'questions'
          | 'interviews'
          | 'means'
          | 'identity_basis'
          | 'travel_document'
          | 'clock'
          | 'span'
          | 'stage'
          | 'turn'
          | 'waiting'
          | 'month'
          | 'quarter'
          | 'year'
        )[]
        only: {
          [name: string]: string[]
        }
        /** Told under disclosure control */
        controlled: boolean
        /** How many figures were told or hidden */
        figures: number
        /** How many of them were hidden */
        hidden: number
        /** The rule that refused it; null where it was answered */
        refused: string | null
      }[]
      next: string | null
    }
  }
  /** The same as a table (CSV), a line for each question; the export is recorded */
  'GET /api/v1/oversight/figures.csv': {
    query: {
      from: string
      until: string
      official?: string | undefined
      through?: 'figures' | 'cases' | 'dashboard' | 'export' | 'report' | 'quality' | undefined
      end?: 'told' | 'hidden' | 'refused' | undefined
      measure?: string | undefined
      language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
    }
    answer: Blob
  }
  /** What the register was asked, what bites first on top */
  'GET /api/v1/verifications': {
    query?:
      | { view?: 'open' | 'mine' | 'overdue' | 'gone' | 'answered' | undefined; cursor?: string | undefined }
      | undefined
    answer: VerificationList
  }
  /** One question to the register, with what it may see */
  'GET /api/v1/verifications/{requestId}': { path: { requestId: string }; answer: VerificationFile }
  /** Keep a scan of what the register shows, for the answer (multipart: freeOfAsylumData, file) */
  'POST /api/v1/verifications/{requestId}/files': { path: { requestId: string }; answer: FileView }
  /** Take back a scan that no answer has named */
  'DELETE /api/v1/verifications/{requestId}/files/{documentId}': {
    path: { requestId: string; documentId: string }
    answer: undefined
  }
  /** Says which colleague is expected to answer */
  'PUT /api/v1/verifications/{requestId}/holder': { path: { requestId: string }; body: NewHolder; answer: undefined }
  /** How each connected register that was asked about the persons of a case does */
  'GET /api/v1/cases/{caseId}/registers': {
    path: { caseId: string }
    answer: {
      items: {
        queryId: string
        register: string
        /** Where it was asked, as the installation names it */
        source: string | null
        state: 'waiting' | 'asked' | 'answered' | 'failed' | 'given_up'
        attempts: number
        /** When it is tried again */
        nextAttemptAt: string | null
        /** Why the last attempt brought nothing: a code */
        fault: string | null
        outcome: 'match' | 'no_match' | 'several' | 'unavailable' | null
        /** Why a search would not carry an answer, with `unavailable` */
        reason: 'too_little_known' | 'too_many_alike' | null
        /** The day as of which it answers, where it is an extract */
        asOf: string | null
        answeredAt: string | null
        /** The question for which it was asked */
        requestId: string
        authority: string
        /** When it was asked last; null: not yet */
        askedAt: string | null
        /** Under what the entries that it gave stand there */
        references: string[]
      }[]
    }
  }
  /** Whom the border is to expect, while it may know */
  'GET /api/v1/arrivals': { answer: Arrivals }
  /** The interviews of some days, the slots of the own State, and who waits for an interview */
  'GET /api/v1/interviews': {
    query: { from: string; until: string }
    answer: {
      today: string
      from: string
      until: string
      items: {
        caseId: string
        reference: string
        requestingState: string
        requestedState: string
        interviewId: string
        personId: string
        person: PersonName
        /** Under eighteen on the day, or of unknown birth date */
        minor: boolean
        state: 'planned' | 'held' | 'missed' | 'cancelled'
        date: string
        time: string | null
        minutes: number | null
        by: 'mission' | 'joint' | 'visiting_team'
        means: 'in_person' | 'telephone' | 'video'
        language: string | null
        interpreter: 'not_needed' | 'needed' | 'arranged'
        outcome: 'confirmed' | 'not_confirmed' | 'doubtful' | null
        absence: 'unknown' | 'excused' | 'refused' | null
        authority: string
        slotId: string | null
        room: string | null
        /** Whether the own State holds it; otherwise the own State presents the person */
        own: boolean
      }[]
      /** Of the own State alone */
      slots: {
        slotId: string
        authority: string
        teamId: string | null
        date: string
        time: string
        minutes: number
        by: 'mission' | 'joint' | 'visiting_team'
        means: 'in_person' | 'telephone' | 'video'
        place: string
        room: string
        interviewers: string
        languages: string[]
        booked: boolean
        keptFor: {
          caseId: string
          personId: string
        } | null
      }[]
      /** Whether the own State holds interviews: it is asked in some case of the authority, or in none yet */
      holds: boolean
      /** Who waits for an interview that the own State is to hold */
      waiting: {
        caseId: string
        reference: string
        requestingState: string
        personId: string
        person: PersonName
        minor: boolean
        wantedSince: string
        timesMissed: number
        /** The day by which the case must be answered, where one runs */
        replyDue: string | null
      }[]
    }
  }
  /** The planned interviews of some days as a calendar file (RFC 5545) */
  'GET /api/v1/interviews/calendar.ics': { query: { from: string; until: string }; answer: Blob }
  /** One interview as a calendar file (RFC 5545) */
  'GET /api/v1/cases/{caseId}/interviews/{interviewId}/calendar.ics': {
    path: { caseId: string; interviewId: string }
    answer: Blob
  }
  /** The notice of a planned interview to the person, in a language they understand (PDF) */
  'GET /api/v1/cases/{caseId}/interviews/{interviewId}/notice.pdf': {
    path: { caseId: string; interviewId: string }
    query: { language: 'en' | 'az' | 'de' | 'ka' | 'ur' }
    answer: Blob
  }
  /** Offer times for interviews at the own authority */
  'POST /api/v1/interview-slots': {
    body: {
      dates: string[]
      opens: string
      closes: string
      breakFrom?: string | null | undefined
      breakUntil?: string | null | undefined
      minutes: number
      pause?: number | undefined
      by?: 'mission' | 'joint' | 'visiting_team' | undefined
      means: 'in_person' | 'telephone' | 'video'
      place: string
      room: string
      interviewers?: string | undefined
      languages?: string[] | undefined
    }
    answer: {
      made: number
      overlapping: number
    }
  }
  /** Take a slot back that nobody is invited to */
  'DELETE /api/v1/interview-slots/{slotId}': { path: { slotId: string }; answer: undefined }
  /** The visiting teams of the own State, and how far each has come */
  'GET /api/v1/visiting-teams': {
    answer: {
      items: {
        title: string
        place: string
        firstOn: string
        lastOn: string
        opens: string
        closes: string
        breakFrom: string
        breakUntil: string
        minutes: number
        pause: number
        interviewers: {
          name: string
          languages: string[]
        }[]
        teamId: string
        authority: string
        slots: number
        /** Slots that the plan keeps for somebody */
        kept: number
        invited: number
        /** Interviews held or missed */
        done: number
      }[]
    }
  }
  /** Announce a team that comes to interview */
  'POST /api/v1/visiting-teams': {
    body: {
      title: string
      place: string
      firstOn: string
      lastOn: string
      opens: string
      closes: string
      breakFrom: string
      breakUntil: string
      minutes: number
      pause: number
      interviewers: {
        name: string
        languages: string[]
      }[]
    }
    answer: {
      teamId: string
    }
  }
  /** A visiting team with its plan, and who still waits */
  'GET /api/v1/visiting-teams/{teamId}': {
    path: { teamId: string }
    answer: {
      team: {
        title: string
        place: string
        firstOn: string
        lastOn: string
        opens: string
        closes: string
        breakFrom: string
        breakUntil: string
        minutes: number
        pause: number
        interviewers: {
          name: string
          languages: string[]
        }[]
        teamId: string
        authority: string
        slots: number
        /** Slots that the plan keeps for somebody */
        kept: number
        invited: number
        /** Interviews held or missed */
        done: number
      }
      today: string
      entries: {
        caseId: string
        reference: string
        personId: string
        person: PersonName
        minor: boolean
        language: string
        replyDue: string | null
        date: string
        time: string
        minutes: number
        interviewer: string
        slotId: string
        state: 'kept' | 'planned' | 'held' | 'missed'
        outcome: 'confirmed' | 'not_confirmed' | 'doubtful' | null
      }[]
      waiting: {
        caseId: string
        reference: string
        requestingState: string
        personId: string
        person: PersonName
        minor: boolean
        wantedSince: string
        timesMissed: number
        /** The day by which the case must be answered, where one runs */
        replyDue: string | null
      }[]
    }
  }
  /** Propose who is seen when, and say who does not fit and why */
  'POST /api/v1/visiting-teams/{teamId}/proposal': {
    path: { teamId: string }
    body: {
      persons: {
        caseId: string
        personId: string
        language: string
      }[]
    }
    answer: {
      placed: {
        caseId: string
        reference: string
        personId: string
        person: PersonName
        minor: boolean
        language: string
        replyDue: string | null
        date: string
        time: string
        minutes: number
        interviewer: string
        reasons: ('deadline' | 'minor_in_the_morning' | 'minor_after_noon' | 'family_together' | 'later')[]
      }[]
      left: {
        caseId: string
        reference: string
        personId: string
        person: PersonName
        minor: boolean
        language: string
        replyDue: string | null
        reason: 'no_interviewer_of_language' | 'no_slot_left' | 'family_does_not_fit'
      }[]
      /** How many interviews the team can hold in all */
      places: number
    }
  }
  /** Keep the places of a plan that an official confirms */
  'POST /api/v1/visiting-teams/{teamId}/plan': {
    path: { teamId: string }
    body: {
      entries: {
        caseId: string
        personId: string
        language: string
        date: string
        time: string
        interviewer: string
      }[]
    }
    answer: {
      kept: number
    }
  }
  /** The plan of a visiting team as a table (CSV); the export is recorded */
  'GET /api/v1/visiting-teams/{teamId}/plan.csv': {
    path: { teamId: string }
    query?: { language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined } | undefined
    answer: Blob
  }
  /** The same as a spreadsheet (XLSX); the export is recorded */
  'GET /api/v1/visiting-teams/{teamId}/plan.xlsx': {
    path: { teamId: string }
    query?: { language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined } | undefined
    answer: Blob
  }
  /** Tells an open page that something the reader may see has changed */
  'GET /api/v1/live': { query?: { after?: string | undefined } | undefined; answer: Blob }
  /** The authorities one administers */
  'GET /api/v1/administration/authorities': { answer: AdministeredAuthorities }
  /** Enter an authority */
  'POST /api/v1/administration/authorities': { body: NewAuthority; answer: AdministeredAuthority }
  /** Change an authority */
  'PUT /api/v1/administration/authorities/{id}': { path: { id: string }; body: AuthorityInput; answer: undefined }
  /** The versions of agreements installed here */
  'GET /api/v1/administration/packs': { answer: InstalledPacks }
  /** The officials of the authorities one administers, by name */
  'GET /api/v1/administration/users': {
    query?: { authority?: string | undefined; name?: string | undefined; cursor?: string | undefined } | undefined
    answer: UserList
  }
  /** Invite an official */
  'POST /api/v1/administration/users': { body: NewUser; answer: InvitationLink }
  /** Change name, roles or language of an account */
  'PUT /api/v1/administration/users/{id}': { path: { id: string }; body: UserChange; answer: undefined }
  /** A new one-time link to choose a password; earlier ones are void */
  'POST /api/v1/administration/users/{id}/invitation': { path: { id: string }; answer: InvitationLink }
  /** Close an account; its sessions and what it lent end at once */
  'POST /api/v1/administration/users/{id}/disable': { path: { id: string }; answer: undefined }
  /** Open a closed account again */
  'POST /api/v1/administration/users/{id}/enable': { path: { id: string }; answer: undefined }
  /** Remove every second proof of an account, and end its sessions */
  'POST /api/v1/administration/users/{id}/forget-second-factor': { path: { id: string }; answer: undefined }
  /** Identity providers of the authorities one administers */
  'GET /api/v1/administration/identity-providers': { answer: IdentityProviders }
  /** Enter an identity provider (OpenID Connect) */
  'POST /api/v1/administration/identity-providers': {
    body: NewIdentityProvider
    answer: {
      authorityId: string
      name: Localized
      issuer: string
      clientId: string
      providerId: string
      redirectUri: string
      disabledAt: string | null
    }
  }
  /** Change an identity provider; without a secret the one that is kept stays */
  'PUT /api/v1/administration/identity-providers/{id}': {
    path: { id: string }
    body: IdentityProviderChange
    answer: undefined
  }
  /** Let nobody sign in through an identity provider any more */
  'POST /api/v1/administration/identity-providers/{id}/disable': { path: { id: string }; answer: undefined }
  /** Who stands in for whom at the own authority, newest first */
  'GET /api/v1/delegations': {
    query?: { authority?: string | undefined; cursor?: string | undefined } | undefined
    answer: DelegationList
  }
  /** Lend roles to a colleague for a period */
  'POST /api/v1/delegations': { body: NewDelegation; answer: Delegation }
  /** End a delegation at once */
  'POST /api/v1/delegations/{id}/end': { path: { id: string }; answer: undefined }
  /** Who is on duty and who is away at an authority */
  'GET /api/v1/duty': { query: { authority: string; from: string; until: string }; answer: DutyRoster }
  /** Enter duty or absence of an official */
  'POST /api/v1/duty': { body: NewDutyEntry; answer: DutyEntry }
  /** Take an entry out of the roster */
  'DELETE /api/v1/duty/{id}': { path: { id: string }; answer: undefined }
  /** How the installation does */
  'GET /api/v1/administration/operations': {
    answer: {
      at: string
      program: {
        version: string
        mode: 'practice' | 'production'
        /** When the process that answers was started */
        startedAt: string
        memoryBytes: number
      }
      database: {
        kind: 'embedded' | 'external'
        version: string
        sizeBytes: number
        connections: number
        mostConnections: number
        oldestTransactionAt: string | null
        /** The last change of the tables that has run */
        migration: string
      }
      pools: {
        name: string
        open: number
        idle: number
        waiting: number
        most: number
      }[]
      jobs: {
        name: string
        /** Five fields, in UTC */
        cron: string
        beganAt: string | null
        succeededAt: string | null
        failedAt: string | null
        /** Code or kind of the last failure */
        fault: string | null
        tookMs: number | null
        state: 'well' | 'failed' | 'overdue' | 'not_yet'
      }[]
      queue: {
        waiting: number
        active: number
        failed: number
        oldestAt: string | null
      }
      outbox: {
        waiting: number
        oldestAt: string | null
        deliveriesWaiting: number
        webhooksFailing: number
      }
      /** The last that `rcms backup` has written */
      backup: {
        at: string
        program: string
        bytes: number
        rows: number
      } | null
      /** The last proof of the whole record */
      verification: {
        finishedAt: string
        cases: number
        events: number
        faults: number
        /** What kinds of faults were found */
        kinds: string[]
      } | null
      /** A proof that goes on at the moment */
      round: {
        beganAt: string
        cases: number
        faults: number
      } | null
      slow: {
        statement: string
        during: string | null
        count: number
        longestMs: number
        lastAt: string
      }[]
      /** The registers that the program asks by itself */
      registers: {
        authority: string
        register: string
        source: string
        kind: 'rest' | 'extract'
        /** Of this process */
        state: 'well' | 'resting' | 'trying'
        waiting: number
        failing: number
        givenUp: number
        answeredAt: string | null
        /** Code of the last failure that nothing followed */
        fault: string | null
        asOf: string | null
        /** The last day on which the extract answers; null where there is none */
        expiresOn: string | null
      }[]
      signIns: {
        sessions: number
        /** Within the last day */
        failures: number
        passwordsWaiting: number
      }
      disk: {
        freeBytes: number
        totalBytes: number
      }
      keys: {
        epoch: number
        current: boolean
        /** Whether this process holds the key */
        present: boolean
        madeAt: string | null
        retiredAt: string | null
        destroyedAt: string | null
      }[]
    }
  }
  /** An access token for a machine client (OAuth 2.0 client credentials) */
  'POST /api/v1/oauth/token': {
    body: URLSearchParams
    answer: {
      access_token: string
      token_type: 'Bearer'
      /** Seconds */
      expires_in: number
    }
  }
  /** Machine clients of the authorities one administers */
  'GET /api/v1/administration/clients': { answer: MachineClients }
  /** Enter a machine client; its secret is given once */
  'POST /api/v1/administration/clients': { body: NewMachineClient; answer: MachineSecret }
  /** A new secret; the earlier one and its tokens end at once */
  'POST /api/v1/administration/clients/{id}/secret': { path: { id: string }; answer: MachineSecret }
  /** Disable a machine client at once */
  'POST /api/v1/administration/clients/{id}/disable': { path: { id: string }; answer: undefined }
  /** What happened on the cases of the own authority, behind a cursor */
  'GET /api/v1/feed': { query?: { cursor?: string | undefined; limit?: number | undefined } | undefined; answer: Feed }
  /** Webhooks of the authorities one administers */
  'GET /api/v1/administration/webhooks': { answer: Webhooks }
  /** Enter a webhook; its secret is given once */
  'POST /api/v1/administration/webhooks': { body: NewWebhook; answer: WebhookSecret }
  /** A new secret, with which messages are signed from now on */
  'POST /api/v1/administration/webhooks/{id}/secret': { path: { id: string }; answer: WebhookSecret }
  /** Send a message that concerns no case, at once */
  'POST /api/v1/administration/webhooks/{id}/test': { path: { id: string }; answer: WebhookTest }
  /** Send nothing there any more */
  'POST /api/v1/administration/webhooks/{id}/disable': { path: { id: string }; answer: undefined }
  /** What connected systems have not been told yet */
  'GET /api/v1/administration/outbox': { answer: OutboxState }
  /** The form of an exchange document, as JSON Schema */
  'GET /api/v1/schemas/exchange.json': {
    answer: {
      [name: string]: unknown
    }
  }
  /** Make a draft of an application that another system wrote; says what is missing */
  'POST /api/v1/applications': {
    headers: { 'idempotency-key': string }
    body: {
      format: 'openrcms-exchange/1'
      agreement: {
        id: string
        version?: string | undefined
        /** SHA-256 of the rules under which the case runs */
        digest?: string | undefined
      }
      requestingState: string
      requestedState: string
      application: {
        procedure: string
        interviewRequested?: boolean | undefined
        persons: {
          /** Chosen by whoever writes the document; means something within it alone */
          id: string
          relation: 'principal' | 'spouse' | 'child'
          personClass: string
          /** The personal data were destroyed; only that the person was there is left */
          erased?: boolean | undefined
          /** One of `files` */
          photograph?: string | undefined
          /** By section of the form, then by field */
          answers?:
            | {
                [name: string]: {
                  [name: string]:
                    | {
                        value: string
                      }
                    | {
                        notAvailable: string
                        note?: string | undefined
                      }
                }
              }
            | undefined
        }[]
        /** What is said about the case as a whole */
        answers?:
          | {
              [name: string]: {
                [name: string]:
                  | {
                      value: string
                    }
                  | {
                      notAvailable: string
                      note?: string | undefined
                    }
              }
            }
          | undefined
        evidence?:
          | {
              /** Chosen by whoever writes the document; means something within it alone */
              id?: string | undefined
              /** One of `persons` */
              person: string
              category: string
              /** A copy and not the original; true when not given */
              copy?: boolean | undefined
              /** A copy that an authority certified as true */
              authenticated?: boolean | undefined
              number?: string | undefined
              issuedOn?: string | undefined
              issuedAt?: string | undefined
              issuedBy?: string | undefined
              expiresOn?: string | undefined
              /** The name that stands on it */
              shownName?: string | undefined
              /** The birth date that stands on it */
              shownBirthDate?: string | undefined
              note?: string | undefined
              /** Some of `files` */
              files?: string[] | undefined
            }[]
          | undefined
        files?:
          | {
              /** Chosen by whoever writes the document; means something within it alone */
              id: string
              /** One of `persons` */
              person: string
              purpose: 'photograph' | 'evidence'
              /** Looked at for its ending, and not kept */
              name?: string | undefined
              mediaType?: string | undefined
              /** Bytes */
              size?: number | undefined
              /** SHA-256 in hexadecimal */
              digest?: string | undefined
              /** In an import. An export leaves it out: files are fetched as documents of the case */
              content?: string | undefined
            }[]
          | undefined
        /** The word of whoever hands in files that none of them tells of an asylum procedure; asked with `content` */
        freeOfAsylumData?: boolean | undefined
        /** Own references of whoever hands in the application; the other State never sees them */
        references?: OwnReference[] | undefined
      }
      /** In an export. An import does not look at it */
      case?:
        | {
            caseId: string
            reference: string
            stage:
              | 'submitted'
              | 'received'
              | 'under_examination'
              | 'accepted'
              | 'refused'
              | 'document_requested'
              | 'document_ready'
              | 'transfer_notified'
              | 'transfer_failed'
              | 'transferred'
              | 'stopped'
              | 'closed'
            requestingAuthority: string
            requestedAuthority: string
            submittedOn: string
            receivedOn: string | null
            /** The form that was signed */
            form: {
              documentId: string
              digest: string
            }
            /** Length of the shared stream of the case */
            version: number
            exportedAt: string
          }
        | undefined
      /** In an export, where the application was corrected after it was sent. An import does not look at it */
      corrigenda?:
        | {
            number: number
            recordedAt: string
            /** Empty also where it was erased */
            reason: string | null
            persons: {
              /** One of `persons` of the application */
              person: string
              /** Only those that were put right */
              answers: {
                [name: string]: {
                  [name: string]:
                    | {
                        value: string
                      }
                    | {
                        notAvailable: string
                        note?: string | undefined
                      }
                }
              }
              /** Only what was added */
              evidence: {
                /** Chosen by whoever writes the document; means something within it alone */
                id?: string | undefined
                /** One of `persons` */
                person: string
                category: string
                /** A copy and not the original; true when not given */
                copy?: boolean | undefined
                /** A copy that an authority certified as true */
                authenticated?: boolean | undefined
                number?: string | undefined
                issuedOn?: string | undefined
                issuedAt?: string | undefined
                issuedBy?: string | undefined
                expiresOn?: string | undefined
                /** The name that stands on it */
                shownName?: string | undefined
                /** The birth date that stands on it */
                shownBirthDate?: string | undefined
                note?: string | undefined
                /** Some of `files` */
                files?: string[] | undefined
              }[]
            }[]
          }[]
        | undefined
      /** In an export, once there is a reply. An import does not look at it */
      reply?:
        | {
            persons: {
              /** One of `persons` of the application */
              person: string
              outcome: 'accepted' | 'refused'
              basis: 'decision' | 'silence' | 'paper'
              on: string
              /** A ground of refusal of the agreement */
              reason: string | null
              /** Empty also where it was erased */
              text: string | null
              /** What was looked at before it was decided */
              checked?: ('application' | 'evidence' | 'registers' | 'interview' | 'earlier_cases')[] | undefined
              /** The name and birth date that the requested State established */
              established?:
                | {
                    name: string
                    birthDate: string
                  }
                | undefined
            }[]
          }
        | undefined
    }
    answer: ImportAnswer
  }
  /** Application and reply of a case as one document; the export is recorded */
  'GET /api/v1/cases/{caseId}/exchange': {
    path: { caseId: string }
    answer: {
      format: 'openrcms-exchange/1'
      agreement: {
        id: string
        version?: string | undefined
        /** SHA-256 of the rules under which the case runs */
        digest?: string | undefined
      }
      requestingState: string
      requestedState: string
      application: {
        procedure: string
        interviewRequested?: boolean | undefined
        persons: {
          /** Chosen by whoever writes the document; means something within it alone */
          id: string
          relation: 'principal' | 'spouse' | 'child'
          personClass: string
          /** The personal data were destroyed; only that the person was there is left */
          erased?: boolean | undefined
          /** One of `files` */
          photograph?: string | undefined
          /** By section of the form, then by field */
          answers?:
            | {
                [name: string]: {
                  [name: string]:
                    | {
                        value: string
                      }
                    | {
                        notAvailable: string
                        note?: string | undefined
                      }
                }
              }
            | undefined
        }[]
        /** What is said about the case as a whole */
        answers?:
          | {
              [name: string]: {
                [name: string]:
                  | {
                      value: string
                    }
                  | {
                      notAvailable: string
                      note?: string | undefined
                    }
              }
            }
          | undefined
        evidence?:
          | {
              /** Chosen by whoever writes the document; means something within it alone */
              id?: string | undefined
              /** One of `persons` */
              person: string
              category: string
              /** A copy and not the original; true when not given */
              copy?: boolean | undefined
              /** A copy that an authority certified as true */
              authenticated?: boolean | undefined
              number?: string | undefined
              issuedOn?: string | undefined
              issuedAt?: string | undefined
              issuedBy?: string | undefined
              expiresOn?: string | undefined
              /** The name that stands on it */
              shownName?: string | undefined
              /** The birth date that stands on it */
              shownBirthDate?: string | undefined
              note?: string | undefined
              /** Some of `files` */
              files?: string[] | undefined
            }[]
          | undefined
        files?:
          | {
              /** Chosen by whoever writes the document; means something within it alone */
              id: string
              /** One of `persons` */
              person: string
              purpose: 'photograph' | 'evidence'
              /** Looked at for its ending, and not kept */
              name?: string | undefined
              mediaType?: string | undefined
              /** Bytes */
              size?: number | undefined
              /** SHA-256 in hexadecimal */
              digest?: string | undefined
              /** In an import. An export leaves it out: files are fetched as documents of the case */
              content?: string | undefined
            }[]
          | undefined
        /** The word of whoever hands in files that none of them tells of an asylum procedure; asked with `content` */
        freeOfAsylumData?: boolean | undefined
        /** Own references of whoever hands in the application; the other State never sees them */
        references?: OwnReference[] | undefined
      }
      /** In an export. An import does not look at it */
      case?:
        | {
            caseId: string
            reference: string
            stage:
              | 'submitted'
              | 'received'
              | 'under_examination'
              | 'accepted'
              | 'refused'
              | 'document_requested'
              | 'document_ready'
              | 'transfer_notified'
              | 'transfer_failed'
              | 'transferred'
              | 'stopped'
              | 'closed'
            requestingAuthority: string
            requestedAuthority: string
            submittedOn: string
            receivedOn: string | null
            /** The form that was signed */
            form: {
              documentId: string
              digest: string
            }
            /** Length of the shared stream of the case */
            version: number
            exportedAt: string
          }
        | undefined
      /** In an export, where the application was corrected after it was sent. An import does not look at it */
      corrigenda?:
        | {
            number: number
            recordedAt: string
            /** Empty also where it was erased */
            reason: string | null
            persons: {
              /** One of `persons` of the application */
              person: string
              /** Only those that were put right */
              answers: {
                [name: string]: {
                  [name: string]:
                    | {
                        value: string
                      }
                    | {
                        notAvailable: string
                        note?: string | undefined
                      }
                }
              }
              /** Only what was added */
              evidence: {
                /** Chosen by whoever writes the document; means something within it alone */
                id?: string | undefined
                /** One of `persons` */
                person: string
                category: string
                /** A copy and not the original; true when not given */
                copy?: boolean | undefined
                /** A copy that an authority certified as true */
                authenticated?: boolean | undefined
                number?: string | undefined
                issuedOn?: string | undefined
                issuedAt?: string | undefined
                issuedBy?: string | undefined
                expiresOn?: string | undefined
                /** The name that stands on it */
                shownName?: string | undefined
                /** The birth date that stands on it */
                shownBirthDate?: string | undefined
                note?: string | undefined
                /** Some of `files` */
                files?: string[] | undefined
              }[]
            }[]
          }[]
        | undefined
      /** In an export, once there is a reply. An import does not look at it */
      reply?:
        | {
            persons: {
              /** One of `persons` of the application */
              person: string
              outcome: 'accepted' | 'refused'
              basis: 'decision' | 'silence' | 'paper'
              on: string
              /** A ground of refusal of the agreement */
              reason: string | null
              /** Empty also where it was erased */
              text: string | null
              /** What was looked at before it was decided */
              checked?: ('application' | 'evidence' | 'registers' | 'interview' | 'earlier_cases')[] | undefined
              /** The name and birth date that the requested State established */
              established?:
                | {
                    name: string
                    birthDate: string
                  }
                | undefined
            }[]
          }
        | undefined
    }
  }
  /** A list of the desk as a table (CSV), at most 10,000 rows; the export is recorded */
  'GET /api/v1/desk/export': {
    query?:
      | {
          stage?:
            | 'submitted'
            | 'received'
            | 'under_examination'
            | 'accepted'
            | 'refused'
            | 'document_requested'
            | 'document_ready'
            | 'transfer_notified'
            | 'transfer_failed'
            | 'transferred'
            | 'stopped'
            | 'closed'
            | undefined
          state?: string | undefined
          agreement?: string | undefined
          procedure?: string | undefined
          due?:
            | 'overdue'
            | 'today'
            | '3days'
            | '7days'
            | 'falls_today'
            | 'falls_1to3'
            | 'falls_4to7'
            | 'falls_later'
            | 'falls_never'
            | 'falls_0to7'
            | undefined
          waits?: 'under_30' | '30_to_89' | '90_to_179' | '180_and_over' | undefined
          assignee?: 'me' | 'nobody' | string | undefined
          approval?: 'yes' | undefined
          asked?: 'yes' | undefined
          news?: 'yes' | undefined
          minors?: 'yes' | undefined
          view?: 'my_turn' | 'waiting' | 'closed' | undefined
          order?: 'deadline' | 'waiting' | 'change' | undefined
          language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
        }
      | undefined
    answer: Blob
  }
  /** The rows of the desk that are named, as a table (CSV); the export is recorded for each case */
  'POST /api/v1/desk/export': {
    body: {
      caseIds: string[]
      language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
    }
    answer: Blob
  }
  /** The rows of the desk that are named, to be printed; recorded for each case as an export is */
  'POST /api/v1/desk/print': { body: ChosenCases; answer: PrintedDesk }
  /** The committee reports of the own State, newest first */
  'GET /api/v1/committee-reports': {
    answer: {
      items: {
        reportId: string
        agreementId: string
        /** By its short name, as it was asked for */
        period: string
        requesting: string | null
        forPublication: boolean
        askedBy: string
        askedAt: string
        stage: 'waiting' | 'made' | 'failed'
        /** Cases that were read so far */
        read: number
        /** Cases to be read; null before it was begun */
        cases: number | null
        madeAt: string | null
        digest: string | null
      }[]
    }
  }
  /** Ask for the report of a period; it is made meanwhile */
  'POST /api/v1/committee-reports': {
    body: {
      agreementId: string
      /** `2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-01-01..2025-06-30` */
      period: string
      /** Of the applications of one requesting State alone */
      requesting?: string | undefined
      /** As the two sides usually count where nothing is said */
      ways?:
        | {
            applications: {
              requesting: {
                unit: 'applications' | 'persons'
                day: 'sent' | 'received'
                /** Left out: of all procedures */
                procedures?: string[] | undefined
              }
              requested: {
                unit: 'applications' | 'persons'
                day: 'sent' | 'received'
                /** Left out: of all procedures */
                procedures?: string[] | undefined
              }
            }
            consents: {
              requesting: {
                unit: 'persons' | 'applications'
                day: 'replied' | 'sent'
                silence: 'counted' | 'other_reading' | 'own_word' | 'not_counted'
                procedures?: string[] | undefined
              }
              requested: {
                unit: 'persons' | 'applications'
                day: 'replied' | 'sent'
                silence: 'counted' | 'other_reading' | 'own_word' | 'not_counted'
                procedures?: string[] | undefined
              }
            }
            returns: {
              requesting: {
                unit: 'persons'
                day: 'departed' | 'arrived'
                procedures?: string[] | undefined
              }
              requested: {
                unit: 'persons'
                day: 'departed' | 'arrived'
                procedures?: string[] | undefined
              }
            }
          }
        | undefined
      /** Under disclosure control and without the differences of the two sides: the version for the public and for analysts. Of one side: the applications that the own State received, or with itself as `requesting` those that it sent */
      forPublication?: boolean | undefined
    }
    answer: {
      reportId: string
      agreementId: string
      /** By its short name, as it was asked for */
      period: string
      requesting: string | null
      forPublication: boolean
      askedBy: string
      askedAt: string
      stage: 'waiting' | 'made' | 'failed'
      /** Cases that were read so far */
      read: number
      /** Cases to be read; null before it was begun */
      cases: number | null
      madeAt: string | null
      digest: string | null
    }
  }
  /** One report: how far it is, and once it is made its chapters in words */
  'GET /api/v1/committee-reports/{reportId}': {
    path: { reportId: string }
    query?: { language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined } | undefined
    answer: {
      reportId: string
      agreementId: string
      /** By its short name, as it was asked for */
      period: string
      requesting: string | null
      forPublication: boolean
      askedBy: string
      askedAt: string
      stage: 'waiting' | 'made' | 'failed'
      /** Cases that were read so far */
      read: number
      /** Cases to be read; null before it was begun */
      cases: number | null
      madeAt: string | null
      digest: string | null
      /** Whether the reader may see which cases make up a difference */
      mayOpenCases: boolean
      reconciliations: {
        of: 'applications' | 'consents' | 'returns'
        requesting: {
          way:
            | {
                unit: 'persons' | 'applications'
                day: 'replied' | 'sent'
                silence: 'counted' | 'other_reading' | 'own_word' | 'not_counted'
                procedures?: string[] | undefined
              }
            | {
                unit: 'applications' | 'persons'
                day: 'sent' | 'received'
                /** Left out: of all procedures */
                procedures?: string[] | undefined
              }
            | {
                unit: 'persons'
                day: 'departed' | 'arrived'
                procedures?: string[] | undefined
              }
          figure: number
        }
        requested: {
          way:
            | {
                unit: 'persons' | 'applications'
                day: 'replied' | 'sent'
                silence: 'counted' | 'other_reading' | 'own_word' | 'not_counted'
                procedures?: string[] | undefined
              }
            | {
                unit: 'applications' | 'persons'
                day: 'sent' | 'received'
                /** Left out: of all procedures */
                procedures?: string[] | undefined
              }
            | {
                unit: 'persons'
                day: 'departed' | 'arrived'
                procedures?: string[] | undefined
              }
          figure: number
        }
        /** Requested less requesting; the reasons add up to it */
        difference: number
        reasons: {
          reason:
            | 'other_procedure'
            | 'silence_alone'
            | 'silence_dated_otherwise'
            | 'sent_in_received_after'
            | 'sent_in_received_before'
            | 'received_in_sent_before'
            | 'received_in_sent_after'
            | 'stopped_before_receipt'
            | 'not_received_yet'
            | 'sent_in_replied_after'
            | 'sent_in_replied_before'
            | 'replied_in_sent_before'
            | 'replied_in_sent_after'
            | 'departed_in_arrived_after'
            | 'departed_in_arrived_before'
            | 'arrived_in_departed_before'
            | 'arrived_in_departed_after'
            | 'failed_after_departure'
            | 'cancelled_after_departure'
            | 'arrival_not_reported'
            | 'arrived_without_notice'
            | 'persons_of_one_application'
          difference: number
          cases: number
        }[]
      }[]
      /** null until the report is made */
      paper: {
        language: 'en' | 'az' | 'de' | 'ka' | 'ur'
        title: string
        agreement: string
        period: string
        facts: {
          label: string
          value: string
        }[]
        chapters: {
          id: string
          title: string
          annex: boolean
          lead: string | null
          blocks: (
            | {
                kind: 'text'
                text: string
              }
            | {
                kind: 'list'
                items: string[]
              }
            | {
                kind: 'table'
                id: string
                title: string
                columns: {
                  title: string
                  number: boolean
                  /** Of the width, where a table says it of each column */
                  share?: number | undefined
                }[]
                rows: {
                  text: string
                  /** What it counts, below it in small letters */
                  note?: string | undefined
                  value: number | null
                  /** How a spreadsheet shows the number */
                  as?: 'share' | 'change' | 'points' | undefined
                  /** A day, for a spreadsheet */
                  date?: string | undefined
                }[][]
                /** Whether the last row is the sum of the others */
                sum: boolean
                /** What each number counts, in a sentence */
                counts: string[]
              }
            | {
                kind: 'chart'
                id: string
                title: string
                stacked: boolean
                series: string[]
                rows: {
                  label: string
                  values: (number | null)[]
                }[]
                /** The chart in words */
                alternative: string
              }
          )[]
        }[]
      } | null
    }
  }
  /** The cases behind the figures of the two sides, of one reason or all; the look is recorded */
  'GET /api/v1/committee-reports/{reportId}/cases': {
    path: { reportId: string }
    query: {
      of: 'applications' | 'consents' | 'returns'
      reason?:
        | 'other_procedure'
        | 'silence_alone'
        | 'silence_dated_otherwise'
        | 'sent_in_received_after'
        | 'sent_in_received_before'
        | 'received_in_sent_before'
        | 'received_in_sent_after'
        | 'stopped_before_receipt'
        | 'not_received_yet'
        | 'sent_in_replied_after'
        | 'sent_in_replied_before'
        | 'replied_in_sent_before'
        | 'replied_in_sent_after'
        | 'departed_in_arrived_after'
        | 'departed_in_arrived_before'
        | 'arrived_in_departed_before'
        | 'arrived_in_departed_after'
        | 'failed_after_departure'
        | 'cancelled_after_departure'
        | 'arrival_not_reported'
        | 'arrived_without_notice'
        | 'persons_of_one_application'
        | undefined
      after?: string | undefined
      limit?: number | undefined
    }
    answer: {
      items: {
        caseId: string
        reference: string
        requestingState: string
        /** How often the requesting side counts it in the period */
        requesting: number
        requested: number
        requestingDay: string | null
        requestedDay: string | null
        reasons: {
          reason:
            | 'other_procedure'
            | 'silence_alone'
            | 'silence_dated_otherwise'
            | 'sent_in_received_after'
            | 'sent_in_received_before'
            | 'received_in_sent_before'
            | 'received_in_sent_after'
            | 'stopped_before_receipt'
            | 'not_received_yet'
            | 'sent_in_replied_after'
            | 'sent_in_replied_before'
            | 'replied_in_sent_before'
            | 'replied_in_sent_after'
            | 'departed_in_arrived_after'
            | 'departed_in_arrived_before'
            | 'arrived_in_departed_before'
            | 'arrived_in_departed_after'
            | 'failed_after_departure'
            | 'cancelled_after_departure'
            | 'arrival_not_reported'
            | 'arrived_without_notice'
            | 'persons_of_one_application'
          difference: number
        }[]
      }[]
      /** Give it as `after` */
      next: string | null
    }
  }
  /** Hold a figure of the other side against every way in which one could count; nothing of it is kept */
  'POST /api/v1/committee-reports/{reportId}/figure': {
    path: { reportId: string }
    body: {
      of: 'applications' | 'consents' | 'returns'
      /** Whose figure it is */
      side: 'requesting' | 'requested'
      figure: number
    }
    answer: {
      of: 'applications' | 'consents' | 'returns'
      side: 'requesting' | 'requested'
      /** What was brought, added up */
      figure: number
      /** What the way of that side counts here */
      counted: number
      /** What the way of the other side counts here; the reasons of the report lie between the two */
      other: number
      /** Brought less counted: what the program cannot explain */
      left: number
      /** Ways of counting, the closest first */
      ways: {
        /** In words */
        way: string
        figure: number
        left: number
      }[]
      /** Lines of the file without its heading; each is used or named with its fault */
      lines: number | null
      faults: {
        items: {
          line: number
          fault:
            | 'cannot_be_read'
            | 'no_figure'
            | 'no_month'
            | 'outside_period'
            | 'no_state'
            | 'said_before'
            | 'no_reference'
            | 'no_day'
        }[]
        inAll: number
      }
      /** Where figures of a State and month differ, by the closest way */
      parts: {
        items: {
          state: string
          month: string
          theirs: number
          ours: number
        }[]
        inAll: number
      }
      /** Lines of a list of cases that are counted here as well */
      both: number | null
      otherDay: {
        items: {
          reference: string
          /** null where there is none to open */
          caseId: string | null
          theirs: string
          ours: string
        }[]
        inAll: number
      }
      theirsAlone: {
        items: {
          reference: string
          /** null where there is none to open */
          caseId: string | null
          lines: number[]
          why: 'mistyped' | 'not_known' | 'not_counted' | 'more_often'
          /** Of `not_counted`: the day outside the period by which that way counts it, where known */
          day: string | null
          /** Of `mistyped`: the one case counted here whose reference differs by a slip */
          meant: string | null
        }[]
        inAll: number
      }
      oursAlone: {
        items: {
          reference: string
          /** null where there is none to open */
          caseId: string | null
          missing: number
          day: string | null
        }[]
        inAll: number
      }
    }
  }
  /** Hold a list of the other side against the cases recorded here (multipart: of, side, kind, file) */
  'POST /api/v1/committee-reports/{reportId}/list': {
    path: { reportId: string }
    answer: {
      of: 'applications' | 'consents' | 'returns'
      side: 'requesting' | 'requested'
      /** What was brought, added up */
      figure: number
      /** What the way of that side counts here */
      counted: number
      /** What the way of the other side counts here; the reasons of the report lie between the two */
      other: number
      /** Brought less counted: what the program cannot explain */
      left: number
      /** Ways of counting, the closest first */
      ways: {
        /** In words */
        way: string
        figure: number
        left: number
      }[]
      /** Lines of the file without its heading; each is used or named with its fault */
      lines: number | null
      faults: {
        items: {
          line: number
          fault:
            | 'cannot_be_read'
            | 'no_figure'
            | 'no_month'
            | 'outside_period'
            | 'no_state'
            | 'said_before'
            | 'no_reference'
            | 'no_day'
        }[]
        inAll: number
      }
      /** Where figures of a State and month differ, by the closest way */
      parts: {
        items: {
          state: string
          month: string
          theirs: number
          ours: number
        }[]
        inAll: number
      }
      /** Lines of a list of cases that are counted here as well */
      both: number | null
      otherDay: {
        items: {
          reference: string
          /** null where there is none to open */
          caseId: string | null
          theirs: string
          ours: string
        }[]
        inAll: number
      }
      theirsAlone: {
        items: {
          reference: string
          /** null where there is none to open */
          caseId: string | null
          lines: number[]
          why: 'mistyped' | 'not_known' | 'not_counted' | 'more_often'
          /** Of `not_counted`: the day outside the period by which that way counts it, where known */
          day: string | null
          /** Of `mistyped`: the one case counted here whose reference differs by a slip */
          meant: string | null
        }[]
        inAll: number
      }
      oursAlone: {
        items: {
          reference: string
          /** null where there is none to open */
          caseId: string | null
          missing: number
          day: string | null
        }[]
        inAll: number
      }
    }
  }
  /** The report as a file: paper (PDF/A), spreadsheet, table of figures (CSV) or data (JSON); it is recorded */
  'GET /api/v1/committee-reports/{reportId}/file': {
    path: { reportId: string }
    query: {
      format: 'pdf' | 'xlsx' | 'csv' | 'json'
      language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
      cases?: 'true' | 'false' | undefined
    }
    answer: Blob
  }
  /** The published structure of figures in SDMX, as a structure message of SDMX-JSON */
  'GET /api/v1/schemas/sdmx-structure.json': {
    answer: {
      [name: string]: unknown
    }
  }
  /** The files that the official asked for, newest first */
  'GET /api/v1/exports': {
    answer: {
      /** The own ones, newest first */
      items: {
        exportId: string
        /** Without what can no longer be read, in a file of an earlier version of the program */
        asked: {
          shape?: 'figures' | 'facts' | 'frontex' | 'eurostat' | 'visa_code' | undefined
          format?: 'csv' | 'xlsx' | 'json' | 'sdmx-csv' | 'sdmx-csv-1' | undefined
          agreement?: string | undefined
          /** For a State that is both: on which side. Otherwise the one it has */
          side?: 'requesting' | 'requested' | undefined
          /** `2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-01-01..2025-06-30` */
          period?: string | undefined
          /** Of `figures`: further periods beside the first; each row then says which it is of */
          compared?: string[] | undefined
          /** Of headings and words; the own language where nothing is said */
          language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
          /** Of `figures` */
          measure?: string | undefined
          /** Of the measure; the newest where nothing is said */
          version?: number | undefined
          /** Of `figures`: dimensions, the widest first */
          by?: string[] | undefined
          /** Of `figures`: values by dimension */
          only?:
            | {
                [name: string]: string[]
              }
            | undefined
          /** Categories of persons who are citizens of the requested State: no header knows citizenship */
          nationals?: string[] | undefined
          /** Of `visa_code`: return decisions of the period, which are made outside this program */
          decisions?: number | undefined
        }
        askedAt: string
        /** `ended`: the file was kept for its days and is gone */
        state: 'waiting' | 'working' | 'done' | 'failed' | 'cancelled' | 'ended'
        /** Rows written so far */
        rows: number
        /** Rows that there will be; null where nobody has counted them yet */
        total: number | null
        /** Of the file, in bytes; null until it is made */
        size: number | null
        fileName: string | null
        /** The file is gone after that */
        keptUntil: string | null
        /** Why it failed: words `exports.problem.<code>`, or the rule that refused it */
        problem: string | null
      }[]
    }
  }
  /** Ask for a file of figures, of facts of cases, or of what others ask for; a job makes it */
  'POST /api/v1/exports': {
    body: {
      shape: 'figures' | 'facts' | 'frontex' | 'eurostat' | 'visa_code'
      format: 'csv' | 'xlsx' | 'json' | 'sdmx-csv' | 'sdmx-csv-1'
      agreement: string
      /** For a State that is both: on which side. Otherwise the one it has */
      side?: 'requesting' | 'requested' | undefined
      /** `2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-01-01..2025-06-30` */
      period: string
      /** Of `figures`: further periods beside the first; each row then says which it is of */
      compared?: string[] | undefined
      /** Of headings and words; the own language where nothing is said */
      language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
      /** Of `figures` */
      measure?: string | undefined
      /** Of the measure; the newest where nothing is said */
      version?: number | undefined
      /** Of `figures`: dimensions, the widest first */
      by?: string[] | undefined
      /** Of `figures`: values by dimension */
      only?:
        | {
            [name: string]: string[]
          }
        | undefined
      /** Categories of persons who are citizens of the requested State: no header knows citizenship */
      nationals?: string[] | undefined
      /** Of `visa_code`: return decisions of the period, which are made outside this program */
      decisions?: number | undefined
    }
    answer: {
      exportId: string
      /** Without what can no longer be read, in a file of an earlier version of the program */
      asked: {
        shape?: 'figures' | 'facts' | 'frontex' | 'eurostat' | 'visa_code' | undefined
        format?: 'csv' | 'xlsx' | 'json' | 'sdmx-csv' | 'sdmx-csv-1' | undefined
        agreement?: string | undefined
        /** For a State that is both: on which side. Otherwise the one it has */
        side?: 'requesting' | 'requested' | undefined
        /** `2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-01-01..2025-06-30` */
        period?: string | undefined
        /** Of `figures`: further periods beside the first; each row then says which it is of */
        compared?: string[] | undefined
        /** Of headings and words; the own language where nothing is said */
        language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
        /** Of `figures` */
        measure?: string | undefined
        /** Of the measure; the newest where nothing is said */
        version?: number | undefined
        /** Of `figures`: dimensions, the widest first */
        by?: string[] | undefined
        /** Of `figures`: values by dimension */
        only?:
          | {
              [name: string]: string[]
            }
          | undefined
        /** Categories of persons who are citizens of the requested State: no header knows citizenship */
        nationals?: string[] | undefined
        /** Of `visa_code`: return decisions of the period, which are made outside this program */
        decisions?: number | undefined
      }
      askedAt: string
      /** `ended`: the file was kept for its days and is gone */
      state: 'waiting' | 'working' | 'done' | 'failed' | 'cancelled' | 'ended'
      /** Rows written so far */
      rows: number
      /** Rows that there will be; null where nobody has counted them yet */
      total: number | null
      /** Of the file, in bytes; null until it is made */
      size: number | null
      fileName: string | null
      /** The file is gone after that */
      keptUntil: string | null
      /** Why it failed: words `exports.problem.<code>`, or the rule that refused it */
      problem: string | null
    }
  }
  /** One file: how far it is */
  'GET /api/v1/exports/{exportId}': {
    path: { exportId: string }
    answer: {
      exportId: string
      /** Without what can no longer be read, in a file of an earlier version of the program */
      asked: {
        shape?: 'figures' | 'facts' | 'frontex' | 'eurostat' | 'visa_code' | undefined
        format?: 'csv' | 'xlsx' | 'json' | 'sdmx-csv' | 'sdmx-csv-1' | undefined
        agreement?: string | undefined
        /** For a State that is both: on which side. Otherwise the one it has */
        side?: 'requesting' | 'requested' | undefined
        /** `2025`, `2025-H1`, `2025-Q3`, `2025-03` or `2025-01-01..2025-06-30` */
        period?: string | undefined
        /** Of `figures`: further periods beside the first; each row then says which it is of */
        compared?: string[] | undefined
        /** Of headings and words; the own language where nothing is said */
        language?: 'en' | 'az' | 'de' | 'ka' | 'ur' | undefined
        /** Of `figures` */
        measure?: string | undefined
        /** Of the measure; the newest where nothing is said */
        version?: number | undefined
        /** Of `figures`: dimensions, the widest first */
        by?: string[] | undefined
        /** Of `figures`: values by dimension */
        only?:
          | {
              [name: string]: string[]
            }
          | undefined
        /** Categories of persons who are citizens of the requested State: no header knows citizenship */
        nationals?: string[] | undefined
        /** Of `visa_code`: return decisions of the period, which are made outside this program */
        decisions?: number | undefined
      }
      askedAt: string
      /** `ended`: the file was kept for its days and is gone */
      state: 'waiting' | 'working' | 'done' | 'failed' | 'cancelled' | 'ended'
      /** Rows written so far */
      rows: number
      /** Rows that there will be; null where nobody has counted them yet */
      total: number | null
      /** Of the file, in bytes; null until it is made */
      size: number | null
      fileName: string | null
      /** The file is gone after that */
      keptUntil: string | null
      /** Why it failed: words `exports.problem.<code>`, or the rule that refused it */
      problem: string | null
    }
  }
  /** Cancel a file that is being made, or take one away before its days are over */
  'DELETE /api/v1/exports/{exportId}': { path: { exportId: string }; answer: undefined }
  /** The file itself, until its days are over */
  'GET /api/v1/exports/{exportId}/file': { path: { exportId: string }; answer: unknown }
}
