import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Whom a restored backup must forget again: kept beside the database, because a restore takes the database back in time. */
const entry = z.strictObject({ personId: z.uuid(), caseId: z.uuid(), at: z.iso.datetime() })
export type LedgerEntry = z.infer<typeof entry>

export const ledgerName = 'erasures.log'

/** Adds lines to the ledger of the data folder; they are on the disk when this returns. */
export async function noteErasures(dataDir: string, entries: readonly LedgerEntry[]): Promise<void> {
  const file = await open(join(dataDir, ledgerName), 'a', 0o600)
  try {
    await file.writeFile(entries.map((one) => `${JSON.stringify(one)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Each erasure of a ledger once. A last line cut short by a crash is left out: its erasure was not committed.
 * @throws RangeError for any other line that is none, with its number
 */
export function readLedger(text: string): LedgerEntry[] {
  const lines = text.split('\n')
  const found = new Map<string, LedgerEntry>()
  lines.forEach((line, index) => {
    if (line === '') return
    const read = entry.safeParse(parsed(line))
    if (read.success) found.set(`${read.data.caseId}/${read.data.personId}`, read.data)
    else if (index < lines.length - 1) throw new RangeError(`line ${index + 1} of the ledger of erasures does not read`)
  })
  return [...found.values()]
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
