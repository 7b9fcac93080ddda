import type { MrzRemark, MrzResult } from '../../../domain/identity/mrz/parse.ts'
import type { ReadZone } from './read-gray.ts'

/** What was read, with a remark at each letter of the name that may be another: nothing else guards the name. */
export function withUnsure({ result, unsure }: Pick<ReadZone, 'result' | 'unsure'>): MrzResult {
  const remarks = unsure.map(
    ({ field, sign, rival }): MrzRemark => ({ field, code: 'unsure_sign', found: sign, suggestion: rival }),
  )
  return { ...result, warnings: [...result.warnings, ...remarks] }
}
