import type { DraftView } from '../../../contract/drafts.ts'

type Fault = DraftView['sections'][number]['faults'][number]

/** An empty field is no mistake while somebody is still writing; it is named only where they came to mend it. */
const onlyMissing = new Set(['answer_or_reason', 'photograph_needed', 'choose_one', 'one_principal'])

/** The server's faults under a path, by the rest of it, for showing beside the fields. */
export function faultsUnder(faults: readonly Fault[], path: string, showMissing: boolean): Record<string, string> {
  const found: Record<string, string> = {}
  for (const fault of faults) {
    if (!fault.path.startsWith(`${path}.`)) continue
    if (!showMissing && onlyMissing.has(fault.code)) continue
    found[fault.path.slice(path.length + 1)] ??= fault.message
  }
  return found
}
