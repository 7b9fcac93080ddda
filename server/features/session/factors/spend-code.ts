import type { Transaction } from '../../../platform/database/transaction.ts'
import { type ProblemError, problem } from '../../../platform/http/problems.ts'
import type { Services } from '../../../platform/services.ts'
import { spendBackupCode } from './backup-codes.ts'
import { spendAppCode } from './one-time-password.ts'

/** Six digits are a code of the app, everything else is a backup code; by which of them it was good, if it was. */
export async function spendCode(
  tx: Transaction,
  services: Pick<Services, 'keys' | 'clock'>,
  userId: string,
  text: string,
): Promise<'app' | 'backup_code' | null> {
  const typed = text.replace(/\s/g, '')
  if (/^\d{6}$/.test(typed)) return (await spendAppCode(tx, services, userId, typed)) ? 'app' : null
  return (await spendBackupCode(tx, userId, typed, services.clock())) ? 'backup_code' : null
}

export function wrongCode(): ProblemError {
  return problem(422, 'invalid', { fields: [{ path: 'code', code: 'code_wrong' }] })
}
