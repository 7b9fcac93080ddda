import type { AgreementPack } from '../agreement/schema.ts'
import type { CaseFile } from './case-file.ts'
import { deskStageOf } from './case-file.ts'

export type Turn = NonNullable<AgreementPack['stages'][number]['turn']>

/**
 * Whose turn it is by the pack's word for the stage in which one side sees the case: the side that is waited for, and its
 * roles. Undefined where nobody is waited for.
 */
export function turnOf(file: CaseFile, agreement: AgreementPack): Turn | undefined {
  return agreement.stages.find((one) => one.id === deskStageOf(file))?.turn
}
