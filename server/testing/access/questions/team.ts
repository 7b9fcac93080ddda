import { nothing, type Question } from '../question.ts'

const lent = {
  ...{ fromUser: nothing, toUser: nothing, roles: ['approver'], note: '' },
  ...{ fromAt: '2026-04-01T00:00:00.000Z', untilAt: '2026-04-02T00:00:00.000Z' },
}

/** Colleagues, delegations, duty and oversight. */
export const team: Record<string, Question> = {
  'GET /api/v1/delegations': { about: 'persons' },
  'POST /api/v1/delegations': { about: 'persons', body: lent, changes: true },
  'POST /api/v1/delegations/:id/end': { about: 'persons', params: { id: nothing }, changes: true },
  'GET /api/v1/oversight/case': { about: 'oversight', query: 'reference=NONE' },
  'GET /api/v1/oversight/officials': { about: 'oversight', query: 'from=2026-03-01&until=2026-03-31' },
  'GET /api/v1/oversight/officials/:userId/looks': {
    about: 'oversight',
    params: { userId: nothing },
    query: 'from=2026-03-01&until=2026-03-31',
  },
  'GET /api/v1/oversight/registers': { about: 'oversight', query: 'from=2026-03-01&until=2026-03-31' },
  'GET /api/v1/oversight/registers.csv': { about: 'oversight', query: 'from=2026-03-01&until=2026-03-31' },
  'GET /api/v1/oversight/figures': { about: 'oversight', query: 'from=2026-03-01&until=2026-03-31' },
  'GET /api/v1/oversight/figures.csv': { about: 'oversight', query: 'from=2026-03-01&until=2026-03-31' },
  'GET /api/v1/oversight/proof': { about: 'oversight' },
  'GET /api/v1/committee-reports': { about: 'committee' },
  'POST /api/v1/committee-reports': {
    ...{ about: 'committee', changes: true, binding: true },
    body: { agreementId: 'eu-azerbaijan', period: '2025' },
  },
  'GET /api/v1/committee-reports/:reportId': { about: 'committee', params: { reportId: nothing } },
  'GET /api/v1/committee-reports/:reportId/cases': {
    ...{ about: 'committee', params: { reportId: nothing } },
    query: 'of=applications',
  },
  'POST /api/v1/committee-reports/:reportId/figure': {
    ...{ about: 'committee', params: { reportId: nothing } },
    body: { of: 'applications', side: 'requesting', figure: 3 },
  },
  'POST /api/v1/committee-reports/:reportId/list': { about: 'committee', params: { reportId: nothing } },
  'GET /api/v1/committee-reports/:reportId/file': {
    ...{ about: 'committee', params: { reportId: nothing } },
    query: 'format=json',
  },
  'GET /api/v1/colleagues': { about: 'everybody' },
  'POST /api/v1/assignments': { about: 'team', changes: true },
  'GET /api/v1/team': { about: 'team' },
  'GET /api/v1/team/cases': { about: 'team', query: `holder=${nothing}` },
  'GET /api/v1/duty': { about: 'roster' },
  'POST /api/v1/duty': { about: 'roster', changes: true },
  'DELETE /api/v1/duty/:id': { about: 'roster', changes: true },
}
