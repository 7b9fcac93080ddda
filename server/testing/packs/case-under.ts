import { inProcedure } from '../../../domain/agreement/in-procedure.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Relation, Role } from '../../../domain/agreement/vocabulary.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { Answers, ApplicationContent, DraftPerson } from '../../../domain/case/application.ts'
import { sectionsOf } from '../../../domain/case/application.ts'
import type { AttestationInput } from '../../../domain/case/attestation.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { ActingOfficial, Rules } from '../../../domain/case/context.ts'
import { type Judgement, judge, settleDue } from '../../../domain/case/judge.ts'
import { record } from '../../../domain/case/record.ts'
import { decideSubmission, type Submission } from '../../../domain/case/submit.ts'
import type { LoadedPack } from '../../features/agreements/load.ts'
import { digestOf } from '../../platform/digest.ts'

/** Cases of synthetic persons under any pack: the form is filled as the pack asks, so no field is named here. */

export interface Opening {
  loaded: LoadedPack
  calendars: Rules['calendars']
  requesting: string
  requested: string
  procedure: string
  persons: readonly DraftPerson[]
  birthDates: Readonly<Record<string, string>>
  /** The moment of submission. */
  now: string
}

export interface CaseUnder {
  file: CaseFile
  rules: Rules
  act: (who: Who, command: Command, now: string) => Judgement
  settle: (now: string) => void
  attest: () => AttestationInput[]
}

/** Who acts: their relation to the case, their role, and another name where a second person is needed. */
export type Who = [relation: Relation, role: Role, name?: string]

export function submit(opening: Opening): CaseUnder {
  const { loaded, calendars, requesting, requested, persons, birthDates, now } = opening
  const rules: Rules = { agreement: loaded.pack, calendars, unconfirmedRulesApply: true }
  let lastId = 0
  const actor = ([relation, role, name = role]: Who): ActingOfficial => ({
    userId: `${relation}-${name}`,
    authorityId: relation,
    state: relation === 'requesting' ? requesting : requested,
    relation,
    roles: [role],
  })
  const context = (who: Who, at: string) => ({
    ...rules,
    now: at,
    actor: actor(who),
    newId: () => `id-${++lastId}`,
    digest: digestOf,
    birthDates,
  })
  const attest = () => persons.map((person) => attestation(loaded.pack, requesting, person))
  const submission: Submission = {
    content: content(opening),
    attestations: attest(),
    reference: `${loaded.pack.referencePrefix}-1`,
    packDigest: loaded.digest,
    requestingAuthority: 'requesting',
    requestingUnit: 'requesting',
    requestedAuthority: 'requested',
    requestingState: requesting,
    form: { documentId: 'form', digest: 'f'.repeat(64) },
  }
  const born = decideSubmission(submission, context(['requesting', 'central_desk'], now))
  if (!born.ok) throw new Error(JSON.stringify(born.refusal))
  const begun = record('case', null, born.events, { userId: 'desk', authorityId: 'requesting' }, now)
  const story: CaseUnder = {
    file: begun.file,
    rules,
    attest,
    act: (who, command, at) => {
      const judgement = judge(story.file, command, context(who, at))
      story.file = judgement.file
      return judgement
    },
    settle: (at) => {
      story.file = settleDue(story.file, rules, at).file
    },
  }
  return story
}

/** An application that answers whatever the form of the pack asks. */
export function content({
  loaded,
  requested,
  procedure,
  persons,
  birthDates,
}: Pick<Opening, 'loaded' | 'requested' | 'procedure' | 'persons' | 'birthDates'>): ApplicationContent {
  const answers: Record<string, Record<string, Answers>> = {}
  const pack = inProcedure(loaded.pack, procedure)
  for (const person of persons) {
    for (const section of sectionsOf(pack, person)) {
      const given: Answers = {}
      for (const { id, type, options, required } of section.fields) {
        if (id === 'birth_date') given[id] = { value: birthDates[person.personId] ?? '' }
        else if (options) given[id] = { value: options[0]?.id ?? '' }
        else if (type === 'country') given[id] = { value: requested }
        else if (required) given[id] = { value: type === 'date' ? '2099-12-31' : 'Practice' }
      }
      answers[section.id] = { ...answers[section.id], [person.personId]: given }
    }
  }
  return {
    setup: {
      agreementId: loaded.pack.id,
      requestedState: requested,
      requestedAuthority: 'requested',
      procedure,
      interviewRequested: false,
    },
    persons: [...persons],
    answers,
    evidence: [],
    references: [],
  }
}

function attestation(pack: AgreementPack, state: string, person: DraftPerson): AttestationInput {
  const minor = { bestInterestsDecision: true, decisionReference: '1', guardian: 'Aunt', receiver: 'Uncle' } as const
  return {
    personId: person.personId,
    legalBasis: pack.legalBases[state]?.[0]?.id ?? '',
    decisionReference: '1',
    enforceable: true,
    noSuspensiveProcedure: true,
    nonRefoulementAssessed: true,
    voluntaryReturn: 'offered_and_declined',
    voluntaryReturnReason: '',
    ageDisputed: false,
    ...(person.relation === 'child' ? { minor } : {}),
  }
}
