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
