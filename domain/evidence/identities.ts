import { type Alias, type AliasSource, aliasesOf, type IdentityClaim, spellingKey } from './aliases.ts'

/** Under which name and birth date somebody may be established as who they are, and who says so. */
export interface Identity {
  name: string
  /** `YYYY-MM-DD`, or empty where it is not known. */
  birthDate: string
  source: AliasSource
  /** Everybody who writes the name so. */
  sources: AliasSource[]
}

/**
 * What a reply may establish as a person's own among their names: each spelling, with the birth date that goes with the name. The
 * reply is shared, so what is known only from an earlier case, which another State may have sent, is none of them: neither a name
 * nor a birth date of it (what officials decide of two records is seen by their own State alone).
 */
export function identitiesOf(claims: readonly IdentityClaim[], ...evidence: AliasEvidence): Identity[] {
  const own = claims.filter(({ source }) => source !== 'earlier_case')
  return aliasesOf(own, ...evidence).flatMap(({ spellings, birthDate }: Alias) =>
    spellings.map(({ name, sources }) => ({ name, birthDate, source: sources[0]!, sources })),
  )
}
type AliasEvidence = Parameters<typeof aliasesOf> extends [unknown, ...infer Rest] ? Rest : never

/** Whether an identity is one of those, as it is written there and by somebody who says so. */
export function isAmong(
  identities: readonly Identity[],
  { name, birthDate, source }: Pick<Identity, 'name' | 'birthDate' | 'source'>,
): boolean {
  return identities.some(
    (one) => spellingKey(one.name) === spellingKey(name) && one.birthDate === birthDate && one.sources.includes(source),
  )
}
