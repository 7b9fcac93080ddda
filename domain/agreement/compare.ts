import type { Localized } from './form.ts'
import type { AgreementPack } from './schema.ts'

/** What a rule is about; the catalogues name it under `difference.kind.<kind>`. */
export type RuleKind =
  | 'agreement'
  | 'instrument'
  | 'transition'
  | 'side'
  | 'procedure'
  | 'person_class'
  | 'scope'
  | 'filing'
  | 'receipt'
  | 'stage'
  | 'action'
  | 'reply_approval'
  | 'counting'
  | 'clock'
  | 'transfer_notice'
  | 'travel_document'
  | 'fallback_document'
  | 'evidence'
  | 'evidence_effect'
  | 'choice'
  | 'legal_basis'
  | 'statelessness'
  | 'section'
  | 'corrigendum'
  | 'information_request'
  | 'interview'
  | 'quality'
  | 'retention'
  | 'form'
  | 'form_section'
  | 'field'
  | 'protocol'
  | 'protocol_rule'
  | 'further_rule'

/** A rule of a pack as it is compared: who it is, and everything that it says. */
export interface ComparedRule {
  kind: RuleKind
  /** Tells it from its like in both packs. */
  key: string
  title?: Localized
  /** What it holds for, where several of one name differ by that: the procedures of a clock. */
  within?: Localized[]
  article?: string
  facts: Readonly<Record<string, unknown>>
}

export type RuleChange =
  | { change: 'added' | 'removed'; rule: ComparedRule }
  | { change: 'changed'; rule: ComparedRule; fact: string; before: unknown; after: unknown }

/**
 * What is otherwise in a pack than in an earlier one, rule by rule in the order of the pack: rules that are new, gone, or
 * say something else. Pure; gives nothing for packs that say the same.
 */
export function compareAgreements(before: AgreementPack, after: AgreementPack): RuleChange[] {
  const [old, now] = [rulesIn(before), rulesIn(after)]
  const key = ({ kind, key: own }: ComparedRule) => `${kind} ${own}`
  const known = new Map(old.map((rule) => [key(rule), rule]))
  const left = new Set(now.map(key))
  return [
    ...now.flatMap((rule): RuleChange[] => {
      const earlier = known.get(key(rule))
      return earlier ? factChanges(earlier, rule) : [{ change: 'added', rule }]
    }),
    ...old.filter((rule) => !left.has(key(rule))).map((rule): RuleChange => ({ change: 'removed', rule })),
  ]
}

function factChanges(before: ComparedRule, after: ComparedRule): RuleChange[] {
  const names = [...new Set([...Object.keys(before.facts), ...Object.keys(after.facts)])]
  return names.flatMap((fact): RuleChange[] => {
    const [was, is] = [before.facts[fact], after.facts[fact]]
    return same(was, is) ? [] : [{ change: 'changed', rule: after, fact, before: was, after: is }]
  })
}

/** Whether two values say the same; the order of entries makes no difference, that of a list does. */
function same(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other
  const [first, second] = [one as Record<string, unknown>, other as Record<string, unknown>]
  const names = new Set([...Object.keys(first), ...Object.keys(second)])
  return Array.isArray(one) === Array.isArray(other) && [...names].every((name) => same(first[name], second[name]))
}

/** Every rule of a pack, flat. */
function rulesIn(pack: AgreementPack): ComparedRule[] {
  const procedureTitle = (id: string) => pack.procedures.find((one) => one.id === id)?.title
  const { form, retention, fallbackDocument, corrigendum, informationRequest, interview } = pack
  const choices = {
    identityBases: pack.identityBases,
    refusalReasons: pack.refusalReasons,
    stopReasons: pack.stopReasons,
    transferFailureReasons: pack.transferFailureReasons,
    notAvailableReasons: pack.notAvailableReasons,
  }
  return [
    rule(
      'agreement',
      '',
      { version: pack.version, title: pack.title, short: pack.short, prefix: pack.referencePrefix },
      pack.short,
    ),
    rule('instrument', '', pack.instrument),
    ...(pack.transition ? [rule('transition', '', pack.transition)] : []),
    ...pack.sides.map((side) => rule('side', side.id, side)),
    ...pack.procedures.map((one) => rule('procedure', one.id, one)),
    ...pack.personClasses.map((one) => rule('person_class', one.id, one)),
    ...(pack.scope ? [rule('scope', '', pack.scope)] : []),
    rule('receipt', '', pack.receipt),
    ...pack.stages.map((one) => rule('stage', one.id, one)),
    ...Object.entries(pack.actions).map(([id, one]) => rule('action', id, one)),
    rule('reply_approval', '', pack.replyApproval),
    ...Object.entries(pack.counting).map(([id, one]) => rule('counting', id, one)),
    ...pack.clocks.map((clock) => {
      const alone = pack.clocks.filter((one) => one.id === clock.id).length === 1
      const within = alone ? [] : clock.procedures.flatMap((id) => procedureTitle(id) ?? [])
      return { ...rule('clock', alone ? clock.id : `${clock.id} ${clock.procedures.join(' ')}`, clock), within }
    }),
    ...pack.filing.map((one) => rule('filing', one.id, one)),
    rule('transfer_notice', '', pack.transferNotice),
    rule('travel_document', '', pack.travelDocument),
    ...(fallbackDocument ? [rule('fallback_document', '', fallbackDocument)] : []),
    ...pack.evidence.map((one) => rule('evidence', one.id, one)),
    ...Object.entries(pack.evidenceEffects).map(([tier, one]) => rule('evidence_effect', tier, one)),
    ...Object.entries(choices).flatMap(([list, ones]) => ones.map((one) => rule('choice', `${list} ${one.id}`, one))),
    ...Object.entries(pack.legalBases).flatMap(([state, ones]) =>
      ones.map((one) => rule('legal_basis', `${state} ${one.id}`, one)),
    ),
    ...Object.entries(pack.statelessness ?? {}).flatMap(([state, ones]) =>
      ones.map((one) => rule('statelessness', `${state} ${one.id}`, one)),
    ),
    ...Object.entries(pack.sections).map(([id, readers]) => rule('section', id, { readers })),
    ...(corrigendum ? [rule('corrigendum', '', corrigendum)] : []),
    ...(informationRequest ? [rule('information_request', '', informationRequest)] : []),
    ...(interview ? [rule('interview', '', interview)] : []),
    ...(pack.quality ? [rule('quality', '', pack.quality)] : []),
    ...(retention ? [rule('retention', '', retention)] : []),
    rule('form', '', { template: form.template, title: form.title, statement: form.statement, scripts: form.scripts }),
    ...form.sections.flatMap(({ fields, ...section }) => [
      rule('form_section', section.id, section),
      ...fields.map((field) => rule('field', `${section.id} ${field.id}`, field, field.label)),
    ]),
    ...pack.furtherRules.map((one) => rule('further_rule', one.id, one)),
    ...pack.protocols.flatMap(({ rules, furtherRules = [], ...protocol }) => [
      rule('protocol', protocol.id, protocol),
      ...rules.map((one) => rule('protocol_rule', `${protocol.id} ${one.id}`, one, protocol.title)),
      ...furtherRules.map((one) => rule('further_rule', `${protocol.id} ${one.id}`, one)),
    ]),
  ]
}

/** Its own name is no fact; where it was read is told entry by entry. */
function rule(kind: RuleKind, key: string, entry: object, named?: Localized): ComparedRule {
  const { id: _, provenance, ...says } = entry as Record<string, unknown>
  const where = (provenance ?? {}) as Record<string, unknown>
  const title = named ?? (says.title as Localized | undefined)
  const article = where.article as string | undefined
  return {
    kind,
    key,
    ...(title ? { title } : {}),
    ...(article ? { article } : {}),
    facts: { ...flat(says), ...where },
  }
}

/** Groups within a rule are told entry by entry, `profile.countEventDay`; texts and lengths of time are one thing. */
function flat(group: Record<string, unknown>, within = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(group).flatMap(([name, value]): [string, unknown][] => {
      const whole =
        value === null || typeof value !== 'object' || Array.isArray(value) || 'en' in value || 'amount' in value
      return whole
        ? [[within + name, value]]
        : Object.entries(flat(value as Record<string, unknown>, `${within}${name}.`))
    }),
  )
}
