import { describe, expect, test } from 'vitest'
import { adult } from '../case/testing/application.ts'
import { checkDigit } from '../identity/mrz/check-digit.ts'
import type { Application, RecordedPerson } from './application.ts'
import { edition, editionOf, qualityRules, ruleOf } from './catalogue.ts'
import type { Course } from './course.ts'
import { conspicuousFrom } from './rules/conspicuous.ts'
import { application, child, course, event, item, person, type Wrong } from './testing/records.ts'

/** Of every rule a record in which it finds something, and one beside it in which it does not. */

const principal = adult.personId
const answered = (wrong: Wrong) => application([person(wrong)])
const holding = (...evidence: RecordedPerson['evidence']) => application([person({}, { evidence })])
const family = (...members: RecordedPerson[]) => application([person(), ...members])

/** The lines of the sound passport, or with another digit over its number. */
const lines = (digit = checkDigit('C01234567')) => {
  const fields = [`C01234567${digit}UTO`, `871118${checkDigit('871118')}F`, `291231${checkDigit('291231')}`]
  const second = `${fields.join('')}<<<<<<<<<<<<<<`
  const over = `${second.slice(0, 10)}${second.slice(13, 20)}${second.slice(21, 43)}<`
  return `Lines of the passport:\nP<UTOFARAJOVA<<SARA${'<'.repeat(25)}\n${second}<${checkDigit(over)}`
}

const persons: Record<string, [found: Application, sound: Application]> = {
  placeholder_name: [answered({ family_name: 'UNKNOWN' }), answered({ family_name: 'Noname-Sanchez' })],
  placeholder_words: [answered({ birth_place: 'n/a' }), answered({ birth_place: 'Nar' })],
  digits_in_name: [answered({ given_names: 'Sar4' }), answered({ given_names: 'Sara' })],
  // The first letter is Cyrillic.
  mixed_letters_in_name: [answered({ family_name: 'Мammadov' }), answered({ family_name: 'Мамедов' })],
  lines_in_field: [answered({ family_name: 'P<UTOFARAJOVA<<SARA' }), answered({ also_known_as: 'Sara; Sarah' })],
  lines_misread: [holding(item({ note: lines('4') })), holding(item({ note: lines() }))],
  lines_against_file: [holding(item({ note: lines(), number: 'C01234568' })), holding(item({ note: lines('4') }))],
  initial_for_name: [answered({ given_names: 'S.' }), answered({ given_names: 'Ö Sara' })],
  name_in_one_part: [
    answered({ family_name: 'Farajova Sara', given_names: { notAvailable: 'not_known' } }),
    answered({ family_name: 'De Vries' }),
  ],
  family_name_repeated: [answered({ given_names: 'Sara Farajova' }), answered({ given_names: 'Sara Faraj' })],
  own_script_missing: [
    answered({ name_in_own_script: null }),
    answered({ name_in_own_script: { notAvailable: 'not_known' } }),
  ],
  own_script_in_capitals: [
    answered({ name_in_own_script: 'FARAJOVA SARA' }),
    answered({ name_in_own_script: 'FƏRƏCOVA SARA' }),
  ],
  own_script_differs: [answered({ name_in_own_script: 'Rzayev Tural Vüqar oğlu' }), answered({})],
  patronymic_against_sex: [answered({ sex: 'male', family_name: 'Farajov' }), answered({ sex: 'female' })],
  family_name_against_sex: [
    answered({ sex: 'male', name_in_own_script: null }),
    answered({ sex: 'male', family_name: 'Farajov', name_in_own_script: null }),
  ],
  age_over_110: [answered({ birth_date: '1915-01-02' }), answered({ birth_date: '1916-03-13' })],
  birth_on_new_year: [
    answered({ birth_date: '1987-01-01' }),
    application([person({ birth_date: '1987-01-01' }, { evidence: [item({ shownBirthDate: '1987-01-01' })] })]),
  ],
  past_day_to_come: [answered({ apprehended_on: '2026-03-14' }), answered({ apprehended_on: '2026-03-13' })],
  day_before_birth: [answered({ entry_date: '1986-01-01' }), answered({ entry_date: '1988-01-01' })],
  birth_place_only_country: [
    answered({ birth_place: 'Azərbaycan Respublikası' }),
    answered({ birth_place: 'Luxembourg' }),
  ],
  hardly_identified: [
    application([
      person({ birth_date: { notAvailable: 'x' }, birth_place: null }, { evidence: [item({ number: '' })] }),
    ]),
    answered({ birth_date: { notAvailable: 'x' }, birth_place: null }),
  ],
  personal_number_impossible: [answered({ personal_number: '0000000' }), answered({ personal_number: '5ZK 1Q7' })],
  personal_number_of_two_persons: [
    application([person({ personal_number: '5ZK1Q7A' }), child({ personal_number: '5zk 1q7a' })]),
    application([person({ personal_number: '5ZK1Q7A' }), child({ personal_number: '5ZK1Q7B' })]),
  ],
  address_missing: [answered({ last_address: null }), answered({ last_address: { notAvailable: 'not_known' } })],
  language_missing: [
    answered({ language: null }),
    application([person({ language: null })], { interviewRequested: false }),
  ],
  parent_name_missing: [answered({ father_name: ' ' }), answered({ father_name: { notAvailable: 'not_known' } })],
  height_unlikely: [answered({ height: '68' }), application([person(), child({ height: '68' })])],
  national_as_other: [
    application([person({}, { personClass: 'third_country_national' })]),
    application([person({ nationality: 'XZ' }, { personClass: 'third_country_national' })]),
  ],
  other_as_national: [answered({ nationality: 'XZ' }), answered({ nationality: 'XB' })],
  no_evidence: [holding(), holding(item())],
  birth_date_of_document: [
    holding(item({ shownBirthDate: '1987-11-08' })),
    holding(item({ shownBirthDate: '1987-11-18' })),
  ],
  evidence_without_scan: [holding(item({ documentIds: [] })), holding(item({ documentIds: [], copy: false }))],
  scan_too_small: [
    application([person()], { files: new Map([['d1', { mediaType: 'image/png', size: 3_000 }]]) }),
    application([person()], { files: new Map([['d1', { mediaType: 'application/pdf', size: 3_000 }]]) }),
  ],
  document_number_missing: [holding(item({ number: ' ' })), holding(item({ number: '', category: 'statement' }))],
  document_number_impossible: [holding(item({ number: '0000000' })), holding(item({ number: 'AZE 100 200 7' }))],
  document_ends_before_issue: [holding(item({ expiresOn: '2019-01-01' })), holding(item({ expiresOn: '' }))],
  document_before_birth: [
    holding(item({ issuedOn: '1980-01-01' })),
    holding(item({ issuedOn: '1980-01-01', category: 'statement' })),
  ],
  document_valid_too_long: [holding(item({ expiresOn: '2099-01-01' })), holding(item({ expiresOn: '2035-01-01' }))],
  document_over: [
    holding(item({ expiresOn: '2025-01-01' })),
    holding(item({ expiresOn: '2025-01-01', category: 'expired_passport' })),
  ],
  name_of_document: [holding(item({ shownName: 'RZAYEV TURAL' })), holding(item({ shownName: 'FARAJOVA SARA' }))],
  evidence_twice: [
    holding(item(), item({ itemId: 'e2', number: 'c 01234567' })),
    holding(item(), item({ itemId: 'e2', category: 'expired_passport' })),
  ],
  document_of_two_persons: [
    family(person({ given_names: 'Tural' }, { personId: 'p2', relation: 'spouse' })),
    family({ ...child({}), evidence: [item({ personId: 'child-1' })] }),
  ],
  person_twice: [
    family(person({ given_names: 'SARA' }, { personId: 'p2', relation: 'spouse' })),
    family(person({ given_names: 'Aysel' }, { personId: 'p2', relation: 'spouse' })),
  ],
  siblings_too_close: [
    family(child({}), child({ birth_date: '2016-02-01' }, 'child-2')),
    family(child({}), child({ birth_date: '2015-10-02' }, 'child-2')),
  ],
  parent_too_young: [family(child({ birth_date: '1999-11-17' })), family(child({ birth_date: '1999-11-18' }))],
  child_of_full_age: [family(child({ birth_date: '2008-03-13' })), family(child({ birth_date: '2008-03-14' }))],
  same_birthday_in_family: [
    family(child({ birth_date: '2015-11-18' }), child({ birth_date: '2011-11-18' }, 'child-2')),
    family(child({ birth_date: '2015-11-18' })),
  ],
  single_with_spouse: [
    answered({ civil_status: 'single', spouse_name: 'Tural' }),
    answered({ civil_status: 'single' }),
  ],
}

const accepted = { outcome: 'accepted', basis: 'decision', on: '2026-03-20' } as const
const refused = { outcome: 'refused', basis: 'decision', on: '2026-03-20', reason: 'r' } as const
const withWords = (base: Course): Course => ({
  ...base,
  pack: { ...base.pack, refusalReasons: [{ ...base.pack.refusalReasons[0]!, id: 'r', textRequired: true }] },
})
const answers = event(
  'reply_given',
  { persons: [{ personId: principal }], repliedOn: '2026-03-20' },
  '2026-03-20T08:00:00Z',
)
const transfer = (date: string, answer?: object) => ({
  transfers: [
    {
      ...{ transferId: 't1', personIds: [principal], date, crossingPoint: 'x', state: 'notified' as const },
      ...{ notifiedAt: '2026-03-20T08:00:00Z', ...(answer ? { answer } : {}) },
    },
  ] as never,
})
const noticed = (shortNotice = false) => ({
  events: [event('transfer_notified', { transferId: 't1', shortNotice }, '2026-03-20T08:00:00Z')],
})
const document = (validUntil: string, issuedOn = '2026-03-20') => ({
  travelDocument: { documentId: 'd1', issuedOn, validUntil },
})
const asked = (changes: object = {}) => ({
  informationRequests: [
    {
      ...{ requestId: 'q1', number: 1, by: 'requested' as const, askedOn: '2026-03-20', askedAt: '', items: [] },
      ...{ forReply: true, ...changes },
    },
  ],
})
const interview = (state: string) => ({
  interviews: [{ interviewId: 'i1', personId: principal, state, date: '2026-03-20' }] as never,
})
const question = (changes: object) => ({
  verifications: [{ requestId: 'v1', personId: principal, authority: 'a', register: 'r', ...changes }] as never,
})
const arrived = (contradictions: string[], recordedAt = '2026-03-23T08:00:00Z') => ({
  events: [
    event(
      'person_arrived',
      { transferId: 't1', personId: principal, arrivedOn: '2026-03-23', contradictions },
      recordedAt,
    ),
  ],
})

function born(others: string[], among: number) {
  return course({}, { sameBirthDate: [{ personId: principal, others, among }] })
}

/** The day is that from which it is found. */
const courses: Record<string, [found: Course, from: string, sound: Course]> = {
  receipt_not_confirmed: [course({ receivedOn: undefined } as never), '2026-03-18', course()],
  reply_recorded_late: [
    course({}, { events: [{ ...answers, recordedAt: '2026-03-27T08:00:00Z' }] }),
    '2026-03-27',
    course({}, { events: [answers] }),
  ],
  paper_reply_recorded_late: [
    course({}, { events: [event('paper_reply_recorded', { replyId: 'r1', receivedOn: '2026-03-02' })] }),
    '2026-03-13',
    course({}, { events: [event('paper_reply_recorded', { replyId: 'r1', receivedOn: '2026-03-12' })] }),
  ],
  reply_before_receipt: [
    course({}, { person: { reply: { ...accepted, on: '2026-03-01' } } }),
    '2026-03-01',
    course({}, { person: { reply: accepted } }),
  ],
  refusal_without_words: [
    withWords(course({}, { person: { reply: refused }, events: [answers], words: 'No.' })),
    '2026-03-20',
    withWords(
      course({}, { person: { reply: refused }, events: [answers], words: 'Neither register knows the person.' }),
    ),
  ],
  question_past_wished_day: [course(asked({ wantedOn: '2026-03-24' })), '2026-03-25', course(asked())],
  question_open_long: [course(asked()), '2026-04-20', course(asked({ ended: { how: 'answered', at: '' } }))],
  interview_not_recorded: [course(interview('planned')), '2026-03-24', course(interview('held'))],
  interview_without_outcome: [
    course({}, { events: [event('interview_held', { interviewId: 'i1', personId: principal, heldOn: '2026-03-20' })] }),
    '2026-03-20',
    course({}, { events: [event('interview_held', { personId: principal, heldOn: '2026-03-20', outcome: 'x' })] }),
  ],
  register_against_reply: [
    course(question({ result: 'no_match' }), { person: { reply: accepted } }),
    '2026-03-20',
    course(question({ result: 'match' }), { person: { reply: accepted } }),
  ],
  register_past_wished_day: [
    course(question({ wantedBy: '2026-03-20' })),
    '2026-03-21',
    course(question({ wantedBy: '2026-03-20', recalled: true })),
  ],
  reconsideration_unanswered: [
    course(
      { reconsiderations: [{ reconsiderationId: 'r', personIds: [principal], askedOn: '2026-03-20' }] },
      { person: { reply: accepted } },
    ),
    '2026-04-04',
    course({}, { person: { reply: accepted } }),
  ],
  claim_not_referred: [
    course(
      {},
      { events: [event('statelessness_claimed', { personId: principal, by: 'requesting', claimedOn: '2026-03-20' })] },
    ),
    '2026-03-28',
    course(
      {},
      {
        events: [
          event('statelessness_claimed', { personId: principal, claimedOn: '2026-03-20', referredOn: '2026-03-20' }),
        ],
      },
    ),
  ],
  document_request_unacknowledged: [
    course({}, { person: { reply: accepted, documentRequestedOn: '2026-03-20' } }),
    '2026-03-27',
    course(
      {},
      { person: { reply: accepted, documentRequestedOn: '2026-03-20', documentAcknowledgedOn: '2026-03-20' } },
    ),
  ],
  stopped_long: [
    course({ stopped: true }, { events: [event('stopped', {}, '2026-03-20T08:00:00Z')] }),
    '2026-09-16',
    course({ stopped: true, withdrawn: true }, { events: [event('stopped', {}, '2026-03-20T08:00:00Z')] }),
  ],
  accepted_at_rest: [
    course({}, { person: { stage: 'accepted', reply: accepted } }),
    '2026-06-18',
    course({}, { person: { stage: 'document_requested', reply: accepted } }),
  ],
  document_at_rest: [
    course({}, { person: { stage: 'document_ready', ...document('2026-12-01') } }),
    '2026-05-19',
    course({}, { person: { stage: 'transfer_notified', ...document('2026-12-01') } }),
  ],
  travel_document_dates: [
    course({}, { person: document('2026-03-20') }),
    '2026-03-20',
    course({}, { person: document('2026-03-21') }),
  ],
  travel_document_over: [
    course({}, { person: document('2026-03-25') }),
    '2026-03-26',
    course({}, { person: { ...document('2026-03-25'), arrivedOn: '2026-03-24' } }),
  ],
  document_over_before_transfer: [
    course(transfer('2026-03-27'), { person: document('2026-03-26'), ...noticed() }),
    '2026-03-20',
    course(transfer('2026-03-27'), { person: document('2026-03-27'), ...noticed() }),
  ],
  transfer_on_day_of_rest: [
    course(transfer('2026-03-29'), noticed()),
    '2026-03-20',
    course(transfer('2026-03-29', { on: '2026-03-21', agreed: true }), noticed()),
  ],
  notice_shorter_than_agreed: [
    course(transfer('2026-03-24'), noticed(true)),
    '2026-03-20',
    course(transfer('2026-03-24'), noticed()),
  ],
  transfer_day_passed: [course(transfer('2026-03-24')), '2026-03-27', course()],
  failed_transfer_at_rest: [
    course(
      {},
      {
        person: { stage: 'transfer_failed' },
        events: [event('transfer_failed', { transferId: 't1', personIds: [principal], failedOn: '2026-03-24' })],
      },
    ),
    '2026-04-23',
    course(
      {},
      {
        person: { stage: 'transfer_notified' },
        events: [event('transfer_failed', { transferId: 't1', personIds: [principal], failedOn: '2026-03-24' })],
      },
    ),
  ],
  arrival_recorded_late: [course({}, arrived([], '2026-03-27T08:00:00Z')), '2026-03-27', course({}, arrived([]))],
  arrival_before_transfer: [
    course(transfer('2026-03-24'), arrived([])),
    '2026-03-23',
    course(transfer('2026-03-23'), arrived([])),
  ],
  arrival_against_file: [course({}, arrived(['stopped'])), '2026-03-23', course({}, arrived([]))],
  obstacle_open_long: [
    course({ obstacles: [{ obstacleId: 'o1', by: 'requesting', since: '2026-03-20' }] }),
    '2026-06-18',
    course({ obstacles: [{ obstacleId: 'o1', by: 'requesting', since: '2026-03-20', until: '2026-03-21' }] }),
  ],
  likely_in_own_case: [course({}, { alike: [{ personId: principal, other: 'case-2' }] }), '2026-03-13', course()],
  likely_in_other_case: [course({}, { alike: [{ personId: principal, other: 'case-2' }] }), '2026-03-13', course()],
  document_in_own_case: [
    course({}, { sameDocument: [{ personId: principal, other: 'case-2' }] }),
    '2026-03-13',
    course({}, { sameDocument: [{ personId: principal, other: 'case-2' }], person: { stage: 'transferred' } }),
  ],
  document_in_other_case: [
    course({}, { sameDocument: [{ personId: principal, other: 'case-2' }] }),
    '2026-03-13',
    course({}, { sameDocument: [{ personId: principal, other: 'case-2' }], person: { stage: 'refused' } }),
  ],
  // Four of a small unit are conspicuous, and not of one that sends very many.
  birth_date_in_many_cases: [born(['c2', 'c3', 'c4'], 30), '2026-03-13', born(['c2', 'c3', 'c4'], 1_000)],
}

function foundBy(code: string, record: Application) {
  const rule = ruleOf(code)
  if (rule.on !== 'person') throw new Error(`${code} is about the course of a case`)
  return record.persons.flatMap((one) => rule.find(one, record))
}

describe('a rule on an application', () => {
  test.each(Object.entries(persons))('%s finds what it is for, and leaves what is right', (code, [found, sound]) => {
    expect(foundBy(code, found)).not.toEqual([])
    expect(foundBy(code, sound)).toEqual([])
  })

  test('of the catalogue finds nothing in a sound record', () => {
    const sound = application()
    for (const rule of qualityRules) if (rule.on === 'person') expect(foundBy(rule.code, sound), rule.code).toEqual([])
  })

  test('tells the field by the name of the form, and never what stands in it', () => {
    for (const [code, [record]] of Object.entries(persons)) {
      for (const { field, item: about } of foundBy(code, record)) {
        expect(field, code).toMatch(/^(person|evidence)(\.[A-Za-z_]+)?$/)
        expect(about ?? 'e1', code).toMatch(/^e\d$/)
      }
    }
  })
})

describe('a rule on the course of a case', () => {
  test.each(Object.entries(courses))('%s finds what it is for from its day on', (code, [found, from, sound]) => {
    const rule = ruleOf(code)
    if (rule.on !== 'course') throw new Error(`${code} is about an application`)
    expect(rule.find(found).map((spot) => spot.from)).toEqual([from])
    expect(rule.find(sound)).toEqual([])
  })

  test('which cannot say itself who mends it says so of each finding, or both do', () => {
    const [found] = courses.question_past_wished_day!
    expect(
      (ruleOf('question_past_wished_day') as { find: (one: Course) => { mends?: string }[] }).find(found)[0]?.mends,
    ).toBe('requesting')
  })
})

describe('a rule over several cases', () => {
  const [found] = courses.birth_date_in_many_cases!
  const find = (code: string, one: Course) => (ruleOf(code) as { find: (one: Course) => object[] }).find(one)

  test('names the other cases, and the field where it is mended', () => {
    expect(find('birth_date_in_many_cases', found)).toMatchObject([
      { others: ['c2', 'c3', 'c4'], field: 'principal.birth_date', personId: principal },
    ])
    expect(find('document_in_own_case', courses.document_in_own_case![0])).toMatchObject([
      { others: ['case-2'], item: 'case-2', field: 'evidence.number' },
    ])
  })

  test('takes for conspicuous what chance hardly brings about, however many an authority sends', () => {
    expect([0, 1, 20, 500, 5_000, 50_000].map(conspicuousFrom)).toEqual([4, 4, 4, 5, 10, 32])
    const many = Array.from({ length: 60 }, (_, index) => conspicuousFrom(1.3 ** index))
    expect(many).toEqual(many.toSorted((a, b) => a - b))
    expect(Number.isFinite(conspicuousFrom(Number.MAX_SAFE_INTEGER))).toBe(true)
  })
})

describe('what cannot be mended is not asked for', () => {
  const find = (code: string, one: Course) => (ruleOf(code) as { find: (one: Course) => object[] }).find(one)
  const refused = { outcome: 'refused', basis: 'decision', on: '2026-03-20', at: '', reason: 'other' } as never
  const replied = event('reply_given', { persons: [{ personId: principal }] })
  const revoked = event('consent_revoked', { personIds: [principal], reason: 'other', revokedOn: '2026-03-21' })
  const held = (interviewId: string, outcome?: string) =>
    event('interview_held', { interviewId, personId: principal, heldOn: '2026-03-20', ...(outcome ? { outcome } : {}) })

  test('a consent that was revoked is judged by its own words, and words that were erased by none', () => {
    const textRequired = (one: Course): Course => ({
      ...one,
      pack: { ...one.pack, refusalReasons: [{ id: 'other', textRequired: true }] as never },
      words: ({ type }) => (type === 'reply_given' ? 'No.' : 'New documents show another nationality.'),
    })
    const about = (...events: object[]) => textRequired(course({}, { person: { reply: refused }, events }))
    expect(find('refusal_without_words', about(replied))).toHaveLength(1)
    expect(find('refusal_without_words', about(replied, revoked))).toEqual([])
    expect(find('refusal_without_words', { ...about(replied), words: () => '' })).toEqual([])
  })

  test('a register that matched says nothing against a consent that was revoked', () => {
    const matched = question({ result: 'match' })
    expect(
      find('register_against_reply', course(matched, { person: { reply: refused }, events: [replied] })),
    ).toHaveLength(1)
    expect(
      find('register_against_reply', course(matched, { person: { reply: refused }, events: [replied, revoked] })),
    ).toEqual([])
  })

  test('a travel document of somebody who does not travel any more may run out', () => {
    for (const [code, until] of [
      ['travel_document_over', '2026-03-25'],
      ['travel_document_dates', '2026-03-20'],
    ] as const) {
      expect(find(code, course({}, { person: { ...document(until), stage: 'document_ready' } }))).toHaveLength(1)
      expect(find(code, course({}, { person: { ...document(until), stage: 'refused' } }))).toEqual([])
    }
  })

  test('an interview without an outcome is found once, until a later one has one, and no act makes a second of it', () => {
    const found = (...events: object[]) => find('interview_without_outcome', course({}, { events }))
    expect(found(held('i1'), held('i2'))).toMatchObject([{ item: 'i2' }])
    expect(found(held('i1'), held('i2', 'x'))).toEqual([])
    expect(ruleOf('interview_without_outcome')).not.toHaveProperty('act')
  })
})

describe('the catalogue', () => {
  test('has cases for every rule here, and none twice', () => {
    const codes = qualityRules.map(({ code }) => code)
    expect(Object.keys({ ...persons, ...courses }).toSorted()).toEqual(codes.toSorted())
    expect(codes.length).toBeGreaterThanOrEqual(40)
  })

  test('has another edition once a rule finds something else', () => {
    expect(editionOf(qualityRules)).toBe(edition)
    expect(editionOf(qualityRules.map((rule, index) => (index === 3 ? { ...rule, version: 2 } : rule)))).not.toBe(
      edition,
    )
    expect(editionOf(qualityRules.slice(1))).not.toBe(edition)
  })

  test('judges what one side alone knows by rules whose findings that side alone sees', () => {
    for (const rule of qualityRules) {
      if (rule.reads !== 'shared') expect(rule.mends, rule.code).toBe(rule.reads)
    }
  })
})
