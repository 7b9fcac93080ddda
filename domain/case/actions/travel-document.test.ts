import { describe, expect, it } from 'vitest'
import { attestation, child, family, mark, principal, spouse } from '../testing/application.ts'
import { accepting, approve, issueDocument, propose, refusing, requestDocument } from '../testing/commands.ts'
import { accepted, days, documentReady, documentRequested, only, stageOfPerson } from '../testing/journeys.ts'
import { begin } from '../testing/story.ts'

const at = days.issued

describe('the request of a travel document', () => {
  it('renews the attestation of everyone accepted, and of nobody who was refused', () => {
    const story = begin({ persons: family })
    story.does('desk', propose(...refusing(spouse), ...accepting(principal, child)), days.proposed)
    story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    const recorded = story.does('centre', requestDocument(principal, child), days.requested)
    const request = only(recorded, 'travel_document_requested')
    expect(request).toMatchObject({ personIds: [principal, child], requestedOn: '2026-03-19' })
    expect(request.attestations.map(({ personId }) => personId)).toEqual([principal, child])
    expect(stageOfPerson(story, spouse)).toBe('refused')
  })

  it('is held as a whole by one missing or incomplete attestation', () => {
    const story = accepted({ persons: family })
    expect(story.refused('centre', requestDocument(principal, spouse), days.requested)).toEqual({
      code: 'attestation_needed',
      fields: [{ path: `attestations.${child}`, code: 'attestation_missing' }],
    })
    const { minor: _, ...bare } = attestation(child)
    const attestations = [attestation(principal), attestation(spouse), bare]
    const command = { action: 'request_travel_document' as const, input: { attestations } }
    expect(story.refused('centre', command, days.requested).fields).toEqual([
      { path: 'attestations.2', code: 'attestation_minor' },
    ])
    expect(story.file.persons.map(({ stage }) => stage)).toEqual(['accepted', 'accepted', 'accepted'])
  })

  it('comes after acceptance and once', () => {
    expect(begin().refused('centre', requestDocument(principal), days.requested).code).toBe('not_in_this_stage')
    expect(documentRequested().refused('centre', requestDocument(principal), at).code).toBe('not_in_this_stage')
  })
})

describe('a travel document', () => {
  it('is issued with its validity counted by the pack and its number apart from the header', () => {
    const story = documentRequested()
    const recorded = story.does('mission', issueDocument(principal), at)
    expect(only(recorded, 'travel_document_issued')).toMatchObject({
      issuedOn: '2026-03-20',
      validUntil: '2026-04-19',
      identityBasis: 'register_match',
    })
    expect(JSON.stringify(recorded.map(({ event }) => event))).not.toMatch(new RegExp(`AB123456|${mark}`))
    expect(recorded[0]?.parts[0]?.content).toMatchObject({ number: 'AB123456' })
    expect(stageOfPerson(story, principal)).toBe('document_ready')
  })

  it('is issued anew when one is lost, and the later one counts', () => {
    const story = documentReady()
    story.does('mission', issueDocument(principal, { issuedOn: '2026-03-23' }), '2026-03-23T08:00:00Z')
    expect(story.file.persons[0]?.travelDocument?.validUntil).toBe('2026-04-22')
  })

  it.each([
    ['number', { number: 'oral' }, 'document_number_form'],
    ['identityBasis', { identityBasis: 'silence' }, 'choose_one'],
    ['issuedOn', { issuedOn: '2026-03-21' }, 'date_in_future'],
    ['issuedOn', { issuedOn: '2026-03-18' }, 'before_the_request'],
  ])('names the fault in %s', (path, change, code) => {
    const refusal = documentRequested().refused('mission', issueDocument(principal, change), at)
    expect(refusal).toMatchObject({ code: 'invalid', fields: [{ path, code }] })
  })

  it('is for a person of the case who was accepted', () => {
    expect(documentRequested().refused('mission', issueDocument('nobody'), at).code).toBe('unknown_person')
    expect(accepted().refused('mission', issueDocument(principal), at).code).toBe('not_in_this_stage')
    const story = begin({ persons: family })
    story.does('desk', propose(...refusing(spouse), ...accepting(principal, child)), days.proposed)
    story.does('chief', approve(story.file.proposal!.proposalId), days.replied)
    story.does('centre', requestDocument(principal, child), days.requested)
    expect(story.refused('mission', issueDocument(spouse), at).code).toBe('not_in_this_stage')
  })
})
