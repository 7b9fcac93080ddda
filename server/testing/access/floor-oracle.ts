import type { Situation } from './oracle.ts'

/**
 * What row-level security alone lets the database show to an authority, written down a second time like the rest of the
 * oracle: it knows authorities and no roles.
 */

type Side = 'requesting' | 'requested'

function sideOf(authority: string, one: Situation): Side | null {
  if ([one.requestingUnit, one.requestingCentral].includes(authority)) return 'requesting'
  return [one.requestedCentral, ...one.missions].includes(authority) ? 'requested' : null
}

/** The streams of a case whose events an authority reads. */
export function streamsOf(authority: string, one: Situation): string[] {
  const side = sideOf(authority, one)
  return side ? [side, 'shared'].sort() : []
}

/** Tables of which an authority reads rows of this case, where there are any. */
export function tablesOf(authority: string, one: Situation): string[] {
  const reads = sideOf(authority, one) !== null
  const asked = one.asked.includes(authority)
  const awaits = one.border.includes(authority)
  return [
    ...(reads ? ['cases', 'case_audience', 'case_streams', 'events', 'desk', 'case_names'] : []),
    ...(reads || asked || awaits
      ? ['case_persons', 'event_payloads', 'documents', 'document_contents', 'data_keys']
      : []),
    ...(asked || authority === one.requestedCentral ? ['verifications'] : []),
    ...(reads || awaits ? ['arrivals'] : []),
  ].sort()
}

/** Sealed sections stay with the unit and the central authorities; needs go to the border besides. */
export function sectionsOf(authority: string, one: Situation): string[] {
  const handles = [one.requestingUnit, one.requestingCentral, one.requestedCentral].includes(authority)
  if (handles) return ['danger', 'file', 'health', 'needs']
  if (one.missions.includes(authority)) return ['file', 'needs']
  if (one.border.includes(authority)) return ['needs']
  return one.asked.includes(authority) ? ['file'] : []
}
