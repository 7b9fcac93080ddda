/** What the routes do not say of themselves: words for parameters, answers and rooms, and what is no JSON. */

export const rooms: Readonly<Record<string, string>> = {
  session: 'Signing in, in one step or two, and showing again who acts',
  account: 'How officials look after their own account',
  invitations: 'One-time links, with which an official sets a password',
  authorities: 'The directory of the authorities of the States',
  agreements: 'The rules by which cases are handled, and the deadlines that follow from them',
  drafts: 'Applications while they are drafted, until they are submitted and become cases',
  cases: 'A case, and every act upon it',
  documents: 'Files of a case',
  desk: 'What waits for an authority',
  team: 'Who holds which case at the own authority, and how the work is spread',
  search: 'Finding persons and cases',
  erasure: 'How long a case is remembered, what keeps it, and what is left of whom',
  record: 'What a person can be given of what two States exchanged about them',
  verifications: 'What a register was asked',
  arrivals: 'Whom the border is to expect',
  notices: 'What officials are told of, and how they choose to hear of it',
  live: 'What tells open pages that something changed',
  practice: 'Cases to practise with; in practice installations alone',
  oversight: 'Who looked at what, and whether the record is sound',
  administration: 'Authorities, officials, identity providers and machines of one’s own State',
  'standing in': 'Who stands in for whom, and who is on duty',
  machines: 'Machine clients: tokens, feed and webhooks',
  exchange: 'An application or a reply as one document, in a published form',
}

export const parameters: Readonly<Record<string, string>> = {
  id: 'Identifier of what the path names before it',
  caseId: 'Identifier of the case',
  personId: 'Identifier of a person of the case',
  documentId: 'Identifier of a file',
  requestId: 'Identifier of a question to a register',
  section: 'The sealed section',
  form: 'Which of the official forms',
  clock: 'The period, as the agreement names it',
  part: '`setup`, `persons`, `evidence`, `references`, or `section:<section of the form>:<person or case>`',
  digest: 'SHA-256 of the version, in hexadecimal',
  action: 'The act',
  holder: 'A colleague, or `nobody`',
  cursor: '`next` of the page before',
  limit: 'Longest page wanted',
  view: 'Which of the lists',
  viewId: 'Identifier of a view of the desk',
  stage: 'Cases in this stage',
  assignee: 'Whoever holds the case: `me`, `nobody`, or the identifier of a colleague',
  minors: '`true` for cases with somebody under age',
  show: 'Which of the notices',
  purpose: 'What it is for',
  authority: 'Identifier of an authority',
  name: 'Part of a name',
  from: 'First day',
  until: 'Last day',
  agreement: 'Identifier of an agreement',
  procedure: 'The procedure, as the agreement names it',
  state: 'The State whose calendar counts, by two letters',
  'idempotency-key': 'A key of the client’s own for one command; the same key for every repetition of it',
}

export const answers: Readonly<Record<string, string>> = {
  200: 'As asked',
  201: 'Made',
  202: 'Taken on',
  204: 'Done',
  302: 'Leads to the pages',
}

export const problems: Readonly<Record<string, string>> = {
  400: 'The request could not be read',
  401: 'Nobody is signed in, or not completely',
  403: 'Not open in this way',
  404: 'Does not exist, or is not open to the reader',
  409: 'The case, or what was asked about, stands otherwise',
  410: 'Was erased',
  413: 'Too large',
  415: 'Sent in a form that is not accepted',
  422: 'Fields are to be mended; each is named in `fields`',
  429: 'Too many in a short time',
  500: 'Something went wrong here; nothing was done',
  503: 'Cannot be done at the moment; nothing was done',
}

const file = ['application/pdf', 'image/jpeg', 'image/png']

/** The operations that answer with a file, and of which kind. */
export const files: Readonly<Record<string, readonly string[]>> = {
  getDraftsByIdFilesByDocumentId: file,
  getDeskExport: ['text/csv'],
  postDeskExport: ['text/csv'],
  getLive: ['text/event-stream'],
  getCasesByCaseIdDocumentsByDocumentId: file,
  getCasesByCaseIdFormsByForm: ['application/pdf'],
  getCasesByCaseIdCopy: ['application/pdf'],
  postCasesByCaseIdCopy: ['application/pdf'],
  getCasesByCaseIdPersonsByPersonIdCertificatePdf: ['application/pdf'],
  getCasesByCaseIdPersonsByPersonIdRecord: ['application/zip'],
}
