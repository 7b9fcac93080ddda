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
      const sentence = `The field “${id}” is filled from a passport, so its section “${section}” must be about a person.`
      found.push({ path: at, sentence })
    }
    if (type !== kinds[mrz]) {
      const sentence = `The field “${id}” takes “${mrz}” from a passport, so it must be of the type ${kinds[mrz]}.`
      found.push({ path: at, sentence })
    }
    const missing = ['female', 'male'].filter((sex) => !options?.some((one) => one.id === sex))
    if (mrz === 'sex' && type === 'choice' && missing.length > 0) {
      const sentence = `The field “${id}” takes the sex from a passport, but has no choice “${missing.join('”, “')}”.`
      found.push({ path: at, sentence })
    }
    if (fields.findIndex((one) => one.mrz === mrz) !== index) {
      found.push({ path: at, sentence: `The section “${section}” takes “${mrz}” from a passport twice.` })
    }
    return found
  })
}
