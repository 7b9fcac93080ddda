import type { FormField, FormSection } from '../agreement/form.ts'
import { inProcedure } from '../agreement/in-procedure.ts'
import type { AgreementPack } from '../agreement/schema.ts'
import type { Answers, ApplicationContent, DraftPerson } from '../case/application.ts'
import { sectionsOf, wholeCase } from '../case/application.ts'
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
export function applicationOf(whole: AgreementPack, scenario: Scenario, people: People): ApplicationContent {
  const { given } = scenario
  const pack = inProcedure(whole, given.procedure)
  const answers: ApplicationContent['answers'] = {}
  const fill = ({ id, fields }: FormSection, key: string, days: Days) => {
    const filled = fields.flatMap((field) => {
      const answer = answerTo(field, pack, given, days)
      return answer ? [[field.id, answer] as const] : []
    })
    answers[id] = { ...answers[id], [key]: Object.fromEntries(filled) }
  }
  for (const person of people.persons) {
    const days = { born: people.birthDates[person.personId], entered: people.entryDates[person.personId] }
    for (const section of sectionsOf(pack, person)) fill(section, person.personId, days)
  }
  for (const section of pack.form.sections) if (section.kind === 'case') fill(section, wholeCase, {})
  return {
    setup: {
      agreementId: pack.id,
      requestedState: given.requested,
      requestedAuthority: 'requested central_desk',
      procedure: given.procedure,
      interviewRequested: given.interviewRequested,
    },
    persons: people.persons,
    answers,
    evidence: [],
    references: [],
  }
}

interface Days {
  born?: PlainDate | undefined
  entered?: PlainDate | undefined
}

/** What a story says of a field goes before what would be filled in; a document that is held is valid unless it says not. */
function answerTo(
  { id, type, options, required }: FormField,
  pack: AgreementPack,
  given: Scenario['given'],
  { born, entered }: Days,
): Answers[string] | null {
  const told = given.answers[id]
  if (told !== undefined) return told === null ? unknown(pack) : { value: told }
  if (id === pack.scope?.field) return entered ? { value: entered } : unknown(pack)
  if (id === 'birth_date') return born ? { value: born } : unknown(pack)
  if (!required) return null
  if (options?.[0]) return { value: options[0].id }
  if (type === 'country') return { value: given.requested }
  if (pack.procedures.some(({ course }) => course?.heldUntil === id)) return { value: '2099-12-31' }
  if (type === 'date') return { value: born ?? '2000-01-01' }
  return { value: type === 'number' ? '1' : 'Scenario' }
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
