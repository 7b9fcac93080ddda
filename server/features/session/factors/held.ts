import type { Transaction } from '../../../platform/database/transaction.ts'

/** What an official has set up beside the password. */
export interface HeldFactors {
  totp: boolean
  passkeys: number
  backupCodes: number
}

/** Runs as the system role. */
export async function heldFactors(tx: Transaction, userId: string): Promise<HeldFactors> {
  const { totp, passkeys, codes } = await tx
    .selectNoFrom((eb) => [
      eb.exists(eb.selectFrom('one_time_passwords').select('user_id').where('user_id', '=', userId)).as('totp'),
      eb
        .selectFrom('passkeys')
        .select((row) => row.fn.countAll<number>().as('n'))
        .where('user_id', '=', userId)
        .as('passkeys'),
      eb
        .selectFrom('backup_codes')
        .select((row) => row.fn.countAll<number>().as('n'))
        .where('user_id', '=', userId)
        .where('used_at', 'is', null)
        .as('codes'),
    ])
    .executeTakeFirstOrThrow()
  return { totp: Boolean(totp), passkeys: Number(passkeys ?? 0), backupCodes: Number(codes ?? 0) }
}

/** Backup codes alone are no factor: they stand in for one that is lost. */
export function needsSecondProof(held: HeldFactors): boolean {
  return held.totp || held.passkeys > 0
}
