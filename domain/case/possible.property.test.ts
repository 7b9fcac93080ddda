import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageOf } from './case-file.ts'
import { possibleActions } from './possible.ts'
import type { RefusalCode } from './refusal.ts'
import { systemActor } from './settle.ts'
import { always, histories } from './testing/histories.ts'
import { officials } from './testing/officials.ts'

/** Codes that speak of who may act when, and not of what was written. */
const ofStageOrRole: readonly RefusalCode[] = [
  'not_your_action',
  'not_in_this_stage',
  'stopped',
  'closed',
  'withdrawn',
  'own_work',
  'proposal_open',
  'no_open_proposal',
  'transfer_already_notified',
  'verification_not_yours',
  'verification_answered',
  'unknown_transfer',
  'your_turn',
]

describe('a refusal', () => {
  it('records nothing but what the clocks settled, and names what is possible instead', () => {
    always(({ story, steps }) => {
      for (const { before, judgement, who } of steps) {
        if (judgement.ok) continue
        for (const { event } of judgement.recorded) expect(event.actor).toEqual(systemActor)
        expect(judgement.file).toEqual(judgement.recorded.length === 0 ? before : judgement.file)
        expect(judgement.possible).toEqual(possibleActions(judgement.file, officials[who], story.rules))
      }
    })
  })

  it('meets every action that is not possible, facts apart', () => {
    always(({ steps }) => {
      for (const { possible, command, judgement } of steps) {
        if (!possible.includes(command.action) && command.action !== 'confirm_arrival') expect(judgement.ok).toBe(false)
      }
    })
  })

  it('never speaks of stage or role where the action was possible and the command well formed', () => {
    always(({ steps }) => {
      for (const step of steps.filter(({ kind }) => kind === 'fitting')) {
        if (!step.judgement.ok) expect(ofStageOrRole).not.toContain(step.judgement.refusal.code)
      }
    })
  })
})

describe('the histories themselves', () => {
  it('reach every stage and kind of end', () => {
    const seen = new Set(fc.sample(histories, { numRuns: 100, seed: 7 }).map(({ story }) => stageOf(story.file)))
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'stopped',
        'closed',
        'accepted',
        'document_ready',
        'transfer_notified',
        'transfer_failed',
      ]),
    )
  })
})
