import { nothing, type Question } from '../question.ts'

const body = { shape: 'figures', format: 'csv', agreement: 'eu-azerbaijan', measure: 'received', period: '2025' }

/** Files of figures and facts: of persons, each the own ones. Who may ask for which is asked in features/exports. */
export const exports: Record<string, Question> = {
  'GET /api/v1/schemas/sdmx-structure.json': { about: 'open' },
  'GET /api/v1/exports': { about: 'persons' },
  'POST /api/v1/exports': { about: 'persons', body, changes: true },
  'GET /api/v1/exports/:exportId': { about: 'persons', params: { exportId: nothing } },
  'GET /api/v1/exports/:exportId/file': { about: 'persons', params: { exportId: nothing } },
  'DELETE /api/v1/exports/:exportId': { about: 'persons', params: { exportId: nothing }, changes: true },
}
