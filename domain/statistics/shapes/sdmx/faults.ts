import { all, type Concept, codelists, conceptOf, keyed, notApplicable, other, unknown } from './codes.ts'
import { type SdmxCsvVersion, sdmxHeader } from './csv.ts'
import { attributeIds, dimensionIds, flowName, timeId, valueId } from './structure.ts'

/** What is wrong with a file of this structure, line by line; for tests, and for whoever receives one. */
export function faultsOfSdmx(
  lines: readonly (readonly string[])[],
  version: SdmxCsvVersion,
  states: readonly string[],
): string[] {
  const [header = [], ...rows] = lines
  const expected = sdmxHeader(version)
  if (header.join() !== expected.join()) return [`1: the columns are not those of the structure`]
  const at = (row: readonly string[], id: string) => row[expected.indexOf(id)] ?? ''
  const seen = new Set<string>()
  const faults: string[] = []
  for (const [index, row] of rows.entries()) {
    const wrong = (what: string) => faults.push(`${index + 2}: ${what}`)
    if (row.length !== expected.length) {
      wrong('another number of cells')
      continue
    }
    if (version === '2.0' && (row[0] !== 'dataflow' || row[1] !== flowName || row[2] !== 'I')) wrong('no such dataflow')
    if (version === '1.0' && row[0] !== flowName) wrong('no such dataflow')
    for (const id of [...dimensionIds, ...attributeIds]) {
      const code = at(row, id)
      if (id === 'NUMERATOR' || id === 'DENOMINATOR') continue
      if (code === '') wrong(`${id} is empty`)
      else if (!isCode(id, code, states)) wrong(`${id} has no code ${code}`)
    }
    if (!times.test(at(row, timeId))) wrong(`${at(row, timeId)} is no time`)
    const value = at(row, valueId)
    const given = value !== '' && Number.isFinite(Number(value))
    const numbered = at(row, 'OBS_STATUS') === 'A' || at(row, 'OBS_STATUS') === 'P'
    if (given !== numbered) wrong('the number and its status do not agree')
    const [above, below] = [at(row, 'NUMERATOR'), at(row, 'DENOMINATOR')]
    const shared = at(row, 'FORMULA').startsWith('SHARE') && given
    if ((above !== '') !== shared || (below !== '') !== shared)
      wrong('a share says both of its numbers, and nothing else does')
    else if (shared && Number(above) > Number(below)) wrong('a part greater than what it is a part of')
    if ((at(row, 'OBS_STATUS') === 'Q') !== (at(row, 'CONF_STATUS') === 'C')) wrong('suppressed and not confidential')
    const key = [...dimensionIds, timeId].map((id) => at(row, id)).join('.')
    if (seen.has(key)) wrong('the same observation twice')
    seen.add(key)
  }
  return faults
}

const times = /^\d{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])|-\d{2}-\d{2}\/P\d+D)?$/
const generic = new Set([all, unknown, other, notApplicable])

function isCode(id: string, code: string, states: readonly string[]): boolean {
  if (id === 'REQUESTING_STATE' || id === 'REQUESTED_STATE') return states.includes(code) || generic.has(code)
  if (!Object.hasOwn(codelists, id)) return code.length <= 200
  const inKey = keyed.some((one) => conceptOf(one) === id)
  return codelists[id as Concept].codes.has(code) || (inKey && generic.has(code))
}
