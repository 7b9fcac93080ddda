import type { Command } from '../../../domain/case/actions/registry.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { FieldFault } from '../../../domain/case/refusal.ts'
import type { Directory } from '../authorities/directory.ts'
import { borderAt } from '../authorities/directory.ts'

/** Faults that only the directory of authorities can find: a register that is not there, an unknown crossing point. */
export function directoryFaults(command: Command, file: CaseFile, directory: Directory): FieldFault[] {
  if (command.action === 'notify_transfer') {
    return borderAt(directory, file.requestedState, command.input.crossingPoint)
      ? []
      : [{ path: 'crossingPoint', code: 'choose_one' }]
  }
  if (command.action !== 'request_verification') return []
  return command.input.requests.flatMap(({ authority, register }, index) => {
    const entry = directory.get(authority)
    const known = entry?.state === file.requestedState && entry.registers.some((one) => one.code === register)
    return known ? [] : [{ path: `requests.${index}.register`, code: 'choose_one' }]
  })
}
