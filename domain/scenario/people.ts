import type { AgreementPack } from '../agreement/schema.ts'
import type { Answers, ApplicationContent, DraftPerson } from '../case/application.ts'
import { sectionsOf } from '../case/application.ts'
import type { AttestationInput } from '../case/attestation.ts'
import { countsAsMinor } from '../case/attestation.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Scenario } from './schema.ts'

/** The persons of a scenario, with the identifiers under which the engine knows them. */
export interface People {
  persons: DraftPerson[]
  birthDates: Record<string, PlainDate>
  entryDates: Record<string, PlainDate>
  /** The identifier of a name; a name that nobody bears stays as it is, and the engine says so. */
  idOf(name: string): string
}

export function peopleOf({ given }: Scenario): People {
  const ids = new Map(given.persons.map(({ name }, index) => [name, identifier(index + 1)]))
  const idOf = (name: string) => ids.get(name) ?? name
  return {
    idOf,
    persons: given.persons.map(({ name, relation, class: personClass }, index) => ({
      personId: idOf(name),
      relation,
      personClass,
      photographId: identifier(0xf00 + index),
    })),
    birthDates: Object.fromEntries(given.persons.flatMap(({ name, born }) => (born ? [[idOf(name), born]] : []))),
    entryDates: Object.fromEntries(
      given.persons.flatMap(({ name, entered }) => (entered ? [[idOf(name), entered]] : [])),
    ),
  }
}

function identifier(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`
}

/** An application that asks nothing more: every field that must be answered is, with words that say nothing of anybody. */
export function applicationOf(pack: AgreementPack, scenario: Scenario, people: People): ApplicationContent {
  const answers: ApplicationContent['answers'] = {}
  for (const person of people.persons) {
    for (const section of sectionsOf(pack, person)) {
      const given: Answers = {}
      for (const { id, type, options, required } of section.fields) {
        const born = people.birthDates[person.personId]
        const entered = people.entryDates[person.personId]
        if (id === pack.scope?.field) given[id] = entered ? { value: entered } : unknown(pack)
        else if (id === 'birth_date') given[id] = born ? { value: born } : unknown(pack)
        else if (!required) continue
        else if (options?.[0]) given[id] = { value: options[0].id }
        else if (type === 'country') given[id] = { value: scenario.given.requested }
        else if (type === 'date') given[id] = { value: born ?? '2000-01-01' }
        else if (type === 'number') given[id] = { value: '1' }
        else given[id] = { value: 'Scenario' }
      }
      answers[section.id] = { ...answers[section.id], [person.personId]: given }
    }
  }
  return {
    setup: {
      agreementId: pack.id,
      requestedState: scenario.given.requested,
      requestedAuthority: 'requested central_desk',
      procedure: scenario.given.procedure,
      interviewRequested: scenario.given.interviewRequested,
    },
    persons: people.persons,
    answers,
    evidence: [],
    references: [],
  }
}

function unknown(pack: AgreementPack) {
  return { notAvailable: pack.notAvailableReasons[0]!.id }
}

/** A complete attestation for a person, as an official of the State would give it on a day. */
export function attestationOf(
  pack: AgreementPack,
  state: string,
  personId: string,
  people: People,
  on: PlainDate,
): AttestationInput {
  const minor = {
    bestInterestsDecision: true,
    decisionReference: 'Scenario',
    guardian: 'Scenario',
    receiver: 'Scenario',
  } as const
  return {
    personId,
    legalBasis: pack.legalBases[state]?.[0]?.id ?? '',
    decisionReference: 'Scenario',
    enforceable: true,
    noSuspensiveProcedure: true,
    nonRefoulementAssessed: true,
    voluntaryReturn: 'offered_and_declined',
    voluntaryReturnReason: '',
    ageDisputed: false,
    ...(countsAsMinor(people.birthDates[personId] ?? null, false, on) ? { minor } : {}),
  }
}
