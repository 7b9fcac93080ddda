import { describe, expect, it } from 'vitest'
import { openTransfer, stageOf } from '../case-file.ts'
import { child, family, principal, spouse } from '../testing/application.ts'
import {
  accepting,
  confirmArrival,
  hold,
  issueDocument,
  liftStop,
  notifyTransfer,
  propose,
  reportFailed,
  requestDocument,
} from '../testing/commands.ts'
import { days, lastTransfer, only, stageOfPerson, transferNotified, types } from '../testing/journeys.ts'
import { confirmedPack } from '../testing/pack.ts'
import { begin } from '../testing/story.ts'

const at = days.flight

function arrive(story: ReturnType<typeof begin>, personIds: string[], now: string = at) {
  return story.does('border', confirmArrival(lastTransfer(story), personIds), now)
}

describe('an arrival', () => {
  it('closes the case when everyone is there', () => {
    const story = transferNotified({ persons: family })
    expect(types(arrive(story, [principal, child]))).toEqual(['person_arrived', 'person_arrived'])
    expect([stageOf(story.file), story.file.transfers[0]?.state]).toEqual(['transfer_notified', 'notified'])
    expect(types(arrive(story, [spouse]))).toEqual(['person_arrived', 'case_closed'])
    expect([stageOf(story.file), story.file.transfers[0]?.state]).toEqual(['closed', 'arrived'])
  })

  it('contradicts nothing when all went as notified', () => {
    expect(only(arrive(transferNotified(), [principal]), 'person_arrived').contradictions).toEqual([])
  })

  it('is a fact: recorded after a stop, and saying so', () => {
    const story = transferNotified()
    story.does('officer', hold('stop'), days.notified)
    const recorded = arrive(story, [principal])
    expect(only(recorded, 'person_arrived').contradictions).toEqual(['stopped', 'not_notified'])
    expect(stageOf(story.file)).toBe('closed')
    expect(story.refused('centre', liftStop(principal), at).code).toBe('closed')
  })

  it('is recorded twice when it is reported twice, and changes nothing for the second time', () => {
    const story = transferNotified()
    arrive(story, [principal])
    const again = arrive(story, [principal])
    expect(types(again)).toEqual(['person_arrived'])
    expect(only(again, 'person_arrived').contradictions).toEqual(['not_notified', 'already_arrived'])
    const doubled = arrive(transferNotified(), [principal, principal])
    expect(types(doubled)).toEqual(['person_arrived', 'case_closed'])
  })

  it('of a person who was never accepted is recorded with what the file says against it', () => {
    const story = begin({ persons: family, agreement: confirmedPack })
    story.does('desk', { action: 'confirm_receipt', input: {} }, days.proposed)
    const [refused, ...others] = [
      {
        personId: spouse,
        outcome: 'refused' as const,
        reason: 'not_national',
        text: '',
        checked: ['application' as const],
      },
      ...accepting(principal, child),
    ]
    story.does('desk', propose(refused!, ...others), days.proposed)
    story.does('centre', requestDocument(principal, child), days.requested)
    for (const id of [principal, child]) story.does('mission', issueDocument(id), days.issued)
    story.does('centre', notifyTransfer([principal, child]), days.notified)
    expect(only(arrive(story, [spouse]), 'person_arrived').contradictions).toEqual([
      'not_accepted',
      'no_document',
      'not_notified',
    ])
  })

  it('asks only for a transfer, persons and a day that can be', () => {
    const story = transferNotified()
    expect(story.refused('border', confirmArrival('none', [principal]), at).code).toBe('unknown_transfer')
    expect(story.refused('border', confirmArrival(lastTransfer(story), ['nobody']), at).code).toBe('unknown_person')
    const longAgo = confirmArrival(lastTransfer(story), [principal], '2020-01-01')
    expect(story.refused('border', longAgo, at).fields?.[0]?.code).toBe('before_the_application')
    const tomorrow = confirmArrival(lastTransfer(story), [principal], '2026-04-02')
    expect(story.refused('border', tomorrow, at).fields).toEqual([{ path: 'arrivedOn', code: 'date_in_future' }])
    expect(story.refused('desk', confirmArrival(lastTransfer(story), [principal]), at).code).toBe('not_your_action')
  })
})

describe('half a family', () => {
  it('stays arrived when the rest of the transfer fails, and the rest is notified again alone', () => {
    const story = transferNotified({ persons: family })
    arrive(story, [principal])
    expect(only(story.does('border', reportFailed(lastTransfer(story)), at), 'transfer_failed').personIds).toEqual([
      spouse,
      child,
    ])
    expect(stageOfPerson(story, principal)).toBe('transferred')
    const again = story.does('centre', notifyTransfer([spouse, child], { date: '2026-04-10' }), at)
    expect(only(again, 'transfer_notified').personIds).toEqual([spouse, child])
  })

  it('stays arrived when a stop holds the rest', () => {
    const story = transferNotified({ persons: family })
    arrive(story, [principal])
    story.does('officer', hold('stop'), at)
    expect(story.file.persons.map(({ stage }) => stage)).toEqual(['transferred', 'document_ready', 'document_ready'])
    const lifted = story.does('centre', liftStop(spouse, child), at)
    expect(only(lifted, 'stop_lifted').attestations.map(({ personId }) => personId)).toEqual([spouse, child])
  })

  it('gets no document any more', () => {
    const story = transferNotified({ persons: family })
    arrive(story, [principal])
    story.does('border', reportFailed(lastTransfer(story)), at)
    const command = issueDocument(principal, { issuedOn: '2026-04-01' })
    expect(story.refused('mission', command, at).code).toBe('not_in_this_stage')
    story.does('mission', issueDocument(spouse, { issuedOn: '2026-04-01' }), at)
  })

  it('leaves no transfer open when all arrive by the one that was thought to have failed', () => {
    const story = transferNotified()
    const failed = lastTransfer(story)
    story.does('border', reportFailed(failed), at)
    story.does('centre', notifyTransfer([principal], { date: '2026-04-10' }), at)
    story.does('border', confirmArrival(failed, [principal]), at)
    expect(openTransfer(story.file)).toBeUndefined()
    expect(stageOf(story.file)).toBe('closed')
  })
})
