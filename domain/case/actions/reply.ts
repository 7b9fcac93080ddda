import { z } from 'zod'
import type { AgreementPack } from '../../agreement/schema.ts'
import { finalStages } from '../../agreement/vocabulary.ts'
import type { CaseFile } from '../case-file.ts'
import { awaitsDecision, personOf, principalOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { decided, todayOf } from '../context.ts'
import type { NewEvent, PayloadPart, PersonOutcome } from '../events.ts'
import type { FieldFault } from '../refusal.ts'
import { refuse } from '../refusal.ts'
import { cancelledByRefusal } from './cancelled-by-refusal.ts'
import { type EstablishedIdentity, groundsFaults, groundsHeader, groundsInput } from './checked.ts'

export const proposeReplyInput = z.strictObject({
  persons: z
    .array(
      z.strictObject({
        personId: z.string(),
        outcome: z.enum(['accepted', 'refused']),
        reason: z.string().optional(),
        text: z.string().trim().max(4000).default(''),
        ...groundsInput.shape,
      }),
    )
    .min(1),
  /** For the own State alone: why it is decided while something is open, as likely records on which nobody has decided. */
  note: z.string().trim().min(1).max(2000).optional(),
})
export type ProposeReplyInput = z.infer<typeof proposeReplyInput>

export const approveReplyInput = z.strictObject({ proposalId: z.string() })

export const returnProposalInput = z.strictObject({ proposalId: z.string(), text: z.string().trim().min(1).max(2000) })

/**
 * An official proposes the reply for every person still undecided (and for those answered on paper alone, if wished), each refusal with a structured reason (reasons in
 * writing: EU–AZ Art. 11(3) and its parallels) and what was checked. A note beside it stays inside the own State. Where the pack asks for a second pair of eyes it waits for approval and
 * is no reply yet; otherwise it is the reply.
 */
export function decideProposeReply(file: CaseFile, input: ProposeReplyInput, context: Context): Decision {
  if (file.proposal?.open) return refuse('proposal_open')
  const faults = replyFaults(file, input, context)
  if (faults.length > 0) return refuse('invalid', undefined, faults)
  const persons = input.persons.map(({ personId, outcome, reason, ...grounds }) => ({
    personId,
    outcome,
    ...(outcome === 'refused' && reason ? { reason } : {}),
    ...groundsHeader(file, personId, grounds),
  }))
  const parts = input.persons.map(({ personId, text, established }) => part(personId, text, established))
  const beside = input.note ? [noteOf(file, input.note, context)] : []
  if (!context.agreement.replyApproval.required) {
    return decided(...beside, ...replyEvents(file, persons, parts, context))
  }
  const by = context.actor.userId
  return decided(...beside, {
    stream: 'requested',
    type: 'reply_proposed',
    data: { proposalId: context.newId(), persons, by },
    parts,
  })
}

function noteOf(file: CaseFile, text: string, context: Context): NewEvent {
  const noteId = context.newId()
  const words = { part: `note:${noteId}`, personId: principalOf(file), section: 'file' as const, content: { text } }
  return { stream: 'requested', type: 'note_added', data: { noteId }, parts: [words] }
}

/**
 * Another official approves: exactly what was proposed becomes the reply. Nobody approves their own work. Refused with
 * `no_open_proposal` where it was answered already, or lapsed because nothing is left to decide about somebody whom it names.
 */
export function decideApproveReply(
  file: CaseFile,
  input: z.infer<typeof approveReplyInput>,
  context: Context,
): Decision {
  const { proposal } = file
  if (!proposal?.open) return refuse('no_open_proposal')
  if (proposal.proposalId !== input.proposalId) return refuse('another_proposal')
  if (proposal.by === context.actor.userId) return refuse('own_work')
  return decided(
    {
      stream: 'requested',
      type: 'proposal_approved',
      data: { proposalId: proposal.proposalId, by: context.actor.userId },
    },
    ...replyEvents(file, proposal.persons, [...(context.carried ?? [])], context),
  )
}

/** The approver, or the proposer who thinks again, returns a proposal with a word why. */
export function decideReturnProposal(
  file: CaseFile,
  input: z.infer<typeof returnProposalInput>,
  _context: Context,
): Decision {
  const { proposal } = file
  if (!proposal?.open) return refuse('no_open_proposal')
  if (proposal.proposalId !== input.proposalId) return refuse('another_proposal')
  const personId = file.persons[0]!.personId
  return decided({
    stream: 'requested',
    type: 'proposal_returned',
    data: { proposalId: proposal.proposalId },
    parts: [{ part: `returned:${proposal.proposalId}`, personId, section: 'file', content: { text: input.text } }],
  })
}

function replyFaults(file: CaseFile, input: ProposeReplyInput, context: Context): FieldFault[] {
  const faults: FieldFault[] = []
  input.persons.forEach((given, index) => {
    const path = `persons.${index}`
    const person = personOf(file, given.personId)
    if (!person || !awaitsDecision(person)) faults.push({ path: `${path}.personId`, code: 'choose_one' })
    faults.push(
      ...reasonFaults(given, path, context.agreement),
      ...groundsFaults(file, given, path, context.identities),
    )
  })
  for (const person of file.persons) {
    const answered = input.persons.filter((one) => one.personId === person.personId).length
    if (person.reply ? answered > 1 : answered !== 1) faults.push({ path: 'persons', code: 'every_person_once' })
  }
  return faults
}

/** A refusal states its ground in writing; `path` is that of the person's reply. */
export function reasonFaults(
  given: Pick<ProposeReplyInput['persons'][number], 'personId' | 'outcome' | 'reason' | 'text'>,
  path: string,
  agreement: AgreementPack,
): FieldFault[] {
  if (given.outcome !== 'refused') return []
  const reason = agreement.refusalReasons.find((one) => one.id === given.reason)
  if (!reason) return [{ path: `${path}.reason`, code: 'reason_needed' }]
  return reason.textRequired && given.text === '' ? [{ path: `${path}.text`, code: 'reason_text_needed' }] : []
}

function replyEvents(file: CaseFile, persons: PersonOutcome[], parts: PayloadPart[], context: Context): NewEvent[] {
  const repliedOn = todayOf(file, context, 'requested', context.now)
  const refused = persons.filter(({ outcome }) => outcome === 'refused').map(({ personId }) => personId)
  const events: NewEvent[] = [
    ...cancelledByRefusal(file, refused),
    { stream: 'shared', type: 'reply_given', data: { persons, repliedOn }, parts },
  ]
  const over = file.persons.every(({ personId, stage }) =>
    persons.some((one) => one.personId === personId) ? refused.includes(personId) : finalStages.includes(stage),
  )
  if (over) events.push({ stream: 'shared', type: 'case_closed', data: { closedOn: repliedOn } })
  return events
}

function part(personId: string, text: string, established?: EstablishedIdentity): PayloadPart {
  const content = established ? { text, established } : { text }
  return { part: `reply:${personId}`, personId, section: 'file', content }
}
