import { type Localized, localized } from '../form.ts'
import type { Protocol, ProtocolRule } from '../protocol.ts'
import type { Provenance } from '../provenance.ts'
import type { AgreementPack } from '../schema.ts'
import { groupsIn } from '../walk.ts'

/** Two States between which cases lie, in the direction in which one asks the other. */
export interface Pair {
  requesting: string
  requested: string
}

/** A rule of a pack as two States confirm it. */
export interface PackRule {
  /** Names it in every version of the pack: `clocks.reply`, `protocols.benelux.rules.reply`. */
  key: string
  /** The way to it in this version of the pack. */
  path: readonly (string | number)[]
  /** The group of entries of the pack that it is. */
  group: object
  provenance: Provenance
  /** What is confirmed: everything it says, and its article. Where it was read and how sure that is may change without it. */
  content: { says: unknown; article: string | null; adopts?: unknown }
}

type Path = readonly (string | number)[]
type Group = Record<string, unknown>

/** Every rule of a pack that says where it was read, in the order of the pack. A rule within a rule stands by itself. */
export function packRules(pack: AgreementPack): PackRule[] {
  return rulesIn(pack).map(([rule]) => rule)
}

/** A pack is never changed, so what was found in it stays. */
const known = new WeakMap<AgreementPack, [PackRule, Path][]>()

function rulesIn(pack: AgreementPack): [PackRule, Path][] {
  const found = known.get(pack) ?? [...rulesWithPaths(pack)]
  known.set(pack, found)
  return found
}

/** The rules that concern two States: those of a protocol between others are not theirs to confirm. */
export function rulesBetween(pack: AgreementPack, pair: Pair): PackRule[] {
  return rulesIn(pack)
    .filter(([, path]) => concerns(pack, path, pair))
    .map(([rule]) => rule)
}

function* rulesWithPaths(pack: AgreementPack): Generator<[PackRule, Path]> {
  for (const { group, path } of groupsIn(pack)) {
    if (!isRule(group)) continue
    const { provenance } = group
    const adopted = adoptedBy(pack, path, group)
    const content = {
      says: said(group, true),
      article: provenance.article ?? null,
      ...(adopted ? { adopts: { says: said(adopted, true), article: adopted.provenance.article ?? null } } : {}),
    }
    yield [{ key: keyOf(pack, path), path, group, provenance, content }, path]
  }
}

const isRule = (value: unknown): value is Group & { provenance: Provenance } =>
  typeof value === 'object' && value !== null && 'provenance' in value && value.provenance !== undefined

/** What a rule says, without where it was read and without the rules within it; texts in the languages that every text has. */
function said(value: unknown, outermost = false): unknown {
  if (value === null || typeof value !== 'object') return value
  if (!outermost && isRule(value)) return undefined
  if (Array.isArray(value)) {
    const items = value.map((one) => said(one)).filter((one) => one !== undefined)
    return value.length > 0 && items.length === 0 ? undefined : items
  }
  if (isText(value)) return Object.fromEntries(spoken.map((language) => [language, value[language]]))
  const entries = Object.entries(value).filter(([name]) => name !== 'provenance')
  return Object.fromEntries(entries.map(([name, item]) => [name, said(item)]).filter(([, item]) => item !== undefined))
}

const spoken = Object.keys(localized.shape) as (keyof Localized)[]
const isText = (value: object): value is Localized => spoken.every((language) => language in value)

/** The way to a rule by names, so that it stays the same where others are added before it. */
function keyOf(pack: AgreementPack, path: Path): string {
  let at: unknown = pack
  const names: string[] = []
  for (const step of path) {
    const list = at
    at = (at as Record<string | number, unknown>)[step]
    names.push(typeof step === 'number' ? nameIn(list as Group[], at as Group) : step)
  }
  return names.join('.')
}

function nameIn(list: readonly Group[], item: Group): string {
  if (item.id === undefined) return `${item.requesting}-${item.requested}`
  const alike = list.filter((one) => one.id === item.id).length > 1
  // Of several clocks of one name each has its own procedures; further ones may be added behind the first.
  return alike ? `${item.id}+${(item.procedures as string[])[0]}` : String(item.id)
}

function adoptedBy(pack: AgreementPack, path: Path, group: Group): ProtocolRule | undefined {
  if (path[0] !== 'protocols' || path[2] !== 'rules') return undefined
  const { adopts } = group as Partial<ProtocolRule>
  const source = adopts && pack.protocols.find((one) => one.id === adopts.protocol)
  return source?.rules.find((one) => one.id === adopts?.rule)
}

function concerns(pack: AgreementPack, path: Path, pair: Pair): boolean {
  const [part, index, within, place] = path
  if (part === 'retention' && index === 'pairs') {
    const own = pack.retention?.pairs[within as number]
    return own?.requesting === pair.requesting && own.requested === pair.requested
  }
  // National law, which the State itself confirms with whom it deals.
  if (part === 'statelessness') return index === pair.requesting || index === pair.requested
  if (part !== 'protocols') return true
  const protocol = pack.protocols[index as number]
  if (!protocol) return false
  const rule = within === 'rules' ? protocol.rules[place as number] : undefined
  if (binds(protocol, rule, pair)) return true
  // What stands within a rule that another protocol takes over holds between the States of that other one too.
  const taken = rule && path.length > 4 && { protocol: protocol.id, rule: rule.id }
  return pack.protocols.some((one) =>
    one.rules.some(
      (other) =>
        taken &&
        other.adopts?.protocol === taken.protocol &&
        other.adopts.rule === taken.rule &&
        binds(one, other, pair),
    ),
  )
}

function binds({ between }: Protocol, rule: ProtocolRule | undefined, { requesting, requested }: Pair): boolean {
  const [one, other] = between
  const among =
    (one.includes(requesting) && other.includes(requested)) || (other.includes(requesting) && one.includes(requested))
  const named = (states: readonly string[] | undefined, state: string) => !states || states.includes(state)
  return among && named(rule?.for.requesting, requesting) && named(rule?.for.requested, requested)
}
