import type { Corrected } from '../../../domain/case/actions/correction.ts'
import type { Answers } from '../../../domain/case/application.ts'
import type { StoredPart } from '../cases/load.ts'

/**
 * The named particulars of a person as the file stands, with what corrigenda put right: texts, and dates as ISO 8601. A
 * picture is never among them, and what was not answered is left out.
 */
export function askedFields(
  parts: readonly StoredPart[],
  personId: string,
  named: readonly string[],
): Record<string, string> {
  const found: Record<string, string> = {}
  const take = (answers: Record<string, Answers> | undefined) => {
    for (const given of Object.values(answers ?? {})) {
      for (const [field, answer] of Object.entries(given)) {
        if (!named.includes(field)) continue
        const value = answer && typeof answer === 'object' && 'value' in answer ? answer.value : undefined
        if (typeof value === 'string' && value.trim() !== '') found[field] = value.trim()
      }
    }
  }
  for (const { part, content } of parts) {
    if (part === `person:${personId}`) take((content as { answers?: Record<string, Answers> } | null)?.answers)
    if (part === `corrected:${personId}`) take((content as Corrected | null)?.answers)
  }
  return found
}
