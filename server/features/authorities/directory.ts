// Offered to other features: routing a case asks who the authorities are.
import type { AuthorityKind } from '../../../domain/agreement/vocabulary.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/** An authority as the rules of routing need it. */
export interface DirectoryEntry {
  id: string
  state: string
  kind: AuthorityKind
  accreditedTo: readonly string[]
  crossingPoints: readonly { code: string; name: string }[]
  registers: readonly { code: string }[]
}

export type Directory = ReadonlyMap<string, DirectoryEntry>

/** The last directory that was read, and the version it had. */
let known: { version: string; directory: Directory } | null = null

/** Every authority of the installation: a small table of reference data, read whole, and again once it has changed. */
export async function loadDirectory(tx: Transaction): Promise<Directory> {
  const { version } = await tx.selectFrom('directory_version').select('version').executeTakeFirstOrThrow()
  if (known?.version === version) return known.directory
  const directory = await readDirectory(tx)
  // Read after the version: what changed in between shows at the next look, when the version is another one.
  known = { version, directory }
  return directory
}

async function readDirectory(tx: Transaction): Promise<Directory> {
  const rows = await tx
    .selectFrom('authorities')
    .select(['authority_id', 'state', 'kind', 'accredited_to', 'crossing_points', 'registers'])
    .orderBy('authority_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.authority_id,
      {
        id: row.authority_id,
        state: row.state,
        kind: row.kind as AuthorityKind,
        accreditedTo: row.accredited_to,
        crossingPoints: row.crossing_points as unknown as DirectoryEntry['crossingPoints'],
        registers: row.registers as unknown as DirectoryEntry['registers'],
      },
    ]),
  )
}

/** The missions of a State that are accredited to another. */
export function missionsOf(directory: Directory, state: string, accreditedTo: string): DirectoryEntry[] {
  return [...directory.values()].filter(
    (one) => one.kind === 'mission' && one.state === state && one.accreditedTo.includes(accreditedTo),
  )
}

/** The border authority of a State at one of its crossing points. */
export function borderAt(directory: Directory, state: string, crossingPoint: string): DirectoryEntry | undefined {
  return [...directory.values()].find(
    (one) =>
      one.kind === 'border' && one.state === state && one.crossingPoints.some((point) => point.code === crossingPoint),
  )
}
