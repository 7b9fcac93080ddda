import type { PackPath } from './finding.ts'

/** Everything in a pack that is a group of entries, with the way to it, from the outside to the inside. */
export function* groupsIn(
  value: unknown,
  path: PackPath = [],
): Generator<{ group: Record<string, unknown>; path: PackPath }> {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* groupsIn(item, [...path, index])
    return
  }
  const group = value as Record<string, unknown>
  yield { group, path }
  for (const [name, item] of Object.entries(group)) yield* groupsIn(item, [...path, name])
}
