import type { IdentityClaim } from './aliases.ts'

interface Particulars {
  familyName: string | null
  givenNames: string | null
  birthDate: string | null
}

/**
 * Who a person is said to be by the application: its particulars first, then the other names that its form asks for. Several names
 * in one answer are parted at semicolons and line ends; a comma may part the family name from the given ones, so it stays.
 */
export function claimsOf(
  { familyName, givenNames, birthDate }: Particulars,
  fields: readonly { alias?: true | undefined; value: string | null }[],
): IdentityClaim[] {
  const name = [familyName, givenNames].filter(Boolean).join(' ')
  const others = fields.flatMap(({ alias, value }) => (alias && value ? value.split(/[;\n]/u) : []))
  return [
    { name, birthDate: birthDate ?? '', source: 'application' },
    ...others.flatMap((one): IdentityClaim[] =>
      one.trim() === '' ? [] : [{ name: one.trim(), birthDate: '', source: 'statement' }],
    ),
  ]
}

/** Under which name and birth date a register knows the person, as its official wrote it with the answer. */
export function registerClaims(
  answers: readonly { personId: string; result: string | null; shown: { name: string; birthDate: string } | null }[],
  personId: string,
): IdentityClaim[] {
  return answers.flatMap((one): IdentityClaim[] => {
    if (one.personId !== personId || !one.shown) return []
    if (one.result === 'match') return [{ ...one.shown, source: 'register' }]
    return one.result === 'possible' ? [{ ...one.shown, source: 'register', unsure: true }] : []
  })
}
