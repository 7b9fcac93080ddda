import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { agreementPack } from '../../../domain/agreement/schema.ts'
import type { DatabasePool } from '../../platform/database/pool.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { LoadedPack } from './load.ts'

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

/** Keeps each loaded pack in the database under the digest of its content, for ever. */
export async function installAgreements(
  system: DatabasePool,
  packs: readonly LoadedPack[],
  now: Date,
): Promise<InstalledAgreements> {
  await withSystem(system, async (tx) => {
    for (const { pack, digest, files } of packs) {
      await tx
        .insertInto('packs')
        .values({
          pack_digest: digest,
          agreement_id: pack.id,
          version: pack.version,
          content: JSON.stringify(pack),
          files: JSON.stringify(files),
          installed_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  })
  const known = new Map(packs.map(({ pack, digest }) => [digest, pack]))
  return {
    current: new Map(packs.map((loaded) => [loaded.pack.id, loaded])),
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
