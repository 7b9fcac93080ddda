/**
 * What editors show beside the entries of a pack, by the way to the entry; lists and names that a pack gives itself are
 * passed over. In English, as the entries are: they are the words of the files and not of the program's pages.
 */
type Words = Readonly<Record<string, string>>

/** Entries that mean the same wherever they stand. */
export const commonWords: Words = {
  id: 'Identifier, in small letters with underscores. Cases keep it for ever, so choose it well.',
  title: 'Name in English (en), Azerbaijani (az) and any other language of the parties.',
  provenance: 'Where the rule was read, and how sure that is.',
  article: 'Article, annex or paragraph, as it is cited: "Art. 11(2)".',
  certainty:
    'verified: read in its source. indirect: from a summary or a parallel text. assumed: from own knowledge. unknown: sources are silent or contradict each other. Only verified rules have an effect outside practice.',
  source: 'Text, page or person it was read in or heard from.',
  checkedBy: 'Who compared it with the source; with checkedOn.',
  checkedOn: 'The day of the comparison; with checkedBy.',
  note: 'What is open, or where readings differ.',
  period: 'A length of time as the instrument states it.',
  amount: 'A whole number, at least 1.',
  unit: 'In which unit the amount counts.',
  calendar: 'Whose working calendar and time zone count: the State that must act.',
  relation: 'The side of the case: the State that asks, or the State that is asked.',
  roles: 'The roles at the desk; somebody who has one of them.',
  state: 'Two-letter ISO 3166 code of the State.',
  from: 'First day, year-month-day.',
  until: 'Last day, year-month-day; left out, there is none.',
}

export const packWords: Words = {
  id: 'Identifier of the agreement: the name of its folder, in small letters with hyphens.',
  version: 'Year and number, "2026.1". A new content needs a new version; cases stay with theirs.',
  short: 'Name for lists and headings, as short as can be.',
  instrument: 'The agreement itself: where it is published, since when it is in force, whether it binds in law.',
  'instrument.citation': 'Where it is published: journal, date, page.',
  'instrument.inForceFrom': 'No State can be bound earlier.',
  'instrument.binding': 'false: its periods are targets that nobody is held to.',
  transition:
    'What becomes of applications that were begun under an earlier version; without it they go on under this one.',
  sides: 'The two sides. A case lies between a State of the one and a State of the other, in either direction.',
  'sides.states': 'The States of the side, each since when and until when it takes part.',
  referencePrefix: 'Two to four capital letters at the head of reference numbers; no other agreement may have them.',
  procedures: 'The ways in which a person is readmitted.',
  'procedures.application': 'false: no application is made, the transfer is only notified.',
  'procedures.course':
    'What this procedure does otherwise: acts, stages, document and form. Without an application and without a course no case is opened, and officials are only told when the procedure is taken.',
  'procedures.course.document':
    'of_requested_state: the person travels with a document that the requested State issues, or that stands in for it. other: the person holds a document, or the requesting State issues its own; nobody waits for another.',
  'procedures.course.heldUntil':
    'The field of the form that asks for the last day of the document that the person holds; it must not be over, and no transfer is notified for a later day.',
  'procedures.course.without': 'Acts of the agreement that are not taken here.',
  'procedures.course.within': 'Acts that are taken in other stages here.',
  'procedures.course.stages': 'Stages that are called otherwise here, or in which somebody else is waited for.',
  'procedures.course.form': 'What the form is called here, and what the official signs at its foot.',
  'personClasses.procedures': 'In which procedures; left out, in all.',
  'evidence.procedures': 'In which procedures; left out, in all.',
  'refusalReasons.procedures': 'In which procedures; left out, in all.',
  'legalBases.procedures': 'In which procedures; left out, in all.',
  'actions.procedures': 'In which procedures; left out, in all.',
  'actions.*.procedures': 'In which procedures; left out, in all.',
  filing:
    'Within what time an application is made, counted from a day that its form states. A later one is marked and never refused by the program.',
  'filing.procedures': 'In which procedures.',
  'filing.personClasses': 'Where the principal person is of one of these classes; left out, of any.',
  'filing.period': 'How long; null where no time is agreed: then no application is late.',
  'filing.counts': 'from: within the time from the day on. before: at least the time before the day.',
  'filing.field': 'The field of the form that states the day.',
  'filing.counting': 'One of the ways of counting above; before a day is counted back and never moved.',
  'procedures.when': 'In one sentence: when this procedure is taken.',
  personClasses: 'Who can be readmitted, and as whom in a case.',
  'personClasses.relations': 'principal: the person whom the case is about; spouse and child: who goes along.',
  'personClasses.establish':
    'What evidence establishes of such a person: nationality, conditions, family (who accompanies whom), or none. Left out, nationality.',
  scope: 'Left out, the agreement covers everybody. Else only persons who entered the requesting State after a day.',
  'scope.enteredAfter': 'The day after which a person must have entered.',
  'scope.field': 'The field of the form that asks each person for the day of entry.',
  receipt: 'How an application counts as received: by itself, or when an official confirms it.',
  'receipt.mode': 'automatic: with its submission. confirmed: when an official of the requested State says so.',
  'receipt.fallback':
    'When nobody confirms for so long, receipt counts by itself, so that neither side alone holds back the clock.',
  stages: 'The stages of a case and what they are called here.',
  'stages.turn': 'Who is waited for in this stage; left out, nobody is.',
  actions: 'Who may do what, in which stages. The verbs are those of the program; a pack chooses among them.',
  'actions.*.relation': 'Whose act it is; either: of both sides.',
  'actions.*.stages': 'In which stages it may be done.',
  replyApproval: 'Whether a second official must approve a reply before it is sent.',
  counting: 'Ways of counting a period, under names of their own, for the clocks to choose from.',
  'counting.profile': 'How days are counted by the reading that the parties follow.',
  'counting.alternative':
    'A second reading that could be defended: both dates are shown, the earlier reminds, the later bites.',
  'counting.profile.countEventDay': 'true: the day of the event is the first day of the period.',
  'counting.profile.rollToWorkingDay': 'true: an end on a day of rest moves to the next working day.',
  'counting.profile.minimumTwoWorkingDays': 'true: every period holds at least two working days.',
  'counting.profile.receiptOutsideHours':
    'What arrives after office hours or on a day of rest: same_day, or next_working_day. The hours stand in the calendar of the State (officeHours).',
  'clocks.period':
    'How long; null where no time is agreed: the clock is shown, and runs once a protocol enters a time.',
  clocks: 'The periods: from which event, how long, by whose calendar, and what follows when nobody acts.',
  'clocks.procedures': 'In which procedures the period runs.',
  'clocks.starts': 'The dated fact from which it counts.',
  'clocks.stops': 'The dated facts that end it.',
  'clocks.counting': 'One of the ways of counting above.',
  'clocks.effect':
    'What follows when it runs out: deemed_consent (silence is consent), fallback_document (another document is accepted), validity_ends, right_lost (no transfer on this reply), target_missed (nothing, it is only shown).',
  'clocks.extension': 'One side may take more time, by the action extend_deadline, before the period is over.',
  'clocks.extension.by': 'The side that may.',
  'clocks.extension.times': 'How often, from one start of the period.',
  'clocks.extension.upTo': 'The longest the period may last then, from its original start.',
  'clocks.suspension':
    'The period stands still while an obstacle does, which one side reports (open_obstacle, close_obstacle).',
  'clocks.suspension.by': 'The side that reports it.',
  'clocks.suspension.mode':
    'calendar_days: each day of the obstacle is made up for by a day. working_days: each working day by a working day. anew: the period counts anew from its last day.',
  transferNotice: 'How long before it a transfer is notified; a shorter notice is marked, not refused.',
  'transferNotice.clearDays': 'true: neither the day of the notice nor that of the transfer is counted.',
  'transferNotice.period': 'How long; null where no time is agreed: then no notice is short.',
  travelDocument: 'The document on which the person travels, and how its numbers look.',
  'travelDocument.numberPattern': 'A regular expression that a number must match.',
  'travelDocument.validityClock': 'The clock that counts its validity, from its issue.',
  fallbackDocument: 'The document that is accepted where the travel document does not come in time.',
  evidence: 'The means of evidence, annex by annex.',
  'evidence.annex': 'The annex or list in which it stands.',
  'evidence.tier':
    'proof: recognised without further investigation. prima_facie: holds until the contrary is shown. starts_verification: establishes nothing, the requested State must look into it.',
  'evidence.mrz': 'For documents with machine-readable lines: which kinds, and whether expired ones count.',
  'evidence.about':
    'nationality, or conditions: what brings a person of another State under the agreement. Left out, nationality.',
  'evidence.countsAs':
    'As which means of this list it counts as a copy, as an authenticated copy, or out of date; null for none. Left out, as itself.',
  evidenceEffects: 'What each tier of evidence does, in words for the official.',
  identityBases: 'What can establish who a person is before a document is issued or a flight is taken.',
  refusalReasons: 'The grounds on which a reply may refuse.',
  'refusalReasons.textRequired': 'true: the ground alone is not enough, words must be added.',
  stopReasons: 'Why the requesting State stops a case; the other State never learns which.',
  transferFailureReasons: 'Why a transfer can fail; nothing about health or rights of the person.',
  notAvailableReasons: 'Why an answer of the form is not available.',
  legalBases: 'For each State, the legal bases of a return that its officials may attest.',
  statelessness:
    'For each State, the authorities to which its officials refer a claim of statelessness. National law: a State that names none is left out.',
  sections: 'Who reads which part of a case. What is not named here, nobody reads.',
  corrigendum: 'What a correction of the application does to the period for the reply.',
  informationRequest:
    'What a question of the requested State does to the period for the reply while it is open, and whether an incomplete application may be refused for that alone. A period in hours never stands still.',
  'informationRequest.atMost':
    'For how many calendar days the period stands still at most, for all requests of a case together. Left out where the source names no limit.',
  interview:
    'What an interview that was asked for does to the period for the reply. Left out, nothing: the period goes on.',
  'interview.askedBy': 'The side whose request has the effect; left out, either side’s.',
  'interview.atMost': 'How many calendar days the period stands still at most; needed where it stands still.',
  'interview.upTo': 'The longer period for the reply, from its own start; needed where it is longer.',
  quality:
    'What is found wrong in the data of an application and keeps it from being submitted. Left out, nothing does.',
  'quality.blocking':
    'The rules of data quality, by their codes, that the instrument itself asks for; each with where it was read. A rule that is not verified keeps nobody from submitting, so it is refused here.',
  furtherRules: 'Rules that people keep: shown to officials, and nothing follows from them in the program.',
  'furtherRules.text': 'The rule in one or two sentences.',
  retention: 'How long personal data are kept after the end of a case.',
  'retention.basis': 'Why they may be kept at all.',
  'retention.pairs': 'Other periods that two States agreed on, in one direction.',
}

export const formWords: Words = {
  template: 'The file that prints it, below the folder of the pack.',
  statement: 'What the official signs at the foot of the form.',
  scripts: 'Scripts that its fonts can print (ISO 15924); left out, every letter passes.',
  sections: 'The sections in the order of the official form.',
  'sections.letter': 'The letter or number of the section on the official form.',
  'sections.section': 'The part of the case file it belongs to, which decides who may read it.',
  'sections.kind': 'person: asked of one person. case: asked once. evidence: the list of means of evidence.',
  'sections.subject': 'For a section about a person: whose particulars.',
  'sections.procedures': 'In which procedures it is asked; left out, in all.',
  'sections.personClasses': 'Of persons of which classes it is asked; left out, of all.',
  'sections.repeats': 'true: once for each such person.',
  'sections.optional': 'true: may stay empty.',
  'sections.photograph': 'true: a photograph is asked for.',
  'sections.fields': 'What is asked, in the order of the official form.',
  'sections.fields.number': 'The number on the official form.',
  'sections.fields.label': 'The words of the official form.',
  'sections.fields.hint': 'How to fill it in, in one sentence.',
  'sections.fields.type': 'What can be entered.',
  'sections.fields.options': 'For a choice: what can be chosen.',
  'sections.fields.required': 'true: must be answered, or said to be not available and why.',
  'sections.fields.answerNeeded':
    'true: a reason why it is not available will not do, because the procedure rests on the answer.',
  'sections.fields.ifMissing': 'What it means for the reply where nothing is answered.',
  'sections.fields.about': 'The field asks for another member of the family.',
  'sections.fields.maxLength': 'Most letters; 5000 at the utmost.',
  'sections.fields.pattern':
    'For text: a regular expression that the whole answer must match; the hint says it in words.',
  'sections.fields.mrz': 'Filled from this part of the machine-readable lines of a passport.',
  'sections.fields.provenance': 'Why it is asked, where the official form has no number for it.',
}

export const protocolWords: Words = {
  citation: 'How its articles are cited wherever its rules are shown: "Prot. BNL–GE".',
  between: 'Two lists: States of the one side, States of the other. It holds in either direction.',
  signedOn: 'Day of signature.',
  inForceFrom: 'First day; not before the agreement itself.',
  rules: 'What holds instead of the agreement.',
  'rules.for': 'For which cases; what is left out narrows nothing. The rule that narrows more goes before the others.',
  'rules.for.requesting': 'Only where one of these States asks.',
  'rules.for.requested': 'Only where one of these States is asked.',
  'rules.for.procedures': 'Only in these procedures.',
  'rules.for.personClasses': 'Only where every person of the case is of one of these classes.',
  'rules.replaces': 'What holds instead. Entries that are not written stay as the agreement has them.',
  furtherRules: 'Rules of the protocol that people keep: shown, and nothing follows from them in the program.',
  'furtherRules.text': 'The rule in one or two sentences.',
  'rules.adopts': 'Instead of replaces: the rule of another protocol that holds here too.',
}

export const scenarioWords: Words = {
  about: 'What it shows, and on which articles it rests; for the reader alone.',
  given: 'What is so before anything happens: the two States, the procedure, the persons.',
  'given.unconfirmedRulesApply':
    'true (as in practice): rules that nobody confirmed have their effect. false: they only show their date.',
  'given.protocols': 'What the two States would have agreed on in this story, written as a protocol.',
  'given.answers':
    'What the form is answered where it matters, by field; null: it is not available. Other fields that must be answered are filled in.',
  'given.persons.name': 'The name by which the steps speak of the person. Invented persons only.',
  'given.persons.class': 'One of the classes of persons of the agreement.',
  'given.persons.entered': 'The day of entry, where the agreement asks for it; left out, it is not known.',
  'given.persons.born': 'Left out, the date of birth is unknown and the person counts as a minor.',
  story: 'What happens, step by step, forward in time.',
  'story.when':
    'Day and time by the clocks of the State that acts: "2026-03-13 09:30". Where nobody acts, of the requested State.',
  'story.by':
    'Who acts, as side and role: "requested central_desk". Left out, nobody acts and the clocks do what they do.',
  'story.named': 'Name of the official, where it matters that it is the same or another.',
  'story.does': 'The act; the story begins with submit.',
  'story.with': 'What the act says. What is left out is filled in so that the act is complete; persons are named.',
  'story.why': 'A word for the reader.',
  'story.expect': 'What must be so after the step; what is left out is free.',
  'story.expect.stage': 'The stage of the case.',
  'story.expect.turn': 'Whose turn it is.',
  'story.expect.persons': 'The stage of each person.',
  'story.expect.replies': 'What was replied about each person.',
  'story.expect.documents': 'Until when the document of each person is valid.',
  'story.expect.filing': 'Within what time the application was made, as its form tells.',
  'story.expect.deadlines': 'Clocks that run, with their dates.',
  'story.expect.deadlines.due': 'The later reading, after which it bites.',
  'story.expect.deadlines.alternative': 'The date of the other reading; none where there is no other.',
  'story.expect.deadlines.remind': 'The earlier reading, which reminds.',
  'story.expect.over': 'Clocks that no longer run.',
  'story.expect.possible': 'What somebody can do now, among other things.',
  'story.expect.impossible': 'What somebody cannot do now.',
  'story.expect.recorded': 'Facts that the step wrote into the record, and what they say.',
  'story.expect.notRecorded': 'Facts that it must not have written.',
  'story.expect.refused': 'The act must be refused: because of this, at this field of it.',
}

export const calendarWords: Words = {
  version: 'Year and number; every explanation of a date names it.',
  timeZone: 'Name of the time zone, as Asia/Baku.',
  weekend: 'Weekly days of rest: 1 Monday to 7 Sunday.',
  officeHours:
    'When offices are open on a working day; only for ways of counting that ask for it (receiptOutsideHours).',
  'officeHours.opens': 'Hour and minute, "09:00".',
  'officeHours.closes': 'Hour and minute. What comes then or later came too late that day.',
  covers: 'The first and last day it knows; dates beyond are provisional.',
  'covers.to': 'Last day, year-month-day.',
  sources: 'Laws, decisions and announcements it was read in.',
  'sources.title': 'What it is, so that it can be found again.',
  'sources.url': 'Address at which it was read.',
  'sources.readOn': 'Day on which it was read.',
  notes: 'How rest days move, and what is open.',
  days: 'Every day that is not as its weekday says, in order.',
  'days.date': 'The day, year-month-day.',
  'days.kind': 'holiday, moved_rest_day (a day of rest put here), working_day (work on what would be a day of rest).',
  'days.name': 'Its name in English and Azerbaijani.',
  'days.status': 'fixed: by a law. announced: by a published act for that year. predicted: not yet set.',
  'days.source': 'One of the sources above.',
}
