import type { Finding } from './finding.ts'
import type { FormField, FormSection, MrzSource } from './form.ts'

/** The kind of field that can hold what the lines say. */
const kinds: Readonly<Record<MrzSource, FormField['type']>> = {
  surname: 'text',
  givenNames: 'text',
  birthDate: 'date',
  sex: 'choice',
  nationality: 'country',
  issuingState: 'country',
  documentNumber: 'text',
  expiryDate: 'date',
  personalNumber: 'text',
}

/** Whether what is read from machine-readable lines finds a field that can hold it, and only one. */
export function checkMrz({ id: section, kind, fields }: FormSection, path: (string | number)[]): Finding[] {
  return fields.flatMap((field, index): Finding[] => {
    const { id, mrz, type, options } = field
    if (!mrz) return []
    const at = [...path, 'fields', index, 'mrz']
    const found: Finding[] = []
    if (kind !== 'person') {
      found.push({ path: at, code: 'mrz_not_of_a_person', values: { id, section } })
    }
    if (type !== kinds[mrz]) {
      found.push({ path: at, code: 'mrz_wrong_type', values: { id, mrz, type: kinds[mrz] } })
    }
    const missing = ['female', 'male'].filter((sex) => !options?.some((one) => one.id === sex))
    if (mrz === 'sex' && type === 'choice' && missing.length > 0) {
      found.push({ path: at, code: 'mrz_sex_without_choice', values: { id, missing: missing.join('”, “') } })
    }
    if (fields.findIndex((one) => one.mrz === mrz) !== index) {
      found.push({ path: at, code: 'mrz_twice', values: { section, mrz } })
    }
    return found
  })
}
