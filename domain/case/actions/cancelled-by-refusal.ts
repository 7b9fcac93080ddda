import type { CaseFile } from '../case-file.ts'
import { openTransfer } from '../case-file.ts'
import type { NewEvent } from '../events.ts'

/** A notified transfer does not stand once somebody who was to travel is refused: one member holds the family. */
export function cancelledByRefusal(file: CaseFile, refused: readonly string[]): NewEvent[] {
  const transfer = openTransfer(file)
  if (!transfer?.personIds.some((id) => refused.includes(id))) return []
  const { transferId } = transfer
  return [{ stream: 'shared', type: 'transfer_cancelled', data: { transferId, cause: 'refused' } }]
}
