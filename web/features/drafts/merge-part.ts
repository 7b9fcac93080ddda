/** Bringing two people's changes of one part together. Parts are records of fields, or lists of things with a name. */
type Fields = Record<string, unknown>

/**
 * What I changed, laid over what the other left: where both changed the same thing mine counts, and what only the
 * other changed stays. `origin` is what I began from.
 */
export function mergePart(origin: unknown, mine: unknown, theirs: unknown): unknown {
  if (!Array.isArray(mine)) return mergeFields(asFields(origin), asFields(mine), asFields(theirs))
  return Object.values(mergeFields(byName(origin), byName(mine), byName(theirs)))
}

/** Names of what both of us changed, and not to the same. */
export function disputed(origin: unknown, mine: unknown, theirs: unknown): string[] {
  const [before, here, there] = [origin, mine, theirs].map((part) =>
    Array.isArray(mine) ? byName(part) : asFields(part),
  ) as [Fields, Fields, Fields]
  return [...new Set([...Object.keys(before), ...Object.keys(here), ...Object.keys(there)])].filter(
    (name) => !same(before[name], here[name]) && !same(before[name], there[name]) && !same(here[name], there[name]),
  )
}

/** Whether two contents say the same. The order of keys does not matter: the server names them in an order of its own. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, sortKeys) === JSON.stringify(other, sortKeys)
}

function mergeFields(origin: Fields, mine: Fields, theirs: Fields): Fields {
  const merged = { ...theirs }
  for (const name of new Set([...Object.keys(origin), ...Object.keys(mine)])) {
    if (same(origin[name], mine[name])) continue
    if (mine[name] === undefined) delete merged[name]
    else merged[name] = mine[name]
  }
  return merged
}

function asFields(part: unknown): Fields {
  return part && typeof part === 'object' ? (part as Fields) : {}
}

function byName(part: unknown): Fields {
  const list = Array.isArray(part) ? part : []
  return Object.fromEntries(list.map((one) => [one.itemId ?? one.personId ?? JSON.stringify(one), one]))
}

function sortKeys(_key: string, value: unknown): unknown {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
