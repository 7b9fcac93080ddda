import { rulesFor } from '../agreement/precedence.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import type { CaseFile } from './case-file.ts'

/**
 * The rules that hold for a case: those of its pack, with what protocols put in their place for these two States, this
 * procedure and these persons on the day of submission. A case stays pinned to its pack, so they never change.
 */
export function agreementOf(pack: AgreementPack, file: CaseFile): AgreementPack {
  return rulesFor(pack, {
    requesting: file.requestingState,
    requested: file.requestedState,
    procedure: file.procedure,
    personClasses: file.persons.map(({ personClass }) => personClass),
    on: file.submittedOn,
  })
}
