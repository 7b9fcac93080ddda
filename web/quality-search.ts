import {
  type QualityDimension,
  type QualitySeverity,
  qualityDimensions,
  qualitySeverities,
} from '../domain/quality/rule.ts'

/** What the page of data quality shows, so that a list, a rule or a colleague's work can be come back to. */
export interface QualitySearch {
  view?: 'rules' | 'scores' | undefined
  show?: 'accepted' | undefined
  rule?: string | undefined
  dimension?: QualityDimension | undefined
  severity?: QualitySeverity | undefined
  assigned?: 'me' | 'nobody' | undefined
  authority?: string | undefined
  /** Days since it is found, at least. */
  older?: 7 | 30 | 90 | undefined
}

export const ages = [7, 30, 90] as const

/** What is not understood is put aside: the page then shows everything that is open. */
export function qualitySearch(given: Record<string, unknown>): QualitySearch {
  const code = (value: unknown) => (typeof value === 'string' && /^[a-z0-9_-]{1,60}$/.test(value) ? value : undefined)
  return {
    view: given.view === 'rules' || given.view === 'scores' ? given.view : undefined,
    show: given.show === 'accepted' ? 'accepted' : undefined,
    rule: code(given.rule),
    dimension: qualityDimensions.find((one) => one === given.dimension),
    severity: qualitySeverities.find((one) => one === given.severity),
    assigned: given.assigned === 'me' || given.assigned === 'nobody' ? given.assigned : undefined,
    authority: code(given.authority),
    older: ages.find((one) => one === given.older),
  }
}
