import type { DeskFilters, DeskOrder, DeskView } from '../../../contract/desk.ts'
import { dueChoices, waitClasses } from '../../../contract/desk-choices.ts'
import { stages } from '../../../domain/agreement/vocabulary.ts'

/** What the address of the desk says: so it survives a reload and the way back, and can be sent to a colleague. */
export interface DeskSearch extends DeskFilters {
  view?: Exclude<DeskView, 'my_turn'> | 'drafts' | undefined
  order?: Exclude<DeskOrder, 'deadline'> | undefined
  /** The view under a name that this began as. */
  saved?: string | undefined
}

const oneOf =
  <T extends string>(...known: readonly T[]) =>
  (value: unknown): T | undefined =>
    known.find((one) => one === value)
const code = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,60}$/.test(value) ? value : undefined
const yes = oneOf('yes')

const read: { readonly [Key in keyof Required<DeskSearch>]: (value: unknown) => DeskSearch[Key] } = {
  view: oneOf('waiting', 'closed', 'drafts'),
  order: oneOf('waiting', 'change'),
  saved: code,
  stage: oneOf(...stages),
  state: code,
  agreement: code,
  procedure: code,
  due: oneOf(...dueChoices),
  waits: oneOf(...waitClasses),
  assignee: code,
  approval: yes,
  asked: yes,
  news: yes,
  minors: yes,
}

/** The search of the address is kept beside what is returned here: only a named nothing puts an unknown word aside. */
export function readDeskSearch(search: Record<string, unknown>): DeskSearch {
  const entries = Object.entries(read).map(([key, reading]) => [key, reading(search[key])] as const)
  return Object.fromEntries(entries) as DeskSearch
}

export const filterNames = [
  'stage',
  'state',
  'agreement',
  'procedure',
  'due',
  'waits',
  'assignee',
  'approval',
  'asked',
  'news',
  'minors',
] as const satisfies readonly (keyof DeskFilters)[]
export type FilterName = (typeof filterNames)[number]

/** The filters alone, without those that are not set. */
export function filtersOf(search: DeskSearch): DeskFilters {
  return Object.fromEntries(
    filterNames.flatMap((name) => (search[name] === undefined ? [] : [[name, search[name]] as const])),
  ) as DeskFilters
}

/** An address without filters: nothing of a view under a name is left either. */
export const unfiltered = Object.fromEntries([...filterNames, 'saved'].map((name) => [name, undefined])) as DeskSearch

/** What applies in another list: of closed cases nothing is due, awaited or in a stage of its own, and their order is fixed. */
export function keptAcross(now: Omit<DeskSearch, 'view'>, view: DeskView | 'drafts'): DeskSearch {
  const kept = { ...now, saved: undefined, view: view === 'my_turn' ? undefined : view }
  if (view !== 'closed') return kept
  return {
    ...kept,
    stage: undefined,
    due: undefined,
    waits: undefined,
    approval: undefined,
    asked: undefined,
    order: undefined,
  }
}
