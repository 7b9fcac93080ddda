import { z } from 'zod'
import { relations } from '../agreement/vocabulary.ts'
import { sentFile } from './word-events.ts'

/**
 * What an interview leaves in the header of a case: days, times, codes and languages. Where it takes place, who sat beside the
 * person and what was said are payload. There is no code and no field for why somebody left their country: an interview
 * establishes who the person is and asks nothing else (docs/decisions/0037-interviews.md).
 */

/** Who holds an interview: the mission, the mission with the authority of the requesting State, or a team that came for it. */
export const interviewers = ['mission', 'joint', 'visiting_team'] as const
export const interviewMeans = ['in_person', 'telephone', 'video'] as const

/** What an interview found of the nationality of a person. It decides nothing: the reply does. */
export const interviewOutcomes = ['confirmed', 'not_confirmed', 'doubtful'] as const
export type InterviewOutcome = (typeof interviewOutcomes)[number]

/** On what an outcome rests. `supports`: what it can speak for. */
export const interviewGrounds = [
  'language_of_the_country',
  'knowledge_of_places',
  'knowledge_of_daily_life',
  'family_named',
  'document_shown',
  'known_to_the_authority',
  'other_language',
  'lacks_knowledge',
  'contradictions',
  'did_not_answer',
  'other',
] as const
export type InterviewGround = (typeof interviewGrounds)[number]

/** Whether somebody interprets: nobody need, somebody must still be found, somebody is found. */
export const interpreterStates = ['not_needed', 'needed', 'arranged'] as const

/** Who may sit beside the person. A minor is invited only with a guardian or a representative. */
export const companions = ['lawyer', 'trusted_person', 'guardian', 'representative'] as const
export const companionsOfMinors: readonly (typeof companions)[number][] = ['guardian', 'representative']

/** What may speak against an interview that was held all the same. */
export const interviewContradictions = ['minor_without_guardian'] as const

export const absences = ['unknown', 'excused', 'refused'] as const
/** `stopped`: with the case, whatever made the requesting State stop it. */
export const interviewEnds = ['postponed', 'not_needed', 'other', 'stopped'] as const

/** A language by its code of two or three letters (ISO 639). */
export const spokenLanguage = z.string().regex(/^[a-z]{2,3}$/)

const id = z.string().min(1)
const day = z.iso.date()
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** What an event of an interview held says since outcomes are recorded; earlier ones lack it. */
export const interviewFindings = {
  outcome: z.enum(interviewOutcomes).optional(),
  grounds: z.array(z.enum(interviewGrounds)).optional(),
  language: spokenLanguage.optional(),
  interpreted: z.boolean().optional(),
  /** In which capacity somebody sat beside the person; their names are payload. */
  present: z.array(z.enum(companions)).optional(),
  /** What the file said against it when the fact was recorded; a fact is never refused. */
  contradictions: z.array(z.enum(interviewContradictions)).optional(),
}

/** When and how somebody is to be heard. Place, room and who comes with a minor are payload. */
const appointed = {
  interviewId: id,
  personId: id,
  date: day,
  /** By the clocks of the authority that holds it. */
  time: timeOfDay,
  minutes: z.number().int().positive(),
  by: z.enum(interviewers),
  means: z.enum(interviewMeans),
  language: spokenLanguage,
  interpreter: z.enum(interpreterStates),
  /** The slot of a mission or a visiting team in which it was booked. */
  slotId: id.optional(),
  /** The birth date is unknown, and whoever invites stated that the person is an adult; why is payload, shared. */
  adultStated: z.literal(true).optional(),
  /** Who offered the slot, where that is not the authority that invites. */
  authority: id.optional(),
}

export const interviewEvents = {
  /** One side asks that persons be interviewed; why is payload, shared. An application may have asked for it from the start. */
  interview_requested: z.strictObject({ personIds: z.array(id).min(1), by: z.enum(relations), requestedOn: day }),
  /** A time is set and both sides know it. */
  interview_invited: z.strictObject({ ...appointed, invitedOn: day }),
  /** The same interview at another time or place; the whole invitation is said again, and the earlier one stays in the history. */
  interview_moved: z.strictObject({ ...appointed, movedOn: day }),
  interview_missed: z.strictObject({ interviewId: id, personId: id, missedOn: day, reason: z.enum(absences) }),
  interview_cancelled: z.strictObject({
    interviewId: id,
    personId: id,
    cancelledOn: day,
    cause: z.enum(interviewEnds),
  }),
  /** What a side keeps of an interview for itself; the words are payload of its private stream, and files are of that stream too. */
  interview_noted: z.strictObject({ interviewId: id, personId: id, files: z.array(sentFile).min(1).optional() }),
}
