import { streams } from '../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { fold } from '../../../domain/case/evolve.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadEvents } from '../cases/load.ts'

/** How a case stands when somebody of it is to be erased; all three streams are read, and nothing of it is told. */
export interface Standing {
  file: CaseFile
  /** Whether steps are still to come: neither closed nor withdrawn. */
  running: boolean
  /** Whether a State holds the case, so that nothing of it may be destroyed. */
  held: boolean
  /** The persons who were erased before. */
  erased: string[]
}

export async function standingOf(tx: Transaction, caseId: string): Promise<Standing> {
  const file = fold(caseId, await loadEvents(tx, caseId, streams))
  if (!file) throw new Error('a case begins with its submission')
  const hold = await tx
    .selectFrom('legal_holds')
    .select('hold_id')
    .where('case_id', '=', caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  const erased = await tx
    .selectFrom('data_keys')
    .select('person_id')
    .where('case_id', '=', caseId)
    .where('section', '=', 'file')
    .where('wrapped', 'is', null)
    .execute()
  return {
    file,
    running: !file.closed && !file.withdrawn,
    held: hold !== undefined,
    erased: erased.map((row) => row.person_id),
  }
}
