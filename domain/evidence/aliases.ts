import type { EvidenceFacts, Weighed } from './item.ts'

/** Who says that a person is called so, or was born then. */
export const aliasSources = ['application', 'statement', 'document', 'register', 'earlier_case'] as const
export type AliasSource = (typeof aliasSources)[number]

/** A name, or a birth date, or both, under which a person is known; empty where the source does not say. */
export interface IdentityClaim {
  name: string
  birthDate: string
  source: AliasSource
  /** A register holds somebody of this name who may be the person: it names them, and confirms nothing. */
  unsure?: true
}

/** `stated` by somebody alone; `documented` by evidence that counts; `confirmed` by a register; `disputed` where it was disproved. */
export type AliasStatus = 'stated' | 'documented' | 'confirmed' | 'disputed'

export interface Alias extends Omit<IdentityClaim, 'unsure'> {
  /** Everybody who says so, in the order in which it was said. */
  sources: AliasSource[]
  status: AliasStatus
  /** The means of evidence that show it. */
  itemIds: string[]
}

/** Names as they are compared here: marks, case and order of the parts do not make another name; transliteration is left to matching. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other)
}

function nameKey(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ')
}

/**
 * The names and birth dates of one person, each once, with who says so and how far it is shown. A register that knows the person
 * under the particulars of the application confirms these, and one that knows them under another name confirms that one; a register
 * that is not sure confirms nothing, and one that knows nobody disputes nothing, because it may be incomplete.
 */
export function aliasesOf(
  claims: readonly IdentityClaim[],
  evidence: readonly EvidenceFacts[],
  weighed: readonly Weighed[],
  registers: readonly (string | null)[],
): Alias[] {
  const shown = evidence.map(({ itemId, shownName = '', shownBirthDate = '' }) => ({
    ...{ name: shownName.trim(), birthDate: shownBirthDate, source: 'document' as const, itemId },
  }))
  const found: Alias[] = []
  const held = new Set<Alias>()
  for (const { name, birthDate, source, itemId, unsure } of [
    ...claims.map((one) => ({ ...one, itemId: null })),
    ...shown.map((one) => ({ ...one, unsure: undefined })),
  ]) {
    if (!name && !birthDate) continue
    const known = found.find(
      (one) => sameName(one.name, name) && (one.birthDate === birthDate || !birthDate || !one.birthDate),
    )
    const alias = known ?? { name, birthDate, source, sources: [], status: 'stated' as const, itemIds: [] }
    if (!known) found.push(alias)
    alias.birthDate ||= birthDate
    if (!alias.sources.includes(source)) alias.sources.push(source)
    if (itemId) alias.itemIds.push(itemId)
    if (source === 'register' && !unsure) held.add(alias)
  }
  return found.map((alias) => ({
    ...alias,
    status: held.has(alias) ? ('confirmed' as const) : statusOf(alias, weighed, registers),
  }))
}

function statusOf(
  { sources, itemIds }: Alias,
  weighed: readonly Weighed[],
  registers: readonly (string | null)[],
): AliasStatus {
  if (sources.includes('application') && registers.includes('match')) return 'confirmed'
  const showing = weighed.filter(({ itemId }) => itemIds.includes(itemId))
  if (showing.some(({ tier }) => tier !== null)) return 'documented'
  return showing.some(({ reasons }) => reasons.includes('disproved')) ? 'disputed' : 'stated'
}
