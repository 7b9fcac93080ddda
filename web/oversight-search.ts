import { type AskedEnd, type AskedThrough, askedEnds, askedThrough } from '../domain/oversight/asked.ts'
import { type LookKind, lookKinds } from '../domain/oversight/looks.ts'

/** What the page of the looks shows, so that a case, an official or a period can be come back to. */
export interface OversightSearch {
  show?: 'officials' | 'registers' | 'figures' | 'proof' | undefined
  /** The identifier of a case. */
  case?: string | undefined
  kind?: LookKind | undefined
  official?: string | undefined
  from?: string | undefined
  until?: string | undefined
  /** The register that was asked: its authority and its code, with a space between. */
  register?: string | undefined
  /** Of the query log: where figures were asked for, how that ended, and which. */
  through?: AskedThrough | undefined
  end?: AskedEnd | undefined
  measure?: string | undefined
}

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const shows = ['officials', 'registers', 'figures', 'proof'] as const
const day = /^\d{4}-\d{2}-\d{2}$/

/** What is not understood is put aside: the page then shows its beginning. */
export function oversightSearch(given: Record<string, unknown>): OversightSearch {
  const fitting = (name: string, form: RegExp) => {
    const value = given[name]
    return typeof value === 'string' && form.test(value) ? value : undefined
  }
  return {
    show: shows.find((show) => show === given.show),
    case: fitting('case', identifier),
    kind: lookKinds.find((kind) => kind === given.kind),
    official: fitting('official', identifier),
    from: existing(fitting('from', day)),
    until: existing(fitting('until', day)),
    through: askedThrough.find((one) => one === given.through),
    end: askedEnds.find((one) => one === given.end),
    measure: fitting('measure', /^[a-z0-9_]{1,60}$/),
    register: fitting('register', /^[\w-]+ [\w-]+$/),
  }
}

function existing(date: string | undefined): string | undefined {
  const moment = Date.parse(date ?? '')
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === date ? date : undefined
}
