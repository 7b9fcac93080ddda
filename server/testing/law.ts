import { loadLaw } from '../open-services.ts'
import type { Mode } from '../platform/config/config.ts'

const read = new Map<Mode, ReturnType<typeof loadLaw>>()

/** What `agreements/` and `calendars/` say, read once for all the houses of a process: no test changes those folders. */
export function lawOf(mode: Mode): ReturnType<typeof loadLaw> {
  const law = read.get(mode) ?? loadLaw({ mode })
  read.set(mode, law)
  return law
}
