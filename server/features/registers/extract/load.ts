// Offered to other features and to the command that loads an extract.
import { sql } from 'kysely'
import type { KnownPerson } from '../../../../domain/identity/matching/person.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { loadDirectory } from '../../authorities/directory.ts'
import { forgetExtract, keepExtract } from '../../persons/known.ts'

export interface ExtractEntry {
  /** Under what it stands in the register. */
  reference: string
  person: KnownPerson
}

/** The register is none of the authority's. */
export class NoSuchRegister extends Error {
  override readonly name = 'NoSuchRegister'
}

const batch = 500

/**
 * Loads an extract of a register, entry by entry as they come, and puts it in the place of the one before in one
 * transaction: whoever asks meanwhile is answered from the old one, and a load that breaks off changes nothing.
 *
 * @param about `dated`: the day as of which the register gave it; `digestOf`: SHA-256 of the file, asked at the end
 * @throws NoSuchRegister
 */
export function loadExtract(
  services: Services,
  about: {
    authorityId: string
    register: string
    dated: string
    entries: AsyncIterable<ExtractEntry>
    rowsRead: () => number
    fileDigest: string
  },
): Promise<{ extractId: string; kept: number; replaced: string | null }> {
  const { authorityId, register, dated } = about
  return withSystem(services.pools.system, async (tx) => {
    const place = (await loadDirectory(tx)).get(authorityId)
    if (!place?.registers.some(({ code }) => code === register)) throw new NoSuchRegister(register)
    // Two loads of one register come one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`extract ${authorityId} ${register}`}, 0))`.execute(tx)
    const old = await tx
      .selectFrom('register_extracts')
      .select(['extract_id', 'dated'])
      .where('authority_id', '=', authorityId)
      .where('register', '=', register)
      .executeTakeFirst()
    if (old) {
      await forgetExtract(tx, old.extract_id)
      await tx.deleteFrom('register_extracts').where('extract_id', '=', old.extract_id).execute()
    }
    const extractId = services.newId()
    const entries: { personId: string; reference: string; person: KnownPerson }[] = []
    let kept = 0
    const row = { extract_id: extractId, authority_id: authorityId, register, dated, loaded_at: services.clock() }
    // The entries refer to the row, and its counts are known at the end.
    await tx
      .insertInto('register_extracts')
      .values({ ...row, file_digest: about.fileDigest, rows_read: 0, rows_kept: 0 })
      .execute()
    const write = async () => {
      const some = entries.splice(0)
      await keepExtract(tx, { extractId, authorityId }, some)
      if (some.length === 0) return
      await sql`
        insert into register_extract_entries (extract_id, person_id, reference)
        select ${extractId}::uuid, person_id, reference
          from unnest(${some.map((one) => one.personId)}::uuid[], ${some.map((one) => one.reference)}::text[])
               given (person_id, reference)`.execute(tx)
      kept += some.length
    }
    for await (const one of about.entries) {
      entries.push({ ...one, personId: services.newId() })
      if (entries.length >= batch) await write()
    }
    await write()
    await tx
      .updateTable('register_extracts')
      .set({ rows_read: about.rowsRead(), rows_kept: kept })
      .where('extract_id', '=', extractId)
      .execute()
    return { extractId, kept, replaced: old?.dated ?? null }
  })
}
