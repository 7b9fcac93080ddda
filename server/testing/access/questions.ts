import type { AskedCase } from './world.ts'

/** How each route is asked about, and by whom it is for. A route that is not here fails the matrix. */

/**
 * `open`: also for visitors. `everybody`: whoever is signed in. `account` and `persons`: no machine's; the former also for
 * a session that is not complete. `administrators`: hidden from everybody else; who administers what is the matrix of
 * features/administration. `operators`: administrators of the authority that runs the installation. `translators`: hidden from everybody else. `case`, `draft`, `verification`, `roster`: asked about each of
 * them. `team` and `oversight`: asked about in tests of their own. `planners`: for those who plan interviews. `pair`: for officials of two States.
 * `comparers`: hidden from whoever compares nobody.
 */
export type About =
  | 'open'
  | 'everybody'
  | 'account'
  | 'persons'
  | 'administrators'
  | 'operators'
  | 'translators'
  | 'case'
  | 'draft'
  | 'verification'
  | 'roster'
  | 'team'
  | 'planners'
  | 'oversight'
  | 'comparers'
  | 'pair'

export interface Question {
  about: About
  /** Values of the parameters that name no case, draft or verification. */
  params?: Record<string, string>
  query?: string
  body?: object | ((one: AskedCase) => object)
  /** Would change the world if it were granted, so nobody to whom it is granted asks it here. */
  changes?: true
  /** Goes on answering whoever is granted it, so nobody to whom it is granted asks it here. */
  endless?: true
  /** Asks for a proof of this half hour, or of a machine for the official who takes the step. */
  binding?: true
}

export const nothing = '0199a1b2-0000-7000-8000-000000000000'

const version = { version: 0, content: {} }
const lent = {
  ...{ fromUser: nothing, toUser: nothing, roles: ['approver'], note: '' },
  ...{ fromAt: '2026-04-01T00:00:00.000Z', untilAt: '2026-04-02T00:00:00.000Z' },
}
const changed = {
  ...{ name: { en: 'A', az: 'A' }, place: 'A', timeZone: 'Europe/Berlin', parentId: null },
  ...{ accreditedTo: [], crossingPoints: [], registers: [] },
}
const authority = { ...changed, id: 'somewhere', state: 'DE', kind: 'local' }
const user = {
  ...{ email: 'somebody@practice.example', name: 'Somebody', authorityId: 'de-bpolp' },
  ...{ roles: ['analyst'], language: 'en' },
}
const provider = {
  ...{ authorityId: 'de-bpolp', name: { en: 'A', az: 'A' }, issuer: 'https://provider.example' },
  ...{ clientId: 'rcms', clientSecret: 'secret' },
}

const nothingEdited = { set: [], remove: [], coversTo: null }

const client = {
  ...{ clientId: 'some-system', name: 'System', authorityId: 'de-bpolp', roles: ['central_desk'], actsFor: [] },
}
const hook = { authorityId: 'de-bpolp', url: 'https://system.example/hook', topics: [] }

function deskViewOf(name: string) {
  return { name, shared: false, content: { view: 'my_turn', order: 'deadline', filters: {}, columns: null } }
}

/** `POST /administration/<noun>/:id/<act>`. */
function administering(noun: string, acts: readonly string[]): Record<string, Question> {
  return Object.fromEntries(
    acts.map((act) => [
      `POST /api/v1/administration/${noun}/:id/${act}`,
      { about: 'administrators', params: { id: nothing }, changes: true },
    ]),
  )
}

const application = {
  ...{ format: 'openrcms-exchange/1', agreement: { id: 'none' }, requestingState: 'DE', requestedState: 'AZ' },
  application: { procedure: 'normal', persons: [{ id: 'p1', relation: 'principal', personClass: 'own_national' }] },
}
const submission = { attestations: [{}], form: { documentId: nothing, digest: '0'.repeat(64) } }

export const questions: Record<string, Question> = {
  'GET /healthz': { about: 'open' },
  'GET /readyz': { about: 'open' },
  // Open to whoever asks from the machine itself, as these tests do; its own test asks from elsewhere.
  'GET /metrics': { about: 'open' },
  'GET /api/v1/openapi.json': { about: 'open' },
  'GET /api/v1/schemas/exchange.json': { about: 'open' },
  'GET /api/docs': { about: 'open' },
  'GET /api/docs/show.js': { about: 'open' },
  'GET /api/docs/swagger-ui.css': { about: 'open' },
  'GET /api/docs/swagger-ui-bundle.js': { about: 'open' },
  'GET /api/v1/languages/:language/texts': { about: 'open', params: { language: 'de' } },
  'GET /api/v1/translation': { about: 'translators' },
  'GET /api/v1/translation/:language': { about: 'translators', params: { language: 'de' } },
  'PUT /api/v1/translation/:language': {
    ...{ about: 'translators', params: { language: 'de' }, body: { reviewed: true } },
    changes: true,
  },
  'PUT /api/v1/translation/:language/:textId': {
    ...{ about: 'translators', params: { language: 'de', textId: 'shell.language' } },
    ...{ body: { message: 'Sprache', reviewed: false, number: 0 }, changes: true },
  },
  'GET /api/v1/translation/:language/:textId/history': {
    ...{ about: 'translators', params: { language: 'de', textId: 'shell.language' } },
  },
  'GET /api/v1/translation/:language/file': { about: 'translators', params: { language: 'de' } },
  'POST /api/v1/translation/:language/file': {
    ...{ about: 'translators', params: { language: 'de' }, body: { file: 'id,translation', apply: false } },
    changes: true,
  },
  'GET /api/v1/practice/accounts': { about: 'open' },
  'GET /api/v1/practice/exercises': { about: 'everybody' },
  'POST /api/v1/practice/exercises': { about: 'everybody', body: { kind: 'case_officer' }, changes: true },

  'POST /api/v1/oauth/token': { about: 'open', changes: true },
  'POST /api/v1/session': {
    about: 'open',
    body: { email: 'nobody@practice.example', password: 'wrong' },
    changes: true,
  },
  'DELETE /api/v1/session': { about: 'open', changes: true },
  'GET /api/v1/session/providers': { about: 'open' },
  'POST /api/v1/session/providers/:id': { about: 'open', params: { id: nothing }, changes: true },
  'GET /api/v1/session/providers/:id/callback': { about: 'open', params: { id: nothing } },
  'POST /api/v1/session/passkey-options': { about: 'open' },
  'POST /api/v1/session/passkey': { about: 'open', body: { challengeId: nothing, response: {} }, changes: true },
  'POST /api/v1/invitations/look': { about: 'open', body: { token: 'x'.repeat(43) }, changes: true },
  'POST /api/v1/invitations/accept': {
    about: 'open',
    body: { token: 'x'.repeat(43), password: 'long enough for anybody', language: 'en' },
    changes: true,
  },
  'GET /api/v1/session': { about: 'everybody' },
  'PUT /api/v1/session/language': { about: 'account', body: { language: 'en' } },
  'POST /api/v1/session/second-factor': { about: 'account', body: { code: '000000' }, changes: true },
  'POST /api/v1/session/proof': { about: 'persons', body: { password: 'wrong' }, changes: true },
  'GET /api/v1/account/security': { about: 'account' },
  'PUT /api/v1/account/tour': { about: 'persons', body: { answer: 'declined' } },
  'POST /api/v1/account/totp': { about: 'account', changes: true },
  'POST /api/v1/account/totp/confirm': { about: 'account', body: { code: '000000' }, changes: true },
  'POST /api/v1/account/backup-codes': { about: 'account', changes: true },
  'POST /api/v1/account/passkeys/options': { about: 'account', changes: true },
  'POST /api/v1/account/passkeys': {
    about: 'account',
    body: { challengeId: nothing, name: 'Key', response: {} },
    changes: true,
  },
  'DELETE /api/v1/account/totp': { about: 'persons', changes: true },
  'DELETE /api/v1/account/passkeys/:id': { about: 'persons', params: { id: 'none' }, changes: true },
  'DELETE /api/v1/account/sessions/:id': { about: 'persons', params: { id: nothing }, changes: true },
  'DELETE /api/v1/account/sessions': { about: 'persons', changes: true },
  'PUT /api/v1/account/password': { about: 'persons', body: { current: 'wrong', next: 'wrong' }, changes: true },

  'GET /api/v1/live': { about: 'persons', endless: true },

  'GET /api/v1/delegations': { about: 'persons' },
  'POST /api/v1/delegations': { about: 'persons', body: lent, changes: true },
  'POST /api/v1/delegations/:id/end': { about: 'persons', params: { id: nothing }, changes: true },

  'GET /api/v1/notices': { about: 'persons' },
  'POST /api/v1/notices/read': { about: 'persons', body: { caseId: nothing } },
  'GET /api/v1/notices/choices': { about: 'persons' },
  'PUT /api/v1/notices/choices': { about: 'persons', body: { channels: {} } },
  'DELETE /api/v1/notices/choices': { about: 'persons', changes: true },

  'GET /api/v1/administration/authorities': { about: 'administrators' },
  'POST /api/v1/administration/authorities': { about: 'administrators', body: authority, changes: true },
  'PUT /api/v1/administration/authorities/:id': {
    about: 'administrators',
    params: { id: 'de-bpolp' },
    body: changed,
    changes: true,
  },
  'GET /api/v1/administration/users': { about: 'administrators' },
  'POST /api/v1/administration/users': { about: 'administrators', body: user, changes: true },
  'PUT /api/v1/administration/users/:id': {
    about: 'administrators',
    params: { id: nothing },
    body: { name: 'A', roles: ['analyst'], language: 'en' },
    changes: true,
  },
  ...administering('users', ['disable', 'enable', 'invitation', 'forget-second-factor']),
  'GET /api/v1/administration/identity-providers': { about: 'administrators' },
  'POST /api/v1/administration/identity-providers': { about: 'administrators', body: provider, changes: true },
  'PUT /api/v1/administration/identity-providers/:id': {
    about: 'administrators',
    params: { id: nothing },
    body: provider,
    changes: true,
  },
  ...administering('identity-providers', ['disable']),
  'GET /api/v1/administration/clients': { about: 'administrators' },
  'POST /api/v1/administration/clients': { about: 'administrators', body: client, changes: true },
  ...administering('clients', ['secret', 'disable']),
  'GET /api/v1/administration/webhooks': { about: 'administrators' },
  'POST /api/v1/administration/webhooks': { about: 'administrators', body: hook, changes: true },
  ...administering('webhooks', ['secret', 'test', 'disable']),
  'GET /api/v1/administration/outbox': { about: 'administrators' },
  'GET /api/v1/administration/operations': { about: 'operators' },
  'GET /api/v1/administration/packs': { about: 'administrators' },

  // Of one's own State alone, so nobody to whom one is granted asks it here: features/calendars asks.
  'POST /api/v1/administration/calendars/:state/preview': {
    ...{ about: 'administrators', params: { state: 'XX' }, changes: true },
    body: { number: 1, edit: nothingEdited, after: null },
  },
  'POST /api/v1/administration/calendars/:state/versions': {
    ...{ about: 'administrators', params: { state: 'XX' }, changes: true },
    body: { number: 1, edit: nothingEdited, reason: 'Decree' },
  },
  'GET /api/v1/calendars': { about: 'everybody' },
  'GET /api/v1/calendars/:state': { about: 'everybody', params: { state: 'DE' } },
  'GET /api/v1/calendars/:state/versions': { about: 'everybody', params: { state: 'DE' } },
  'GET /api/v1/authorities': { about: 'everybody' },
  'GET /api/v1/agreements': { about: 'everybody' },
  'GET /api/v1/agreements/:id': { about: 'everybody', params: { id: 'eu-azerbaijan' } },
  'GET /api/v1/agreements/:id/rules/standings': { about: 'everybody', params: { id: 'eu-azerbaijan' } },
  // For officials of the two States alone.
  'GET /api/v1/agreements/:id/rules': {
    ...{ about: 'pair', params: { id: 'eu-azerbaijan' }, query: 'requesting=DE&requested=AZ' },
  },
  'GET /api/v1/agreements/:id/rules/history': {
    ...{ about: 'pair', params: { id: 'eu-azerbaijan' }, query: 'requesting=DE&requested=AZ&rule=receipt' },
  },
  'POST /api/v1/agreements/:id/rules/statements': {
    ...{ about: 'pair', params: { id: 'eu-azerbaijan' }, changes: true, binding: true },
    body: {
      requesting: 'DE',
      requested: 'AZ',
      rule: 'receipt',
      value: '0'.repeat(64),
      seen: null,
      verdict: 'confirmed',
    },
  },
  'GET /api/v1/agreements/:id/versions/:digest': {
    about: 'everybody',
    params: { id: 'eu-azerbaijan', digest: 'current' },
  },
  'GET /api/v1/agreements/:id/versions/:digest/flow': {
    about: 'everybody',
    params: { id: 'eu-azerbaijan', digest: 'current' },
    query: 'procedure=normal',
  },
  'GET /api/v1/agreements/:id/versions/:digest/blueprint': {
    about: 'everybody',
    params: { id: 'eu-azerbaijan', digest: 'current' },
  },
  'GET /api/v1/agreements/:id/versions/:digest/blueprint.pdf': {
    about: 'everybody',
    params: { id: 'eu-azerbaijan', digest: 'current' },
    query: 'language=az',
  },
  'GET /api/v1/deadlines': {
    about: 'everybody',
    query: 'agreement=eu-azerbaijan&clock=reply&procedure=normal&from=2026-03-13',
  },

  'GET /api/v1/desk': { about: 'everybody' },
  'GET /api/v1/desk/export': { about: 'everybody' },
  'GET /api/v1/desk/views': { about: 'everybody' },
  'POST /api/v1/desk/views': { about: 'everybody', body: deskViewOf('A view'), changes: true },
  'PUT /api/v1/desk/views/:viewId': {
    about: 'everybody',
    params: { viewId: nothing },
    body: { ...deskViewOf('A view'), version: 1 },
    changes: true,
  },
  'DELETE /api/v1/desk/views/:viewId': { about: 'everybody', params: { viewId: nothing }, changes: true },
  'PUT /api/v1/desk/views/:viewId/hidden': {
    about: 'everybody',
    params: { viewId: nothing },
    body: { hidden: false },
  },
  'PUT /api/v1/desk/columns': { about: 'everybody', body: { columns: ['date', 'case', 'stage'] } },
  'POST /api/v1/desk/export': { about: 'everybody', body: { caseIds: [nothing] } },
  'POST /api/v1/desk/print': { about: 'everybody', body: { caseIds: [nothing] } },
  'GET /api/v1/drafts': { about: 'everybody' },
  'GET /api/v1/verifications': { about: 'everybody' },
  'GET /api/v1/arrivals': { about: 'everybody' },
  'GET /api/v1/feed': { about: 'everybody' },
  'POST /api/v1/search': { about: 'everybody', body: { q: 'zqx' } },
  'POST /api/v1/drafts': { about: 'everybody', body: { agreementId: 'none', requestedState: 'AZ' } },
  'POST /api/v1/applications': { about: 'everybody', body: application },

  'GET /api/v1/drafts/:id': { about: 'draft' },
  'DELETE /api/v1/drafts/:id': { about: 'draft', changes: true },
  'PUT /api/v1/drafts/:id/parts/:part': { about: 'draft', params: { part: 'setup' }, body: version },
  'POST /api/v1/drafts/:id/files': { about: 'draft', body: {} },
  'GET /api/v1/drafts/:id/files/:documentId': { about: 'draft', params: { documentId: nothing } },
  'DELETE /api/v1/drafts/:id/files/:documentId': { about: 'draft', params: { documentId: nothing } },
  'POST /api/v1/drafts/:id/mrz': { about: 'draft', body: {} },
  'GET /api/v1/drafts/:id/files/:documentId/mrz': { about: 'draft', params: { documentId: nothing } },
  'POST /api/v1/drafts/:id/handover': { about: 'draft', changes: true },
  'POST /api/v1/drafts/:id/return': { about: 'draft', body: { note: 'Back.' }, changes: true },
  'GET /api/v1/drafts/:id/version': { about: 'draft' },
  'POST /api/v1/drafts/:id/version': { about: 'draft', body: { packDigest: 'none' } },
  'POST /api/v1/drafts/:id/form': { about: 'draft' },
  'GET /api/v1/drafts/:id/like': { about: 'draft' },
  'POST /api/v1/drafts/:id/submission': { about: 'draft', body: submission, changes: true, binding: true },

  'GET /api/v1/cases/:caseId': { about: 'case' },
  'GET /api/v1/cases/:caseId/clocks/:clock/explanation': { about: 'case', params: { clock: 'reply' } },
  'GET /api/v1/cases/:caseId/forms/:form': { about: 'case', params: { form: 'reply' } },
  'GET /api/v1/cases/:caseId/documents/:documentId': { about: 'case' },
  'POST /api/v1/cases/:caseId/files': { about: 'case' },
  'DELETE /api/v1/cases/:caseId/files/:documentId': { about: 'case' },
  'POST /api/v1/cases/:caseId/sealed/:section': {
    about: 'case',
    params: { section: 'health' },
    body: ({ filed }: AskedCase) => ({ personId: filed.principal, purpose: 'to plan the flight' }),
  },
  'POST /api/v1/cases/:caseId/actions/:action': { about: 'case' },

  'POST /api/v1/cases/:caseId/look': { about: 'case', body: { shared: 1, own: 0 } },
  'POST /api/v1/cases/:caseId/messages/read': { about: 'case', body: { messageIds: [nothing] } },

  // Binding a file takes seconds and leaves lines in the audit; for those to whom it is granted its own test asks.
  'GET /api/v1/cases/:caseId/silence': { about: 'case', changes: true },
  'GET /api/v1/cases/:caseId/clocks/:clock/page': { about: 'case', params: { clock: 'reply' }, changes: true },
  'GET /api/v1/cases/:caseId/copy': { about: 'case', changes: true },
  'POST /api/v1/cases/:caseId/copy': { about: 'case', body: {}, changes: true },
  'GET /api/v1/cases/:caseId/exchange': { about: 'case' },
  'GET /api/v1/cases/:caseId/memory': { about: 'case' },
  'POST /api/v1/cases/:caseId/hold': {
    about: 'case',
    body: { reason: 'A court asked for it.' },
    changes: true,
    binding: true,
  },
  'POST /api/v1/cases/:caseId/hold/lift': { about: 'case', changes: true, binding: true },
  'GET /api/v1/cases/:caseId/persons/:personId/certificate': { about: 'case' },
  'GET /api/v1/cases/:caseId/persons/:personId/certificate.pdf': { about: 'case' },
  'GET /api/v1/cases/:caseId/persons/:personId/record': { about: 'case', binding: true },

  'GET /api/v1/cases/:caseId/persons': { about: 'case' },
  'GET /api/v1/cases/:caseId/persons/:personId/like': { about: 'case' },
  // The other record is nobody's here; who may compare which two is asked in features/persons.
  'GET /api/v1/cases/:caseId/persons/:personId/like/:otherHolder/:otherPerson': {
    about: 'case',
    params: { otherHolder: nothing, otherPerson: nothing },
  },
  'POST /api/v1/cases/:caseId/persons/:personId/like/:otherHolder/:otherPerson': {
    about: 'case',
    params: { otherHolder: nothing, otherPerson: nothing },
    body: { verdict: 'same', reason: 'The same passport.', seen: 0 },
    binding: true,
  },

  'GET /api/v1/cases/:caseId/looks': { about: 'case' },
  'GET /api/v1/cases/:caseId/registers': { about: 'case' },
  // Opens every document of the case; for those to whom it is granted its own test asks.
  'POST /api/v1/cases/:caseId/proof': { about: 'case', changes: true },
  'GET /api/v1/oversight/case': { about: 'oversight', query: 'reference=NONE' },
  'GET /api/v1/oversight/officials': { about: 'oversight', query: 'from=2026-03-01&until=2026-03-31' },
  'GET /api/v1/oversight/officials/:userId/looks': {
    about: 'oversight',
    params: { userId: nothing },
    query: 'from=2026-03-01&until=2026-03-31',
  },
  'GET /api/v1/oversight/registers': { about: 'oversight', query: 'from=2026-03-01&until=2026-03-31' },
  'GET /api/v1/oversight/registers.csv': { about: 'oversight', query: 'from=2026-03-01&until=2026-03-31' },
  'GET /api/v1/oversight/proof': { about: 'oversight' },

  'GET /api/v1/verifications/:requestId': { about: 'verification' },
  'POST /api/v1/verifications/:requestId/files': { about: 'verification', changes: true },
  'DELETE /api/v1/verifications/:requestId/files/:documentId': {
    ...{ about: 'verification', changes: true },
    params: { documentId: nothing },
  },
  'PUT /api/v1/verifications/:requestId/holder': { about: 'verification', body: { userId: null } },

  'GET /api/v1/interviews': { about: 'everybody', query: 'from=2026-03-16&until=2026-03-22' },
  'GET /api/v1/interviews/calendar.ics': { about: 'everybody', query: 'from=2026-03-16&until=2026-03-22' },
  // There for those who read the case, where such an interview is planned; features/interviews asks.
  'GET /api/v1/cases/:caseId/interviews/:interviewId/calendar.ics': {
    ...{ about: 'case', params: { interviewId: nothing }, changes: true },
  },
  'GET /api/v1/cases/:caseId/interviews/:interviewId/notice.pdf': {
    ...{ about: 'case', params: { interviewId: nothing }, query: 'language=ur', changes: true },
  },
  'POST /api/v1/interview-slots': {
    about: 'planners',
    body: {
      ...{ dates: ['2020-01-01'], opens: '09:00', closes: '12:00', minutes: 45 },
      ...{ means: 'in_person', place: 'Here', room: '1' },
    },
  },
  'DELETE /api/v1/interview-slots/:slotId': { about: 'planners', params: { slotId: nothing } },
  'GET /api/v1/visiting-teams': { about: 'planners' },
  'POST /api/v1/visiting-teams': {
    about: 'planners',
    body: {
      ...{
        title: 'Visit',
        place: 'Here',
        firstOn: '2026-04-02',
        lastOn: '2026-04-01',
        opens: '09:00',
        closes: '12:00',
      },
      ...{ breakFrom: '12:00', breakUntil: '13:00', minutes: 45, pause: 0 },
      interviewers: [{ name: 'A', languages: ['az'] }],
    },
  },
  'GET /api/v1/visiting-teams/:teamId': { about: 'planners', params: { teamId: nothing } },
  'POST /api/v1/visiting-teams/:teamId/proposal': {
    ...{ about: 'planners', params: { teamId: nothing } },
    body: { persons: [{ caseId: nothing, personId: nothing, language: 'az' }] },
  },
  'POST /api/v1/visiting-teams/:teamId/plan': {
    ...{ about: 'planners', params: { teamId: nothing } },
    body: {
      entries: [
        ...[
          { caseId: nothing, personId: nothing, language: 'az', date: '2026-04-01', time: '09:00', interviewer: 'A' },
        ],
      ],
    },
  },
  'GET /api/v1/visiting-teams/:teamId/plan.csv': { about: 'planners', params: { teamId: nothing } },

  'GET /api/v1/colleagues': { about: 'everybody' },
  'GET /api/v1/lists': { about: 'comparers' },
  'POST /api/v1/lists': { about: 'comparers', changes: true, binding: true },
  'GET /api/v1/lists/:listId': { about: 'comparers', params: { listId: nothing } },
  'POST /api/v1/lists/:listId/check': {
    ...{ about: 'comparers', params: { listId: nothing }, changes: true, binding: true },
    body: { columns: { name: [0] }, dateOrder: 'day_first' },
  },
  'GET /api/v1/lists/:listId/rows': { about: 'comparers', params: { listId: nothing }, query: 'outcome=same' },
  'GET /api/v1/lists/:listId/export': { about: 'comparers', params: { listId: nothing } },
  'DELETE /api/v1/lists/:listId': { about: 'comparers', params: { listId: nothing }, changes: true },

  'POST /api/v1/assignments': { about: 'team', changes: true },
  'GET /api/v1/team': { about: 'team' },
  'GET /api/v1/team/cases': { about: 'team', query: `holder=${nothing}` },

  'GET /api/v1/duty': { about: 'roster' },
  'POST /api/v1/duty': { about: 'roster', changes: true },
  'DELETE /api/v1/duty/:id': { about: 'roster', changes: true },
}

/** Well-formed payloads of every action that no rule would let pass, so that asking changes nothing. */
export function inputOf(action: string, { filed, transferId, requestId }: AskedCase): object {
  const personId = filed.principal
  switch (action) {
    case 'confirm_receipt':
    case 'send_reminder':
    case 'acknowledge_document_request':
      return {}
    case 'request_verification':
      return { requests: [{ personId, authority: 'nobody', register: 'none', fields: ['sex'], documentIds: [] }] }
    case 'answer_verification':
      return { requestId, result: 'no_match', finding: 'again' }
    case 'recall_verification':
      return { requestId: nothing, reason: 'not_needed' }
    case 'remind_verification':
      return { requestId: nothing }
    case 'hand_over_verification':
      return { requestId, authority: 'nobody', register: 'none', text: 'Not ours.' }
    case 'propose_reply':
      return { persons: [{ personId, outcome: 'refused', text: '', reason: 'no-such-reason' }] }
    case 'approve_reply':
      return { proposalId: nothing }
    case 'return_proposal':
      return { proposalId: nothing, text: 'Back.' }
    case 'correct_application':
      return { answers: [], evidence: [], reason: 'Nothing.' }
    case 'record_paper_reply':
      return {
        ...{ receivedOn: '2999-01-01', means: 'post', documentIds: [nothing] },
        persons: [{ personId, outcome: 'accepted' }],
      }
    case 'request_travel_document':
    case 'lift_stop':
      return { attestations: [] }
    case 'issue_travel_document':
      return { personId: nothing, number: 'X', issuedOn: '2020-01-01', identityBasis: 'none', identityNote: '' }
    case 'notify_transfer':
      return {
        ...{ date: '2020-01-01', time: '10:00', flight: 'X 1', departure: 'Berlin', crossingPoint: 'GYD' },
        ...{ escorts: 0, medicalEscort: false, needs: [], attestations: [] },
      }
    case 'confirm_arrival':
      return { transferId, personIds: [personId], arrivedOn: '2020-01-01' }
    case 'report_transfer_failed':
      return { transferId, reason: 'no-such-reason' }
    case 'stop':
    case 'withdraw':
      return { reason: 'no-such-reason', text: '' }
    case 'request_information':
      return { items: [{ kind: 'question', personId: 'nobody', reason: 'other', text: 'Nothing?' }] }
    case 'answer_information':
      return { requestId: nothing, answers: [{ itemId: nothing, kind: 'given', text: 'Nothing.' }] }
    case 'withdraw_information_request':
      return { requestId: nothing }
    case 'send_message':
    case 'add_note':
      return { text: 'Hello.' }
    case 'extend_deadline':
      return { clock: 'nothing', from: '2999-01-01', until: '2999-01-02', reason: 'Nothing.' }
    case 'ask_reconsideration':
      return { personIds: ['nobody'], reason: 'Nothing.' }
    case 'request_interview':
      return { personIds: ['nobody'], text: 'Nothing.' }
    case 'invite_to_interview':
      return { personId: 'nobody', language: 'az', interpreter: 'not_needed' }
    case 'move_interview':
      return { interviewId: nothing, seen: 0, language: 'az', interpreter: 'not_needed' }
    case 'record_missed_interview':
      return { interviewId: nothing, reason: 'unknown' }
    case 'cancel_interview':
      return { interviewId: nothing, cause: 'postponed' }
    case 'record_interview':
      return { personId: 'nobody', heldOn: '2020-01-01', by: 'mission', means: 'video', text: 'Nothing.' }
    case 'record_statelessness':
      return { personId: 'nobody', claimedOn: '2020-01-01', text: 'Nothing.' }
    case 'answer_notice':
      return { transferId: nothing, agreed: true }
    case 'revoke_consent':
      return { personIds: ['nobody'], reason: 'no-such-reason' }
    case 'maintain_application':
    case 'confirm_consent':
      return { reason: 'Nothing.' }
    case 'confirm_expiry':
      return { clock: 'nothing', from: '2999-01-01' }
    case 'move_deadline':
      return { clock: 'nothing', from: '2999-01-01', ground: 'force_majeure', to: '2999-01-02', reason: 'Nothing.' }
    case 'open_obstacle':
      return { since: '2999-01-01', text: 'Nothing.' }
    case 'close_obstacle':
      return { until: '2999-01-01' }
    case 'log_phone_call':
      return { calledOn: '2999-01-01', calledAt: '10:00', direction: 'incoming', with: 'Nobody', text: 'Nothing.' }
    case 'set_references':
      return { references: [] }
    case 'hand_over':
      return { unit: 'nobody', note: 'Go on.' }
    default:
      throw new Error(`the matrix has no payload for ${action}`)
  }
}
