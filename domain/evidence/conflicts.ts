import { type IdentityClaim, sameName } from './aliases.ts'
import type { EvidenceFacts, Weighed } from './item.ts'
import { shownOtherwise } from './shown-otherwise.ts'

/** What does not fit together in the evidence about one person; for an official to look at, and no finding. */
export type Conflict =
  /** Different birth dates, or names, in the application, on documents and in registers; `values` as they are written, each once. */
  | { code: 'birth_dates_differ' | 'names_differ'; values: string[]; itemIds: string[] }
  /** A reply found it false, or that it does not show what it says. */
  | { code: 'disproved'; itemIds: string[] }
  /** A document that would be recognised is out of date or not yet in force. */
  | { code: 'expired' | 'not_yet_valid'; itemIds: string[] }
  /** Registers of the requested State that do not agree with each other. */
  | { code: 'registers_differ'; itemIds: [] }

export function conflictsOf(
  claims: readonly IdentityClaim[],
  evidence: readonly EvidenceFacts[],
  weighed: readonly Weighed[],
  registers: readonly (string | null)[],
): Conflict[] {
  const found: Conflict[] = []
  const counting = evidence.filter(({ disproved }) => !disproved)
  // Other names that a person states are no contradiction; what a document shows against the particulars is one.
  const said = claims.filter(({ source }) => source === 'application' || source === 'register')

  const dates = counting.filter(({ shownBirthDate }) => shownBirthDate)
  const everyDate = distinct([
    ...said.map(({ birthDate }) => birthDate),
    ...dates.map((one) => one.shownBirthDate ?? ''),
  ])
  if (everyDate.length > 1) found.push({ code: 'birth_dates_differ', values: everyDate, itemIds: dates.map(idOf) })

  const named = counting.filter(({ shownName }) => shownName?.trim())
  const strange = named.filter(({ shownName }) => shownOtherwise({ shownName }, claims) !== null)
  // A register that is sure of another name than the application gives contradicts it, however well a document agrees with the register.
  const stated = claims.flatMap(({ name, source }) => (name && source !== 'register' ? [name] : []))
  const elsewhere = claims.filter(
    ({ name, source, unsure }) =>
      name && source === 'register' && !unsure && !stated.some((one) => sameName(one, name)),
  )
  if (strange.length > 0 || (elsewhere.length > 0 && stated.length > 0)) {
    const values = distinct([
      claims.find(({ name }) => name)?.name ?? '',
      ...strange.map(({ shownName }) => shownName?.trim() ?? ''),
      ...elsewhere.map(({ name }) => name),
    ])
    found.push({ code: 'names_differ', values, itemIds: strange.map(idOf) })
  }

  const of = (reason: Weighed['reasons'][number]) => weighed.filter(({ reasons }) => reasons.includes(reason)).map(idOf)
  for (const code of ['disproved', 'expired', 'not_yet_valid'] as const) {
    const itemIds = of(code)
    if (itemIds.length > 0) found.push({ code, itemIds })
  }
  if (registers.includes('match') && registers.includes('no_match'))
    found.push({ code: 'registers_differ', itemIds: [] })
  return found
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter(Boolean))]
}

function idOf({ itemId }: { itemId: string }): string {
  return itemId
}
