import { z } from 'zod'
import { finalStages } from '../../agreement/vocabulary.ts'
import type { PlainDate } from '../../time/plain-date.ts'
import { startOfDay } from '../../time/zone.ts'
import type { CaseFile, PersonFile } from '../case-file.ts'
import { personOf } from '../case-file.ts'
import type { Context, Decision } from '../context.ts'
import { calendarOf, decided, todayOf } from '../context.ts'
import type { EventData, NewEvent } from '../events.ts'
import { paperMeans } from '../events.ts'
import type { FieldFault } from '../refusal.ts'
import { invalid, refuse } from '../refusal.ts'
import { cancelledByRefusal } from './cancelled-by-refusal.ts'
import { reasonFaults } from './reply.ts'

export const recordPaperReplyInput = z.strictObject({
  persons: z
    .array(
      z.strictObject({
        personId: z.string(),
        outcome: z.enum(['accepted', 'refused']),
        /** A ground of refusal of the agreement. */
        reason: z.string().optional(),
        text: z.string().trim().max(4000).default(''),
      }),
    )
    .min(1)
    .max(30),
  /** The day on which the paper arrived, by the calendar of the requesting State. */
  receivedOn: z.iso.date(),
  means: z.enum(paperMeans),
  /** Scans uploaded for it beforehand. */
  documentIds: z.array(z.string()).min(1).max(10),
})

type Recorded = EventData<'paper_reply_recorded'>['persons'][number]

/**
 * The requested State replied outside the program, and the requesting State reports it with a scan of the paper. A fact:
 * recorded in every stage, effective when the paper came, and what it changes is said for each person (`follows`). It is
 * the reply of whoever has none; it sets aside a consent by silence whose period had not ended when the paper came, because
 * a reply in time wins; against a later silence and against a decision in the program it changes nothing and is flagged.
 * The requested State may still decide otherwise in the program (`awaitsDecision`).
 */
export function decideRecordPaperReply(
  file: CaseFile,
  input: z.infer<typeof recordPaperReplyInput>,
  context: Context,
): Decision {
  const { receivedOn, means } = input
  if (input.persons.some(({ personId }) => !personOf(file, personId))) return refuse('unknown_person')
  const today = todayOf(file, context, 'requesting', context.now)
  if (receivedOn > today) return invalid('receivedOn', 'date_in_future')
  if (receivedOn < file.submittedOn) return invalid('receivedOn', 'before_the_application')
  const uploads = (context.uploads ?? []).filter(({ purpose }) => purpose === 'paper_reply')
  const faults: FieldFault[] = input.persons.flatMap((given, index) => [
    ...reasonFaults(given, `persons.${index}`, context.agreement),
    ...(input.persons.findIndex(({ personId }) => personId === given.personId) < index
      ? [{ path: 'persons', code: 'every_person_once' }]
      : []),
  ])
  const scans = [...new Set(input.documentIds)].flatMap((documentId) => {
    const found = uploads.find((one) => one.documentId === documentId)
    return found ? [{ documentId, digest: found.digest }] : []
  })
  if (scans.length < input.documentIds.length) faults.push({ path: 'documentIds', code: 'scan_needed' })
  if (faults.length > 0) return refuse('invalid', undefined, faults)

  const persons = input.persons.map(({ personId, outcome, reason }): Recorded => {
    const person = personOf(file, personId)!
    const said = { outcome, ...(outcome === 'refused' && reason ? { reason } : {}) }
    return { personId, ...said, ...consequence(file, person, outcome, receivedOn) }
  })
  const { timeZone } = calendarOf(file, context, 'requesting')
  const morning = new Date(startOfDay(timeZone, receivedOn)).toISOString()
  const counted = persons.filter(({ follows }) => follows !== 'nothing')
  const refused = counted.filter(({ outcome }) => outcome === 'refused').map(({ personId }) => personId)
  const events: NewEvent[] = [
    ...cancelledByRefusal(file, refused),
    {
      stream: 'shared',
      type: 'paper_reply_recorded',
      // No reply is older than what it replies to.
      effectiveAt: later(morning, file.submittedAt),
      data: { replyId: context.newId(), persons, receivedOn, means, scans },
      parts: input.persons.map(({ personId, text }) => ({
        part: `reply:${personId}`,
        personId,
        section: 'file',
        content: { text },
      })),
    },
  ]
  const over = file.persons.every(({ personId, stage }) => {
    const now = counted.find((one) => one.personId === personId)
    return now ? now.outcome === 'refused' : finalStages.includes(stage)
  })
  if (over && counted.length > 0) {
    const closedOn = todayOf(file, context, 'requested', context.now)
    events.push({ stream: 'shared', type: 'case_closed', data: { closedOn } })
  }
  return decided(...events)
}

/** What follows from a paper reply for one person as the file stands, and where it contradicts the file. */
function consequence(
  file: CaseFile,
  { reply, arrivedOn }: PersonFile,
  outcome: Recorded['outcome'],
  receivedOn: PlainDate,
): Pick<Recorded, 'follows' | 'contradictions'> {
  const contradictions: Recorded['contradictions'] = file.stopped ? ['stopped'] : []
  const nothing = (...more: Recorded['contradictions']) => ({
    follows: 'nothing' as const,
    contradictions: [...contradictions, ...more],
  })
  if (file.closed) return nothing('closed')
  if (arrivedOn) return outcome === 'accepted' ? nothing() : nothing('already_arrived')
  if (!reply) return { follows: 'replied', contradictions }
  const differs = reply.outcome !== outcome
  switch (reply.basis) {
    case 'decision':
    case 'agreement':
      return differs ? nothing('decided_otherwise') : nothing()
    case 'silence':
      // Consent is dated to the day after the last day of the period.
      if (receivedOn < reply.on) return { follows: 'silence_set_aside', contradictions }
      return differs ? nothing('after_silence') : nothing()
    case 'paper':
      if (receivedOn < reply.on) return differs ? nothing('other_paper_reply') : nothing()
      return { follows: 'replied', contradictions: differs ? [...contradictions, 'other_paper_reply'] : contradictions }
  }
}

/** Of two moments; as they are written they sort as they follow one another. */
function later(one: string, other: string): string {
  return one > other ? one : other
}
