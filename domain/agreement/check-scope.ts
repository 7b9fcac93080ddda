import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'
import { sealedSections } from './vocabulary.ts'

/** Whether the form asks every person for the day of entry by which the agreement covers them or does not. */
export function checkScope({ scope, form }: AgreementPack): Finding[] {
  if (!scope) return []
  return form.sections.flatMap((section, index): Finding[] => {
    const sealed = sealedSections.some((one) => one === section.section)
    if (section.kind !== 'person' || sealed) return []
    const asked = section.fields.some(({ id, type, required }) => id === scope.field && type === 'date' && required)
    const values = { section: section.id, field: scope.field }
    return asked ? [] : [{ path: ['form', 'sections', index], code: 'scope_not_asked', values }]
  })
}
