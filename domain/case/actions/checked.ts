import { z } from 'zod'
import { aliasSources } from '../../evidence/aliases.ts'
import { isAmong } from '../../evidence/identities.ts'
import type { CaseFile } from '../case-file.ts'
import type { Context } from '../context.ts'
import { checks, type PersonOutcome } from '../events.ts'
import type { FieldFault } from '../refusal.ts'

/** What a proposed reply says of one person beside its outcome: what it rests on, and who the person is. */
export const groundsInput = z.strictObject({
  /** What was looked at; a refusal says it. */
  checked: z.array(z.enum(checks)).max(checks.length).optional(),
  /** Means of evidence that were found false, or not to show what they say. */
  disproved: z.array(z.string()).max(100).optional(),
  /** The name and birth date that are the person's own among those of the file, on acceptance; left out while it is open. */
  established: z
    .strictObject({
      name: z.string().trim().min(1).max(300),
      birthDate: z.union([z.iso.date(), z.literal('')]),
      source: z.enum(aliasSources),
    })
    .optional(),
})
export type Grounds = z.infer<typeof groundsInput>
export type EstablishedIdentity = NonNullable<Grounds['established']>

/**
 * Whether what is said to have been checked can have been: registers that answered, an interview that was held, evidence of this
 * person. A refusal that rests on nothing in this case is none, and what was decided in earlier cases is nothing in this one
 * (reasons in writing: EU–Azerbaijan Art. 11(3) and its parallels). What is established is one of the person's names.
 */
export function groundsFaults(
  file: CaseFile,
  given: Grounds & { personId: string; outcome: 'accepted' | 'refused' },
  path: string,
  identities: Context['identities'] = {},
): FieldFault[] {
  const { personId, outcome, checked = [], disproved = [], established } = given
  const faults: FieldFault[] = []
  const own = file.evidence.filter((one) => one.personId === personId)
  const possible = {
    application: true,
    evidence: own.length > 0,
    registers: answered(file, personId).length > 0,
    interview: file.persons.some((one) => one.personId === personId && one.interviewedOn !== undefined),
    earlier_cases: true,
  }
  if (outcome === 'refused' && checked.every((one) => one === 'earlier_cases'))
    faults.push({ path: `${path}.checked`, code: 'checked_needed' })
  if (checked.some((one) => !possible[one])) faults.push({ path: `${path}.checked`, code: 'not_checked' })
  if (disproved.some((id) => !own.some(({ itemId }) => itemId === id))) {
    faults.push({ path: `${path}.disproved`, code: 'choose_one' })
  }
  if (outcome === 'refused' && established) faults.push({ path: `${path}.established`, code: 'identity_on_acceptance' })
  else if (established && !isAmong(identities[personId] ?? [], established)) {
    faults.push({ path: `${path}.established`, code: 'identity_unknown' })
  }
  return faults
}

/** The codes of it for the header; words stay in the payload. */
export function groundsHeader(file: CaseFile, personId: string, given: Grounds): Partial<PersonOutcome> {
  const { checked = [], disproved = [], established } = given
  const registers = checked.includes('registers') ? answered(file, personId) : []
  return {
    ...(checked.length > 0 ? { checked: [...new Set(checked)] } : {}),
    ...(registers.length > 0 ? { registers } : {}),
    ...(disproved.length > 0 ? { disproved: [...new Set(disproved)] } : {}),
    ...(established ? { established: true as const } : {}),
  }
}

/** The registers that answered about a person, each once; one that could not answer is none. */
function answered({ verifications }: CaseFile, personId: string) {
  const found = verifications.filter((one) => one.personId === personId && one.result && one.result !== 'unavailable')
  const names = found.map(({ authority, register }) => ({ authority, register }))
  return names.filter(
    (one, index) =>
      names.findIndex((other) => other.authority === one.authority && other.register === one.register) === index,
  )
}
