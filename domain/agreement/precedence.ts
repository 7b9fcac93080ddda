import type { PlainDate } from '../time/plain-date.ts'
import { inProcedure } from './in-procedure.ts'
import type { Protocol, ProtocolRule, Replacement } from './protocol.ts'
import type { Provenance } from './provenance.ts'
import type { AgreementPack } from './schema.ts'
import { certainties } from './vocabulary.ts'

/** A case as far as it decides which rules hold for it. */
export interface CaseScope {
  requesting: string
  requested: string
  procedure: string
  /** Of everybody in the case; none where no case is meant, and then no rule for some classes alone. */
  personClasses: readonly string[]
  /** The day of submission in the requesting State. */
  on: PlainDate
}

/** A rule of a protocol with what holds instead, which for an adopted rule stands in another protocol. */
interface Holding {
  protocol: Protocol
  rule: ProtocolRule
  replaces: Replacement
  provenance: Provenance
}

/** What a rule of a protocol replaces: one clock, one time for an application, or one of the agreement's single rules. */
export type Target = Exclude<keyof Replacement, 'clock' | 'filing'> | `clock ${string}` | `filing ${string}`

/**
 * The agreement as it holds for one case, in its procedure (`inProcedure`): a rule of a protocol before that of the agreement, and of several rules about
 * the same thing the one that says more precisely for whom it is meant (decision 0026). The replaced rule names protocol
 * and article in its provenance. The same scope and pack always give the same; a pack without a fitting rule comes back
 * as it is.
 */
export function rulesFor(pack: AgreementPack, scope: CaseScope): AgreementPack {
  const winners = new Map<Target, Holding>()
  for (const holding of holdingsFor(pack, scope)) {
    for (const target of targetsOf(holding.replaces)) {
      const other = winners.get(target)
      if (!other || comparePrecedence(holding, other) > 0) winners.set(target, holding)
    }
  }
  let effective = inProcedure(pack, scope.procedure)
  for (const [target, holding] of winners) effective = replaced(effective, target, holding, scope.procedure)
  return effective
}

/** Every rule of a protocol that holds for a case, in the order in which the pack writes them. */
function holdingsFor(pack: AgreementPack, scope: CaseScope): Holding[] {
  return pack.protocols.flatMap((protocol) =>
    protocol.rules.flatMap((rule) => {
      if (!holdsFor(protocol, rule, scope)) return []
      const holding = resolved(pack, protocol, rule)
      return holding ? [holding] : []
    }),
  )
}

function holdsFor(protocol: Protocol, rule: ProtocolRule, scope: CaseScope): boolean {
  const { requesting, requested, procedure, personClasses, on } = scope
  const [one, other] = protocol.between
  const between =
    (one.includes(requesting) && other.includes(requested)) || (other.includes(requesting) && one.includes(requested))
  const within = (from: PlainDate | undefined, until: PlainDate | undefined) =>
    (!from || from <= on) && (!until || on <= until)
  const named = (list: readonly string[] | undefined, word: string) => !list || list.includes(word)
  return (
    between &&
    within(protocol.inForceFrom, protocol.until) &&
    within(rule.for.from, rule.for.until) &&
    named(rule.for.requesting, requesting) &&
    named(rule.for.requested, requested) &&
    named(rule.for.procedures, procedure) &&
    (!rule.for.personClasses || personClasses.length > 0) &&
    personClasses.every((one) => named(rule.for.personClasses, one))
  )
}

/** What a rule puts in place, and where that is written; null for a rule that adopts what is not there. */
function resolved(pack: AgreementPack, protocol: Protocol, rule: ProtocolRule): Holding | null {
  const own = cited(protocol, rule.provenance)
  if (rule.replaces) return { protocol, rule, replaces: rule.replaces, provenance: own }
  const source = pack.protocols.find((one) => one.id === rule.adopts?.protocol)
  const adopted = source?.rules.find((one) => one.id === rule.adopts?.rule)
  if (!source || !adopted?.replaces) return null
  const theirs = cited(source, adopted.provenance)
  const provenance = {
    ...own,
    article: `${own.article} → ${theirs.article}`,
    // A rule taken over is no surer than the one it takes.
    certainty: certainties[Math.max(certainties.indexOf(own.certainty), certainties.indexOf(theirs.certainty))]!,
  }
  return { protocol, rule, replaces: adopted.replaces, provenance }
}

/** The article as it is cited beside the agreement's own: with the protocol that it stands in. */
function cited({ citation }: Protocol, provenance: Provenance): Provenance & { article: string } {
  return { ...provenance, article: [citation, provenance.article].filter(Boolean).join(', ') }
}

/**
 * Which of two rules goes before: the one that narrows more of requesting State, requested State, procedure and class
 * of persons; of two alike the one that names fewer States; of two still alike the later. Above 0 for the first.
 */
export function comparePrecedence(
  one: { protocol: Protocol; rule: ProtocolRule },
  other: { protocol: Protocol; rule: ProtocolRule },
): number {
  const [first, second] = [rankOf(one), rankOf(other)]
  if (first.narrowed !== second.narrowed) return first.narrowed - second.narrowed
  if (first.states !== second.states) return second.states - first.states
  return first.since < second.since ? -1 : first.since > second.since ? 1 : 0
}

function rankOf({ protocol, rule }: { protocol: Protocol; rule: ProtocolRule }) {
  const { requesting, requested, procedures, personClasses, from } = rule.for
  return {
    narrowed: [requesting, requested, procedures, personClasses].filter(Boolean).length,
    states: (requesting ?? protocol.between.flat()).length + (requested ?? protocol.between.flat()).length,
    since: from ?? protocol.inForceFrom,
  }
}

export function targetsOf({ clock, filing, ...single }: Replacement): Target[] {
  const names = (Object.keys(single) as (keyof typeof single)[]).filter((name) => single[name] !== undefined)
  return [
    ...(clock ? [`clock ${clock.id}` as const] : []),
    ...(filing ? [`filing ${filing.id}` as const] : []),
    ...names,
  ]
}

function replaced(pack: AgreementPack, target: Target, holding: Holding, procedure: string): AgreementPack {
  const { replaces, provenance } = holding
  const { clock, filing, transferNotice, receipt, replyApproval, corrigendum, informationRequest, interview } = replaces
  if (target.startsWith('filing ')) {
    const changed = pack.filing.map((one) => (one.id === filing?.id ? { ...one, ...written(filing), provenance } : one))
    return { ...pack, filing: changed }
  }
  switch (target) {
    case 'transferNotice':
      return { ...pack, transferNotice: { ...pack.transferNotice, ...written(transferNotice), provenance } }
    case 'receipt':
      return { ...pack, receipt: { ...pack.receipt, ...written(receipt), provenance } }
    case 'replyApproval':
      return { ...pack, replyApproval: { ...pack.replyApproval, ...written(replyApproval), provenance } }
    case 'corrigendum':
      return corrigendum ? { ...pack, corrigendum: { ...corrigendum, provenance } } : pack
    case 'informationRequest':
      return informationRequest ? { ...pack, informationRequest: { ...informationRequest, provenance } } : pack
    case 'interview':
      return interview ? { ...pack, interview: { ...interview, provenance } } : pack
    default: {
      const clocks = pack.clocks.map((one) =>
        one.id === clock?.id && one.procedures.includes(procedure) ? { ...one, ...written(clock), provenance } : one,
      )
      return { ...pack, clocks }
    }
  }
}

/** The entries that are written, so that one left open never covers what the agreement says. */
function written<T extends object>(entries: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const list = Object.entries(entries ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(list) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
