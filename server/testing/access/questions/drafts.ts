import { nothing, type Question } from '../question.ts'

const version = { version: 0, content: {} }
const application = {
  ...{ format: 'openrcms-exchange/1', agreement: { id: 'none' }, requestingState: 'DE', requestedState: 'AZ' },
  application: { procedure: 'normal', persons: [{ id: 'p1', relation: 'principal', personClass: 'own_national' }] },
}
const submission = { attestations: [{}], form: { documentId: nothing, digest: '0'.repeat(64) } }

/** Drafts and applications. */
export const drafts: Record<string, Question> = {
  'GET /api/v1/drafts': { about: 'everybody' },
  'POST /api/v1/drafts': { about: 'everybody', body: { agreementId: 'none', requestedState: 'AZ' } },
  'POST /api/v1/applications': { about: 'everybody', body: application },
  'GET /api/v1/drafts/:id': { about: 'draft' },
  'GET /api/v1/drafts/:id/quality': { about: 'draft' },
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
}
