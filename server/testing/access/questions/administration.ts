import { nothing, type Question } from '../question.ts'

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

/** `POST /administration/<noun>/:id/<act>`. */
function administering(noun: string, acts: readonly string[]): Record<string, Question> {
  return Object.fromEntries(
    acts.map((act) => [
      `POST /api/v1/administration/${noun}/:id/${act}`,
      { about: 'administrators', params: { id: nothing }, changes: true },
    ]),
  )
}

/** The administration. */
export const administration: Record<string, Question> = {
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
}
