/**
 * The header of an event as far as it is about one person: lists of persons hold that person alone, identifiers of others
 * are left out, and so is that sealed sections were filled, which is for their readers.
 */
export function ownFacts(data: object, personId: string, others: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'sealed' || value === undefined) return []
    if (!Array.isArray(value)) return [[key, value]]
    const own = value.filter((one: unknown) => {
      if (typeof one === 'string') return !others.includes(one)
      const whose = (one as { personId?: string } | null)?.personId
      return whose === undefined || whose === personId
    })
    return [[key, own]]
  })
  return Object.fromEntries(entries)
}

/** Whether an event is about the person, or about the case as a whole. */
export function concerns(event: { personId?: string | undefined; data: object }, personId: string): boolean {
  if (event.personId) return event.personId === personId
  const { personIds, persons } = event.data as { personIds?: string[]; persons?: { personId: string }[] }
  const named = personIds ?? persons?.map((one) => one.personId)
  return named === undefined || named.includes(personId)
}
