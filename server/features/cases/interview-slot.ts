// Offered to other features: whoever takes a slot back asks the same.
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { InterviewSlot } from '../../../domain/case/context.ts'
import type { CaseEvent } from '../../../domain/case/events.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/**
 * The slot that an invitation names, or an appointment that is moved, if it is free: offered by an authority of the own State,
 * kept for nobody else, and booked by no other planned interview. The row is locked until the act is done, so of two that want
 * it at once the second finds it taken.
 */
export async function slotFor(tx: Transaction, command: Command, file: CaseFile, state: string) {
  if (command.action !== 'invite_to_interview' && command.action !== 'move_interview') return undefined
  const { slotId } = command.input
  if (slotId === undefined) return undefined
  const moved = command.action === 'move_interview' ? command.input.interviewId : undefined
  const planned = file.interviews.find((one) => one.interviewId === moved)
  const personId = command.action === 'invite_to_interview' ? command.input.personId : planned?.personId
  const slot = await tx
    .selectFrom('interview_slots as slot')
    .innerJoin('authorities', 'authorities.authority_id', 'slot.authority_id')
    .selectAll('slot')
    .where('slot.slot_id', '=', slotId)
    .where('authorities.state', '=', state)
    .forUpdate('slot')
    .executeTakeFirst()
  if (!slot || (slot.case_id !== null && (slot.case_id !== file.caseId || slot.person_id !== personId)))
    return undefined
  if (planned?.slotId !== slotId && (await isBooked(tx, slotId))) return undefined
  const found: InterviewSlot = {
    ...{ slotId, authorityId: slot.authority_id, date: slot.held_on, time: slot.starts_at, minutes: slot.minutes },
    ...{ by: slot.conducted_by as InterviewSlot['by'], means: slot.means as InterviewSlot['means'] },
    ...{ place: slot.place, room: slot.room },
  }
  return found
}

/**
 * After an appointment was moved: the place that a plan kept for the person is free for somebody else, and one of a visiting
 * team to which the person was moved is theirs in the plan.
 */
export async function followMove(tx: Transaction, before: CaseFile, recorded: readonly { event: CaseEvent }[]) {
  for (const { event } of recorded) {
    if (event.type !== 'interview_moved') continue
    const { interviewId, personId, slotId, language } = event.data
    const left = before.interviews.find((one) => one.interviewId === interviewId)?.slotId
    if (left !== undefined && left !== slotId) {
      const free = { case_id: null, person_id: null, language: null }
      await tx.updateTable('interview_slots').set(free).where('slot_id', '=', left).execute()
    }
    if (slotId === undefined) continue
    await tx
      .updateTable('interview_slots')
      .set({ case_id: before.caseId, person_id: personId, language })
      .where('slot_id', '=', slotId)
      .where('team_id', 'is not', null)
      .execute()
  }
}

/** Whether somebody is invited to a slot. */
export async function isBooked(tx: Transaction, slotId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('interviews')
    .select('case_id')
    .where('slot_id', '=', slotId)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  return found !== undefined
}
