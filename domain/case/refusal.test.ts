import { describe, expect, it } from 'vitest'
import type { Refusal, RefusalCode } from './refusal.ts'
import { refusalCodes } from './refusal.ts'
import { decideSubmission } from './submit.ts'
import { application, principal, submission } from './testing/application.ts'
import * as commands from './testing/commands.ts'
import * as journeys from './testing/journeys.ts'
import { testPack } from './testing/pack.ts'
import type { Story } from './testing/story.ts'
import { begin, contextOf, ids, rulesOf, submittedAt } from './testing/story.ts'

const { proposed, notified, flight, issued } = journeys.days
const accept = commands.propose(...commands.accepting(principal))

function filing(
  change: (content: ReturnType<typeof application>) => unknown,
  requestingState = 'XA',
  agreement = testPack,
  unconfirmedRulesApply = true,
): Refusal {
  const content = application()
  change(content)
  const context = contextOf('centre', submittedAt, rulesOf({ agreement, unconfirmedRulesApply }), ids())
  const decision = decideSubmission(submission(content, { requestingState }), context)
  if (decision.ok) throw new Error('the submission was not refused')
  return decision.refusal
}

function told(story: Story, ...steps: Parameters<Story['does']>[]): Story {
  for (const step of steps) story.does(...step)
  return story
}

/** The pack with longer papers, so that the window for the transfer closes first. */
const lastingDocuments = {
  ...testPack,
  clocks: testPack.clocks.map((clock) =>
    clock.id === 'document_validity' ? { ...clock, period: { amount: 1, unit: 'years' as const } } : clock,
  ),
}

/** The pack that lets a second transfer be asked for while one stands. */
const wideNotice = structuredClone(testPack)
wideNotice.actions.notify_transfer!.stages.push('transfer_notified')

/** The pack whose obstacles keep nothing from running. */
const testPackWithoutSuspension = {
  ...testPack,
  clocks: testPack.clocks.map(({ suspension: _, ...clock }) => clock),
}

/** The pack in which the side that replies may extend in every stage, as far as there is anything to extend. */
const extendableAlways = structuredClone(testPack)
extendableAlways.actions.extend_deadline!.stages.push('accepted')

/** The pack in which nobody replies to a notice, as somebody assumes. */
const unsureNotice = structuredClone(testPack)
Object.assign(unsureNotice.procedures[1]!, {
  course: { document: 'other', without: [], within: {}, stages: [] },
  provenance: { certainty: 'assumed', source: 'invented for tests' },
})

/** The pack that covers only who entered after a day, which the form asks for in the field for the date of birth. */
const covering = structuredClone(testPack)
covering.scope = {
  enteredAfter: '2010-12-01',
  field: 'birth_date',
  provenance: { article: 'Art. 2', certainty: 'verified', source: 'invented for tests' },
}

/** A way to every refusal; a code without one does not compile. */
const ways: Record<RefusalCode, () => Refusal> = {
  not_your_action: () => begin().refused('centre', accept, proposed),
  not_in_this_stage: () => begin().refused('centre', commands.requestDocument(principal), proposed),
  stopped: () => told(begin(), ['officer', commands.hold('stop'), proposed]).refused('desk', accept, proposed),
  closed: () => {
    const story = begin()
    story.does('desk', commands.propose(...commands.refusing(principal)), proposed)
    story.does('chief', commands.approve(story.file.proposal!.proposalId), proposed)
    return story.refused('officer', commands.hold('stop'), proposed)
  },
  withdrawn: () =>
    told(begin(), ['centre', commands.hold('withdraw'), proposed]).refused(
      'centre',
      commands.liftStop(principal),
      proposed,
    ),
  unknown_person: () => begin().refused('desk', commands.requestVerification('nobody'), proposed),
  invalid: () => begin().refused('officer', commands.hold('stop', 'whim'), proposed),
  incomplete_application: () =>
    filing((content) => {
      content.persons = []
    }),
  own_work: () => {
    const story = told(begin(), ['chief', accept, proposed])
    return story.refused('chief', commands.approve(story.file.proposal!.proposalId), proposed)
  },
  no_open_proposal: () => begin().refused('chief', commands.approve('none'), proposed),
  proposal_open: () => told(begin(), ['desk', accept, proposed]).refused('desk', accept, proposed),
  another_proposal: () =>
    told(begin(), ['desk', accept, proposed]).refused('chief', commands.approve('none'), proposed),
  verification_not_yours: () => {
    const story = told(begin(), ['desk', commands.requestVerification(), proposed])
    return story.refused('otherVerifier', commands.answerVerification('id-1'), proposed)
  },
  verification_not_open: () => {
    const story = begin()
    story.does('desk', commands.requestVerification(), proposed)
    return story.refused('desk', commands.recallVerification('other'), proposed)
  },
  verification_answered: () => {
    const story = told(begin(), ['desk', commands.requestVerification(), proposed])
    const answer = commands.answerVerification(story.file.verifications[0]!.requestId)
    return told(story, ['verifier', answer, proposed]).refused('verifier', answer, proposed)
  },
  interview_wanted: () =>
    told(begin(), ['desk', commands.askInterview(principal), proposed]).refused(
      'desk',
      commands.askInterview(principal),
      proposed,
    ),
  interview_planned: () => {
    const story = told(begin(), ['desk', commands.invite(principal, '2026-03-20'), proposed])
    return story.refused('desk', commands.invite(principal, '2026-03-23'), proposed)
  },
  interview_moved: () => {
    const story = told(begin(), ['desk', commands.invite(principal, '2026-03-20'), proposed])
    const { interviewId } = story.file.interviews[0]!
    return story.refused('desk', commands.moveInterview(interviewId, '2026-03-23', { seen: 1 }), proposed)
  },
  no_interview_held: () => begin().refused('desk', commands.noteInterview('none'), proposed),
  no_interview_planned: () => begin().refused('desk', commands.missInterview('none'), proposed),
  slot_taken: () => {
    const slotId = '0199a1b2-3c4d-7e5f-8a6b-7c8d9e0f1a2b'
    return begin().refused('desk', commands.invite(principal, '2026-03-20', { slotId }), proposed)
  },
  attestation_needed: () => journeys.accepted().refused('centre', commands.requestDocument(), issued),
  document_needed: () => {
    const story = journeys.documentRequested()
    story.file = { ...story.file, persons: story.file.persons.map((one) => ({ ...one, stage: 'document_ready' })) }
    return story.refused('centre', commands.notifyTransfer([principal]), issued)
  },
  document_expired: () =>
    journeys.documentReady().refused('centre', commands.notifyTransfer([principal], { date: '2026-05-01' }), notified),
  identity_basis_needed: () => {
    const story = journeys.documentRequested()
    return story.refused('centre', commands.notifyTransfer([principal]), '2026-03-27T08:00:00Z')
  },
  transfer_already_notified: () =>
    journeys
      .transferNotified({ agreement: wideNotice })
      .refused('centre', commands.notifyTransfer([principal]), notified),
  transfer_in_the_past: () =>
    journeys.documentReady().refused('centre', commands.notifyTransfer([principal], { date: '2026-03-22' }), notified),
  window_passed: () =>
    journeys
      .documentReady({ agreement: lastingDocuments })
      .refused('centre', commands.notifyTransfer([principal], { date: '2026-06-19' }), notified),
  unknown_transfer: () =>
    journeys.transferNotified().refused('border', commands.confirmArrival('none', [principal]), flight),
  not_parties: () => filing(() => {}, 'XZ'),
  application_not_needed: () =>
    filing((content) => {
      content.setup.procedure = 'notification'
    }),
  procedure_unconfirmed: () => filing(({ setup }) => (setup.procedure = 'notification'), 'XA', unsureNotice, false),
  outside_scope: () => filing(() => {}, 'XA', covering),
  your_turn: () => begin().refused('desk', commands.sendReminder, proposed),
  deadline_not_running: () => begin().refused('desk', commands.move('2026-05-01', '2026-03-14'), proposed),
  deadline_passed: () => {
    const story = journeys.transferNotified()
    return story.refused('centre', commands.move('2026-09-01', '2026-03-18', 'transfer'), '2026-06-19T08:00:00Z')
  },
  not_extendable: () =>
    journeys.accepted({ agreement: extendableAlways }).refused('desk', commands.extend('2026-04-10'), issued),
  extended_already: () => {
    const story = told(begin(), ['desk', commands.extend('2026-04-02'), proposed])
    return story.refused('desk', commands.extend('2026-04-03'), proposed)
  },
  obstacle_open: () => {
    const story = told(journeys.accepted(), ['centre', commands.meetObstacle('2026-03-19'), issued])
    return story.refused('centre', commands.meetObstacle('2026-03-20'), issued)
  },
  no_obstacle: () => journeys.accepted().refused('centre', commands.endObstacle('2026-03-19'), issued),
  nothing_stands_still: () =>
    journeys
      .accepted({ agreement: testPackWithoutSuspension })
      .refused('centre', commands.meetObstacle('2026-03-19'), issued),
  under_reconsideration: () =>
    told(journeys.accepted(), ['desk', commands.askReconsideration(principal), issued]).refused(
      'centre',
      commands.requestDocument(principal),
      issued,
    ),
  reconsideration_open: () =>
    told(journeys.accepted(), ['desk', commands.askReconsideration(principal), issued]).refused(
      'desk',
      commands.askReconsideration(principal),
      issued,
    ),
  reconsidered_already: () =>
    told(
      journeys.accepted(),
      ['desk', commands.askReconsideration(principal), issued],
      ['centre', commands.maintain, issued],
    ).refused('desk', commands.askReconsideration(principal), issued),
  consent_not_in_doubt: () => {
    const story = begin()
    story.sweep('2026-04-01T08:00:00Z')
    return story.refused('desk', commands.confirmConsent(), '2026-04-01T08:00:00Z')
  },
  no_reconsideration: () => journeys.accepted().refused('centre', commands.maintain, issued),
  no_information_request: () => begin().refused('centre', commands.answerInformation('none', 'none'), proposed),
  expiry_not_held: () => begin().refused('desk', commands.confirmExpiry(), proposed),
  expiry_confirmed: () => {
    const story = begin({ outages: [{ from: '2026-03-30T06:00:00Z', until: '2026-03-30T07:00:00Z' }] })
    story.does('desk', commands.confirmExpiry(), '2026-04-01T08:00:00Z')
    return story.refused('desk', commands.confirmExpiry(), '2026-04-01T08:00:00Z')
  },
  reminded_already: () => {
    const story = told(begin(), ['officer', commands.sendReminder, proposed])
    return story.refused('centre', commands.sendReminder, '2026-03-17T20:30:00Z')
  },
}

describe('a refusal', () => {
  it.each(refusalCodes)('%s can be met', (code) => {
    expect(ways[code]().code).toBe(code)
  })

  it('of an early entry names the day, the article and the person', () => {
    expect(ways.outside_scope()).toMatchObject({
      values: { after: '2010-12-01', article: 'Art. 2' },
      fields: [{ path: `principal:${principal}.birth_date`, code: 'entered_too_early' }],
    })
  })

  it('of the stage names the stage', () => {
    expect(ways.not_in_this_stage().values).toEqual({ stage: 'received' })
    const story = journeys.accepted()
    expect(story.refused('mission', commands.issueDocument(principal), issued).values).toEqual({ stage: 'accepted' })
  })
})
