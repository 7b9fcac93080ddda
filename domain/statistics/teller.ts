import { type EvidenceTier, evidenceTiers } from '../agreement/vocabulary.ts'
import type { CaseFile, PersonFile } from '../case/case-file.ts'
import { calendarOf, type Rules } from '../case/context.ts'
import type { CaseEvent } from '../case/events.ts'
import { weigh } from '../evidence/item.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateIn } from '../time/zone.ts'
import { ageClassOf, type Fact, type FactKind } from './fact.ts'

/** Says facts of one event with everything that tells applications and persons apart. */
export interface Teller {
  /** The day of the event in the State that is asked. */
  readonly day: PlainDate
  /** The day there on which it was recorded: what stood on a day is what was known then, and no later act changes it. */
  readonly recorded: PlainDate
  /** What the means of evidence that had been sent for a person did, the strongest of them; `nothing` where none counts. */
  evidence(personId: string): EvidenceTier | 'nothing'
  application(kind: FactKind, on: PlainDate, more?: Partial<Fact>): Fact
  person(person: PersonFile, kind: FactKind, on: PlainDate, more?: Partial<Fact>): Fact
}

export type BirthYears = ReadonlyMap<string, { birthYear?: number | undefined; sex?: string | undefined }>

export function birthYearsIn(events: readonly CaseEvent[]): BirthYears {
  const submission = events.find((event) => event.type === 'application_submitted')
  return new Map(submission?.data.persons.map((one) => [one.personId, one]) ?? [])
}

export function tellerOf(
  file: CaseFile,
  { effectiveAt, recordedAt }: CaseEvent,
  rules: Rules,
  { born, events }: { born: BirthYears; events: readonly CaseEvent[] },
): Teller {
  const { requestingState: requesting_state, requestedState: requested_state, procedure } = file
  const common = { requesting_state, requested_state, procedure }
  const { timeZone } = calendarOf(file, rules, 'requested')
  return {
    // Few events are asked for either.
    get day() {
      return dateIn(timeZone, effectiveAt)
    },
    get recorded() {
      return dateIn(timeZone, recordedAt)
    },
    evidence: (personId) => {
      const sent = events.flatMap((one) => (one.recordedAt <= recordedAt ? evidenceIn(one) : []))
      const own = sent.filter((item) => item.personId === personId)
      const tiers = own.map(
        (item) => weigh({ ...item, ...undated }, rules.agreement, dateIn(timeZone, recordedAt)).tier,
      )
      return evidenceTiers.find((tier) => tiers.includes(tier)) ?? 'nothing'
    },
    application: (kind, on, { by, ...more } = {}) => ({
      ...{ kind, about: 'application', on },
      ...more,
      by: { ...common, ...by },
    }),
    person: ({ personId, personClass: person_class, relation }, kind, on, { by, ...more } = {}) => {
      const { birthYear, sex = 'unknown' } = born.get(personId) ?? {}
      const own = { person_class, relation, sex, age: ageClassOf(birthYear, on) }
      return { kind, about: 'person', on, ...more, by: { ...common, ...own, ...by } }
    },
  }
}

/** Headers say what was sent for whom and whether as a copy; what stands on it is sealed, and until when it runs with it. */
const undated = { issuedOn: '', expiresOn: '' }

function evidenceIn(event: CaseEvent) {
  return event.type === 'application_submitted' || event.type === 'application_corrected' ? event.data.evidence : []
}
