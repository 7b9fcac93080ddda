import type { Question } from '../question.ts'

const agreement = 'agreement=eu-azerbaijan'

/** Figures, their measures and the dashboards. */
export const statistics: Record<string, Question> = {
  'GET /api/v1/statistics/measures': { about: 'figures' },
  'GET /api/v1/statistics/figures': { about: 'figures', query: `${agreement}&measure=received&period=2025` },
  'GET /api/v1/statistics/cases': { about: 'figures', query: `${agreement}&measure=received&period=2025` },
  'GET /api/v1/statistics/dashboards/desk': { about: 'figures' },
  'GET /api/v1/statistics/dashboards/month': { about: 'figures', query: `${agreement}&period=2025-03` },
  'GET /api/v1/statistics/dashboards/year': { about: 'figures', query: `${agreement}&period=2025` },
}
