import { describe, expect, it } from 'vitest'
import type { Context } from './context.ts'
import type { Submission } from './submit.ts'
import { areParties, decideSubmission } from './submit.ts'
import { adult, application, attestation, child, family, mark, principal, submission } from './testing/application.ts'
import { only } from './testing/journeys.ts'
import { calendars, confirmedPack, testPack } from './testing/pack.ts'
import { begin, contextOf, ids, rulesOf, submittedAt } from './testing/story.ts'

function decide(content = application(), changes: Partial<Submission> = {}, context: Partial<Context> = {}) {
  return decideSubmission(submission(content, changes), {
    ...contextOf('centre', submittedAt, rulesOf({}), ids()),
    ...context,
  })
}

function refusal(...given: Parameters<typeof decide>) {
  const decision = decide(...given)
  if (decision.ok) throw new Error('the submission was not refused')
  return decision.refusal
}

describe('a submission', () => {
  it('begins a case: attested, submitted, and received on the date of the requested State', () => {
    // 23:30 on the 13th in XA is 02:30 on the 14th in XB.
    const { recorded, file } = begin({ now: '2026-03-13T22:30:00Z' })
    expect(only(recorded, 'application_submitted').submittedOn).toBe('2026-03-13')
    expect(only(recorded, 'receipt_confirmed')).toEqual({ receivedOn: '2026-03-14', basis: 'automatic' })
    expect(only(recorded, 'attestation_given')).toMatchObject({ personId: principal, purpose: 'application' })
    expect(file).toMatchObject({ replyFrom: '2026-03-14', versions: { shared: 2, requesting: 2, requested: 0 } })
  })

  it('keeps names, words, numbers and the attestation out of every header', () => {
    const { recorded } = begin({ persons: family })
    expect(JSON.stringify(recorded.map(({ event }) => event))).not.toContain(mark)
    expect(JSON.stringify(recorded.map(({ parts }) => parts))).toContain(mark)
  })

  it('keeps the attestation and the own references in the stream of the requesting State', () => {
    const { recorded } = begin()
    const shared = recorded.filter(({ event }) => event.stream === 'shared')
    expect(JSON.stringify(shared)).not.toContain('decision')
    expect(JSON.stringify(shared)).not.toContain(`${mark} file`)
    const own = recorded.filter(({ event }) => event.stream === 'requesting').flatMap(({ parts }) => parts)
    expect(own.map(({ part }) => part)).toEqual([`attestation:${principal}`, 'references'])
  })

  it('seals what is said of health apart from the file, and marks in the header only that it exists', () => {
    const { recorded } = begin()
    expect(only(recorded, 'application_submitted').sealed).toEqual([{ personId: principal, section: 'health' }])
    const { parts } = recorded.find(({ event }) => event.type === 'application_submitted')!
    expect(JSON.stringify(parts.filter(({ section }) => section === 'file'))).not.toContain(`${mark} health`)
    expect(parts.map(({ part, section }) => [part, section])).toEqual([
      [`person:${principal}`, 'file'],
      [`health:${principal}`, 'health'],
      [`danger:${principal}`, 'danger'],
    ])
  })

  it('waits for an official to confirm receipt where the pack says so', () => {
    const { recorded, file } = begin({ agreement: confirmedPack })
    expect(recorded.map(({ event }) => event.type)).not.toContain('receipt_confirmed')
    expect(file.receivedOn).toBeUndefined()
  })

  it('counts the sex and the year of birth, and no more of who the person is', () => {
    const [person] = only(begin().recorded, 'application_submitted').persons
    expect(person).toEqual({
      personId: principal,
      relation: 'principal',
      personClass: 'own_national',
      birthYear: 1990,
      sex: 'female',
    })
  })

  it('is refused between States that are not parties on different sides on that day', () => {
    expect(refusal(application(), { requestingState: 'XC' }).code).toBe('not_parties')
    const { XA } = calendars
    expect(refusal(application(), {}, { calendars: { XA: XA! } }).code).toBe('not_parties')
    expect(areParties(testPack, 'XA', 'XB', '2026-03-13')).toBe(true)
    expect(areParties(testPack, 'XB', 'XA', '2026-03-13')).toBe(true)
    expect(areParties(testPack, 'XB', 'XC', '2024-03-13')).toBe(false)
    expect(areParties(testPack, 'XA', 'XC', '2024-12-31')).toBe(true)
    expect(areParties(testPack, 'XA', 'XC', '2025-01-01')).toBe(false)
    expect(areParties(testPack, 'XA', 'XB', '2019-12-31')).toBe(false)
    expect(areParties(testPack, 'XA', 'XZ', '2026-03-13')).toBe(false)
  })

  it('is refused in a procedure that knows no application', () => {
    const content = application()
    content.setup.procedure = 'notification'
    expect(refusal(content).code).toBe('application_not_needed')
  })

  it('is refused while something is missing, with every fault beside its field', () => {
    const content = application()
    content.answers.principal![principal]!.family_name = { value: ' ' }
    content.setup.requestedAuthority = ''
    const { code, fields } = refusal(content)
    expect(code).toBe('incomplete_application')
    expect(fields).toEqual([
      { path: 'setup.requestedAuthority', code: 'choose_one' },
      { path: `principal:${principal}.family_name`, code: 'answer_or_reason' },
    ])
  })

  it('is held as a whole family by one missing attestation', () => {
    const content = application(family)
    const attestations = [attestation(principal), attestation(child)]
    const { code, fields } = refusal(content, { attestations })
    expect(code).toBe('attestation_needed')
    expect(fields).toHaveLength(1)
    expect(fields?.[0]?.code).toBe('attestation_missing')
  })

  it('asks for the safeguards of a minor by the birth date of the application', () => {
    const { minor: _, ...bare } = attestation(child)
    const attestations = [attestation(principal), attestation(family[1]!.personId), bare]
    expect(refusal(application(family), { attestations }).fields).toEqual([
      { path: 'attestations.2', code: 'attestation_minor' },
    ])
  })

  it('takes a person of unknown birth date for a minor', () => {
    const content = application([adult])
    content.answers.principal![principal]!.birth_date = { notAvailable: 'not_known' }
    expect(refusal(content).fields).toEqual([{ path: 'attestations.0', code: 'attestation_minor' }])
  })
})
