/** What of the audit is a look, as opposed to an act: it changed nothing, and somebody saw something. */

export const lookKinds = ['case', 'document', 'sealed', 'copy', 'export', 'search', 'oversight'] as const
export type LookKind = (typeof lookKinds)[number]

/** Each look as the audit names it, and its kind. What of a file left the program is a copy (paper) or an export (data). */
export const kindOfLook = {
  case_read: 'case',
  verification_read: 'case',
  arrivals_listed: 'case',
  interviews_listed: 'case',
  document_read: 'document',
  sealed_opened: 'sealed',
  case_printed: 'copy',
  silence_printed: 'copy',
  date_printed: 'copy',
  desk_printed: 'copy',
  record_made: 'copy',
  case_exported: 'export',
  desk_exported: 'export',
  interviews_exported: 'export',
  searched: 'search',
  persons_searched: 'search',
  list_read: 'search',
  list_exported: 'export',
  report_cases_seen: 'case',
  report_taken: 'export',
  facts_exported: 'export',
  facts_taken: 'export',
  persons_compared: 'case',
  looks_read: 'oversight',
  record_proven: 'oversight',
} as const satisfies Record<string, LookKind>
export type LookAct = keyof typeof kindOfLook

export const lookActs = Object.keys(kindOfLook) as LookAct[]

/** The looks of one kind; all of them for null. */
export function actsOf(kind: LookKind | null): readonly LookAct[] {
  return lookActs.filter((act) => kind === null || kindOfLook[act] === kind)
}

/** Looks at many cases at one go: a list, not one file after the other. */
const lists: readonly LookAct[] = [
  'arrivals_listed',
  'interviews_listed',
  'interviews_exported',
  'desk_exported',
  'facts_exported',
  'facts_taken',
  'desk_printed',
]

export interface Looked {
  /** ISO 8601, UTC. */
  at: string
  /** Who looked. */
  by: string
  caseId: string | null
  act: LookAct
}

/** Looks of one official at one case (or one list) without a longer break between them. */
export interface Sitting<L extends Looked> {
  from: string
  until: string
  /** The newest first. */
  looks: L[]
}

/** A break as long as this ends a sitting, in minutes. */
export const longestBreak = 30

/**
 * Folds looks into sittings, so that an hour of work reads as one line.
 * @param looks the newest first, of whatever officials and cases
 * @returns the sitting that ended last first
 */
export function sittingsOf<L extends Looked>(looks: readonly L[], minutes = longestBreak): Sitting<L>[] {
  const sittings: Sitting<L>[] = []
  const open = new Map<string, Sitting<L>>()
  for (const look of looks) {
    const place = `${look.by} ${lists.includes(look.act) ? look.act : look.caseId}`
    const current = open.get(place)
    if (current && Date.parse(current.from) - Date.parse(look.at) < minutes * 60_000) {
      current.looks.push(look)
      current.from = look.at
    } else {
      const begun = { from: look.at, until: look.at, looks: [look] }
      sittings.push(begun)
      open.set(place, begun)
    }
  }
  return sittings
}
