import type { Provenance } from '../provenance.ts'
import type { AgreementPack } from '../schema.ts'
import { type Pair, rulesBetween } from './pack-rules.ts'
import { type ConfirmedSpan, confirmedSpans, type RuleStatement } from './statements.ts'

/** Where a rule was read, with the times in which two States confirmed it. */
export type ConfirmedProvenance = Provenance & { confirmed?: readonly ConfirmedSpan[] }

/**
 * The pack as it stands between two States: each rule that both confirmed at exactly this value bears when. Nothing else
 * changes, and the pack that was given never does; without a confirmation it comes back as it is.
 * @param digest SHA-256 over canonical JSON, in hexadecimal
 */
export function confirmedBetween(
  pack: AgreementPack,
  pair: Pair,
  statements: readonly RuleStatement[],
  digest: (content: unknown) => string,
): AgreementPack {
  const spoken = new Set(statements.map(({ rule }) => rule))
  const marks = new Map<object, readonly ConfirmedSpan[]>()
  for (const { key, group, content } of spoken.size > 0 ? rulesBetween(pack, pair) : []) {
    const confirmed = spoken.has(key) ? confirmedSpans(statements, pair, key, digest(content)) : []
    if (confirmed.length > 0) marks.set(group, confirmed)
  }
  return marks.size === 0 ? pack : (marked(pack, marks) as AgreementPack)
}

/** A copy in which the marked groups say in their provenance when they were confirmed. */
function marked(value: unknown, marks: ReadonlyMap<object, readonly ConfirmedSpan[]>): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one) => marked(one, marks))
  const copy = Object.fromEntries(Object.entries(value).map(([name, item]) => [name, marked(item, marks)]))
  const confirmed = marks.get(value)
  if (confirmed) copy.provenance = { ...(copy.provenance as Provenance), confirmed } satisfies ConfirmedProvenance
  return copy
}
