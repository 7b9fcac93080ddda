import type { CaseView } from '../../../../contract/cases.ts'
import { rulesFor } from '../../../../domain/agreement/precedence.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'

/** The rules that hold for a case as its page shows it: those of its pack, with what protocols put in their place. */
export function rulesOfView(pack: AgreementPack, view: CaseView): AgreementPack {
  return rulesFor(pack, {
    requesting: view.requestingState,
    requested: view.requestedState,
    procedure: view.procedure,
    personClasses: view.persons.map(({ personClass }) => personClass),
    on: view.submittedOn,
  })
}
