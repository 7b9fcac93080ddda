import type { Question } from '../question.ts'

/** Agreements, calendars and authorities. */
export const agreements: Record<string, Question> = {
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
}
