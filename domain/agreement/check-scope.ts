import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'
import { sealedSections } from './vocabulary.ts'

/**
 * Whether the form asks every person for the day of entry by which the agreement covers them or does not: the section of their
 * particulars does, which is the first about them.
 */
export function checkScope({ scope, form }: AgreementPack): Finding[] {
  if (!scope) return []
  return form.sections.flatMap((section, index): Finding[] => {
    const sealed = sealedSections.some((one) => one === section.section)
    const first = form.sections.findIndex(({ kind, subject }) => kind === 'person' && subject === section.subject)
    if (section.kind !== 'person' || sealed || first < index) return []
    const asked = section.fields.some(({ id, type, required }) => id === scope.field && type === 'date' && required)
    const values = { section: section.id, field: scope.field }
    return asked ? [] : [{ path: ['form', 'sections', index], code: 'scope_not_asked', values }]
  })
}
