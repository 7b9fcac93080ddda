// Offered to other features: the practice week of a mission is planned through the same functions.
import type { z } from 'zod'
import type { confirmedPlan, keptPlan, PlanAnswer, planRequest } from '../../../contract/interviews.ts'
import { countsAsMinor } from '../../../domain/case/attestation.ts'
import { type PlanPerson, placeOf, planInterviews } from '../../../domain/interviews/plan.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { sqlState } from '../../platform/database/errors.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { problem } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { personOf } from './rows.ts'
import { lockOffers, mayPlan } from './slots.ts'
import { interviewersOf, personRows, type TeamRow, teamRow, timesOf } from './teams.ts'

/**
 * Proposes who is seen when by a visiting team. Nothing is kept: an official confirms it, or changes it first.
 * @throws ProblemError 403 for those who plan no interviews; 404 for the team of another State; 422 for a person of a case that
 *   the official does not read, or that stands still
 */
export async function proposePlan(
  services: Services,
  official: Official,
  teamId: string,
  { persons: wanted }: z.infer<typeof planRequest>,
): Promise<PlanAnswer> {
  mayPlan(official)
  const today = dateIn(official.authority.timeZone, services.clock())
  return withOfficial(services, official, async (tx) => {
    const team = await teamRow(tx, official, teamId)
    const found = await knownPersons(tx, official, wanted, team)
    const dates = datesOf(team).filter((date) => date >= today)
    const { placed, left } = planInterviews(
      wanted.map((one): PlanPerson => {
        const row = found.get(one.personId)!
        const minor = countsAsMinor(row.birth_date, false, team.first_on)
        return { ...one, minor, replyDue: row.due_on }
      }),
      { dates, times: timesOf(team), interviewers: interviewersOf(team), taken: await takenPlaces(tx, team) },
    )
    const known = (personId: string) => {
      const row = found.get(personId)!
      return { reference: row.reference, person: personOf(row) }
    }
    return {
      placed: placed.map((one) => ({ ...one, ...known(one.personId), minutes: team.minutes })),
      left: left.map((one) => ({ ...one, ...known(one.personId) })),
      places: dates.length * timesOf(team).length * interviewersOf(team).length,
    }
  })
}

/**
 * Keeps the places of a confirmed plan, wholly or not at all. Each is judged anew: inside the team's days and hours, in a language
 * that the interviewer speaks. Minors are seen in the morning by preference and not by rule. Whom it keeps a place for is invited by an act of the case.
 * @throws ProblemError 403, 404 as above; 409 when a place is taken meanwhile; 422 for an entry that breaks a rule
 */
export async function keepPlan(
  services: Services,
  official: Official,
  teamId: string,
  { entries }: z.infer<typeof confirmedPlan>,
): Promise<z.infer<typeof keptPlan>> {
  mayPlan(official)
  const now = services.clock()
  const today = dateIn(official.authority.timeZone, now)
  return withOfficial(
    services,
    official,
    async (tx) => {
      const team = await teamRow(tx, official, teamId)
      if (team.authority_id !== official.authority.id) throw problem(403, 'not_your_role')
      await lockOffers(tx, official)
      await knownPersons(tx, official, entries, team)
      const [dates, times] = [datesOf(team), timesOf(team)]
      entries.forEach((entry, index) => {
        const speaks = interviewersOf(team).find(({ name }) => name === entry.interviewer)?.languages ?? []
        const faults: [path: string, code: string, wrong: boolean][] = [
          ['date', 'date_in_past', entry.date < today],
          ['date', 'choose_one', !dates.includes(entry.date)],
          ['time', 'choose_one', !times.includes(entry.time)],
          ['interviewer', 'interviewer_lacks_language', !speaks.includes(entry.language)],
        ]
        const fault = faults.find(([, , wrong]) => wrong)
        if (fault) throw problem(422, 'invalid', { fields: [{ path: `entries.${index}.${fault[0]}`, code: fault[1] }] })
      })
      await tx
        .insertInto('interview_slots')
        .values(
          entries.map((entry) => ({
            ...{ slot_id: services.newId(), authority_id: official.authority.id, team_id: teamId },
            ...{ held_on: entry.date, starts_at: entry.time, minutes: team.minutes, conducted_by: 'visiting_team' },
            ...{ means: 'in_person', place: team.place, room: entry.interviewer, interviewers: entry.interviewer },
            ...{ languages: [entry.language], case_id: entry.caseId, person_id: entry.personId },
            ...{ language: entry.language, created_by: official.userId, created_at: now.toISOString() },
          })),
        )
        .execute()
      const details = { teamId, slots: entries.length }
      await writeAudit(tx, services, official, 'interview_plan_kept', null, now.toISOString(), details)
      return { kept: entries.length }
    },
    { retryable: true },
  ).catch((error: unknown) => {
    if (sqlState(error) === '23505') throw problem(409, 'place_taken')
    throw error
  })
}

function datesOf({ first_on, last_on }: TeamRow): string[] {
  const from = toDay(first_on)
  return Array.from({ length: toDay(last_on) - from + 1 }, (_, index) => fromDay(from + index))
}

/** The persons of a request, by identifier. @throws ProblemError 422 for one whom the official does not read, or twice the same */
async function knownPersons(
  tx: Transaction,
  official: Official,
  wanted: readonly { caseId: string; personId: string }[],
  team: TeamRow,
) {
  const rows = await personRows(tx, official, [...new Set(wanted.map(({ caseId }) => caseId))])
  const kept = await tx
    .selectFrom('interview_slots')
    .select('person_id')
    .where('team_id', '=', team.team_id)
    .where('person_id', 'is not', null)
    .execute()
  const seen = new Set(kept.map(({ person_id }) => person_id))
  wanted.forEach(({ caseId, personId }, index) => {
    const row = rows.find((one) => one.case_id === caseId && one.person_id === personId)
    const code = !row || row.stopped || row.closed ? 'choose_one' : seen.has(personId) ? 'chosen_twice' : null
    if (code) throw problem(422, 'invalid', { fields: [{ path: `persons.${index}`, code }] })
    seen.add(personId)
  })
  return new Map(rows.map((row) => [row.person_id, row]))
}

async function takenPlaces(tx: Transaction, team: TeamRow): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('interview_slots')
    .select(['held_on', 'starts_at', 'room'])
    .where('authority_id', '=', team.authority_id)
    .where('place', '=', team.place)
    .where('held_on', '>=', team.first_on)
    .where('held_on', '<=', team.last_on)
    .execute()
  return new Set(rows.map((row) => placeOf({ date: row.held_on, time: row.starts_at, interviewer: row.room })))
}
