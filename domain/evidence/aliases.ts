import { compareNames } from '../identity/names/compare.ts'
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

/** One way in which a name is written, and by whom. */
export interface Spelling {
  name: string
  sources: AliasSource[]
}

export interface Alias extends Omit<IdentityClaim, 'unsure'> {
  /** In what ways the name is written; the first is `name`. Case and order of the parts make no other way. */
  spellings: Spelling[]
  /** Everybody who says so, in the order in which it was said. */
  sources: AliasSource[]
  status: AliasStatus
  /** The means of evidence that show it. */
  itemIds: string[]
}

/**
 * Whether two names are one name, in whatever script and transliteration each is written: Əliyev, Алиев and ALIYEV are. A passport
 * that adds the father's name does not make another person; a name that is merely alike is another, to be looked at.
 */
export function sameName(one: string, other: string): boolean {
  return one === other || compareNames(whole(one), whole(other)).band === 'same'
}

/** A name that nobody parted into family name and given names. */
function whole(name: string) {
  return { familyName: '', givenNames: name }
}

/** Equal for two ways of writing a name that differ in case and order alone. */
export function spellingKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
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
  const sure = claims.filter(({ source, unsure }) => source === 'register' && !unsure).length
  // A register that told under which name it knows the person confirms that name, and no other.
  const plainly = registers.filter((result) => result === 'match').length > sure
  for (const { name, birthDate, source, itemId, unsure } of [
    ...claims.map((one) => ({ ...one, itemId: null })),
    ...shown.map((one) => ({ ...one, unsure: undefined })),
  ]) {
    if (!name && !birthDate) continue
    const known: Alias | undefined = found.find(
      (one) => sameName(one.name, name) && (one.birthDate === birthDate || !birthDate || !one.birthDate),
    )
    const alias = known ?? { ...{ name, birthDate, source, sources: [], spellings: [] }, status: 'stated', itemIds: [] }
    if (!known) found.push(alias)
    alias.birthDate ||= birthDate
    if (name) spelt(alias.spellings, name, source)
    if (!alias.sources.includes(source)) alias.sources.push(source)
    if (itemId) alias.itemIds.push(itemId)
    if (source === 'register' && !unsure) held.add(alias)
  }
  return found.map((alias) => ({
    ...alias,
    status: held.has(alias) ? ('confirmed' as const) : statusOf(alias, weighed, plainly),
  }))
}

function spelt(spellings: Spelling[], name: string, source: AliasSource): void {
  const known = spellings.find((one) => spellingKey(one.name) === spellingKey(name))
  if (!known) spellings.push({ name, sources: [source] })
  else if (!known.sources.includes(source)) known.sources.push(source)
}

function statusOf({ sources, itemIds }: Alias, weighed: readonly Weighed[], plainly: boolean): AliasStatus {
  if (plainly && sources.includes('application')) return 'confirmed'
  const showing = weighed.filter(({ itemId }) => itemIds.includes(itemId))
  if (showing.some(({ tier }) => tier !== null)) return 'documented'
  return showing.some(({ reasons }) => reasons.includes('disproved')) ? 'disputed' : 'stated'
}
