import { createHash, randomInt } from 'node:crypto'
import type { Transaction } from '../../../platform/database/transaction.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const count = 10

/** Ten new codes in place of all earlier ones, shown once; the database keeps digests. Runs as the system role. */
export async function replaceBackupCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode)
  await forgetBackupCodes(tx, userId)
  await tx
    .insertInto('backup_codes')
    .values(codes.map((code) => ({ user_id: userId, code_digest: digestOf(userId, code) })))
    .execute()
  return codes
}

export async function forgetBackupCodes(tx: Transaction, userId: string): Promise<void> {
  await tx.deleteFrom('backup_codes').where('user_id', '=', userId).execute()
}

/** Uses a code up; whether it was good. Runs as the system role. */
export async function spendBackupCode(tx: Transaction, userId: string, code: string, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('backup_codes')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('code_digest', '=', digestOf(userId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** 24 letters and digits without look-alikes, about 118 bits: too many to be found again from a digest. */
function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: 6 }, group).join('-')
}

/** The same however it is typed: capitals, spaces and dashes do not count. */
function digestOf(userId: string, code: string): Buffer {
  const typed = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHash('sha256').update(`${userId} ${typed}`).digest()
}
