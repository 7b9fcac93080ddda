import { join, resolve } from 'node:path'
import { compareAgreements, type RuleChange } from '../../../domain/agreement/compare.ts'
import { projectRoot } from '../../platform/config/root.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { installCalendars } from '../calendars/install.ts'
import { checkFolder } from './check-folder.ts'
import { PackFault } from './fault.ts'
import { keepPack } from './installed.ts'
import type { LoadedPack } from './load.ts'
import { loadDefinitions } from './load-calendars.ts'
import { compareVersions } from './versions.ts'

export type Installed =
  | {
      ok: true
      loaded: LoadedPack
      /** What is otherwise than in the version in force until now; null where the agreement is new here. */
      changes: RuleChange[] | null
      /** States whose calendar came with the folder. */
      calendars: string[]
      /** Parties without a calendar, with whom no case can be begun yet. */
      withoutCalendar: string[]
    }
  | { ok: false; code: 'installed-already' | 'version-not-new' | 'prefix-taken'; values: Record<string, string> }

/**
 * Makes the pack of a folder known to this installation. It is in force from the next start; cases that were submitted
 * stay with their version, and what was ever installed is kept.
 * @throws PackFault for whatever `rcms agreement check` tells
 */
export async function installFolder(services: Services, directory: string): Promise<Installed> {
  const { faults, loaded } = checkFolder(directory)
  if (!loaded || faults.length > 0) throw new PackFault(faults)
  const { pack, digest } = loaded
  const { current } = services.agreements
  const before = current.get(pack.id)
  const known = await withSystem(services.pools.system, (tx) =>
    tx.selectFrom('packs').select(['pack_digest', 'version']).where('agreement_id', '=', pack.id).execute(),
  )
  if (known.some((row) => row.pack_digest === digest)) {
    return { ok: false, code: 'installed-already', values: { id: pack.id, version: pack.version } }
  }
  const latest = known
    .map((row) => row.version)
    .sort(compareVersions)
    .at(-1)
  if (latest !== undefined && compareVersions(pack.version, latest) <= 0) {
    return { ok: false, code: 'version-not-new', values: { id: pack.id, version: pack.version, latest } }
  }
  const twin = [...current.values()].find(
    (one) => one.pack.id !== pack.id && one.pack.referencePrefix === pack.referencePrefix,
  )
  if (twin) return { ok: false, code: 'prefix-taken', values: { prefix: pack.referencePrefix, id: twin.pack.id } }
  await withSystem(services.pools.system, (tx) => keepPack(tx, loaded, services.clock(), 'command'))
  const parties = pack.sides.flatMap((side) => side.states.map(({ state }) => state))
  const calendars = await bringCalendars(services, directory, parties)
  return {
    ok: true,
    loaded,
    calendars,
    changes: before ? compareAgreements(before.pack, pack) : null,
    withoutCalendar: [...new Set(parties)].filter((state) => !(state in services.calendars)).sort(),
  }
}

/**
 * A party that the program ships no calendar for has the one of the folder: as its first version, or as the next as long
 * as its own administrators have published none.
 */
async function bringCalendars(services: Services, directory: string, parties: readonly string[]): Promise<string[]> {
  const shipped = new Set(loadDefinitions(join(projectRoot, 'calendars')).map(({ state }) => state))
  const brought = loadDefinitions(join(resolve(directory), 'calendars')).filter(
    ({ state }) => parties.includes(state) && !shipped.has(state),
  )
  Object.assign(services.calendars, await installCalendars(services.pools.system, brought, services.clock()))
  return brought.map(({ state }) => state)
}
