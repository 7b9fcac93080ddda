import type { AgreementPack } from '../agreement/schema.ts'
import type { Stage } from '../agreement/vocabulary.ts'
import type { CaseFile } from './case-file.ts'
import { deskStageOf, isReconsidered } from './case-file.ts'

export type Turn = NonNullable<AgreementPack['stages'][number]['turn']>

/**
 * Whose turn it is by the pack's word for the stage in which one side sees the case: the side that is waited for, and its
 * roles. While a consent is reconsidered, whoever answers that, because every step that the stage waits for is held. Undefined
 * where nobody is waited for.
 *
 * @param stage of one of its persons, where that is asked and not the case
 */
export function turnOf(file: CaseFile, agreement: AgreementPack, stage: Stage = deskStageOf(file)): Turn | undefined {
  const answering = agreement.actions.maintain_application
  if (answering && isReconsidered(file)) return { relation: 'requesting', roles: answering.roles }
  return agreement.stages.find((one) => one.id === stage)?.turn
}
