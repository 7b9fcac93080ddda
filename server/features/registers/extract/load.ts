// Offered to other features and to the command that loads an extract.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { KnownPerson } from '../../../../domain/identity/matching/person.ts'
import { withSystem } from '../../../platform/database/transaction.ts'
import type { Services } from '../../../platform/services.ts'
import { loadDirectory } from '../../authorities/directory.ts'
import { compareWithExtract, emptyExtract, keepExtract } from '../../persons/known.ts'
import { lockExtract, noteEnd } from './end.ts'

export interface ExtractEntry {
  /** Under what it stands in the register. */
  reference: string
  person: KnownPerson
}

/** The register is none of the authority's. */
export class NoSuchRegister extends Error {
  override readonly name = 'NoSuchRegister'
}

/** Fewer than half as many entries as the extract before: a file that was cut off looks like this, and would say “nobody”. */
export class MuchSmaller extends Error {
  override readonly name = 'MuchSmaller'
  readonly kept: number
  readonly before: number
  constructor(kept: number, before: number) {
    super(`${kept} entries instead of ${before}`)
    this.kept = kept
    this.before = before
  }
}

const batch = 500

/**
 * Loads an extract of a register, entry by entry as they come, and puts it in the place of the one before in one
 * transaction: whoever asks meanwhile is answered from the old one, and a load that breaks off changes nothing.
 *
 * @param about `dated`: the day as of which the register gave it; `expiresOn`: the last day on which it answers, after which it
 *   is deleted; `smaller`: that it has far fewer entries than the one before is no mistake
 * @throws NoSuchRegister, MuchSmaller
 */
export function loadExtract(
  services: Services,
  about: {
    authorityId: string
    register: string
    dated: string
    expiresOn: string
    smaller?: boolean
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
    await lockExtract(tx, authorityId, register)
    const old = await tx
      .selectFrom('register_extracts')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('register', '=', register)
      .executeTakeFirst()
    // One and the same for a register, and so are its rows that stayed: decisions about them hold.
    const extractId = old?.extract_id ?? services.newId()
    if (old) {
      await noteEnd(tx, old, services.clock(), 'replaced')
      await emptyExtract(tx, extractId)
      await tx.deleteFrom('register_extracts').where('extract_id', '=', extractId).execute()
    }
    const idOf = identities(extractId)
    const entries: { personId: string; reference: string; person: KnownPerson }[] = []
    let kept = 0
    const row = { extract_id: extractId, authority_id: authorityId, register, dated, expires_on: about.expiresOn }
    // The entries refer to the row, and its counts are known at the end.
    await tx
      .insertInto('register_extracts')
      .values({ ...row, loaded_at: services.clock(), file_digest: about.fileDigest, rows_read: 0, rows_kept: 0 })
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
      entries.push({ ...one, personId: idOf(one) })
      if (entries.length >= batch) await write()
    }
    await write()
    if (old && !about.smaller && kept * 2 < old.rows_kept) throw new MuchSmaller(kept, old.rows_kept)
    await tx
      .updateTable('register_extracts')
      .set({ rows_read: about.rowsRead(), rows_kept: kept })
      .where('extract_id', '=', extractId)
      .execute()
    await compareWithExtract(tx, { extractId, authorityId, at: services.clock() })
    return { extractId, kept, replaced: old?.dated ?? null }
  })
}

/**
 * The identity of each row: the same at the next load where reference, name and date of birth are. The reference alone may
 * be the number of a line, and a decision must never come to rest on somebody else. Rows alike in all of it are counted.
 */
function identities(extractId: string): (entry: ExtractEntry) => string {
  const times = new Map<string, number>()
  return ({ reference, person }) => {
    const [name] = person.names
    const parts = [extractId, reference, name?.familyName, name?.givenNames, person.birthDate]
    const first = uuidFrom(parts)
    const before = times.get(first) ?? 0
    times.set(first, before + 1)
    return before === 0 ? first : uuidFrom([...parts, before])
  }
}

/** From a digest, in the form of version 8 (RFC 9562). */
function uuidFrom(parts: readonly unknown[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
