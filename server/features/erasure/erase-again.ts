// Offered to other features: a restored backup forgets again whom it must not know.
import type { Services } from '../../platform/services.ts'
import { erase } from './erase.ts'
import { readLedger } from './ledger.ts'
import { ErasureRefused } from './refused.ts'

export interface Again {
  /** Persons whom the restored backup still held. */
  erased: number
  /** Persons it held no more, or never had. */
  gone: number
}

/**
 * After the restore of a backup: erases again whoever was erased since it was made. The ledger is the one that was kept
 * beside the database; it goes on in the data folder of this installation.
 */
export async function eraseAgain(services: Services, ledgerText: string): Promise<Again> {
  const result: Again = { erased: 0, gone: 0 }
  for (const { personId, caseId } of readLedger(ledgerText)) {
    try {
      await erase(services, { personId, caseId, basis: 'restore' })
      result.erased += 1
    } catch (error) {
      if (!(error instanceof ErasureRefused)) throw error
      result.gone += 1
    }
  }
  return result
}
