import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { PersonRelation } from '../../../domain/agreement/vocabulary.ts'
import { namesOthers } from '../../../domain/identity/names-in-text.ts'

/** Who is taken out of what is kept of the rest of the family. */
export interface Erased {
  relation: PersonRelation
  /** In every way it was written: family name, given names, own script. */
  names: readonly string[]
}

/**
 * What is kept of another person's payload part when a member of the family is erased: without the answers that ask for
 * that member (`about` in the form), without what was said of the case as a whole, and without any text in which one of
 * the member's names stands, unless the other bears it too. The same object when there was nothing of the kind.
 */
export function takeOut(
  pack: AgreementPack,
  content: unknown,
  erased: readonly Erased[],
  ownNames: readonly string[],
): unknown {
  const relations = new Set(erased.map(({ relation }) => relation))
  const foreign = namesOthers(
    ownNames,
    erased.flatMap(({ names }) => names),
  )
  const codes = idsOf(pack)
  const dropped = (key: string) =>
    pack.form.sections.some(
      (section) =>
        (section.kind === 'case' && section.id === key) ||
        section.fields.some((field) => field.id === key && field.about !== undefined && relations.has(field.about)),
    )
  const speaksOf = (text: string) =>
    !codes.has(text) && !identifier.test(text) && text.split(/\s+/u).some((piece) => foreign(piece))
  return without(content, dropped, speaksOf)
}

const identifier = /^[0-9a-f-]{32,}$/

/** The pack's own words: whoever is called like a colour of eyes does not take it out of somebody's answer. */
function idsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return found
  for (const [key, one] of Object.entries(value)) {
    if (key === 'id' && typeof one === 'string') found.add(one)
    else idsOf(one, found)
  }
  return found
}

function without(value: unknown, dropped: (key: string) => boolean, speaksOf: (text: string) => boolean): unknown {
  if (typeof value === 'string') return speaksOf(value) ? '' : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const kept = value.map((one) => without(one, dropped, speaksOf))
    return kept.every((one, index) => one === value[index]) ? value : kept
  }
  const before = Object.entries(value)
  const after = before.filter(([key]) => !dropped(key)).map(([key, one]) => [key, without(one, dropped, speaksOf)])
  const same = after.length === before.length && after.every(([, one], index) => one === before[index]?.[1])
  return same ? value : Object.fromEntries(after)
}
