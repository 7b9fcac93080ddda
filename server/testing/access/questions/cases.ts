import { nothing, type Question } from '../question.ts'
import type { AskedCase } from '../world.ts'

/** Cases. */
export const cases: Record<string, Question> = {
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
  'GET /api/v1/cases/:caseId/quality': { about: 'case' },
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
}
