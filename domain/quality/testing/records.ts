import type { Answer, EvidenceItem } from '../../case/application.ts'
import type { CaseFile, PersonFile } from '../../case/case-file.ts'
import type { CaseEvent } from '../../case/events.ts'
import { adult } from '../../case/testing/application.ts'
import { calendars, testPack } from '../../case/testing/pack.ts'
import { begin } from '../../case/testing/story.ts'
import type { Application, RecordedPerson } from '../application.ts'
import type { Course } from '../course.ts'

/** Records as rules see them: sound in every way, with what a test says is wrong. */

const fields = [
  ...['family_name', 'given_names', 'name_in_own_script', 'maiden_name', 'also_known_as', 'birth_date', 'birth_place'],
  ...[
    'sex',
    'height',
    'nationality',
    'language',
    'civil_status',
    'spouse_name',
    'last_address',
    'father_name',
    'mother_name',
  ],
  ...['apprehended_on', 'known_on', 'entry_date', 'transferred_on', 'personal_number'],
]

const sound: Record<string, string> = {
  family_name: 'Farajova',
  given_names: 'Sara',
  name_in_own_script: 'Fərəcova Sara Musa qızı',
  birth_date: '1987-11-18',
  birth_place: 'Gəncə, Azərbaycan',
  sex: 'female',
  height: '168',
  nationality: 'XB',
  language: 'az',
  civil_status: 'married',
  last_address: 'Gəncə, Nizami küç. 4',
  father_name: 'Musa',
  mother_name: 'Leyla',
  apprehended_on: '2026-03-02',
}

/** What is otherwise than in a sound record: a text, nothing, or “not available”. */
export type Wrong = Record<string, string | null | { notAvailable: string }>

export function item(changes: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    itemId: 'e1',
    personId: adult.personId,
    category: 'passport',
    copy: true,
    number: 'C01234567',
    issuedOn: '2020-01-01',
    issuedAt: '',
    issuedBy: '',
    expiresOn: '2029-12-31',
    note: '',
    documentIds: ['d1'],
    ...changes,
  }
}

export function person(wrong: Wrong = {}, changes: Partial<RecordedPerson> = {}): RecordedPerson {
  const answers = new Map<string, Answer>()
  for (const [field, value] of Object.entries({ ...sound, ...wrong })) {
    if (value !== null) answers.set(`person.${field}`, typeof value === 'string' ? { value } : value)
  }
  return {
    personId: adult.personId,
    relation: 'principal',
    personClass: 'own_national',
    asked: new Map(fields.map((field) => [`person.${field}`, { id: field } as never])),
    answers,
    evidence: [item()],
    ...changes,
  }
}

export function child(wrong: Wrong, personId = 'child-1'): RecordedPerson {
  const named = {
    given_names: personId,
    name_in_own_script: null,
    height: null,
    civil_status: null,
    apprehended_on: null,
  }
  return person({ birth_date: '2015-10-01', ...named, ...wrong }, { personId, relation: 'child', evidence: [] })
}

export const pack: Application['pack'] = {
  ...testPack,
  personClasses: [
    ...testPack.personClasses,
    { ...testPack.personClasses[0]!, id: 'third_country_national', establish: 'conditions' },
  ],
  evidence: [
    { ...testPack.evidence[0]!, id: 'passport', mrz: { formats: ['TD3'], expired: false } },
    { ...testPack.evidence[0]!, id: 'expired_passport', mrz: { formats: ['TD3'], expired: true } },
    { ...testPack.evidence[0]!, id: 'statement' },
  ],
}

export function application(
  persons: readonly RecordedPerson[] = [person()],
  changes: Partial<Application> = {},
): Application {
  return {
    pack,
    requestedState: 'XB',
    on: '2026-03-13',
    interviewRequested: true,
    persons,
    files: new Map([['d1', { mediaType: 'image/jpeg', size: 120_000 }]]),
    ...changes,
  }
}

const begun = begin({}).file

/** A case that was received, in the middle of its course. */
export function course(
  file: Partial<CaseFile> = {},
  about: { person?: Partial<PersonFile>; events?: readonly object[]; words?: string } & Partial<
    Pick<Course, 'alike' | 'sameDocument' | 'sameBirthDate'>
  > = {},
): Course {
  const persons = begun.persons.map((one) => ({ ...one, ...about.person }))
  return {
    pack: { ...pack, receipt: { ...pack.receipt, mode: 'confirmed' }, statelessness: { XA: [] as never } },
    file: { ...begun, receivedOn: '2026-03-13', persons, ...file },
    events: (about.events ?? []) as CaseEvent[],
    calendars,
    words: () => about.words ?? '',
    alike: about.alike ?? [],
    sameDocument: about.sameDocument ?? [],
    sameBirthDate: about.sameBirthDate ?? [],
  }
}

/** An event as far as a rule looks at it. */
export function event(type: string, data: object, recordedAt = '2026-03-13T08:00:00Z') {
  return { stream: 'shared', seq: 1, type, data, recordedAt, effectiveAt: recordedAt }
}
