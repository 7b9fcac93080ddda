import { checkAsking } from './check-asking.ts'
import { checkClocks } from './check-clocks.ts'
import { checkDeadlineActs } from './check-deadline-acts.ts'
import { checkInterview } from './check-interview.ts'
import { checkJourney } from './check-journey.ts'
import { checkStarts } from './check-starts.ts'
import { type Finding, type PackPath, twice } from './finding.ts'
import { inProcedure } from './in-procedure.ts'
import { comparePrecedence, rulesFor, targetsOf } from './precedence.ts'
import type { Protocol, ProtocolRule, Replacement } from './protocol.ts'
import type { AgreementPack } from './schema.ts'

interface Placed {
  protocol: Protocol
  rule: ProtocolRule
  path: PackPath
}

/** Whether the protocols of a pack can hold beside its agreement, and never two of their rules at once. */
export function checkProtocols(pack: AgreementPack): Finding[] {
  const rules: Placed[] = pack.protocols.flatMap((protocol, index) =>
    protocol.rules.map((rule, place) => ({ protocol, rule, path: ['protocols', index, 'rules', place] })),
  )
  return [
    ...twice(pack.protocols, ['protocols'], 'protocol'),
    ...pack.protocols.flatMap((protocol, index) => protocolFindings(pack, protocol, ['protocols', index])),
    ...rules.flatMap((placed) => ruleFindings(pack, placed)),
    ...ties(pack, rules),
  ]
}

function protocolFindings(pack: AgreementPack, protocol: Protocol, path: PackPath): Finding[] {
  const { id, between, signedOn, inForceFrom, until } = protocol
  const findings = twice(protocol.rules, [...path, 'rules'], 'protocol_rule', id)
  const sideOf = (state: string) => pack.sides.findIndex((side) => side.states.some((one) => one.state === state))
  const sides = between.map((states) => new Set(states.map(sideOf)))
  const apart = sides.every((side) => side.size === 1 && !side.has(-1)) && [...sides[0]!][0] !== [...sides[1]!][0]
  if (!apart) findings.push({ path: [...path, 'between'], code: 'protocol_not_between_sides', values: { id } })
  if (signedOn && signedOn > inForceFrom) {
    findings.push({ path: [...path, 'inForceFrom'], code: 'force_before_signature', values: { inForceFrom, signedOn } })
  }
  if (inForceFrom < pack.instrument.inForceFrom) {
    const values = { id, inForceFrom, agreement: pack.instrument.inForceFrom }
    findings.push({ path: [...path, 'inForceFrom'], code: 'protocol_before_agreement', values })
  }
  if (until && until < inForceFrom) {
    findings.push({ path: [...path, 'until'], code: 'ends_before_it_begins', values: { from: inForceFrom, until } })
  }
  return findings
}

function ruleFindings(pack: AgreementPack, { protocol, rule, path }: Placed): Finding[] {
  const { id, adopts } = rule
  const findings = scopeFindings(pack, protocol, rule, [...path, 'for'])
  if ((rule.replaces === undefined) === (adopts === undefined)) {
    return [...findings, { path, code: 'protocol_rule_not_one', values: { id } }]
  }
  if (adopts) return [...findings, ...adoptionFindings(pack, adopts, [...path, 'adopts'])]
  const replaces = rule.replaces!
  const at = [...path, 'replaces']
  if (targetsOf(replaces).length === 0) findings.push({ path: at, code: 'protocol_rule_says_nothing', values: { id } })
  const { clock, filing } = replaces
  if (filing && !pack.filing.some((one) => one.id === filing.id)) {
    const values = { id, filing: filing.id }
    findings.push({ path: [...at, 'filing', 'id'], code: 'protocol_filing_unknown', values })
  }
  const procedures = rule.for.procedures ?? pack.procedures.map((one) => one.id)
  if (clock && !pack.clocks.some((one) => one.id === clock.id && one.procedures.some((p) => procedures.includes(p)))) {
    findings.push({ path: [...at, 'clock', 'id'], code: 'protocol_clock_unknown', values: { id, clock: clock.id } })
  }
  return [...findings, ...contradictions(pack, { protocol, rule, path: at })]
}

function scopeFindings(pack: AgreementPack, protocol: Protocol, rule: ProtocolRule, path: PackPath): Finding[] {
  const { requesting = [], requested = [], procedures = [], personClasses = [], from, until } = rule.for
  const findings: Finding[] = []
  const strangers = [...requesting, ...requested].filter((state) => !protocol.between.flat().includes(state))
  if (strangers.length > 0) {
    const values = { id: rule.id, states: strangers.join(', ') }
    findings.push({ path, code: 'protocol_scope_stranger', values })
  }
  const unknown = [
    ...procedures.filter((id) => !pack.procedures.some((one) => one.id === id)),
    ...personClasses.filter((id) => !pack.personClasses.some((one) => one.id === id)),
  ]
  if (unknown.length > 0) {
    findings.push({ path, code: 'protocol_scope_unknown', values: { id: rule.id, names: unknown.join(', ') } })
  }
  if (from && until && until < from) {
    findings.push({ path: [...path, 'until'], code: 'ends_before_it_begins', values: { from, until } })
  }
  return findings
}

function adoptionFindings(pack: AgreementPack, adopts: { protocol: string; rule: string }, path: PackPath): Finding[] {
  const rule = pack.protocols.find((one) => one.id === adopts.protocol)?.rules.find((one) => one.id === adopts.rule)
  if (!rule) return [{ path, code: 'protocol_adopts_nothing', values: { ...adopts } }]
  // One step only, so that a lawyer finds the text with one look.
  return rule.adopts ? [{ path, code: 'protocol_adopts_adopted', values: { ...adopts } }] : []
}

/** What is sound in the agreement and no longer so under the rule: a clock that never runs, a way of counting nobody knows. */
function contradictions(pack: AgreementPack, { protocol, rule, path }: Placed): Finding[] {
  const check = (one: AgreementPack) => [
    ...checkClocks(one),
    ...checkDeadlineActs(one),
    ...checkAsking(one),
    ...checkInterview(one),
    ...checkStarts(one),
    ...checkJourney(one),
  ]
  const key = ({ code, values }: Finding) => `${code} ${JSON.stringify(values ?? {})}`
  const found = new Map<string, Finding>()
  // Alone in its protocol, so that what another rule says is not laid at the door of this one.
  const alone = { ...pack, protocols: [{ ...protocol, rules: [{ ...rule, for: {} }] }] }
  for (const procedure of rule.for.procedures ?? pack.procedures.map((one) => one.id)) {
    const [requesting, requested] = [protocol.between[0][0]!, protocol.between[1][0]!]
    const scope = { requesting, requested, procedure, personClasses: [], on: protocol.inForceFrom }
    // Where a protocol lets one official reply alone, the agreement's approver has nothing to do, and rightly so.
    const without = check(inProcedure(pack, procedure)).map(key)
    const allowed = new Set([...without, key({ path: [], code: 'approval_of_nothing' })])
    for (const finding of check(rulesFor(alone, scope))) {
      if (!allowed.has(key(finding))) found.set(key(finding), { ...finding, path })
    }
  }
  return [...found.values()]
}

/** Two rules of which neither goes before the other, about the same thing and for the same case. */
function ties(pack: AgreementPack, rules: readonly Placed[]): Finding[] {
  const replacementOf = ({ rule }: Placed): Replacement =>
    rule.replaces ??
    pack.protocols.find((one) => one.id === rule.adopts?.protocol)?.rules.find((one) => one.id === rule.adopts?.rule)
      ?.replaces ??
    {}
  return rules.flatMap((placed, index) => {
    const targets = targetsOf(replacementOf(placed))
    const twin = rules.slice(0, index).find((other) => {
      const shared = targetsOf(replacementOf(other)).some((one) => targets.includes(one))
      return shared && comparePrecedence(placed, other) === 0 && meet(placed, other)
    })
    if (!twin) return []
    const values = { id: placed.rule.id, other: twin.rule.id, protocol: twin.protocol.id }
    return [{ path: placed.path, code: 'protocol_rules_tie', values }]
  })
}

function meet(one: Placed, other: Placed): boolean {
  const share = (first: readonly string[] | undefined, second: readonly string[] | undefined) =>
    !first || !second || first.some((word) => second.includes(word))
  const [a, b] = [one.rule.for, other.rule.for]
  const span = ({ protocol, rule }: Placed) => ({
    from: rule.for.from ?? protocol.inForceFrom,
    until: rule.for.until ?? protocol.until ?? '9999-12-31',
  })
  const [first, second] = [span(one), span(other)]
  return (
    share(one.protocol.between.flat(), other.protocol.between.flat()) &&
    share(a.requesting, b.requesting) &&
    share(a.requested, b.requested) &&
    share(a.procedures, b.procedures) &&
    share(a.personClasses, b.personClasses) &&
    first.from <= second.until &&
    second.from <= first.until
  )
}
