import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { agreementPack } from '../../../domain/agreement/schema.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { LoadedPack } from './load.ts'
import type { PackFiles } from './pack-files.ts'
import { compareVersions } from './versions.ts'

/** The packs this installation works with: the current version of each, and every version a case was pinned to. */
export interface InstalledAgreements {
  /** By agreement identifier. */
  current: ReadonlyMap<string, LoadedPack>
  /** A version by its digest, as it was when it was in force. @throws UnknownVersion when it was never installed here */
  version(digest: string): Promise<AgreementPack>
}

export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion'
}

/**
 * Keeps each loaded pack in the database under the digest of its content, for ever. In force is, for each agreement, the
 * latest version among those and what an administrator installed.
 */
export async function installAgreements(
  system: DatabasePool,
  packs: readonly LoadedPack[],
  now: Date,
): Promise<InstalledAgreements> {
  const installed = await withSystem(system, async (tx) => {
    for (const loaded of packs) await keepPack(tx, loaded, now, 'program')
    return laterByCommand(tx, packs)
  })
  const current = [...packs, ...installed]
  const known = new Map(current.map(({ pack, digest }) => [digest, pack]))
  return {
    // Of one agreement the later entry counts, and what was installed is later.
    current: new Map(current.map((loaded) => [loaded.pack.id, loaded])),
    version: async (digest) => {
      const found = known.get(digest)
      if (found) return found
      const row = await withSystem(system, (tx) =>
        tx.selectFrom('packs').select('content').where('pack_digest', '=', digest).executeTakeFirst(),
      )
      if (!row) throw new UnknownVersion(`no agreement version ${digest} is installed`)
      const pack = agreementPack.parse(row.content)
      known.set(digest, pack)
      return pack
    },
  }
}

/**
 * Writes a pack down under its digest; the same content twice is one. Drafts that were begun before versions were noted stay
 * with the version that asked its questions until now, so that no answer loses its place before an official was shown that.
 */
export async function keepPack(
  tx: Transaction,
  { pack, digest, files }: LoadedPack,
  now: Date,
  broughtBy: 'program' | 'command',
): Promise<void> {
  const earlier = await tx
    .selectFrom('packs')
    .select(['pack_digest', 'version'])
    .where('agreement_id', '=', pack.id)
    .execute()
  if (earlier.some((one) => one.pack_digest === digest)) return
  const [before] = earlier.sort((one, other) => compareVersions(other.version, one.version))
  if (before) {
    await tx
      .updateTable('drafts')
      .set({ pack_digest: before.pack_digest })
      .where('agreement_id', '=', pack.id)
      .where('pack_digest', 'is', null)
      .execute()
  }
  await tx
    .insertInto('packs')
    .values({
      pack_digest: digest,
      agreement_id: pack.id,
      version: pack.version,
      content: JSON.stringify(pack),
      files: JSON.stringify(files),
      installed_at: now,
      brought_by: broughtBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What an administrator installed, where it is later than what the program brings: one version for each agreement. */
async function laterByCommand(tx: Transaction, packs: readonly LoadedPack[]): Promise<LoadedPack[]> {
  const rows = await tx
    .selectFrom('packs')
    .select(['pack_digest', 'agreement_id', 'version'])
    .where('brought_by', '=', 'command')
    .execute()
  const latest = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const brought = packs.find(({ pack }) => pack.id === row.agreement_id)?.pack.version
    const other = latest.get(row.agreement_id)?.version
    const later = [brought, other].every((version) => !version || compareVersions(row.version, version) > 0)
    if (later) latest.set(row.agreement_id, row)
  }
  if (latest.size === 0) return []
  const digests = [...latest.values()].map((row) => row.pack_digest)
  const found = await tx
    .selectFrom('packs')
    .select(['pack_digest', 'content', 'files'])
    .where('pack_digest', 'in', digests)
    .execute()
  return found.map(({ pack_digest, content, files }) => ({
    pack: agreementPack.parse(content),
    digest: pack_digest,
    files: files as PackFiles,
  }))
}
