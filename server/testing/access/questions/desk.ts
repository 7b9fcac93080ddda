import { nothing, type Question } from '../question.ts'

function deskViewOf(name: string) {
  return { name, shared: false, content: { view: 'my_turn', order: 'deadline', filters: {}, columns: null } }
}

/** Desks, lists and searches. */
export const desk: Record<string, Question> = {
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
  'GET /api/v1/verifications': { about: 'everybody' },
  'GET /api/v1/arrivals': { about: 'everybody' },
  'GET /api/v1/feed': { about: 'everybody' },
  'POST /api/v1/search': { about: 'everybody', body: { q: 'zqx' } },
  'GET /api/v1/verifications/:requestId': { about: 'verification' },
  'POST /api/v1/verifications/:requestId/files': { about: 'verification', changes: true },
  'DELETE /api/v1/verifications/:requestId/files/:documentId': {
    ...{ about: 'verification', changes: true },
    params: { documentId: nothing },
  },
  'PUT /api/v1/verifications/:requestId/holder': { about: 'verification', body: { userId: null } },
  'GET /api/v1/quality/findings': { about: 'comparers' },
  'PUT /api/v1/quality/findings/:findingId/assignee': {
    ...{ about: 'comparers', params: { findingId: nothing }, body: { userId: null } },
  },
  'PUT /api/v1/quality/findings/:findingId/acceptance': {
    ...{ about: 'comparers', params: { findingId: nothing }, body: { reason: 'right_as_it_is' }, binding: true },
  },
  'DELETE /api/v1/quality/findings/:findingId/acceptance': {
    ...{ about: 'comparers', params: { findingId: nothing }, binding: true },
  },
  'GET /api/v1/quality/rules': { about: 'assessors' },
  'GET /api/v1/quality/scores': { about: 'assessors' },
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
}
