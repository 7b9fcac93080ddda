/** A place in a pack: the entries and, in lists, the numbers from 0 that lead to it. */
export type PackPath = (string | number)[]

/**
 * Something in a pack that cannot be right, at a place in it. The sentence that a lawyer reads stands in the catalogues
 * under `pack.<code>`, with these values.
 */
export interface Finding {
  path: PackPath
  code: string
  values?: Record<string, string | number>
}

/** What can be named twice by mistake; the sentence tells them apart. */
export type Kind =
  | 'procedure'
  | 'person_class'
  | 'stage'
  | 'evidence'
  | 'identity_basis'
  | 'refusal_reason'
  | 'stop_reason'
  | 'failure_reason'
  | 'not_available_reason'
  | 'side'
  | 'form_section'
  | 'field'
  | 'choice'
  | 'legal_basis'
  | 'statelessness'
  | 'protocol'
  | 'protocol_rule'
  | 'further_rule'
  | 'filing'
  | 'quality_rule'

/** Every identifier that appears a second time in a list, at its second place. `where`: the entry that holds the list. */
export function twice(items: readonly { id: string }[], path: PackPath, kind: Kind, where = ''): Finding[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((one) => one.id === id) < index
      ? [{ path: [...path, index, 'id'], code: 'twice', values: { kind, id, where } }]
      : [],
  )
}

/** Whether a text of the pack can be read as a regular expression. */
export function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}
