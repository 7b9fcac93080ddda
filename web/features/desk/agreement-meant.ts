import type { AgreementList } from '../../../contract/agreements.ts'
import type { DeskFilters } from '../../../contract/desk.ts'

/** The agreement that filters speak of: the one that is named, or the only one there is with the State that is. */
export function agreementMeant(
  { agreement, state }: Pick<DeskFilters, 'agreement' | 'state'>,
  agreements: AgreementList,
): string | undefined {
  if (agreement) return agreement
  const possible = agreements.filter(({ counterparts }) =>
    state ? counterparts.includes(state) : counterparts.length > 0,
  )
  return possible.length === 1 ? possible[0]?.id : undefined
}
