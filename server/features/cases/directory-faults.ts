import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { FieldFault } from '../../../domain/case/refusal.ts'
import type { Directory } from '../authorities/directory.ts'
import { borderAt } from '../authorities/directory.ts'

/** The particulars a register may be asked about: what the form asks of a person, and the photograph. */
function asked(agreement: AgreementPack): Set<string> {
  const sections = agreement.form.sections.filter(({ section }) => section === 'identity' || section === 'family')
  return new Set(['photograph', ...sections.flatMap(({ fields }) => fields.map((field) => field.id))])
}

/** The files that were sent as evidence about one person; no other document of the case is a register's to read. */
function evidenceOf(events: readonly CaseEvent[], personId: string): Set<string> {
  const sent = events.flatMap((event) =>
    event.type === 'application_submitted' || event.type === 'application_corrected' ? event.data.evidence : [],
  )
  return new Set(sent.filter((item) => item.personId === personId).flatMap((item) => item.documentIds))
}

/** Units of the requesting State that draft applications, and the central authority the case already has. */
function takesCases(directory: Directory, file: CaseFile, unit: string): boolean {
  const entry = directory.get(unit)
  if (entry?.state !== file.requestingState) return false
  return entry.kind === 'local' || entry.id === file.requestingAuthority
}

/** Questions stay inside the requested State. */
function holdsRegister(directory: Directory, file: CaseFile, authority: string, register: string): boolean {
  const entry = directory.get(authority)
  return entry?.state === file.requestedState && entry.registers.some(({ code }) => code === register)
}

/**
 * Faults that the case file alone cannot find: a register or unit that is not there, an unknown crossing point, a question about
 * what the form does not ask or about a document that is no evidence of the person.
 */
export function directoryFaults(
  command: Command,
  file: CaseFile,
  events: readonly CaseEvent[],
  directory: Directory,
  agreement: AgreementPack,
): FieldFault[] {
  if (command.action === 'notify_transfer') {
    return borderAt(directory, file.requestedState, command.input.crossingPoint)
      ? []
      : [{ path: 'crossingPoint', code: 'choose_one' }]
  }
  if (command.action === 'hand_over') {
    return takesCases(directory, file, command.input.unit) ? [] : [{ path: 'unit', code: 'choose_one' }]
  }
  if (command.action === 'hand_over_verification') {
    const { authority, register } = command.input
    return holdsRegister(directory, file, authority, register) ? [] : [{ path: 'register', code: 'choose_one' }]
  }
  if (command.action !== 'request_verification') return []
  return command.input.requests.flatMap(({ personId, authority, register, fields, documentIds }, index) => {
    const known = holdsRegister(directory, file, authority, register)
    const faults = known ? [] : [{ path: `requests.${index}.register`, code: 'choose_one' }]
    // Names of fields stand in the header; only those the form has may stand there.
    if (!fields.every((field) => asked(agreement).has(field))) {
      faults.push({ path: `requests.${index}.fields`, code: 'choose_one' })
    }
    const evidence = evidenceOf(events, personId)
    if (!documentIds.every((id) => evidence.has(id))) {
      faults.push({ path: `requests.${index}.documentIds`, code: 'choose_one' })
    }
    return faults
  })
}
