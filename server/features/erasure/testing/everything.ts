import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { withSystem } from '../../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../../platform/encryption/case-keys.ts'
import { loadParts } from '../../cases/load.ts'
import type { House } from '../../cases/testing/house.ts'
import { readDocument } from '../../documents/store.ts'

/**
 * Everything an installation holds, as somebody would read it who has the database, the keys and the data folder: each
 * row of each table as text, every payload and file opened with whatever key is left, and every file beside the database.
 * By place, so that a test can say where something was found.
 */
export async function everything(house: House): Promise<Map<string, string>> {
  const found = await tables(house)
  for (const [place, text] of await opened(house)) found.set(place, text)
  const { dataDir } = house.services.config
  for (const name of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
    if (name.isFile()) found.set(`file ${name.name}`, readFileSync(join(name.parentPath, name.name), 'latin1'))
  }
  return found
}

/** The places that hold any of the marks, in any capitals, as text or as its bytes. */
export function placesWith(held: ReadonlyMap<string, string>, ...marks: readonly string[]): string[] {
  const wanted = marks.flatMap((mark) => [mark.toLowerCase(), Buffer.from(mark).toString('hex')])
  return [...held]
    .filter(([, text]) => wanted.some((one) => text.toLowerCase().includes(one)))
    .map(([place]) => place)
    .sort()
}

async function tables(house: House): Promise<Map<string, string>> {
  const url = inject('testCluster').superuserUrl.replace(/[^/]*$/, house.database.name)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_|information_schema'`,
    )
    const found = new Map<string, string>()
    for (const { name } of rows) {
      const { rows: lines } = await client.query<{ line: string }>(`select t::text as line from ${name} t`)
      found.set(`table ${name}`, lines.map(({ line }) => line).join('\n'))
    }
    return found
  } finally {
    await client.end()
  }
}

function opened({ services }: House): Promise<Map<string, string>> {
  return withSystem(services.pools.system, async (tx) => {
    const found = new Map<string, string>()
    const cases = await tx.selectFrom('case_streams').select('case_id').distinct().execute()
    for (const { case_id: caseId } of cases) {
      const keys = await loadCaseKeys(tx, services.keys, caseId)
      for (const { stream, seq, part, content } of await loadParts(tx, keys, caseId)) {
        found.set(`payload ${caseId} ${stream} ${seq} ${part}`, JSON.stringify(content))
      }
      const documents = await tx.selectFrom('documents').select('document_id').where('case_id', '=', caseId).execute()
      for (const { document_id: id } of documents) {
        const bytes = (await readDocument(tx, services, caseId, id))?.bytes
        found.set(`document ${caseId} ${id}`, bytes?.toString('latin1') ?? '')
      }
    }
    return found
  })
}
