// Offered to other features: whoever takes a slot back asks the same.
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { InterviewSlot } from '../../../domain/case/context.ts'
import type { Transaction } from '../../platform/database/transaction.ts'

/**
 * The slot that an invitation names, if it is free: offered by an authority of the own State, kept for nobody else, and booked
 * by no planned interview. The row is locked until the act is done, so of two that want it at once the second finds it taken.
 */
export async function slotFor(tx: Transaction, command: Command, caseId: string, state: string) {
  if (command.action !== 'invite_to_interview' || command.input.slotId === undefined) return undefined
  const { slotId, personId } = command.input
  const slot = await tx
    .selectFrom('interview_slots as slot')
    .innerJoin('authorities', 'authorities.authority_id', 'slot.authority_id')
    .selectAll('slot')
    .where('slot.slot_id', '=', slotId)
    .where('authorities.state', '=', state)
    .forUpdate('slot')
    .executeTakeFirst()
  if (!slot || (slot.case_id !== null && (slot.case_id !== caseId || slot.person_id !== personId))) return undefined
  if (await isBooked(tx, slotId)) return undefined
  const found: InterviewSlot = {
    ...{ slotId, authorityId: slot.authority_id, date: slot.held_on, time: slot.starts_at, minutes: slot.minutes },
    ...{ by: slot.conducted_by as InterviewSlot['by'], means: slot.means as InterviewSlot['means'] },
    ...{ place: slot.place, room: slot.room },
  }
  return found
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
