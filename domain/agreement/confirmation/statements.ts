import type { Pair } from './pack-rules.ts'

/** What a named official of a State says of a rule. `withdrawn`: what the State said of this value before holds no more. */
export const verdicts = ['confirmed', 'corrected', 'rejected', 'withdrawn'] as const
export type Verdict = (typeof verdicts)[number]

/** A statement as the stream of two States holds it, as far as anything follows from it. */
export interface RuleStatement {
  /** Its place in the stream of the two States, from 1. */
  number: number
  /** The State that says it. */
  state: string
  rule: string
  /** Digest of what the rule says, with its article. */
  value: string
  verdict: Verdict
  /** ISO 8601 in UTC; never before the statement in front of it. */
  at: string
}

/** Which two statements a confirmation consists of; an event that rests on it carries this. */
export interface Confirmation {
  rule: string
  /** Numbers in the stream of the two States. */
  requesting: number
  requested: number
}

/** A time in which both States confirmed a rule as it stands. */
export interface ConfirmedSpan extends Confirmation {
  from: string
  /** When one of them took it back; null while it holds. */
  until: string | null
}

/** What a State says of a rule at this value: its last statement about it, or null where that took the one before back. */
export function standing<S extends RuleStatement>(
  statements: readonly S[],
  state: string,
  rule: string,
  value: string,
): S | null {
  const last = statements.findLast((one) => one.state === state && one.rule === rule && one.value === value)
  return last && last.verdict !== 'withdrawn' ? last : null
}

/**
 * What a State still says of a rule at another value than this: the confirmation of what the rule said before, or a
 * correction that the pack may have taken over meanwhile. The newest of them, or null.
 */
export function outdated<S extends RuleStatement>(
  statements: readonly S[],
  state: string,
  rule: string,
  value: string,
): S | null {
  const others = statements.filter((one) => one.state === state && one.rule === rule && one.value !== value)
  const last = others.at(-1)
  return last && last.verdict !== 'withdrawn' ? last : null
}

/**
 * The times in which both States confirmed a rule at this value. A statement about another value of it ends nothing: cases
 * stay pinned to the version under which they were submitted.
 */
export function confirmedSpans(
  statements: readonly RuleStatement[],
  { requesting, requested }: Pair,
  rule: string,
  value: string,
): ConfirmedSpan[] {
  const spans: ConfirmedSpan[] = []
  const says: Record<string, RuleStatement | undefined> = {}
  for (const one of statements) {
    if (one.rule !== rule || one.value !== value) continue
    says[one.state] = one
    const open = spans.at(-1)
    const [asking, asked] = [says[requesting], says[requested]]
    const both = asking?.verdict === 'confirmed' && asked?.verdict === 'confirmed'
    if (open?.until === null) {
      if (!both) spans[spans.length - 1] = { ...open, until: one.at }
    } else if (both) {
      spans.push({ rule, from: one.at, until: null, requesting: asking.number, requested: asked.number })
    }
  }
  return spans
}

/** The time of confirmation in which a moment lies (ISO 8601 in UTC), or the one that goes on by now where none is given. */
export function spanAt(spans: readonly ConfirmedSpan[] | undefined, at: string | null): ConfirmedSpan | undefined {
  const moment = at === null ? Number.POSITIVE_INFINITY : Date.parse(at)
  return (spans ?? []).find(
    ({ from, until }) => Date.parse(from) < moment && (until === null || moment <= Date.parse(until)),
  )
}
