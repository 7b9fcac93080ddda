// Offered to other features: the laboratory writes many cases at once, with the read models of every other.
import type { Insertable } from 'kysely'
import type { StreamName } from '../../../domain/agreement/vocabulary.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { stageOf } from '../../../domain/case/case-file.ts'
import type { Rules } from '../../../domain/case/context.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { nextSettlement } from '../../../domain/case/next-settlement.ts'
import { codeKey } from '../../../domain/identity/code-keys.ts'
import { nameKeys } from '../../../domain/identity/name-keys.ts'
import type { Particulars } from '../../../domain/identity/particulars.ts'
import type { Database } from '../../platform/database/schema.ts'
import type { Directory } from '../authorities/directory.ts'
import { type Findable, referenceKeys } from './findable.ts'
import { arrivalRows } from './project-arrivals.ts'
import { type Audience, audienceOf, deskRows } from './project-desk.ts'
import { interviewRows } from './project-interviews.ts'
import { knownRows } from './project-persons.ts'
import { endedRows, verificationRows } from './project-verifications.ts'

/** The name columns of a person; null once erased. They are the only personal data in the read models. */
export interface PersonNames {
  family_name: string | null
  given_names: string | null
  own_script: string | null
  birth_date: string | null
  sex: string | null
  nationality: string | null
  photograph_id: string | null
  /** What else records are compared by. */
  particulars?: Particulars
  /** What they were before corrigenda, oldest first; searched, and shown nowhere else. */
  formerly?: readonly PersonNames[]
}

/** Every row that the read models hold of one case. */
export interface Projection {
  case: Insertable<Database['cases']>
  persons: Insertable<Database['case_persons']>[]
  audience: Insertable<Database['case_audience']>[]
  desk: Insertable<Database['desk']>[]
  searched: Insertable<Database['case_names']>[]
  known: Insertable<Database['known_persons']>[]
  keys: Insertable<Database['person_keys']>[]
  verifications: Insertable<Database['verifications']>[]
  ended: Insertable<Database['verifications_ended']>[]
  arrivals: Insertable<Database['arrivals']>[]
  interviews: Insertable<Database['interviews']>[]
}

export interface ProjectionInput {
  caseId: string
  /** Of all three streams, in recorded order. */
  events: readonly CaseEvent[]
  names: ReadonlyMap<string, PersonNames>
  /** Numbers and references that lie sealed. */
  found: Findable
  rules: Rules
  directory: Directory
}

/** What each side sees: the fold of the shared stream and its own. */
export interface Folds {
  shared: CaseFile
  requesting: CaseFile
  requested: CaseFile
}

/**
 * The read models of one case, made anew from its events: no clock, no randomness, so a rebuild gives the same rows. The
 * two private streams meet nowhere: each side's rows are made from its own fold.
 */
export function project(input: ProjectionInput): Projection {
  const { caseId, events, names, rules, directory } = input
  const folds = foldsOf(caseId, events)
  const { shared } = folds
  const audience = audienceOf(folds, directory)
  return {
    case: {
      case_id: caseId,
      reference: shared.reference,
      agreement_id: shared.agreementId,
      pack_digest: shared.packDigest,
      procedure: shared.procedure,
      requesting_state: shared.requestingState,
      requested_state: shared.requestedState,
      requesting_authority: shared.requestingAuthority,
      requesting_unit: shared.requestingUnit,
      requested_authority: shared.requestedAuthority,
      submitted_on: shared.submittedOn,
      received_on: shared.receivedOn ?? null,
      closed: shared.closed,
      stopped: shared.stopped,
      stage: stageOf(shared),
      shared_version: shared.versions.shared,
      next_settle_on: nextSettlement(shared, rules),
    },
    persons: shared.persons.map((person, position) => ({
      case_id: caseId,
      person_id: person.personId,
      position,
      relation: person.relation,
      person_class: person.personClass,
      stage: person.stage,
      outcome: person.reply?.outcome ?? null,
      basis: person.reply?.basis ?? null,
      ...shownNames(names.get(person.personId) ?? erasedNames),
    })),
    audience: audience.map(({ authorityId, side, basis }) => ({
      case_id: caseId,
      authority_id: authorityId,
      side,
      basis,
    })),
    desk: deskRows(input, folds, audience),
    searched: searchedRows(input, shared, audience),
    ...knownRows(input, shared, audience),
    verifications: verificationRows(input, folds.requested),
    ended: endedRows(input),
    arrivals: arrivalRows(input, shared),
    interviews: interviewRows(caseId, shared),
  }
}

/** Every key by which an authority that reads the file finds the case: references, names, and numbers of documents. */
function searchedRows(
  { caseId, names, found }: ProjectionInput,
  { reference, persons }: CaseFile,
  audience: readonly Audience[],
): Projection['searched'] {
  const principal = persons.find((person) => person.relation === 'principal') ?? persons[0]
  const keys = persons.flatMap(({ personId }) => {
    const known = names.get(personId) ?? erasedNames
    const found = [known, ...(known.formerly ?? [])].flatMap(({ family_name, given_names, own_script }) =>
      nameKeys({ familyName: family_name, givenNames: given_names, ownScript: own_script }),
    )
    return [...new Set(found)].map((key) => ({ key, case_id: caseId, person_id: personId }))
  })
  for (const { personId, key } of found.documents) keys.push({ key, case_id: caseId, person_id: personId })
  const whole = (key: string) => (principal ? [{ key, case_id: caseId, person_id: principal.personId }] : [])
  keys.push(...whole(codeKey('reference', reference) ?? reference))
  return audience.flatMap(({ authorityId, side }) =>
    [...keys, ...referenceKeys(found, { authorityId, side }).flatMap(whole)].map((row) => ({
      authority_id: authorityId,
      side,
      ...row,
    })),
  )
}

function shownNames({
  formerly: _,
  particulars: __,
  ...shown
}: PersonNames): Omit<PersonNames, 'formerly' | 'particulars'> {
  return shown
}

export const erasedNames: PersonNames = {
  family_name: null,
  given_names: null,
  own_script: null,
  birth_date: null,
  sex: null,
  nationality: null,
  photograph_id: null,
}

function foldsOf(caseId: string, events: readonly CaseEvent[]): Folds {
  const of = (...streams: StreamName[]) => {
    const file = fold(
      caseId,
      events.filter((event) => streams.includes(event.stream)),
    )
    if (!file) throw new Error('a case without a submission cannot be projected')
    return file
  }
  return { shared: of('shared'), requesting: of('shared', 'requesting'), requested: of('shared', 'requested') }
}
