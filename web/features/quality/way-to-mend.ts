import type { QualityFindingView } from '../../../contract/quality.ts'
import type { Role } from '../../../domain/agreement/vocabulary.ts'

export interface Way {
  to: string
  search: { mend?: string }
  hash?: string
  /** The act itself, or the case at the part that tells of it. */
  opens: 'act' | 'case'
}

/**
 * Where a finding is mended: the act with the field chosen already, the two records beside each other, or the part of the case
 * that tells of it. Corrigenda are for the central desk; others find the field.
 */
export function wayToMend(
  { caseId, personId, field, act, rule }: Pick<QualityFindingView, 'caseId' | 'personId' | 'field' | 'act' | 'rule'>,
  roles: readonly Role[],
): Way {
  const file = `/cases/${caseId}`
  if (personId && rule.startsWith('likely_in_')) return { to: `${file}/persons/${personId}`, search: {}, opens: 'act' }
  if (!act) return { to: file, search: {}, opens: 'case' }
  if (act !== 'correct_application') return { to: `${file}/${act}`, search: {}, opens: 'act' }
  const [section, name] = field?.name.split('.') ?? []
  const evidence = section === 'evidence'
  if (!roles.includes('central_desk')) {
    return { to: file, search: {}, hash: evidence ? 'evidence' : 'application', opens: 'case' }
  }
  const mend = !evidence && section && name && personId ? { mend: [section, personId, name].join('.') } : {}
  return { to: `${file}/correct_application`, search: mend, opens: 'act' }
}
