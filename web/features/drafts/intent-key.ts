import { v4 as newId } from 'uuid'

/** One key for one intent: the same request sent again keeps it, a changed one gets another. */
export type IntentKey = { of: string; key: string }

export function keyFor(intent: unknown, last: IntentKey | null): IntentKey {
  const of = JSON.stringify(intent)
  return last?.of === of ? last : { of, key: newId() }
}
