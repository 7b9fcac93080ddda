import { describe, expect, it } from 'vitest'
import type { CaseFile } from '../case/case-file.ts'
import { evolve } from '../case/evolve.ts'
import { always } from '../case/testing/histories.ts'
import { testPack } from '../case/testing/pack.ts'
import { caseId } from '../case/testing/story.ts'
import { flowOf } from './flow.ts'

const procedure = testPack.procedures[0]!.id

describe('the picture of a procedure', () => {
  it('shows every way that any history takes, apart from stops, revocations and facts that are recorded against the file', () => {
    always(({ story }) => {
      const shown = new Set(flowOf(story.rules.agreement, story.file.procedure).map(({ from, to }) => `${from} ${to}`))
      let file: CaseFile | null = null
      for (const { event } of story.recorded) {
        // A reply on paper is a fact from anywhere to anywhere, and what was proposed before it may still follow.
        if (event.type === 'paper_reply_recorded') break
        const next: CaseFile = evolve(file, event, caseId)
        for (const person of next.persons) {
          const before = file?.persons.find((one) => one.personId === person.personId)?.stage
          if (!before || before === person.stage) continue
          if (['person_arrived', 'transfer_cancelled', 'consent_revoked'].includes(event.type)) continue
          expect([...shown], event.type).toContain(`${before} ${person.stage}`)
        }
        file = next
      }
    }, 60)
  })

  it('names acts where the pack has them, and silence where it has an effect in this procedure', () => {
    const accepted = flowOf(testPack, procedure).find((one) => one.from === 'received' && one.to === 'accepted')
    expect(accepted?.causes.map((one) => one.kind).sort()).toEqual(['action', 'clock'])
    expect(accepted?.causes).toContainEqual({ kind: 'action', id: 'approve_reply' })
    const none = flowOf({ ...testPack, actions: {}, clocks: [] }, procedure)
    expect(none.every((one) => one.causes.every((cause) => cause.kind === 'system'))).toBe(true)
    const alone = { ...testPack, replyApproval: { ...testPack.replyApproval, required: false } }
    expect(flowOf(alone, procedure).flatMap((one) => one.causes)).toContainEqual({
      kind: 'action',
      id: 'propose_reply',
    })
  })
})
